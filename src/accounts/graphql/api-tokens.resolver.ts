import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer } from '../../platform/auth/viewer.js';
import { ApiTokensService } from '../api-tokens.service.js';
import { ApiTokenType } from './api-token.type.js';
import { CreateApiTokenInput, CreateApiTokenPayload } from './create-api-token.js';
import { RevokeApiTokenInput, RevokeApiTokenPayload } from './revoke-api-token.js';
import { ViewerType } from './viewer.type.js';

/** What people do with their own API tokens. */
@Resolver(() => ViewerType)
export class ApiTokensResolver {
  constructor(private readonly tokens: ApiTokensService) {}

  @ResolveField(() => [ApiTokenType], { description: 'Newest first, without revoked ones.' })
  apiTokens(@CurrentViewer() viewer: SignedInViewer): Promise<ApiTokenType[]> {
    return this.tokens.list(viewer);
  }

  @Allow('sign-in session')
  @Mutation(() => CreateApiTokenPayload, { nullable: true, description: 'Makes a key for programs.' })
  async createApiToken(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: CreateApiTokenInput,
  ): Promise<CreateApiTokenPayload> {
    const { name, scopes, lifetimeDays, organizationId = null } = input;
    const { token, secret } = await this.tokens.create(viewer, {
      name,
      scopes,
      lifetimeDays,
      organizationId,
    });
    return { apiToken: token, secret };
  }

  @Allow('sign-in session')
  @Mutation(() => RevokeApiTokenPayload, { nullable: true, description: 'Ends an API token at once.' })
  async revokeApiToken(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { apiTokenId }: RevokeApiTokenInput,
  ): Promise<RevokeApiTokenPayload> {
    return { apiToken: await this.tokens.revoke(viewer, apiTokenId) };
  }
}
