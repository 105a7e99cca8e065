import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Room', {
  implements: () => NodeType,
  description: 'A place at the event in which one session runs at a time.',
})
export class RoomType extends NodeType {
  @Field()
  name: string;

  @Field(() => Int, { nullable: true, description: 'How many people it holds; null: unknown.' })
  capacity: number | null;

  @Field(() => Int, { description: 'Orders the rooms of an event.' })
  position: number;
}

@ObjectType('Track', {
  implements: () => NodeType,
  description: 'A thread of the programme that sessions share.',
})
export class TrackType extends NodeType {
  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: '`#rrggbb`.' })
  color: string | null;

  @Field(() => Int, { description: 'Orders the tracks of an event.' })
  position: number;
}

@ObjectType('SessionFormat', {
  implements: () => NodeType,
  description: 'A length and style of session that the event offers.',
})
export class SessionFormatType extends NodeType {
  @Field()
  name: string;

  @Field(() => Int)
  durationMinutes: number;

  @Field(() => Int, { description: 'Orders the session formats of an event.' })
  position: number;
}
