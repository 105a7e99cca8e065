import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CalendarEntry, RenderedEntry } from './domain/calendar.js';
import { renderEntry } from './domain/render-entry.js';

/** About 20 MB. */
const LIMIT = 10_000;

/** Renders each entry once as long as it stays the same: writing one anew costs 0.4 ms, and a feed has hundreds. */
@Injectable()
export class RenderedEntries {
  /** By the hash of the input, that used last at the end. */
  private readonly kept = new Map<string, RenderedEntry>();

  of(entry: CalendarEntry): RenderedEntry {
    const key = createHash('sha256').update(JSON.stringify(entry)).digest('base64');
    const rendered = this.kept.get(key) ?? renderEntry(entry);
    this.kept.delete(key);
    this.kept.set(key, rendered);
    const [oldest] = this.kept.keys();
    if (this.kept.size > LIMIT && oldest !== undefined) this.kept.delete(oldest);
    return rendered;
  }
}
