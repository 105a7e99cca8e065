import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('AvailabilityInterval', { description: 'A time in which a speaker can be on stage.' })
export class AvailabilityIntervalType {
  @Field()
  startsAt: Date;

  @Field({ description: 'The first instant at which the speaker is away again.' })
  endsAt: Date;
}
