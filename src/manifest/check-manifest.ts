// The check of the manifest that needs neither network nor Excel: what makes Excel refuse an add-in without saying why.
import { checkAddresses } from './addresses.ts';
import { checkElementOrder } from './element-order.ts';
import type { CheckOptions, ManifestRule } from './finding.ts';
import { checkIdentity } from './identity.ts';
import { checkPictures } from './pictures.ts';
import { checkResources, checkSharedRuntime } from './resources.ts';
import { checkTextLengths } from './text-lengths.ts';
import { parseXml } from './xml-tree.ts';

const RULES: readonly ManifestRule[] = [
  checkElementOrder,
  checkIdentity,
  checkTextLengths,
  checkResources,
  checkSharedRuntime,
  checkAddresses,
  checkPictures,
];

/**
 * What is wrong with the manifest, one Swedish line each, with line numbers; empty when nothing is.
 * Example: `checkManifest(text, { readFile, production: true })` gives `['rad 6: <Id> ska vara ett GUID …']`.
 */
export function checkManifest(text: string, options: CheckOptions): readonly string[] {
  const reading = parseXml(text);
  if (!reading.ok) return [reading.text];
  return RULES.flatMap((rule) => rule(reading.root, options));
}
