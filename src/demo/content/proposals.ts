import { firstProposals } from './proposals-first.js';
import { furtherProposals } from './proposals-further.js';
import type { DemoProposal } from './shapes.js';

/** Everything that the open call brought. */
export const proposals: readonly DemoProposal[] = [...firstProposals, ...furtherProposals];
