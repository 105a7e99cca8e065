import type { DemoTalk } from './shapes.js';

export const talksAboutPlatforms: readonly DemoTalk[] = [
  {
    title: 'One binary, one database, nineteen thousand customers',
    by: ['Bruno Esperança Vidal'],
    track: 'Platforms and operations',
    format: 'Talk',
    abstract: [
      'Caderneta is a single process and a single PostgreSQL on two rented machines, and it keeps the books of nineteen thousand shops.',
      'I go through a year of its graphs, its bill and its six incidents, and through the pieces that I was told I would need by now.',
      'Some of them I did need, and I say which and from which month.',
      'The rest is a method for finding out what your one machine can really do before you buy the second.',
    ],
  },
  {
    title: 'The day our clocks disagreed by four hundred milliseconds',
    by: ['Leilani Kahananui-Booth'],
    track: 'Platforms and operations',
    format: 'Talk',
    abstract: [
      'A buoy reported a wave before the earthquake that caused it.',
      'Nothing was broken: one time server had been replaced, one daemon stepped where it should have slewed, and our code compared timestamps of two machines as if they were facts.',
      'We walk from wall clocks through monotonic and hybrid logical clocks to the design that we have now, in which order is something that messages carry.',
      'There is a short song.',
    ],
  },
  {
    title: 'Kubernetes is fine, your readiness probe is not',
    by: ['Farid Benmansour'],
    track: 'Platforms and operations',
    format: 'Talk',
    abstract: [
      'Out of our last fifty outages seventeen were made by the machinery that was to prevent them.',
      'A probe that asks the database takes every replica out at once; one that asks nothing sends parcels into a process that is still warming up.',
      'I sort the ways in which liveness, readiness and graceful shutdown go wrong, and show the test that catches most of them on a laptop in ninety seconds.',
    ],
  },
  {
    title: 'Tracing the request that nobody sent',
    by: ['Saoirse Delahunty'],
    track: 'Platforms and operations',
    format: 'Talk',
    abstract: [
      'The most expensive work in our shop begins with no request at all: a timer fires, a batch wakes up, and four hundred thousand baskets are priced again.',
      'Traces that start at the front door never see it.',
      'We carried context through queues, cron entries and a spreadsheet upload, decided what a parent is when there are a thousand causes, and learned to love links.',
      'I bring the sampling rules that kept the bill where it was.',
    ],
  },
  {
    title: 'Reading a cloud bill like a flame graph',
    by: ['Gustavo Iriarte Luzuriaga', 'Noor Haddadin'],
    track: 'Platforms and operations',
    format: 'Talk',
    abstract: [
      'An engineer and an accountant halved the bill of a video platform in two quarters, mostly without changing code.',
      'We draw the invoice as a flame graph, width for money and depth for who asked for it, and look for plateaus.',
      'The widest one was traffic between two zones that held a meeting nobody attended.',
      'Expect unit costs per watched hour, one argument on stage about amortisation, and the script.',
    ],
  },
  {
    title: 'Chaos, politely: injecting faults in a hospital',
    by: ['Anneliese Kofler'],
    track: 'Platforms and operations',
    format: 'Talk',
    abstract: [
      'You cannot pull the plug of a ward to see what happens, and yet one day somebody will.',
      'We began on paper, with nurses and printed screens, then in a copy, then for eleven minutes on a Sunday with a doctor beside the switch.',
      'Each step found faults that the previous one could not, and the cheapest found most.',
      'The talk gives you the order of the steps, the words for asking permission, and the conditions on which we stop.',
    ],
  },
  {
    title: 'Planning for a ticket sale that lasts ninety seconds',
    by: ['Thabo Nkwanyana'],
    track: 'Platforms and operations',
    format: 'Talk',
    abstract: [
      'Sixty thousand places, eight hundred thousand people and a minute and a half: no autoscaler wakes up in time.',
      'I describe the queue in front, the single row that decides behind it, and the arithmetic in between that tells us beforehand how long the last person will wait.',
      'We also talk about fairness, because fast and fair turned out to want different data structures.',
    ],
  },
  {
    title: 'eBPF for people who never wanted to read kernel code',
    by: ['Wiremu Tapsell-Hohaia'],
    track: 'Platforms and operations',
    format: 'Talk',
    abstract: [
      'Your process is slow, the profiler shrugs, and the answer lies one floor below.',
      'With five one-liners we look at run queues, page faults, slow disks, dropped packets and the file that is opened nine thousand times a second.',
      'No kernel is recompiled during this talk.',
      'For each one-liner I tell the real case in which it ended an argument.',
    ],
  },
];
