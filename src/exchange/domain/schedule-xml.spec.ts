import { readFileSync } from 'node:fs';
import { parseScheduleXml } from './schedule-xml.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const harbour = readFileSync(new URL('../../../../test/exchange/harbour-days.xml', import.meta.url));

const documentOf = (events: string, conference = '', day = 'date="2031-10-26"') =>
  `<schedule><conference>${conference}</conference><day index="1" ${day}><room name="Pier">${events}</room></day></schedule>`;

const eventAt = (start: string, more = '') =>
  `<event id="1"><title>Knots</title><start>${start}</start><duration>00:30</duration>${more}</event>`;

const refusalOf = (source: string | Uint8Array, options = {}) => {
  try {
    parseScheduleXml(source, options);
  } catch (error: unknown) {
    if (error instanceof UnreadableSchedule) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('a schedule.xml', () => {
  it('becomes a conference with rooms, tracks and speakers', () => {
    const { sessions: _sessions, doubts: _doubts, ...programme } = parseScheduleXml(harbour);
    expect(programme).toEqual({
      conference: {
        title: 'Harbour Days 2031',
        acronym: 'harbour31',
        startDate: '2031-03-29',
        endDate: '2031-03-30',
        venue: 'Old Rope Factory',
        city: 'Nordhaven',
        timeZone: 'Europe/Berlin',
        url: 'https://harbour.example/2031/',
      },
      days: ['2031-03-29', '2031-03-30'],
      rooms: [
        { key: '0a000000-0000-4000-8000-000000000001', name: 'Sail Loft' },
        { key: 'Pier', name: 'Pier' },
      ],
      tracks: [{ name: 'Nets', color: '#12ab34' }],
      speakers: [
        { key: '7', name: 'Ada Ropewalker', biography: null },
        { key: '0a000000-0000-4000-8000-0000000000f1', name: 'Bo Lanyard', biography: null },
        { key: 'Cy Cleat', name: 'Cy Cleat', biography: null },
      ],
    });
  });

  it('becomes sessions with instants and safe Markdown', () => {
    expect(parseScheduleXml(harbour).sessions[0]).toEqual({
      key: '0a000000-0000-4000-8000-000000000101',
      kind: 'TALK',
      title: 'Tying <b>knots</b> & bends',
      subtitle: null,
      abstract: 'Ropes are *old*.',
      description: 'Plain *Markdown* with `Rope<T>`.',
      language: 'en',
      track: 'Nets',
      format: 'lecture',
      roomKeys: ['0a000000-0000-4000-8000-000000000001'],
      isInAllRooms: false,
      day: '2031-03-29',
      startsAt: new Date('2031-03-29T08:30:00Z'),
      endsAt: new Date('2031-03-29T09:15:00Z'),
      localStart: '2031-03-29T09:30:00',
      localEnd: '2031-03-29T10:15:00',
      speakerKeys: ['7', '0a000000-0000-4000-8000-0000000000f1', 'Cy Cleat'],
      links: [{ url: 'https://knots.example/list', title: 'List of knots' }],
      attachments: [{ url: 'https://harbour.example/2031/files/knots.pdf', title: 'Slides' }],
      recordingOptOut: true,
    });
  });

  it('tells talks, breaks, ceremonies and workshops apart', () => {
    expect(parseScheduleXml(harbour).sessions.map(({ key, kind }) => [key.slice(-3), kind])).toEqual([
      ['101', 'TALK'],
      ['2', 'CEREMONY'],
      ['3', 'BREAK'],
      ['5', 'WORKSHOP'],
    ]);
  });

  it('lists what only its reader could see', () => {
    expect(parseScheduleXml(harbour).doubts).toEqual([
      {
        kind: 'LINK_LEFT_OUT',
        message:
          'A link of “Tying <b>knots</b> & bends” is left out, because it is no web or mail address: javascript:alert(1)',
        sessionKeys: ['0a000000-0000-4000-8000-000000000101'],
        skipped: false,
      },
      {
        kind: 'CLOCK_CHANGE',
        message:
          '“Night of the lost hour”: 2031-03-30 02:30 does not exist in Europe/Berlin, where the clocks change that night: 2031-03-30T03:30+02:00 was taken, not 2031-03-30T01:30+01:00.',
        sessionKeys: ['2'],
        skipped: false,
      },
      {
        kind: 'NO_TIME',
        message: '“Some day” has no start that can be read.',
        sessionKeys: ['4'],
        skipped: true,
      },
    ]);
  });

  it('gives the same values when it is read twice', () => {
    expect(parseScheduleXml(harbour)).toEqual(parseScheduleXml(harbour.toString('utf8')));
  });
});

describe('the time of a session', () => {
  const zone = '<time_zone_name>Europe/Berlin</time_zone_name>';

  it.each([
    ['10:00', '', '2031-10-26T09:00:00Z', '2031-10-26'],
    ['10:00', '<day_change>10:00</day_change>', '2031-10-26T09:00:00Z', '2031-10-26'],
    ['09:59', '<day_change>10:00:00</day_change>', '2031-10-27T08:59:00Z', '2031-10-26'],
    ['25:30', '', '2031-10-27T00:30:00Z', '2031-10-26'],
    ['00:30', '', '2031-10-25T22:30:00Z', '2031-10-26'],
  ])('at %s with “%s” is %s, listed on %s', (start, change, instant, day) => {
    const [session] = parseScheduleXml(documentOf(eventAt(start), zone + change)).sessions;
    expect([session?.startsAt, session?.day]).toEqual([new Date(instant), day]);
  });

  it('takes the first of two hours when the clocks go back, and says so', () => {
    const { sessions, doubts } = parseScheduleXml(documentOf(eventAt('02:30'), zone));
    expect(sessions[0]?.startsAt).toEqual(new Date('2031-10-26T00:30:00Z'));
    expect(doubts.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'CLOCK_CHANGE',
        '“Knots”: 2031-10-26 02:30 exists twice in Europe/Berlin, where the clocks change that night: 2031-10-26T02:30+02:00 was taken, not 2031-10-26T02:30+01:00.',
      ],
    ]);
  });

  it.each([
    ['2031-10-27T10:00:00+02:00', '2031-10-27T08:00:00Z', ['UNCLEAR_TIME']],
    ['2031-10-26T10:00:00+01:00', '2031-10-26T09:00:00Z', []],
    ['2031-10-26T10:00:00+0100', '2031-10-26T09:00:00Z', []],
    ['2031-10-26T10:00:00', '2031-10-26T09:00:00Z', []],
    ['2031-10-27', '2031-10-27T09:00:00Z', []],
    ['soon', '2031-10-26T09:00:00Z', ['UNCLEAR_TIME']],
    ['2031-13-01T10:00:00Z', '2031-10-26T09:00:00Z', ['UNCLEAR_TIME']],
  ])('is read from the date %s as %s', (date, instant, kinds) => {
    const { sessions, doubts } = parseScheduleXml(documentOf(eventAt('10:00', `<date>${date}</date>`), zone));
    expect([sessions[0]?.startsAt, doubts.map(({ kind }) => kind)]).toEqual([new Date(instant), kinds]);
  });

  it('begins the day when the file says that the day starts', () => {
    const day = 'date="2031-10-26" start="2031-10-26T09:00:00+01:00"';
    expect(parseScheduleXml(documentOf(eventAt('01:00'), zone, day)).sessions[0]?.localStart).toBe(
      '2031-10-27T01:00:00',
    );
  });
});

