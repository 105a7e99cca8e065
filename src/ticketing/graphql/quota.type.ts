import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Quota', {
  implements: () => NodeType,
  description: 'A shared number of places, from which one or more ticket types draw. For organizers.',
})
export class QuotaType extends NodeType {
  @Field({ description: 'Unique in the event.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Null: unlimited.' })
  capacity: number | null;

  @Field(() => Int, { description: 'How many places the valid tickets take.' })
  sold: number;

  @Field(() => Int, { description: 'How many places are kept for vouchers; nobody else gets them.' })
  held: number;

  @Field(() => Int, {
    description:
      'How many tickets were had by vouchers although there was no place; the next ones given back.',
  })
  beyond: number;

  @Field({ description: 'Every admission of the event draws from it.' })
  isEventCapacity: boolean;
}
