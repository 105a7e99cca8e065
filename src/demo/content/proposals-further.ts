import type { DemoProposal } from './shapes.js';

/** What came later, with people of whom some were asked to. */
export const furtherProposals: readonly DemoProposal[] = [
  {
    title: 'The queue at the ferry is a queue',
    by: 'Solveig Amarante',
    track: 'Data and storage',
    level: 'BEGINNER',
    outcome: 'ACCEPTED',
    told: 'BEFORE',
    answer: 'DECLINED',
    abstract: [
      'Cars, lorries, prams and one ambulance want onto the same boat.',
      'I watched the crew for a summer and found four scheduling rules that no broker I know has.',
    ],
  },
  {
    title: 'Two people, one terminal, nine time zones',
    by: 'Priya Lindqvist-Rao',
    with: 'Tomás Echeverri-Falk',
    track: 'Teams and practice',
    level: 'INTERMEDIATE',
    outcome: 'ACCEPTED',
    told: 'NOW',
    abstract: [
      'We have paired for three years and met twice.',
      'What we do about latency, lunch and silence, shown by doing it, with one of us on each side of the stage.',
    ],
  },
  {
    title: 'A checksum for bread',
    by: 'Ruta Kalnynaitė',
    track: 'Data and storage',
    level: 'INTERMEDIATE',
    outcome: 'STANDBY',
    rank: 2,
    abstract: [
      'Two hundred bakeries report what they baked, what they sold and what was left, and the three never add up.',
      'One number per tray told us which of the three is wrong, and it was the oven.',
    ],
  },
  {
    title: 'Feature flags in a lighthouse',
    by: 'Bogdan Achebe-Stan',
    track: 'Platforms and operations',
    level: 'ADVANCED',
    outcome: 'STANDBY',
    rank: 3,
    told: 'NOW',
    abstract: [
      'A lamp that ships rely on cannot be rolled out to five per cent of them.',
      'How we changed its controller in eleven nights, each with a way back that works without a network.',
    ],
  },
  {
    title: 'Isto não é um acento: o que aprendemos com dez mil nomes',
    by: 'Leonor Matias Fialho',
    track: 'Languages and tools',
    level: 'BEGINNER',
    language: 'pt',
    outcome: 'SUBMITTED',
    abstract: [
      'Dez mil nomes, quatro sistemas e uma cedilha que se perdia sempre no mesmo sítio.',
      'Mostro onde, porquê, e a linha de código que a trouxe de volta.',
    ],
  },
  {
    title: 'What we measured when the river came in',
    by: 'Tomás Echeverri-Falk',
    track: 'Platforms and operations',
    level: 'ADVANCED',
    invitedFor: 'Talk',
    outcome: 'SUBMITTED',
    abstract: [
      'A data centre in a cellar, a flood on a public holiday, and forty sensors that agreed until they were under water.',
      'Which graphs helped, which lied, and what we drew on paper in the end.',
      'For people who run anything below street level.',
    ],
  },
  {
    title: 'The smallest map that still gets you home',
    by: 'Delphine Aubrac-Mensah',
    track: 'Web and clients',
    level: 'BEGINNER',
    outcome: 'DRAFT',
    abstract: ['Twelve kilobytes, one street, no tiles. Still to write: why.'],
  },
  {
    title: 'Something short about gimbals',
    by: 'Marek Halloran-Ito',
    track: 'Languages and tools',
    level: 'INTERMEDIATE',
    outcome: 'DRAFT',
    abstract: [],
  },
];
