import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Max, Min, ValidateNested } from 'class-validator';
import { Absent, Id, Line, Present } from '../../platform/graphql/input-rules.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { PublicFrom } from '../domain/talk-resource.js';
import { RecordingRefusedType } from './talk.errors.js';
import { TalkResourceType } from './talk-resource.type.js';

@InputType({ description: 'Absent leaves a field as it is.' })
export class TalkResourceChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 200)
  label?: string;

  @Field(() => UrlScalar, { nullable: true, description: 'With https; of a link only.' })
  @Absent()
  @Present()
  url?: string;

  @Field(() => PublicFrom, { nullable: true })
  @Absent()
  @Present()
  publicFrom?: PublicFrom;

  @Field(() => Int, { nullable: true, description: 'Orders them; the lowest comes first.' })
  @Absent()
  @Min(0)
  @Max(100_000)
  position?: number;
}

@InputType({ description: 'Which resource, and what to change.' })
export class UpdateTalkResourceInput {
  @Field(() => ID)
  @Id()
  resourceId: string;

  @Field(() => TalkResourceChanges)
  @ValidateNested()
  @Type(() => TalkResourceChanges)
  changes: TalkResourceChanges;
}

const UpdateTalkResourceError = errorUnion('UpdateTalkResourceError', RecordingRefusedType);

@ObjectType({ description: 'The resource after the change.' })
export class UpdateTalkResourcePayload {
  @Field(() => TalkResourceType, { nullable: true })
  resource?: TalkResourceType;

  @Field(() => [UpdateTalkResourceError])
  userErrors?: UserErrorData[];
}
