import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { LossKind } from '../domain/restore.js';
import { DraftVersionConflictType } from './agenda.errors.js';
import { SessionEditType } from './edit-agenda.js';
import { SessionType } from './session.type.js';

registerEnumType(LossKind, {
  name: 'RestoreLossKind',
  description: 'What a session has lost since it was published.',
  valuesMap: {
    TALK: { description: 'Its talk is not in the event any more: the session did not come back.' },
    ROOM: { description: 'The event has one of its rooms no more.' },
    HOST: { description: 'The event has one of its hosts no more.' },
  },
});

@InputType({ description: 'Which release the draft returns to.' })
export class RestoreReleaseInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => Int, { description: 'That of the release.' })
  number: number;

  @Field(() => Int, { nullable: true, description: 'Refuses the edit unless the draft has this version.' })
  draftVersion?: number | null;
}

@ObjectType('RestoreLoss', { description: 'A session that could not come back as it was.' })
export class RestoreLossType {
  @Field(() => SessionType, { description: 'As the release has it.' })
  session: SessionType;

  @Field(() => [LossKind])
  kinds: readonly LossKind[];
}

const RestoreReleaseError = errorUnion('RestoreReleaseError', DraftVersionConflictType);

@ObjectType({ description: 'What returning to the release did to the draft.' })
export class RestoreReleasePayload {
  @Field(() => [SessionEditType], {
    nullable: true,
    description: 'All sessions that are otherwise than before, the removed ones first.',
  })
  edits?: readonly SessionEditType[];

  @Field(() => [RestoreLossType], {
    nullable: true,
    description: 'What could not come back, in order of time.',
  })
  losses?: readonly RestoreLossType[];

  @Field(() => Int, { nullable: true, description: 'The version of the draft after the edit.' })
  draftVersion?: number;

  @Field(() => [RestoreReleaseError])
  userErrors?: UserErrorData[];
}
