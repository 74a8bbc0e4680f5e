// What the Excel add-in costs: round trips and bytes between Målljus and Excel, script before the first paint, and the pane's start.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { goal, heading, line, median, number, say } from './report.mjs';
import { measureTypeScript } from './run-script.mjs';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const SIZES = [100, 10_000, 100_000];
const FOUR_MB = 4_000_000;
const LARGEST_FIRST_PAINT = 60_000;
const STARTS = 5;
const LATEST_USABLE = 200;

/** Judges tables of growing size in the stand-in, twice each. Counts are the same each time, so one round is enough. */
export function benchTrips() {
  heading('Vändor mellan Målljus och Excel, och vad de bär');
  const results = SIZES.map((size) => {
    const { result } = measureTypeScript(['judge-in-excel.mjs', String(size)]);
    tripLine(`${number(size)} mätvärden: läser`, result.first.read);
    tripLine('  skriver', result.first.write);
    tripLine('  läser en andra gång', result.again.read);
    return result;
  });
  const [few, more] = results.map(({ first }) => [first.read.trips, first.write.trips].join());
  return [
    goal(
      'läser i högst 3 vändor och skriver i högst 3, och en till per påbörjade 4 MB',
      results.every(({ first, again }) => [first.read, first.write, again.read].every(isWithinLimit)),
    ),
    goal(`lika många vändor vid ${number(SIZES[0])} och ${number(SIZES[1])} mätvärden`, few === more),
    goal(
      'en andra bedömning skriver inget',
      results.every(({ again }) => again.write === null),
    ),
  ].every(Boolean);
}

function tripLine(name, { trips, requestBytes, responseBytes, seconds }) {
  const megabytes = (bytes) => `${number(bytes / 1e6, 2)} MB`;
  line(
    name,
    `${number(trips)} vändor`,
    `${megabytes(requestBytes)} till Excel`,
    `${megabytes(responseBytes)} från Excel`,
    `${number(seconds, 2)} s`,
  );
}

/** Writing carries bytes both ways: it looks again before it writes, and reads back afterwards. */
function isWithinLimit({ trips, requestBytes, responseBytes }) {
  return trips <= 3 + Math.ceil((requestBytes + responseBytes) / FOUR_MB);
}

/** The scripts of our own that the built page of the pane loads before it draws anything, and those that it loads later. */
export function benchFirstPaint() {
  const scripts = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  const first = firstScripts();
  const later = scripts.filter((name) => !first.includes(name));
  const total = sum(first);
  heading('Skript i tillägget, packat med gzip');
  line('före första bilden', kilobytes(total));
  for (const name of first) line(`  ${name}`, kilobytes(packedSize(name)));
  line('efteråt, när det behövs', kilobytes(sum(later)));
  for (const name of later) line(`  ${name}`, kilobytes(packedSize(name)));
  return goal(
    `högst ${number(LARGEST_FIRST_PAINT / 1000)} kB före första bilden`,
    first.length > 0 && total <= LARGEST_FIRST_PAINT,
  );
}

/** Microsoft's library, which has a whole address, is not among them. */
function firstScripts() {
  const page = readFileSync(path.join(DIST, 'taskpane.html'), 'utf8');
  // The address in src, quoted or not, up to the hash after its question mark: `addin.js` in `<script src=addin.js?5f79>`.
  const addresses = Array.from(
    page.matchAll(/<script\b[^>]*?\bsrc="?([^"?\s>]+)/g),
    ([, address]) => address,
  );
  return addresses.filter((address) => !/^https?:/.test(address));
}

function packedSize(name) {
  return gzipSync(readFileSync(path.join(DIST, name))).length;
}

function sum(names) {
  return names.reduce((total, name) => total + packedSize(name), 0);
}

function kilobytes(bytes) {
  return `${number(bytes / 1000, 1)} kB`;
}

/** Opens the pane in headless Chromium; `folder` is where its page is built. */
export function benchPaneStart(folder) {
  heading(`Panelens start i Chromium, räknat från att sidan är laddad (median av ${STARTS})`);
  const starts = measureTypeScript(['start-pane.mjs', folder, String(STARTS)]);
  if (starts === null) {
    say('  Hoppas över: /usr/bin/chromium saknas.');
    return true;
  }
  const usable = median(starts.map((start) => start.usable));
  line('går att använda', `${number(usable)} ms`);
  line('har läst exemplet', `${number(median(starts.map((start) => start.read)))} ms`);
  return goal(`går att använda inom ${LATEST_USABLE} ms`, usable <= LATEST_USABLE);
}
