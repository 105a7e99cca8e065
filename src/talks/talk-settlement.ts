import { Injectable } from '@nestjs/common';
import { EventPartsService } from '../events/index.js';
import { SpeakersService } from '../speakers/index.js';
import type { Talk } from './data/talk.entity.js';
import { TalksRepository } from './data/talks.repository.js';
import { TalkAddresses } from './talk-addresses.js';

/** What becomes of a talk in another event: both are locked, and whoever calls has asked for permission. */
@Injectable()
export class TalkSettlement {
  constructor(
    private readonly talks: TalksRepository,
    private readonly addresses: TalkAddresses,
    private readonly parts: EventPartsService,
    private readonly speakers: SpeakersService,
  ) {}

  /** With the track and the session format of the same name there, if there is one; no highlight there yet. */
  async settle(talk: Talk, eventId: string, now: Date): Promise<void> {
    const speakerIds = (await this.talks.listSpeakers([talk.id])).map(({ speakerId }) => speakerId);
    await this.talks.replaceSpeakers(talk, []);
    const slug = await this.addresses.chooseElsewhere(talk, eventId);
    const trackId = await this.parts.findNamesake('track', talk.trackId, eventId);
    const sessionFormatId = await this.parts.findNamesake('session format', talk.sessionFormatId, eventId);
    Object.assign(talk, { eventId, slug, trackId, sessionFormatId, isFeatured: false, updatedAt: now });
    await this.talks.save(talk);
    await this.talks.replaceSpeakers(talk, await this.speakers.bring(eventId, speakerIds));
  }
}
