import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { TalksService } from '../talks.service.js';
import type { TalkType } from './talk.type.js';

/** Talks by their ids, and who gives them. */
@Injectable()
export class TalksLoader {
  readonly talk: RequestLoader<string, TalkType>;
  /** The ids of a talk's speakers, in order. */
  readonly speakerIdsOf: RequestLoader<string, { speakerId: string }[]>;
  /** The visible talks of a speaker, by title. */
  readonly talksOf: RequestLoader<string, TalkType[]>;

  constructor(talks: TalksService) {
    this.talk = new RequestLoader(async (ids) => byId(await talks.list(ids)));
    this.speakerIdsOf = new RequestLoader(async (ids) =>
      listsBy(await talks.listSpeakerIds(ids), ({ talkId }) => talkId),
    );
    this.talksOf = new RequestLoader(async (ids) =>
      listsBy(await talks.listVisibleOfSpeakers(ids), ({ speakerId }) => speakerId),
    );
  }
}
