import { forHolder, forList, isTicketSecret, pageForList } from './ticket-view.js';

const ticket = { id: '1', secret: 's', attendeeEmail: 'ada@example.org' };

describe('a ticket as others see it', () => {
  it('keeps the address from whoever only has the secret', () => {
    expect(forHolder(ticket)).toEqual({ id: '1', secret: 's', attendeeEmail: null });
  });

  it('keeps the secret out of lists', () => {
    const listed = { id: '1', secret: null, attendeeEmail: 'ada@example.org' };
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: 'c', endCursor: 'c' };
    expect(forList(ticket)).toEqual(listed);
    expect(pageForList({ nodes: [ticket], edges: [{ node: ticket, cursor: 'c' }], pageInfo })).toEqual({
      nodes: [listed],
      edges: [{ node: listed, cursor: 'c' }],
      pageInfo,
    });
  });

  it.each([
    ['a'.repeat(43), true],
    ['a'.repeat(42), false],
    [`${'a'.repeat(42)}\u0000`, false],
    [`${'a'.repeat(42)}%`, false],
    ['', false],
  ])('takes %j for a secret: %s', (text, expected) => {
    expect(isTicketSecret(text)).toBe(expected);
  });
});
