import { orderLetter } from './order-letter.js';

const news = {
  buyerName: 'Bo Buyer',
  eventTitle: 'Harbour Days',
  orderCode: 'K7MP2QXR',
  lines: [
    { quantity: 2, ticketTypeName: 'Free entry' },
    { quantity: 1, ticketTypeName: 'Workshop' },
  ],
  total: '0.00 EUR',
  orderUrl: 'https://conductor.example/orders/s3cret',
};

describe('the mail with an order', () => {
  it('says what was ordered and how to open it', () => {
    expect(orderLetter(news)).toEqual({
      subject: 'Your order K7MP2QXR for Harbour Days',
      text: `Hello Bo Buyer,

your order K7MP2QXR for Harbour Days is confirmed:

2 × Free entry
1 × Workshop
Total: 0.00 EUR

Everybody who comes is sent their own ticket. All of them are here:
https://conductor.example/orders/s3cret

Whoever has this link has the tickets. Keep it to yourself.`,
    });
  });

  it('makes no link of a name', () => {
    const { text } = orderLetter({ ...news, buyerName: 'https://evil.example' });
    expect(text).not.toContain('https://evil.example');
  });
});
