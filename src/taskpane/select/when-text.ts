// Times and days as an officer reads them.

// The minute is already local: it is shown as it stands, in no time zone.
const FORM = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** `2021-03-15T09:30` → «15 mars 2021 kl. 09:30»; the text itself when it is no time. */
export function whenText(minute: string): string {
  const time = Date.parse(`${minute.slice(0, 16)}Z`);
  return Number.isNaN(time) ? minute : FORM.format(time);
}

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' });

/** `2020-08-31` → «31 augusti 2020»; the text itself when it is no day. */
export function dayText(day: string): string {
  const time = Date.parse(`${day}T00:00Z`);
  return Number.isNaN(time) ? day : DAY.format(time);
}
