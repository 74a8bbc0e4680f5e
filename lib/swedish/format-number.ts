// Numbers and quantities -> Swedish text: decimal comma, no-break space between thousands and before units, a real minus.

const NBSP = '\u00A0';
const MINUS = '\u2212';
const MAX_DECIMALS = 15;

/**
 * Rounds half away from zero on the decimal digits as a person sees them, without binary surprises:
 * `roundDecimal(0.285, 2)` is 0.29 and `roundDecimal(-2.5, 0)` is -3.
 */
export function roundDecimal(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return value;
  const places = Math.min(Math.max(Math.trunc(decimals), 0), MAX_DECIMALS);
  if (Number.isInteger(value)) return value === 0 ? 0 : value;
  const plain = roundPlain(value, places);
  if (plain !== null) return plain;
  // 15 significant digits are what Excel keeps; the rest is binary noise. The exponent shift works on the digits.
  const shifted = shift(Number(Math.abs(value).toPrecision(15)), places);
  const rounded = shift(Math.round(Number(shifted.toPrecision(15))), -places);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

// Ordinary figures (small enough, and not near a half) round the same way without going through their digits, ten times as fast.
const PLAIN_SIZE = 1e9;
const CLEAR_OF_HALF = 1e-6;

function roundPlain(value: number, places: number): number | null {
  const scale = 10 ** places;
  const scaled = Math.abs(value) * scale;
  const isClear = Math.abs((scaled % 1) - 0.5) > CLEAR_OF_HALF;
  if (scaled >= PLAIN_SIZE || !isClear) return null;
  const rounded = Math.round(scaled) / scale;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

/** Number of decimals in the shortest writing of a value, noise removed: `decimalsOf(0.1 + 0.2)` is 1. */
export function decimalsOf(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return 0;
  const plain = plainDigitsOf(value);
  if (plain !== null) return plain.length - plain.indexOf('.') - 1;
  const [digits = '0', exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

// The shortest writing, when it is short enough to hold no binary noise; null otherwise. Without sign.
function plainDigitsOf(value: number): string | null {
  const digits = String(Math.abs(value));
  return digits.length <= MAX_DECIMALS && !digits.includes('e') ? digits : null;
}

/**
 * A number in Swedish form: `formatNumber(-1234.5)` is `−1 234,5` with no-break spaces. With `decimals` it is rounded to and filled
 * out to as many; without, all digits that it has are shown.
 */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return '–';
  const places = Math.min(decimals ?? decimalsOf(value), 20);
  const rounded = decimals === undefined ? value : roundDecimal(value, decimals);
  if (places === 0 && Number.isInteger(rounded) && rounded >= 0 && rounded < 1000) return String(rounded);
  const [whole = '0', fraction] = plainDigits(Math.abs(rounded), places).split('.');
  const grouped = whole.length <= 3 ? whole : whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, NBSP);
  const sign = rounded < 0 ? MINUS : '';
  return sign + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

// toFixed gives up at 1e21.
function plainDigits(value: number, places: number): string {
  return value >= 1e21 ? BigInt(value).toString() : value.toFixed(places);
}

const BEFORE = new Set(['NKI', 'NMI', 'NRI', 'NII', 'HME', 'eNPS', 'NPS', 'AMI', 'index', 'betyg']);

/** A value with its unit as a person writes it: `80 %`, `NKI 74`, `18 miljoner kr`, `855 st/100 000 invånare`. */
export function formatQuantity(value: number, unit?: string, decimals?: number): string {
  const number = formatNumber(value, decimals);
  if (unit === undefined || unit === '') return number;
  // Digits inside a unit («per 1 000 invånare») stay together too.
  const shown = unit.includes(' ') ? unit.replace(/(?<=\d) (?=\d)/g, NBSP) : unit;
  return BEFORE.has(unit) ? `${shown}${NBSP}${number}` : `${number}${NBSP}${shown}`;
}
