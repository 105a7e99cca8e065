import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { FileNotAcceptableType } from '../../files/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { PublicFrom, ResourceKind } from '../domain/talk-resource.js';
import { RecordingRefusedType } from './talk.errors.js';
import { TalkResourceType } from './talk-resource.type.js';

@InputType({ description: 'Which talk, and the new resource: either `url` or `uploadId`.' })
export class AddTalkResourceInput {
  @Field(() => ID)
  @Id()
  talkId: string;

  @Field(() => ResourceKind)
  kind: ResourceKind;

  @Field({ description: 'What to call it.' })
  @Line(1, 200)
  label: string;

  @Field(() => UrlScalar, { nullable: true, description: 'With https.' })
  url?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "One of the viewer's own uploads, which is used up by this. Not for a recording.",
  })
  @IsOptional()
  @Id()
  uploadId?: string | null;

  @Field(() => PublicFrom, { defaultValue: PublicFrom.AT_ONCE })
  publicFrom: PublicFrom;
}

const AddTalkResourceError = errorUnion('AddTalkResourceError', FileNotAcceptableType, RecordingRefusedType);

@ObjectType({ description: 'The new resource, behind the others of the talk.' })
export class AddTalkResourcePayload {
  @Field(() => TalkResourceType, { nullable: true })
  resource?: TalkResourceType;

  @Field(() => [AddTalkResourceError])
  userErrors?: UserErrorData[];
}
