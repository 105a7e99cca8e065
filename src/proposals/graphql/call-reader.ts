import { Injectable } from '@nestjs/common';
import { EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CallsService } from '../calls.service.js';
import { AccessCodesLoader, CallsLoader } from './proposals.loaders.js';
import type { ProposalType } from './proposal.type.js';

/** Whether submitters may change their proposals now. A list of them costs as many statements as one. */
@Injectable()
export class CallReader {
  constructor(
    private readonly calls: CallsService,
    private readonly events: EventsLoader,
    private readonly load: CallsLoader,
    private readonly code: AccessCodesLoader,
  ) {}

  async isOpenFor(proposal: ProposalType, context: GraphqlContext): Promise<boolean> {
    const { eventId, seriesId, accessCodeId, reopenedUntil } = proposal;
    const event = await this.events.load(context, eventId);
    const call = await (seriesId === null
      ? this.load.of.load(context, eventId)
      : this.load.ofSeries.load(context, seriesId));
    const code = accessCodeId === null ? null : await this.code.load(context, accessCodeId);
    return event !== null && this.calls.isOpenFor({ code, reopenedUntil }, call, event);
  }
}
