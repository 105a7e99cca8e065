import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Absent, Id, Line, Slug, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { OrganizationSlugTakenType } from './organization.errors.js';
import { OrganizationType } from './organization.type.js';

@InputType({ description: 'Absent fields stay as they are.' })
export class OrganizationChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Slug()
  slug?: string;

  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 100)
  name?: string;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 10,000 characters.' })
  @Absent()
  @Text(0, 10_000)
  description?: string;
}

@InputType({ description: 'Which organization, and what to change.' })
export class UpdateOrganizationInput {
  @Field(() => ID)
  @Id()
  organizationId: string;

  @Field(() => OrganizationChanges)
  @ValidateNested()
  @Type(() => OrganizationChanges)
  changes: OrganizationChanges;
}

const UpdateOrganizationError = errorUnion('UpdateOrganizationError', OrganizationSlugTakenType);

@ObjectType({ description: 'The organization after the change.' })
export class UpdateOrganizationPayload {
  @Field(() => OrganizationType, { nullable: true })
  organization?: OrganizationType;

  @Field(() => [UpdateOrganizationError])
  userErrors?: UserErrorData[];
}
