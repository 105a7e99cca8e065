import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Max, Min, ValidateNested } from 'class-validator';
import { NameTakenType } from '../../events/index.js';
import { Absent, Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TicketTypeTermsInput } from './ticket-type-terms.input.js';
import { TicketTypeType } from './ticket-type.type.js';

@InputType({ description: 'Absent leaves a field as it is; null clears it where it can be empty.' })
export class TicketTypeChanges extends TicketTypeTermsInput {
  @Field(() => String, { nullable: true, description: 'Unique in the event, at most 200 characters.' })
  @Absent()
  @Line(1, 200)
  name?: string;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 10,000 characters.' })
  @Absent()
  @Text(0, 10_000)
  description?: string;

  @Field(() => Int, { nullable: true, description: 'Orders them; the lowest comes first.' })
  @Absent()
  @Min(0)
  @Max(100_000)
  position?: number;

  @Field(() => Date, { nullable: true, description: 'Null: as soon as the event is published.' })
  salesStartAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null: until the event is over. Now: closes the sale.' })
  salesEndAt?: Date | null;
}

@InputType({ description: 'Which ticket type, and what changes.' })
export class UpdateTicketTypeInput {
  @Field(() => ID)
  @Id()
  ticketTypeId: string;

  @Field(() => TicketTypeChanges)
  @ValidateNested()
  @Type(() => TicketTypeChanges)
  changes: TicketTypeChanges;
}

const UpdateTicketTypeError = errorUnion('UpdateTicketTypeError', NameTakenType);

@ObjectType({ description: 'The ticket type as it is now.' })
export class UpdateTicketTypePayload {
  @Field(() => TicketTypeType, { nullable: true })
  ticketType?: TicketTypeType;

  @Field(() => [UpdateTicketTypeError])
  userErrors?: UserErrorData[];
}
