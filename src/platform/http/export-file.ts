import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { type CsvColumns, csvHead, csvRow } from '../../kernel/csv.js';
import { unlessClientLeft } from './client-left.js';

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** A CSV file for organizers, row by row: no file is ever whole in memory. Ask for permission first. */
export function sendCsv<Row>(
  response: Response,
  name: string,
  columns: CsvColumns<Row>,
  rows: Rows<Row>,
): Promise<void> {
  response.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
  return send(response, `${name}.csv`, csvOf(columns, rows));
}

/** The same as JSON: an object with the list under its name. */
export function sendJson<Row>(response: Response, name: string, rows: Rows<Row>): Promise<void> {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  return send(response, `${name}.json`, jsonOf(name, rows));
}

async function send(response: Response, name: string, text: AsyncIterable<string>): Promise<void> {
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'private, no-store');
  await pipeline(Readable.from(text), response).catch(unlessClientLeft);
}

async function* csvOf<Row>(columns: CsvColumns<Row>, rows: Rows<Row>): AsyncGenerator<string> {
  yield csvHead(columns);
  for await (const row of rows) yield csvRow(columns, row);
}

async function* jsonOf<Row>(name: string, rows: Rows<Row>): AsyncGenerator<string> {
  let before = `{${JSON.stringify(name)}:[`;
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before.startsWith('{') ? `${before}]}` : ']}';
}
