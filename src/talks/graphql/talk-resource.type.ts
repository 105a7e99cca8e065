import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { PublicFrom, ResourceKind } from '../domain/talk-resource.js';

registerEnumType(ResourceKind, {
  name: 'TalkResourceKind',
  description: 'What a resource of a talk is.',
  valuesMap: {
    SLIDES: { description: 'A link, or a file: PDF, PPTX, ODP or Keynote.' },
    RECORDING: { description: 'A link.' },
    OTHER: { description: 'A link, or a file: a document or a picture.' },
  },
});
registerEnumType(PublicFrom, {
  name: 'PublicFrom',
  description: 'From when on everybody who sees a talk sees a resource of it.',
  valuesMap: {
    AT_ONCE: { description: 'As soon as the talk is visible.' },
    EVENT_END: { description: 'Once the event of the talk is over.' },
  },
});

@ObjectType('TalkResource', {
  implements: () => NodeType,
  description: 'Slides, a recording or something else of a talk: a link or a file.',
})
export class TalkResourceType extends NodeType {
  @Field(() => ResourceKind)
  kind: ResourceKind;

  @Field({ description: 'What to call it.' })
  label: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it is, with https; null: it is a file.' })
  url: string | null;

  @Field(() => Int, { description: 'Orders them; the lowest comes first.' })
  position: number;

  @Field(() => PublicFrom)
  publicFrom: PublicFrom;

  /** Behind `file` and `isPublic`. */
  fileId: string | null;
  talkId: string;
}
