import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, EventPartsService, EventStatus } from '../events/index.js';
import { InvalidInput, refuseAll } from '../kernel/user-error.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { AccessCodesService } from './access-codes.service.js';
import type { LimitedCode } from './data/access-codes.repository.js';
import { CallsService, type NamedOwner, ownerOf } from './calls.service.js';
import type { Call, CallOwner } from './data/calls.repository.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { isValid } from './domain/access-code.js';
import {
  CallForProposalsClosed,
  isOpen,
  isOpenFor,
  type PartOfCall,
  takenParts,
} from './domain/call-for-proposals.js';
import { type Choice, faultsOfChoice, type Offer, ProposalLimitReached } from './domain/call-terms.js';

/** A call that takes something of somebody at this instant; its event is locked until the transaction ends. */
export interface OpenCall {
  readonly event: Event;
  /** Null where a proposal is open though nothing is called for. */
  readonly call: Call | null;
  /** What opens it, if not time alone. */
  readonly code: LimitedCode | null;
  readonly now: Date;
}

/** Decides whether a call takes a proposal, or a change of one: in one transaction with what it lets through. */
@Injectable()
export class Admission {
  constructor(
    private readonly access: EventAccess,
    private readonly parts: EventPartsService,
    private readonly calls: CallsService,
    private readonly codes: AccessCodesService,
    private readonly proposals: ProposalsRepository,
    private readonly clock: Clock,
  ) {}

  /** Locks the event and refuses unless proposals are taken now; with an access code, if that works. */
  async lockToSubmit(
    viewer: SignedInViewer,
    named: NamedOwner,
    accessCode: string | null,
  ): Promise<OpenCall> {
    const { eventId, seriesId } = await this.targetOf(viewer, ownerOf(named));
    // Who guesses locks nothing.
    const wanted = accessCode === null ? null : await this.codes.get(viewer, eventId, accessCode);
    const { call, ...found } = await this.lock(viewer, eventId, seriesId);
    const { event, now } = found;
    const isCancelled = event.status === EventStatus.CANCELLED;
    if (!call || isCancelled || (!wanted && !isOpen(call, isCancelled, now)))
      throw new CallForProposalsClosed(call, now);
    return { ...found, call, code: wanted && (await this.codes.getUsable(wanted.id)) };
  }

  /** Locks the event and refuses unless it, or the series, has a call: open, over or yet to come. */
  async lockToDraft(viewer: SignedInViewer, named: NamedOwner): Promise<{ event: Event; now: Date }> {
    const { eventId, seriesId } = await this.targetOf(viewer, ownerOf(named));
    const { call, event, now } = await this.lock(viewer, eventId, seriesId);
    if (!call || event.status === EventStatus.CANCELLED) throw new CallForProposalsClosed(call, now);
    return { event, now };
  }

  /** Locks the event of the proposal and refuses unless its submitter may change it now. */
  async lockToChange(viewer: SignedInViewer, proposal: Proposal): Promise<OpenCall> {
    const { eventId, seriesId, accessCodeId, reopenedUntil } = proposal;
    if (seriesId === null) await this.access.requireVisible(viewer, eventId);
    const { call, ...found } = await this.lock(viewer, eventId, seriesId);
    const { event, now } = found;
    const [own] = accessCodeId === null ? [] : await this.codes.list([accessCodeId]);
    const code = own && isValid(own, now) ? own : null;
    if (!isOpenFor({ code, reopenedUntil }, call, event.status === EventStatus.CANCELLED, now))
      throw new CallForProposalsClosed(call, now);
    return { ...found, call, code };
  }

  /** What the code opens; null: nothing. Counts as a try. */
  async offerBehind(viewer: SignedInViewer, eventId: string, accessCode: string) {
    const event = await this.access.requireVisible(viewer, eventId);
    const code = await this.codes.find(viewer, eventId, accessCode);
    const call = await this.calls.findFor(event, null);
    if (!code || !call || event.status === EventStatus.CANCELLED) return null;
    const { validUntil } = code;
    return { eventId, validUntil, ...offeredIds({ call, code, now: this.clock.now() }) };
  }

  /** Refuses what is not on offer; of a change, give only what differs from what the proposal says already. */
  async requireOffered(
    open: OpenCall,
    choice: Partial<Choice>,
    above: readonly string[] = [],
  ): Promise<void> {
    refuseAll(faultsOfChoice(choice, await this.offerOf(open), above));
  }

  /**
   * Counts a proposal that is submitted now: as a use of the code, or else refusing one more than the call takes of one
   * person. Neither withdrawn proposals count there nor those with a code.
   */
  async take({ call, event, code }: OpenCall, userId: string): Promise<void> {
    if (code) return this.codes.use(code);
    const proposalLimit = call?.proposalLimit ?? null;
    if (proposalLimit === null) return;
    if ((await this.proposals.countSubmitted(event.id, userId)) >= proposalLimit)
      throw new ProposalLimitReached(proposalLimit);
  }

  /** A series takes proposals for its next date, which may be a draft that the submitter does not see. */
  private async targetOf(viewer: SignedInViewer, owner: CallOwner) {
    if ('eventId' in owner) {
      await this.access.requireVisible(viewer, owner.eventId);
      return { ...owner, seriesId: null };
    }
    const { seriesId } = owner;
    const eventId = await this.calls.findNextDate(seriesId);
    if (eventId === null) throw new InvalidInput('This series has no date yet.', ['seriesId']);
    return { eventId, seriesId };
  }

  /** What came to a series stays under its call, whatever event it is put into. */
  private async lock(viewer: SignedInViewer, eventId: string, seriesId: string | null) {
    const event = await this.access.lockForOwn(viewer, eventId, seriesId === null ? 'event' : 'series');
    return { event, call: await this.calls.findFor(event, seriesId), now: this.clock.now() };
  }

  private async offerOf(open: OpenCall): Promise<Offer> {
    const { sessionFormatIds, trackIds } = offeredIds(open);
    const named = async (kind: 'track' | 'session format', ids: readonly string[] | null) => {
      if (ids === null) return null;
      const found = await this.parts.listByIds(kind, ids);
      return new Map(found.map(({ id, name }) => [id, name]));
    };
    const { languages = [], levels = [] } = open.call ?? {};
    const sessionFormats = await named('session format', sessionFormatIds);
    return { sessionFormats, tracks: await named('track', trackIds), languages, levels };
  }
}

/** What a code names is on offer, and else what the call takes: with a code at any time. Null: all there are. */
function offeredIds({ call, code, now }: Pick<OpenCall, 'call' | 'code' | 'now'>) {
  const offered = (parts: readonly PartOfCall[] = [], byCode: readonly string[] = []) => {
    if (byCode.length > 0) return byCode;
    if (call === null || parts.length === 0) return null;
    return (code ? parts : takenParts(parts, call, now)).map(({ id }) => id);
  };
  return {
    sessionFormatIds: offered(call?.sessionFormats, code?.sessionFormatIds),
    trackIds: offered(call?.tracks, code?.trackIds),
  };
}
