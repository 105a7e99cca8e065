import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType('Node', {
  description: 'A thing with an id of its own that stays for as long as the thing exists.',
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque; unique across all types.' })
  id: string;
}
