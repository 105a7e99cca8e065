import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { SpeakersService } from '../speakers/index.js';

/** Whom a mail goes to. */
export interface Recipient {
  readonly speakerId: string;
  readonly name: string;
  readonly address: string;
}

/** Finds out how speakers are reached by mail. */
@Injectable()
export class Recipients {
  constructor(
    private readonly speakers: SpeakersService,
    private readonly accounts: AccountsService,
  ) {}

  /** By the address of the profile, or else of its account; who has neither is left out. */
  async of(speakerIds: readonly string[]): Promise<Recipient[]> {
    const speakers = await this.speakers.list(speakerIds);
    const userIds = speakers.flatMap(({ email, userId }) =>
      email === null && userId !== null ? [userId] : [],
    );
    const users = new Map((await this.accounts.list(userIds)).map(({ id, email }) => [id, email]));
    return speakers.flatMap(({ id: speakerId, name, email, userId }) => {
      const address = email ?? users.get(userId ?? '') ?? null;
      return address === null ? [] : [{ speakerId, name, address }];
    });
  }
}
