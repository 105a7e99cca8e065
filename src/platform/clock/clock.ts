import { Injectable } from '@nestjs/common';

/** The program's only source of "now" outside the database, so that tests can move it. Holds and expiries of places use the database's clock instead. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
