/** What a file of a programme is written in. */
export enum ScheduleFormat {
  SCHEDULE_XML = 'SCHEDULE_XML',
  SCHEDULE_JSON = 'SCHEDULE_JSON',
  SESSIONIZE = 'SESSIONIZE',
  KOTLINCONF = 'KOTLINCONF',
  CSV = 'CSV',
  JSON_TABLE = 'JSON_TABLE',
}
