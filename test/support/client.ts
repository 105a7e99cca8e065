import { CSRF_HEADER } from '../../src/platform/auth/access.guard.js';

/** What GraphQL answers over HTTP. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is what each test asserts
  readonly data: any;
  readonly errors:
    readonly { message: string; path?: string[]; extensions: Record<string, unknown> }[] | undefined;
}

/** A program that does not answer fails the test that asked; nothing else ends it. */
const PATIENCE_MS = 60_000;

/** Somebody's browser or program: speaks GraphQL over real HTTP and keeps its cookies. */
export class Client {
  constructor(
    readonly url: string,
    private cookie?: string,
    private readonly bearer?: string,
    private readonly address?: string,
  ) {}

  /** The same server with an API token. */
  withToken(secret: string): Client {
    return new Client(this.url, undefined, secret);
  }

  /** The same from another network address, where the program trusts a proxy. */
  from(address: string): Client {
    return new Client(this.url, this.cookie, this.bearer, address);
  }

  async request(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await this.post(query, variables);
    const body = (await response.json()) as { data?: unknown; errors?: Answer['errors'] };
    return { status: response.status, data: body.data, errors: body.errors };
  }

  /** A mutation of the house form: one input. */
  mutate(query: string, input: Record<string, unknown>): Promise<Answer> {
    return this.request(query, { input });
  }

  /** A mutation by a patient client: the same again, under its idempotency key if it has one, while the program is too busy. */
  async insist(query: string, input: Record<string, unknown>): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      const answer = await this.mutate(query, input);
      if (tries === 30 || answer.errors?.[0]?.extensions['code'] !== 'SERVICE_BUSY') return answer;
    }
  }

  /** Status and answer as they came, for comparing two byte by byte. */
  async text(query: string, input: Record<string, unknown>): Promise<string> {
    const response = await this.post(query, { input });
    return `${String(response.status)} ${await response.text()}`;
  }

  private post(query: string, variables: Record<string, unknown>): Promise<Response> {
    return this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set(CSRF_HEADER, '1');
    if (this.cookie !== undefined) headers.set('cookie', this.cookie);
    if (this.bearer !== undefined) headers.set('authorization', `Bearer ${this.bearer}`);
    if (this.address !== undefined) headers.set('x-forwarded-for', this.address);
    const signal = init.signal ?? AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(new URL(path, this.url), { ...init, headers, signal });
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0];
    return response;
  }
}
