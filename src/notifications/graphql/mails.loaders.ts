import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { ProposalsService, type ProposalType } from '../../proposals/index.js';
import { MailsService } from '../mails.service.js';
import type { MailCountsType } from './mail.type.js';

/** How many mails the outboxes of events hold, by the ids of the events. */
@Injectable()
export class MailCountsLoader extends RequestLoader<string, MailCountsType> {
  constructor(mails: MailsService) {
    super((eventIds) => mails.counts(eventIds));
  }
}

/** What mails are about, by the ids of the proposals. */
@Injectable()
export class MailProposalsLoader extends RequestLoader<string, ProposalType> {
  constructor(proposals: ProposalsService) {
    super(async (ids) => byId(await proposals.list(ids)));
  }
}
