import { Args, ArgsType, Context, Field, InputType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Line } from '../../platform/graphql/input-rules.js';
import { MailKind } from '../domain/mail-kind.js';
import { MailStatus } from '../domain/mail-status.js';
import { MailsService } from '../mails.service.js';
import { MailConnection, MailCountsType, MailType } from './mail.type.js';
import { MailCountsLoader } from './mails.loaders.js';

@InputType({ description: 'Only mails for which all of it is true.' })
export class MailFilter {
  @Field(() => MailStatus, { nullable: true })
  status?: MailStatus | null;

  @Field(() => MailKind, { nullable: true })
  kind?: MailKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A part of the recipient's name or address, the subject or the text, in capitals or not; at most 200 characters.",
  })
  @IsOptional()
  @Line(0, 200)
  search?: string | null;
}

/** The arguments of a list of mails. */
@ArgsType()
export class MailListArgs extends PageArgs {
  @Field(() => MailFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MailFilter)
  filter?: MailFilter | null;
}

/** What mails add to an event. */
@Resolver(() => EventType)
export class EventMailsResolver {
  constructor(
    private readonly service: MailsService,
    private readonly countsOf: MailCountsLoader,
  ) {}

  @ResolveField(() => MailConnection, {
    nullable: true,
    description:
      'The outbox, newest first: what waits to be sent and what became of it. Null to those who may not read it.',
  })
  mails(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Args() { filter, ...page }: MailListArgs,
  ): Promise<Page<MailType> | null> {
    return this.service.page(viewer, event, filter ?? {}, page);
  }

  @ResolveField(() => MailCountsType, {
    nullable: true,
    description: 'Null to those who may not read mails.',
  })
  async mailCounts(
    @CurrentViewer() viewer: Viewer,
    @Parent() event: EventType,
    @Context() context: GraphqlContext,
  ): Promise<MailCountsType | null> {
    return (await this.service.allows(viewer, event)) ? this.countsOf.load(context, event.id) : null;
  }
}
