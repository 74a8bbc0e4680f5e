// What a rule for aktiviteter means -> its canonical phrase.
import { ACTIVITY_LINES, type ActivityCondition, type ActivityLine } from '../../model/condition.ts';

// The widest first; each line is told once.
const PHRASES: readonly (readonly [lines: readonly ActivityLine[], text: string])[] = [
  [['doneInTime', 'doneLate'], 'genomförd'],
  [['doneInTime'], 'genomförd senast slutdatum'],
  [['doneLate'], 'genomförd efter slutdatum'],
  [['underWay', 'underWayAfterDate'], 'påbörjad'],
  [['underWay'], 'påbörjad och slutdatum inte passerat'],
  [['underWayAfterDate'], 'pågår efter slutdatum'],
  [['notBegun'], 'inte påbörjad'],
  [['cancelled'], 'avbruten'],
];

/** The canonical phrase: the lines doneLate and underWay are «genomförd efter slutdatum eller påbörjad och slutdatum inte passerat». */
export function describeActivityCondition(condition: ActivityCondition): string {
  if (condition.kind === 'otherwise') return 'i övrigt';
  if (condition.kind === 'never' || condition.lines.length === 0) return 'används inte';
  const left = new Set(condition.lines);
  const texts = PHRASES.flatMap(([lines, text]) => {
    if (!lines.every((line) => left.has(line))) return [];
    lines.forEach((line) => left.delete(line));
    return [text];
  });
  return texts.join(' eller ');
}

/** The lines in the order of the contract, each once. */
export function orderedLines(lines: readonly ActivityLine[]): readonly ActivityLine[] {
  return ACTIVITY_LINES.filter((line) => lines.includes(line));
}
