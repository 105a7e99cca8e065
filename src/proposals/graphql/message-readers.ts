import { Injectable } from '@nestjs/common';
import { EventAccess, EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { type MessageReader } from '../domain/conversation.js';
import type { ProposalType } from './proposal.type.js';
import { ReviewReader } from './review-reader.js';
import { ReviewsLoader } from './reviews.loaders.js';

/** What the viewer is to the conversation about a proposal. A list of proposals costs as many statements as one. */
@Injectable()
export class MessageReaders {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsLoader,
    private readonly load: ReviewsLoader,
    private readonly reviews: ReviewReader,
  ) {}

  async read(viewer: Viewer, proposal: ProposalType, context: GraphqlContext): Promise<MessageReader> {
    const event = await this.events.load(context, proposal.eventId);
    const parties = await this.load.parties.load(context, proposal.id);
    const mayReadOwn = event !== null && this.access.mayReadOwn(viewer, event);
    return {
      decides: event !== null && (await this.access.allows(viewer, 'proposal:decide', event)),
      isParty: mayReadOwn && parties?.userIds.has(viewer.userId) === true,
      reads: event !== null && (await this.access.allows(viewer, 'proposal:read', event)),
      isBlind: !(await this.reviews.seesNames(viewer, proposal, context)),
    };
  }
}
