// What a frozen copy for KSAU is made by: what a workbook holds that others perhaps should not get, and the choice for each.
import type { Result } from './result.ts';

export interface SharingChoices {
  /** `ours`: values where Målljus's functions stood, other formulas stay; `all`: values everywhere. */
  readonly formulas: 'ours' | 'all';
  readonly hiddenSheets: 'keep' | 'show' | 'remove';
  /** Names of those who have written comments; `role` puts the role in their place. */
  readonly comments: 'role' | 'keep';
  /** Names in the document's properties. */
  readonly properties: 'role' | 'keep';
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
  role: 'Handläggare',
  openOn: 'Måluppfyllelse',
};

/** What there is to choose about. */
export interface SharingFindings {
  /** Cells with a function of Målljus, as `Blad!E5`. */
  readonly functionCells: readonly string[];
  /** Those of them whose value is not stored or is an error: they cannot be frozen. */
  readonly withoutValue: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** Those who have written comments and notes, with their sheets. */
  readonly commentAuthors: readonly { readonly name: string; readonly sheets: readonly string[] }[];
  /** Names in the document's properties: «Författare», «Senast ändrad av», «Chef», «Organisation». */
  readonly properties: readonly { readonly property: string; readonly value: string }[];
  /** Cells that look like a personal identity number or an e-mail address. */
  readonly personalData: readonly { readonly cell: string; readonly kind: 'personnummer' | 'e-post' }[];
  /** Whether the file opens an add-in's pane by itself. */
  readonly opensAddIn: boolean;
}

/** What a file has to offer for a frozen copy to be made of it. */
export interface XlsxSharing {
  /** What there is to choose about; changes nothing. */
  surveySharing(): Result<SharingFindings>;
  /** Carries out the choices, or none of them. */
  freeze(choices: SharingChoices): Result<null>;
  save(): Promise<Uint8Array>;
}
