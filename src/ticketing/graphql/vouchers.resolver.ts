import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { VouchersService } from '../vouchers.service.js';
import { CreateVouchersInput, CreateVouchersPayload } from './create-vouchers.js';
import { DeleteVoucherInput, DeleteVoucherPayload } from './delete-voucher.js';
import { UpdateVoucherInput, UpdateVoucherPayload } from './update-voucher.js';
import { VoucherType } from './voucher.type.js';

/** What organizers do with vouchers. */
@Resolver(() => VoucherType)
export class VouchersResolver {
  constructor(private readonly vouchers: VouchersService) {}

  @Allow('ticketing:manage')
  @Mutation(() => CreateVouchersPayload, {
    nullable: true,
    description: 'Makes one voucher, or up to a thousand with random codes.',
  })
  async createVouchers(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, code, count, prefix, ...terms }: CreateVouchersInput,
  ): Promise<CreateVouchersPayload> {
    const codes = code == null ? { count: count ?? 1, prefix } : { code };
    return { vouchers: await this.vouchers.create(viewer, eventId, codes, terms) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => UpdateVoucherPayload, {
    nullable: true,
    description: 'Changes a voucher from now on, or switches it off or on.',
  })
  async updateVoucher(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { voucherId, changes }: UpdateVoucherInput,
  ): Promise<UpdateVoucherPayload> {
    return { voucher: await this.vouchers.update(viewer, voucherId, changes) };
  }

  @Allow('ticketing:manage')
  @Mutation(() => DeleteVoucherPayload, {
    nullable: true,
    description: 'Deletes a voucher that nobody has used.',
  })
  async deleteVoucher(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { voucherId }: DeleteVoucherInput,
  ): Promise<DeleteVoucherPayload> {
    return { voucher: await this.vouchers.delete(viewer, voucherId) };
  }
}
