import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader } from '../../accounts/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { SpeakersLoader } from '../../speakers/index.js';
import { type Identity, isStale, suggestBlindText } from '../domain/blind-text.js';
import { BlindTextType, SuggestedBlindTextType } from './blind-text.type.js';
import { BlindTextsLoader } from './blind-texts.loader.js';
import { ProposalType } from './proposal.type.js';
import { ProposalSpeakersLoader } from './proposals.loaders.js';
import { ReviewReader } from './review-reader.js';

/** What organizers lay over a proposal's text, and could. */
@Resolver(() => ProposalType)
export class BlindTextsResolver {
  constructor(
    private readonly reader: ReviewReader,
    private readonly blind: BlindTextsLoader,
    private readonly speakerIdsOf: ProposalSpeakersLoader,
    private readonly speakers: SpeakersLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => BlindTextType, {
    nullable: true,
    description: 'For organizers; null: reviewers read what the speakers wrote.',
  })
  async blindText(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<BlindTextType | null> {
    if (!(await this.reader.decides(viewer, proposal, context))) return null;
    const overlay = await this.blind.load(context, proposal.id);
    return overlay && { ...overlay, isStale: isStale(overlay, proposal) };
  }

  @ResolveField(() => SuggestedBlindTextType, {
    nullable: true,
    description:
      'Its text without the names and links of its speakers and without mail addresses, as far as they are found. For ' +
      'organizers; null: none were found.',
  })
  async suggestedBlindText(
    @CurrentViewer() viewer: Viewer,
    @Parent() proposal: ProposalType,
    @Context() context: GraphqlContext,
  ): Promise<SuggestedBlindTextType | null> {
    if (!(await this.reader.decides(viewer, proposal, context))) return null;
    return suggestBlindText(proposal, await this.identitiesOf(proposal, context));
  }

  private async identitiesOf({ id, userId }: ProposalType, context: GraphqlContext): Promise<Identity[]> {
    const ids = (await this.speakerIdsOf.load(context, id)) ?? [];
    const speakers = await Promise.all(ids.map(({ speakerId }) => this.speakers.load(context, speakerId)));
    const submitter = userId === null ? null : await this.people.load(context, userId);
    const known = speakers.flatMap((speaker) =>
      speaker
        ? [{ name: speaker.name, email: speaker.email, links: speaker.links.map(({ url }) => url) }]
        : [],
    );
    return submitter ? [...known, { name: submitter.name, email: submitter.email, links: [] }] : known;
  }
}
