import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsISO31661Alpha2, IsOptional } from 'class-validator';
import { Line, Text } from '../../platform/graphql/input-rules.js';
import type { InvoiceAddress } from '../domain/invoice-address.js';

@InputType({ description: 'The company that an invoice is made out to.' })
export class InvoiceAddressInput {
  @Field()
  @Line(1, 200)
  company: string;

  @Field({ description: 'Street and number, in one line or several.' })
  @Text(1, 500)
  street: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line(1, 20)
  postalCode?: string | null;

  @Field()
  @Line(1, 100)
  city: string;

  @Field({ description: 'ISO 3166-1 alpha-2, such as "BE".' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsISO31661Alpha2({ message: 'country is a code of two capitals, such as BE.' })
  country: string;

  @Field(() => String, {
    nullable: true,
    description: 'Such as a VAT number. Kept as it is written, not looked up.',
  })
  @IsOptional()
  @Line(1, 50)
  taxNumber?: string | null;
}

/** What was not said is null from here on. */
export const asInvoiceAddress = (input: InvoiceAddressInput | null): InvoiceAddress | null =>
  input && { ...input, postalCode: input.postalCode ?? null, taxNumber: input.taxNumber ?? null };

@ObjectType('InvoiceAddress', { description: 'The company that an invoice is made out to.' })
export class InvoiceAddressType {
  @Field()
  company: string;

  @Field({ description: 'Street and number, in one line or several.' })
  street: string;

  @Field(() => String, { nullable: true })
  postalCode: string | null;

  @Field()
  city: string;

  @Field({ description: 'ISO 3166-1 alpha-2, such as "BE".' })
  country: string;

  @Field(() => String, { nullable: true, description: 'As it was written; nobody has looked it up.' })
  taxNumber: string | null;
}
