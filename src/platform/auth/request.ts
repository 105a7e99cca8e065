import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';

/** What Apollo hands to every resolver. */
export interface GraphqlContext {
  readonly req: Request;
  readonly res: Response;
}

/** The HTTP request behind a resolver or a controller. */
export function requestOf(context: ExecutionContext): Request {
  if (context.getType<string>() !== 'graphql') return context.switchToHttp().getRequest<Request>();
  return GqlExecutionContext.create(context).getContext<GraphqlContext>().req;
}
