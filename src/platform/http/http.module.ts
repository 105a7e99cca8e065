import { Global, Module } from '@nestjs/common';
import { OpenRequests } from './open-requests.js';

@Global()
@Module({ providers: [OpenRequests], exports: [OpenRequests] })
export class HttpModule {}
