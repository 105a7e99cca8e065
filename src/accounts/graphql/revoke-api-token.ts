import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ApiTokenType } from './api-token.type.js';

@InputType({ description: "Which of the viewer's own tokens." })
export class RevokeApiTokenInput {
  @Field(() => ID)
  @Id()
  apiTokenId: string;
}

const RevokeApiTokenError = errorUnion('RevokeApiTokenError');

@ObjectType({ description: 'The token opens nothing from now on.' })
export class RevokeApiTokenPayload {
  @Field(() => ApiTokenType, { nullable: true })
  apiToken?: ApiTokenType;

  @Field(() => [RevokeApiTokenError])
  userErrors?: UserErrorData[];
}
