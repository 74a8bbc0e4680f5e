// A name that every system takes for a file, Windows too.
import { cleanLine } from './clean-line.ts';

// What Windows forbids in names.
const FORBIDDEN = /[<>:"/\\|?*]+/g;
// Names of devices, whatever follows the first point.
const DEVICE = /^(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\.|$)/i;
/** Characters; with a folder's own name the path then stays under Windows' 260. */
const LONGEST = 80;

/** The text as a file name without its ending: `safeFileName('Mål: 2020/21?')` is `Mål 2020 21`; «Underlag» where nothing is left. */
export function safeFileName(text: string): string {
  const plain = cleanLine(cleanLine(text).normalize('NFC').replace(FORBIDDEN, ' '));
  // By character, since a cut surrogate pair is no name; neither a point nor a blank may come last.
  const short = Array.from(plain)
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '');
  if (short === '') return 'Underlag';
  return DEVICE.test(short) ? `Underlag ${short}` : short;
}
