/** The five characters by which PostgreSQL names a fault, if the error comes from it. */
export const sqlStateOf = (error: unknown): string | undefined => textIn(error, 'code');

/** The constraint that PostgreSQL saw violated, if the error is of that kind. */
export const constraintOf = (error: unknown): string | undefined => textIn(error, 'constraint');

function textIn(error: unknown, field: 'code' | 'constraint'): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
}
