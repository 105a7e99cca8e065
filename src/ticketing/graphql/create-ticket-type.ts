import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Max, Min, ValidateBy, type ValidationArguments } from 'class-validator';
import { NameTakenType } from '../../events/index.js';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TicketKind } from '../domain/ticket-kind.js';
import { TicketTypeTermsInput } from './ticket-type-terms.input.js';
import { TicketTypeType } from './ticket-type.type.js';

/** A quota that is there already has its capacity. */
const WithoutQuota = (): PropertyDecorator =>
  ValidateBy({
    name: 'withoutQuota',
    validator: {
      validate: (_, args?: ValidationArguments) =>
        !(args?.object instanceof CreateTicketTypeInput) || args.object.quotaId == null,
      defaultMessage: () => 'Say quotaId or capacity, not both.',
    },
  });

@InputType({ description: 'A ticket type, free where no price is said, and where its places come from.' })
export class CreateTicketTypeInput extends TicketTypeTermsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field({ description: 'Unique in the event, at most 200 characters.' })
  @Line(1, 200)
  name: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 10,000 characters.' })
  @Text(0, 10_000)
  description: string;

  @Field(() => TicketKind, { defaultValue: TicketKind.ADMISSION, description: 'It stays.' })
  kind: TicketKind;

  @Field(() => Date, { nullable: true, description: 'Null: as soon as the event is published.' })
  salesStartAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null: until the event is over.' })
  salesEndAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The quota to draw from. Without it a new one of the same name is made with `capacity` places.',
  })
  @IsOptional()
  @Id()
  quotaId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the new quota, 0 to 1,000,000; null: unlimited. Not together with `quotaId`.',
  })
  @IsOptional()
  @WithoutQuota()
  @Min(0)
  @Max(1_000_000)
  capacity?: number | null;
}

const CreateTicketTypeError = errorUnion('CreateTicketTypeError', NameTakenType);

@ObjectType({ description: 'The new ticket type, behind the others.' })
export class CreateTicketTypePayload {
  @Field(() => TicketTypeType, { nullable: true })
  ticketType?: TicketTypeType;

  @Field(() => [CreateTicketTypeError])
  userErrors?: UserErrorData[];
}
