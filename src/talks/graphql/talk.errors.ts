import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('TalkSlugTaken', {
  implements: () => UserErrorType,
  description: 'The address leads to another talk of the event, maybe as an old one.',
})
export class TalkSlugTakenType extends UserErrorType {
  @Field()
  slug: string;
}

@ObjectType('TalkInUse', {
  implements: () => UserErrorType,
  description: 'The talk stands on the agenda or belongs to an accepted proposal.',
})
export class TalkInUseType extends UserErrorType {}

@ObjectType('TalkOnAgenda', {
  implements: () => UserErrorType,
  description: 'The draft or the published agenda of its event holds the talk.',
})
export class TalkOnAgendaType extends UserErrorType {}

@ObjectType('RecordingRefused', {
  implements: () => UserErrorType,
  description: 'A speaker of the talk refuses to be recorded.',
})
export class RecordingRefusedType extends UserErrorType {}

@ObjectType('TalkIsTentative', {
  implements: () => UserErrorType,
  description: 'The talk is only being tried for a proposal that is not accepted.',
})
export class TalkIsTentativeType extends UserErrorType {}
