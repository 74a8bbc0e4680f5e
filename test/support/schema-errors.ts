// Whether the parts of a workbook follow the schema of the format (../shared/schemas), by xmllint where both are there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const SCHEMA = '/work/shared/schemas/sml.xsd';

/** Whether the check can be made on this machine. */
export const CAN_CHECK_SCHEMA = existsSync(SCHEMA) && spawnSync('xmllint', ['--version']).error === undefined;

/** Errors of a part after the write that were not there before, whatever the line. */
export function newSchemaErrors(part: string, before: Uint8Array, after: Uint8Array): string[] {
  const old = new Set(schemaErrors(part, before));
  return schemaErrors(part, after).filter((error) => !old.has(error));
}

/** Schema errors of a part without their line numbers; parts of other formats have none. */
export function schemaErrors(part: string, bytes: Uint8Array): string[] {
  const content = unzipSync(bytes)[part];
  const text = new TextDecoder().decode(content ?? new Uint8Array());
  if (!/xmlns(?::\w+)?="http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main"/.test(text))
    return [];
  const folder = mkdtempSync(join(tmpdir(), 'malljus-schema-'));
  const path = join(folder, 'part.xml');
  writeFileSync(path, content ?? new Uint8Array());
  const { stderr } = spawnSync('xmllint', ['--noout', '--huge', '--schema', SCHEMA, path], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return stderr
    .split('\n')
    .filter((line) => line.includes('Schemas validity error') && !line.includes('XML/1998/namespace}space'))
    .map((line) => line.replace(/^[^:]*:\d+:/, ''));
}
