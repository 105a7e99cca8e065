export type { StoredFile } from './data/stored-file.entity.js';
export { FilePurpose } from './domain/file-purpose.js';
export { FilesModule } from './files.module.js';
export { FilesService, type PreparedFile } from './files.service.js';
export { FileNotAcceptableType } from './graphql/file.errors.js';
export { FileType } from './graphql/file.type.js';
export { FilesLoader } from './graphql/files.loader.js';
