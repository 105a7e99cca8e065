import { UserError } from '../../kernel/user-error.js';

/** The file is no schedule that can be imported. `line` counts from 1; null when no single line is at fault. */
export class UnreadableSchedule extends UserError {
  constructor(
    message: string,
    readonly line: number | null = null,
  ) {
    super(message);
  }
}
