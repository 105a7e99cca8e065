import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { SpeakersService } from '../speakers.service.js';
import type { SpeakerType } from './speaker.type.js';

/** Speakers by their ids. */
@Injectable()
export class SpeakersLoader extends RequestLoader<string, SpeakerType> {
  constructor(speakers: SpeakersService) {
    super(async (ids) => byId(await speakers.list(ids)));
  }
}
