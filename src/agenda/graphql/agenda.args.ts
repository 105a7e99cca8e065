import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { LocalDateScalar } from '../../platform/graphql/scalars.js';
import type { AgendaFilter } from '../domain/agenda-filter.js';

/** Which agenda, and what of it. */
@ArgsType()
export class AgendaArgs implements AgendaFilter {
  @Field(() => Int, { nullable: true, description: 'The number of a release; without it the newest.' })
  release?: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Only sessions that start on this day, also those that go on after midnight.',
  })
  day?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only sessions in this room of the event, or in all.' })
  @IsOptional()
  @Id()
  room?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only sessions whose talk is on this track of the event today.',
  })
  @IsOptional()
  @Id()
  track?: string | null;
}
