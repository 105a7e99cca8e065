import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReleasePreview } from '../release-preview.js';
import { AgendaDraftType } from './agenda.type.js';
import { ImpactType, SessionChangeType, wholeAgenda } from './session.type.js';

/** The draft beside what is published. */
@Resolver(() => AgendaDraftType)
export class AgendaDraftResolver {
  constructor(private readonly preview: ReleasePreview) {}

  @ResolveField(() => [SessionChangeType], {
    description: 'What publishing the draft would change against the newest release.',
    complexity: wholeAgenda,
  })
  changes(@Parent() draft: AgendaDraftType): Promise<SessionChangeType[]> {
    return this.preview.changes(draft);
  }

  @ResolveField(() => ImpactType, {
    description: 'Whom all these changes together touch; nobody counts twice in one number.',
    complexity: 100,
  })
  impact(@Parent() draft: AgendaDraftType): Promise<ImpactType> {
    return this.preview.impact(draft);
  }
}
