import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { requireBodyWithin } from '../../src/platform/http/request-checks.js';

describe('a body that dawdles', () => {
  let server: Server;
  beforeAll(async () => {
    const within = requireBodyWithin(50);
    server = createServer((request, response) => {
      within(request, response, () => {
        request.on('data', () => undefined);
        request.on('end', () => response.end('read'));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => server.close());

  /** Sends the beginning of a body of two bytes; the rest when told to, or never. */
  const post = (path: string, rest?: Promise<unknown>): Promise<string> =>
    new Promise((done) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n1`);
      void rest?.then(() => socket.write('2'));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => {
        done(answer);
      });
    });

  it('is answered with 408', async () => {
    expect(await post('/graphql')).toMatch(/^HTTP\/1.1 408 /);
  });

  it('is waited for when it is an upload', async () => {
    const impatient = post('/graphql');
    expect(await post('/uploads?name=x', impatient)).toMatch(/^HTTP\/1.1 200 .*read$/s);
  });
});
