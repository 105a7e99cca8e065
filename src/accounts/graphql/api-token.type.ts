import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { type Permission, permissions } from '../../kernel/permission.js';

/** `event:read-draft` is `EVENT_READ_DRAFT` in the schema. */
const scopes = Object.fromEntries(
  permissions.map((permission) => [permission.toUpperCase().replace(/[:-]/g, '_'), permission]),
);

registerEnumType(scopes, {
  name: 'Scope',
  description: 'Something that an API token may be used for, within what its person may do.',
});

export { scopes as ScopeEnum };

@ObjectType('ApiToken', {
  implements: () => NodeType,
  description: 'A key for programs, sent as `Authorization: Bearer …`.',
})
export class ApiTokenType extends NodeType {
  @Field({ description: 'What its person calls it.' })
  name: string;

  @Field(() => [scopes], { description: 'All that it may be used for.' })
  scopes: Permission[];

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'To the minute; null: never.' })
  lastUsedAt: Date | null;

  /** Behind `organization`. */
  organizationId: string | null;
}
