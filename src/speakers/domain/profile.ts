/** A place on the net where there is more of a person. */
export interface SpeakerLink {
  readonly label: string;
  /** Absolute, http or https. */
  readonly url: string;
}

/** What everybody may read of a speaker. */
export interface Profile {
  readonly name: string;
  /** One line: what somebody does and where. */
  readonly tagline: string;
  /** Markdown. */
  readonly biography: string;
  readonly pronouns: string;
  readonly company: string;
  readonly links: SpeakerLink[];
}

/** What has to be said of a new speaker; the rest may follow. */
export type NewProfile = Pick<Profile, 'name' | 'tagline' | 'biography'> & Partial<Profile>;

/**
 * The whole profile of a new speaker. What is left empty is as in the profile that the same person had before, if there
 * is one. It is a copy: what is changed later in one of the two stays out of the other.
 */
export function completeProfile(said: NewProfile, before?: Profile | null): Profile {
  const filled = <T extends { readonly length: number }>(
    value: T | undefined,
    former: T | undefined,
    empty: T,
  ) => (value !== undefined && value.length > 0 ? value : (former ?? empty));
  return {
    name: said.name,
    tagline: filled(said.tagline, before?.tagline, ''),
    biography: filled(said.biography, before?.biography, ''),
    pronouns: filled(said.pronouns, before?.pronouns, ''),
    company: filled(said.company, before?.company, ''),
    links: filled(said.links, before?.links, []),
  };
}
