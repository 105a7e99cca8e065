import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { nobody, type SignedInViewer } from '../platform/auth/viewer.js';
import { demoPassword } from './content/people.js';
import { demoMail, demoNetworkAddress } from './domain/demo-addresses.js';

/** Where they sign up from. */
const origin = { address: demoNetworkAddress(0) };

/** The invented people who have an account. */
@Injectable()
export class DemoPeople {
  constructor(private readonly accounts: AccountsService) {}

  /** Makes the account, and answers with the person as if signed in. */
  async signUp(name: string, email = demoMail(name)): Promise<SignedInViewer> {
    const { id } = await this.accounts.signUp({ name, email, password: demoPassword }, origin);
    const viewer: SignedInViewer = { ...nobody, userId: id, credential: 'sign-in session' };
    await this.accounts.proveAddress(viewer);
    return viewer;
  }
}
