// The address of the folder that holds Målljus: which ones will do, and how a built file gets another one.

/** The address in the manifest of the source code: the development server. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';
/** What a build without an address gets: `.invalid` is set aside by RFC 2606 and can never be anyone's. */
export const UNSET_ADDRESS = 'https://adressen-saknas.invalid/';
/** The Id of the manifest in the source code. Development and production differ, so that both can be installed side by side. */
export const DEVELOPMENT_ID = '20d09b65-bb1d-4d9f-90ef-880bfcb168fb';
/** The Id of every production build; never changes. */
export const PRODUCTION_ID = '0475fd38-1c3e-4f6a-90a6-7be731273fa7';

export type AddressReading =
  { readonly ok: true; readonly address: string } | { readonly ok: false; readonly text: string };

/**
 * The folder's address with a closing `/`, or a Swedish sentence saying what is wrong with it.
 * Example: `parseBaseAddress('https://intranat.kommunen.se/malljus')` gives `https://intranat.kommunen.se/malljus/`.
 */
export function parseBaseAddress(text: string): AddressReading {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || url.hostname === '')
    return refuse(text, 'Skriv hela adressen, till exempel https://malljus.kommunen.se/.');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal(url)))
    return refuse(text, 'Adressen ska börja med https://. Excel hämtar inget över http.');
  if (url.search !== '' || url.hash !== '')
    return refuse(text, 'Adressen ska vara till en mapp, utan ? och #.');
  if (url.username !== '' || url.password !== '')
    return refuse(text, 'Adressen får inte innehålla användarnamn eller lösenord.');
  // A last part with a full stop is a file: https://…/taskpane.html.
  if (/\.[^/]+$/.test(url.pathname))
    return refuse(text, 'Adressen ska vara till mappen, inte till en fil i den.');
  return { ok: true, address: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

function refuse(given: string, why: string): AddressReading {
  return { ok: false, text: `Adressen «${given}» går inte att använda. ${why}` };
}

/** The address that the manifest has now: that of the folder with the pane's page; null when it has none. */
export function currentAddress(manifest: string): string | null {
  return /<SourceLocation\s+DefaultValue="([^"]*\/)[^"/]*"/.exec(manifest)?.[1] ?? null;
}

/** The text with every address under `from` moved to `to`. */
export function moveAddress(text: string, from: string, to: string): string {
  return text.replaceAll(from, to);
}

/** The source code's manifest as a production build has it: its own Id and the address. */
export function toProductionManifest(manifest: string, address: string): string {
  return moveAddress(manifest, DEVELOPMENT_ADDRESS, address).replace(DEVELOPMENT_ID, PRODUCTION_ID);
}
