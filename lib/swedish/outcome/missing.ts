// All ways of saying that nothing was measured, with the reason. Kolada's signs are read as Kolada defines them:
// `-` no data, `.` not applicable, `..` confidential (kolada.se, «Om data»).
import type { MissingReason } from '../outcome.ts';

const SIGNS: ReadonlyMap<string, MissingReason> = new Map([
  ...[
    '',
    '-',
    '--',
    '---',
    '…',
    '...',
    '*',
    '?',
    '??',
    '???',
    '/',
    'x',
    'xx',
    'xxx',
    'i.u.',
    'iu',
    'na',
    'n/a',
    'n.a.',
    'n.a',
    '#n/a',
    '#saknas!',
    'u.s.',
    'us',
    'null',
    'tom',
    'tomt',
  ].map((sign) => [sign, 'missing'] as const),
  ['.', 'notApplicable'],
  ['e.t.', 'notApplicable'],
  ['e/t', 'notApplicable'],
  ['ej till.', 'notApplicable'],
  ['..', 'confidential'],
]);

const NOT = '(?:ej|inte|icke|ikke)';
const RESULT =
  '(?:uppgift(?:er|en)?|data|resultat(?:et)?|utfall(?:et)?|(?:mät)?värde(?:t|n)?|statistik(?:en)?|underlag(?:et)?|siffr(?:a|or)|mätning(?:en|ar)?|mätdata|enkät(?:en)?|undersökning(?:en)?|svar|mätresultat|jämförelse(?:tal)?|nyckeltal(?:et)?|indikatorn|måttet|information|uppföljning(?:en)?)';
const WHEN =
  '(?:i|under|vid|den|efter|senare|först|nästa|våren|hösten|sommaren|till|på|kvartal|tertial|q\\d|t\\d|januari|mars|maj|(?:19|20)\\d\\d|vart\\p{L}*|om)';
// «SCB:s statistik»
const OWNED_RESULT = `(?:\\p{L}+(?::s|s) )?${RESULT}`;
// A word between verb and time, such as «normalt»; never a negation.
const SMALL_WORD = '(?: (?!(?:ej|inte|icke)(?!\\p{L}))\\p{L}+)?';
const MEASURED =
  '(?:mätt\\p{L}*|mätbar\\p{L}*|mäts|mätas|uppmätt\\p{L}*|redovisa\\p{L}*|rapportera\\p{L}*|registrera\\p{L}*|tillgänglig\\p{L}*|uppfölj\\p{L}*|följts|följs|följt|målt|publicera\\p{L}*|uppdatera\\p{L}*|undersök\\p{L}*|inrapportera\\p{L}*|beräkna\\p{L}*|besvara\\p{L}*|inkommi\\p{L}*|framtag\\p{L}*)';

