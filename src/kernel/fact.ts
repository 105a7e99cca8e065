/**
 * Something that happened, in the past tense, told in plain values: ids, not entities, no secrets.
 * (Other systems say "domain event"; here an event is a conference.)
 */
export abstract class Fact {
  /** Keeps a fact from being mixed up with any other object; never stored. */
  declare protected readonly brand: 'fact';
}
