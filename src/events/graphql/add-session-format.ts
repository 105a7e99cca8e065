import { Field, ID, InputType, ObjectType, Int } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SessionFormatType } from './event-parts.type.js';
import { NameTakenType } from './event.errors.js';

@InputType({ description: 'The new format and its event.' })
export class AddSessionFormatInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field()
  @Line(1, 200)
  name: string;

  @Field(() => Int)
  @Min(1)
  @Max(1440)
  durationMinutes: number;
}

const AddSessionFormatError = errorUnion('AddSessionFormatError', NameTakenType);

@ObjectType({ description: 'The session format, behind the others.' })
export class AddSessionFormatPayload {
  @Field(() => SessionFormatType, { nullable: true })
  sessionFormat?: SessionFormatType;

  @Field(() => [AddSessionFormatError])
  userErrors?: UserErrorData[];
}
