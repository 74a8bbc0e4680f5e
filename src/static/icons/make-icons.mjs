// Draws every .svg beside this file as PNG in the sizes that Excel asks for. Needs Debian's chromium: `node src/static/icons/make-icons.mjs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = import.meta.dirname;
/** Ribbon and group take 16, 32 and 80; the list of add-ins takes 32 and 64. */
const SIZES = { malljus: [16, 32, 64, 80], other: [16, 32, 80] };

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) await drawAll(file);
await browser.close();

async function drawAll(file) {
  const name = path.basename(file, '.svg');
  const svg = readFileSync(path.join(FOLDER, file), 'utf8');
  for (const size of SIZES[name] ?? SIZES.other)
    writeFileSync(path.join(FOLDER, `${name}-${size}.png`), await draw(svg, size));
}

async function draw(svg, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
