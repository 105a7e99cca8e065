import { ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('TalkInUse', {
  implements: () => UserErrorType,
  description: 'The talk stands on the agenda or belongs to an accepted proposal.',
})
export class TalkInUseType extends UserErrorType {}
