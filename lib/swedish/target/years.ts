// Four figures such as 2020: a year or a number? Decided by what stands round them; asked about when nothing decides.
import type { Doubt } from './doubt.ts';
import { shapeOf, type Tag } from './tag.ts';

const OTHER_CORE = /[qfuarkKFPI]/;

/** Every `y` tag settled as a year (`y`) or a quantity (`q`), or a question when it may be either. */
export function resolveYears(tags: readonly Tag[]): readonly Tag[] | Doubt {
  const counted = tags.find((tag, i) => countsYears(tag, tags[i + 1]));
  if (counted) return { question: `Är «${counted.text}» ett antal år, eller hör «år» till årtalet efter?` };
  const shape = shapeOf(tags);
  const settled = tags.map((tag, i) => (tag.role === 'y' ? settle(tags, shape, i) : tag));
  const open = settled.find((tag) => tag.role === '¿');
  if (!open) return settled.map((tag, i) => asMarker(tag, settled[i + 1]));
  return { question: `Är «${open.text}» ett årtal eller ett antal?` };
}

// «minst 80 år 2026»
function countsYears({ quantity, text }: Tag, next: Tag | undefined): boolean {
  return quantity?.unit === 'år' && /år$/iu.test(text) && next?.role === 'y';
}

function settle(tags: readonly Tag[], shape: string, i: number): Tag {
  const tag = tags[i] as Tag;
  const [before, after] = [shape.slice(0, i), shape.slice(i + 1)];
  const others = OTHER_CORE.test(before + after);
  if (/^[sP]/.test(after) || /[Pl]$/.test(before) || before.endsWith('up') || after.startsWith('s'))
    return { ...tag, role: 'q' };
  if (/(?<!n)u[wL]*h$/.test(before) && !after.includes('j') && !multiplied(tags))
    return { ...tag, role: after.startsWith('w') ? 'q' : '¿' };
  if (others || /[SjoyX]g*$/.test(before) || /^:|^-y/.test(after) || before.endsWith('y-')) return tag;
  const last = tags[i - 1];
  const time = last !== undefined && /^under$/i.test(last.text);
  if (after.startsWith('w') && !time) return { ...tag, role: 'q' };
  if (/(?:^|[cgmL])$/.test(before) && Number(tag.text) % 100 === 0 && !time) return { ...tag, role: 'q' };
  return /(?:^|[cgmLhs])$/.test(before) ? { ...tag, role: '¿' } : tag;
}

// «dubbleras till 2030»: a multiple has no level to reach.
function multiplied(tags: readonly Tag[]): boolean {
  return tags.some((tag) => tag.size !== undefined);
}

// «under 2020»: a time, once the figures are known to be a year.
function asMarker(tag: Tag, next: Tag | undefined): Tag {
  const time = /^under$/i.test(tag.text) && (next?.role === 'y' || next?.role === 't');
  return time ? { role: 'S', start: tag.start, end: tag.end, text: tag.text } : tag;
}
