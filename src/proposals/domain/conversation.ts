/** Who writes in the conversation about a proposal: whoever decides upon it, or those who stand behind it. */
export enum MessageSide {
  COMMITTEE = 'COMMITTEE',
  SPEAKERS = 'SPEAKERS',
}

/** What somebody is to a proposal whose messages are asked for. */
export interface MessageReader {
  readonly decides: boolean;
  /** Its submitter or one of its speakers. */
  readonly isParty: boolean;
  /** May read proposals. */
  readonly reads: boolean;
  readonly isBlind: boolean;
}

/** People tell in messages who they are: reviewers read them where they see names. */
export const seesMessages = ({ decides, isParty, reads, isBlind }: MessageReader): boolean =>
  decides || isParty || (reads && !isBlind);

/** Organizers write for the event: to speakers they have no names. */
export const namesAuthor = (
  side: MessageSide,
  { decides, isParty }: Pick<MessageReader, 'decides' | 'isParty'>,
): boolean => side === MessageSide.SPEAKERS || decides || !isParty;

/** For whom somebody reads; none for those who only look on. */
export const sidesOf = ({ decides, isParty }: Pick<MessageReader, 'decides' | 'isParty'>): MessageSide[] => [
  ...(decides ? [MessageSide.COMMITTEE] : []),
  ...(isParty ? [MessageSide.SPEAKERS] : []),
];
