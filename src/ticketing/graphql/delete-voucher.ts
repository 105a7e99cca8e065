import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { VoucherUsedType } from './voucher.errors.js';
import { VoucherType } from './voucher.type.js';

@InputType({ description: 'Which voucher goes.' })
export class DeleteVoucherInput {
  @Field(() => ID)
  @Id()
  voucherId: string;
}

const DeleteVoucherError = errorUnion('DeleteVoucherError', VoucherUsedType);

@ObjectType({ description: 'The voucher as it was.' })
export class DeleteVoucherPayload {
  @Field(() => VoucherType, { nullable: true })
  voucher?: VoucherType;

  @Field(() => [DeleteVoucherError])
  userErrors?: UserErrorData[];
}
