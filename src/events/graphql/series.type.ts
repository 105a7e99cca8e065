import { Field, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Series', {
  implements: () => NodeType,
  description: 'A recurring meetup. Its events are ordinary events.',
})
export class SeriesType extends NodeType {
  @Field({ description: 'Its part of the address, unique among the series of its organization.' })
  slug: string;

  @Field()
  title: string;

  @Field({ description: 'Markdown.' })
  description: string;

  /** Behind `organization`. */
  organizationId: string;
}
