import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { TagsService } from '../tags.service.js';
import type { TagType } from './tag.type.js';

/** Tags, for those who may read proposals. */
@Injectable()
export class TagsLoader {
  readonly tag: RequestLoader<string, TagType>;
  /** By event, in the order of the alphabet. */
  readonly of: RequestLoader<string, TagType[]>;
  /** By proposal. */
  readonly idsOf: RequestLoader<string, { readonly tagId: string }[]>;

  constructor(tags: TagsService) {
    this.tag = new RequestLoader(async (ids) => byId(await tags.list(ids)));
    this.of = new RequestLoader(async (ids) => listsBy(await tags.listOf(ids), ({ eventId }) => eventId));
    this.idsOf = new RequestLoader(async (ids) =>
      listsBy(await tags.listOfProposals(ids), ({ proposalId }) => proposalId),
    );
  }
}
