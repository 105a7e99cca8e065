import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { NewPassword } from './new-password.js';
import { ViewerType } from './viewer.type.js';

@InputType({ description: 'The new password and the right to set it.' })
export class SetPasswordInput {
  @Field({ description: '10 to 128 characters, not only spaces.' })
  @NewPassword()
  newPassword: string;

  @Field(() => String, {
    nullable: true,
    description: 'Not needed by a person without a password, nor within 15 minutes after a sign-in by link.',
  })
  currentPassword?: string | null;
}

const SetPasswordError = errorUnion('SetPasswordError');

@ObjectType({ description: 'All other browsers are signed out.' })
export class SetPasswordPayload {
  @Field(() => ViewerType, { nullable: true })
  viewer?: ViewerType;

  @Field(() => [SetPasswordError])
  userErrors?: UserErrorData[];
}
