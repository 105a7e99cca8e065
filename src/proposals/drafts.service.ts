import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Admission } from './admission.js';
import type { NamedOwner } from './calls.service.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { newDraft } from './domain/new-draft.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import { DraftLimitReached, MAX_DRAFTS } from './domain/proposal-text.js';
import { Offering } from './offering.js';
import type { OwnProfile } from './own-speakers.js';
import type { ProposalDetails } from './submissions.service.js';

/** Proposals that only their writers know of, until they are submitted. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly access: EventAccess,
    private readonly admission: Admission,
    private readonly proposals: ProposalsRepository,
    private readonly offering: Offering,
  ) {}

  /** For an event or series that calls for proposals, also before and after its call is open. */
  draft(viewer: SignedInViewer, named: NamedOwner, details: ProposalDetails): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(() => this.begin(viewer, named, details));
  }

  /**
   * Begins the same for another event from a proposal that the viewer wrote. Track, format and co-speakers are the other
   * event's affair and stay out.
   */
  copy(viewer: SignedInViewer, id: string, eventId: string): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const source = await this.proposals.getOfWriter(id, viewer.userId);
      await this.access.reachForOwn(viewer, source.eventId, 'proposal');
      if (source.eventId === eventId)
        throw new InvalidInput('The proposal is at this event already. Choose another one.', ['eventId']);
      const { title, abstract, language, level } = source;
      const details = { title, abstract, language, level, trackId: null, sessionFormatId: null };
      return this.begin(viewer, { eventId }, details, id);
    });
  }

  /** Offers an own draft to the event; what a submission has to have is asked for now. */
  submit(
    viewer: SignedInViewer,
    id: string,
    profile: OwnProfile | null,
    accessCode: string | null = null,
  ): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const { eventId, seriesId } = await this.proposals.getOwn(id, viewer.userId);
      const named = seriesId === null ? { eventId } : { seriesId };
      const open = await this.admission.lockToSubmit(viewer, named, accessCode);
      const proposal = await this.proposals.lock(id);
      requireAllowed(ProposalAction.SUBMIT, proposal);
      if (proposal.eventId !== open.event.id) followNextDate(proposal, open.event.id);
      await this.offering.offer(viewer, proposal, profile, open);
      return proposal;
    });
  }

  /** Nothing of it is left. */
  discard(viewer: SignedInViewer, id: string): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const { eventId } = await this.proposals.getOwn(id, viewer.userId);
      await this.access.reachForOwn(viewer, eventId, 'proposal');
      const proposal = await this.proposals.lock(id);
      requireAllowed(ProposalAction.DISCARD, proposal);
      await this.proposals.delete(id);
      return proposal;
    });
  }

  private async begin(
    viewer: SignedInViewer,
    named: NamedOwner,
    details: ProposalDetails,
    copiedFromId: string | null = null,
  ): Promise<Proposal> {
    const { userId } = viewer;
    const { event, now: updatedAt } = await this.admission.lockToDraft(viewer, named);
    const eventId = event.id;
    const { seriesId = null } = named;
    if ((await this.proposals.countDrafts(eventId, userId)) >= MAX_DRAFTS) throw new DraftLimitReached();
    const own = { id: newId(), eventId, seriesId, userId, updatedAt, copiedFromId };
    const proposal: Proposal = { ...newDraft, ...details, ...own };
    await this.proposals.insert(proposal);
    return proposal;
  }
}

/** What came to a series goes to the date that is the next one now; tracks and formats are each date's own. */
const followNextDate = (draft: Proposal, eventId: string) =>
  Object.assign(draft, { eventId, trackId: null, sessionFormatId: null });
