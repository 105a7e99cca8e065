export { StarsModule } from './stars.module.js';
export { StarsService } from './stars.service.js';
