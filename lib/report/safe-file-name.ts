// A name that every system takes for a file, Windows too.
import { cleanLine } from './clean-line.ts';

// What Windows forbids in names.
const FORBIDDEN = /[<>:"/\\|?*]+/g;
// Names of devices, whatever follows the first point; Windows passes over blanks before it.
const DEVICE = /^(?:CON|CONIN\$|CONOUT\$|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])\s*(?:\.|$)/i;
/** Characters; with a folder's own name the path then stays under Windows' 260. */
const LONGEST = 80;
/** Bytes, of the 255 that Linux takes for a name with what follows. */
const MOST_BYTES = 200;

/** The text as a file name without its ending: `safeFileName('Mål: 2020/21?')` is `Mål 2020 21`; «Underlag» where nothing is left. */
export function safeFileName(text: string): string {
  const plain = cleanLine(cleanLine(text).normalize('NFC').replace(FORBIDDEN, ' '));
  // By character, since a cut surrogate pair is no name; neither a point nor a blank may come last.
  const short = firstBytes(Array.from(plain).slice(0, LONGEST))
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '');
  if (short === '') return 'Underlag';
  return DEVICE.test(short) ? `Underlag ${short}` : short;
}

/** Whether a name can be used on every system as it is: `isSafeFileName('CON')` is false. It may be as long as the system takes. */
export function isSafeFileName(name: string): boolean {
  return (
    name !== '' && name.search(/[<>:"/\\|?*\p{Cc}\p{Cs}\p{Bidi_Control}]|[. ]$/u) < 0 && !DEVICE.test(name)
  );
}

/** As many of the characters as there are bytes for, in UTF-8. */
function firstBytes(characters: readonly string[]): string {
  let bytes = 0;
  const kept = characters.findIndex((character) => {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    return bytes > MOST_BYTES;
  });
  return characters.slice(0, kept < 0 ? characters.length : kept).join('');
}
