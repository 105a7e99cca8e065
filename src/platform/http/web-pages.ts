import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pagePolicy } from './html.js';
import { landingPage } from './landing-page.js';

/** The folder of the built web front end, or undefined while it has not been built. */
export function builtWeb(webDir: string): string | undefined {
  const folder = resolve(webDir);
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

/** The files of the web front end; those under `assets/` carry a hash of their content in their names. */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const assets = join(folder, 'assets/');
  app.useStaticAssets(folder, {
    redirect: false,
    setHeaders: (response: ServerResponse, path: string) => {
      const forever = path.startsWith(assets);
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** The plain page at `/` that stands in for the web front end. */
export function serveLandingPage(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const isRoot = (request.url ?? '').split('?', 1)[0] === '/';
  if (!isRoot || (request.method !== 'GET' && request.method !== 'HEAD')) {
    next();
    return;
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', pagePolicy);
  response.setHeader('Content-Length', Buffer.byteLength(landingPage));
  response.end(request.method === 'HEAD' ? undefined : landingPage);
}