describe('the time zone', () => {
  it('is asked for when local times have none', () => {
    expect(refusalOf(documentOf(eventAt('10:00'))).message).toBe(
      'The file has local times but names no time zone: give the option timeZone, for example Europe/Brussels.',
    );
  });

  it('is the given one when the file names none, which the report says', () => {
    const programme = parseScheduleXml(documentOf(eventAt('10:00')), { timeZone: 'Asia/Tokyo' });
    expect(programme.conference.timeZone).toBe('Asia/Tokyo');
    expect(programme.sessions[0]?.startsAt).toEqual(new Date('2031-10-26T01:00:00Z'));
    expect(programme.doubts.map(({ message }) => message)).toEqual([
      'The file names no time zone; its local times were read in Asia/Tokyo.',
    ]);
  });

  it('of the file wins over the given one', () => {
    const named = documentOf(eventAt('10:00'), '<time_zone_name>europe/berlin</time_zone_name>');
    expect(parseScheduleXml(named, { timeZone: 'Asia/Tokyo' })).toMatchObject({
      conference: { timeZone: 'Europe/Berlin' },
      doubts: [],
    });
  });

  it('is not needed when every session has an offset, but missed', () => {
    const programme = parseScheduleXml(
      documentOf(eventAt('10:00', '<date>2031-10-26T10:00:00+05:30</date>')),
    );
    expect(programme.sessions[0]).toMatchObject({
      startsAt: new Date('2031-10-26T04:30:00Z'),
      localEnd: '2031-10-26T10:30:00',
    });
    expect(programme.doubts.map(({ kind }) => kind)).toEqual(['MISSING_ZONE']);
  });

  it('is refused when it is made up', () => {
    expect(refusalOf(documentOf(''), { timeZone: 'Mars/Olympus' }).message).toBe(
      'The option timeZone is “Mars/Olympus”, which is no IANA time zone.',
    );
  });
});

