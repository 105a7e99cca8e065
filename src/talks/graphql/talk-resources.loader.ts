import { Injectable } from '@nestjs/common';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { type ResourcesOfTalk, TalkResourceReader } from '../talk-resource-reader.js';

/** The resources of talks by the ids of the talks. */
@Injectable()
export class TalkResourcesLoader extends RequestLoader<string, ResourcesOfTalk> {
  constructor(reader: TalkResourceReader) {
    super(async (ids) => new Map((await reader.list(ids)).map((each) => [each.talkId, each])));
  }
}
