// How a conditional-format rule draws the cells it meets, as the parts of a style record.
import { argb } from './argb.ts';

/** A conditional style: XML without prefixes, and the format code that shows a shape before the word. */
export interface ConditionalStyle {
  readonly font: string;
  readonly fill: string;
  /** Undefined leaves the number format to the cell. */
  readonly formatCode: string | undefined;
}

/** What a rule changes. Colours are `#RRGGBB`; null leaves that part of the look to the cell. */
export interface RuleLook {
  readonly bold: boolean;
  readonly textColour: string | null;
  readonly fill: string | null;
  readonly formatCode: string | null;
}

/** The parts of the style record for a look. */
export function conditionalStyle({ bold, textColour, fill, formatCode }: RuleLook): ConditionalStyle {
  const font = (bold ? '<b/>' : '') + (textColour === null ? '' : `<color rgb="${argb(textColour)}"/>`);
  const colour = fill === null ? '' : `rgb="${argb(fill)}"`;
  return {
    font: font === '' ? '' : `<font>${font}</font>`,
    fill:
      fill === null
        ? ''
        : `<fill><patternFill patternType="solid"><fgColor ${colour}/><bgColor ${colour}/></patternFill></fill>`,
    formatCode: formatCode ?? undefined,
  };
}
