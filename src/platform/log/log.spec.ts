import { readConfig } from '../config/read-config.js';
import { createLogger } from './logger.js';
import { prettyLine } from './pretty.js';
import { redactPath } from './redact.js';

const lines: string[] = [];
const log = createLogger(readConfig({ NODE_ENV: 'production' }), { write: (line) => lines.push(line) });
beforeEach(() => lines.splice(0));

describe('redactPath', () => {
  it.each([
    ['/graphql?query={viewer{id}}', '/graphql'],
    ['/calendar/events/node-conf-2027.ics', '/calendar/events/node-conf-2027.ics'],
    ['/calendar/tickets/abc.ics', '/calendar/tickets/[redacted]'],
    ['/sign-in/whatever/else', '/sign-in/[redacted]'],
    ['/files/abc/portrait.webp', '/files/[redacted]'],
    ['/x/4fB9kQz1mT7vW2yR5uE8aA.ics', '/x/[redacted]'],
    ['/x/0123456789abcdef0123456789abcdef', '/x/[redacted]'],
    ['/orders/0198f3a1-7c55-7d3e-9a55-0123456789ab', '/orders/0198f3a1-7c55-7d3e-9a55-0123456789ab'],
    [
      '/talks/building-reliable-systems-with-postgres-18',
      '/talks/building-reliable-systems-with-postgres-18',
    ],
  ])('%s is logged as %s', (url, logged) => {
    expect(redactPath(url)).toBe(logged);
  });

  it('cuts what is too long', () => {
    expect(redactPath(`/${'a/'.repeat(5000)}`)).toHaveLength(300);
  });
});

describe('the log', () => {
  it('holds no secret, wherever one was logged', () => {
    const secrets = {
      password: 'hush',
      token: 'hush',
      secret: 'hush',
      cookie: 'hush',
      authorization: 'hush',
    };
    log.info(
      { ...secrets, input: secrets, request: { headers: { ...secrets, 'set-cookie': 'hush' } } },
      'said',
    );
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain('hush');
  });

  it('keeps the values of a failed query out', () => {
    const error = Object.assign(new Error('duplicate key'), {
      parameters: ['ada@conf.example'],
      detail: 'ada@',
    });
    log.error({ err: new Error('outer', { cause: error }) });
    expect(lines.join()).toContain('duplicate key');
    expect(lines.join()).not.toContain('ada@');
  });

  it('does not let a stranger command the terminal', () => {
    log.warn({ context: 'Http' }, '\u001b[2J gone');
    expect(prettyLine(lines.join())).toBe('warn  [Http] ·[2J gone\n');
  });
});
