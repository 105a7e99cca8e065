import { ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('SpeakerInUse', {
  implements: () => UserErrorType,
  description: 'The speaker still has talks or proposals.',
})
export class SpeakerInUseType extends UserErrorType {}

@ObjectType('SpeakerHasAccount', {
  implements: () => UserErrorType,
  description: 'The profile already belongs to an account: there is nobody to invite.',
})
export class SpeakerHasAccountType extends UserErrorType {}

@ObjectType('SpeakerWithoutAddress', {
  implements: () => UserErrorType,
  description: 'There is no mail address of the speaker to write to.',
})
export class SpeakerWithoutAddressType extends UserErrorType {}

@ObjectType('ClaimNotValid', {
  implements: () => UserErrorType,
  description:
    "The link was used, replaced, is too old, or was sent to an address that is no longer the speaker's.",
})
export class ClaimNotValidType extends UserErrorType {}

@ObjectType('AlreadySpeaker', {
  implements: () => UserErrorType,
  description: 'The person already has another profile at the event.',
})
export class AlreadySpeakerType extends UserErrorType {}
