import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { AccessGuard } from '../auth/access.guard.js';
import type { GraphqlContext } from '../auth/request.js';
import { formatError } from './format-error.js';
import { inputPipe } from './input.pipe.js';
import { limits, operationLimits } from './limits/operation-limits.js';
import { DateTimeScalar } from './scalars.js';
import { UserErrorsInterceptor } from './user-errors.interceptor.js';

/** The GraphQL endpoint and what is written once for the whole API. */
@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      introspection: true,
      graphiql: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      parseOptions: { maxTokens: limits.tokens },
      plugins: [operationLimits],
      includeStacktraceInErrorResponses: false,
      formatError,
      context: ({ req, res }: { req: Request; res: Response }): GraphqlContext => ({ req, res }),
    }),
  ],
  providers: [
    DateTimeScalar,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useValue: inputPipe },
    { provide: APP_INTERCEPTOR, useClass: UserErrorsInterceptor },
  ],
})
export class GraphqlModule {}
