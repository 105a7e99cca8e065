import { Injectable } from '@nestjs/common';
import type { GraphqlContext } from '../../platform/auth/request.js';
import type { SignedInViewer } from '../../platform/auth/viewer.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { StarsService } from '../stars.service.js';

/** Stars by the ids of their talks. */
@Injectable()
export class StarsLoader {
  /** Null: nobody starred it. */
  readonly counts: RequestLoader<string, number>;
  /** By person and talk: who is the viewer may change within one request. */
  private readonly own: RequestLoader<string, true>;

  constructor(stars: StarsService) {
    this.counts = new RequestLoader((ids) => stars.countOf(ids));
    this.own = new RequestLoader(async (keys) => {
      const found = await stars.listOf(keys.map(readKey));
      return new Map(found.map((star) => [keyOf(star), true]));
    });
  }

  async isStarred(context: GraphqlContext, { userId }: SignedInViewer, talkId: string): Promise<boolean> {
    return (await this.own.load(context, keyOf({ userId, talkId }))) ?? false;
  }
}

const keyOf = ({ userId, talkId }: { userId: string; talkId: string }) => `${userId} ${talkId}`;

function readKey(key: string): { userId: string; talkId: string } {
  const [userId = '', talkId = ''] = key.split(' ');
  return { userId, talkId };
}
