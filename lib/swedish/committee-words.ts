// Which texts name a nämnd or styrelse: in full («Barn- och utbildningsnämnden»), and by the letters that municipalities shorten them to («BUN»).
import { tidy } from './spaces.ts';

// «Barn- och utbildningsnämnden», «Kommunstyrelsen», but no sentence about one.
const IN_FULL = /^\p{L}[\p{L} ,-]*(?:nämnd(?:en)?|styrelse(?:n)?)$/iu;

// In use in Swedish municipalities. Letters alone may as well be a person's, so only these are known.
const SHORTENED: ReadonlySet<string> = new Set(
  `KS SN BUN UN BN BN FN FSN GN GVN GYN HSN IFN IVN KFN KFTN KN KTN KUN LN MBN MHN MMN MN MSN NMN OAN ON PLN SBN SHN SKN SON STN TFN TN UAN
  UBN VAN VN VON VÄN VÅN ÄN ÄNN ÄON ÖFN ÖN BIN BMN BOUN BON BTN AMN AN ASN AVN FGN FKN KDN KOFN NBN NTN SOCN SVN UTN VOF VOON`.split(
    /\s+/u,
  ),
);

/** Whether the whole text is one nämnd, in full or shortened: «Socialnämnden», «KS». */
export function isCommittee(text: string): boolean {
  return IN_FULL.test(text) || SHORTENED.has(text);
}

/** Whether the text is letters that might shorten anything, a person's name too: «BUN», «LP». */
export function isInitials(text: string): boolean {
  return /^[A-ZÅÄÖ]{2,4}$/u.test(text);
}

/** The parts of a text that lists several bodies: two in «SN / KS». */
export function listedBodies(text: string): readonly string[] {
  return text
    .split(/[;/,\n]/u)
    .map(tidy)
    .filter((part) => part !== '');
}
