import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';
import { EventType } from '../../events/index.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { DecisionMailing } from '../domain/decision-mailing.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';

registerEnumType(DecisionMailing, {
  name: 'DecisionMailing',
  description: 'What becomes of the mails about published decisions.',
  valuesMap: {
    DRAFT: { description: 'They wait among `Event.mails`, to be read and edited, until `sendMails`.' },
    SEND: { description: 'They leave at once.' },
  },
});

@InputType({
  description: 'Which decisions the speakers learn, and until when acceptances are to be confirmed.',
})
export class PublishDecisionsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => [ID], {
    nullable: true,
    description: '1 to 100 proposals; absent or null: all whose decision is not published.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  proposalIds?: string[] | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'In the future; who has not answered by then has let the acceptance lapse. Absent: no deadline.',
  })
  confirmBy?: Date | null;

  @Field(() => DecisionMailing, {
    defaultValue: DecisionMailing.DRAFT,
    description: 'A deadline runs from now on, also while drafts wait.',
  })
  mails: DecisionMailing;
}

const PublishDecisionsError = errorUnion('PublishDecisionsError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The event, and how many decisions were published.' })
export class PublishDecisionsPayload {
  @Field(() => EventType, { nullable: true })
  event?: EventType;

  @Field(() => Int, { nullable: true })
  publishedCount?: number;

  @Field(() => [PublishDecisionsError])
  userErrors?: UserErrorData[];
}
