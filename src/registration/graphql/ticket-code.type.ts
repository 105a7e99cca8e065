import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('CheckInKey', {
  description:
    'An Ed25519 public key by which a device verifies the codes of tickets offline (docs/adr/0038).',
})
export class CheckInKeyType {
  @Field(() => Int, { description: 'The key that a code names in its second byte.' })
  number: number;

  @Field({ description: 'Its 32 bytes in base64url, as `x` in a JSON Web Key (RFC 8037).' })
  publicKey: string;
}

@ObjectType('TicketRevocation', {
  implements: () => NodeType,
  description: 'A code that opens nothing any more: its ticket is void or has a newer one.',
})
export class TicketRevocationType extends NodeType {
  @Field(() => ID, { description: 'The ticket that the code names.' })
  ticketId: string;

  @Field({ description: 'The mark in the code: twelve hexadecimal digits.' })
  mark: string;

  @Field()
  revokedAt: Date;
}

export const TicketRevocationConnection = connectionOf('TicketRevocation', () => TicketRevocationType);
