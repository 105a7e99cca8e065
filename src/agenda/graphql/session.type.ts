import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { wholeList } from '../../platform/graphql/limits/cost.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { SessionChangeKind } from '../domain/release-contents.js';
import { SessionKind } from '../domain/session.js';

/** For the `complexity` of a field that reads an agenda as a whole: a large conference has 700 sessions. */
export const wholeAgenda = wholeList({ items: 700, cost: 500 });

registerEnumType(SessionKind, {
  name: 'SessionKind',
  description: 'What happens in a session.',
  valuesMap: {
    TALK: { description: 'A talk is given.' },
    BREAK: { description: 'Coffee, lunch, a walk.' },
    CEREMONY: { description: 'An opening, a closing, a prize-giving.' },
    WORKSHOP: { description: 'People work themselves; it may be of a talk.' },
  },
});

registerEnumType(SessionChangeKind, {
  name: 'SessionChangeKind',
  description: 'In what way a session differs from the release before.',
  valuesMap: {
    NEW: { description: 'It was not on the release before.' },
    MOVED: { description: 'Its start, its end or its rooms are others.' },
    RETITLED: { description: 'It has another title.' },
    SPEAKERS_CHANGED: { description: 'Other people give it or lead through it, or in another order.' },
    CANCELLED: { description: 'It is not on the agenda any more.' },
  },
});

@ObjectType('Session', {
  implements: () => NodeType,
  description: 'What happens at an event when and where. On an agenda it is as its release froze it.',
})
export class SessionType extends NodeType {
  @Field(() => SessionKind)
  kind: SessionKind;

  @Field({ description: "The talk's title, or its own where it is of no talk." })
  title: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date, { description: 'Exclusive: another session may start here at this instant.' })
  endsAt: Date;

  @Field({ description: 'Whether it is in all rooms, also in those added later.' })
  isInAllRooms: boolean;

  /** Behind `rooms`, `talk`, `track`, `speakers` and `hosts`. */
  roomIds: readonly string[];
  talkId: string | null;
  speakerIds: readonly string[];
  hostIds: readonly string[];
  /** Only what a release froze has one. */
  sequence?: number;
}

@ObjectType('Impact', { description: 'How many people changes touch.' })
export class ImpactType {
  @Field(() => Int, { description: 'Speakers and hosts who are on stage, or were before the change.' })
  speakers: number;

  @Field(() => Int, { description: 'Who starred a talk, also one that is new on the agenda.' })
  starred: number;

  @Field(() => Int, { description: 'Who has booked a place in a session or waits for one.' })
  booked: number;
}

@ObjectType('SessionChange', { description: 'One session that differs from the release before.' })
export class SessionChangeType {
  @Field(() => [SessionChangeKind])
  kinds: readonly SessionChangeKind[];

  @Field(() => SessionType, { description: 'As it is now; a cancelled one as it was.' })
  session: SessionType;

  @Field(() => SessionType, { nullable: true, description: 'As it was; null for a new one.' })
  before: SessionType | null;

  /** Behind `impact`. */
  impact?: () => Promise<ImpactType>;
}
