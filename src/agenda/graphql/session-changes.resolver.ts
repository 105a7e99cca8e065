import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ImpactType, SessionChangeType } from './session.type.js';

/** Whom a change touches. */
@Resolver(() => SessionChangeType)
export class SessionChangesResolver {
  @ResolveField(() => ImpactType, {
    nullable: true,
    description: 'Whom a change on a draft would touch; null once it is published.',
  })
  async impact(@Parent() change: SessionChangeType): Promise<ImpactType | null> {
    return (await change.impact?.()) ?? null;
  }
}
