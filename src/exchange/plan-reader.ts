import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { ImportPlan } from './domain/plan-import.js';
import type { ReadingOptions } from './domain/read-schedule.js';
import { UnreadableSchedule } from './domain/unreadable-schedule.js';

/** What the worker is given. */
export interface PlanRequest {
  readonly bytes: Uint8Array;
  readonly options: ReadingOptions;
}

/** What the worker answers. */
export type PlanAnswer =
  | { readonly plan: ImportPlan }
  | { readonly refusal: { readonly message: string; readonly line: number | null } };

const LIMIT_MS = 60_000;
const MEMORY_MB = 512;

/** Reads files in a thread of its own: a large or hostile one holds up nobody else's request. */
@Injectable()
export class PlanReader {
  /** Throws UnreadableSchedule for what cannot be imported, or not within a minute and 512 MB. */
  async read(request: PlanRequest): Promise<ImportPlan> {
    const answer = await answerOf(request);
    if ('plan' in answer) return answer.plan;
    throw new UnreadableSchedule(answer.refusal.message, answer.refusal.line);
  }
}

function answerOf(request: PlanRequest): Promise<PlanAnswer> {
  const worker = new Worker(new URL('./plan-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  worker.postMessage(request);
  const limit = setTimeout(() => void worker.terminate(), LIMIT_MS);
  const tooMuch = 'The file takes more time or memory to read than an import may.';
  return new Promise<PlanAnswer>((answer, fail) => {
    worker.once('message', answer);
    worker.once('error', (error: Error & { code?: string }) => {
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableSchedule(tooMuch) : error);
    });
    worker.once('exit', () => {
      fail(new UnreadableSchedule(tooMuch));
    });
  }).finally(() => {
    clearTimeout(limit);
  });
}
