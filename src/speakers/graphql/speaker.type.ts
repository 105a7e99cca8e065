import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import type { RecordingConsent } from '../domain/recording-consent.js';

@ObjectType('SpeakerLink', { description: 'A place on the net where there is more of a speaker.' })
export class SpeakerLinkType {
  @Field({ description: 'What to call it.' })
  label: string;

  @Field(() => UrlScalar)
  url: string;
}

@ObjectType('Speaker', {
  implements: () => NodeType,
  description: "A person on one event's stage, with or without an account.",
})
export class SpeakerType extends NodeType {
  @Field({ description: 'Its part of the address, unique in the event; it stays when the name changes.' })
  slug: string;

  @Field()
  name: string;

  @Field({ description: 'One line: what somebody does and where.' })
  tagline: string;

  @Field({ description: 'Markdown.' })
  biography: string;

  @Field({ description: 'As the person writes them; empty: not said.' })
  pronouns: string;

  @Field({ description: 'Empty: not said.' })
  company: string;

  @Field(() => [SpeakerLinkType], { description: 'At most 10, in the order in which to show them.' })
  links: SpeakerLinkType[];

  /** Behind `picture`. */
  pictureId: string | null;

  /** Behind the fields that not everybody may see. */
  eventId: string;
  userId: string | null;
  email: string | null;
  arrivesAt: Date | null;
  departsAt: Date | null;
  hotel: string;
  internalNotes: string;
  recordingConsent: RecordingConsent | null;
  recordingConsentAt: Date | null;
}

@ObjectType('OrganizerNotes', { description: 'What organizers note of a speaker, for themselves.' })
export class OrganizerNotesType {
  @Field(() => Date, { nullable: true, description: 'When the speaker comes.' })
  arrivesAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the speaker leaves.' })
  departsAt: Date | null;

  @Field({ description: 'Where the speaker stays; empty: not known.' })
  hotel: string;

  @Field({ description: 'What organizers tell each other.' })
  internalNotes: string;
}

export const SpeakerConnection = connectionOf('Speaker', () => SpeakerType);
