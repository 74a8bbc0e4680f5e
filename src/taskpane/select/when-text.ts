// A time as an officer reads it.

// The minute is already local: it is shown as it stands, in no time zone.
const FORM = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** `2021-03-15T09:30` → «15 mars 2021 kl. 09:30»; the text itself when it is no time. */
export function whenText(minute: string): string {
  const time = Date.parse(`${minute.slice(0, 16)}Z`);
  return Number.isNaN(time) ? minute : FORM.format(time);
}
