import { Clock } from '../../src/platform/clock/clock.js';

/** A clock that stands still until the test moves it. */
export class TestClock extends Clock {
  private time = new Date();

  override now(): Date {
    return new Date(this.time);
  }

  set(time: string | Date): void {
    this.time = new Date(time);
  }

  forward(milliseconds: number): void {
    this.time = new Date(this.time.getTime() + milliseconds);
  }
}
