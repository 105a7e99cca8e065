import { Injectable, Module } from '@nestjs/common';
import { OnFact } from '../../src/platform/jobs/job.js';
import {
  DecisionPublished,
  ProposalConfirmed,
  ProposalDeclined,
  ProposalLapsed,
  ProposalSubmitted,
  ProposalWithdrawn,
  StandbyAccepted,
} from '../../src/proposals/index.js';

type Told = { readonly proposalId: string; readonly eventId: string; readonly publicationId?: string };

const heard: [fact: string, told: Told][] = [];

@Injectable()
class Listener {
  @OnFact(ProposalSubmitted)
  submitted(fact: ProposalSubmitted): Promise<void> {
    return note('ProposalSubmitted', fact);
  }

  @OnFact(DecisionPublished)
  published(fact: DecisionPublished): Promise<void> {
    return note('DecisionPublished', fact);
  }

  @OnFact(ProposalConfirmed)
  confirmed(fact: ProposalConfirmed): Promise<void> {
    return note('ProposalConfirmed', fact);
  }

  @OnFact(ProposalDeclined)
  declined(fact: ProposalDeclined): Promise<void> {
    return note('ProposalDeclined', fact);
  }

  @OnFact(ProposalLapsed)
  lapsed(fact: ProposalLapsed): Promise<void> {
    return note('ProposalLapsed', fact);
  }

  @OnFact(ProposalWithdrawn)
  withdrawn(fact: ProposalWithdrawn): Promise<void> {
    return note('ProposalWithdrawn', fact);
  }

  @OnFact(StandbyAccepted)
  acceptedStandby(fact: StandbyAccepted): Promise<void> {
    return note('StandbyAccepted', fact);
  }
}

function note(fact: string, told: Told): Promise<void> {
  heard.push([fact, told]);
  return Promise.resolve();
}

/** Brought into the program by `startApp({}, [ListeningModule])`: hears what proposals tell. */
@Module({ providers: [Listener] })
export class ListeningModule {}

/** What was told of one proposal, in order, once the jobs are done. */
export const heardOf = (id: string): [fact: string, told: Told][] =>
  heard.filter(([, { proposalId }]) => proposalId === id);
