import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DoubtKind } from '../domain/doubt.js';

registerEnumType(DoubtKind, {
  name: 'ImportNoteKind',
  description: 'What a person should look at after an import.',
  valuesMap: {
    MISSING_ZONE: { description: 'The file names no time zone.' },
    CLOCK_CHANGE: {
      description: 'A local time that the clock at the venue shows twice or never on that day.',
    },
    UNCLEAR_TIME: { description: 'The file contradicts itself about a time.' },
    NO_TIME: { description: 'A session has no start that can be read.' },
    NO_TITLE: { description: 'A session has no title.' },
    NO_DURATION: { description: 'A session has no length that can be read.' },
    TOO_LONG: { description: 'A session lasts longer than 24 hours.' },
    UNKNOWN_ROOM: { description: 'A session is in a room that the file does not name.' },
    SAME_KEY: { description: 'Two sessions have one identifier; the first is imported.' },
    SAME_ENTRY: { description: 'A session is there more than once: same title, time and room.' },
    ROOM_OVERLAP: { description: 'Two sessions are in one room at one time.' },
    SPEAKER_OVERLAP: { description: 'Somebody speaks in two sessions at one time.' },
    PAST_MIDNIGHT: { description: 'A session goes on, or begins, after the midnight that ends its day.' },
    OUTSIDE_DATES: { description: 'A session is not within the dates of the conference.' },
    LINK_LEFT_OUT: { description: 'A link leads to no web or mail address.' },
    SHORTENED: { description: 'A text is longer than there is room for and was cut.' },
    SAME_NAME: { description: 'Two rooms have one name; one got a number.' },
    CANCELLED: { description: 'A session that does not take place, as the file itself says.' },
    COLUMN_LEFT_OUT: { description: 'Columns of a table that nothing was read from.' },
    NO_IDENTIFIER: { description: 'A table without identifiers: titles tell its sessions apart.' },
    UNCLEAR_LIST: { description: 'A cell that was taken for the names of several people.' },
    NO_LONGER_IN_FILE: { description: 'A talk of an earlier import is not in this file; it stays.' },
  },
});

@ObjectType('ImportCounts', { description: 'How many things of each kind.' })
export class ImportCountsType {
  @Field(() => Int)
  talks: number;

  @Field(() => Int)
  speakers: number;

  @Field(() => Int)
  rooms: number;

  @Field(() => Int)
  tracks: number;

  @Field(() => Int)
  sessionFormats: number;

  @Field(() => Int, { description: 'On the draft of the agenda.' })
  sessions: number;
}

@ObjectType('ImportNote', { description: 'Something that a person should look at.' })
export class ImportNoteType {
  @Field(() => DoubtKind)
  kind: DoubtKind;

  @Field({ description: 'A sentence for people.' })
  message: string;

  /** Behind `sessions`. */
  sessionIds: readonly string[];
}

@ObjectType('ImportReport', { description: 'What an import did, and what to look at.' })
export class ImportReportType {
  @Field(() => ImportCountsType, { description: 'What the event did not have.' })
  created: ImportCountsType;

  @Field(() => ImportCountsType, { description: 'What the file says otherwise than the one before it.' })
  updated: ImportCountsType;

  @Field(() => ImportCountsType, {
    description: 'What the file says as before. What people edited since then stays as they left it.',
  })
  unchanged: ImportCountsType;

  @Field(() => [ImportNoteType], { description: 'What was left out; the first 1,000.' })
  skipped: readonly ImportNoteType[];

  @Field(() => Int)
  skippedCount: number;

  @Field(() => [ImportNoteType], { description: 'What was imported all the same; the first 1,000.' })
  doubts: readonly ImportNoteType[];

  @Field(() => Int)
  doubtCount: number;
}
