import { newCode } from '../../kernel/code.js';

/** A new code of an order. */
export const newOrderCode = (): string => newCode(8);
