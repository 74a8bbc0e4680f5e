// Words by which rows of a goal table are told apart: totals, notes, legends, and goals written as section rows.
import { STATUS_WORD } from '../model/assessment.ts';
import { opensAsDirectionGoal } from '../swedish/direction-goal-words.ts';

const SUM =
  '(?:(?:del|slut)?summa|summering|total(?:t|er|en|summa)?|medel(?:värde|värdet|tal)?|median(?:en|värde)?|genomsnitt(?:et|ligt)?|snitt(?:et)?|sammanlagt)';
const COUNTED = '(?:mål|delmål|mätvärden|indikatorer|mått|nyckeltal|enheter|nämnder)';
// «Summa», «Summa/medel», «Medelvärde totalt», «Genomsnitt alla mål (procent)», «Totalt antal mål», and «Summa» with any short text after it.
const TOTAL = new RegExp(
  `^(?:${SUM}(?:(?:\\s*[/,&+–-]\\s*|\\s+(?:och|eller)\\s+|\\s+)${SUM})*(?:\\s+(?:för\\s+)?(?:alla|samtliga)(?:\\s+${COUNTED})?)?(?:\\s*\\([^)]*\\))?|summa\\s.{0,30}|totalt\\s+antal\\s+${COUNTED})\\s*:?$`,
  'iu',
);
const COUNT_OF_STATUS =
  /^(?:antal|andel|summa|totalt(?:\s+antal)?)\s+(?:mål\s+|mätvärden\s+|indikatorer\s+)?(?:som\s+är\s+)?(?:gröna?|gula?|röda?|grå|ej\s+bedömda|bedömda|uppfyllda|delvis\s+uppfyllda|ej\s+uppfyllda)(?:\s+(?:mål|mätvärden|indikatorer|mått))?\s*(?:\([^)]*\))?\s*:?$/iu;

/** Whether a row's label is that of a sum or a count («Summa», «Antal gröna»), not a measure («Totalt antal invånare»). */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(text) || COUNT_OF_STATUS.test(text);
}

// «-», «Saknas», «Inget mål», «Ej angivet»
const NO_NAME =
  /^(?:[^\p{L}\p{N}]+|\(?(?:saknas|saknar mål|ing(?:en|et|a)(?: mål)?|ej (?:angivet|aktuellt|mål)|utan mål)\)?\.?)$/iu;

/** Whether the cell for a goal says that there is none. */
export function saysNoGoal(text: string): boolean {
  return NO_NAME.test(text);
}

const NOTE =
  /^(?:[*¹²³†]|\d\)|\(\d\)|(?:källa|källor|not|noter|anm|anmärkning|obs|fotnot|teckenförklaring|läsanvisning|senast uppdaterad|uppdaterad|upprättad|kommentar|analys|slutsats|reflektion|förklaring|definition)(?:\s*\d*)?\s*[:.!]|senast uppdaterad|uppdaterad\s+\d)/iu;
const LONGEST_NAME = 250;

/** Whether a text on a row of its own is a note below or beside the table («* Preliminärt», «Källa: Kolada»). */
export function isNote(text: string): boolean {
  return (
    NOTE.test(text) ||
    text.length > LONGEST_NAME ||
    (text.length > 80 && /[.!]$/.test(text) && !/^(?:del)?mål/iu.test(text))
  );
}

const STATUS_WORDS: ReadonlySet<string> = new Set([
  ...Object.values(STATUS_WORD).map((word) => word.toLowerCase()),
  'grönt',
  'gult',
  'rött',
  'grå',
  'grått',
  'teckenförklaring',
  'färgförklaring',
]);

// How all of these begin, and a lone sign. Nearly no row of a large table has it, and the closer looks take time.
const MAY_BE_LEGEND = new RegExp(`^[^\\p{L}]*(?:${[...STATUS_WORDS].join('|')})|^[●▲■◆–—-]$`, 'iu');

