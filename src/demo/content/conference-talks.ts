import { keynotes } from './keynotes.js';
import type { DemoSpeaker, DemoTalk } from './shapes.js';
import { speakersAToK } from './speakers-a-to-k.js';
import { speakersLToZ } from './speakers-l-to-z.js';
import { talksAboutData } from './talks-about-data.js';
import { talksAboutLanguages } from './talks-about-languages.js';
import { talksAboutPlatforms } from './talks-about-platforms.js';
import { talksAboutTeams } from './talks-about-teams.js';
import { talksAboutTheWeb } from './talks-about-the-web.js';

/** Everybody on the conference's stage but those who come by the open call. */
export const speakers: readonly DemoSpeaker[] = [...speakersAToK, ...speakersLToZ];

export const talks: readonly DemoTalk[] = [
  ...keynotes,
  ...talksAboutData,
  ...talksAboutPlatforms,
  ...talksAboutLanguages,
  ...talksAboutTheWeb,
  ...talksAboutTeams,
];
