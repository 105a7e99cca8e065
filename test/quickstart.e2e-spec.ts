import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApp } from './support/app.js';

const hasCurl = (() => {
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('docs/QUICKSTART.md was not run: there is no curl on this machine.');
    return false;
  }
})();

/** The shell blocks of the page, as one script that stops at the first fault. */
function script(base: string): string {
  const page = readFileSync('docs/QUICKSTART.md', 'utf8');
  const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
  return ['set -eu', ...blocks].join('\n').replaceAll('http://127.0.0.1:3000', base);
}

(hasCurl ? describe : describe.skip)('the quickstart', () => {
  it('goes from nothing to a calendar file, request by request', async () => {
    const app = await startApp();
    const folder = mkdtempSync(join(tmpdir(), 'conductor-quickstart-'));
    const run = promisify(execFile)('sh', ['-c', script(app.url)], { cwd: folder });
    const { stdout, stderr } = await run.finally(async () => {
      rmSync(folder, { recursive: true });
      await app.close();
    });

    expect(stderr).toBe('');
    expect(stdout).not.toContain('"errors"');
    const answers = stdout.split('\n').filter((line) => line.startsWith('{'));
    expect(answers.map((line) => JSON.parse(line) as unknown)).toEqual([
      { data: { signUp: { viewer: { name: 'Mira Okafor' }, userErrors: [] } } },
      { data: { publishEvent: { event: { status: 'PUBLISHED' } } } },
      {
        data: {
          openCallForProposals: {
            callForProposals: { isOpen: true, closesAt: '2099-03-01T00:00:00.000Z' },
            userErrors: [],
          },
        },
      },
      { data: { publishDecisions: { publishedCount: 1 } } },
      { data: { confirmProposal: { proposal: { status: 'ACCEPTED', confirmation: 'CONFIRMED' } } } },
      {
        data: {
          placeSession: {
            session: {
              title: 'Calendars that stay right',
              startsAt: '2099-05-12T09:00:00.000Z',
              rooms: [{ name: 'Lighthouse' }],
            },
            userErrors: [],
          },
        },
      },
      { data: { publishAgenda: { release: { number: 1 }, userErrors: [] } } },
      {
        data: {
          event: {
            agenda: {
              release: { number: 1 },
              sessions: [
                {
                  title: 'Calendars that stay right',
                  startsAt: '2099-05-12T09:00:00.000Z',
                  rooms: [{ name: 'Lighthouse' }],
                  talk: { speakers: [{ name: 'Mira Okafor' }] },
                },
              ],
            },
          },
        },
      },
      { data: { viewer: { name: 'Mira Okafor' } } },
    ]);
    expect(stdout.match(/BEGIN:VCALENDAR/g)).toHaveLength(3);
    expect(stdout.match(/^SUMMARY:Calendars that stay right\r?$/gm)).toHaveLength(2);
  });
});