/** Whether a text is the first cell of a legend row: «Grön», «● Gul». */
export function isLegendLabel(text: string): boolean {
  if (!MAY_BE_LEGEND.test(text)) return false;
  const word = text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return STATUS_WORDS.has(word) || /^[●▲■◆–—-]$/u.test(text) || explainsColour(text);
}

// What may come after a colour's name and a colon or dash when the colour is explained; «Grön – en hållbar kommun» is a goal.
const MEANING =
  /^(?:mål|helt|delvis|inte|ej|upp|nå|klar|enligt|över|under|mellan|minst|högst|lägst|avvik|inom|utfall|resultat|risk|[\d<>≤≥])/iu;

/** Whether a text says what a colour means: «Grön = uppnått», «● Gul: delvis uppnått». */
export function explainsColour(text: string): boolean {
  if (!MAY_BE_LEGEND.test(text)) return false;
  const [, word = '', sign = '', meaning = ''] = /^[^\p{L}]*(\p{L}+)\s*([=:–-])\s*(.*)$/u.exec(text) ?? [];
  return STATUS_WORDS.has(word.toLowerCase()) && (sign === '=' || MEANING.test(meaning));
}

// «Mål 1. Trygg kommun», «Delmål 1.2: …», «KF-mål A – …», «Nämndmål: …», «Övergripande mål 2», «1.2 Fler företag».
const GOAL_MARKER =
  /^(?:mål(?:område|et)?|(?:kf|ks|nämnd|bolags?|verksamhets|inriktnings|effekt|kommun|fullmäktige)s?[-–\s]?mål|(?:kommunfullmäktiges|fullmäktiges|kommunstyrelsens|nämndens|övergripande|strategiskt|strategiska)\s+mål|fokusområde|perspektiv)(?:\s*(?:nr\s*)?[\dA-ZÅÄÖ]{1,3}(?![\p{Ll}]))?(?:\s*[.:–-]|\s+|$)/iu;
const SUBGOAL_MARKER = /^(?:delmål|etappmål|undermål)(?:\s|:|$)/iu;
const NUMBERING = /^(?:\d+|[A-ZÅÄÖ])((?:\.\d+)*)[.):]?\s+\p{L}/u;

/** What a section row says of its level: `goal`, `subgoal`, a depth by its numbering (0 for `1.`, 1 for `1.2`), or null. */
export function sectionMarker(text: string): 'goal' | 'subgoal' | number | null {
  if (SUBGOAL_MARKER.test(text)) return 'subgoal';
  if (GOAL_MARKER.test(text)) return 'goal';
  const numbering = NUMBERING.exec(text);
  return numbering === null ? null : (numbering[1] ?? '').split('.').length - 1;
}

// «Mål: Trygg kommun», «Övergripande mål 2 – Attraktiv kommun»: a label and then the goal's own words.
const GOAL_LABEL =
  /^(?:(?:kf|ks|nämnd|verksamhets|inriktnings|effekt|kommun|fullmäktige)s?[-–\s]?mål|mål|(?:kommunfullmäktiges|fullmäktiges|kommunstyrelsens|nämndens|övergripande|strategiskt)\s+mål)\s*(?:(?:nr\s*)?\d{0,2}\s*[.:–-]|(?:nr\s*)?\d{1,2}\s)\s*(?=\p{L})/iu;

/** Whether a text above a table names a goal («Mål: Trygg kommun») rather than the sheet («Kommunstyrelsens mål 2020»). */
export function isGoalTitle(text: string): boolean {
  return GOAL_LABEL.test(text);
}

/**
 * The goal's own words in a title: `Mål: Trygg kommun` → `Trygg kommun`; a number stays: `Mål 1. Trygg` is kept whole, and so is what says
 * that it is an inriktningsmål.
 */
export function goalOfTitle(text: string): string {
  if (opensAsDirectionGoal(text)) return text;
  return /^[^:\d]*:\s*/u.test(text) && isGoalTitle(text) ? text.replace(/^[^:\d]*:\s*/u, '') : text;
}
