import { newOrderCode } from './order-code.js';

describe('an order code', () => {
  it('is eight letters and digits of which none looks like another', () => {
    const codes = Array.from({ length: 1_000 }, newOrderCode);
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{8}$/);
    expect(new Set(codes).size).toBe(1_000);
  });
});
