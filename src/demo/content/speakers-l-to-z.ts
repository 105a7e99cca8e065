import type { DemoSpeaker } from './shapes.js';

export const speakersLToZ: readonly DemoSpeaker[] = [
  {
    name: 'Leilani Kahananui-Booth',
    tagline: 'Distributed systems engineer, Pacific Tide Network',
    biography: [
      'Leilani works on a network of ocean sensors that agree about the water and rarely about the time.',
      'She paddles an outrigger canoe, where a shared clock is a song.',
    ],
  },
  {
    name: 'Linnea Östergren-Diallo',
    tagline: 'Maintainer of the Gråsparv mail parser',
    biography: [
      'Linnea has maintained a mail parser in her spare time since 2016; about thirty companies depend on it and five say so.',
      'By day she writes inventory software for theatres.',
    ],
  },
  {
    name: 'Lucía Ferrándiz Olmo',
    tagline: 'Architect at Azulejo Studio',
    biography: [
      'Lucía designed the plug-in interface of a tile layout program that hobbyists have extended in eleven languages.',
      'She reviews every plug-in that breaks and thanks its author first.',
    ],
  },
  {
    name: 'Marisol Etcheverry',
    tagline: 'Engineering manager at Ría Logistics',
    biography: [
      'Marisol leads a team of nine that keeps a port in Uruguay loading at night.',
      'She has hired fourteen people into a language that none of them had written before.',
    ],
  },
  {
    name: 'Marta Quintela-Rowe',
    tagline: 'Principal engineer at Verdemar Insurance',
    biography: [
      'Marta joined one codebase in 2009 and has never left it, though little of it is the same code.',
      'She writes about long-lived software for people who expect to still be there.',
    ],
  },
  {
    name: 'Mateus Caldeira Luz',
    tagline: 'Builds tools for biologists without reception',
    biography: [
      'Mateus writes the field app of a forest survey in the Serra do Mar, and carries it up the hill himself twice a year.',
      'He has lost data to rain, ants and a merge function, in that order of frequency.',
    ],
  },
  {
    name: 'Nilza Macuácua',
    tagline: 'Web performance, Maré Alta Notícias',
    biography: [
      'Nilza makes a news site arrive on five-year-old phones over prepaid data.',
      'She keeps a drawer of sixteen devices in Maputo and tests on the slowest one first.',
    ],
  },
  {
    name: 'Noor Haddadin',
    tagline: 'Finance partner for engineering at Pampa Streams',
    biography: [
      'Noor explains to engineers what a commitment discount is, and to accountants what a shard is.',
      'She wrote her first query to settle an argument about an invoice.',
    ],
  },
  {
    name: 'Ottoline Graves-Mbeki',
    tagline: 'Head of a very small infrastructure team',
    biography: [
      'Ottoline and three colleagues run the water-level warnings of a river authority.',
      'She has been on call every fourth week for six years and still answers the phone with good humour.',
    ],
  },
  {
    name: 'Pavel Chudoba-Reyes',
    tagline: 'Migrates things, mostly twice',
    biography: [
      'Pavel is called when a rewrite is at eighty per cent for the third year.',
      'He has finished five such projects and stopped two, and counts the second kind as successes.',
    ],
  },
  {
    name: 'Priyanka Sundaravel',
    tagline: 'Query performance at Nilgiri Tea Exchange',
    biography: [
      'Priyanka reads query plans the way others read crime novels.',
      'She runs a free clinic for slow queries on the first Saturday of each month.',
    ],
  },
  {
    name: 'Radek Pospíšil-Moreau',
    tagline: 'Runtime engineer at Azulejo Studio',
    biography: [
      'Radek embeds WebAssembly runtimes where nobody expected them.',
      'His side project is a label printer that refuses to print anything longer than a haiku.',
    ],
  },
  {
    name: 'Ravindra Pethe',
    tagline: 'Engineer, festival entry systems',
    biography: [
      'Ravindra has opened the gates of forty festivals and one total eclipse with software he wrote.',
      'He does not trust field radios, floodlights or any progress bar.',
    ],
  },
  {
    name: 'Rosalind Achterberg',
    tagline: 'Writes transactions for auction houses',
    biography: [
      'Rosalind works on bidding systems, where two people want the same thing at the same moment by design.',
      'She once spent eleven weeks on a race condition and married the colleague who reproduced it.',
    ],
  },
  {
    name: 'Saoirse Delahunty',
    tagline: 'Observability at Glasrai Groceries',
    biography: [
      'Saoirse follows vegetables through forty services.',
      'She contributes to tracing libraries and to the county hurling team, with similar bruises.',
    ],
  },
  {
    name: 'Seun Adebowale-Finch',
    tagline: 'Database reliability at Harmattan Health',
    biography: [
      'Seun changes the schemas of patient records while clinics are open, because some clinic always is.',
      'He keeps a public notebook of lock queues he has caused.',
    ],
  },
  {
    name: 'Shirin Golestani',
    tagline: 'Researches how programmers work',
    biography: [
      'Shirin runs controlled studies of developer tools at a small institute in Delft.',
      'She was a compiler engineer for eight years and joins every study as a participant first.',
    ],
  },
  {
    name: 'Søren Lykkegaard-Tan',
    tagline: 'Build engineer at Nordlys Games',
    biography: [
      'Søren makes a four-million-line game engine compile before the coffee is ready.',
      'He holds the company record for the smallest commit with the largest effect, a deleted include.',
    ],
  },
  {
    name: 'Tendai Mukwashi',
    tagline: 'Grid control engineer turned programmer',
    biography: [
      'Tendai spent twelve years in the control room of a power grid before he wrote software for one.',
      'He thinks in feedback loops and apologises to nobody for the diagrams.',
    ],
  },
  {
    name: 'Thabo Nkwanyana',
    tagline: 'Scalability at Inyanga Stage Tickets',
    biography: [
      'Thabo has lived through every large concert sale in southern Africa of the last seven years.',
      'He judges a system by what the person in place forty thousand of the queue gets to see.',
    ],
  },
  {
    name: 'Wiremu Tapsell-Hohaia',
    tagline: 'Systems engineer at Awa Hosting',
    biography: [
      'Wiremu finds out why machines are slow for a hosting cooperative in Rotorua.',
      'He gave his first kernel talk in te reo Māori and is translating the man pages one coffee at a time.',
    ],
  },
  {
    name: 'Yuki Arakane',
    tagline: 'Designs software for control rooms and wards',
    biography: [
      'Yuki has sat beside nurses, signallers and bakers at four in the morning to learn what a screen is for.',
      'She leads a design practice in Sapporo that only takes work which runs at night.',
    ],
  },
  {
    name: 'Zofia Pawlicka-Brandt',
    tagline: 'API engineer at Kraina Travel',
    biography: [
      'Zofia owns a graph of nine hundred types that thirty teams add to on weekdays.',
      'She chairs its schema review and has the softest no in the company.',
    ],
  },
];
