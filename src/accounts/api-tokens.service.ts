import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Permission } from '../kernel/permission.js';
import { hashOf, newSecret } from '../kernel/secret.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { ApiToken } from './data/api-token.entity.js';
import { CredentialsRepository } from './data/credentials.repository.js';
import { after, days } from './domain/lifetimes.js';

interface NewToken {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly organizationId: string | null;
  readonly lifetimeDays: number;
}

/** Makes a leaked token findable by those who search for secrets in public code. */
const PREFIX = 'conductor_';

/** Keys for programs. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly db: Database,
    private readonly credentials: CredentialsRepository,
    private readonly clock: Clock,
  ) {}

  /** The secret is told here and never again. A token for an organization that its person is not in opens nothing. */
  async create(viewer: SignedInViewer, wanted: NewToken): Promise<{ token: ApiToken; secret: string }> {
    const now = this.clock.now();
    const secret = `${PREFIX}${newSecret()}`;
    const token: ApiToken = {
      id: newId(),
      userId: viewer.userId,
      name: wanted.name,
      tokenHash: hashOf(secret),
      scopes: [...new Set(wanted.scopes)],
      organizationId: wanted.organizationId,
      createdAt: now,
      lastUsedAt: null,
      expiresAt: after(now, days(wanted.lifetimeDays)),
      revokedAt: null,
    };
    const refusals = { api_tokens_organization_id_fkey: () => new NotFound('organization') };
    await this.db.refusing(refusals, () => this.credentials.insertToken(token));
    return { token, secret };
  }

  list(viewer: SignedInViewer): Promise<ApiToken[]> {
    return this.credentials.listTokens(viewer.userId);
  }

  async revoke(viewer: SignedInViewer, id: string): Promise<ApiToken> {
    const token = await this.credentials.findToken(id, viewer.userId);
    if (!token) throw new NotFound('API token');
    await this.credentials.revokeToken(token.id, this.clock.now());
    return token;
  }
}
