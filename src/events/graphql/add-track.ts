import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TrackType } from './event-parts.type.js';
import { NameTakenType } from './event.errors.js';

@InputType({ description: 'The new track and its event.' })
export class AddTrackInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field()
  @Line(1, 200)
  name: string;

  @Field(() => String, { nullable: true, description: '`#rrggbb`, lower case.' })
  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/, { message: 'color is of the form #rrggbb.' })
  color?: string | null;
}

const AddTrackError = errorUnion('AddTrackError', NameTakenType);

@ObjectType({ description: 'The track, behind the others.' })
export class AddTrackPayload {
  @Field(() => TrackType, { nullable: true })
  track?: TrackType;

  @Field(() => [AddTrackError])
  userErrors?: UserErrorData[];
}
