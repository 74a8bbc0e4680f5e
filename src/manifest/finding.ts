// How the manifest check says what is wrong, and what it is told about the files beside the manifest.
import type { XmlElement } from './xml-tree.ts';

export interface CheckOptions {
  /** The bytes of a file given from the manifest's folder (`icons/bedom-16.png`); null when there is none. */
  readonly readFile: (file: string) => Uint8Array | null;
  /** True for a built folder that is to be used: a real https address, and every file in place. */
  readonly production: boolean;
}

/** One part of the check. */
export type ManifestRule = (root: XmlElement, options: CheckOptions) => readonly string[];

/** A finding with its line: `rad 12: …`. */
export function finding(element: XmlElement, text: string): string {
  return `rad ${element.line}: ${text}`;
}
