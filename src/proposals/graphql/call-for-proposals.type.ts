import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TalkLevel } from '../../kernel/talk-level.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';
import type { PartOfCall } from '../domain/call-for-proposals.js';

@ObjectType('CallLimit', { description: 'A session format or a track that a call is limited to.' })
export class CallLimitType {
  @Field(() => Date, {
    nullable: true,
    description: 'Until when, not including it, proposals for it are taken; null: with the call.',
  })
  closesAt: Date | null;

  /** Behind the fields of these names without `Id`. */
  sessionFormatId: string | null;
  trackId: string | null;
}

@ObjectType('CallForProposals', {
  implements: () => NodeType,
  description: 'When and on what terms an event or a series takes proposals.',
})
export class CallForProposalsType extends NodeType {
  @Field(() => Date, { description: 'An instant, to be shown in the time zone of the event.' })
  opensAt: Date;

  @Field(() => Date, {
    nullable: true,
    description:
      'Proposals are taken until, not including, this instant, which is to be shown in the time zone of the event; parts may have times of their own: `limits`. Null: never.',
  })
  closesAt: Date | null;

  @Field({ description: 'What is looked for, in Markdown.' })
  introduction: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many proposals one person may submit; null: any number.',
  })
  proposalLimit: number | null;

  @Field(() => [LocaleScalar], { description: 'Those that it takes; none: all.' })
  languages: string[];

  @Field(() => [TalkLevel], { description: 'Those that it takes; none: all.' })
  levels: TalkLevel[];

  /** Behind `limits`, and what of them is on offer. */
  sessionFormats: readonly PartOfCall[];
  tracks: readonly PartOfCall[];

  /** Behind `event`, `series` and `isOpen`. */
  eventId: string | null;
  seriesId: string | null;
}
