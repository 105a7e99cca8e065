import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Id } from '../../platform/graphql/input-rules.js';

/** The arguments of a list of check-ins. */
@ArgsType()
export class CheckInListArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those by this check-in list; null: all.' })
  @IsOptional()
  @Id()
  listId?: string | null;

  @Field({ defaultValue: false, description: 'Only those that contradict the rules or others.' })
  onlyConflicts: boolean;
}
