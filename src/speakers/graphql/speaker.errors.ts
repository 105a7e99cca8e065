import { ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('SpeakerInUse', {
  implements: () => UserErrorType,
  description: 'The speaker still has talks or proposals.',
})
export class SpeakerInUseType extends UserErrorType {}
