import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { OrganizationsService } from '../organizations.service.js';
import type { OrganizationType } from './organization.type.js';

/** Organizations by their ids. */
@Injectable()
export class OrganizationsLoader extends RequestLoader<string, OrganizationType> {
  constructor(organizations: OrganizationsService) {
    super(async (ids) => byId(await organizations.list(ids)));
  }
}
