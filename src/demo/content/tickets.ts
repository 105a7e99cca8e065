import type { DemoTicketType } from './shapes.js';

export const ticketTypes: readonly DemoTicketType[] = [
  {
    name: 'Conference pass',
    description:
      'Three days, all talks, food and the party. Free this year, thanks to those who pay our rent.',
    capacity: 600,
    registrations: 74,
  },
  {
    name: 'Student pass',
    description: 'The same three days. Bring something with a date on it that says that you study.',
    sharesPlacesWith: 'Conference pass',
    registrations: 19,
  },
  {
    name: 'Community supporter',
    description:
      'For those who organize a meetup, maintain a project or translate one. Your name goes on the wall if you like.',
    sharesPlacesWith: 'Conference pass',
    registrations: 9,
  },
  {
    name: 'Workshop seat: Screen readers from scratch',
    description: 'Tuesday, 14:00 to 17:00, in Oficina. You need a pass as well.',
    capacity: 30,
    registrations: 12,
  },
  {
    name: 'Workshop seat: Read the plan',
    description: 'Wednesday, 13:45 to 16:45, in Oficina. You need a pass as well, and a laptop.',
    capacity: 8,
    registrations: 8,
  },
];

/** What accepted speakers are given; it is not on sale. */
export const speakerPass = {
  name: 'Speaker pass',
  description: 'For everybody on our stages: all three days, and the table by the window.',
  capacity: 60,
} as const;
