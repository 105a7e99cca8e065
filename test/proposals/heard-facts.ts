import { Injectable, Module } from '@nestjs/common';
import { OnFact } from '../../src/platform/jobs/job.js';
import {
  ProposalAccepted,
  ProposalRejected,
  ProposalSubmitted,
  ProposalWithdrawn,
} from '../../src/proposals/index.js';

type Told = ProposalSubmitted | ProposalAccepted | ProposalRejected | ProposalWithdrawn;

const heard: [fact: string, told: Told][] = [];

@Injectable()
class Listener {
  @OnFact(ProposalSubmitted)
  submitted(fact: ProposalSubmitted): Promise<void> {
    return note('ProposalSubmitted', fact);
  }

  @OnFact(ProposalAccepted)
  accepted(fact: ProposalAccepted): Promise<void> {
    return note('ProposalAccepted', fact);
  }

  @OnFact(ProposalRejected)
  rejected(fact: ProposalRejected): Promise<void> {
    return note('ProposalRejected', fact);
  }

  @OnFact(ProposalWithdrawn)
  withdrawn(fact: ProposalWithdrawn): Promise<void> {
    return note('ProposalWithdrawn', fact);
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
