import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsOptional, Max, Min } from 'class-validator';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { AccessCodeTakenType } from './access-code.errors.js';
import { AccessCodeType } from './access-code.type.js';

@InputType({ description: 'The new access code and its event.' })
export class AddAccessCodeInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => String, {
    nullable: true,
    description: '4 to 40 letters from A to Z, digits and hyphens, unique in the event; null: one is made.',
  })
  @IsOptional()
  @Line(1, 100)
  code?: string | null;

  @Field(() => Date, {
    nullable: true,
    defaultValue: null,
    description: 'It works until, not including, this instant; null: always.',
  })
  validUntil: Date | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'How many proposals it lets in, 1 to 100,000; null: any number.',
  })
  @IsOptional()
  @Min(1)
  @Max(100_000)
  maximumUses: number | null;

  @Field({ defaultValue: '', description: 'Whom it is for, at most 1,000 characters; for organizers only.' })
  @Text(0, 1_000)
  note: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'The only session formats that it opens, at most 100, also such as the call does not take; none: those of the call.',
  })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  sessionFormatIds: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'The only tracks that it opens, at most 100, also such as the call does not take; none: those of the call.',
  })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  trackIds: string[];
}

const AddAccessCodeError = errorUnion('AddAccessCodeError', AccessCodeTakenType);

@ObjectType({ description: 'The new code.' })
export class AddAccessCodePayload {
  @Field(() => AccessCodeType, { nullable: true })
  accessCode?: AccessCodeType;

  @Field(() => [AddAccessCodeError])
  userErrors?: UserErrorData[];
}
