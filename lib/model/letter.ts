// What a tjänsteskrivelse says, part by part, before any file format. Texts that a person has to write are marked «[Skriv: …]».
import type { Status } from './assessment.ts';

/** A cell of a table; with a status it is also coloured. */
export interface LetterCell {
  readonly text: string;
  readonly status: Status | null;
}

export interface LetterTable {
  readonly kind: 'table';
  /** Said above the table. */
  readonly caption: string;
  /** Said aloud of the table, so that it can be told from the others. */
  readonly spoken: string;
  readonly headings: readonly string[];
  /** As wide as the columns are to be, in relation to each other. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly LetterCell[])[];
}

export type LetterBlock =
  | { readonly kind: 'text' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | LetterTable;

/** The parts, by the names that a template of the municipality's own asks for them with: `{{sammanfattning}}`. */
export const LETTER_PARTS = [
  'förslag',
  'sammanfattning',
  'bakgrund',
  'ekonomi',
  'beslut',
  'agenda',
  'samråd',
  'uppföljning',
  'helhetsbedömning',
  'handlingar',
  'skickas',
  'handläggare',
] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];

export interface LetterSection {
  readonly part: LetterPart;
  /** «Förslag till beslut», «1. Bakgrund» */
  readonly heading: string;
  /** Whether it is one of the numbered parts under «Ärende». */
  readonly numbered: boolean;
  readonly blocks: readonly LetterBlock[];
}

export interface Letter {
  readonly title: string;
  /** Without the word: «KS 2019/191», or a gap. */
  readonly dnr: string;
  /** «Kommunstyrelsen», or a gap. */
  readonly recipient: string;
  /** ISO day. */
  readonly date: string;
  /** The number of the judgement's seal, in groups. */
  readonly seal: string;
  /** «Handläggare», as a role, or a gap. */
  readonly officer: string;
  /** In order: two before «Ärende», eight under it, two after. */
  readonly sections: readonly LetterSection[];
}
