import { findDoubts } from './find-doubts.js';
import { readSchedule } from './read-schedule.js';
import { ScheduleFormat } from './schedule-format.js';
import { CsvDelimiter, DateOrder, plainReading, TableField, type TableReading } from './table.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const read = (text: string | Uint8Array, table: Partial<TableReading> = {}, timeZone = 'Europe/Berlin') =>
  readSchedule(typeof text === 'string' ? Buffer.from(text) : text, {
    timeZone,
    table: { ...plainReading, ...table },
  });

const refusalOf = (text: string | Uint8Array, table: Partial<TableReading> = {}) => {
  try {
    read(text, table);
  } catch (error: unknown) {
    if (error instanceof UnreadableSchedule) return [error.message, error.line];
    throw error;
  }
  throw new Error('nothing was refused');
};

const HEAD = 'Title,Start,End,Room';
const csv = (...rows: string[]) => [HEAD, ...rows, ''].join('\r\n');
const knots = csv('Knots,2031-05-01 10:00,2031-05-01 10:45,Pier');

const whenOf = (text: string, table: Partial<TableReading> = {}) =>
  read(text, table).sessions.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((each) => each.toISOString().slice(0, 16)).join(' '),
  );

const doubtsOf = (text: string, table: Partial<TableReading> = {}) =>
  findDoubts(read(text, table))
    .filter(({ kind }) => kind !== 'MISSING_ZONE' && kind !== 'NO_IDENTIFIER')
    .map(({ kind, message, skipped }) => [kind, message, skipped]);

