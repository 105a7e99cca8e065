import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type MiddlewareConsumer, Module, type NestModule, RequestMethod } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { AccessGuard, CSRF_HEADER } from '../auth/access.guard.js';
import type { GraphqlContext } from '../auth/request.js';
import { formatError } from './format-error.js';
import { GRAPHIQL_FILES, GRAPHQL_PATH, serveGraphiql, serveGraphiqlFile } from './graphiql.js';
import { inputPipe } from './input.pipe.js';
import { jsonStatus } from './json-status.js';
import { limits, operationLimits } from './limits/operation-limits.js';
import { DateTimeScalar } from './scalars.js';
import { UserErrorsInterceptor } from './user-errors.interceptor.js';

/** The GraphQL endpoint and what is written once for the whole API. */
@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      path: GRAPHQL_PATH,
      autoSchemaFile: true,
      sortSchema: true,
      introspection: true,
      graphiql: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      csrfPrevention: { requestHeaders: [CSRF_HEADER, 'apollo-require-preflight'] },
      parseOptions: { maxTokens: limits.tokens },
      plugins: [operationLimits, jsonStatus],
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
export class GraphqlModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    const read = (path: string) => ({ path, method: RequestMethod.GET });
    consumer.apply(serveGraphiql).forRoutes(read(GRAPHQL_PATH));
    consumer.apply(serveGraphiqlFile).forRoutes(read(`${GRAPHIQL_FILES}*file`));
  }
}
