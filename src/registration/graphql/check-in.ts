import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { CheckInDirection } from '../domain/check-in-rules.js';
import { NonceReusedType } from './check-in.errors.js';
import { CheckInType } from './check-in.type.js';

@InputType({ description: 'What somebody shows at a door: `code` or `ticketId`.' })
export class CheckInInput {
  @Field(() => ID)
  @Id()
  listId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whatever was scanned, at most 2,000 characters. What is no code of a ticket is an answer, not an error.',
  })
  @IsOptional()
  @MaxLength(2_000)
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a ticket that was found by the name of its attendee.' })
  @IsOptional()
  @Id()
  ticketId?: string | null;

  @Field({ description: 'As the device calls itself, always the same; at most 100 characters.' })
  @Line(1, 100)
  device: string;

  @Field({
    description:
      'New for each scan, at most 100 characters. Sent again by the same device with the same scan it gives the same answer, and nothing happens twice.',
  })
  @Line(1, 100)
  nonce: string;

  @Field(() => CheckInDirection, { defaultValue: CheckInDirection.ENTRY })
  direction: CheckInDirection;

  @Field(() => Date, {
    nullable: true,
    description: 'What the clock of the device shows. It is kept; ours decides.',
  })
  at?: Date | null;
}

const CheckInError = errorUnion('CheckInError', NonceReusedType);

@ObjectType({ description: 'What came of it; let somebody in on `ADMITTED` alone.' })
export class CheckInPayload {
  @Field(() => CheckInType, { nullable: true })
  checkIn?: CheckInType | undefined;

  @Field(() => [CheckInError])
  userErrors?: UserErrorData[];
}
