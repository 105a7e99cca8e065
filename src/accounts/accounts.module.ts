import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsService } from './accounts.service.js';
import { ApiTokensService } from './api-tokens.service.js';
import { CredentialsService } from './credentials.service.js';
import { ApiToken } from './data/api-token.entity.js';
import { CredentialsRepository } from './data/credentials.repository.js';
import { SignInLink } from './data/sign-in-link.entity.js';
import { SignInSession } from './data/sign-in-session.entity.js';
import { User } from './data/user.entity.js';
import { UsersRepository } from './data/users.repository.js';
import { AccountsResolver } from './graphql/accounts.resolver.js';
import { ApiTokensResolver } from './graphql/api-tokens.resolver.js';
import { PeopleLoader } from './graphql/people.loader.js';
import { ViewerMiddleware } from './http/viewer.middleware.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInMails } from './sign-in-mails.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([User, SignInSession, SignInLink, ApiToken])],
  providers: [
    UsersRepository,
    CredentialsRepository,
    CredentialsService,
    AccountsService,
    SignInService,
    SignInLimits,
    SignInMails,
    ApiTokensService,
    AccountsResolver,
    ApiTokensResolver,
    PeopleLoader,
  ],
  exports: [AccountsService, PeopleLoader],
})
export class AccountsModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(ViewerMiddleware).forRoutes('{*path}');
  }
}
