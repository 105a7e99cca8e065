import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Permission } from '../../kernel/permission.js';
import { requestOf } from './request.js';

/** Whoever sent the request, and with what. */
export interface Viewer {
  /** Null: nobody is signed in. */
  readonly userId: string | null;
  readonly credential: 'none' | 'sign-in session' | 'API token' | 'job';
  /** What the credential is limited to; null means no limit beyond the user's roles. */
  readonly scopes: ReadonlySet<Permission> | null;
  /** The organization that an API token is limited to, if it is. */
  readonly organizationId: string | null;
  /** Names the sign-in session or API token, so that it can be ended. */
  readonly credentialId: string | null;
}

export const nobody: Viewer = {
  userId: null,
  credential: 'none',
  scopes: null,
  organizationId: null,
  credentialId: null,
};

/** Somebody who is certainly signed in. */
export type SignedInViewer = Viewer & { readonly userId: string };

/** Somebody in whose name a job goes on with what they were allowed to begin; their roles are asked again. */
export const viewerInJob = (userId: string): SignedInViewer => ({ ...nobody, userId, credential: 'job' });

declare module 'express-serve-static-core' {
  interface Request {
    /** Set before any handler runs by the middleware of accounts. */
    viewer?: Viewer;
  }
}

/** Nobody, where no middleware has looked at the request. */
export const viewerOf = (request: Request): Viewer => request.viewer ?? nobody;

/** Hands the viewer to a handler, whose `@Allow` decides whether it may count on a `SignedInViewer`. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer =>
  viewerOf(requestOf(context)),
);
