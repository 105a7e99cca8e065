import { generateKeyPairSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { byId } from '../kernel/by-id.js';
import { isId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { TicketRevocation } from './data/ticket-revocation.entity.js';
import { TicketCodesRepository } from './data/ticket-codes.repository.js';
import type { Shown } from './domain/check-in-rules.js';
import { isGenuine, markOf, readTicketCode, type SigningKey, writeTicketCode } from './domain/ticket-code.js';
import { TicketStatus } from './domain/ticket-status.js';

/** What somebody shows at a door: the code of a ticket, or the ticket was found by the name of its attendee. */
export interface Showing {
  readonly code?: string | null;
  readonly ticketId?: string | null;
}

/** The signed codes of tickets: for those who hold one, for devices that read them, and for the door. */
@Injectable()
export class TicketCodes {
  constructor(
    private readonly access: EventAccess,
    private readonly codes: TicketCodesRepository,
  ) {}

  /** Of the valid ones among an event's tickets, by their ids; for whoever came by the secrets of all. */
  async listOf(eventId: string, ticketIds: readonly string[]): Promise<Map<string, string>> {
    const key = (await this.keysOf(eventId)).at(-1);
    if (!key) throw new Error('An event has a key.');
    const tickets = await this.codes.listTickets(eventId, ticketIds);
    const valid = tickets.filter(({ status }) => status === TicketStatus.VALID);
    return new Map(
      valid.map(({ id, secret, ticketTypeId, validDays }) => {
        const mark = markOf(secret, ticketTypeId);
        return [id, writeTicketCode({ eventId, ticketId: id, ticketTypeId, mark, validDays }, key)];
      }),
    );
  }

  /** By which devices verify the codes of an event. */
  async listPublicKeys(viewer: Viewer, eventId: string): Promise<Omit<SigningKey, 'privateKey'>[]> {
    await this.access.require(viewer, 'attendee:read', eventId);
    return (await this.keysOf(eventId)).map(({ number, publicKey }) => ({ number, publicKey }));
  }

  /** The codes that opened something once, by which a device that is offline knows them. */
  async pageOfRevocations(
    viewer: Viewer,
    eventId: string,
    page: PageRequest,
  ): Promise<Page<TicketRevocation>> {
    await this.access.require(viewer, 'attendee:read', eventId);
    return this.codes.pageOfRevocations(eventId, page);
  }

  /** Whose tickets they are, one for each showing. For those who were asked for permission. */
  async read(eventId: string, showings: readonly Showing[]): Promise<Shown[]> {
    const keys = showings.some(({ code }) => code != null) ? await this.codes.listKeys(eventId) : [];
    const found = showings.map((showing) => claimOf(eventId, showing, keys));
    const ids = found.flatMap((claim) => (claim ? [claim.ticketId] : []));
    const tickets = byId(await this.codes.listTickets(eventId, [...new Set(ids)]));
    return found.map((claim) => {
      const ticket = tickets.get(claim?.ticketId ?? '') ?? null;
      const mark = claim?.mark ?? null;
      const isReplaced =
        mark !== null && ticket !== null && mark !== markOf(ticket.secret, ticket.ticketTypeId);
      return { ticket, isReplaced };
    });
  }

  /** Made when it is first needed. */
  private async keysOf(eventId: string): Promise<SigningKey[]> {
    const keys = await this.codes.listKeys(eventId);
    if (keys.length > 0) return keys;
    await this.codes.insertKey(eventId, newSigningKey());
    return this.codes.listKeys(eventId);
  }
}

/** Which ticket it wants to be; by a code it says its mark as well. */
function claimOf(
  eventId: string,
  { code, ticketId }: Showing,
  keys: readonly SigningKey[],
): { ticketId: string; mark: string | null } | null {
  if (ticketId != null) return { ticketId, mark: null };
  const read = readTicketCode(code ?? '');
  if (!read || !isId(read.ticketId) || read.eventId !== eventId || !isGenuine(read, keys)) return null;
  return read;
}

function newSigningKey(): SigningKey {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { number: 1, publicKey: x, privateKey: d };
}
