import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import type { Draft } from '../agenda.service.js';
import type { FilterOfEvent } from './agenda-filters.js';
import { SessionType, wholeAgenda } from './session.type.js';

@ObjectType('Release', {
  implements: () => NodeType,
  description: 'One publication of an agenda; what it froze never changes.',
})
export class ReleaseType extends NodeType {
  @Field(() => Int, { description: 'Counts the releases of an event from 1.' })
  number: number;

  @Field({ description: 'What the organizers say is new.' })
  note: string;

  @Field(() => Date)
  publishedAt: Date;
}

export const ReleaseConnection = connectionOf('Release', () => ReleaseType);

@ObjectType('Agenda', {
  description: 'What an event publishes of its programme, as one of its releases has it.',
})
export class AgendaType {
  @Field(() => ReleaseType)
  release: ReleaseType;

  /** Behind `sessions`. */
  filter: FilterOfEvent;
}

@ObjectType('AgendaDraft', { description: 'What organizers arrange until they publish it.' })
export class AgendaDraftType {
  @Field(() => Int, {
    description:
      'Rises with every edit. Send it along with an edit, and nobody overwrites what they have not seen.',
  })
  version: number;

  @Field(() => [SessionType], { description: 'In order of time; at most 5,000.', complexity: wholeAgenda })
  sessions: Draft['sessions'];

  /** Behind `changes` and `conflicts`. */
  eventId: string;
  event: Draft['event'];
}
