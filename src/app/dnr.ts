// A diarienummer as an officer writes it.

/** The number without its word: «Dnr: KS 2019/191» is `KS 2019/191`. */
export function withoutDnrWord(text: string): string {
  return text.replace(/^\s*dnr[\s.:]*/i, '');
}
