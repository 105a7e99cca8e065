import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AgendaHasConflictsType } from './agenda.errors.js';
import { ReleaseType } from './agenda.type.js';
import { SessionChangeType } from './session.type.js';

@InputType({ description: 'The draft of which event becomes public.' })
export class PublishAgendaInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field({ defaultValue: '', description: 'What is new, for readers; at most 2,000 characters.' })
  @Text(0, 2_000)
  note: string;
}

const PublishAgendaError = errorUnion('PublishAgendaError', AgendaHasConflictsType);

@ObjectType({ description: 'The new release.' })
export class PublishAgendaPayload {
  @Field(() => ReleaseType, { nullable: true })
  release?: ReleaseType;

  @Field(() => [SessionChangeType], {
    nullable: true,
    description: 'What it changes against the release before.',
  })
  changes?: readonly SessionChangeType[];

  @Field(() => [PublishAgendaError])
  userErrors?: UserErrorData[];
}
