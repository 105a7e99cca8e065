import { Injectable } from '@nestjs/common';
import { nobody, type Viewer } from '../platform/auth/viewer.js';
import { RegistrationService } from '../registration/index.js';
import { QuotasService, TicketingService } from '../ticketing/index.js';
import type { DemoTicketType } from './content/shapes.js';
import { idsByName } from './domain/by-name.js';
import { demoMail, demoNetworkAddress } from './domain/demo-addresses.js';

/** Ticket types and those who took a place. */
@Injectable()
export class DemoRegistrations {
  constructor(
    private readonly ticketing: TicketingService,
    private readonly quotas: QuotasService,
    private readonly registration: RegistrationService,
  ) {}

  /** Registers people in their order, as guests. A type with places of its own begins again with the first of them. */
  async fill(
    viewer: Viewer,
    eventId: string,
    types: readonly DemoTicketType[],
    people: readonly string[],
  ): Promise<void> {
    let first = 0;
    for (const type of types) {
      if ('capacity' in type) first = 0;
      const { id } = await this.create(viewer, eventId, type);
      for (const [index, name] of people.slice(first, first + type.registrations).entries()) {
        const wanted = { eventId, ticketTypeId: id, name, email: demoMail(name) };
        await this.registration.register(nobody, wanted, null, demoNetworkAddress(first + index));
      }
      first += type.registrations;
    }
  }

  private async create(viewer: Viewer, eventId: string, type: DemoTicketType): Promise<{ id: string }> {
    const { name, description } = type;
    const details = { name, description, salesStartAt: null, salesEndAt: null };
    return this.ticketing.create(viewer, eventId, details, await this.placesOf(viewer, eventId, type));
  }

  private async placesOf(
    viewer: Viewer,
    eventId: string,
    type: DemoTicketType,
  ): Promise<{ quotaId: string } | { capacity: number }> {
    if ('capacity' in type) return { capacity: type.capacity };
    const quotas = await this.quotas.list(viewer, eventId);
    return { quotaId: idsByName(quotas.map(({ name, id }) => [name, id]))(type.sharesPlacesWith) };
  }
}
