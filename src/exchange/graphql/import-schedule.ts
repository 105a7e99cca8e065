import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Id, Slug } from '../../platform/graphql/input-rules.js';
import { TimeZoneScalar } from '../../platform/graphql/scalars.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ScheduleFormat } from '../domain/schedule-format.js';
import { TableReadingInput } from './table-reading.input.js';
import { ImportType } from './import.type.js';

@InputType({ description: 'Which upload is brought into which event.' })
export class ImportScheduleInput {
  @Field(() => ID)
  @Id()
  organizationId: string;

  @Field(() => ID, {
    description: 'What POST /uploads answered to whoever calls this, within a day; used up by this.',
  })
  @Id()
  uploadId: string;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description:
      'In which local times are read where the file names no zone, and the zone of an event that is made. Without it, the zone of the event that is named.',
  })
  timeZone?: string | null;

  @Field(() => ScheduleFormat, {
    nullable: true,
    description: 'What the file is written in. Without it, its content decides.',
  })
  format?: ScheduleFormat | null;

  @Field(() => TableReadingInput, {
    nullable: true,
    description: 'For CSV and JSON tables, where the names of their columns do not say everything.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => TableReadingInput)
  table?: TableReadingInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Into which event of the organization. Without it, into the one at `eventSlug` or at the address made of the conference's acronym or title, which is made as a draft if there is none; a file that does not name the conference needs one of both.",
  })
  @IsOptional()
  @Id()
  eventId?: string | null;

  @Field(() => String, { nullable: true, description: 'The address of the event; instead of `eventId`.' })
  @IsOptional()
  @Slug()
  eventSlug?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the event and its agenda, with its conflicts, are published at the end.',
  })
  publish: boolean;
}

const ImportScheduleError = errorUnion('ImportScheduleError');

@ObjectType({ description: 'The import, queued: ask `import` for its progress.' })
export class ImportSchedulePayload {
  @Field(() => ImportType, { nullable: true })
  import?: ImportType;

  @Field(() => [ImportScheduleError])
  userErrors?: UserErrorData[];
}
