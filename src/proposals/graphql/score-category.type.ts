import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('ScoreCategory', {
  implements: () => NodeType,
  description: 'What the proposals of an event are scored by.',
})
export class ScoreCategoryType extends NodeType {
  @Field({ description: 'Unique in the event.' })
  name: string;

  @Field(() => Int, { description: 'Orders them; the lowest comes first.' })
  position: number;

  @Field(() => Int, { description: 'How much it counts beside the others.' })
  weight: number;

  @Field(() => Int, { description: 'The worst score.' })
  minimum: number;

  @Field(() => Int, { description: 'The best score.' })
  maximum: number;

  /** Behind `tracks`. */
  eventId: string;
  trackIds: readonly string[];
}
