import { allowed, next, type Transitions } from '../../kernel/transitions.js';
import { UserError } from '../../kernel/user-error.js';

/** A draft is seen by its organization only. A cancelled event stays visible, so that its calendars can say so. */
export enum EventStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  CANCELLED = 'CANCELLED',
}

/** What can be done with an event as a whole. */
export enum EventAction {
  PUBLISH = 'PUBLISH',
  CANCEL = 'CANCEL',
}

const { DRAFT, PUBLISHED, CANCELLED } = EventStatus;

const transitions: Transitions<EventAction, EventStatus> = {
  PUBLISH: { from: [DRAFT], to: PUBLISHED },
  CANCEL: { from: [PUBLISHED], to: CANCELLED },
};

/** Refuses what the status does not allow. */
export function statusAfter(action: EventAction, status: EventStatus): EventStatus {
  const after = next(transitions, action, status);
  if (after === null) throw new EventActionNotAllowed(action, status);
  return after;
}

/** What the status allows, whoever asks. */
export function actionsFrom(status: EventStatus): EventAction[] {
  return allowed(transitions, Object.values(EventAction), status);
}

/** The event's status does not allow the action. */
export class EventActionNotAllowed extends UserError {
  constructor(
    readonly action: EventAction,
    readonly status: EventStatus,
  ) {
    super(`You cannot ${action.toLowerCase()} an event that is ${status.toLowerCase()}.`);
  }
}
