export { DemoModule } from './demo.module.js';
export { DemoService, type DemoSignIn } from './demo.service.js';
