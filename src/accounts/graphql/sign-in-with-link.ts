import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { LinkNotValidType } from './account.errors.js';
import { ViewerType } from './viewer.type.js';

@InputType({ description: 'The secret of a mailed link.' })
export class SignInWithLinkInput {
  @Field({ description: 'What stands behind the # of the mailed link.' })
  @Line(1, 100)
  token: string;
}

const SignInWithLinkError = errorUnion('SignInWithLinkError', LinkNotValidType);

@ObjectType({ description: 'What became of a sign-in by link; the cookie is in the header of the answer.' })
export class SignInWithLinkPayload {
  @Field(() => ViewerType, { nullable: true })
  viewer?: ViewerType;

  @Field(() => [SignInWithLinkError])
  userErrors?: UserErrorData[];
}
