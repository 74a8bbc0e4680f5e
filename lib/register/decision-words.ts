// How a decision is named in a sentence.

/** What identifies a decision. */
export interface DecisionParts {
  /** «Organ»: `KS`. */
  readonly body: string;
  /** ISO day; null where none was given. */
  readonly date: string | null;
  /** «§» as it was written: `175`, `§175`, `§ 010`; '' for none. */
  readonly section: string;
  /** «Dnr»; '' or left out for none. */
  readonly dnr?: string;
}

/** «KS 2020-10-07 § 175, Dnr KS 2019/191»; parts that are missing are left out. */
export function decisionInWords({ body, date, section, dnr = '' }: DecisionParts): string {
  const named = [body, date ?? '', sectionInWords(section)].filter((part) => part !== '').join(' ');
  const number = dnr.replace(/^(?:dnr|diarienummer)[\s:.]*/iu, '');
  return number === '' ? named : `${named}, Dnr ${number}`;
}

/** «12», «§12», «§§ 12» and «paragraf 12» as «§ 12»; '' for what says nothing, and words as they are. */
export function sectionInWords(section: string): string {
  const number = section.replace(/^(?:§|par(?:agraf)?(?!\p{L}))[\s.:§]*/iu, '').trim();
  if (!/[\p{L}\p{N}]/u.test(number)) return '';
  return /^\d/u.test(number) ? `§ ${number}` : section.trim();
}
