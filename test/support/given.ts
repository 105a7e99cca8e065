import type { DataSource } from 'typeorm';
import type { TestClock } from './clock.js';
import { givenAccounts } from './given/accounts.js';
import { givenAgenda } from './given/agenda.js';
import { givenEvents } from './given/events.js';
import { givenMails } from './given/mails.js';
import { givenOrganizations } from './given/organizations.js';
import { givenProposals } from './given/proposals.js';
import { givenQuestions } from './given/questions.js';
import { givenRegistration } from './given/registration.js';
import { givenReviews } from './given/reviews.js';
import { Rows } from './given/rows.js';
import { givenSpeakers } from './given/speakers.js';
import { givenStars } from './given/stars.js';
import { givenTalks } from './given/talks.js';
import { givenTicketing } from './given/ticketing.js';

/** Factories: each makes a valid row with sensible values, of which a test names only those that it is about. */
export function givenIn(source: DataSource, clock: TestClock) {
  const rows = new Rows(source, clock);
  const accounts = givenAccounts(rows);
  const organizations = givenOrganizations(rows, accounts);
  const speakers = givenSpeakers(rows);
  const talks = givenTalks(rows);
  const proposals = givenProposals(rows, accounts, speakers, talks);
  return {
    ...accounts,
    ...organizations,
    ...givenEvents(rows, organizations),
    ...speakers,
    ...talks,
    ...givenStars(rows),
    ...proposals,
    ...givenReviews(rows),
    ...givenQuestions(rows),
    ...givenAgenda(rows),
    ...givenTicketing(rows),
    ...givenRegistration(rows),
    ...givenMails(rows, proposals),
  };
}