describe('the encoding', () => {
  const text = '<?xml version="1.0"?>' + documentOf('', '<title>Größe 🚢</title>');
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16],
    ['UTF-16 BE with a mark', Buffer.from(utf16).swap16()],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le')],
    ['text with a mark', `\uFEFF${text}`],
  ])('may be %s', (_name, source) => {
    expect(parseScheduleXml(source).conference.title).toBe('Größe 🚢');
  });

  it('may be declared', () => {
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?>' + documentOf('', '<title>Größe</title>');
    expect(parseScheduleXml(Buffer.from(latin, 'latin1')).conference.title).toBe('Größe');
  });

  it('is refused when the bytes do not fit', () => {
    expect(refusalOf(Buffer.from('<schedule>Größe</schedule>', 'latin1')).message).toBe(
      'The file is not valid UTF-8; save it as UTF-8.',
    );
  });
});

describe('a hostile or broken file', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<schedule>&b;</schedule>';
  const external = '<?xml version="1.0"?>\n<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<schedule/>';

  it.each([
    ['entity bombs', laughs, 'The file has a document type declaration (DTD), which is not accepted.', 1],
    [
      'external entities',
      external,
      'The file has a document type declaration (DTD), which is not accepted.',
      2,
    ],
    [
      'late declarations',
      '<schedule>\n\n<!ENTITY a "b"></schedule>',
      'The file has a document type declaration (DTD), which is not accepted.',
      3,
    ],
    ['emptiness', ' \n', 'The file is empty.', null],
    ['another format', '<rss></rss>', 'This is no schedule.xml: it begins with <rss>, not <schedule>.', null],
    ['no days', '<schedule></schedule>', 'The schedule has no <day>.', null],
    ['an open comment', '<schedule>\n<!-- ', 'The XML is broken: “-->” is missing.', 2],
    ['a bare ampersand', '<schedule>\nA & B</schedule>', "The XML is broken: char '&' is not expected.", 2],
    [
      'deep nesting',
      `<schedule>${'<a>'.repeat(30)}${'</a>'.repeat(30)}</schedule>`,
      'The XML cannot be read: Maximum nested tags exceeded',
      null,
    ],
    [
      'open elements',
      '<a>'.repeat(100_000),
      'The XML is broken: its elements are not closed at the end of the file.',
      1,
    ],
    ['more than 10 MiB', ' '.repeat(10 * 1024 * 1024 + 1), 'The file is larger than 10 MiB.', null],
    [
      'too many sessions',
      documentOf('<event/>'.repeat(10_001)),
      'The schedule has more than 10000 sessions.',
      null,
    ],
  ])('is refused: %s', (_name, source, message, line) => {
    const refusal = refusalOf(source);
    expect([refusal.message, refusal.line]).toEqual([message, line]);
  });

  it('is refused with the line when it is wrongly nested', () => {
    expect(refusalOf('<schedule>\n<day>\n</schedule></day>')).toMatchObject({
      name: 'UnreadableSchedule',
      line: 3,
    });
  });

  it('is refused wherever it is cut off', () => {
    const whole = harbour.toString('utf8').trimEnd();
    for (let length = 0; length < whole.length; length += 37)
      expect(refusalOf(whole.slice(0, length))).toBeInstanceOf(UnreadableSchedule);
  });

  it('is refused when it reaches for prototypes', () => {
    expect(refusalOf('<schedule><__proto__ polluted="1"/></schedule>').message).toContain(
      'The XML cannot be read',
    );
  });

  it('keeps a declaration that is only text, and unknown entities as they are', () => {
    const conference = '<title><![CDATA[<!DOCTYPE html> &amp;]]> &nbsp; &#x41;&#66; &#xD800;</title>';
    expect(parseScheduleXml(documentOf('', conference)).conference.title).toBe(
      '<!DOCTYPE html> &amp; &nbsp; AB \uFFFD',
    );
  });

  it('may have a huge attribute', () => {
    const name = 'x'.repeat(1_000_000);
    const { rooms } = parseScheduleXml(
      `<schedule><day date="2031-01-01"><room name="${name}"/></day></schedule>`,
    );
    expect(rooms).toEqual([{ key: name, name }]);
  });
});
