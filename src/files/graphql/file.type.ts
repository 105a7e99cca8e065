import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('File', {
  implements: () => NodeType,
  description: 'A picture or document that was checked and is attached to something. It never changes.',
})
export class FileType extends NodeType {
  @Field({ description: 'What it is called, with the extension that fits its content.' })
  name: string;

  @Field({
    description: 'Where it is read, without signing in. The address holds a secret: whoever has it may read.',
  })
  url: string;

  @Field({
    description:
      'Found by looking at the content: `image/webp` for every picture, else the kind of document.',
  })
  contentType: string;

  @Field(() => Int, { description: 'In bytes.' })
  size: number;

  @Field(() => Int, { nullable: true, description: 'In pixels, of a picture.' })
  width: number | null;

  @Field(() => Int, { nullable: true, description: 'In pixels, of a picture.' })
  height: number | null;
}
