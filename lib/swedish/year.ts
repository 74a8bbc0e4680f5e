// Tells years from other figures by the words around them.
import { findQuantities } from './number.ts';
import type { Quantity } from './quantity.ts';
import { SPACE } from './spaces.ts';

const S = `[${SPACE}]`;
const YEAR_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:år|året|senast|fram till|till och med|t\\.?o\\.?m\\.?|från och med|fr\\.?o\\.?m\\.?|sedan|referensåret|basår|basåret|jämfört med|under|våren|hösten|vt|ht|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|prognos|mätning|årets?|innan|före)${S}*:?${S}*$`,
  'iu',
);
const YEAR_AFTER = new RegExp(`^(?:${S}*års(?!\\p{L})|${S}*:${S}*\\S|-talet)`, 'iu');

/** Whether the number is a year: four bare digits 1950–2099 that stand as one («senast 2020», «(2014)», «17 % 2011»). */
export function isYear(text: string, quantity: Quantity): boolean {
  const [start, end] = quantity.digits;
  const { value } = quantity;
  if (!/^\d{4}$/.test(text.slice(start, end)) || value < 1950 || value > 2099) return false;
  if (quantity.sign !== undefined || quantity.rank === true) return false;
  if (YEAR_BEFORE.test(text.slice(0, start))) return true;
  if (quantity.unit !== undefined) return false;
  if (
    YEAR_AFTER.test(text.slice(end)) ||
    (/^\s*\)/.test(text.slice(end)) && /\(\s*$/.test(text.slice(0, start)))
  )
    return true;
  return findQuantities(text).some(
    (other) => other.start !== quantity.start && !/^(?:19|20)\d\d$/.test(text.slice(...other.digits)),
  );
}
