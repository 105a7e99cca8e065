import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';

@ObjectType('VoucherCodeTaken', {
  implements: () => UserErrorType,
  description: 'Another voucher of the event has the code.',
})
export class VoucherCodeTakenType extends UserErrorType {
  @Field({ description: 'In capitals.' })
  code: string;
}

@ObjectType('VoucherUsed', {
  implements: () => UserErrorType,
  description: 'It was used, and stays in the books: it can be switched off, not deleted.',
})
export class VoucherUsedType extends UserErrorType {
  @Field(() => Int)
  uses: number;
}
