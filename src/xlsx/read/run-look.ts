// How one run of a rich text looks, as far as it changes what the text says: struck through, raised, lowered.
import { attributes, childrenOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';

export interface RunLook {
  readonly struck: boolean;
  readonly place: 'baseline' | 'superscript' | 'subscript';
}

/** The look that the run's properties, `<rPr>`, give it. */
export function runLook(xml: string, properties: Element): RunLook {
  const values = new Map(
    childrenOf(xml, properties).map((child) => [child.name, attributes(xml, child)['val']] as const),
  );
  const place = values.get('vertAlign');
  return {
    struck: values.has('strike') && !/^(?:0|false)$/u.test(values.get('strike') ?? 'true'),
    place: place === 'superscript' || place === 'subscript' ? place : 'baseline',
  };
}

const FIGURES = '0123456789+-()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₍₎';
// The letters that footnotes are marked with; Unicode has no raised q.
const LETTERS = 'abcdefghijklmnoprstuvwxyz';
const RAISED_LETTERS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';

/**
 * A run's text with its raised or lowered figures in their own characters: `1` raised is `¹`. What is lowered after a letter names
 * something («CO2», «PM10») and stays plain, and so do letters in a word («17:e»). `before` is the text that the run follows.
 */
export function raisedOrLowered(text: string, { place }: RunLook, before: string): string {
  if (place === 'subscript') return /\p{L}$/u.test(before) ? text : translated(text, FIGURES, LOWERED);
  if (place === 'baseline') return text;
  const raised = translated(text, FIGURES, RAISED);
  return /[\d%)\s]$/u.test(before) ? translated(raised, LETTERS, RAISED_LETTERS) : raised;
}

function translated(text: string, from: string, to: string): string {
  const signs = Array.from(to);
  return Array.from(text, (sign) => signs[from.indexOf(sign)] ?? sign).join('');
}
