import type { CsvColumns } from '../../kernel/csv.js';
import type { Interval } from '../../kernel/interval.js';
import type { Profile } from './profile.js';
import type { RecordingConsent } from './recording-consent.js';
import type { Stay } from './stay.js';

/** All that organizers know of a speaker. */
export interface ExportedSpeaker extends Profile, Stay {
  readonly id: string;
  readonly slug: string;
  readonly email: string | null;
  readonly hasAccount: boolean;
  readonly hotel: string;
  readonly internalNotes: string;
  readonly recordingConsent: RecordingConsent | null;
  readonly recordingConsentAt: Date | null;
  readonly availability: readonly Interval[];
}

const time = (instant: Date | null): string | null => instant && instant.toISOString();

/** Times in UTC; several links or intervals (ISO 8601) on lines of their own in a cell. */
export const speakerColumns: CsvColumns<ExportedSpeaker> = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  name: ({ name }) => name,
  email: ({ email }) => email,
  pronouns: ({ pronouns }) => pronouns,
  company: ({ company }) => company,
  tagline: ({ tagline }) => tagline,
  biography: ({ biography }) => biography,
  links: ({ links }) => links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
  has_account: ({ hasAccount }) => (hasAccount ? 'yes' : 'no'),
  availability: ({ availability }) =>
    availability
      .map(({ startsAt, endsAt }) => `${startsAt.toISOString()}/${endsAt.toISOString()}`)
      .join('\n'),
  arrives_at: ({ arrivesAt }) => time(arrivesAt),
  departs_at: ({ departsAt }) => time(departsAt),
  hotel: ({ hotel }) => hotel,
  internal_notes: ({ internalNotes }) => internalNotes,
  recording_consent: ({ recordingConsent }) => recordingConsent,
  recording_consent_at: ({ recordingConsentAt }) => time(recordingConsentAt),
};
