import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { CsrfHeaderMissing, Forbidden, Unauthenticated } from '../../kernel/denial.js';
import { Allow, type Allowed } from './allow.js';
import { requestOf } from './request.js';
import { viewerOf } from './viewer.js';

/** Sent with any value by our own pages; a foreign page cannot send it without our consent (CORS). */
export const CSRF_HEADER = 'x-conductor-csrf';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Closed by default: an operation that does not declare whom it allows is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed = this.allowedBy(context);
    const request = requestOf(context);
    const viewer = viewerOf(request);
    if (viewer.credential === 'sign-in session' && changes(context) && !request.header(CSRF_HEADER))
      throw new CsrfHeaderMissing(CSRF_HEADER);
    if (allowed === 'public') return true;
    if (viewer.userId === null) throw new Unauthenticated();
    if (allowed === undefined)
      throw new Forbidden('This operation is closed: it declares nobody who may call it.');
    if (viewer.credential === 'sign-in session') return true;
    if (allowed === 'sign-in session') throw new Forbidden('An API token cannot do this: sign in.');
    if (!viewer.scopes?.has(allowed)) throw new Forbidden(`The API token lacks the scope ${allowed}.`);
    return true;
  }

  private allowedBy(context: ExecutionContext): Allowed | undefined {
    return this.reflector.getAllAndOverride(Allow, [context.getHandler(), context.getClass()]);
  }
}

function changes(context: ExecutionContext): boolean {
  if (context.getType<string>() !== 'graphql') return !safeMethods.has(requestOf(context).method);
  const { operation } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
  return operation.operation === OperationTypeNode.MUTATION;
}
