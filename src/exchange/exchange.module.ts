import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { AgendaModule } from '../agenda/index.js';
import { EventsModule } from '../events/index.js';
import { FilesModule } from '../files/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { TalksModule } from '../talks/index.js';
import { Import } from './data/import.entity.js';
import { ImportedThing } from './data/imported-thing.entity.js';
import { ImportedThingsRepository } from './data/imported-things.repository.js';
import { ImportsRepository } from './data/imports.repository.js';
import { EventChangesFeedResolver } from './graphql/changes-feed.resolver.js';
import { ImportedSessionsLoader } from './graphql/imported-sessions.loader.js';
import {
  ImportNotesResolver,
  ImportsResolver,
  OrganizationImportsResolver,
} from './graphql/imports.resolver.js';
import { EventScheduleResolver } from './graphql/schedule-urls.resolver.js';
import { ChangesFeedController } from './http/changes-feed.controller.js';
import { ScheduleController } from './http/schedule.controller.js';
import { ImportAccess } from './import-access.js';
import { ImportCommand } from './import-command.js';
import { ImportPublication } from './import-publication.js';
import { ImportRunner } from './import-runner.js';
import { ImportTarget } from './import-target.js';
import { ImportedThings } from './imported-things.js';
import { ImportsService } from './imports.service.js';
import { PartsImport } from './parts-import.js';
import { PlanApplication } from './plan-application.js';
import { PlanReader } from './plan-reader.js';
import { ProgrammeImport } from './programme-import.js';
import { PublishedAgendas } from './published-agendas.js';
import { PublishedChanges } from './published-changes.js';
import { ScheduleExportService } from './schedule-export.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Import, ImportedThing]),
    FilesModule,
    AccountsModule,
    OrganizationsModule,
    EventsModule,
    SpeakersModule,
    TalksModule,
    AgendaModule,
  ],
  controllers: [ScheduleController, ChangesFeedController],
  providers: [
    ImportsRepository,
    ImportedThingsRepository,
    ImportAccess,
    ImportsService,
    ImportRunner,
    PlanReader,
    PlanApplication,
    ImportTarget,
    ImportedThings,
    PartsImport,
    ProgrammeImport,
    ImportPublication,
    ImportCommand,
    ImportsResolver,
    ImportNotesResolver,
    OrganizationImportsResolver,
    ImportedSessionsLoader,
    PublishedAgendas,
    ScheduleExportService,
    EventScheduleResolver,
    PublishedChanges,
    EventChangesFeedResolver,
  ],
  exports: [ImportCommand],
})
export class ExchangeModule {}
