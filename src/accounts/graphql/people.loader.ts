import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { AccountsService } from '../accounts.service.js';
import type { PersonType } from './person.type.js';

/** Users by their ids. */
@Injectable()
export class PeopleLoader extends RequestLoader<string, PersonType> {
  constructor(accounts: AccountsService) {
    super(async (ids) => byId(await accounts.list(ids)));
  }
}
