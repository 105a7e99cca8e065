import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { FileRefusal } from '../domain/refusals.js';

registerEnumType(FileRefusal, {
  name: 'FileRefusal',
  description: 'Why a file is not taken.',
  valuesMap: {
    KIND_NOT_ACCEPTED: { description: 'Its content is of no kind that is accepted for this purpose.' },
    TOO_LARGE: { description: 'It has more bytes than this purpose allows.' },
    TOO_MANY_PIXELS: { description: 'The picture has more than 50 million pixels.' },
    DAMAGED: { description: 'It begins as it should and cannot be read to its end.' },
  },
});

@ObjectType('FileNotAcceptable', {
  implements: () => UserErrorType,
  description:
    'The content of the file is not what is wanted here. The upload stays and can be used otherwise.',
})
export class FileNotAcceptableType extends UserErrorType {
  @Field(() => FileRefusal)
  reason: FileRefusal;

  @Field(() => [String], { description: 'What is accepted, as file name extensions without the dot.' })
  accepted: string[];

  @Field(() => Int, { description: 'The most bytes that are accepted.' })
  maxBytes: number;
}
