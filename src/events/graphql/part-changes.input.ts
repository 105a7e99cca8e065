import { Field, InputType, Int } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Absent, Line } from '../../platform/graphql/input-rules.js';

/** What can change in a room, a track and a session format alike. */
@InputType({ isAbstract: true })
export class PartChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 200)
  name?: string;

  @Field(() => Int, { nullable: true, description: 'Orders them; the lowest comes first.' })
  @Absent()
  @Min(0)
  @Max(100_000)
  position?: number;
}
