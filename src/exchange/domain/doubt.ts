/** What a person should look at after an import, as the report groups it. */
export const DoubtKind = {
  MISSING_ZONE: 'MISSING_ZONE',
  CLOCK_CHANGE: 'CLOCK_CHANGE',
  UNCLEAR_TIME: 'UNCLEAR_TIME',
  NO_TIME: 'NO_TIME',
  NO_TITLE: 'NO_TITLE',
  NO_DURATION: 'NO_DURATION',
  TOO_LONG: 'TOO_LONG',
  UNKNOWN_ROOM: 'UNKNOWN_ROOM',
  SAME_KEY: 'SAME_KEY',
  SAME_ENTRY: 'SAME_ENTRY',
  ROOM_OVERLAP: 'ROOM_OVERLAP',
  SPEAKER_OVERLAP: 'SPEAKER_OVERLAP',
  PAST_MIDNIGHT: 'PAST_MIDNIGHT',
  OUTSIDE_DATES: 'OUTSIDE_DATES',
  LINK_LEFT_OUT: 'LINK_LEFT_OUT',
  SHORTENED: 'SHORTENED',
  SAME_NAME: 'SAME_NAME',
  CANCELLED: 'CANCELLED',
  COLUMN_LEFT_OUT: 'COLUMN_LEFT_OUT',
  NO_IDENTIFIER: 'NO_IDENTIFIER',
  UNCLEAR_LIST: 'UNCLEAR_LIST',
  NO_LONGER_IN_FILE: 'NO_LONGER_IN_FILE',
} as const;
export type DoubtKind = (typeof DoubtKind)[keyof typeof DoubtKind];

export interface Doubt {
  readonly kind: DoubtKind;
  /** A sentence for the organizer. */
  readonly message: string;
  /** The sessions concerned; none when the whole file is. */
  readonly sessionKeys: readonly string[];
  /** True when what the message names is not imported. */
  readonly skipped: boolean;
}

/** Something to look at that is imported all the same. */
export const doubtful = (kind: DoubtKind, message: string, ...sessionKeys: string[]): Doubt => ({
  kind,
  message,
  sessionKeys,
  skipped: false,
});

/** Something that is left out, with the reason. */
export const skipping = (kind: DoubtKind, message: string, ...sessionKeys: string[]): Doubt => ({
  kind,
  message,
  sessionKeys,
  skipped: true,
});
