import { inert } from '../../kernel/inert.js';
import type { Letter } from './letter.js';

/** What a speaker is told when the committee has decided. */
export interface DecisionNews {
  readonly isAccepted: boolean;
  readonly speakerName: string;
  readonly proposalTitle: string;
  readonly eventTitle: string;
}

/** Names and titles are inert. */
export function decisionLetter({ isAccepted, ...names }: DecisionNews): Letter {
  const event = inert(names.eventTitle);
  const news = isAccepted
    ? [
        `your proposal has been accepted for ${event}:`,
        'We look forward to it and will write when it has a time.',
      ]
    : [
        `your proposal has not been accepted for ${event}:`,
        'Thank you for offering it. We hope to see you there all the same.',
      ];
  const [lead, close] = news;
  const text = [
    `Hello ${inert(names.speakerName)},`,
    '',
    lead,
    '',
    `  ${inert(names.proposalTitle)}`,
    '',
    close,
  ];
  return { subject: `Your proposal for ${names.eventTitle}`, text: text.join('\n') };
}
