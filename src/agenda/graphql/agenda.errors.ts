import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { ConflictType, SessionType } from './session.type.js';

@ObjectType('DraftVersionConflict', {
  implements: () => UserErrorType,
  description: 'Somebody else changed the draft since the caller read it.',
})
export class DraftVersionConflictType extends UserErrorType {
  @Field(() => Int, { description: 'The present version of the draft.' })
  version: number;
}

@ObjectType('TalkAlreadyPlaced', {
  implements: () => UserErrorType,
  description: 'The talk is on the agenda already.',
})
export class TalkAlreadyPlacedType extends UserErrorType {
  @Field(() => SessionType, { description: 'Where it is.' })
  session: SessionType;
}

@ObjectType('AgendaHasConflicts', {
  implements: () => UserErrorType,
  description: 'The draft has conflicts that nobody accepted.',
})
export class AgendaHasConflictsType extends UserErrorType {
  @Field(() => [ConflictType], { description: 'All of them, in order of time.' })
  conflicts: readonly ConflictType[];
}
