import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../../platform/config/config.js';
import { CredentialsService } from '../credentials.service.js';
import { readSessionCookie } from './session-cookie.js';

/** Tells every handler who sent the request. Beside a bearer token, even a wrong one, a cookie counts for nothing. */
@Injectable()
export class ViewerMiddleware implements NestMiddleware {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly config: Config,
  ) {}

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    request.viewer = await this.credentials.identify({
      apiToken: /^Bearer (.*)$/i.exec(request.headers.authorization ?? '')?.[1],
      session: readSessionCookie(request, this.config),
    });
    next();
  }
}
