/** An entry of an invented schedule.xml; what is left out takes a sound value. */
export interface FileEntry {
  readonly id: number;
  readonly start?: string;
  readonly date?: string;
  readonly duration?: string;
  readonly title?: string;
  readonly track?: string;
  readonly type?: string;
  readonly abstract?: string;
  readonly link?: string;
  /** Names under their ids. */
  readonly persons?: Record<number, string>;
}

export interface FileRoom {
  readonly name: string;
  readonly guid?: string;
  readonly entries: readonly FileEntry[];
}

interface File {
  readonly title?: string;
  readonly zone?: string | null;
  readonly days: Record<string, readonly FileRoom[]>;
}

/** A schedule.xml of a conference called Harbour Days, in UTC unless another zone, or null, is given. */
export function scheduleFile({ title = 'Harbour Days 2031', zone = 'UTC', days }: File): string {
  const zoneElement = zone === null ? '' : `<time_zone_name>${zone}</time_zone_name>`;
  const dates = Object.keys(days);
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
<conference><title>${title}</title><venue>Old Rope Factory</venue><city>Nordhaven</city>
<start>${dates[0] ?? ''}</start><end>${dates.at(-1) ?? ''}</end>${zoneElement}</conference>
${Object.entries(days).map(dayElement).join('\n')}
</schedule>
`;
}

const dayElement = ([date, rooms]: [string, readonly FileRoom[]]) =>
  `<day date="${date}">${rooms.map(roomElement).join('\n')}</day>`;

const roomElement = ({ name, guid, entries }: FileRoom) =>
  `<room name="${name}"${guid === undefined ? '' : ` guid="${guid}"`}>${entries.map(entryElement).join('\n')}</room>`;

function entryElement(entry: FileEntry): string {
  const { id, start = '10:00', duration = '00:30', title = `Talk ${String(entry.id)}`, persons = {} } = entry;
  const optional = (name: 'date' | 'track' | 'type' | 'abstract') =>
    entry[name] === undefined ? '' : `<${name}>${entry[name]}</${name}>`;
  const people = Object.entries(persons).map(([person, name]) => `<person id="${person}">${name}</person>`);
  const links = entry.link === undefined ? '' : `<links><link href="${entry.link}">More</link></links>`;
  return `<event id="${String(id)}"><start>${start}</start><duration>${duration}</duration><title>${title}</title>
${optional('date')}${optional('track')}${optional('type')}${optional('abstract')}${links}
<persons>${people.join('')}</persons></event>`;
}
