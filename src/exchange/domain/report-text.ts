import { normalizeLine } from '../../kernel/text.js';
import type { ImportCounts, ImportNote, ImportReport } from './import-report.js';

const rows: readonly [string, keyof ImportCounts][] = [
  ['talks', 'talks'],
  ['speakers', 'speakers'],
  ['rooms', 'rooms'],
  ['tracks', 'tracks'],
  ['session formats', 'sessionFormats'],
  ['sessions', 'sessions'],
];

/** A report as lines for a terminal. */
export function reportText(report: ImportReport): string[] {
  const { created, updated, unchanged, skipped, skippedCount, doubts, doubtCount } = report;
  const line = (name: string, ...cells: readonly (string | number)[]) =>
    `  ${name.padEnd(15)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
  return [
    line('', 'created', 'updated', 'unchanged'),
    ...rows.map(([name, kind]) => line(name, created[kind], updated[kind], unchanged[kind])),
    ...notes('Left out', skipped, skippedCount),
    ...notes('To look at', doubts, doubtCount),
  ];
}

function notes(title: string, listed: readonly ImportNote[], count: number): string[] {
  const rest = count - listed.length;
  return [
    '',
    count === 0 ? `  ${title}: nothing.` : `  ${title}: ${String(count)}`,
    ...listed.map(({ message }) => `  - ${normalizeLine(message)}`),
    ...(rest > 0 ? [`  … and ${String(rest)} more.`] : []),
  ];
}
