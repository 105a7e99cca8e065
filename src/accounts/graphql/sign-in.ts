import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { EmailAddress } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { WrongCredentialsType } from './account.errors.js';
import { ViewerType } from './viewer.type.js';

@InputType({ description: 'Who signs in, and the proof.' })
export class SignInInput {
  @Field()
  @EmailAddress()
  email: string;

  @Field()
  password: string;
}

const SignInError = errorUnion('SignInError', WrongCredentialsType);

@ObjectType({ description: 'What became of a sign-in; the cookie is in the header of the answer.' })
export class SignInPayload {
  @Field(() => ViewerType, { nullable: true })
  viewer?: ViewerType;

  @Field(() => [SignInError])
  userErrors?: UserErrorData[];
}
