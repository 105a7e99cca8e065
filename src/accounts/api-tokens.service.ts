import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { hashOf, newSecret } from '../kernel/secret.js';
import type { Permission } from '../kernel/permission.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import type { ApiToken } from './data/api-token.entity.js';
import { CredentialsRepository } from './data/credentials.repository.js';
import { after, days } from './domain/lifetimes.js';

interface NewToken {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly organizationId: string | null;
  readonly lifetimeDays: number;
}

/** Keys for programs. The prefix makes a leaked one findable. */
const PREFIX = 'conductor_';

@Injectable()
export class ApiTokensService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly clock: Clock,
  ) {}

  /** The secret is told here and never again. */
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
    await this.credentials.insertToken(token);
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
