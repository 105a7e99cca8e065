import { CartPlaces } from '../cart-places.js';
import { CheckoutCompletion } from '../checkout-completion.js';
import { CheckoutsService } from '../checkouts.service.js';
import { CheckoutsRepository } from '../data/checkouts.repository.js';
import { CheckoutOverResolver, PaymentNotPossibleResolver } from '../graphql/checkout-errors.resolver.js';
import { CheckoutRelationsResolver } from '../graphql/checkout-relations.resolver.js';
import { CheckoutsResolver } from '../graphql/checkouts.resolver.js';

/** Checkouts: places that are held while an order is made. */
export const checkingOut = [
  CartPlaces,
  CheckoutsRepository,
  CheckoutsService,
  CheckoutCompletion,
  CheckoutsResolver,
  CheckoutRelationsResolver,
  CheckoutOverResolver,
  PaymentNotPossibleResolver,
];
