import { AcceptedConflicts } from '../accepted-conflicts.js';
import { ConflictChecks } from '../conflict-checks.js';
import { ConflictCircumstances } from '../conflict-circumstances.js';
import { ConflictsService } from '../conflicts.service.js';
import { ConflictWeightsRepository } from '../data/conflict-weights.repository.js';
import {
  ConflictAcceptancesResolver,
  ConflictsResolver,
  DraftConflictsResolver,
  EventConflictRulesResolver,
} from '../graphql/conflicts.resolver.js';
import { WeighConflictsResolver } from '../graphql/weigh-conflicts.resolver.js';

/** Conflicts of drafts, and what organizers make of them. */
export const weighing = [
  ConflictWeightsRepository,
  ConflictCircumstances,
  ConflictChecks,
  AcceptedConflicts,
  ConflictsService,
  ConflictsResolver,
  ConflictAcceptancesResolver,
  DraftConflictsResolver,
  EventConflictRulesResolver,
  WeighConflictsResolver,
];
