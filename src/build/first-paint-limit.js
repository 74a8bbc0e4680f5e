// Fails a build whose script before the first paint has grown too large, packed as it is sent.
import { gzipSync } from 'node:zlib';

/** Counts the scripts of the entries; what is loaded later (the core, the functions) and Microsoft's library are not among them. */
export class FirstPaintLimit {
  #entries;
  #largest;

  /**
   * @param {readonly string[]} entries
   * @param {number} largest bytes after gzip
   */
  constructor(entries, largest) {
    this.#entries = entries;
    this.#largest = largest;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('FirstPaintLimit', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'FirstPaintLimit', stage }, () => this.#check(compilation));
    });
  }

  #check(compilation) {
    const files = this.#entries
      .flatMap((name) => compilation.entrypoints.get(name)?.getFiles() ?? [])
      // An asset's name may carry its hash after a question mark.
      .filter((file) => /\.js(?:\?|$)/.test(file));
    const size = files.reduce(
      (sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer()).length,
      0,
    );
    if (size <= this.#largest) return;
    const text = `Skriptet före första bilden är ${size} byte packat, högst ${this.#largest}: ${files.join(', ')}`;
    compilation.errors.push(new compilation.compiler.webpack.WebpackError(text));
  }
}