describe('a table of sessions', () => {
  it('is read by the usual names of its columns', () => {
    const text = [
      'Session Id;Title;Abstract;Date;Start time;Duration;Room;Track;Speakers;Language;Level;Session format;Extra',
      '7;Knots;"Of ""rope"";\nand more";2031-05-01;10:00;45;Pier;Nets;Ada;German;Advanced;Long talk;x',
      '8;Lunch;;2031-05-01;12:00;1:00;;;;;;;',
      ';;;;;;;;;;;;',
    ].join('\n');
    const programme = read(text);
    expect(programme).toMatchObject({
      conference: { title: null, timeZone: 'Europe/Berlin' },
      rooms: [{ key: 'Pier', name: 'Pier' }],
      tracks: [{ name: 'Nets' }],
      speakers: [{ key: 'Ada', name: 'Ada' }],
      sessions: [
        {
          key: '7',
          kind: 'TALK',
          title: 'Knots',
          abstract: 'Of "rope";\nand more',
          startsAt: new Date('2031-05-01T08:00:00Z'),
          endsAt: new Date('2031-05-01T08:45:00Z'),
          language: 'de',
          level: 'ADVANCED',
          format: 'Long talk',
          roomKeys: ['Pier'],
        },
        { key: '8', kind: 'BREAK', isInAllRooms: true },
      ],
    });
    expect(doubtsOf(text)).toEqual([['COLUMN_LEFT_OUT', 'Nothing was read from “Extra”.', false]]);
  });

  it('is read by the columns that were said', () => {
    const columns = [
      { header: 'What', field: TableField.TITLE },
      { header: 'When', field: TableField.START },
      { header: 'title', field: TableField.ABSTRACT },
    ];
    const text = 'What\tWhen\tEnd\ttitle\tStage\nKnots\t2031-05-01T10:00Z\t2031-05-01T11:00Z\tRopes\tPier\n';
    expect(read(text, { columns, delimiter: CsvDelimiter.TAB }).sessions).toMatchObject([
      { title: 'Knots', abstract: 'Ropes', startsAt: new Date('2031-05-01T10:00:00Z') },
    ]);
    const [title] = columns;
    const wrong = [{ header: 'Wat', field: TableField.TITLE }];
    expect(refusalOf(text, { columns: wrong })).toEqual([
      'The file has no column “Wat”. Its columns are “What”, “When”, “End”, “title”, “Stage”.',
      1,
    ]);
    const twice = title ? [title, title] : [];
    expect(refusalOf(text, { columns: twice })).toEqual([
      'Two columns are said to hold TITLE; say one.',
      null,
    ]);
    expect(refusalOf('When\nx\n')).toEqual([
      'Read as a table, the file has no column for the title (TITLE), nor for the start (START, or DATE and TIMES), ' +
        'nor for the end (END or DURATION); say which column holds it. Its columns are “When”.',
      1,
    ]);
  });

  it('may be a list of flat JSON objects, with dates in words and both times in one cell', () => {
    const date = '24 May 2031 | 08:45 - 09:45';
    const text = JSON.stringify([
      { Title: 'Knots', Room: 'Pier', Date: date, TimeSlot: '08:45 - 09:45', Speakers: 'Ada, Grace' },
      { Title: 'Nets', Room: ['Loft'], Date: 'May 24, 2031', TimeSlot: '10:00 – 10:30', Speakers: ['Ada'] },
      { Title: 'Oars', Room: 'Pier', Date: '24 May 2031 | 11:00 - 12:00', Speakers: null },
    ]);
    expect(whenOf(text)).toEqual([
      '2031-05-24T06:45 2031-05-24T07:45',
      '2031-05-24T08:00 2031-05-24T08:30',
      '2031-05-24T09:00 2031-05-24T10:00',
    ]);
    expect(read(text).speakers.map(({ name }) => name)).toEqual(['Ada', 'Grace']);
    expect(doubtsOf(text)).toEqual([['UNCLEAR_LIST', expect.stringContaining('“Ada, Grace”'), false]]);
    expect(read(text, { listSeparator: '/' }).speakers.map(({ name }) => name)).toEqual([
      'Ada, Grace',
      'Ada',
    ]);
    expect(
      readSchedule(Buffer.from(text), { timeZone: 'UTC', format: ScheduleFormat.JSON_TABLE }).sessions,
    ).toHaveLength(3);
  });

  it.each([
    ['ISO 8601 with an offset', '2031-05-01T10:00:00+09:00', '2031-05-01T10:30:00+09:00', '01:00', '01:30'],
    ['a local time', '2031-5-1 9:05', '2031-05-01 10:00', '07:05', '08:00'],
    ['half days', '2031-05-01 12:30 AM', '2031-05-01 1:30 pm', '22:30', '11:30'],
  ])('has times as %s', (_, start, end, from, to) => {
    const [when = ''] = whenOf(csv(`Knots,${start},${end},Pier`));
    expect(when.split(' ').map((each) => each.slice(11))).toEqual([from, to]);
  });

  it('has days and months in the order that is said, and in none that is guessed', () => {
    const text = csv('Knots,03/04/2031 10:00,03/04/2031 10:30,Pier');
    expect(refusalOf(text)).toEqual([
      'Line 2, START: “Knots” has the date “03/04/2031 10:00”, whose day may be its first or its second number: say which (dateOrder).',
      2,
    ]);
    expect(whenOf(text, { dateOrder: DateOrder.DAY_FIRST })).toEqual(['2031-04-03T08:00 2031-04-03T08:30']);
    expect(whenOf(text, { dateOrder: DateOrder.MONTH_FIRST })).toEqual(['2031-03-04T09:00 2031-03-04T09:30']);
  });

  it.each([
    ['45', '2031-05-01T08:45'],
    ['90 min', '2031-05-01T09:30'],
    ['1:30', '2031-05-01T09:30'],
    ['1h 5m', '2031-05-01T09:05'],
    ['PT2H', '2031-05-01T10:00'],
  ])('has lengths like %s', (duration, end) => {
    const text = `Title,Date,Start,Duration,Room\nKnots,2031-05-01,10:00,${duration},Pier\n`;
    expect(whenOf(text)).toEqual([`2031-05-01T08:00 ${end}`]);
  });

  it('tells of times that the clocks skip or show twice, with both neighbours', () => {
    const text = csv(
      'Gap,2031-03-30 02:30,2031-03-30 04:00,Pier',
      'Twice,2031-10-26 02:30,2031-10-26 04:00,Loft',
    );
    expect(doubtsOf(text)).toEqual([
      [
        'CLOCK_CHANGE',
        expect.stringMatching(/“Gap”: .*does not exist.*03:30\+02:00 was taken, not .*01:30\+01:00/),
        false,
      ],
      [
        'CLOCK_CHANGE',
        expect.stringMatching(/“Twice”: .*exists twice.*02:30\+02:00 was taken, not .*02:30\+01:00/),
        false,
      ],
    ]);
  });

  it('leaves rows out that it cannot read, and names them', () => {
    const text = csv(
      'Knots,2031-05-01 10:00,2031-05-01 09:00,Pier',
      ',2031-05-01 10:00,2031-05-01 11:00,Pier',
      'Nets,soon,2031-05-01 11:00,Pier',
      'Oars,2031-02-30 10:00,2031-02-30 11:00,Pier',
      'Sails,,2031-05-01 11:00,Pier',
      '"Two\nlines",2031-05-01 10:00,late,Pier',
      'Masts,2031-05-01 10:00,,Pier',
      'Homeless,2031-05-01 10:00,2031-05-01 11:00,',
    );
    expect(doubtsOf(text)).toEqual([
      ['NO_TIME', 'Line 2, END: “Knots” does not end after it starts.', true],
      ['NO_TITLE', 'Line 3 has no title.', true],
      ['NO_TIME', 'Line 4, START: “Nets” has a time that cannot be read: “soon”.', true],
      [
        'NO_TIME',
        'Line 5, START: “Oars” has a date or time that does not exist: “2031-02-30T10:00:00”.',
        true,
      ],
      ['NO_TIME', 'Line 6, START: “Sails” has no start.', true],
      ['NO_TIME', 'Line 7, END: “Two lines” has a time that cannot be read: “late”.', true],
      ['NO_TIME', 'Line 9, DURATION: “Masts” has neither end nor duration.', true],
      ['UNKNOWN_ROOM', '“Homeless” is in a room that the file does not name.', true],
    ]);
  });

  it('ends after midnight where only a time is said, which is told', () => {
    const text =
      'Title,Date,Start,End,Room\nParty,2031-05-01,23:00,01:00,Pier\nTypo,2031-05-01,10:00,09:00,Pier\n';
    expect(whenOf(text)).toEqual(['2031-05-01T21:00 2031-05-01T23:00']);
    expect(doubtsOf(text).slice(0, 2)).toEqual([
      ['NO_TIME', 'Line 3, END: “Typo” does not end after it starts.', true],
      ['UNCLEAR_TIME', '“Party”: it ends at 01:00 before it starts; the next day was taken.', false],
    ]);
  });

  it('knows sessions without identifiers by their titles, the second of one title by its number', () => {
    const row = (title: string, day: number) =>
      `${title},2031-05-0${String(day)} 12:00,2031-05-0${String(day)} 13:00,Pier`;
    const programme = read(csv(row('Lunch', 1), row('Knots', 3), row('Lunch', 2)));
    expect(programme.sessions.map(({ key }) => key)).toEqual(['Lunch', 'Knots', 'Lunch (2)']);
    expect(programme.doubts).toContainEqual(expect.objectContaining({ kind: 'NO_IDENTIFIER' }));
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${knots}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${knots}`, 'utf16le')],
    ['UTF-16 LE without', Buffer.from(knots, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${knots}`, 'utf16le').swap16()],
    ['UTF-16 BE without', Buffer.from(knots, 'utf16le').swap16()],
    ['CR alone', Buffer.from(knots.replaceAll('\r\n', '\r'))],
  ])('may come in %s', (_, bytes) => {
    expect(read(bytes).sessions.map(({ title }) => title)).toEqual(['Knots']);
  });

  it.each([
    ['a row with too few cells', csv('Knots,2031-05-01 10:00'), /the row has 2 cells, the first line 4/, 2],
    ['a row with too many', csv('a,b,c,d', 'a,b,c,d,e'), /the row has 5 cells, the first line 4/, 3],
    [
      'a quote that never ends',
      csv('a,b,c,d', '"Knots,b,c,d'),
      /a quote in the row that begins here never ends/,
      3,
    ],
    ['words behind a quote', csv('"Kn"ots,b,c,d'), /behind the quote that ends a cell/, 2],
    ['a quote within a cell', csv('Kn"ots",b,c,d'), /a quote stands within a cell/, 2],
    ['NUL', csv('Kn\0ots,b,c,d'), /NUL/, 2],
    [
      '10,001 rows',
      csv(...Array.from({ length: 10_001 }, () => 'a,b,c,d')),
      /more than 10000 sessions/,
      null,
    ],
    ['a huge row', csv(`${'x'.repeat(1_100_000)},b,c,d`), /more than 1,000,000 characters/, 2],
    ['a million columns', `${',x'.repeat(400_000)}\n`, /more than 200 columns/, 1],
    ['another encoding', Buffer.from('Title\nKn\xf6ts\n', 'latin1'), /not valid UTF-8/, null],
  ])('with %s is refused, with the line', (_, text, message, line) => {
    expect(refusalOf(text)).toEqual([expect.stringMatching(message), line]);
  });

  it('may have columns with names of prototypes and cells that were made harmless', () => {
    const text = `${HEAD},__proto__,constructor\n'=Knots,2031-05-01 10:00,2031-05-01 11:00,'-1,x,y\n`;
    expect(read(text).sessions).toMatchObject([{ title: '=Knots', roomKeys: ['-1'] }]);
    const json =
      '[{"__proto__":"x","title":"Knots","start":"2031-05-01T10:00Z","duration":30,"room":"Pier"}]';
    expect(read(json).sessions).toMatchObject([{ title: 'Knots' }]);
  });
});
