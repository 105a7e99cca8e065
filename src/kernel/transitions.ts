/** A state machine as a table: which statuses allow an action, and what it leads to. */
export type Transitions<Action extends string, Status extends string> = Readonly<
  Record<Action, { readonly from: readonly Status[]; readonly to: Status }>
>;

/** The status after the action, or null where the status does not allow it. */
export function next<Action extends string, Status extends string>(
  transitions: Transitions<Action, Status>,
  action: Action,
  status: Status,
): Status | null {
  const { from, to } = transitions[action];
  return from.includes(status) ? to : null;
}

/** Those of the actions that the status allows, in their order. */
export const allowed = <Action extends string, Status extends string>(
  transitions: Transitions<Action, Status>,
  actions: readonly Action[],
  status: Status,
): Action[] => actions.filter((action) => next(transitions, action, status) !== null);