/** In order: the more telling reason wins where a text gives several («Uppgift saknas, redovisas i mars»). */
const PHRASES: readonly (readonly [MissingReason, readonly string[]])[] = [
  [
    'confidential',
    [
      'sekretess\\p{L}*',
      'omfattas av sekretess',
      `för (?:få|litet|lite|små|lågt)(?: antal)? \\p{L}+(?: för att (?:redovisa\\p{L}*|visa\\p{L}*|publicera\\p{L}*))?`,
      'färre än (?:\\d+|fem|tio|sju|fyra) \\p{L}+',
      'röjanderisk\\p{L}*',
      `(?:visas|redovisas) ${NOT} (?:av|på grund av|p\\.?g\\.?a\\.?) (?:sekretess|integritet)\\p{L}*`,
    ],
  ],
  [
    'notApplicable',
    [
      `(?:är )?${NOT}(?: längre)? (?:aktuell\\p{L}*|tillämp\\p{L}*|relevant\\p{L}*|applicer\\p{L}*)`,
      'utgår(?! från)',
      'utgått',
      'har utgått',
      'inaktuell\\p{L}*',
    ],
  ],
  [
    'dueLater',
    [
      `(?:${OWNED_RESULT} )?(?:redovisas|rapporteras|följs upp|mäts|publiceras|presenteras|kompletteras|kommer att (?:redovisas|rapporteras|följas upp|mätas|publiceras|presenteras))${SMALL_WORD} ?(?:(?:för )?första gången |först |tidigast |igen )?${WHEN}`,
      `${OWNED_RESULT} (?:uppdateras|lämnas|erhålls|levereras|fås|inkommer|finns|kommer|kommer att \\p{L}+|väntas|förväntas|beräknas)(?: \\p{L}+)?${SMALL_WORD} ?(?:först |tidigast |igen )?${WHEN}`,
      '(?:ska |skall )?följs? upp senare',
      '(?:ska|skall) (?:följas upp|mätas|redovisas)',
      `${RESULT} (?:kommer|väntas|inväntas|dröjer)`,
      `(?:in)?väntar(?: på)? (?:nya? |årets )?${OWNED_RESULT}`,
      `(?:${RESULT}|nästa mätning) (?:är |har )?${NOT} (?:ännu )?(?:klar\\p{L}*|färdig\\p{L}*|kommit)(?: än)?`,
      `(?:nästa )?(?:mätning|uppföljning|undersökning|enkät)(?:en)? (?:genomförs|görs|sker|planeras|kommer)(?: att \\p{L}+)? ?(?:först )?${WHEN}`,
      `avvaktar (?:nya? |årets )?${OWNED_RESULT}`,
      `kommer(?: först| tidigast| senare)?(?: igen)? (?!i mål)${WHEN}`,
      'senare',
      'nästa (?:år|mätning|undersökning)',
      'följs upp',
    ],
  ],
  [
    'missing',
    [
      `(?:${RESULT} )?saknas(?: ännu| helt| fortfarande)?`,
      'saknar (?:uppgift\\p{L}*|data|resultat|värde|underlag|mätning|statistik)',
      `(?:ännu )?(?:${RESULT} |kolada |har |är |kan |det |vi |mätt )?(?:har |är |kan |kunde |kunnat )?${NOT}(?: att| ännu| kunnat| möjligt att| möjlig att| gått att| går att)* ${MEASURED}(?: upp)?`,
      `(?:har |kan |kunde )?mät(?:s|as|ts|tes|er|t) ${NOT}`,
      `går ${NOT} att (?:mäta|följa upp|ta fram|redovisa|få fram|jämföra)`,
      `${NOT} möjlig\\p{L}* att (?:mäta|följa upp|ta fram|redovisa|få fram)`,
      `(?:ing(?:en|et|a)) (?:ny |nya |aktuell |aktuella |årlig )?(?:${RESULT}|värden|mätningar|enkäter|undersökningar)(?: (?:har |är |blev |finns |kunde |kan )?(?:genomför\\p{L}*|gjor[dt]\\p{L}*|finns|tillgänglig\\p{L}*|utför\\p{L}*|skett|ännu))*`,
      `${RESULT} (?:har |kunde |kan |är )?${NOT} (?:kunnat )?(?:genomför\\p{L}*|gjor[dt]\\p{L}*|göras|utför\\p{L}*|skett)`,
      `(?:${RESULT} )?(?:finns|redovisas|rapporteras|följs|publiceras|kan) ${NOT}(?: upp| att tillgå| tillgänglig\\p{L}*| redovisas| tas fram)?`,
      `${NOT} (?:uppgift|data|resultat|svar|värde|mätår|känt|angivet|angett|ifyllt|inlämnat|lämnat)`,
      'okänt',
      `(?:${RESULT} )(?:är |blev |har blivit )?(?:inställd|inställt|uppskjuten|uppskjutet|avbruten|avbrutet|framflyttad|senarelagd)`,
      'bortfall',
      `resultat(?:er)? for (?:(?:19|20)\\d\\d )?foreligger ikke`,
      'foreligger ikke',
      'mangler',
    ],
  ],
];

// A phrase counts at the beginning of the text or of a clause; what follows it must not run on inside a word.
const FINDERS = PHRASES.map(([reason, phrases]) => ({
  reason,
  pattern: new RegExp(`(?:^|[.;:,–(!] ?|- )(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'iu'),
}));

export interface MissingReading {
  readonly reason: MissingReason;
  /** What the text says besides. */
  readonly rest: string;
}

/** Reads a tidied text that says that nothing was measured; null when it does not say so. `Uppgift saknas` has reason `missing`. */
export function readMissing(text: string): MissingReading | null {
  const sign = SIGNS.get(signForm(text));
  if (sign !== undefined) return { reason: sign, rest: '' };
  const finds = FINDERS.flatMap(({ reason, pattern }) => {
    const match = pattern.exec(text);
    return match ? [{ reason, start: match.index, phrase: match[0] }] : [];
  });
  const [first] = finds;
  if (!first) return null;
  const rest = finds.reduce((left, { phrase }) => left.replace(phrase, ' '), text);
  return { reason: first.reason, rest: rest.trim() };
}

// Dashes of every kind are one; `*` is a footnote mark unless it stands alone.
function signForm(text: string): string {
  const form = text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(' ', '')
    .replace(/^\((.*)\)$/u, '$1');
  return form === '*' || form === '' ? form : form.replace(/\*+$/, '');
}
