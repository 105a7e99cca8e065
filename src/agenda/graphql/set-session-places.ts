import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min, ValidateIf } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { PlacesBelowBookedType } from './booking.errors.js';
import { SessionType } from './session.type.js';

const PLACES = 'A session has 1 to 100,000 places.';

@InputType({ description: 'How many people a session takes.' })
export class SetSessionPlacesInput {
  @Field(() => ID, { description: 'On the draft or on the published agenda.' })
  @Id()
  sessionId: string;

  @Field(() => Int, {
    nullable: true,
    description: `${PLACES} Null, said and not left out: it needs no booking; those there are are cancelled.`,
  })
  @ValidateIf((_, value: unknown) => value !== null)
  @Min(1, { message: PLACES })
  @Max(100_000, { message: PLACES })
  places: number | null;
}

const SetSessionPlacesError = errorUnion('SetSessionPlacesError', PlacesBelowBookedType);

@ObjectType({ description: 'The session with its places.' })
export class SetSessionPlacesPayload {
  @Field(() => SessionType, { nullable: true })
  session?: SessionType;

  @Field(() => [SetSessionPlacesError])
  userErrors?: UserErrorData[];
}
