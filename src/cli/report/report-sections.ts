// The sections of a printed report: a heading with its lines, and a blank line between sections.
import type { Paint } from './paint.ts';

/** The lines under their heading; nothing when there are none. */
export function section(heading: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : [paint.strong(heading), ...lines];
}

/** The sections that have something to say, as one text without a last line break. */
export function joinSections(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
