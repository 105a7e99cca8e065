import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { connectionOf } from '../../platform/graphql/connection.js';

@ObjectType('AuditEntry', {
  implements: () => NodeType,
  description: 'Who changed what, and when. Entries are never changed or removed.',
})
export class AuditEntryType extends NodeType {
  @Field({ description: 'What happened, as `thing.verb` in the past tense: `event.published`.' })
  action: string;

  @Field(() => ID, { description: 'The thing it happened to.' })
  subjectId: string;

  @Field(() => Date)
  happenedAt: Date;

  @Field(() => [String], { description: 'What changed, each as `name: value`; no personal data.' })
  details: string[];

  /** Behind `actor`. */
  actorId: string | null;
}

export const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntryType);
