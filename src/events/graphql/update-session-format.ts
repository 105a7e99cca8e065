import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Max, Min, ValidateNested } from 'class-validator';
import { Absent, Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SessionFormatType } from './event-parts.type.js';
import { NameTakenType } from './event.errors.js';
import { PartChanges } from './part-changes.input.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class SessionFormatChanges extends PartChanges {
  @Field(() => Int, { nullable: true })
  @Absent()
  @Min(1)
  @Max(1440)
  durationMinutes?: number;
}

@InputType({ description: 'Which format, and what to change.' })
export class UpdateSessionFormatInput {
  @Field(() => ID)
  @Id()
  sessionFormatId: string;

  @Field(() => SessionFormatChanges)
  @ValidateNested()
  @Type(() => SessionFormatChanges)
  changes: SessionFormatChanges;
}

const UpdateSessionFormatError = errorUnion('UpdateSessionFormatError', NameTakenType);

@ObjectType({ description: 'The session format after the change.' })
export class UpdateSessionFormatPayload {
  @Field(() => SessionFormatType, { nullable: true })
  sessionFormat?: SessionFormatType;

  @Field(() => [UpdateSessionFormatError])
  userErrors?: UserErrorData[];
}
