import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer, viewerOf } from '../../platform/auth/viewer.js';
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

/** Whoever is signed in, and the ways to become so. */
@Resolver(() => ViewerType)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
    private readonly config: Config,
  ) {}

  @Allow('public')
  @Query(() => ViewerType, { nullable: true, description: 'The person who is signed in; null: nobody is.' })
  viewer(@CurrentViewer() viewer: Viewer): Promise<ViewerType | null> {
    return this.accounts.findViewer(viewer);
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
    const user = await this.accounts.signUp(input, originOf(context));
    return { viewer: await this.enter(context, await this.signIns.begin(user, false)) };
  }

  @Allow('public')
  @Mutation(() => SignInPayload, {
    nullable: true,
    description: 'Signs in by password. Five tries in 15 minutes for an account, 50 an hour from an address.',
  })
  async signIn(
    @Args('input') { email, password }: SignInInput,
    @Context() context: GraphqlContext,
  ): Promise<SignInPayload> {
    const signIn = await this.signIns.byPassword(email, password, originOf(context));
    return { viewer: await this.enter(context, signIn) };
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
    description:
      'Signs in by a mailed link, uses it up and so proves the address. The first proof, unless it comes from a ' +
      'browser that is signed in to the account, ends what was there before it: password, sign-ins, API tokens.',
  })
  async signInWithLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { token }: SignInWithLinkInput,
    @Context() context: GraphqlContext,
  ): Promise<SignInWithLinkPayload> {
    const signIn = await this.signIns.byLink(token, viewer, originOf(context));
    return { viewer: await this.enter(context, signIn) };
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
      return { viewer: await this.accounts.getViewer(viewer) };
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
    @Args('input') { newPassword, currentPassword = null }: SetPasswordInput,
    @Context() context: GraphqlContext,
  ): Promise<SetPasswordPayload> {
    const change = { newPassword, currentPassword };
    return { viewer: await this.accounts.setPassword(viewer, change, originOf(context)) };
  }

  /** From here on the request is theirs. The sign-in that its cookie named before is over. */
  private async enter({ req, res }: GraphqlContext, signIn: SignIn): Promise<ViewerType> {
    await this.signIns.signOut(viewerOf(req));
    req.viewer = signIn.viewer;
    setSessionCookie(res, this.config, signIn.secret, signIn.expiresAt);
    return signIn.user;
  }
}

const originOf = ({ req }: GraphqlContext) => ({ address: req.ip ?? 'unknown' });
