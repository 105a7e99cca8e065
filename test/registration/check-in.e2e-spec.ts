import { randomUUID } from 'node:crypto';
import { isGenuine, markOf, readTicketCode } from '../../src/registration/domain/ticket-code.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { CHECK_IN, DOOR, doorScene, UNDO, UPLOAD } from './check-in-scene.js';

const CANCEL = `mutation ($input: CancelTicketInput!) { cancelTicket(input: $input) { ticket { id } } }`;

describe('at the door', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ trustProxy: 1 });
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  const scan = (listId: string, more: Record<string, unknown>) => ({
    listId,
    device: 'gate 1',
    nonce: randomUUID(),
    ...more,
  });

  it('a code lets its holder in once, out, and in again, and a repetition gets the same answer', async () => {
    const { door, listId, newTicket, codeOf, address } = await doorScene(app);
    const ticket = await newTicket();
    const code = await codeOf(ticket);
    expect(code).toMatch(/^[A-Za-z0-9_-]{162}$/);
    const first = scan(listId, { code });
    const tell = async (input: Record<string, unknown>) => (await door.mutate(CHECK_IN, input)).data.checkIn;
    const admitted = await tell(first);
    expect(admitted).toMatchObject({
      checkIn: { result: 'ADMITTED', isConflict: false, ticket: { id: ticket.id, secret: null } },
      userErrors: [],
    });
    expect(await tell(first)).toEqual(admitted);
    expect((await tell(scan(listId, { code, device: 'gate 2' }))).checkIn).toMatchObject({
      result: 'ALREADY_ADMITTED',
      contradicts: { id: admitted.checkIn.id, device: 'gate 1' },
    });
    const results = [];
    for (const direction of ['EXIT', 'EXIT', 'ENTRY'])
      results.push((await tell(scan(listId, { ticketId: ticket.id, direction }))).checkIn.result);
    expect(results).toEqual(['LEFT', 'NOT_INSIDE', 'ADMITTED']);

    const read = await door.request(DOOR, { ...address, listId, onlyConflicts: false });
    expect(read.data.event.checkInLists).toMatchObject([
      { id: listId, counts: { admitted: 1, inside: 1, expected: 1 } },
    ]);
    expect(read.data.event.checkIns.nodes.map((node: { result: string }) => node.result)).toHaveLength(5);
    const reused = await tell({ ...first, direction: 'EXIT' });
    expect(reused).toEqual({
      checkIn: null,
      userErrors: [{ __typename: 'NonceReused', nonces: [first.nonce] }],
    });
    expect(await app.sql('SELECT 1 FROM check_ins WHERE list_id = $1', [listId])).toHaveLength(5);
  });

  it('what opens nothing is an answer with its reason, and is stored', async () => {
    const scene = await doorScene(app);
    const { door, event, listId, newTicket, codeOf, createList } = scene;
    const other = await doorScene(app);
    const foreign = await other.codeOf(await other.newTicket());
    const ticket = await newTicket();
    const code = await codeOf(ticket);
    const voided = await newTicket();
    const deadCode = await codeOf(voided);
    await app.sql(`UPDATE tickets SET status = 'VOID', voided_at = clock_timestamp() WHERE id = $1`, [
      voided.id,
    ]);
    await app.sql(`UPDATE quotas SET sold = sold - 1 WHERE event_id = $1`, [event.id]);
    const type = await app.given.ticketType({ eventId: event.id });
    const wrong = await createList({ name: 'Workshops', ticketTypeIds: [type.id] });
    const past = await createList({ name: 'Long ago', day: '2001-01-01' });
    const forged = `${code.slice(0, -6)}AAAAAA`;
    const cases: [Record<string, unknown>, string][] = [
      [scan(listId, { code: foreign }), 'UNKNOWN_CODE'],
      [scan(listId, { code: forged }), 'UNKNOWN_CODE'],
      [scan(listId, { code: ticket.secret }), 'UNKNOWN_CODE'],
      [scan(listId, { code: '\u0000\u202e<script>' }), 'UNKNOWN_CODE'],
      [scan(listId, { ticketId: event.id }), 'UNKNOWN_CODE'],
      [scan(listId, { code: deadCode }), 'VOID'],
      [scan(wrong, { code }), 'WRONG_LIST'],
      [scan(past, { code }), 'NOT_VALID_TODAY'],
    ];
    for (const [input, result] of cases) {
      const { data } = await door.mutate(CHECK_IN, input);
      expect(data.checkIn.checkIn).toMatchObject({ result, wasLetThrough: false });
    }
    await app.sql(`UPDATE tickets SET secret = reverse(secret) WHERE id = $1`, [ticket.id]);
    const { data } = await door.mutate(CHECK_IN, scan(listId, { code, at: '9999-01-01T00:00:00Z' }));
    expect(data.checkIn.checkIn).toMatchObject({ result: 'CODE_REPLACED', isClockOff: true });
    expect(await app.sql('SELECT 1 FROM check_ins WHERE event_id = $1', [event.id])).toHaveLength(9);
    for (const input of [scan(listId, {}), scan(listId, { code, ticketId: ticket.id })]) {
      const refused = await door.mutate(CHECK_IN, input);
      expect(refused.data.checkIn.userErrors).toEqual([{ __typename: 'InvalidInput', path: ['code'] }]);
    }
  });

  it('a ticket opens only on the days that its type is good for', async () => {
    const { door, listId, type, newTicket } = await doorScene(app);
    const { id: ticketId } = await newTicket();
    const days = (list: readonly string[]) =>
      app.sql('UPDATE ticket_types SET valid_days = $2 WHERE id = $1', [type.id, list]);
    const result = async () =>
      (await door.mutate(CHECK_IN, scan(listId, { ticketId }))).data.checkIn.checkIn.result;
    await days(['2001-01-01']);
    expect(await result()).toBe('NOT_VALID_TODAY');
    await days([]);
    expect(await result()).toBe('ADMITTED');
  });

  it('two devices that admitted one ticket offline end the same in whatever order they tell', async () => {
    const { door, listId, newTicket, codeOf, address } = await doorScene(app);
    await app.sql(`UPDATE check_in_lists SET created_at = created_at - interval '1 hour' WHERE id = $1`, [
      listId,
    ]);
    const sentAt = new Date();
    const ago = (minutes: number) => new Date(sentAt.getTime() - minutes * 60_000);
    const uploads = async (order: readonly (readonly [string, number])[]) => {
      const code = await codeOf(await newTicket());
      for (const [device, minutes] of order) {
        const attempts = [{ code, nonce: `${device} ${randomUUID()}`, at: ago(minutes) }];
        const once = await door.mutate(UPLOAD, { listId, device, sentAt, attempts });
        expect(once.data.uploadCheckIns.userErrors).toEqual([]);
        const again = await door.mutate(UPLOAD, { listId, device, sentAt, attempts });
        expect(again.data).toEqual(once.data);
      }
    };
    await uploads([
      ['early', 20],
      ['late', 10],
    ]);
    await uploads([
      ['late', 10],
      ['early', 20],
    ]);
    const standing = await app.sql(
      `SELECT device FROM check_ins WHERE list_id = $1 AND result = 'ADMITTED' AND voided_at IS NULL`,
      [listId],
    );
    expect(standing).toEqual([{ device: 'early' }, { device: 'early' }]);
    const { data } = await door.request(DOOR, { ...address, listId, onlyConflicts: true });
    expect(data.event.checkIns.nodes).toMatchObject([
      { device: 'late', isConflict: true, contradicts: { device: 'early' } },
      { device: 'late', isConflict: true, contradicts: { device: 'early' } },
    ]);
    expect(data.event.checkInLists[0].counts).toEqual({ admitted: 2, inside: 2, expected: 2 });
  });

  it('takes 500 attempts at once in as many statements as two, and no more', async () => {
    const { door, listId, newTicket, codeOf } = await doorScene(app);
    const code = await codeOf(await newTicket());
    const sentAt = new Date();
    const upload = (count: number) => {
      const attempts = Array.from({ length: count }, () => ({ code, nonce: randomUUID(), at: sentAt }));
      return door.mutate(UPLOAD, { listId, device: 'gate 3', sentAt, attempts });
    };
    const two = await statementsOf(app, () => upload(2));
    let stored = 0;
    const many = await statementsOf(app, async () => {
      stored = (await upload(500)).data.uploadCheckIns.checkIns.length;
    });
    expect([stored, many.length]).toEqual([500, two.length]);
    expect((await upload(501)).data.uploadCheckIns.userErrors).toMatchObject([{ path: ['attempts'] }]);
  });

  it('the codes that died are told to devices, with the key to the others', async () => {
    const { door, newTicket, codeOf, address, event } = await doorScene(app);
    const [kept, ended, changed] = [await newTicket(), await newTicket(), await newTicket()];
    const code = readTicketCode(await codeOf(kept));
    const dead = [ended, changed].map(({ id, secret, ticketTypeId }) => ({
      ticketId: id,
      mark: markOf(secret, ticketTypeId),
    }));
    await app.anyone().mutate(CANCEL, { secret: ended.secret });
    await app.sql(`UPDATE tickets SET secret = reverse(secret) WHERE id = $1`, [changed.id]);
    const query = `query ($organization: String!, $slug: String!, $after: String) {
      event(organization: $organization, slug: $slug) { checkInKeys { number publicKey }
        ticketRevocations(after: $after) { nodes { ticketId mark } pageInfo { endCursor } } } }`;
    const ask = async (after: string | null = null) =>
      (await door.request(query, { ...address, after })).data.event;
    expect((await ask()).ticketRevocations.nodes).toEqual([]);
    await app.sql(
      `UPDATE ticket_revocations SET revoked_at = revoked_at - interval '1 minute' WHERE event_id = $1`,
      [event.id],
    );
    const { checkInKeys, ticketRevocations } = await ask();
    expect(code && isGenuine(code, checkInKeys)).toBe(true);
    expect(ticketRevocations.nodes).toEqual(dead);
    expect((await ask(ticketRevocations.pageInfo.endCursor)).ticketRevocations.nodes).toEqual([]);
  });

  it('the last entry is undone once, and told in the audit log', async () => {
    const { door, listId, newTicket, event } = await doorScene(app);
    const { id: ticketId } = await newTicket();
    const { data } = await door.mutate(CHECK_IN, scan(listId, { ticketId }));
    const checkInId = data.checkIn.checkIn.id;
    const undone = await door.mutate(UNDO, { checkInId });
    expect(undone.data.undoCheckIn).toMatchObject({ checkIn: { result: 'ADMITTED' }, userErrors: [] });
    const again = await door.mutate(UNDO, { checkInId });
    expect(again.data.undoCheckIn.userErrors).toEqual([{ __typename: 'CheckInNotUndoable' }]);
    const audit = `SELECT action, subject_id FROM audit_entries WHERE event_id = $1 AND action = 'check-in.undone'`;
    expect(await app.sql(audit, [event.id])).toEqual([{ action: 'check-in.undone', subject_id: checkInId }]);
    const next = await door.mutate(CHECK_IN, scan(listId, { ticketId }));
    expect(next.data.checkIn.checkIn.result).toBe('ADMITTED');
    await expect(app.sql(`UPDATE check_ins SET result = 'VOID'`)).rejects.toMatchObject({ code: '23001' });
    await expect(app.sql(`DELETE FROM check_ins`)).rejects.toMatchObject({ code: '23001' });
  });

  it('50 scanners with one code admit once, and 20 repetitions of one scan are one', async () => {
    const { door, listId, newTicket, codeOf } = await doorScene(app);
    const code = await codeOf(await newTicket());
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        door.insist(CHECK_IN, scan(listId, { code, device: `gate ${String(n)}` })),
      ),
    );
    const results = answers.map(({ data }) => data.checkIn.checkIn.result);
    expect(results.filter((result) => result === 'ADMITTED')).toHaveLength(1);
    expect(results.filter((result) => result === 'ALREADY_ADMITTED')).toHaveLength(49);
    const same = scan(listId, { ticketId: (await newTicket()).id });
    const repeated = await Promise.all(Array.from({ length: 20 }, () => door.insist(CHECK_IN, same)));
    expect(new Set(repeated.map(({ data }) => data.checkIn.checkIn.id)).size).toBe(1);
  });
});
