// A whole wording -> a målvärde: parentheses first, then the wording as one clause, then as several.
import type { CompoundTarget, Target } from '../target.ts';
import { cleanText, type CleanText } from './clean-text.ts';
import type { Doubt } from './doubt.ts';
import { lex } from './lex.ts';
import { pointsAWay } from './own-wording.ts';
import { interpretClause } from './read-clause.ts';
import { partBrackets, remarkKind } from './remarks.ts';
import { slipOf } from './typos.ts';
import { shapeOf, type Tag } from './tag.ts';

/** A målvärde, a doubt, or null when nothing fits. */
export type Reading = Target | Doubt | null;

export function isTarget(reading: Reading): reading is Target {
  return reading !== null && 'kind' in reading;
}

/** Reads a cleaned wording. `text` of the målvärde is the wording as given. */
export function readText(clean: CleanText): Reading {
  if (!/[()[\]{}]/.test(clean.text)) return readPlain(clean);
  const { outside, inside, opened } = partBrackets(clean.text);
  if (outside === '') return readPlain(cleanText(opened));
  const kinds = inside.map((each) => remarkKind(cleanText(each)));
  const whole = readPlain(cleanText(opened));
  if (kinds.includes('part') && isTarget(whole) && whole.kind !== 'compound') return whole;
  if (kinds.includes('second'))
    return readSecond(
      outside,
      inside.filter((_, i) => kinds[i] === 'second'),
    );
  const main = readPlain(cleanText(outside));
  const [time] = inside.filter((_, i) => kinds[i] === 'time');
  if (time !== undefined && isTarget(main)) return timed(main, outside, time);
  const pointing = inside.find(pointsAWay);
  if (pointing !== undefined && isTarget(main) && main.kind === 'number') return whichWay(outside, pointing);
  return isTarget(main)
    ? withWarnings(
        main,
        inside.flatMap((each) => remarkWarning(each, main)),
      )
    : main;
}

// «minst 80 % (2027)»: when it is to be reached. Of a change the year may be what it is compared with.
function timed(main: Target, outside: string, time: string): Reading {
  const whole = readPlain(cleanText(`${outside} ${time}`));
  if (isTarget(whole) && whole.kind === main.kind && !MOVES.includes(main.kind)) return whole;
  if (whole !== null && !isTarget(whole)) return whole;
  return {
    question: `Är «${time}» när målvärdet ska vara nått, eller vad det jämförs med? Skriv «senast ${time}» eller «jämfört med ${time}».`,
  };
}

const MOVES: readonly Target['kind'][] = ['increase', 'decrease', 'unchanged', 'notIncrease', 'notDecrease'];

// «80 (lägre är bättre)»: the remark turns the figure into a limit, and may not be left out.
function whichWay(figure: string, remark: string): Doubt {
  return { question: `Är ${figure} den lägsta eller den högsta godtagbara nivån i «${figure} (${remark})»?` };
}

function remarkWarning(inside: string, main: Target): string[] {
  const share = main.kind === 'share' ? readPlain(cleanText(inside)) : null;
  if (
    share &&
    isTarget(share) &&
    share.kind === 'share' &&
    main.kind === 'share' &&
    share.value === main.value
  )
    return [];
  return [`Texten i parentes räknas inte in i målvärdet: (${inside}).`];
}

function withWarnings(target: Target, warnings: readonly string[]): Target {
  return warnings.length === 0 ? target : { ...target, warnings: [...target.warnings, ...warnings] };
}

// The text in the parentheses is a målvärde of its own.
function readSecond(outside: string, seconds: readonly string[]): Reading {
  const parts = [outside, ...seconds].map((each) => readPlain(cleanText(each)));
  const targets = parts.filter(isTarget);
  return targets.length === parts.length ? compound(targets) : null;
}

function readPlain(clean: CleanText): Reading {
  const tags = lex(clean);
  if (tags.length === 0) return null;
  const slip = tags.find((tag) => tag.role === 'w' && slipOf(tag.text) !== null);
  if (slip) return { question: `Menas «${slipOf(slip.text) ?? ''}» med «${slip.text}»?` };
  const whole = interpretClause(tags, clean.text);
  if (isTarget(whole) || whole?.certain === true) return whole;
  for (const separators of SEPARATORS) {
    const several = readSeveral(tags, clean, separators);
    if (several) return several;
  }
  return whole;
}

// From the strongest mark to the weakest word.
const SEPARATORS: readonly string[] = ['.;', '.;/', '.;/,&', '.;/,&d', '.;/,&dx'];

function readSeveral(tags: readonly Tag[], clean: CleanText, separators: string): Reading {
  const rows = split(tags, separators);
  if (rows.length < 2) return null;
  const targets: Target[] = [];
  const remarks: string[] = [];
  for (const row of rows) {
    const text = textOf(row, clean);
    const reading = interpretClause(row, text);
    if (isTarget(reading)) targets.push(inherit(reading, targets.at(-1), row));
    else if (isRemark(row)) remarks.push(text);
    else return null;
  }
  const [only, ...others] = targets;
  if (!only) return null;
  if (others.length > 0) return compound(targets);
  return separators === '.;'
    ? withWarnings(
        only,
        remarks.map((each) => `Tillägget räknas inte in i målvärdet: ${each}.`),
      )
    : null;
}

function split(tags: readonly Tag[], separators: string): Tag[][] {
  const rows: Tag[][] = [[]];
  for (const tag of tags) {
    if (separators.includes(tag.role)) rows.push([]);
    else rows.at(-1)?.push(tag);
  }
  return rows.filter((row) => row.length > 0);
}

function textOf(row: readonly Tag[], clean: CleanText): string {
  return clean.text.slice(row[0]?.start ?? 0, row.at(-1)?.end ?? 0);
}

// Only words without figures, limits, negations or changes.
function isRemark(row: readonly Tag[]): boolean {
  return (
    /^[wgdmpLTS:ykxa,-]+$/.test(shapeOf(row)) &&
    !row.some((tag) => tag.quantity !== undefined && tag.role === 'q')
  );
}

// «< årsmedelvärdet 10 µg/m³ och dygnsmedelvärdet 25 µg/m³»: the limit holds for both.
function inherit(target: Target, before: Target | undefined, row: readonly Tag[]): Target {
  const limits = ['atLeast', 'atMost', 'above', 'below'];
  if (!before || target.kind !== 'number' || !limits.includes(before.kind)) return target;
  if (!('unit' in before) || before.unit !== target.unit || shapeOf(row).includes('m')) return target;
  const by = before.by === undefined || target.by !== undefined ? {} : { by: before.by };
  return { ...target, ...by, kind: before.kind as 'atLeast' };
}

function compound(parts: readonly Target[]): CompoundTarget {
  const quoted = parts.map((part) => `«${part.text}»`);
  const list = `${quoted.slice(0, -1).join(', ')} och ${quoted.at(-1) ?? ''}`;
  return {
    kind: 'compound',
    text: '',
    parts,
    question: `Cellen innehåller flera målvärden: ${list}. Vilket gäller? Skriv ett målvärde per rad.`,
    warnings: [],
  };
}
