import { parentPort } from 'node:worker_threads';
import { planImport } from './domain/plan-import.js';
import { parseScheduleXml } from './domain/schedule-xml.js';
import { UnreadableSchedule } from './domain/unreadable-schedule.js';
import type { PlanAnswer, PlanRequest } from './plan-reader.js';

parentPort?.once('message', (request: PlanRequest) => parentPort?.postMessage(answerTo(request)));

function answerTo({ bytes, timeZone }: PlanRequest): PlanAnswer {
  try {
    return { plan: planImport(parseScheduleXml(bytes, timeZone === null ? {} : { timeZone })) };
  } catch (error: unknown) {
    if (!(error instanceof UnreadableSchedule)) throw error;
    return { refusal: { message: error.message, line: error.line } };
  }
}
