import { Injectable } from '@nestjs/common';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import type { Likeness } from '../domain/similar-proposals.js';
import { ProposalsService } from '../proposals.service.js';

/** What may be the same talk, by proposal; for those who may read the event's proposals. */
@Injectable()
export class LikenessesLoader extends RequestLoader<string, Likeness[]> {
  constructor(proposals: ProposalsService) {
    super(async (ids) => listsBy(await proposals.listLikenesses(ids), ({ proposalId }) => proposalId));
  }
}
