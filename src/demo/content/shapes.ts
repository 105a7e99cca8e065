/** A paragraph, sentence by sentence. */
export type Sentences = readonly string[];

/** A speaker; the mail address is made of the name, under example.org. */
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

/** A proposal for the open call, and where the demo leaves it. `by` names one of the proposers. */
export interface DemoProposal {
  readonly title: string;
  readonly by: string;
  readonly track: string;
  readonly outcome: 'SUBMITTED' | 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN';
  readonly abstract: Sentences;
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
