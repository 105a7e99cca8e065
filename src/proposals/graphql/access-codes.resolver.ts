import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { EventPartsLoader, EventType, SessionFormatType, TrackType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { AccessCodesService } from '../access-codes.service.js';
import { Admission } from '../admission.js';
import { AccessCodeConnection, AccessCodeOfferType, AccessCodeType } from './access-code.type.js';
import { AddAccessCodeInput, AddAccessCodePayload } from './add-access-code.js';
import { AccessCodesLoader } from './proposals.loaders.js';
import { RemoveAccessCodeInput, RemoveAccessCodePayload } from './remove-access-code.js';
import { UpdateAccessCodeInput, UpdateAccessCodePayload } from './update-access-code.js';

/** Which access code is asked about. */
@ArgsType()
export class AccessCodeArgs {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field({ description: 'Capitals make no difference.' })
  @Line(1, 100)
  code: string;
}

@Resolver(() => AccessCodeType)
export class AccessCodesResolver {
  constructor(
    private readonly codes: AccessCodesService,
    private readonly admission: Admission,
    private readonly load: AccessCodesLoader,
    private readonly parts: EventPartsLoader,
  ) {}

  @Allow('own:read')
  @Query(() => AccessCodeOfferType, {
    nullable: true,
    description:
      'What an access code opens; null if it opens nothing: it may be unknown, over or used up. Ten tries a minute.',
  })
  accessCode(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() { eventId, code }: AccessCodeArgs,
  ): Promise<AccessCodeOfferType | null> {
    return this.admission.offerBehind(viewer, eventId, code);
  }

  @Allow('call:manage')
  @Mutation(() => AddAccessCodePayload, {
    nullable: true,
    description: 'Lets whoever gets the code submit to an event before or after its call is open.',
  })
  async addAccessCode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, ...details }: AddAccessCodeInput,
  ): Promise<AddAccessCodePayload> {
    return { accessCode: await this.codes.add(viewer, eventId, details) };
  }

  @Allow('call:manage')
  @Mutation(() => UpdateAccessCodePayload, { nullable: true, description: 'Changes an access code.' })
  async updateAccessCode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { accessCodeId, changes }: UpdateAccessCodeInput,
  ): Promise<UpdateAccessCodePayload> {
    return { accessCode: await this.codes.update(viewer, accessCodeId, changes) };
  }

  @Allow('call:manage')
  @Mutation(() => RemoveAccessCodePayload, {
    nullable: true,
    description:
      'Ends an access code. What was submitted with it stays, and can be changed while the call is open.',
  })
  async removeAccessCode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { accessCodeId }: RemoveAccessCodeInput,
  ): Promise<RemoveAccessCodePayload> {
    return { accessCode: await this.codes.remove(viewer, accessCodeId) };
  }

  @ResolveField(() => [SessionFormatType], {
    description: 'The only ones that it opens; none: those of the call.',
  })
  async sessionFormats(@Parent() { id }: AccessCodeType, @Context() context: GraphqlContext) {
    const ids = (await this.load.load(context, id))?.sessionFormatIds ?? [];
    const found = await Promise.all(ids.map((each) => this.parts.sessionFormat.load(context, each)));
    return found.filter((each) => each !== null);
  }

  @ResolveField(() => [TrackType], { description: 'The only ones that it opens; none: those of the call.' })
  async tracks(@Parent() { id }: AccessCodeType, @Context() context: GraphqlContext) {
    const ids = (await this.load.load(context, id))?.trackIds ?? [];
    const found = await Promise.all(ids.map((each) => this.parts.track.load(context, each)));
    return found.filter((each) => each !== null);
  }
}

@Resolver(() => AccessCodeOfferType)
export class AccessCodeOfferResolver {
  constructor(private readonly parts: EventPartsLoader) {}

  @ResolveField(() => [SessionFormatType], { description: 'Those of which a proposal may be one.' })
  async sessionFormats(
    @Parent() { eventId, sessionFormatIds }: AccessCodeOfferType,
    @Context() context: GraphqlContext,
  ): Promise<SessionFormatType[]> {
    const all = (await this.parts.sessionFormatsOf.load(context, eventId)) ?? [];
    return all.filter(({ id }) => sessionFormatIds?.includes(id) ?? true);
  }

  @ResolveField(() => [TrackType], { description: 'Those of which a proposal may be one.' })
  async tracks(
    @Parent() { eventId, trackIds }: AccessCodeOfferType,
    @Context() context: GraphqlContext,
  ): Promise<TrackType[]> {
    const all = (await this.parts.tracksOf.load(context, eventId)) ?? [];
    return all.filter(({ id }) => trackIds?.includes(id) ?? true);
  }
}

/** What access codes add to an event. */
@Resolver(() => EventType)
export class EventAccessCodesResolver {
  constructor(private readonly codes: AccessCodesService) {}

  @ResolveField(() => AccessCodeConnection, {
    nullable: true,
    description: 'Newest first; null to those who do not manage the call.',
  })
  accessCodes(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() page: PageArgs,
  ): Promise<Page<AccessCodeType> | null> {
    return this.codes.page(viewer, event, page);
  }
}
