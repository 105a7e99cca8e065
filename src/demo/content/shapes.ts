/** A paragraph, sentence by sentence. */
export type Sentences = readonly string[];

/** A speaker; the mail address is made of the name. */
export interface DemoSpeaker {
  readonly name: string;
  readonly tagline: string;
  readonly biography: Sentences;
}

/** A talk; `by` names its speakers as they stand among the event's speakers. */
export interface DemoTalk {
  readonly title: string;
  readonly by: readonly string[];
  readonly track?: string;
  readonly format: string;
  readonly abstract: Sentences;
}

/** What stands on the agenda on one day of an event; `at` is the time on the clock of the event's zone. */
export interface DemoSession {
  readonly day: number;
  readonly at: string;
  readonly minutes: number;
  readonly room: string;
}

/** A talk's place, found by its title. */
export interface DemoTalkSession extends DemoSession {
  readonly talk: string;
}

/** A break or a ceremony. */
export interface DemoOtherSession extends DemoSession {
  readonly kind: 'BREAK' | 'CEREMONY';
  readonly title: string;
}

export interface DemoVenue {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A proposal for the open call, and where the demo leaves it. `by` and `with` name proposers. */
export interface DemoProposal {
  readonly title: string;
  readonly by: string;
  /** Who joined at the proposer's invitation. */
  readonly with?: string;
  readonly track: string;
  readonly level: 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED';
  /** English unless it says another one. */
  readonly language?: string;
  /** With the access code: not a lightning talk but one of this format. */
  readonly invitedFor?: string;
  readonly outcome: 'DRAFT' | 'SUBMITTED' | 'WITHDRAWN' | 'ACCEPTED' | 'STANDBY' | 'REJECTED';
  /** On standby. */
  readonly rank?: number;
  /** When its speakers were told of the decision: in the round before, or just now; without, they do not know it. */
  readonly told?: 'BEFORE' | 'NOW';
  /** To an acceptance of the round before. */
  readonly answer?: 'CONFIRMED' | 'DECLINED';
  readonly abstract: Sentences;
}

/** What a reviewer says of a proposal: scores in the order of the score categories, or why there are none. */
export type DemoReview = {
  readonly of: string;
  readonly by: string;
} & (
  | { readonly scores: readonly [number, number, number]; readonly comment: string }
  | { readonly instead: 'ABSTENTION' | 'CONFLICT' }
);

/** What one reviewer says to the others. */
export interface DemoComment {
  readonly of: string;
  readonly by: string;
  readonly text: string;
}

/** One evening of the meetup: two talks, the first before and the second after the food. */
export interface DemoEvening {
  /** Counted from the month in which the demo is loaded: -1 is the one before. */
  readonly month: number;
  readonly number: number;
  readonly theme: string;
  readonly teaser: Sentences;
  readonly venue: DemoVenue;
  readonly places: number;
  readonly registrations: number;
  readonly talks: readonly [DemoEveningTalk, DemoEveningTalk];
}

export interface DemoEveningTalk {
  readonly title: string;
  readonly abstract: Sentences;
  readonly speaker: DemoSpeaker;
}

/** A free ticket type, with places of its own or those of another one, and how many have registered. */
export type DemoTicketType = {
  readonly name: string;
  readonly description: string;
  readonly registrations: number;
} & ({ readonly capacity: number } | { readonly sharesPlacesWith: string });

export interface DemoOrganization {
  readonly slug: string;
  readonly name: string;
  readonly description: Sentences;
}
