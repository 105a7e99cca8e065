import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { CoSpeakerInvitationStatus } from '../domain/co-speakers.js';

registerEnumType(CoSpeakerInvitationStatus, {
  name: 'CoSpeakerInvitationStatus',
  description: 'What became of an invitation that was not accepted; of an accepted one there is a speaker.',
  valuesMap: {
    PARKED: { description: 'Its mail leaves when the draft is submitted.' },
    SENT: { description: 'Waits for an answer.' },
    EXPIRED: { description: 'Was not answered in time; invite again.' },
    DECLINED: { description: 'The person said no.' },
  },
});

@ObjectType('CoSpeakerInvitation', {
  implements: () => NodeType,
  description: "An offer by mail to give a proposal's talk together.",
})
export class CoSpeakerInvitationType extends NodeType {
  @Field({ description: 'As the inviter calls the person.' })
  name: string;

  @Field()
  email: string;

  @Field(() => CoSpeakerInvitationStatus)
  status: CoSpeakerInvitationStatus;

  @Field(() => Date, { nullable: true, description: 'Until when the link is good; null while it is parked.' })
  expiresAt: Date | null;
}
