/** `Monday, 10 May 2027 at 09:00 (Europe/Brussels)` */
export function localTime(instant: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return `${day.format(instant)} at ${time.format(instant)} (${timeZone})`;
}
