import { Controller, Get, Header, Res } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { Readiness } from './readiness.js';

interface StatusSetter {
  status(code: number): unknown;
}

/** For load balancers and supervisors; open to all, so it names no address and no version. */
@Controller('health')
@Allow('public')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Only that the event loop turns: a process that does not answer here is to be restarted. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Whether requests should be sent here: 200, or 503 with what is in the way. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) response: StatusSetter): Promise<object> {
    const faults = await this.readiness.faults();
    if (faults.size === 0) return { status: 'ok' };
    response.status(503);
    return { status: 'unavailable', faults: Object.fromEntries(faults) };
  }
}
