// Which nämnder the texts about who is responsible name: several in a cell, abbreviations, and «alla nämnder».
import { inSlices, type Steps } from '../model/steps.ts';
import type { Measure } from '../model/measure.ts';
import { tidy } from '../swedish/spaces.ts';

export interface CommitteeNames {
  /** As first written, in order of first appearance; the council itself is no nämnd. */
  readonly names: readonly string[];
  /** The names among them that a measure's text means; none for no text. */
  readonly of: (committee: string | null | undefined) => readonly string[];
}

/** The nämnder of a workbook. */
export function* committeeNames(measures: readonly Measure[]): Steps<CommitteeNames> {
  const texts = new Set<string>();
  yield* inSlices(measures, ({ committee }) => texts.add(committee ?? ''));
  const written = new Map<string, string>();
  yield* inSlices([...texts], (text) => {
    for (const part of partsOf(text)) if (!written.has(keyOf(part))) written.set(keyOf(part), part);
  });
  const meant = withoutAbbreviations(written);
  const names = [...new Set([...written.keys()].flatMap((key) => meant.get(key) ?? []))];
  return {
    names,
    of: (committee) => {
      const text = committee ?? '';
      if (EVERY.test(tidy(text))) return names;
      return [...new Set(partsOf(text).flatMap((part) => meant.get(keyOf(part)) ?? []))];
    },
  };
}

const EVERY = /^(?:alla|samtliga)(?: nämnder(?:na)?(?: och (?:bolag|styrelser)(?:en|na)?)?)?$/iu;
const COUNCIL = /^(?:kf|(?:kommun)?fullmäktige)(?![\p{L}])/iu;

/** Whether a nämnd's name, or a sheet's, is the council's: «KF», «Kommunfullmäktige 2020». */
export function isCouncil(name: string): boolean {
  return COUNCIL.test(tidy(name));
}

const COMMITTEE = /(?:nämnd(?:en)?|styrelse(?:n)?)$/iu;

/** «Socialnämnden; KS» is two, and so is «Socialnämnden och Kommunstyrelsen»; «Barn- och utbildningsnämnden» is one. */
function partsOf(text: string): readonly string[] {
  return text
    .split(/[;/\n]/u)
    .map(tidy)
    .flatMap((part) => {
      const finer = part.split(/,| och | samt /u).map(tidy);
      return finer.every((each) => COMMITTEE.test(each) || ABBREVIATION.test(each)) ? finer : [part];
    })
    .filter((part) => part !== '' && !EVERY.test(part) && !isCouncil(part));
}

/** Without case, blanks, hyphens and the definite ending: «Barn-och Utbildningsnämnd» is «Barn- och utbildningsnämnden». */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/gu, 'och')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/nämnden$/u, 'nämnd')
    .replace(/styrelsen$/u, 'styrelse');
}

// «KS», «BUN»
const ABBREVIATION = /^[A-ZÅÄÖ]{2,5}$/u;

/** What each key means: an abbreviation is the one nämnd with those initials, where there is exactly one. */
function withoutAbbreviations(written: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const byInitials = new Map<string, readonly string[]>();
  for (const name of written.values()) {
    if (ABBREVIATION.test(name)) continue;
    const initials = initialsOf(name);
    byInitials.set(initials, [...(byInitials.get(initials) ?? []), name]);
  }
  const meant = new Map<string, string>();
  for (const [key, name] of written) {
    const [only, ...others] = ABBREVIATION.test(name) ? (byInitials.get(name) ?? []) : [];
    meant.set(key, only !== undefined && others.length === 0 ? only : name);
  }
  return meant;
}

/** `initialsOf('Barn- och utbildningsnämnden')` is `BUN`. */
function initialsOf(name: string): string {
  return name
    .replace(/(nämnd(?:en)?|styrelse(?:n)?)$/iu, ' $1')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !/^(?:och|för|i|samt)$/iu.test(word))
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}
