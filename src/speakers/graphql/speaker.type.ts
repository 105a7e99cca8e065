import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Speaker', {
  implements: () => NodeType,
  description: "A person on one event's stage, with or without an account.",
})
export class SpeakerType extends NodeType {
  @Field({ description: 'Its part of the address, unique in the event; it stays when the name changes.' })
  slug: string;

  @Field()
  name: string;

  @Field({ description: 'One line: what somebody does and where.' })
  tagline: string;

  @Field({ description: 'Markdown.' })
  biography: string;

  /** Behind `email`. */
  eventId: string;
  email: string | null;
}

export const SpeakerConnection = connectionOf('Speaker', () => SpeakerType);
