import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { type Speaker, type SpeakerDetails, SpeakersService } from '../speakers/index.js';

/** Who somebody is on stage; the address is the account's. */
export type OwnProfile = Omit<SpeakerDetails, 'email'>;

/** People who come on an event's stage by their own doing. */
@Injectable()
export class OwnSpeakers {
  constructor(
    private readonly accounts: AccountsService,
    private readonly speakers: SpeakersService,
  ) {}

  /**
   * The viewer as a speaker of the event, in the transaction of whoever has locked it: the one there is, or a new one with
   * this profile, or else under the name, or the account's.
   */
  async ensure(
    viewer: SignedInViewer,
    eventId: string,
    profile: OwnProfile | null,
    name?: string,
  ): Promise<Speaker> {
    const account = await this.accounts.getViewer(viewer);
    const said = profile ?? { name: name ?? account.name, tagline: '', biography: '' };
    return this.speakers.ensure(eventId, account.id, { ...said, email: account.email });
  }
}
