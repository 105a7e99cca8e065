import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ConflictKind, ConflictSeverity } from '../domain/conflict-kind.js';
import { SessionType } from './session.type.js';

registerEnumType(ConflictKind, {
  name: 'ConflictKind',
  description: 'What may be wrong with a draft, although it can be drawn up so.',
  valuesMap: {
    ROOM_OVERLAP: { description: 'Two sessions are in one room at the same time.' },
    SPEAKER_OVERLAP: { description: 'One speaker or host is in two sessions at the same time.' },
    TRACK_OVERLAP: { description: 'Two talks of one track are given at the same time.' },
    TURNOVER_TOO_SHORT: {
      description: 'Between two sessions a room has less time than it needs to be left and made ready.',
    },
    OUTSIDE_EVENT: { description: 'A session is more than a day before or after the event.' },
    OUTSIDE_AVAILABILITY: { description: 'A speaker or host cannot be there at that time.' },
    OUTSIDE_ROOM_HOURS: { description: 'A room cannot be used at that time.' },
    TOO_SHORT: { description: 'A session is shorter than the session format of its talk.' },
    CAPACITY_BELOW_DEMAND: { description: 'More people have starred a talk than its rooms hold.' },
    UNCONFIRMED_TALK: { description: 'The speakers of a talk have not confirmed that they give it.' },
    TENTATIVE_TALK: {
      description: 'A talk is only being tried. It always blocks, and cannot be accepted.',
    },
  },
});

registerEnumType(ConflictSeverity, {
  name: 'ConflictSeverity',
  description: 'What a conflict means for publishing.',
  valuesMap: {
    BLOCK: { description: 'The agenda is not published with it, unless somebody accepts it.' },
    WARN: { description: 'It is shown, and in the way of nothing.' },
    IGNORE: { description: 'It is not shown unless it is asked for.' },
  },
});

@ObjectType('ConflictAcceptance', { description: 'That a conflict may stay.' })
export class ConflictAcceptanceType {
  @Field({ description: 'Why, in the words of whoever accepted it.' })
  reason: string;

  @Field(() => Date)
  acceptedAt: Date;

  /** Behind `acceptedBy`. */
  acceptedBy: string | null;
}

@ObjectType('Conflict', { description: 'Something that may be wrong with a draft.' })
export class ConflictType {
  @Field(() => ID, {
    description:
      'The same as long as the same sessions are in conflict in the same way and to the same extent. An acceptance holds ' +
      'for the key, so that it ends when the conflict changes.',
  })
  key: string;

  @Field(() => ConflictKind)
  kind: ConflictKind;

  @Field(() => ConflictSeverity)
  severity: ConflictSeverity;

  @Field({ description: 'A sentence for people.' })
  message: string;

  @Field(() => [SessionType], { description: 'Those concerned, in order of their start.' })
  sessions: readonly SessionType[];

  @Field(() => ConflictAcceptanceType, { nullable: true, description: 'Null: nobody has accepted it.' })
  acceptance: ConflictAcceptanceType | null;

  /** Behind `speaker` and `room`. */
  speakerId: string | null;
  roomId: string | null;
}

@ObjectType('ConflictChanges', {
  description:
    'What an edit did to the conflicts of the draft; one that is otherwise than before is in both lists.',
})
export class ConflictChangesType {
  @Field(() => [ConflictType], { description: 'Those that are new, without the ignored ones.' })
  made: readonly ConflictType[];

  @Field(() => [ConflictType], { description: 'Those that are gone, without the ignored ones.' })
  solved: readonly ConflictType[];
}

@ObjectType('ConflictRule', { description: 'How grave the conflicts of one kind are at an event.' })
export class ConflictRuleType {
  @Field(() => ConflictKind)
  kind: ConflictKind;

  @Field(() => ConflictSeverity)
  severity: ConflictSeverity;

  @Field(() => ConflictSeverity, { description: 'What it is where nobody says otherwise.' })
  defaultSeverity: ConflictSeverity;
}
