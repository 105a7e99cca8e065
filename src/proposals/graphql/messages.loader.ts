import { Injectable } from '@nestjs/common';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { ConversationsService } from '../conversations.service.js';
import type { MessageSide } from '../domain/conversation.js';

interface Unread {
  readonly side: MessageSide;
  readonly count: number;
}

/** What each side has not read, by proposal. */
@Injectable()
export class UnreadMessagesLoader extends RequestLoader<string, Unread[]> {
  constructor(conversations: ConversationsService) {
    super(async (ids) => listsBy(await conversations.listUnread(ids), ({ proposalId }) => proposalId));
  }
}
