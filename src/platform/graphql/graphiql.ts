import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';
import { CSRF_HEADER } from '../auth/access.guard.js';

/** Where the API is, and the page to try it out for whoever opens that address in a browser. */
export const GRAPHQL_PATH = '/graphql';

/** Where the scripts, styles and fonts of that page are. */
export const GRAPHIQL_FILES = `${GRAPHQL_PATH}/graphiql/`;

const settings = {
  endpoint: GRAPHQL_PATH,
  staticPath: GRAPHIQL_FILES,
  defaultQuery: '{\n  viewer {\n    name\n  }\n}\n',
};

/** Every operation of the page carries our CSRF header, so that one can sign in by mutation and go on as that person. */
const setUp = `<script>
const RURU_CONFIG = ${JSON.stringify(settings)};
const send = globalThis.fetch;
globalThis.fetch = (input, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set('${CSRF_HEADER}', '1');
  return send(input, { ...init, headers });
};
</script>`;

const titleTag = '<title>Conductor – GraphQL</title>';
const page = ruruHTML({ staticPath: GRAPHIQL_FILES, htmlParts: { titleTag, configScript: setUp } });

/** The page's own scripts by their hashes, its files from here, nothing from elsewhere; its editor writes styles. */
const policy = [
  "default-src 'none'",
  `script-src 'self' ${hashesOf(page).join(' ')}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function hashesOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => {
    return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  });
}

/** Answers a browser that opens the API's address with GraphiQL, all other requests pass. */
export function serveGraphiql(request: Request, response: Response, next: NextFunction): void {
  const wanted = request.accepts(['application/json', 'application/graphql-response+json', 'text/html']);
  if ('query' in request.query || wanted !== 'text/html') next();
  else response.set({ 'Content-Security-Policy': policy, Vary: 'Accept' }).type('html').send(page);
}

/** Answers with a script, style or font of that page. */
export async function serveGraphiqlFile(
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const file = await getStaticFile({
    staticPath: GRAPHIQL_FILES,
    urlPath: request.originalUrl,
    acceptEncoding: request.headers['accept-encoding'],
    disallowDevAssets: true,
  });
  if (!file) next();
  else
    response
      .set({ ...file.headers, 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' })
      .send(file.content);
}
