import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TrackType } from './event-parts.type.js';
import { NameTakenType } from './event.errors.js';
import { PartChanges } from './part-changes.input.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class TrackChanges extends PartChanges {
  @Field(() => String, { nullable: true, description: '`#rrggbb`, lower case.' })
  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/, { message: 'color is of the form #rrggbb.' })
  color?: string | null;
}

@InputType({ description: 'Which track, and what to change.' })
export class UpdateTrackInput {
  @Field(() => ID)
  @Id()
  trackId: string;

  @Field(() => TrackChanges)
  @ValidateNested()
  @Type(() => TrackChanges)
  changes: TrackChanges;
}

const UpdateTrackError = errorUnion('UpdateTrackError', NameTakenType);

@ObjectType({ description: 'The track after the change.' })
export class UpdateTrackPayload {
  @Field(() => TrackType, { nullable: true })
  track?: TrackType;

  @Field(() => [UpdateTrackError])
  userErrors?: UserErrorData[];
}
