// The line in the summary that says when, and by which version, the workbook was judged; written and read back here.

/** `Bedömt 2021-03-15 kl. 09.30 med Målljus 1.0.0.`; `when` is an ISO minute. */
export function judgedLine(when: string, programVersion: string): string {
  const time = when.replace('T', ' kl. ').replace(/(kl\. \d\d):(\d\d).*$/, '$1.$2');
  return `Bedömt ${time} med Målljus ${programVersion}.`;
}

const LINE = /^Bedömt (\d{4}-\d\d-\d\d) kl\. (\d\d)\.(\d\d) med Målljus /;

/** The ISO minute in such a line, or null when the text is another. */
export function judgedWhen(text: string): string | null {
  const [, day, hour, minute] = LINE.exec(text) ?? [];
  return day === undefined ? null : `${day}T${hour ?? ''}:${minute ?? ''}`;
}
