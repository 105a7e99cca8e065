import { Injectable } from '@nestjs/common';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { SpeakersService } from '../speakers.service.js';
import type { AvailabilityIntervalType } from './availability-interval.type.js';

/** When speakers can be on stage, by the ids of the speakers. */
@Injectable()
export class AvailabilityLoader extends RequestLoader<string, AvailabilityIntervalType[]> {
  constructor(speakers: SpeakersService) {
    super(async (ids) => listsBy(await speakers.listAvailability(ids), ({ speakerId }) => speakerId));
  }
}
