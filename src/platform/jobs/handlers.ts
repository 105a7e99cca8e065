import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DUTY, type Duty } from './job.js';

/** A queue of its own for each handler, so that a slow or failing one holds up no other. */
export interface Handler {
  readonly queue: string;
  readonly duty: Duty;
  readonly handle: (data: object) => Promise<void>;
}

/** Finds every method marked by `@HandlesJob` or `@OnFact` in the providers of the program. */
@Injectable()
export class Handlers implements OnModuleInit {
  private found: readonly Handler[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    this.found = this.discovery.getProviders().flatMap(({ instance }) => this.handlersOf(instance));
    const queues = this.found.map(({ queue }) => queue);
    const twice = queues.find((queue, index) => queues.indexOf(queue) !== index);
    if (twice) throw new Error(`Two handlers claim the job ${twice}.`);
  }

  all(): readonly Handler[] {
    return this.found;
  }

  /** The queues of those who listen to the fact of this name. */
  listeningTo(fact: string): readonly string[] {
    return this.found
      .filter(({ duty }) => duty.kind === 'fact' && duty.name === fact)
      .map(({ queue }) => queue);
  }

  private handlersOf(instance: unknown): Handler[] {
    if (typeof instance !== 'object' || instance === null) return [];
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method: unknown = Reflect.get(instance, name);
      if (typeof method !== 'function') return [];
      const duty = this.reflector.get<Duty | undefined>(DUTY, method);
      if (!duty) return [];
      const queue = duty.kind === 'job' ? duty.name : `${duty.name}.${instance.constructor.name}.${name}`;
      const handle = async (data: object): Promise<void> => {
        await Reflect.apply(method, instance, [data]);
      };
      return [{ queue, duty, handle }];
    });
  }
}
