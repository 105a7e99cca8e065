import { SetMetadata } from '@nestjs/common';
import type { Fact } from '../../kernel/fact.js';

/** A kind of work that happens after a commit, with the plain values that it needs: ids, no secrets. */
export class Job<Data extends object> {
  /** Never set; ties the type of the data to the kind. */
  declare readonly data: Data;

  constructor(readonly name: string) {}
}

export type FactClass<F extends Fact = Fact> = abstract new (...values: never[]) => F;

/** What a method of a provider does when work arrives. */
export type Duty =
  { readonly kind: 'job'; readonly name: string } | { readonly kind: 'fact'; readonly name: string };

export const DUTY = 'conductor:duty';

type HandlerOf<Data> = (
  target: object,
  key: string,
  descriptor: TypedPropertyDescriptor<(data: Data) => Promise<void>>,
) => void;

/** The method does this kind of work. It may run more than once for the same data, so it must be idempotent. */
export const HandlesJob = <Data extends object>(job: Job<Data>): HandlerOf<Data> =>
  SetMetadata<string, Duty>(DUTY, { kind: 'job', name: job.name });

/** The method hears this fact after its commit, at least once; each listener has its own tries. */
export const OnFact = <F extends Fact>(fact: FactClass<F>): HandlerOf<F> =>
  SetMetadata<string, Duty>(DUTY, { kind: 'fact', name: fact.name });
