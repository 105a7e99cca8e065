import type { CsvColumns } from '../../kernel/csv.js';
import type { TalkLevel } from '../../kernel/talk-level.js';
import type { Confirmation, Deliberation, Submission } from './proposal-state.js';

/** What was answered to one question, in the words of that time; of a file, its name. */
export interface ExportedAnswer {
  readonly questionId: string;
  readonly question: string;
  readonly answer: string | number | boolean | readonly string[] | null;
}

/** All that those who decide know of a proposal. */
export interface ExportedProposal {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly language: string | null;
  readonly level: TalkLevel | null;
  readonly track: string | null;
  readonly sessionFormat: string | null;
  readonly tags: readonly string[];
  readonly submission: Submission;
  readonly deliberation: Deliberation;
  readonly standbyRank: number | null;
  readonly decidedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly confirmation: Confirmation | null;
  readonly confirmBy: Date | null;
  readonly submittedAt: Date;
  readonly updatedAt: Date;
  /** In order; the address is the profile's or else the account's. */
  readonly speakers: readonly { readonly name: string; readonly email: string | null }[];
  readonly reviews: { readonly count: number; readonly mean: number | null; readonly spread: number | null };
  /** In the order of the questions. */
  readonly answers: readonly ExportedAnswer[];
}

const time = (instant: Date | null): string | null => instant && instant.toISOString();

/** Times in UTC; several speakers on lines of their own in a cell, addresses in the order of the names; answers as JSON. */
export const proposalColumns: CsvColumns<ExportedProposal> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  abstract: ({ abstract }) => abstract,
  language: ({ language }) => language,
  level: ({ level }) => level,
  track: ({ track }) => track,
  session_format: ({ sessionFormat }) => sessionFormat,
  tags: ({ tags }) => tags.join('\n'),
  submission: ({ submission }) => submission,
  deliberation: ({ deliberation }) => deliberation,
  standby_rank: ({ standbyRank }) => standbyRank,
  decided_at: ({ decidedAt }) => time(decidedAt),
  published_at: ({ publishedAt }) => time(publishedAt),
  confirmation: ({ confirmation }) => confirmation,
  confirm_by: ({ confirmBy }) => time(confirmBy),
  submitted_at: ({ submittedAt }) => time(submittedAt),
  updated_at: ({ updatedAt }) => time(updatedAt),
  speakers: ({ speakers }) => speakers.map(({ name }) => name).join('\n'),
  speaker_emails: ({ speakers }) => speakers.map(({ email }) => email ?? '').join('\n'),
  review_count: ({ reviews }) => reviews.count,
  review_mean: ({ reviews }) => reviews.mean,
  review_spread: ({ reviews }) => reviews.spread,
  answers: ({ answers }) => (answers.length > 0 ? JSON.stringify(answers) : null),
};
