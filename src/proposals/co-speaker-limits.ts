import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/http/rate-limit.js';

/** Of one person 30 invitations in an hour: each is a mail to somebody. Each process counts for itself. */
@Injectable()
export class CoSpeakerLimits {
  private readonly invitations = new RateLimit(30, 3_600);

  async takeInvitation(userId: string): Promise<void> {
    await this.invitations.take(userId);
  }
}
