import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { EmailAddress, Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { MAX_LINKS, SpeakerLinkInput } from './profile.input.js';
import { SpeakerType } from './speaker.type.js';

@InputType({ description: 'The new speaker and the event.' })
export class AddSpeakerInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field()
  @Line(1, 200)
  name: string;

  @Field(() => String, { nullable: true, description: 'Seen by organizers only.' })
  @IsOptional()
  @EmailAddress()
  email?: string | null;

  @Field({ defaultValue: '' })
  @Line(0, 200)
  tagline: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 5,000 characters.' })
  @Text(0, 5_000)
  biography: string;

  @Field({ defaultValue: '', description: 'As the person writes them, at most 50 characters.' })
  @Line(0, 50)
  pronouns: string;

  @Field({ defaultValue: '' })
  @Line(0, 200)
  company: string;

  @Field(() => [SpeakerLinkInput], { defaultValue: [], description: 'At most 10.' })
  @ArrayMaxSize(MAX_LINKS)
  @ValidateNested({ each: true })
  @Type(() => SpeakerLinkInput)
  links: SpeakerLinkInput[];
}

const AddSpeakerError = errorUnion('AddSpeakerError');

@ObjectType({ description: 'The new speaker, who has no talk yet.' })
export class AddSpeakerPayload {
  @Field(() => SpeakerType, { nullable: true })
  speaker?: SpeakerType;

  @Field(() => [AddSpeakerError])
  userErrors?: UserErrorData[];
}
