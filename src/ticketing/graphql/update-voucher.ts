import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Absent, Id, Line, Present } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SoldOutType } from './ticketing.errors.js';
import { VoucherTermsInput } from './voucher-terms.input.js';
import { VoucherCodeTakenType } from './voucher.errors.js';
import { VoucherType } from './voucher.type.js';

@InputType({ description: 'Absent leaves a field as it is; null clears what can be null.' })
export class VoucherChanges extends VoucherTermsInput {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 100)
  code?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False switches it off, and frees the places that it keeps.',
  })
  @Present()
  isActive?: boolean;
}

@InputType({ description: 'Which voucher changes, and how. Orders that were made with it stay as they are.' })
export class UpdateVoucherInput {
  @Field(() => ID)
  @Id()
  voucherId: string;

  @Field(() => VoucherChanges)
  @ValidateNested()
  @Type(() => VoucherChanges)
  changes: VoucherChanges;
}

const UpdateVoucherError = errorUnion('UpdateVoucherError', VoucherCodeTakenType, SoldOutType);

@ObjectType({ description: 'The voucher after the change.' })
export class UpdateVoucherPayload {
  @Field(() => VoucherType, { nullable: true })
  voucher?: VoucherType;

  @Field(() => [UpdateVoucherError])
  userErrors?: UserErrorData[];
}
