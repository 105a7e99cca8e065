import { Injectable } from '@nestjs/common';

/** Answers what is wrong, in words for an operator, or null. */
export type Check = () => Promise<string | null> | string | null;

const LIMIT_MS = 1_000;

/** Whether this process should be sent requests. Each part of the platform adds the check that it knows of. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private stopping = false;

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** From now on the answer is no, so that the proxy in front sends its requests elsewhere. */
  stop(): void {
    this.stopping = true;
  }

  /** What is wrong, by the name of the check; empty when nothing is. A check has one second. */
  async faults(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    if (this.stopping) found.set('server', 'This server is shutting down.');
    const run = async ([name, check]: [string, Check]): Promise<void> => {
      const fault = await answerOf(check);
      if (fault !== null) found.set(name, fault);
    };
    await Promise.all([...this.checks].map(run));
    return found;
  }
}

/** A check that throws tells no one why: the reason may hold an address or a name, and this page is open to all. */
async function answerOf(check: Check): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((done) => {
    timer = setTimeout(done, LIMIT_MS, 'No answer within a second.');
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return 'The check failed; the log says why.';
  } finally {
    clearTimeout(timer);
  }
}
