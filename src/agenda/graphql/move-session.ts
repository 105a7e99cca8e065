import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { DraftVersionConflictType } from './agenda.errors.js';
import { ConflictChangesType } from './conflict.type.js';
import { MoveInput } from './operation.input.js';
import { SessionType } from './session.type.js';

@InputType({ description: 'Where a session goes. Absent leaves a field as it is.' })
export class MoveSessionInput extends MoveInput {
  @Field(() => Int, { nullable: true, description: 'Refuses the edit unless the draft has this version.' })
  draftVersion?: number | null;
}

const MoveSessionError = errorUnion('MoveSessionError', DraftVersionConflictType);

@ObjectType({ description: 'The session where it is now.' })
export class MoveSessionPayload {
  @Field(() => SessionType, { nullable: true })
  session?: SessionType;

  @Field(() => Int, { nullable: true, description: 'The version of the draft after the edit.' })
  draftVersion?: number;

  @Field(() => ConflictChangesType, { nullable: true, description: 'What the edit did to conflicts.' })
  conflicts?: ConflictChangesType;

  @Field(() => [MoveSessionError])
  userErrors?: UserErrorData[];
}
