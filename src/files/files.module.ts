import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../platform/config/config.js';
import { FilesRepository } from './data/files.repository.js';
import { StoredFile } from './data/stored-file.entity.js';
import { Upload } from './data/upload.entity.js';
import { UploadsRepository } from './data/uploads.repository.js';
import { DiskStorage } from './disk-storage.js';
import { FileStorage } from './file-storage.js';
import { FilesSweeper } from './files-sweeper.js';
import { FilesService } from './files.service.js';
import { FilesLoader } from './graphql/files.loader.js';
import { FilesController } from './http/files.controller.js';
import { OpenUploads } from './http/open-uploads.js';
import { UploadsController } from './http/uploads.controller.js';
import { S3Storage } from './s3-storage.js';

const storageOf = ({ objectStore, dataDir }: Config): FileStorage =>
  objectStore ? new S3Storage(objectStore) : new DiskStorage(join(dataDir, 'files'));

@Module({
  imports: [TypeOrmModule.forFeature([Upload, StoredFile])],
  controllers: [UploadsController, FilesController],
  providers: [
    UploadsRepository,
    FilesRepository,
    { provide: FileStorage, useFactory: storageOf, inject: [Config] },
    OpenUploads,
    FilesService,
    FilesSweeper,
    FilesLoader,
  ],
  exports: [FilesService, FilesLoader],
})
export class FilesModule {}
