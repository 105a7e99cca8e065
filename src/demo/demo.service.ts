import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '../organizations/index.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { conference } from './content/conference.js';
import { attendee, demoPassword, speaker, team } from './content/people.js';
import type { RunningCall } from './demo-call.js';
import { DemoConference } from './demo-conference.js';
import { DemoMeetup } from './demo-meetup.js';
import { DemoTeam } from './demo-team.js';
import { demoMail, proposerMail } from './domain/demo-addresses.js';

/** Somebody of the demo to sign in as. */
export interface DemoSignIn {
  /** What one sees as this person: `organizer`, `speaker`. */
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Puts one invented conference and one invented meetup into an empty database, through the services and by their rules.
 * What it tells is meant to be past: its jobs and facts are not kept, so nobody gets a mail, whatever SMTP_URL says. Only
 * the last decisions are of now: their mails wait as drafts for an organizer, and their deadline runs.
 */
@Injectable()
export class DemoService {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly organizations: OrganizationsService,
    private readonly team: DemoTeam,
    private readonly conference: DemoConference,
    private readonly meetup: DemoMeetup,
  ) {}

  /** In one transaction, if there is no organization yet and no other program about to do it. Says whether it did. */
  loadIfEmpty(): Promise<boolean> {
    return this.db.transaction(async () => {
      if (!(await this.db.tryLock('demo')) || (await this.organizations.exist())) return false;
      const { organizer, call } = await this.jobs.asPast(() => this.load());
      await this.conference.announce(organizer, call);
      await this.jobs.asPast(() => this.conference.admitSpeakers(organizer, call));
      return true;
    });
  }

  private async load(): Promise<{ organizer: SignedInViewer; call: RunningCall }> {
    const founded = await this.team.found();
    const { organizer, meetupOrganizationId } = founded;
    const call = await this.conference.load(founded);
    await this.meetup.load(organizer, meetupOrganizationId, call.offered);
    return { organizer, call };
  }

  /** Whom to sign in as while the demo is there; null where it is not. */
  async findSignIns(): Promise<readonly DemoSignIn[] | null> {
    return (await this.organizations.findBySlug(conference.organization.slug)) && signIns();
  }
}

function signIns(): DemoSignIn[] {
  const people = { ...team, speaker, attendee };
  return Object.entries(people).map(([role, name]) => ({
    role,
    name,
    email: name === speaker ? proposerMail(name) : demoMail(name),
    password: demoPassword,
  }));
}
