import { AccessCodePart } from '../data/access-code-part.entity.js';
import { AccessCode } from '../data/access-code.entity.js';
import { BlindText } from '../data/blind-text.entity.js';
import { CallForProposals } from '../data/call-for-proposals.entity.js';
import { CallPart } from '../data/call-part.entity.js';
import { CoSpeakerInvitation } from '../data/co-speaker-invitation.entity.js';
import { MessagesRead } from '../data/messages-read.entity.js';
import { ProposalMessage } from '../data/proposal-message.entity.js';
import { ProposalMove } from '../data/proposal-move.entity.js';
import { ProposalSpeaker } from '../data/proposal-speaker.entity.js';
import { ProposalTag } from '../data/proposal-tag.entity.js';
import { Proposal } from '../data/proposal.entity.js';
import { ReviewAssignment } from '../data/review-assignment.entity.js';
import { ReviewComment } from '../data/review-comment.entity.js';
import { ReviewPhase } from '../data/review-phase.entity.js';
import { ReviewScore } from '../data/review-score.entity.js';
import { Review } from '../data/review.entity.js';
import { ReviewerTag } from '../data/reviewer-tag.entity.js';
import { ReviewerTrack } from '../data/reviewer-track.entity.js';
import { ScoreCategoryTrack } from '../data/score-category-track.entity.js';
import { ScoreCategory } from '../data/score-category.entity.js';
import { SpeakerTicketChoice } from '../data/speaker-ticket-choice.entity.js';
import { Tag } from '../data/tag.entity.js';

/** Everything of proposals that the database keeps. */
export const entities = [
  CallForProposals,
  CallPart,
  AccessCode,
  AccessCodePart,
  Proposal,
  ProposalMove,
  ProposalSpeaker,
  CoSpeakerInvitation,
  SpeakerTicketChoice,
  ReviewPhase,
  BlindText,
  Tag,
  ProposalTag,
  ReviewerTag,
  ReviewerTrack,
  ScoreCategory,
  ScoreCategoryTrack,
  Review,
  ReviewScore,
  ReviewAssignment,
  ReviewComment,
  ProposalMessage,
  MessagesRead,
];
