import type { DemoTalk } from './shapes.js';

export const keynotes: readonly DemoTalk[] = [
  {
    title: 'The second decade of a codebase',
    by: ['Marta Quintela-Rowe'],
    track: 'Teams and practice',
    format: 'Keynote',
    abstract: [
      'In the first ten years a system learns what its makers want; in the second it teaches its makers what they meant.',
      'I have stayed with one codebase through four frameworks, two owners and a flood in the server room, and I can tell which of our decisions are still earning and which are still costing.',
      'Hardly any of them were the ones that we argued about.',
      'An opening for everybody whose code will be read by somebody not yet hired.',
    ],
  },
  {
    title: 'What the power grid knows about backpressure',
    by: ['Tendai Mukwashi'],
    track: 'Platforms and operations',
    format: 'Keynote',
    abstract: [
      'A grid has no queue: what is made this instant must be used this instant, across a continent, or the lights go out.',
      'For a century its engineers have shed load, held reserves, damped oscillations and started from black, with words for each that our trade is still missing.',
      'I tell three nights in a control room and map each to a system that you have built.',
      'You will not look at a retry in the same way.',
    ],
  },
  {
    title: 'Software for the person on the night shift',
    by: ['Yuki Arakane'],
    track: 'Web and clients',
    format: 'Keynote',
    abstract: [
      'At four in the morning nobody reads a tooltip.',
      'I have watched a nurse silence the same alarm sixty times, a signaller keep the real state of the line on an envelope, and a baker run his oven by the sound of a relay because the screen was lying.',
      'From such nights come a few rules about attention, trust and tired hands, which improve software for people who are awake as well.',
    ],
  },
  {
    title: 'Leave it so that someone can find it',
    by: ['Ingrid Solheim-Baptista'],
    track: 'Teams and practice',
    format: 'Keynote',
    abstract: [
      'My museum holds a payroll from 1974 that still pays correctly and a web shop from 2019 that cannot be started by its own author.',
      'What makes the difference is rarely the technology and often a single page of text.',
      'To close these three days I show what an archivist would like to find in your repository, and what it does for your colleagues long before it reaches me.',
    ],
  },
];
