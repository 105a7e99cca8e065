import { Fact } from '../kernel/fact.js';

/** Everybody can see a new release of an event's agenda. */
export class AgendaPublished extends Fact {
  constructor(
    readonly releaseId: string,
    readonly eventId: string,
  ) {
    super();
  }
}
