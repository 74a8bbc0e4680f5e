// A workbook with the parts that a test says, frozen, for the tests of sharing.
import { strFromU8, unzipSync } from 'fflate';
import { accept } from '../../../src/app/result.ts';
import { DEFAULT_SHARING, type SharingChoices } from '../../../src/app/sharing.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { workbookParts, zipParts, type WorkbookSource } from '../../support/build-xlsx.ts';
import { valueOf } from '../../support/read-xlsx.ts';

export interface ShareSource extends WorkbookSource {
  /** Relationships of the package: whole type, target. */
  readonly packageRelationships?: readonly (readonly [type: string, target: string])[];
  /** Changes of parts: name, text, what stands there instead. */
  readonly changes?: readonly (readonly [part: string, text: string, instead: string])[];
}

function shareXlsx(source: ShareSource): Uint8Array {
  const parts = workbookParts(source);
  const rels = (source.packageRelationships ?? []).map(
    ([type, target], index) => `<Relationship Id="rIdP${String(index)}" Type="${type}" Target="${target}"/>`,
  );
  parts['_rels/.rels'] = (parts['_rels/.rels'] ?? '').replace(
    '</Relationships>',
    `${rels.join('')}</Relationships>`,
  );
  for (const [part, text, instead] of source.changes ?? []) {
    const old = parts[part] ?? '';
    if (!old.includes(text)) throw new Error(`${part} har inte ${text}`);
    parts[part] = old.replace(text, instead);
  }
  return zipParts(parts);
}

/** What was found, and the copy. */
export async function freezeXlsx(source: ShareSource, choices: Partial<SharingChoices> = {}) {
  const before = shareXlsx(source);
  const workbook = valueOf(openXlsx(before, 'Mål.xlsx'));
  const findings = workbook.surveySharing();
  if (!findings.ok) return findings;
  const frozen = workbook.freeze({ ...DEFAULT_SHARING, ...choices });
  const bytes = await workbook.save();
  // A refusal has changed nothing.
  if (!frozen.ok) return Buffer.compare(bytes, before) === 0 ? frozen : Promise.reject(new Error('ändrad'));
  return accept({ before, bytes, findings: findings.value });
}

/** The parts of a file as text, by name. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}
