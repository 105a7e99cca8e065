import { Injectable } from '@nestjs/common';
import { hashOf } from '../kernel/secret.js';
import { nobody, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { type Credential, CredentialsRepository } from './data/credentials.repository.js';
import { before, SESSION_IDLE } from './domain/lifetimes.js';

/** What a request may carry to prove who sent it. */
export interface Presented {
  readonly apiToken: string | undefined;
  readonly session: string | undefined;
}

/** Finds out who sent a request. A credential that is not valid makes the sender nobody; it is no error by itself. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly clock: Clock,
  ) {}

  async identify({ apiToken, session }: Presented): Promise<Viewer> {
    const now = this.clock.now();
    if (apiToken !== undefined)
      return asViewer('API token', await this.credentials.useToken(hashOf(apiToken), now));
    if (session === undefined) return nobody;
    const found = await this.credentials.useSession(hashOf(session), now, before(now, SESSION_IDLE));
    return asViewer('sign-in session', found);
  }
}

function asViewer(credential: Viewer['credential'], found: Credential | null): Viewer {
  if (!found) return nobody;
  return {
    userId: found.userId,
    credential,
    scopes: found.scopes && new Set(found.scopes),
    organizationId: found.organizationId,
    credentialId: found.id,
  };
}
