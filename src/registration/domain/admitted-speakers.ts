/** A speaker who is to have a ticket: a proposal of theirs is accepted. */
export interface AdmittedSpeaker {
  readonly speakerId: string;
  readonly name: string;
  /** Null: not known. */
  readonly email: string | null;
  /** None of the acceptances is published. */
  readonly isPrivate: boolean;
}

/** As much of a valid ticket of a speaker as the rule needs. */
interface HeldTicket {
  readonly speakerId: string | null;
  readonly ticketTypeId: string;
  readonly isPrivate: boolean;
}

/** A ticket that somebody is to get. */
export interface Grant extends AdmittedSpeaker {
  readonly ticketTypeId: string;
}

/**
 * What makes the tickets that speakers hold follow who is admitted. A ticket that its speaker knows of is replaced when
 * only a private acceptance is left, or its staying would tell of that; the new one is of the same type, whose place has
 * just become free. Without a ticket type nobody gets a new one.
 */
export function changesOf<T extends HeldTicket>(
  held: readonly T[],
  speakers: readonly AdmittedSpeaker[],
  ticketTypeId: string | null,
): { ended: T[]; shown: T[]; granted: Grant[] } {
  const admitted = new Map(speakers.map((speaker) => [speaker.speakerId, speaker]));
  const holding = new Map(held.map((ticket) => [ticket.speakerId, ticket]));
  const isReplaced = (ticket: T): boolean =>
    !ticket.isPrivate && admitted.get(ticket.speakerId ?? '')?.isPrivate === true;
  return {
    ended: held.filter((ticket) => !admitted.has(ticket.speakerId ?? '') || isReplaced(ticket)),
    shown: held.filter(
      ({ speakerId, isPrivate }) => isPrivate && admitted.get(speakerId ?? '')?.isPrivate === false,
    ),
    granted: speakers.flatMap((speaker) => {
      const ticket = holding.get(speaker.speakerId);
      if (ticket) return isReplaced(ticket) ? [{ ...speaker, ticketTypeId: ticket.ticketTypeId }] : [];
      return ticketTypeId === null ? [] : [{ ...speaker, ticketTypeId }];
    }),
  };
}
