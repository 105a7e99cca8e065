import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('ReviewComment', {
  implements: () => NodeType,
  description: 'What a reviewer says of a proposal to the other reviewers. Never shown to its speakers.',
})
export class ReviewCommentType extends NodeType {
  @Field({ description: 'Markdown.' })
  text: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { description: 'Later than `createdAt` when its author changed it.' })
  updatedAt: Date;

  /** Behind `proposal` and `author`. */
  proposalId: string;
  authorId: string;
}

export const ReviewCommentConnection = connectionOf('ReviewComment', () => ReviewCommentType);
