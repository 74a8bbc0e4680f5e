// What a frozen copy for KSAU is made by: what a workbook holds that others perhaps should not get, and the choice for each.
import type { Result } from './result.ts';

export interface SharingChoices {
  /** `ours`: values where Målljus's functions stood, other formulas stay; `all`: values everywhere. */
  readonly formulas: 'ours' | 'all';
  readonly hiddenSheets: 'keep' | 'show' | 'remove';
  /** Names of those who have written comments; `role` puts the role in their place. */
  readonly comments: 'role' | 'keep';
  /** Names in the document's properties and in the other places of `SharingFindings.names`, headers and footers too. */
  readonly properties: 'role' | 'keep';
  /** In cells, notes and comments: `remove` puts «[personnummer borttaget]» and the like in their place, and the role for names. */
  readonly personalData: 'keep' | 'remove';
  /** What stands instead of a name. */
  readonly role: string;
  /** The sheet that the copy opens on, where it is there. */
  readonly openOn: string;
}

export const DEFAULT_SHARING: SharingChoices = {
  formulas: 'ours',
  hiddenSheets: 'keep',
  comments: 'role',
  properties: 'role',
  personalData: 'keep',
  role: 'Handläggare',
  openOn: 'Måluppfyllelse',
};

/** Characters of a role, at most. */
export const LONGEST_ROLE = 60;

/** `namn`: the name of someone who has written comments or saved the file. */
export type PersonalDataKind = 'personnummer' | 'e-post' | 'namn';

/** What there is to choose about, and what else whoever gets the copy meets. */
export interface SharingFindings {
  /** Cells with a function of Målljus, or a name that has one, as `Blad!E5`. */
  readonly functionCells: readonly string[];
  /** Those of them whose value is not stored, or that Excel had not got an answer for: they cannot be frozen. */
  readonly withoutValue: readonly string[];
  /** Cells with any formula. */
  readonly formulaCount: number;
  /** Names of the workbook (Formler, Namnhanteraren) that call Målljus's functions; they go. */
  readonly functionNames: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** Sheets that have hidden rows or columns, with how many; they stay hidden. */
  readonly hiddenCells: readonly {
    readonly sheet: string;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** Those who have written comments and notes, with their sheets. */
  readonly commentAuthors: readonly { readonly name: string; readonly sheets: readonly string[] }[];
  /** What the document's properties say: «Författare», «Senast ändrad av», «Kommentarer», «Organisation», and those of the municipality's own. */
  readonly properties: readonly {
    readonly property: string;
    readonly value: string;
    /** Whether it names a person and nothing else; the others stay. */
    readonly isPerson: boolean;
    /** Whether a known name stands in it among other words; that name goes with the choice about properties. */
    readonly holdsName?: boolean;
  }[];
  /** Other places where somebody's name stands: «Pivottabell uppdaterad av», «Mapp på datorn». */
  readonly names: readonly { readonly place: string; readonly value: string }[];
  /** What headers and footers say in words. */
  readonly pageTexts: readonly {
    readonly sheet: string;
    readonly text: string;
    /** As for the properties. */
    readonly holdsName?: boolean;
  }[];
  /** Cells and notes with what looks like a personal identity number, an e-mail address or a name of someone known. */
  readonly personalData: readonly { readonly cell: string; readonly kind: PersonalDataKind }[];
  /** Whether the file opens an add-in's pane by itself; that goes. */
  readonly opensAddIn: boolean;
  /** What whoever opens the copy may be asked about or gets with it unseen: «3 anslutningar till data (…); Excel kan fråga om de ska användas». */
  readonly prompts: readonly string[];
}

/** What a file has to offer for a frozen copy to be made of it. */
export interface XlsxSharing {
  /** What there is to choose about; changes nothing. */
  surveySharing(): Result<SharingFindings>;
  /** Carries out the choices, or none of them. */
  freeze(choices: SharingChoices): Result<null>;
  save(): Promise<Uint8Array>;
}
