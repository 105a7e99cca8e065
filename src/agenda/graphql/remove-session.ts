import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { DraftVersionConflictType } from './agenda.errors.js';
import { ConflictChangesType } from './conflict.type.js';
import { SessionType } from './session.type.js';

@InputType({ description: 'Which session leaves the draft. Its talk stays and can be placed again.' })
export class RemoveSessionInput {
  @Field(() => ID)
  @Id()
  sessionId: string;

  @Field(() => Int, { nullable: true, description: 'Refuses the edit unless the draft has this version.' })
  draftVersion?: number | null;
}

const RemoveSessionError = errorUnion('RemoveSessionError', DraftVersionConflictType);

@ObjectType({ description: 'The session that was removed.' })
export class RemoveSessionPayload {
  @Field(() => SessionType, { nullable: true })
  session?: SessionType;

  @Field(() => Int, { nullable: true, description: 'The version of the draft after the edit.' })
  draftVersion?: number;

  @Field(() => ConflictChangesType, { nullable: true, description: 'What the edit did to conflicts.' })
  conflicts?: ConflictChangesType;

  @Field(() => [RemoveSessionError])
  userErrors?: UserErrorData[];
}
