import type { DemoSpeaker } from './shapes.js';

/** Those who answer the open call. Each of them has an account. */
export const proposers: readonly DemoSpeaker[] = [
  {
    name: 'Ximena Ocampo',
    tagline: 'Site reliability at a cinema chain',
    biography: ['Ximena keeps sixty cinemas on the air and knows on which evening each of them is empty.'],
  },
  {
    name: 'Leonor Matias Fialho',
    tagline: 'Works on the land register',
    biography: [
      'Leonor has worked on the land register of a hilly district for eight years and has walked most of it.',
    ],
  },
  {
    name: 'Casper Ndiaye-Holm',
    tagline: 'Backend developer, lives in what he deploys',
    biography: ['Casper lives in the cooperative whose rents he calculates, which keeps his error rate low.'],
  },
  {
    name: 'Talisa Mokoena-Berg',
    tagline: 'Makes trade fairs work',
    biography: ['Talisa has printed badges in eleven countries and carries her own gaffer tape.'],
  },
  {
    name: 'Iolo Pritchard-Nasser',
    tagline: 'Farms in the morning, programs in the afternoon',
    biography: ['Iolo farms in Ceredigion and programs when the sheep allow it.'],
  },
  {
    name: 'Ruta Kalnynaitė',
    tagline: 'Support engineer at a chain of bakeries',
    biography: ['Ruta answers two hundred bakeries before seven in the morning.'],
  },
  {
    name: 'Delphine Aubrac-Mensah',
    tagline: 'Interface designer',
    biography: ['Delphine designs interfaces for clinics and has migraine herself.'],
  },
  {
    name: 'Anwar Siddiqi-Voss',
    tagline: 'Network automation',
    biography: [
      'Anwar automates the network of a university with three campuses and one good joke about spanning trees.',
    ],
  },
  {
    name: 'Quentin Abernathy-Sato',
    tagline: 'Developer advocate at Glintwork',
    biography: ['Quentin presents the products of Glintwork on four continents.'],
  },
  {
    name: 'Marek Halloran-Ito',
    tagline: 'Robotics student',
    biography: ['Marek studies robotics and rotates things for a hobby as well.'],
  },
  {
    name: 'Bogdan Achebe-Stan',
    tagline: 'Building automation',
    biography: [
      'Bogdan connects elevators, doors and heating to the net, and sometimes disconnects them again.',
    ],
  },
  {
    name: 'Solveig Amarante',
    tagline: 'Timetables for islands',
    biography: ['Solveig makes timetables for nine islands and has missed a boat on each of them.'],
  },
  {
    name: 'Priya Lindqvist-Rao',
    tagline: 'Builds tools for people who work far apart',
    biography: ['Priya writes terminals for a living and letters for pleasure.'],
  },
  {
    name: 'Tomás Echeverri-Falk',
    tagline: 'Keeps servers dry',
    biography: ['Tomás looks after a data centre by a river and reads the weather before the mail.'],
  },
];
