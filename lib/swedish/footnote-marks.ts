// Raised marks («80¹», «Genomförd²⁾») that point to a footnote and are no part of the text. Exponents are: «m²», «10³».

const MARK = '¹²³⁰⁴-⁹⁺⁻⁽⁾';
const LETTER = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
// One mark or several («¹⁾», «¹,²»), not where it makes «m» a square or a cube, or 10 a power.
const NOTE = new RegExp(
  `(?<!(?<!\\p{L})[kcdm]?m(?=[²³])|(?<![\\d.,])10[${MARK}]*)[${MARK}](?:[${MARK}, ]*[${MARK}])?|(?<=[\\d%)])[${LETTER}]⁾?(?!\\p{L})`,
  'giu',
);

/** The text with a space for each such mark: `80 %¹` is `80 % `, and `5 m²` stays as it is. */
export function withoutFootnotes(text: string): string {
  return HAS_MARK.test(text) ? text.replace(NOTE, ' ') : text;
}

const HAS_MARK = new RegExp(`[${MARK}${LETTER}]`, 'u');
