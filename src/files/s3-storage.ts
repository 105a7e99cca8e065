import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import type { ObjectStore } from '../platform/config/object-store.js';
import { FileStorage, placeOf } from './file-storage.js';

/** Until the store begins to answer; tries after a 5xx included. */
const TIMEOUT_MS = 8_000;

/** Keeps files in a bucket of an S3-compatible store, addressed by path so that any of them will do. */
export class S3Storage extends FileStorage {
  private readonly client: AwsClient;

  constructor(
    private readonly store: ObjectStore,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
    const { accessKeyId, secretAccessKey, region } = store;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  }

  /** The store compares what it got with the hash before it keeps it. */
  override async write(id: string, bytes: Uint8Array): Promise<void> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const headers = { 'X-Amz-Content-Sha256': hash, 'Content-Type': 'application/octet-stream' };
    await this.send('PUT', id, { headers, body: new Uint8Array(bytes) });
  }

  override async read(id: string): Promise<Readable> {
    const { body } = await this.send('GET', id);
    return Readable.from(body ?? []);
  }

  override async delete(id: string): Promise<void> {
    await this.send('DELETE', id);
  }

  private async send(method: string, id: string, init: RequestInit = {}): Promise<Response> {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort(new Error(`The object store did not answer to ${method} in time.`));
    }, this.timeoutMs);
    const url = `${this.store.origin}/${this.store.bucket}/${placeOf(id)}`;
    try {
      const response = await this.client.fetch(url, {
        ...init,
        method,
        redirect: 'error',
        signal: stop.signal,
      });
      if (response.ok) return response;
      await response.body?.cancel();
      throw new Error(`The object store answered ${String(response.status)} to ${method}.`);
    } finally {
      clearTimeout(timer);
    }
  }
}
