import { parentPort } from 'node:worker_threads';
import { planImport } from './domain/plan-import.js';
import { readSchedule } from './domain/read-schedule.js';
import { UnreadableSchedule } from './domain/unreadable-schedule.js';
import type { PlanAnswer, PlanRequest } from './plan-reader.js';

parentPort?.once('message', (request: PlanRequest) => parentPort?.postMessage(answerTo(request)));

function answerTo({ bytes, options }: PlanRequest): PlanAnswer {
  try {
    return { plan: planImport(readSchedule(bytes, options)) };
  } catch (error: unknown) {
    if (!(error instanceof UnreadableSchedule)) throw error;
    return { refusal: { message: error.message, line: error.line } };
  }
}
