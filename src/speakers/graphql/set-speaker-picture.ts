import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { FileNotAcceptableType } from '../../files/index.js';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'Which speaker, and the new picture.' })
export class SetSpeakerPictureInput {
  @Field(() => ID)
  @Id()
  speakerId: string;

  @Field(() => ID, {
    nullable: true,
    description: "One of the viewer's own uploads, which is used up by this. Null: no picture.",
  })
  @IsOptional()
  @Id()
  uploadId?: string | null;
}

const SetSpeakerPictureError = errorUnion('SetSpeakerPictureError', FileNotAcceptableType);

@ObjectType({ description: 'The speaker after the change.' })
export class SetSpeakerPicturePayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [SetSpeakerPictureError])
  userErrors?: UserErrorData[];
}
