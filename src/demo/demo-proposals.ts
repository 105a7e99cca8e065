import { Injectable } from '@nestjs/common';
import { TalkLevel } from '../kernel/talk-level.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import {
  CoSpeakerAnswersService,
  CoSpeakerInvitationsService,
  DraftsService,
  type ProposalDetails,
  SubmissionsService,
} from '../proposals/index.js';
import { accessCode } from './content/committee.js';
import { call } from './content/lightning-call.js';
import { proposals } from './content/proposals.js';
import { proposers } from './content/proposers.js';
import type { DemoProposal } from './content/shapes.js';
import { DemoPeople } from './demo-people.js';
import type { DemoParts } from './demo-programme.js';
import { byName, type Named } from './domain/by-name.js';
import { proposerMail } from './domain/demo-addresses.js';

/** A proposal of the demo, and whose it is. */
export interface Offered {
  readonly id: string;
  readonly proposer: SignedInViewer;
}

interface Proposer {
  readonly viewer: SignedInViewer;
  readonly profile: { readonly name: string; readonly tagline: string; readonly biography: string };
}

/** What people answer to the call, and what some of them have only begun. */
@Injectable()
export class DemoProposals {
  constructor(
    private readonly people: DemoPeople,
    private readonly submissions: SubmissionsService,
    private readonly drafts: DraftsService,
    private readonly invitations: CoSpeakerInvitationsService,
    private readonly answers: CoSpeakerAnswersService,
  ) {}

  /** Answers with the proposals by their titles. */
  async load(eventId: string, parts: DemoParts): Promise<Named<Offered>> {
    const proposer = await this.signUp();
    const offered: [string, Offered][] = [];
    for (const proposal of proposals) {
      const { viewer, profile } = proposer(proposal.by);
      const details = detailsOf(proposal, parts);
      const { id } =
        proposal.outcome === 'DRAFT'
          ? await this.drafts.draft(viewer, { eventId }, details)
          : await this.submissions.submit(viewer, { eventId }, details, profile, codeFor(proposal));
      if (proposal.with !== undefined) await this.join(viewer, id, proposer(proposal.with));
      offered.push([proposal.title, { id, proposer: viewer }]);
    }
    return byName(offered);
  }

  private async signUp(): Promise<Named<Proposer>> {
    const signedUp: [string, Proposer][] = [];
    for (const { name, tagline, biography } of proposers) {
      const viewer = await this.people.signUp(name, proposerMail(name));
      signedUp.push([name, { viewer, profile: { name, tagline, biography: biography.join(' ') } }]);
    }
    return byName(signedUp);
  }

  /** The link that an invitation's mail would bring is taken across by hand: what the demo tells as past mails nobody. */
  private async join(inviter: SignedInViewer, proposalId: string, { viewer, profile }: Proposer) {
    const { name } = profile;
    await this.invitations.invite(inviter, proposalId, { name, email: proposerMail(name) });
    for (const { id } of await this.invitations.listOf([proposalId])) {
      const link = await this.invitations.issueLink(id);
      if (link) await this.answers.accept(viewer, link.secret, profile);
    }
  }
}

const codeFor = ({ invitedFor }: DemoProposal): string | null =>
  invitedFor === undefined ? null : accessCode.code;

function detailsOf(
  { title, abstract, language = 'en', level, track, invitedFor }: DemoProposal,
  parts: DemoParts,
): ProposalDetails {
  return {
    title,
    abstract: abstract.join(' '),
    language,
    level: TalkLevel[level],
    trackId: parts.track(track),
    sessionFormatId: parts.sessionFormat(invitedFor ?? call.sessionFormat),
  };
}
