import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { AgendaService, type SessionType } from '../../agenda/index.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';

/** Sessions on drafts by their ids, for those who were allowed to know them. */
@Injectable()
export class ImportedSessionsLoader extends RequestLoader<string, SessionType> {
  constructor(agenda: AgendaService) {
    super(async (ids) => byId(await agenda.list(ids)));
  }
}
