import { ConversationAccess } from '../conversation-access.js';
import { ConversationsService } from '../conversations.service.js';
import { MessagesRepository } from '../data/messages.repository.js';
import { ReviewCommentsRepository } from '../data/review-comments.repository.js';
import { MessageReaders } from '../graphql/message-readers.js';
import { UnreadMessagesLoader } from '../graphql/messages.loader.js';
import { MessagesResolver, ProposalMessagesResolver } from '../graphql/messages.resolver.js';
import { ProposalCommentsResolver, ReviewCommentsResolver } from '../graphql/review-comments.resolver.js';
import { ReviewCommentAccess } from '../review-comment-access.js';
import { ReviewCommentsService } from '../review-comments.service.js';

/** What reviewers say to each other, and organizers and speakers. */
export const discussing = [
  ReviewCommentsRepository,
  ReviewCommentAccess,
  ReviewCommentsService,
  ProposalCommentsResolver,
  ReviewCommentsResolver,
  MessagesRepository,
  ConversationAccess,
  ConversationsService,
  MessageReaders,
  UnreadMessagesLoader,
  ProposalMessagesResolver,
  MessagesResolver,
];
