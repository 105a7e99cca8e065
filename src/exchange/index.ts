export { ExchangeModule } from './exchange.module.js';
export { ImportCommand, type ImportOrder, type Terminal } from './import-command.js';
