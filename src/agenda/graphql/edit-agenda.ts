import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { DraftVersionConflictType, TalkAlreadyPlacedType } from './agenda.errors.js';
import { ConflictChangesType } from './conflict.type.js';
import { AgendaOperationInput } from './operation.input.js';
import { SessionType } from './session.type.js';

@InputType({ description: 'What to do with which draft, all or nothing.' })
export class EditAgendaInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => [AgendaOperationInput], { description: 'One after the other; 1 to 500.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AgendaOperationInput)
  operations: AgendaOperationInput[];

  @Field(() => Int, { nullable: true, description: 'Refuses the edit unless the draft has this version.' })
  draftVersion?: number | null;
}

@ObjectType('SessionEdit', { description: 'A session as an edit found and left it.' })
export class SessionEditType {
  @Field(() => SessionType, { nullable: true, description: 'Null: it was placed.' })
  before: SessionType | null;

  @Field(() => SessionType, { nullable: true, description: 'Null: it was removed.' })
  after: SessionType | null;
}

const EditAgendaError = errorUnion('EditAgendaError', DraftVersionConflictType, TalkAlreadyPlacedType);

@ObjectType({ description: 'What the edit did; the other way round it is undone.' })
export class EditAgendaPayload {
  @Field(() => [SessionEditType], {
    nullable: true,
    description: 'All sessions that are otherwise than before, the removed ones first.',
  })
  edits?: SessionEditType[];

  @Field(() => Int, { nullable: true, description: 'The version of the draft after the edit.' })
  draftVersion?: number;

  @Field(() => ConflictChangesType, { nullable: true, description: 'What the edit did to conflicts.' })
  conflicts?: ConflictChangesType;

  @Field(() => [EditAgendaError])
  userErrors?: UserErrorData[];
}
