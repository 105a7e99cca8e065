import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Permission } from '../../kernel/permission.js';
import { Database } from '../../platform/database/database.js';
import { ApiToken } from './api-token.entity.js';
import { SignInLink } from './sign-in-link.entity.js';
import { SignInSession } from './sign-in-session.entity.js';

/** What a valid session or token says about the request that carries it. */
export interface Credential {
  readonly id: string;
  readonly userId: string;
  readonly scopes: Permission[] | null;
  readonly organizationId: string | null;
}

/** Sign-in sessions, mailed links and API tokens: everything that proves who somebody is. */
@Injectable()
export class CredentialsRepository {
  constructor(private readonly db: Database) {}

  async insertSession(session: SignInSession): Promise<void> {
    await this.db.repository(SignInSession).insert(session);
  }

  findSession(id: string): Promise<SignInSession | null> {
    return this.db.repository(SignInSession).findOneBy({ id });
  }

  /** Finds the live session of the token and notes that it was seen, at most once a minute. */
  async useSession(tokenHash: Buffer, now: Date, idleSince: Date): Promise<Credential | null> {
    const [found] = await this.db.sql<{ id: string; userId: string; lastSeenAt: Date }>(
      `SELECT id, user_id AS "userId", last_seen_at AS "lastSeenAt" FROM sign_in_sessions
       WHERE token_hash = $1 AND expires_at > $2 AND last_seen_at > $3`,
      [tokenHash, now, idleSince],
    );
    if (!found) return null;
    if (now.getTime() - found.lastSeenAt.getTime() > 60_000)
      await this.db.sql(`UPDATE sign_in_sessions SET last_seen_at = $2 WHERE id = $1`, [found.id, now]);
    return { id: found.id, userId: found.userId, scopes: null, organizationId: null };
  }

  /** Those that are too old or were idle for too long open nothing any more; nobody needs to know of them. */
  async deleteEndedSessions(userId: string, now: Date, idleSince: Date): Promise<void> {
    await this.db.sql(
      `DELETE FROM sign_in_sessions WHERE user_id = $1 AND (expires_at <= $2 OR last_seen_at <= $3)`,
      [userId, now, idleSince],
    );
  }

  async deleteSession(id: string): Promise<void> {
    await this.db.repository(SignInSession).delete({ id });
  }

  /** Ends every session of the user but the one that is kept. */
  async deleteOtherSessions(userId: string, keptId: string | null): Promise<void> {
    await this.db.sql(`DELETE FROM sign_in_sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2`, [
      userId,
      keptId,
    ]);
  }

  async insertLink(link: SignInLink): Promise<void> {
    await this.db.repository(SignInLink).insert(link);
  }

  async deleteDeadLinks(userId: string, now: Date): Promise<void> {
    await this.db.sql(
      `DELETE FROM sign_in_links WHERE user_id = $1 AND (used_at IS NOT NULL OR expires_at <= $2)`,
      [userId, now],
    );
  }

  /** Uses the link up, if it is fresh and its address is still the user's. Of several tries at once one wins. */
  async useLink(tokenHash: Buffer, now: Date): Promise<string | null> {
    const [used] = await this.db.sql<{ userId: string }>(
      `UPDATE sign_in_links SET used_at = $2 FROM users
       WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
         AND users.id = sign_in_links.user_id AND users.email = sign_in_links.email
       RETURNING user_id AS "userId"`,
      [tokenHash, now],
    );
    return used?.userId ?? null;
  }

  async insertToken(token: ApiToken): Promise<void> {
    await this.db.repository(ApiToken).insert(token);
  }

  listTokens(userId: string): Promise<ApiToken[]> {
    return this.db
      .repository(ApiToken)
      .find({ where: { userId, revokedAt: IsNull() }, order: { id: 'DESC' } });
  }

  findToken(id: string, userId: string): Promise<ApiToken | null> {
    return this.db.repository(ApiToken).findOneBy({ id, userId, revokedAt: IsNull() });
  }

  async revokeToken(id: string, now: Date): Promise<void> {
    await this.db.repository(ApiToken).update({ id }, { revokedAt: now });
  }

  async revokeTokensOf(userId: string, now: Date): Promise<void> {
    await this.db.repository(ApiToken).update({ userId, revokedAt: IsNull() }, { revokedAt: now });
  }

  /** Finds the live API token and notes its use, at most once a minute. */
  async useToken(tokenHash: Buffer, now: Date): Promise<Credential | null> {
    const token = await this.db.repository(ApiToken).findOneBy({ tokenHash, revokedAt: IsNull() });
    if (!token || token.expiresAt <= now) return null;
    if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > 60_000)
      await this.db.repository(ApiToken).update({ id: token.id }, { lastUsedAt: now });
    return token;
  }
}
