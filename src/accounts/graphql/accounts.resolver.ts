import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { Config } from '../../platform/config/config.js';
import { AccountsService } from '../accounts.service.js';
import { clearSessionCookie, setSessionCookie } from '../http/session-cookie.js';
import { type SignIn, SignInService } from '../sign-in.service.js';
import { RequestSignInLinkInput, RequestSignInLinkPayload } from './request-sign-in-link.js';
import { SetPasswordInput, SetPasswordPayload } from './set-password.js';
import { SignInInput, SignInPayload } from './sign-in.js';
import { SignInWithLinkInput, SignInWithLinkPayload } from './sign-in-with-link.js';
import { SignOutInput, SignOutPayload } from './sign-out.js';
import { SignUpInput, SignUpPayload } from './sign-up.js';
import { ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
    private readonly config: Config,
  ) {}

  @Allow('public')
  @Query(() => ViewerType, { nullable: true, description: 'The person who is signed in; null: nobody is.' })
  async viewer(@CurrentViewer() viewer: Viewer): Promise<ViewerType | null> {
    return viewer.userId === null ? null : this.accounts.find(viewer.userId);
  }

  @Allow('public')
  @Mutation(() => SignUpPayload, {
    nullable: true,
    description: 'Makes an account, signs in, and mails a link that proves the address.',
  })
  async signUp(
    @Args('input') input: SignUpInput,
    @Context() context: GraphqlContext,
  ): Promise<SignUpPayload> {
    const user = await this.accounts.signUp(input);
    return { viewer: this.enter(context, await this.signIns.begin(user, false)) };
  }

  @Allow('public')
  @Mutation(() => SignInPayload, {
    nullable: true,
    description: 'Signs in by password. Five tries in 15 minutes for an account, 50 an hour from an address.',
  })
  async signIn(
    @Args('input') input: SignInInput,
    @Context() context: GraphqlContext,
  ): Promise<SignInPayload> {
    return {
      viewer: this.enter(
        context,
        await this.signIns.byPassword(input.email, input.password, originOf(context)),
      ),
    };
  }

  @Allow('public')
  @Mutation(() => RequestSignInLinkPayload, {
    nullable: true,
    description: 'Mails a link that signs in once, within 30 minutes.',
  })
  async requestSignInLink(
    @Args('input') input: RequestSignInLinkInput,
    @Context() context: GraphqlContext,
  ): Promise<RequestSignInLinkPayload> {
    await this.signIns.requestLink(input.email, originOf(context));
    return { email: input.email };
  }

  @Allow('public')
  @Mutation(() => SignInWithLinkPayload, {
    nullable: true,
    description: 'Signs in by a mailed link and uses it up.',
  })
  async signInWithLink(
    @Args('input') input: SignInWithLinkInput,
    @Context() context: GraphqlContext,
  ): Promise<SignInWithLinkPayload> {
    return { viewer: this.enter(context, await this.signIns.byLink(input.token, originOf(context))) };
  }

  @Allow('sign-in session')
  @Mutation(() => SignOutPayload, { nullable: true, description: 'Ends this sign-in, or all others.' })
  async signOut(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { elsewhere }: SignOutInput,
    @Context() { res }: GraphqlContext,
  ): Promise<SignOutPayload> {
    if (elsewhere) {
      await this.signIns.signOutElsewhere(viewer);
      return { viewer: await this.accounts.viewer(viewer) };
    }
    await this.signIns.signOut(viewer);
    clearSessionCookie(res, this.config);
    return { viewer: null };
  }

  @Allow('sign-in session')
  @Mutation(() => SetPasswordPayload, {
    nullable: true,
    description: 'Sets a new password and signs out all other browsers.',
  })
  async setPassword(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { newPassword, currentPassword }: SetPasswordInput,
  ): Promise<SetPasswordPayload> {
    return { viewer: await this.accounts.setPassword(viewer, newPassword, currentPassword ?? null) };
  }

  private enter({ res }: GraphqlContext, { user, secret, expiresAt }: SignIn): ViewerType {
    setSessionCookie(res, this.config, secret, expiresAt);
    return user;
  }
}

const originOf = ({ req }: GraphqlContext) => ({ address: req.ip ?? 'unknown' });
