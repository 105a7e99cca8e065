import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Max, Min, ValidateBy, type ValidationArguments } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SoldOutType } from './ticketing.errors.js';
import { VoucherTermsInput } from './voucher-terms.input.js';
import { VoucherCodeTakenType } from './voucher.errors.js';
import { VoucherType } from './voucher.type.js';

/** Many codes are random ones. */
const WithoutCode = (): PropertyDecorator =>
  ValidateBy({
    name: 'withoutCode',
    validator: {
      validate: (_, args?: ValidationArguments) =>
        !(args?.object instanceof CreateVouchersInput) || args.object.code == null,
      defaultMessage: () => 'Say code or count, not both.',
    },
  });

@InputType({
  description: 'One voucher with a code of its own, or some that are alike but for random codes.',
})
export class CreateVouchersInput extends VoucherTermsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => String, {
    nullable: true,
    description: '4 to 40 letters from A to Z, digits and hyphens, unique in the event; null: random ones.',
  })
  @IsOptional()
  @Line(1, 100)
  code?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many with random codes, 1 to 1,000; null: one. Not together with `code`.',
  })
  @IsOptional()
  @WithoutCode()
  @Min(1)
  @Max(1_000)
  count?: number | null;

  @Field({
    defaultValue: '',
    description:
      'What the random codes begin with, such as "FRIENDS-": at most 30 of the characters of a code.',
  })
  @Line(0, 30)
  prefix: string;
}

const CreateVouchersError = errorUnion('CreateVouchersError', VoucherCodeTakenType, SoldOutType);

@ObjectType({ description: 'The new vouchers.' })
export class CreateVouchersPayload {
  @Field(() => [VoucherType], { nullable: true })
  vouchers?: VoucherType[];

  @Field(() => [CreateVouchersError])
  userErrors?: UserErrorData[];
}
