// The table of the sheets that Målljus makes and seals: what each is called, how wide it is, and the words for what stands there.

export interface SealedSheet {
  /** What the sheet is called when it is made. */
  readonly name: string;
  /** How many columns are ours, from the first; what a person writes further out is no concern of ours. */
  readonly columns: number;
  /** What stands there, as findings say it: «prognosen står i ett nytt blad». */
  readonly word: string;
  /** The same in a preview: «nytt blad med prognosen». */
  readonly inPreview: string;
  /**
   * What the seal says has been changed or not; tells the kinds apart, so that it is never to be changed and no two are alike. An earlier
   * version of Målljus takes any it does not know for the summary's.
   */
  readonly sealed: string;
  /** What stays in view: the title, or all down to the headings, which are then also repeated on each printed page. */
  readonly frozen: 'title' | 'headings';
  /** How the state remembers what is ours: a fingerprint for each cell, or where the cells stand, which takes a small part of the room. */
  readonly remembered: 'cells' | 'layout';
  /** Whether Målljus makes Excel tables in it. */
  readonly tables?: true;
}

/** Every sealed sheet of ours by its kind; the kind names it in the state too. */
export const SEALED_SHEETS = {
  summary: {
    name: 'Måluppfyllelse',
    columns: 7,
    word: 'sammanställningen',
    inPreview: 'sammanställningen',
    sealed: 'bladet',
    frozen: 'title',
    remembered: 'cells',
  },
  comparison: {
    name: 'Jämförelse av regler',
    columns: 7,
    word: 'jämförelsen',
    inPreview: 'jämförelsen av regler',
    sealed: 'jämförelsen',
    frozen: 'title',
    remembered: 'cells',
  },
  followUp: {
    name: 'Uppföljning',
    columns: 9,
    word: 'uppföljningen',
    inPreview: 'uppföljningen',
    sealed: 'uppföljningen',
    frozen: 'title',
    remembered: 'layout',
  },
  forecast: {
    name: 'Prognos',
    columns: 9,
    word: 'prognosen',
    inPreview: 'prognosen',
    sealed: 'prognosen',
    frozen: 'title',
    remembered: 'layout',
  },
  development: {
    name: 'Utveckling',
    columns: 9,
    word: 'utvecklingen',
    inPreview: 'utvecklingen',
    sealed: 'utvecklingen',
    frozen: 'headings',
    remembered: 'layout',
  },
  coverage: {
    name: 'Täckning',
    columns: 9,
    word: 'täckningen',
    inPreview: 'täckningen',
    sealed: 'täckningen',
    frozen: 'title',
    remembered: 'layout',
  },
  rounds: {
    name: 'Tidigare bedömningar',
    columns: 9,
    word: 'de tidigare bedömningarna',
    inPreview: 'de tidigare bedömningarna',
    sealed: 'de tidigare bedömningarna',
    frozen: 'headings',
    remembered: 'layout',
  },
  // Stands in frozen copies alone, where it takes the summary's place.
  report: {
    name: 'Måluppfyllelse',
    columns: 11,
    word: 'rapporten',
    inPreview: 'rapporten',
    sealed: 'rapporten',
    frozen: 'title',
    remembered: 'layout',
    tables: true,
  },
} as const satisfies Readonly<Record<string, SealedSheet>>;

export type SealedKind = keyof typeof SEALED_SHEETS;

/** The sheets of the year and the term. */
export const FOLLOW_UP_KINDS = ['followUp', 'forecast', 'development', 'coverage', 'rounds'] as const;

/** In the order that they are told of and made. */
export const SEALED_KINDS = Object.keys(SEALED_SHEETS) as readonly SealedKind[];
