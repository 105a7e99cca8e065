import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ViewerType } from './viewer.type.js';

@InputType({ description: 'Which sign-ins to end.' })
export class SignOutInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Ends the sign-ins of all other browsers instead of this one.',
  })
  elsewhere: boolean;
}

const SignOutError = errorUnion('SignOutError');

@ObjectType({ description: 'Who is still signed in after it.' })
export class SignOutPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null: this browser is signed out.' })
  viewer?: ViewerType | null;

  @Field(() => [SignOutError])
  userErrors?: UserErrorData[];
}
