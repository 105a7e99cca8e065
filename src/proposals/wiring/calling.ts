import { AccessCodeTries } from '../access-code-tries.js';
import { AccessCodesService } from '../access-codes.service.js';
import { Admission } from '../admission.js';
import { CallsService } from '../calls.service.js';
import { AccessCodesRepository } from '../data/access-codes.repository.js';
import { CallsRepository } from '../data/calls.repository.js';
import {
  AccessCodeOfferResolver,
  AccessCodesResolver,
  EventAccessCodesResolver,
} from '../graphql/access-codes.resolver.js';
import { CallLimitResolver, CallOfferResolver } from '../graphql/call-offer.resolver.js';
import { CallReader } from '../graphql/call-reader.js';
import { CallsResolver, SeriesCallResolver } from '../graphql/calls.resolver.js';
import { AccessCodesLoader, CallsLoader } from '../graphql/proposals.loaders.js';
import { ReopeningService } from '../reopening.service.js';

/** What is called for, of whom and when. */
export const calling = [
  CallsRepository,
  AccessCodesRepository,
  CallsService,
  AccessCodeTries,
  AccessCodesService,
  Admission,
  ReopeningService,
  CallsLoader,
  AccessCodesLoader,
  CallReader,
  CallsResolver,
  SeriesCallResolver,
  CallOfferResolver,
  CallLimitResolver,
  AccessCodesResolver,
  AccessCodeOfferResolver,
  EventAccessCodesResolver,
];
