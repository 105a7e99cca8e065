import { UserError } from '../../kernel/user-error.js';

/** The organization has another event or series at this address. */
export class SlugTaken extends UserError {
  constructor(readonly slug: string) {
    super(`The address ${slug} is taken in this organization. Choose another one.`);
  }
}

/** The event has another room, track or session format of this name. */
export class NameTaken extends UserError {
  constructor(readonly takenName: string) {
    super(`There is already one called ${takenName}.`);
  }
}

/** The room, track or session format is used by the programme and therefore stays. */
export class PartInUse extends UserError {
  constructor(part: string) {
    super(`The programme still uses this ${part}. Move what uses it first.`);
  }
}
