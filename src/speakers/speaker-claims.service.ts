import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { hashOf } from '../kernel/secret.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { SpeakerClaimsRepository } from './data/speaker-claims.repository.js';
import type { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import {
  AlreadySpeaker,
  ClaimNotValid,
  SpeakerHasAccount,
  SpeakerWithoutAddress,
} from './domain/refusals.js';
import { MailSpeakerClaim } from './speakers.jobs.js';

/** A link is good for two weeks. */
const LIFETIME = 14 * 86_400_000;

/** How the person whom organizers added by hand gets hold of the profile. */
@Injectable()
export class SpeakerClaimsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly speakers: SpeakersRepository,
    private readonly claims: SpeakerClaimsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Mails the speaker a link; one that was sent before dies. */
  invite(viewer: Viewer, speakerId: string): Promise<Speaker> {
    return this.db.transaction(async () => {
      const speaker = await this.speakers.lock(speakerId);
      const { event } = await this.access.require(viewer, 'speaker:manage', speaker.eventId, 'speaker');
      const { userId, email } = speaker;
      if (userId !== null) throw new SpeakerHasAccount();
      if (email === null) throw new SpeakerWithoutAddress();
      const createdAt = this.clock.now();
      const expiresAt = new Date(createdAt.getTime() + LIFETIME);
      await this.claims.offer({ speakerId, email, tokenHash: null, createdAt, expiresAt });
      await this.jobs.enqueue(MailSpeakerClaim, { speakerId });
      await this.access.record(viewer, event, { action: 'speaker.invited-to-claim', subjectId: speakerId });
      return speaker;
    });
  }

  /** Makes the profile the viewer's: whoever has the link is the speaker, whatever address the account has. */
  claim(viewer: SignedInViewer, token: string): Promise<Speaker> {
    return this.db.transaction(async () => {
      const tokenHash = hashOf(token);
      const known = await this.claims.findFresh(tokenHash, this.clock.now());
      if (!known) throw new ClaimNotValid();
      const event = await this.access.lockForOwn(viewer, known.eventId, 'speaker');
      const speaker = await this.speakers.lock(known.speakerId);
      // Once more, now that nobody else can use it.
      if (!(await this.claims.findFresh(tokenHash, this.clock.now()))) throw new ClaimNotValid();
      if (await this.speakers.findOfUser(event.id, viewer.userId)) throw new AlreadySpeaker();
      speaker.userId = viewer.userId;
      await this.speakers.save(speaker);
      await this.claims.delete(speaker.id);
      await this.access.record(viewer, event, { action: 'speaker.claimed', subjectId: speaker.id });
      return speaker;
    });
  }
}
