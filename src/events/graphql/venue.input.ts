import { Field, Float, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsISO31661Alpha2, IsOptional, Max, Min } from 'class-validator';
import { InvalidInput } from '../../kernel/user-error.js';
import { Line, Text } from '../../platform/graphql/input-rules.js';

@InputType({ description: 'Where an event takes place. It replaces what was said before as a whole.' })
export class VenueInput {
  @Field()
  @Line(1, 200)
  name: string;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @IsOptional()
  @Text(1, 500)
  address?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line(1, 100)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as "BE".' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsISO31661Alpha2({ message: 'country is a code of two capitals, such as BE.' })
  country?: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84); needs `longitude`.' })
  @IsOptional()
  @Min(-90)
  @Max(90)
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84); needs `latitude`.' })
  @IsOptional()
  @Min(-180)
  @Max(180)
  longitude?: number | null;
}

/** The venue as columns of the event; null clears it. */
export function venueColumns(venue: VenueInput | null, path: readonly string[]) {
  if ((venue?.latitude == null) !== (venue?.longitude == null))
    throw new InvalidInput('Give both latitude and longitude, or neither.', [...path, 'latitude']);
  return {
    venueName: venue?.name ?? null,
    venueAddress: venue?.address ?? null,
    venueCity: venue?.city ?? null,
    venueCountry: venue?.country ?? null,
    venueLatitude: venue?.latitude ?? null,
    venueLongitude: venue?.longitude ?? null,
  };
}
