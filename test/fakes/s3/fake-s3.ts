import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ObjectStore } from '../../../src/platform/config/object-store.js';

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Speaks as much of S3's HTTP as the real client needs: PUT, GET and DELETE of one object, signatures (AWS Signature
 * Version 4) and hashes checked as the real one does. Answers that a test lined up by `next` go before.
 */
export class FakeS3 {
  readonly objects = new Map<string, Buffer>();
  readonly requests: string[] = [];
  readonly store: ObjectStore;
  private readonly lined: (number | 'silence')[] = [];

  private constructor(private readonly server: Server) {
    const { port } = server.address() as AddressInfo;
    this.store = {
      origin: `http://127.0.0.1:${String(port)}`,
      bucket: 'conductor-files',
      region: 'eu-test-1',
      accessKeyId: 'FAKEKEY',
      secretAccessKey: 'fake/secret+key',
    };
    server.on(
      'request',
      (request: IncomingMessage, response: ServerResponse) => void this.answer(request, response),
    );
  }

  static async start(): Promise<FakeS3> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new FakeS3(server);
  }

  /** The next requests are answered by these statuses, whatever they want, or not at all. */
  next(...answers: (number | 'silence')[]): void {
    this.lined.push(...answers);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    this.requests.push(`${method} ${url}`);
    const body = await buffer(request);
    const lined = this.lined.shift();
    if (lined === 'silence') return;
    const [status, answer] = lined === undefined ? this.handle(request, body) : [lined, Buffer.alloc(0)];
    response.writeHead(status, { 'Content-Length': answer.length }).end(answer);
  }

  private handle(request: IncomingMessage, body: Buffer): [number, Buffer] {
    const { method = '', url = '', headers } = request;
    const none = Buffer.alloc(0);
    if (!this.isSigned(request)) return [403, Buffer.from('SignatureDoesNotMatch')];
    if (!url.startsWith(`/${this.store.bucket}/`)) return [404, Buffer.from('NoSuchBucket')];
    const found = this.objects.get(url);
    if (method === 'GET') return found ? [200, found] : [404, Buffer.from('NoSuchKey')];
    if (method === 'DELETE') {
      this.objects.delete(url);
      return [204, none];
    }
    if (method !== 'PUT') return [405, none];
    if (headers['content-length'] === undefined) return [411, Buffer.from('MissingContentLength')];
    if (headers['x-amz-content-sha256'] !== sha256(body))
      return [400, Buffer.from('XAmzContentSHA256Mismatch')];
    this.objects.set(url, body);
    return [200, none];
  }

  private isSigned({ method = '', url = '', headers }: IncomingMessage): boolean {
    const form =
      /^AWS4-HMAC-SHA256 Credential=(?<credential>[^,]+), SignedHeaders=(?<names>[^,]+), Signature=(?<signature>[0-9a-f]+)$/;
    const { credential = '', names = '', signature } = form.exec(headers.authorization ?? '')?.groups ?? {};
    const [id, ...scope] = credential.split('/');
    const time = String(headers['x-amz-date']);
    if (id !== this.store.accessKeyId || !names.split(';').includes('host')) return false;
    const lines = names.split(';').map((name) => `${name}:${String(headers[name])}\n`);
    const canonical = [method, url, '', lines.join(''), names, headers['x-amz-content-sha256']].join('\n');
    const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n');
    const expected = [time.slice(0, 8), this.store.region, 's3', 'aws4_request'];
    const key = expected.reduce<string | Buffer>(hmac, `AWS4${this.store.secretAccessKey}`);
    return scope.join('/') === expected.join('/') && signature === hmac(key, text).toString('hex');
  }
}
