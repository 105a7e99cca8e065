import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('TalkMove', { description: 'That a talk went from one event to another.' })
export class TalkMoveType {
  @Field(() => Date)
  movedAt: Date;

  /** Behind `from` and `movedBy`. */
  fromEventId: string;
  movedBy: string | null;
}
