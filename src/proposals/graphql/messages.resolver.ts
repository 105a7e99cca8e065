import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader } from '../../accounts/index.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { ConversationsService } from '../conversations.service.js';
import { namesAuthor, seesMessages, sidesOf } from '../domain/conversation.js';
import { MarkMessagesReadInput, MarkMessagesReadPayload } from './mark-messages-read.js';
import { MessageReaders } from './message-readers.js';
import { UnreadMessagesLoader } from './messages.loader.js';
import { ProposalMessageConnection, ProposalMessageType } from './proposal-message.type.js';
import { ProposalType } from './proposal.type.js';
import { ReviewsLoader } from './reviews.loaders.js';
import {
  SendMessageToOrganizersInput,
  SendMessageToOrganizersPayload,
} from './send-message-to-organizers.js';
import { SendMessageToSpeakersInput, SendMessageToSpeakersPayload } from './send-message-to-speakers.js';

/** What organizers and speakers write to each other about a proposal. */
@Resolver(() => ProposalType)
export class ProposalMessagesResolver {
  constructor(
    private readonly readers: MessageReaders,
    private readonly conversations: ConversationsService,
    private readonly unread: UnreadMessagesLoader,
  ) {}

  @ResolveField(() => ProposalMessageConnection, {
    nullable: true,
    description:
      'Oldest first: to organizers, to its submitter and its speakers, and to reviewers who see their names. Null to everybody else.',
  })
  async messages(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Args() page: PageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Page<ProposalMessageType> | null> {
    const reader = await this.readers.read(viewer, proposal, context);
    return seesMessages(reader) ? this.conversations.page(proposal.id, page) : null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many messages of the other side nobody on the viewer’s side marked as read; null to those who take no part.',
  })
  async unreadMessageCount(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<number | null> {
    const [side] = sidesOf(await this.readers.read(viewer, proposal, context));
    if (!side) return null;
    const unread = (await this.unread.load(context, proposal.id)) ?? [];
    return unread.find((each) => each.side === side)?.count ?? 0;
  }
}

@Resolver(() => ProposalMessageType)
export class MessagesResolver {
  constructor(
    private readonly readers: MessageReaders,
    private readonly conversations: ConversationsService,
    private readonly people: PeopleLoader,
    private readonly load: ReviewsLoader,
  ) {}

  @ResolveField(() => ProposalType)
  proposal(@Parent() { proposalId }: ProposalMessageType, @Context() context: GraphqlContext) {
    return this.load.proposal.load(context, proposalId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Null to speakers where an organizer wrote it, who writes for the event; and where the account is gone.',
  })
  async authorName(
    @CurrentViewer() viewer: Viewer,
    @Parent() { side, authorId, proposalId }: ProposalMessageType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    const proposal = await this.load.proposal.load(context, proposalId);
    if (authorId === null || !proposal) return null;
    if (!namesAuthor(side, await this.readers.read(viewer, proposal, context))) return null;
    return (await this.people.load(context, authorId))?.name ?? null;
  }

  @Allow('proposal:decide')
  @Mutation(() => SendMessageToSpeakersPayload, {
    nullable: true,
    description:
      'Writes to the submitter and the speakers of a proposal, who read it as from the event; it is mailed to them.',
  })
  async sendMessageToSpeakers(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, text }: SendMessageToSpeakersInput,
  ): Promise<SendMessageToSpeakersPayload> {
    return { message: await this.conversations.writeToSpeakers(viewer, proposalId, text) };
  }

  @Allow('own:write')
  @Mutation(() => SendMessageToOrganizersPayload, {
    nullable: true,
    description:
      'Writes to the organizers about a proposal of which the viewer is the submitter or a speaker; it is mailed to those who wrote before, or else to all.',
  })
  async sendMessageToOrganizers(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { proposalId, text }: SendMessageToOrganizersInput,
  ): Promise<SendMessageToOrganizersPayload> {
    return { message: await this.conversations.writeToOrganizers(viewer, proposalId, text) };
  }

  @Allow('own:write')
  @Mutation(() => MarkMessagesReadPayload, {
    nullable: true,
    description: 'Says that a message and those before it were read, for everybody on the viewer’s side.',
  })
  async markMessagesRead(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { messageId }: MarkMessagesReadInput,
  ): Promise<MarkMessagesReadPayload> {
    return { message: await this.conversations.markRead(viewer, messageId) };
  }
}
