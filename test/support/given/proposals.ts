import { newId } from '../../../src/kernel/id.js';
import { AccessCodePart } from '../../../src/proposals/data/access-code-part.entity.js';
import { AccessCode } from '../../../src/proposals/data/access-code.entity.js';
import type { LimitedCode } from '../../../src/proposals/data/access-codes.repository.js';
import { CallForProposals } from '../../../src/proposals/data/call-for-proposals.entity.js';
import { CallPart } from '../../../src/proposals/data/call-part.entity.js';
import { ProposalSpeaker } from '../../../src/proposals/data/proposal-speaker.entity.js';
import { Proposal } from '../../../src/proposals/data/proposal.entity.js';
import type { PartOfCall } from '../../../src/proposals/domain/call-for-proposals.js';
import { Confirmation, Deliberation, Submission } from '../../../src/proposals/domain/proposal-state.js';
import { Speaker } from '../../../src/speakers/data/speaker.entity.js';
import type { GivenAccounts } from './accounts.js';
import type { GivenSpeakers } from './speakers.js';
import type { GivenTalks } from './talks.js';
import type { Rows } from './rows.js';

const HOUR = 3_600_000;

/** Calls for proposals and what answers them. */
export const givenProposals = (
  rows: Rows,
  accounts: GivenAccounts,
  speakers: GivenSpeakers,
  talks: GivenTalks,
) => ({
  /** A call that opened an hour ago and closes in an hour. */
  async callForProposals({
    sessionFormats = [],
    tracks = [],
    ...fields
  }: Partial<CallForProposals> & {
    sessionFormats?: PartOfCall[];
    tracks?: PartOfCall[];
  }): Promise<CallForProposals> {
    const now = rows.now();
    const call = await rows.save(CallForProposals, {
      id: newId(),
      eventId: null,
      seriesId: null,
      opensAt: new Date(now.getTime() - HOUR),
      closesAt: new Date(now.getTime() + HOUR),
      introduction: '',
      proposalLimit: null,
      languages: [],
      levels: [],
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
    const of = { eventId: fields.eventId ?? '', callId: call.id, trackId: null, sessionFormatId: null };
    for (const { id, closesAt } of sessionFormats)
      await rows.save(CallPart, { ...of, id: newId(), sessionFormatId: id, closesAt });
    for (const { id, closesAt } of tracks)
      await rows.save(CallPart, { ...of, id: newId(), trackId: id, closesAt });
    return call;
  },

  /** A code that opens everything that the call takes, for ever. */
  async accessCode({
    sessionFormatIds = [],
    trackIds = [],
    ...fields
  }: Partial<LimitedCode> & { eventId: string }): Promise<AccessCode> {
    const code = await rows.save(AccessCode, {
      id: newId(),
      code: `CODE-${String(rows.next())}`,
      validUntil: null,
      maximumUses: null,
      uses: 0,
      note: '',
      createdAt: rows.now(),
      ...fields,
    });
    const of = { eventId: fields.eventId, accessCodeId: code.id, trackId: null, sessionFormatId: null };
    for (const sessionFormatId of sessionFormatIds)
      await rows.save(AccessCodePart, { ...of, id: newId(), sessionFormatId });
    for (const trackId of trackIds) await rows.save(AccessCodePart, { ...of, id: newId(), trackId });
    return code;
  },

  /**
   * Submitted by a new user, who is its speaker; undecided. If it is accepted, with a hidden talk; if that is published,
   * its confirmation is awaited. A draft has no speakers.
   */
  async proposal(fields: Partial<Proposal> & { eventId: string }): Promise<Proposal> {
    const n = rows.next();
    const { eventId, title = `Proposal ${String(n)}`, deliberation = Deliberation.UNDECIDED } = fields;
    const userId = fields.userId ?? (await accounts.user()).id;
    const { submission = Submission.SUBMITTED, publishedAt = null } = fields;
    const isDraft = submission === Submission.DRAFT;
    const known = await rows.source.getRepository(Speaker).findOneBy({ eventId, userId });
    const speaker = known ?? (isDraft ? null : await speakers.speaker({ eventId, userId }));
    const isAccepted = deliberation === Deliberation.ACCEPTED && submission === Submission.SUBMITTED;
    const talk = isAccepted
      ? await talks.talk({
          eventId,
          title,
          isVisible: false,
          isConfirmed: fields.confirmation === Confirmation.CONFIRMED,
          speakerIds: speaker ? [speaker.id] : [],
        })
      : null;
    const now = rows.now();
    const proposal = await rows.save(Proposal, {
      id: newId(),
      userId,
      title,
      abstract: 'What it is about.',
      language: null,
      level: null,
      trackId: null,
      sessionFormatId: null,
      accessCodeId: null,
      seriesId: null,
      reopenedUntil: null,
      submission,
      deliberation,
      standbyRank: deliberation === Deliberation.STANDBY ? n : null,
      decidedAt: deliberation === Deliberation.UNDECIDED ? null : now,
      publicationId: publishedAt && newId(),
      publishedAt,
      confirmation: isAccepted && publishedAt ? Confirmation.AWAITED : null,
      confirmBy: null,
      talkId: talk?.id ?? null,
      triedTalkId: null,
      submittedAt: isDraft ? null : now,
      updatedAt: now,
      version: 1,
      copiedFromId: null,
      ...fields,
    });
    if (isDraft || !speaker) return proposal;
    await rows.save(ProposalSpeaker, {
      eventId,
      proposalId: proposal.id,
      speakerId: speaker.id,
      position: 0,
    });
    return proposal;
  },
});
