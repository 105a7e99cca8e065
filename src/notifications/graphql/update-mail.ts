import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Absent, Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { MailActionNotAllowedType } from './mail.errors.js';
import { MailType } from './mail.type.js';

@InputType({ description: 'Absent leaves a field as it is.' })
export class MailChanges {
  @Field(() => String, { nullable: true, description: 'One line of at most 400 characters.' })
  @Absent()
  @Line(1, 400)
  subject?: string;

  @Field(() => String, { nullable: true, description: 'Plain text, at most 20,000 characters.' })
  @Absent()
  @Text(1, 20_000)
  text?: string;
}

@InputType({ description: 'Which mail changes, and how.' })
export class UpdateMailInput {
  @Field(() => ID)
  @Id()
  mailId: string;

  @Field(() => MailChanges)
  @ValidateNested()
  @Type(() => MailChanges)
  changes: MailChanges;
}

const UpdateMailError = errorUnion('UpdateMailError', MailActionNotAllowedType);

@ObjectType({ description: 'The mail after the change.' })
export class UpdateMailPayload {
  @Field(() => MailType, { nullable: true })
  mail?: MailType;

  @Field(() => [UpdateMailError])
  userErrors?: UserErrorData[];
}
