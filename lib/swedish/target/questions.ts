// What to ask when no reading fits, and wordings that might have been meant.
import type { CleanText } from './clean-text.ts';
import { lex } from './lex.ts';
import { partBrackets } from './remarks.ts';
import { shapeOf, type Tag } from './tag.ts';
import { slipOf } from './typos.ts';
import { POINTING_DOWN, POINTING_UP } from './words/vague.ts';

/** Wordings that might have been meant, likeliest first. Not all of them need be readable. */
export function suggestionsFor(clean: CleanText): string[] {
  const tags = lex(clean);
  const unslipped = correctSlips(clean, tags);
  return [
    ...(unslipped === clean.text ? [] : [unslipped]),
    ...realDates(clean, tags),
    swedish(clean.text),
    partBrackets(clean.text).outside,
    ...clauses(tags, clean),
    ...limited(tags),
    ...dated(tags),
    ...changes(tags),
    ...yearsMeant(clean.text),
    clean.text.replace(/^-(?=\d)/u, 'minska med ').replace(/^\+\s*(?=\d)/u, 'öka med '),
    ...(tags.some((tag) => tag.role === 'a') ? ['Genomförd'] : []),
  ];
}

/** The wording with its slips of the keyboard put right, and in Swedish: what a suggestion has to be true to. */
export function corrected(clean: CleanText): string {
  return swedish(correctSlips(clean, lex(clean)));
}

// «lägre än 2023» is likelier the year than the number; «under 2023» may be either.
function yearsMeant(text: string): string[] {
  const meant = text.replace(/(?<=\p{L}) än (?:år )?((?:19|20)\d\d)$/iu, ' än $1 års utfall');
  const counted = text.replace(/(?<![\d.,(-])([12])(\d{3})(?![\d.,-])/gu, '$1\u00A0$2');
  return [meant, counted].filter((each) => each !== text);
}

function correctSlips({ text }: CleanText, tags: readonly Tag[]): string {
  const slips = tags.filter((tag) => tag.role === 'w');
  return slips.reduceRight((out, { start, end, text: word }) => {
    const meant = slipOf(word);
    return meant === null ? out : out.slice(0, start) + meant + out.slice(end);
  }, text);
}

// The commonest Norwegian and Danish words.
function swedish(text: string): string {
  return text
    .replace(/prosentpoeng/gi, 'procentenheter')
    .replace(/prosent/gi, 'procent')
    .replace(/økning|øke(?:r|s)?/gi, 'öka')
    .replace(/reduksjon/gi, 'minska');
}

// The parts between marks, as they stand.
function clauses(tags: readonly Tag[], { text }: CleanText): string[] {
  const marks = tags.filter((tag) => /^[.;,&]$/.test(tag.role));
  if (marks.length === 0) return [];
  const starts = [0, ...marks.map((mark) => mark.end)];
  return starts.map((start, i) => text.slice(start, marks[i]?.start ?? text.length).trim());
}

// The wording with a day that exists in place of one that does not, or of «våren 2021».
function realDates({ text }: CleanText, tags: readonly Tag[]): string[] {
  return tags.flatMap(({ role, start, end, suggestion }) =>
    role === 't' && suggestion !== undefined
      ? [text.slice(0, start) + dayWords(suggestion) + text.slice(end)]
      : [],
  );
}

// A day without a year as people write it: `--04-30` is 30/4.
function dayWords(date: string): string {
  return date.replace(
    /^--(\d\d)-(\d\d)$/,
    (_, month: string, day: string) => `${String(Number(day))}/${String(Number(month))}`,
  );
}

// «Genomförd senast 2021» where only a time is named.
function dated(tags: readonly Tag[]): string[] {
  const time = tags.find((tag) => tag.role === 'y' || (tag.role === 't' && tag.date !== undefined));
  return time && !tags.some((tag) => 'qfuc'.includes(tag.role)) ? [`Genomförd senast ${time.text}`] : [];
}

// «minst 80 %» for the first figure, with its limit when one stands before it. An arrow tells the way.
function limited(tags: readonly Tag[]): string[] {
  const at = tags.findIndex((tag) => tag.role === 'q' || tag.role === 'f');
  const figure = tags[at];
  if (!figure) return [];
  const before = tags
    .slice(0, at)
    .filter((tag) => tag.role === 'c')
    .at(-1);
  const change = tags
    .slice(0, at)
    .find((tag) => tag.role === 'u' && !/(?:ande|re|fler|flera|trend)$/i.test(tag.text));
  const ceiling = tags.some(
    (tag) => /^(?:endast|bara|enbart)$/i.test(tag.text) || POINTING_DOWN.includes(tag.text),
  );
  return [
    ...(change
      ? [`${change.text.toLowerCase()} ${tags[at - 1]?.role === 'h' ? 'till' : 'med'} ${figure.text}`]
      : []),
    ...(before ? [`${limitWord(before, tags)} ${figure.text}`] : []),
    // Which of them keeps the way of the text is decided by own-wording.ts.
    ...(ceiling ? ['högst'] : ['minst', 'högst']).map((limit) => `${limit} ${figure.text}`),
  ];
}

const TURNED: Readonly<Record<string, string>> = { above: 'högst', below: 'minst' };

// «ingen ska vänta mer än 3 månader» is about at most 3.
function limitWord({ text, level }: Tag, tags: readonly Tag[]): string {
  const negated = tags.some((tag) => tag.role === 'n' || tag.role === 'I');
  return (negated ? TURNED[level ?? ''] : undefined) ?? text.toLowerCase();
}

function changes(tags: readonly Tag[]): string[] {
  return tags.flatMap((tag) => {
    if (POINTING_UP.includes(tag.text)) return ['öka'];
    if (POINTING_DOWN.includes(tag.text)) return ['minska'];
    return tag.change === undefined ? [] : [tag.text.toLowerCase()];
  });
}

/** The question when nothing more exact can be said. */
export function defaultQuestion(clean: CleanText): string {
  const tags = lex(clean);
  const shape = shapeOf(tags);
  const figures = tags.filter((tag) => 'qf'.includes(tag.role));
  if (figures.length > 1)
    return `Vilket av talen ${list(figures)} är målvärdet, och är det en undre eller övre gräns?`;
  if (figures.length === 1 && shape.includes('n'))
    return 'Vad får värdet inte vara? Skriv gränsen som «minst» eller «högst».';
  if (figures.length === 1)
    return `Hur ska ${figures[0]?.text ?? ''} läsas: minst, högst, eller som en förändring?`;
  if (/[uc]/.test(shape)) return 'Vad ska värdet jämföras med, eller vilket tal ska nås?';
  return 'Målvärdet säger inte vilket värde som ska nås. Ange ett tal, en riktning eller en aktivitet som ska vara genomförd.';
}

function list(tags: readonly Tag[]): string {
  const texts = [...new Set(tags.map((tag) => tag.text))];
  return texts.length === 1 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} och ${texts.at(-1) ?? ''}`;
}
