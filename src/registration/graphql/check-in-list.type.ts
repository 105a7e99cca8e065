import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { LocalDateScalar } from '../../platform/graphql/scalars.js';
import { AdmissionRule } from '../domain/check-in-rules.js';

registerEnumType(AdmissionRule, {
  name: 'AdmissionRule',
  description:
    'How often a check-in list admits a ticket. Whoever was seen leaving may come in again in any case.',
  valuesMap: {
    ONCE: { description: 'Once at all.' },
    DAILY: { description: 'Once on each day in the zone of the event; midnight makes everybody new.' },
  },
});

@ObjectType('CheckInCounts', {
  description: 'How many people a list let in; of one that admits daily, today.',
})
export class CheckInCountsType {
  @Field(() => Int, { description: 'Let in at least once.' })
  admitted: number;

  @Field(() => Int, { description: 'Of them, not seen leaving since.' })
  inside: number;

  @Field(() => Int, { description: 'Valid tickets of the types that the list is for.' })
  expected: number;
}

@ObjectType('CheckInList', {
  implements: () => NodeType,
  description: 'Whom a door lets in, and how often.',
})
export class CheckInListType extends NodeType {
  @Field()
  name: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it is used; null: every day.',
  })
  day: string | null;

  @Field(() => AdmissionRule)
  admission: AdmissionRule;

  /** Behind `ticketTypes`. */
  ticketTypeIds: readonly string[];
}
