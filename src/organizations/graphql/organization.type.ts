import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { Role } from '../domain/roles.js';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a member may do in an organization.',
  valuesMap: {
    OWNER: { description: 'Everything, also members and the organization itself.' },
    ORGANIZER: { description: 'Everything about events.' },
    REVIEWER: { description: 'Reads and reviews proposals.' },
    DOOR: { description: 'Checks people in.' },
  },
});

@ObjectType('Organization', {
  implements: () => NodeType,
  description: 'A community or a company that holds events.',
})
export class OrganizationType extends NodeType {
  @Field({ description: 'Its part of every address, unique on this installation.' })
  slug: string;

  @Field()
  name: string;

  @Field({ description: 'Markdown.' })
  description: string;
}
