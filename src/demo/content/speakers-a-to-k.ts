import type { DemoSpeaker } from './shapes.js';

export const speakersAToK: readonly DemoSpeaker[] = [
  {
    name: 'Amina Tchalla-Roux',
    tagline: 'Measures things that are too big to count',
    biography: [
      'Amina builds the usage statistics of a podcast host that is heard in ninety countries.',
      'She studied pure mathematics and has been apologising to practitioners ever since.',
    ],
  },
  {
    name: 'Anneliese Kofler',
    tagline: 'Reliability engineer at Brenner Klinikverbund',
    biography: [
      'Anneliese looks after the systems of six hospitals in the Alps, where a maintenance window is a medical decision.',
      'Before that she was a paramedic, which is why her runbooks fit on one page.',
    ],
  },
  {
    name: 'Aoife Brannigan-Osei',
    tagline: 'Accessibility lead at Kestrel Ferries',
    biography: [
      'Aoife makes booking systems usable for people who travel with a cane, a pram or a cracked screen.',
      'She has used a screen reader every working day for eleven years and writes the test plans she wished others had written.',
    ],
  },
  {
    name: 'Beatriz Nogueirinha',
    tagline: 'Front-end engineer at Correio Lento',
    biography: [
      'Beatriz works on the tax and pension forms that eight million people fill in once a year and never want to see again.',
      'She collects error messages and gives the worst of them a yearly prize.',
    ],
  },
  {
    name: 'Bruno Esperança Vidal',
    tagline: 'Founder and only operator of Caderneta',
    biography: [
      'Bruno has run a bookkeeping service for small shops since 2014, alone for most of that time.',
      'He answers support mail before breakfast and deploys after it.',
    ],
  },
  {
    name: 'Catarina Belchior',
    tagline: 'Incident facilitator, Norte Energia Digital',
    biography: [
      'Catarina has led more than two hundred incident reviews, first in a power company and now for whoever asks.',
      'She trained as a mediator and keeps a list of questions that make engineers talk.',
    ],
  },
  {
    name: 'Chidinma Okwuosa',
    tagline: 'Staff engineer at Lagoon Pay',
    biography: [
      'Chidinma works on the settlement engine of a payments company in Lagos.',
      'She wrote the record-and-replay tool of her talk in the week after a bug that happened once a month.',
    ],
  },
  {
    name: 'Dawit Gebremeskel',
    tagline: 'Documentation engineer at Teff & Tillage',
    biography: [
      'Dawit writes the manuals of an open-source farm planner, and the programs that prove the manuals right.',
      'He teaches technical writing in Addis Ababa in the rainy season.',
    ],
  },
  {
    name: 'Dilnoza Rashidova',
    tagline: 'Search engineer at Silkway Market',
    biography: [
      'Dilnoza leads search for a marketplace in five languages and three alphabets.',
      'Her team measures every change against four thousand queries that real people judged by hand.',
    ],
  },
  {
    name: 'Elodie Marchetière',
    tagline: 'Writes TypeScript for trains',
    biography: [
      'Elodie maintains the timetable service of a regional railway and the parser that keeps it alive.',
      'She is known for deleting more code than she adds and for the cake that she brings when it works.',
    ],
  },
  {
    name: 'Emeka Umunna-Hart',
    tagline: 'Independent; reads code for a living',
    biography: [
      'Emeka audits software before somebody buys the company that wrote it.',
      'In nine years he has read about four hundred codebases and refused to name a favourite.',
    ],
  },
  {
    name: 'Farid Benmansour',
    tagline: 'Platform team, Atlas Parcel',
    biography: [
      'Farid runs the clusters behind the parcel lockers of North Africa.',
      'He began as a network technician and still carries a crimping tool.',
    ],
  },
  {
    name: 'Gustavo Iriarte Luzuriaga',
    tagline: 'Performance engineer at Pampa Streams',
    biography: [
      'Gustavo finds out where the money goes in video pipelines.',
      'He came to computing by way of a degree in accounting and does not regret either.',
    ],
  },
  {
    name: 'Halima Warsame-Lind',
    tagline: 'Identity product lead at the Fjordland libraries',
    biography: [
      'Halima is responsible for how one and a half million library users sign in.',
      'She spent her first three months in the job answering the phone at the support desk.',
    ],
  },
  {
    name: 'Hana Yoshikura',
    tagline: 'Test engineer at a maker of insulin pumps',
    biography: [
      'Hana tests software that must not be wrong and firmware that cannot be patched on a Friday.',
      'She maintains two libraries of generators for property-based tests and gives them away.',
    ],
  },
  {
    name: 'Hendrik Vossmann',
    tagline: 'Data protection engineer at Hafenkontor',
    biography: [
      'Hendrik turns the letters of lawyers into migrations.',
      'He has worked on shipping manifests, loyalty cards and school reports, and has deleted parts of all three.',
    ],
  },
  {
    name: 'Ingrid Solheim-Baptista',
    tagline: 'Digital archivist, Museum of Working Machines',
    biography: [
      'Ingrid keeps software running whose makers have retired, and sometimes whose companies have burnt down.',
      'Her collection holds four thousand programs, of which she can start about half today.',
    ],
  },
  {
    name: 'Jaromir Hlavsa',
    tagline: 'Backend engineer at Vltava Maps',
    biography: [
      'Jaromir draws map tiles very fast and very often.',
      'He learned Rust on night trains between Prague and Košice and still prefers to debug while moving.',
    ],
  },
  {
    name: 'Joaquim Severo Pinto',
    tagline: 'Teaches people to use computers by ear',
    biography: [
      'Joaquim trains blind and low-vision users at a public school in Setúbal.',
      'He has been consulted on web sites for twenty years and can hear a missing label in under a second.',
    ],
  },
  {
    name: 'Katarzyna Wolniak',
    tagline: 'Database administrator at Bursztyn Bank',
    biography: [
      'Katarzyna has restored a production database in anger three times and in rehearsal some two hundred times.',
      'She prefers the second kind and would like you to prefer it too.',
    ],
  },
  {
    name: 'Kenji Morisaka-Wold',
    tagline: 'Designer who ships CSS',
    biography: [
      'Kenji designs and builds museum guides that visitors use with one hand.',
      'He believes that most animations are an apology and that a few are an explanation.',
    ],
  },
];
