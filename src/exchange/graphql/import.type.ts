import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { TimeZoneScalar } from '../../platform/graphql/scalars.js';
import { ImportStatus, ImportStep } from '../domain/import-status.js';
import { ScheduleFormat } from '../domain/schedule-format.js';
import { ImportReportType } from './import-report.type.js';

registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'Where an import stands.',
  valuesMap: {
    QUEUED: { description: 'Waits for its turn.' },
    RUNNING: { description: 'Nothing of it is seen before it is done.' },
    DONE: { description: 'Everything is in the event; the report says what.' },
    FAILED: { description: 'Nothing was imported; `failure` says why.' },
  },
});
registerEnumType(ScheduleFormat, {
  name: 'ScheduleFormat',
  description: 'What a file of a programme is written in.',
  valuesMap: {
    SCHEDULE_XML: { description: 'The schedule.xml of pentabarf, frab, pretalx and c3voc.' },
    SCHEDULE_JSON: { description: 'The schedule.json of c3voc, version 1 (pretalx, frab) or 2.' },
    SESSIONIZE: { description: 'The All or the GridSmart view of the API of Sessionize, as JSON.' },
    KOTLINCONF: { description: 'The conference.json of the KotlinConf app.' },
    CSV: { description: 'A line per session under a line with the names of the columns.' },
    JSON_TABLE: { description: 'A JSON list of flat objects, one per session, read like CSV.' },
  },
});
registerEnumType(ImportStep, {
  name: 'ImportStep',
  description: 'What an import works on.',
  valuesMap: {
    READING: { description: 'The file is read and checked.' },
    ROOMS: { description: 'Rooms, tracks and session formats are brought into the event.' },
    SPEAKERS: { description: 'Speakers are brought into the event.' },
    TALKS: { description: 'Talks are brought into the event.' },
    AGENDA: { description: 'Sessions are put on the agenda, which is published if that was asked for.' },
  },
});

@ObjectType('ImportProgress', { description: 'How far an import is.' })
export class ImportProgressType {
  @Field(() => ImportStep)
  step: ImportStep;

  @Field(() => Int, { description: 'How many things of the file are dealt with.' })
  done: number;

  @Field(() => Int, { description: 'How many things the file has; 0 until it is read.' })
  total: number;
}

@ObjectType('ImportFailure', { description: 'Why nothing was imported.' })
export class ImportFailureType {
  @Field({ description: 'A sentence for people.' })
  message: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The line of the file that is at fault, from 1; null where it is no single one.',
  })
  line: number | null;
}

@ObjectType('Import', {
  implements: () => NodeType,
  description: 'One run that brings an uploaded file into an event: all of it or nothing.',
})
export class ImportType extends NodeType {
  @Field({ description: 'What the file is called.' })
  fileName: string;

  @Field(() => ImportStatus)
  status: ImportStatus;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: 'In which local times were to be read where the file names no zone.',
  })
  timeZone: string | null;

  @Field(() => ScheduleFormat, {
    nullable: true,
    description: 'In which format it was to be read; null: its content decides.',
  })
  format: ScheduleFormat | null;

  @Field(() => Boolean, { description: 'Whether the event and its agenda are published at the end.' })
  publish: boolean;

  @Field(() => ImportReportType, { nullable: true, description: 'What it did; null until it is done.' })
  report: ImportReportType | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done or had failed.' })
  finishedAt: Date | null;

  /** Behind `event`, `startedBy`, `progress` and `failure`. */
  eventId: string | null;
  startedBy: string | null;
  step: ImportStep;
  done: number;
  total: number;
  failure: string | null;
  failureLine: number | null;
}

export const ImportConnection = connectionOf('Import', () => ImportType);
