// Colours on a screen that has them; plain text elsewhere.
import { STATUS_SHAPE, STATUS_WORD, type Status } from '../../../lib/index.ts';

/** Ways to paint a text. Without colour they give the text back. */
export interface Paint {
  status(status: Status, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

// Bright colours that can be read on both dark and light backgrounds.
const STATUS_CODE: Readonly<Record<Status, number>> = { green: 32, yellow: 33, red: 31, unrated: 90 };

export function createPaint(colour: boolean): Paint {
  const paint = (code: number, text: string): string =>
    colour && text !== '' ? `\u001B[${String(code)}m${text}\u001B[0m` : text;
  return {
    status: (status, text) => paint(STATUS_CODE[status], text),
    strong: (text) => paint(1, text),
    faint: (text) => paint(2, text),
  };
}

/** Shape and word, `▲ Gul`, so that the colour is never the only bearer. */
export function statusText(status: Status): string {
  return `${STATUS_SHAPE[status]} ${STATUS_WORD[status]}`;
}

/** Width of the widest status text. */
export const STATUS_WIDTH = statusText('unrated').length;
