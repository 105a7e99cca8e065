export { ExchangeModule } from './exchange.module.js';
export { ImportsService } from './imports.service.js';
export { UploadsService } from './uploads.service.js';
