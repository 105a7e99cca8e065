import type { DemoTalk } from './shapes.js';

export const talksAboutTheWeb: readonly DemoTalk[] = [
  {
    title: 'The form that never loses what you typed',
    by: ['Beatriz Nogueirinha'],
    track: 'Web and clients',
    format: 'Talk',
    abstract: [
      'Our pension form takes forty minutes, and the session used to last thirty.',
      'I tell how we made it survive reloads, dead batteries, two open tabs, the back button and a grandson who helps from another city.',
      'Drafts, versions and merging on a small scale, and an honest look at what may be kept in a browser that a family shares.',
      'Complaints fell by four fifths; the fifth that stayed taught us most.',
    ],
  },
  {
    title: 'Three hundred milliseconds in Maputo',
    by: ['Nilza Macuácua'],
    track: 'Web and clients',
    format: 'Talk',
    abstract: [
      'A reader of ours pays for each megabyte and holds a phone with two gigabytes of memory.',
      'For her we set a budget that the build enforces, send HTML that is useful before any script, and moved the last font out of the way.',
      'I compare laboratory numbers with what real phones in eleven provinces reported, and explain why the median is a lie that everybody likes.',
      'Bring your own site: I will open two of them on the drawer’s slowest device.',
    ],
  },
  {
    title: 'Focus is a feature',
    by: ['Aoife Brannigan-Osei'],
    track: 'Web and clients',
    format: 'Talk',
    abstract: [
      'When a dialog opens, where are you?',
      'Most interfaces have an answer for the mouse and a shrug for everybody else.',
      'We take a ferry booking apart with the keyboard and the ears only, and put it together again: order, restoration after a close, live regions that say enough and then stop, and drag and drop that needs no drag.',
      'Everything shown is plain HTML with small scripts, and comes with tests that fail when someone tidies up.',
    ],
  },
  {
    title: 'GraphQL after the honeymoon',
    by: ['Zofia Pawlicka-Brandt'],
    track: 'Web and clients',
    format: 'Talk',
    abstract: [
      'Nine hundred types later we know which decisions of the first week we would still make.',
      'Errors that are part of the answer have paid off, and so has refusing unknown documents in production; nullability by habit has not.',
      'I show our schema review, the cost rules that stopped a partner’s forty-level query, and how a field is retired without a meeting.',
    ],
  },
  {
    title: 'Offline at the door: signed tickets and a phone without signal',
    by: ['Ravindra Pethe'],
    track: 'Web and clients',
    format: 'Talk',
    abstract: [
      'Twenty thousand people want in at the same moment, which is the moment at which the mobile network gives up.',
      'A ticket can carry its own proof, but a proof can be copied, and two gates that cannot hear each other will both believe it.',
      'We look at signatures, short lists of the revoked, merging of scans afterwards, and at what the person with the scanner should say.',
      'All of it runs in a web page, because nobody installs an app in a field.',
    ],
  },
  {
    title: 'Passkeys, from the support desk’s side',
    by: ['Halima Warsame-Lind'],
    track: 'Web and clients',
    format: 'Talk',
    abstract: [
      'We moved a million and a half library users towards passkeys and listened to nine thousand phone calls about it.',
      'The cryptography never came up.',
      'What did were shared tablets, new phones, names for things that have no name, and the fear of being locked out of a reading list.',
      'You will hear what we changed in the flow, in the words, and in the recovery that is now the best-tested part of the system.',
    ],
  },
  {
    title: 'View transitions without a framework',
    by: ['Kenji Morisaka-Wold'],
    track: 'Web and clients',
    format: 'Lightning talk',
    abstract: [
      'A vase in the list becomes the vase on the page, with twelve lines of CSS and no router.',
      'When that explains something to a visitor, when it makes her seasick, and how to ask which.',
    ],
  },
  {
    title: 'Screen readers from scratch',
    by: ['Aoife Brannigan-Osei', 'Joaquim Severo Pinto'],
    track: 'Web and clients',
    format: 'Workshop',
    abstract: [
      'Three hours with the display switched off.',
      'In the first you learn enough of a screen reader to buy a ferry ticket; in the second you find out why you could not; in the third you repair the page and hear the difference.',
      'Joaquim teaches the ear, Aoife the markup.',
      'Bring a laptop with any system and a pair of headphones; no earlier experience is needed, and thirty places are all we can do well.',
    ],
  },
];
