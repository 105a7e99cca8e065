import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TrackType } from './event-parts.type.js';
import { PartInUseType } from './event.errors.js';

@InputType({ description: 'Which track.' })
export class RemoveTrackInput {
  @Field(() => ID)
  @Id()
  trackId: string;
}

const RemoveTrackError = errorUnion('RemoveTrackError', PartInUseType);

@ObjectType({ description: 'The track that was removed.' })
export class RemoveTrackPayload {
  @Field(() => TrackType, { nullable: true })
  track?: TrackType;

  @Field(() => [RemoveTrackError])
  userErrors?: UserErrorData[];
}
