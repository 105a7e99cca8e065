import type { DemoTalk } from './shapes.js';

export const talksAboutLanguages: readonly DemoTalk[] = [
  {
    title: 'Types at the edge: parsing what the network sends you',
    by: ['Elodie Marchetière'],
    track: 'Languages and tools',
    format: 'Talk',
    abstract: [
      'The type said that every train has a platform; the feed had other plans.',
      'A cast at the border makes the compiler an accomplice, so we moved all doubt into one parser and let the rest of the code believe.',
      'I compare schema libraries, generated decoders and forty lines of your own by the quality of what they say when something is wrong.',
      'Bonus: how to test a parser with a year of Tuesdays.',
    ],
  },
  {
    title: 'Rewriting one module in Rust, and only one',
    by: ['Jaromir Hlavsa'],
    track: 'Languages and tools',
    format: 'Talk',
    abstract: [
      'Ninety per cent of our time went into twelve hundred lines that simplify coastlines.',
      'We rewrote those and left the other two hundred thousand alone, which was the harder decision.',
      'The talk covers the boundary: who owns the memory, how errors cross, what a panic does to the host, and how three of eleven colleagues came to maintain it happily.',
      'Numbers are given before and after, and also for the Java version that we should have tried first.',
    ],
  },
  {
    title: 'A debugger for time: record and replay in a Go service',
    by: ['Chidinma Okwuosa'],
    track: 'Languages and tools',
    format: 'Talk',
    abstract: [
      'Once a month a settlement was off by one kobo, and never while we looked.',
      'I built a recorder for everything that is not decided by the code itself: the clock, randomness, the network, and the order of the channels.',
      'Replaying the month took nine minutes and the bug took two.',
      'We discuss what such a recorder costs in production, what it must not store, and why the hard part is maps.',
    ],
  },
  {
    title: 'From eleven minutes to fifty seconds: the compiler as the slowest test',
    by: ['Søren Lykkegaard-Tan'],
    track: 'Languages and tools',
    format: 'Talk',
    abstract: [
      'People who wait eleven minutes for a build do not wait, they open another window and forget what they were doing.',
      'We measured where a header is really read, found that a tenth of the includes made two thirds of the work, and deleted those first.',
      'Then came precompiled modules, a shared cache that can be trusted, and a chart on the wall that nobody had to be told about.',
      'The techniques are from C++, the reasoning carries over to any language with imports.',
    ],
  },
  {
    title: 'Property-based tests for people with deadlines',
    by: ['Hana Yoshikura'],
    track: 'Languages and tools',
    format: 'Talk',
    abstract: [
      'Nobody has time to find the perfect property, so here are seven imperfect ones that found real faults in a dosing calculator.',
      'Round trips, comparisons with a slow version, things that must not depend on order, and one that only says that it does not crash.',
      'I show how to write a generator that makes valid and nearly valid values, and how to read a shrunk counterexample before panicking.',
    ],
  },
  {
    title: 'WebAssembly as a plug-in format, three years on',
    by: ['Lucía Ferrándiz Olmo', 'Radek Pospíšil-Moreau'],
    track: 'Languages and tools',
    format: 'Talk',
    abstract: [
      'Strangers run their code inside our program, in eleven languages, and we sleep well.',
      'One of us designed the interface and regrets the strings; the other embedded the runtime and regrets the threads.',
      'We show what changed with component interfaces, how we meter time and memory, and how a plug-in from the first month still loads today.',
      'Live: a plug-in that misbehaves in every way you can shout from the audience.',
    ],
  },
  {
    title: 'What a code assistant cannot see',
    by: ['Shirin Golestani'],
    track: 'Languages and tools',
    format: 'Talk',
    abstract: [
      'We gave sixty professional programmers the same four tasks in a codebase that they knew, with and without an assistant.',
      'They were faster at two, slower at one, and in the fourth they were faster and wrong.',
      'The difference lay in where the decisive fact was kept: in the code, in the history, in a chat or in somebody’s head.',
      'I present the study, its weak points, and what teams can write down so that people profit as well.',
    ],
  },
  {
    title: 'Reading a stranger’s code in ninety minutes',
    by: ['Emeka Umunna-Hart'],
    track: 'Languages and tools',
    format: 'Lightning talk',
    abstract: [
      'What I open first, what I never open, and the three greps that predict the price of the company.',
      'A routine from four hundred audits, in ten minutes.',
    ],
  },
  {
    title: 'Null, absent, unknown: names for things that are not there',
    by: ['Elodie Marchetière'],
    track: 'Languages and tools',
    format: 'Lightning talk',
    abstract: [
      'A train without a platform, a train whose platform nobody has told us, and a train that has no need of one.',
      'Why one word for all three cost a thousand people their connection, and what we call them now.',
    ],
  },
];
