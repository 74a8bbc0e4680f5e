// `npm run manifest:adress -- https://malljus.kommunen.se/`: gives the built folder in dist/ the address where it will lie.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentAddress, moveAddress, parseBaseAddress } from './base-address.ts';
import { checkManifest } from './check-manifest.ts';

/** The files that hold whole addresses. All others point at their neighbours. */
const ADDRESSED = ['manifest.xml', 'functions.json'];

/** What a run came to: the exit status, and the Swedish lines to show. */
export interface AddressReport {
  readonly status: 0 | 2;
  readonly lines: readonly string[];
}

/** Rewrites the files in the folder; nothing is written when the address will not do. Example: `setAddress('dist', 'https://malljus.kommunen.se/')`. */
export function setAddress(folder: string, given: string | undefined): AddressReport {
  if (given === undefined)
    return refused('Ange adressen: npm run manifest:adress -- https://malljus.kommunen.se/');
  const manifestFile = path.join(folder, 'manifest.xml');
  if (!existsSync(manifestFile))
    return refused(`Det finns inget manifest i ${folder}. Kör först npm run build.`);
  const wanted = parseBaseAddress(given);
  if (!wanted.ok) return refused(wanted.text);
  const from = currentAddress(readFileSync(manifestFile, 'utf8'));
  if (from === null) return refused(`${manifestFile} saknar adress. Bygg om med npm run build.`);
  return rewrite(folder, from, wanted.address);
}

function rewrite(folder: string, from: string, to: string): AddressReport {
  const moved = ADDRESSED.map((name) => path.join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => ({ file, text: moveAddress(readFileSync(file, 'utf8'), from, to) }));
  const findings = checkManifest(moved[0]?.text ?? '', {
    readFile: (name) => readIfThere(path.join(folder, name)),
    production: !isLocal(to),
  });
  if (findings.length > 0) return refused('Manifestet skulle inte gå att använda:', ...findings);
  for (const { file, text } of moved) writeFileSync(file, text);
  return {
    status: 0,
    lines: [
      `Adressen är nu ${to}`,
      `Lägg allt i ${folder} på den adressen. Ladda sedan upp ${path.join(folder, 'manifest.xml')} i administrationscentret för Microsoft 365.`,
    ],
  };
}

function readIfThere(file: string): Uint8Array | null {
  return existsSync(file) ? readFileSync(file) : null;
}

function isLocal(address: string): boolean {
  return ['localhost', '127.0.0.1'].includes(new URL(address).hostname);
}

function refused(...lines: readonly string[]): AddressReport {
  return { status: 2, lines };
}
