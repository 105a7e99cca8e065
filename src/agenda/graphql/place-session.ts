import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { DraftVersionConflictType, TalkAlreadyPlacedType } from './agenda.errors.js';
import { ConflictChangesType } from './conflict.type.js';
import { PlacementInput } from './operation.input.js';
import { SessionType } from './session.type.js';

@InputType({ description: 'A new session of a talk, or one with a title of its own.' })
export class PlaceSessionInput extends PlacementInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => Int, { nullable: true, description: 'Refuses the edit unless the draft has this version.' })
  draftVersion?: number | null;
}

const PlaceSessionError = errorUnion('PlaceSessionError', DraftVersionConflictType, TalkAlreadyPlacedType);

@ObjectType({ description: 'The new session on the draft.' })
export class PlaceSessionPayload {
  @Field(() => SessionType, { nullable: true })
  session?: SessionType;

  @Field(() => Int, { nullable: true, description: 'The version of the draft after the edit.' })
  draftVersion?: number;

  @Field(() => ConflictChangesType, { nullable: true, description: 'What the edit did to conflicts.' })
  conflicts?: ConflictChangesType;

  @Field(() => [PlaceSessionError])
  userErrors?: UserErrorData[];
}
