import { inert } from '../../kernel/inert.js';
import type { Letter } from './letter.js';

/** A message about a proposal, for somebody on the other side. */
export interface MessageNews {
  readonly from: 'COMMITTEE' | 'SPEAKERS';
  readonly receiverName: string;
  /** Null: the organizers, who write for the event, or somebody whose account is gone. */
  readonly authorName: string | null;
  readonly proposalTitle: string;
  readonly eventTitle: string;
  readonly message: string;
  /** Where to read and answer it. */
  readonly url: string;
}

/** Everything that somebody wrote is inert. Answers go by the link: whoever gets the mail learns no address by it. */
export function messageLetter(news: MessageNews): Letter {
  const { from, receiverName, authorName, proposalTitle, eventTitle, message, url } = news;
  const event = inert(eventTitle);
  const leads = {
    COMMITTEE: `the organizers of ${event} write to you about your proposal:`,
    SPEAKERS: `${authorName === null ? 'a speaker' : inert(authorName)} writes to the organizers of ${event} about the proposal:`,
  };
  const quoted = inert(message)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());
  const lines = [
    `Hello ${inert(receiverName)},`,
    leads[from],
    `  ${inert(proposalTitle)}`,
    quoted.join('\n'),
    `Read and answer it here, not by mail:\n${url}`,
  ];
  const about = from === 'COMMITTEE' ? 'your proposal' : 'a proposal';
  return { subject: `A message about ${about} for ${eventTitle}`, text: lines.join('\n\n') };
}
