import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';
import { TalkLevel } from '../../kernel/talk-level.js';

registerEnumType(TalkLevel, {
  name: 'TalkLevel',
  description: 'How much a talk expects its listeners to know.',
  valuesMap: {
    BEGINNER: { description: 'Nothing of its subject.' },
    INTERMEDIATE: { description: 'They have worked with its subject.' },
    ADVANCED: { description: 'They know its subject well.' },
  },
});

@ObjectType('Talk', { implements: () => NodeType, description: 'An item of the programme.' })
export class TalkType extends NodeType {
  @Field({
    description:
      'Its part of the address, unique in the event; it stays when the title changes; old ones lead to it.',
  })
  slug: string;

  @Field()
  title: string;

  @Field({ description: 'Markdown.' })
  abstract: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'In which it is given; null: not said.' })
  language: string | null;

  @Field(() => TalkLevel, { nullable: true, description: 'Null: not said.' })
  level: TalkLevel | null;

  @Field(() => Boolean, {
    description: 'Whether everybody may see it. Publishing an agenda shows the talks on it.',
  })
  isVisible: boolean;

  @Field(() => Boolean, { description: 'Whether organizers hold it up as a highlight.' })
  isFeatured: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it is only tried on the draft of the agenda, for a proposal that is not accepted; for organizers alone.',
  })
  isTentative: boolean;

  /** Behind `event`, `track` and `sessionFormat`. */
  eventId: string;
  trackId: string | null;
  sessionFormatId: string | null;
}

export const TalkConnection = connectionOf('Talk', () => TalkType);
