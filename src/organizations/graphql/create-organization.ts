import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Line, Slug, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { OrganizationSlugTakenType } from './organization.errors.js';
import { OrganizationType } from './organization.type.js';

@InputType({ description: 'The new organization.' })
export class CreateOrganizationInput {
  @Field({ description: 'Lower-case letters, digits and hyphens; unique on this installation.' })
  @Slug()
  slug: string;

  @Field()
  @Line(1, 100)
  name: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 10,000 characters.' })
  @Text(0, 10_000)
  description: string;
}

const CreateOrganizationError = errorUnion('CreateOrganizationError', OrganizationSlugTakenType);

@ObjectType({ description: 'The organization, owned by whoever made it.' })
export class CreateOrganizationPayload {
  @Field(() => OrganizationType, { nullable: true })
  organization?: OrganizationType;

  @Field(() => [CreateOrganizationError])
  userErrors?: UserErrorData[];
}
