// Puts the manifest and the description of the functions in the build, with the address where it will lie, and checks the manifest.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { TOP } from './parts.js';

const { currentAddress, moveAddress, parseBaseAddress, toProductionManifest, UNSET_ADDRESS } = await tsImport(
  '../manifest/base-address.ts',
  import.meta.url,
);
const { checkManifest } = await tsImport('../manifest/check-manifest.ts', import.meta.url);
const { functionsMetadata } = await tsImport('../functions/metadata.ts', import.meta.url);

const NO_ADDRESS =
  'Manifestet har ingen adress: sätt MALLJUS_BASE_URL när du bygger, eller kör npm run manifest:adress efteråt.';
/** Stands in while a manifest without an address is checked: everything else in it has to be right. */
const SOME_ADDRESS = 'https://malljus.example/';

/** `production` gives the real Id and the address in MALLJUS_BASE_URL; otherwise both are those of development. */
export class ManifestFiles {
  /** null in development, where the files are as in the source code. */
  #address;

  /** @param {boolean} production */
  constructor(production) {
    this.#address = production ? productionAddress() : null;
  }

  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    const manifestFile = path.join(TOP, 'manifest.xml');
    compiler.hooks.thisCompilation.tap('ManifestFiles', (compilation) => {
      compilation.fileDependencies.add(manifestFile);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ManifestFiles', stage }, () => {
        const manifest = readFileSync(manifestFile, 'utf8');
        compilation.emitAsset('manifest.xml', new sources.RawSource(this.#manifest(manifest)));
        compilation.emitAsset('functions.json', new sources.RawSource(this.#functions(manifest)));
        if (this.#address === UNSET_ADDRESS) compilation.warnings.push(new WebpackError(NO_ADDRESS));
      });
    });
    compiler.hooks.afterEmit.tap('ManifestFiles', (compilation) => {
      for (const text of this.#check(compilation.outputOptions.path))
        compilation.errors.push(new WebpackError(`manifest.xml, ${text}`));
    });
  }

  #manifest(text) {
    return this.#address === null ? text : toProductionManifest(text, this.#address);
  }

  /** Help links in it are whole addresses, as in the manifest. */
  #functions(manifest) {
    const text = `${JSON.stringify(functionsMetadata, null, 1)}\n`;
    return this.#address === null ? text : moveAddress(text, currentAddress(manifest), this.#address);
  }

  /** The files as they were written, so that what is missing is found too. */
  #check(folder) {
    if (this.#address === null) return [];
    const manifest = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
    return checkManifest(moveAddress(manifest, UNSET_ADDRESS, SOME_ADDRESS), {
      production: true,
      readFile: (file) => {
        const full = path.join(folder, decodeURI(file));
        return existsSync(full) ? readFileSync(full) : null;
      },
    });
  }
}

function productionAddress() {
  const given = process.env.MALLJUS_BASE_URL;
  if (given === undefined || given === '') return UNSET_ADDRESS;
  const reading = parseBaseAddress(given);
  if (!reading.ok) throw new Error(`MALLJUS_BASE_URL: ${reading.text}`);
  return reading.address;
}
