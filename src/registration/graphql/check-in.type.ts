import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { CheckInDirection, CheckInResult } from '../domain/check-in-rules.js';

registerEnumType(CheckInDirection, { name: 'CheckInDirection', description: 'Which way somebody goes.' });
registerEnumType(CheckInResult, {
  name: 'CheckInResult',
  description:
    'What came of showing something at a door, and why. New reasons may be added: let nobody in by them.',
  valuesMap: {
    ADMITTED: { description: 'Goes in.' },
    LEFT: { description: 'Goes out, and may come in again.' },
    ALREADY_ADMITTED: {
      description: 'Is inside already: `contradicts` says since when and through which device.',
    },
    NOT_INSIDE: { description: 'Goes out without having come in.' },
    UNKNOWN_CODE: { description: 'Is no ticket to this event, or its signature is not ours.' },
    CODE_REPLACED: { description: 'The ticket has a newer code.' },
    VOID: { description: 'The ticket is cancelled.' },
    NOT_PAID: { description: 'The order is not confirmed.' },
    WRONG_LIST: { description: 'The list is not for tickets of this type.' },
    NOT_VALID_TODAY: { description: 'The list is for another day, or the ticket is.' },
    TURNED_AWAY: {
      description: 'A device that was offline let nobody through, though the rules would have.',
    },
  },
});

@ObjectType('CheckIn', {
  implements: () => NodeType,
  description:
    'The note that something was shown at a door. It stays as it was told, but that it may be made void.',
})
export class CheckInType extends NodeType {
  @Field(() => CheckInDirection)
  direction: CheckInDirection;

  @Field(() => CheckInResult)
  result: CheckInResult;

  @Field({ description: 'As the device calls itself.' })
  device: string;

  @Field({
    description: 'The device was offline and decided by itself; `result` is what we would have said.',
  })
  isOffline: boolean;

  @Field({ description: 'Whether somebody went through the door.' })
  wasLetThrough: boolean;

  @Field({
    description: 'When, by our clock: of a device that was offline, set right by how far its own was off.',
  })
  attemptedAt: Date;

  @Field({ description: 'When we heard of it.' })
  receivedAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'What the clock of the device showed; null: it did not say.',
  })
  deviceTime: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was undone, or an earlier one took its place.' })
  voidedAt: Date | null;

  /** Behind `isConflict`, `contradicts`, `ticket` and `list`. */
  contradictsId: string | null;
  displacedById: string | null;
  ticketId: string | null;
  listId: string;
}

export const CheckInConnection = connectionOf('CheckIn', () => CheckInType);
