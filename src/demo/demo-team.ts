import { Injectable } from '@nestjs/common';
import { MembersService, OrganizationsService, Role } from '../organizations/index.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { conference } from './content/conference.js';
import { meetup } from './content/meetup.js';
import { attendee, secondReviewer, team } from './content/people.js';
import type { DemoOrganization } from './content/shapes.js';
import { DemoPeople } from './demo-people.js';
import type { Committee } from './demo-reviews.js';
import { byName } from './domain/by-name.js';

/** Who does the work, and for which organizations. */
export interface FoundedDemo {
  readonly organizer: SignedInViewer;
  readonly committee: Committee;
  /** Those with an account who also sit in the audience. */
  readonly visitors: readonly SignedInViewer[];
  readonly conferenceOrganizationId: string;
  readonly meetupOrganizationId: string;
}

/** The two organizations with their members: the same people, as is common. */
@Injectable()
export class DemoTeam {
  constructor(
    private readonly people: DemoPeople,
    private readonly organizations: OrganizationsService,
    private readonly members: MembersService,
  ) {}

  async found(): Promise<FoundedDemo> {
    const owner = await this.people.signUp(team.owner);
    const organizer = await this.people.signUp(team.organizer);
    const reviewer = await this.people.signUp(team.reviewer);
    const second = await this.people.signUp(secondReviewer);
    const members = [
      { userId: organizer.userId, role: Role.ORGANIZER },
      { userId: reviewer.userId, role: Role.REVIEWER },
      { userId: second.userId, role: Role.REVIEWER },
      { userId: (await this.people.signUp(team.door)).userId, role: Role.DOOR },
    ];
    const visitors = [await this.people.signUp(attendee), reviewer, second];
    const conferenceOrganizationId = await this.create(owner, conference.organization, members);
    const meetupOrganizationId = await this.create(owner, meetup.organization, members);
    const committee = byName([
      [team.organizer, organizer],
      [team.reviewer, reviewer],
      [secondReviewer, second],
    ]);
    return { organizer, committee, visitors, conferenceOrganizationId, meetupOrganizationId };
  }

  private async create(
    owner: SignedInViewer,
    { slug, name, description }: DemoOrganization,
    members: readonly { userId: string; role: Role }[],
  ): Promise<string> {
    const wanted = { slug, name, description: description.join(' ') };
    const { id } = await this.organizations.create(owner, wanted);
    for (const { userId, role } of members) await this.members.add(owner, id, userId, role);
    return id;
  }
}
