import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { EmailAddress, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { EmailAlreadyUsedType } from './account.errors.js';
import { NewPassword } from './new-password.js';
import { ViewerType } from './viewer.type.js';

@InputType({ description: 'The new account.' })
export class SignUpInput {
  @Field()
  @EmailAddress()
  email: string;

  @Field({ description: 'How others see the person, 1 to 100 characters.' })
  @Line(1, 100)
  name: string;

  @Field({ description: '10 to 128 characters, not only spaces.' })
  @NewPassword()
  password: string;
}

const SignUpError = errorUnion('SignUpError', EmailAlreadyUsedType);

@ObjectType({ description: 'What became of a sign-up.' })
export class SignUpPayload {
  @Field(() => ViewerType, { nullable: true })
  viewer?: ViewerType;

  @Field(() => [SignUpError])
  userErrors?: UserErrorData[];
}
