import { Injectable } from '@nestjs/common';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { TalkMoveReader } from '../talk-move-reader.js';

/** A move with what decides who may know of it. */
type MoveOfTalk = Awaited<ReturnType<TalkMoveReader['list']>>[number];

/** The moves of talks by the ids of the talks, the latest first. */
@Injectable()
export class TalkMovesLoader extends RequestLoader<string, MoveOfTalk[]> {
  constructor(reader: TalkMoveReader) {
    super(async (ids) => listsBy(await reader.list(ids), ({ talkId }) => talkId));
  }
}
