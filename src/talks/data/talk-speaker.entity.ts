import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who gives a talk, in which place of the list. */
@Entity('talk_speakers')
export class TalkSpeaker {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'talk_id', primaryKeyConstraintName: 'talk_speakers_pkey' })
  talkId: string;

  @PrimaryColumn('uuid', { name: 'speaker_id', primaryKeyConstraintName: 'talk_speakers_pkey' })
  speakerId: string;

  @Column('integer')
  position: number;
}
