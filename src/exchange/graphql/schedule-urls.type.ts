import { Field, ObjectType } from '@nestjs/graphql';
import { UrlScalar } from '../../platform/graphql/scalars.js';

/** The folder of the files is all that it knows. */
@ObjectType('ScheduleUrls', {
  description:
    'Where the published agenda of an event is as files for other systems; there are some once it is published.',
})
export class ScheduleUrlsType {
  constructor(private readonly folder: string) {}

  @Field(() => UrlScalar, { description: 'schedule.xml, as the c3voc, frab and pretalx have it.' })
  get xml(): string {
    return `${this.folder}/schedule.xml`;
  }

  @Field(() => UrlScalar, { description: 'schedule.json by the first schema of the c3voc: days with rooms.' })
  get json(): string {
    return `${this.folder}/schedule.json`;
  }

  @Field(() => UrlScalar, { description: 'schedule.json by the second schema of the c3voc: a list.' })
  get json2(): string {
    return `${this.folder}/schedule2.json`;
  }

  @Field(() => UrlScalar, { description: 'JSON in the shape of the All view of Sessionize.' })
  get sessionizeAll(): string {
    return `${this.folder}/sessionize-all.json`;
  }

  @Field(() => UrlScalar, { description: 'JSON in the shape of the GridSmart view of Sessionize.' })
  get sessionizeGridSmart(): string {
    return `${this.folder}/sessionize-gridsmart.json`;
  }

  @Field(() => UrlScalar, { description: 'A line per session, for spreadsheets.' })
  get csv(): string {
    return `${this.folder}/sessions.csv`;
  }
}
