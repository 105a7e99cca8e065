import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Absent, Line } from '../../platform/graphql/input-rules.js';

const DAY_MINUTES = 1_440;

@InputType({ description: 'A time in which a room can be used.' })
export class RoomHoursInput {
  @Field()
  startsAt: Date;

  @Field({ description: 'The first instant at which it cannot be used any more.' })
  endsAt: Date;
}

/** What an organizer may say of a room besides its name. */
@InputType({ isAbstract: true })
export class RoomFields {
  @Field(() => Int, { nullable: true, description: 'How many people it holds; null: unknown.' })
  @IsOptional()
  @Min(1)
  @Max(1_000_000)
  capacity?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What can be used in it, such as “stage”; at most 50 of at most 50 characters.',
  })
  @Absent()
  @ArrayMaxSize(50)
  @Line(1, 50, { each: true })
  equipment?: string[];

  @Field(() => Int, { nullable: true, description: 'Minutes that it is made ready in before a session.' })
  @Absent()
  @Min(0)
  @Max(DAY_MINUTES)
  setupMinutes?: number;

  @Field(() => Int, { nullable: true, description: 'Minutes that it takes to leave it after a session.' })
  @Absent()
  @Min(0)
  @Max(DAY_MINUTES)
  turnoverMinutes?: number;

  @Field(() => [RoomHoursInput], {
    nullable: true,
    description: 'All times in which it can be used, at most 100; none: always.',
  })
  @Absent()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RoomHoursInput)
  hours?: RoomHoursInput[];
}
