import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('AccessCode', {
  implements: () => NodeType,
  description:
    'Lets people submit to an event whose call is not open, or to parts that the call does not take.',
})
export class AccessCodeType extends NodeType {
  @Field({ description: 'In capitals; they make no difference when it is used.' })
  code: string;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until, not including, this instant it works, and what was submitted with it may be changed; null: always.',
  })
  validUntil: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many proposals it lets in; null: any number.' })
  maximumUses: number | null;

  @Field(() => Int, { description: 'How many proposals were submitted with it, withdrawn ones included.' })
  uses: number;

  @Field({ description: 'Whom it is for.' })
  note: string;
}

export const AccessCodeConnection = connectionOf('AccessCode', () => AccessCodeType);

@ObjectType('AccessCodeOffer', { description: 'What an access code lets one submit now.' })
export class AccessCodeOfferType {
  @Field(() => Date, { nullable: true, description: 'Null: it has no end.' })
  validUntil: Date | null;

  /** Behind `sessionFormats` and `tracks`; null: all. */
  eventId: string;
  sessionFormatIds: readonly string[] | null;
  trackIds: readonly string[] | null;
}
