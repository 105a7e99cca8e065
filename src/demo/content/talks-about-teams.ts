import type { DemoTalk } from './shapes.js';

export const talksAboutTeams: readonly DemoTalk[] = [
  {
    title: 'Postmortems that change something',
    by: ['Catarina Belchior'],
    track: 'Teams and practice',
    format: 'Talk',
    abstract: [
      'I went back to two hundred incident reviews and checked which of their actions had been done a year later.',
      'A third had; the rest shared a few traits that one can hear while the meeting is still going on.',
      'We practise the questions that replace “why”, rewrite three action items together, and look at what to do with a cause that everybody knows and nobody owns.',
    ],
  },
  {
    title: 'On call in a team of four',
    by: ['Ottoline Graves-Mbeki'],
    track: 'Teams and practice',
    format: 'Talk',
    abstract: [
      'The books on being on call were written by companies with a follow-the-sun rota; we have a river, four people and school holidays.',
      'I show how we decide what may wake somebody, the budget of two pages a week that the whole authority knows, and what happens when it is spent.',
      'Also: pay, handovers that fit in a phone call, and the winter in which one of the four was ill.',
    ],
  },
  {
    title: 'The migration that was never finished',
    by: ['Pavel Chudoba-Reyes'],
    track: 'Teams and practice',
    format: 'Talk',
    abstract: [
      'Every large system I have met contains the remains of its previous migration and the beginnings of the next.',
      'With five cases that ended and two that were ended I argue for migrations that are worth it when stopped halfway, and against the last ten per cent.',
      'You get a way to measure what is left that does not depend on hope, and a letter template for the steering group.',
    ],
  },
  {
    title: 'Documentation that runs',
    by: ['Dawit Gebremeskel'],
    track: 'Teams and practice',
    format: 'Talk',
    abstract: [
      'Every command in our manual is executed each night on a clean machine, in the order in which a reader would.',
      'It found four broken steps in the first week and keeps finding one a month.',
      'I show how the pages stay readable while being programs, how screenshots are taken by the same run, and what must remain prose.',
      'And I make the case that the first page of a manual is an integration test with the best coverage you own.',
    ],
  },
  {
    title: 'Open source with a day job',
    by: ['Linnea Östergren-Diallo'],
    track: 'Teams and practice',
    format: 'Talk',
    abstract: [
      'My parser is downloaded two million times a week and has four hours of my Saturday.',
      'I tell what I stopped doing, how I say no in three sentences, which company’s money helped and which made it worse.',
      'There is a segment for those who depend on people like me: how to find out that you do, and what is useful besides a sticker.',
    ],
  },
  {
    title: 'Hiring for a stack that nobody knows',
    by: ['Marisol Etcheverry'],
    track: 'Teams and practice',
    format: 'Lightning talk',
    abstract: [
      'Fourteen people joined us for a language that none of them had written.',
      'What we asked instead, how long it took until they were useful, and the one shortcut that I would not take again.',
    ],
  },
  {
    title: 'A cron job is a promise too',
    by: ['Hendrik Vossmann'],
    track: 'Platforms and operations',
    format: 'Lightning talk',
    abstract: [
      'The deletion job had not run for seven months, and no test, graph or person had missed it.',
      'Ten minutes on noticing the absence of things.',
    ],
  },
  {
    title: 'Read the plan: a query clinic you can take home',
    by: ['Rosalind Achterberg', 'Priyanka Sundaravel'],
    track: 'Data and storage',
    format: 'Workshop',
    abstract: [
      'You get a database with fifteen slow queries and two doctors.',
      'We read plans from the inside out, learn which of the numbers are guesses, and treat each patient until it is well: statistics, a better index, a rewritten join, or the news that nothing is wrong.',
      'The last half hour is for queries that you brought, with the names changed.',
      'You need a laptop with any PostgreSQL from this decade and some SQL of your own.',
    ],
  },
];
