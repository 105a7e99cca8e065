import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayNotEmpty, IsOptional, Max, Min } from 'class-validator';
import type { Permission } from '../../kernel/permission.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { TOKEN_LIFETIME_DAYS } from '../domain/lifetimes.js';
import { ApiTokenType, ScopeEnum } from './api-token.type.js';

@InputType({ description: 'What the token is for and what it may do.' })
export class CreateApiTokenInput {
  @Field()
  @Line(1, 100)
  name: string;

  @Field(() => [ScopeEnum], { description: 'At least one.' })
  @ArrayNotEmpty({ message: 'A token without any scope opens nothing: name at least one.' })
  scopes: Permission[];

  @Field(() => ID, { nullable: true, description: 'Limits the token to this organization.' })
  @IsOptional()
  @Id()
  organizationId?: string | null;

  @Field(() => Int, { defaultValue: 90, description: 'In how many days it expires, at most 366.' })
  @Min(1)
  @Max(TOKEN_LIFETIME_DAYS)
  lifetimeDays: number;
}

const CreateApiTokenError = errorUnion('CreateApiTokenError');

@ObjectType({ description: 'The new token with its secret.' })
export class CreateApiTokenPayload {
  @Field(() => ApiTokenType, { nullable: true })
  apiToken?: ApiTokenType;

  @Field(() => String, {
    nullable: true,
    description: 'What to send as Bearer. It is told here and never again.',
  })
  secret?: string;

  @Field(() => [CreateApiTokenError])
  userErrors?: UserErrorData[];
}
