import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import { EventsLoader, EventType } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { ProposalType } from '../../proposals/index.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { actionsFrom, MailAction } from '../domain/mail-status.js';
import { MailRecipientType, MailType } from './mail.type.js';
import { MailProposalsLoader } from './mails.loaders.js';

/** What a mail points to, and what can be done with it. */
@Resolver(() => MailType)
export class MailRelationsResolver {
  constructor(
    private readonly events: EventsLoader,
    private readonly proposals: MailProposalsLoader,
    private readonly speakers: SpeakersLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => MailRecipientType)
  to(@Parent() { recipientName: name, recipientAddress: address }: MailType): MailRecipientType {
    return { name, address };
  }

  @ResolveField(() => [MailAction], { description: 'What its status allows.' })
  actions(@Parent() { status }: MailType): MailAction[] {
    return actionsFrom(status);
  }

  @ResolveField(() => EventType)
  event(@Parent() { eventId }: MailType, @Context() context: GraphqlContext) {
    return this.events.load(context, eventId);
  }

  @ResolveField(() => ProposalType, { nullable: true, description: 'What it is about; null: no proposal.' })
  async proposal(@Parent() { proposalId }: MailType, @Context() context: GraphqlContext) {
    return proposalId === null ? null : this.proposals.load(context, proposalId);
  }

  @ResolveField(() => SpeakerType, {
    nullable: true,
    description: 'Its recipient, if a speaker of the event.',
  })
  async speaker(@Parent() { speakerId }: MailType, @Context() context: GraphqlContext) {
    return speakerId === null ? null : this.speakers.load(context, speakerId);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who edited it last; null: nobody who is known.',
  })
  async editor(@Parent() { editedBy }: MailType, @Context() context: GraphqlContext) {
    return editedBy === null ? null : this.people.load(context, editedBy);
  }
}
