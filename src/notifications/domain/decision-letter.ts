import { inert } from '../../kernel/inert.js';
import type { Letter } from './letter.js';
import { localTime } from './local-time.js';

/** What a speaker is told when a decision is published. */
export interface DecisionNews {
  readonly decision: 'ACCEPTED' | 'STANDBY' | 'REJECTED';
  readonly speakerName: string;
  readonly proposalTitle: string;
  readonly eventTitle: string;
  /** Until when an acceptance is to be confirmed; null: no deadline. */
  readonly confirmBy: Date | null;
  /** In which the deadline is told. */
  readonly timeZone: string;
}

/** Names and titles are inert. */
export function decisionLetter(news: DecisionNews): Letter {
  const { decision, speakerName, proposalTitle, eventTitle } = news;
  const event = inert(eventTitle);
  const leads = {
    ACCEPTED: `your proposal has been accepted for ${event}:`,
    STANDBY: `your proposal is on standby for ${event}:`,
    REJECTED: `your proposal has not been accepted for ${event}:`,
  };
  const closes = {
    ACCEPTED: confirmationOf(news),
    STANDBY: 'It takes a place if one becomes free. We will write then.',
    REJECTED: 'Thank you for offering it. We hope to see you there all the same.',
  };
  const lines = [
    `Hello ${inert(speakerName)},`,
    leads[decision],
    `  ${inert(proposalTitle)}`,
    closes[decision],
  ];
  return { subject: `Your proposal for ${eventTitle}`, text: lines.join('\n\n') };
}

const confirmationOf = ({ confirmBy, timeZone }: DecisionNews): string =>
  confirmBy === null
    ? 'Please confirm that you will give it.'
    : `Please confirm until ${localTime(confirmBy, timeZone)} that you will give it; after that the place goes to ` +
      'somebody else.';
