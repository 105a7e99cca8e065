const DAY = 86_400_000;

/** An event that begins in thirty days by the database's clock, which no test can move. */
export const notOver = () => ({
  startsAt: new Date(Date.now() + 30 * DAY),
  endsAt: new Date(Date.now() + 32 * DAY),
});
