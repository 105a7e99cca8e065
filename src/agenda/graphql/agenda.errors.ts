import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { ConflictKind } from '../domain/conflict-kind.js';
import { ConflictType } from './conflict.type.js';
import { SessionType } from './session.type.js';

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
  description: 'The draft has conflicts that block it and that nobody accepted.',
})
export class AgendaHasConflictsType extends UserErrorType {
  @Field(() => [ConflictType], { description: 'All of those, in order of time.' })
  conflicts: readonly ConflictType[];
}

@ObjectType('ConflictGone', {
  implements: () => UserErrorType,
  description: 'The draft has no such conflict: it was solved, or it is otherwise since it was read.',
})
export class ConflictGoneType extends UserErrorType {}

@ObjectType('ConflictAlwaysBlocks', {
  implements: () => UserErrorType,
  description: 'Conflicts of this kind always block: they are neither accepted nor less grave.',
})
export class ConflictAlwaysBlocksType extends UserErrorType {
  @Field(() => ConflictKind)
  kind: ConflictKind;
}
