// Reads the name of a measure word by word: which direction words stand where, and what the words before them do to them.
import {
  ACTION,
  CLUES,
  DENIAL,
  FIGURE,
  FINITE_VERB,
  JOINS,
  NEEDS_NEXT,
  NEUTRAL_CLAUSE,
  NOT_DENIED,
  OPINION_VERB,
  TIME_WORD,
  WORD_GROUPS,
  type Clue,
} from './direction-clues.ts';
import type { DirectionMatcher, ListHit } from './direction-matcher.ts';
import type { DirectionOfWord } from './direction-words.ts';

/** A direction word in its place. */
export interface PlacedWord {
  /** As written in the name, in small letters, with the word that turns it: `utan avhopp`. */
  readonly text: string;
  /** The line of the list. */
  readonly line: string;
  readonly wanted: DirectionOfWord;
  readonly outweighs: boolean;
  /** False for what is named only in passing: «platser för arbetslösa». */
  readonly isMain: boolean;
  /** Whether a clause with «som» stands between it and the beginning. */
  readonly isInPart: boolean;
  readonly isTime: boolean;
}

export interface NameReading {
  readonly placed: readonly PlacedWord[];
  /** Whether a clause with «som» tells what is measured of the things named before it. */
  readonly hasPart: boolean;
  /** Lines of the list that only divide what is measured: «per», «i förhållande till». */
  readonly divisors: ReadonlySet<string>;
}

// Few words begin any.
const GROUPS_BY_FIRST: ReadonlyMap<string, typeof WORD_GROUPS> = new Map(
  WORD_GROUPS.map(([[first = '']]) => [first, WORD_GROUPS.filter(([words]) => words[0] === first)] as const),
);

const WORD_OR_BREAK = /[\p{L}\p{N}]+|[,;:.()?!/–—]/gu;
const IS_BREAK = /^[,;:.()?!/–—]$/;

/** The words of a name in small letters, with the signs that end a clause. */
export function wordsAndBreaks(name: string): readonly string[] {
  return name.match(WORD_OR_BREAK) ?? [];
}

/** Reads a name that is in small letters and parted by `wordsAndBreaks`. `isShare`: the name of a share or a count. */
export function readClauses(
  words: readonly string[],
  matchAt: DirectionMatcher,
  isShare: boolean,
): NameReading {
  const reader = new ClauseReader(words, isShare);
  let at = 0;
  while (at < words.length) {
    const hit = matchAt(words, at);
    if (hit !== null) reader.place(hit);
    at += hit?.length ?? reader.pass(at);
    if (hit !== null) reader.afterHit(hit);
  }
  return reader;
}

/** `base`: the whole that a share is taken of («andel av befolkningen …»), up to the verb. */
type Place = 'main' | 'aside' | 'base' | 'dropped';

interface Turn {
  readonly from: number;
  readonly until: number;
  readonly effect: Clue['effect'];
}

class ClauseReader {
  readonly placed: PlacedWord[] = [];
  /** Lines of the list that only divide what is measured: «per», «i förhållande till». */
  readonly divisors = new Set<string>();
  hasPart = false;
  readonly #words: readonly string[];
  readonly #isShare: boolean;
  #place: Place = 'main';
  #turns: Turn[] = [];
  #opinion: 'none' | 'verb' | 'clause' = 'none';
  #isAction = false;
  #clauseStart = 0;

  constructor(words: readonly string[], isShare: boolean) {
    this.#words = words;
    this.#isShare = isShare;
  }

  /** Takes in a word that is no direction word; gives how many words were taken. */
  pass(at: number): number {
    const word = this.#words[at] ?? '';
    if (IS_BREAK.test(word)) {
      this.#newClause();
      return 1;
    }
    const group = GROUPS_BY_FIRST.get(word)?.find(([words]) =>
      words.every((each, i) => this.#words[at + i] === each),
    );
    if (group !== undefined) {
      this.#move(group[1]);
      return group[0].length;
    }
    if (this.#place === 'base' && FINITE_VERB.has(word)) this.#place = 'main';
    if (ACTION.test(word)) this.#meetAction();
    if (OPINION_VERB.test(word)) this.#opinion = 'verb';
    else if (word === 'att' && this.#opinion === 'verb') this.#opinion = 'clause';
    const clue = CLUES.get(word);
    return clue === undefined ? 1 : this.#act(clue, at);
  }

  /** «brist på behöriga»: the hit itself may turn what follows. */
  afterHit({ from, length }: ListHit): void {
    const clue = CLUES.get(this.#words[from] ?? '');
    if (length === 1 && clue !== undefined) this.#act(clue, from);
  }

  place(hit: ListHit): void {
    const text = this.#words.slice(hit.from, hit.from + hit.length).join(' ');
    const isTime = TIME_WORD.test(text);
    const turns = this.#turns.filter(({ until }) => hit.from <= until);
    const isWithin = turns.some(({ effect }) => effect === 'within');
    const place = this.#placeOf(hit, isWithin && !isTime);
    if (place === 'dropped') {
      this.divisors.add(hit.line);
      return;
    }
    const acting = turns.filter(({ effect }) => effect !== 'within' || isTime);
    const first = Math.min(hit.from, ...acting.map(({ from }) => from));
    this.placed.push({
      text: this.#words.slice(first, hit.from + hit.length).join(' '),
      line: hit.line,
      wanted: this.#isOpen(hit) ? 'ask' : this.#wantedOf(hit, acting),
      outweighs: hit.outweighs,
      isMain: place === 'main',
      isInPart: this.hasPart,
      isTime: isTime && acting.length === 0,
    });
  }

  #placeOf(hit: ListHit, isField: boolean): Place {
    // «från försörjningsstöd till arbete»: the line's own «till» opens no aside.
    const opens = hit.length > 1 && CLUES.get(this.#words[hit.from] ?? '')?.effect === 'aside';
    if (opens && this.#place === 'aside') return 'main';
    if (this.#place === 'base') return hit.outweighs ? 'main' : 'aside';
    return this.#place === 'main' && isField ? 'aside' : this.#place;
  }

  #wantedOf(hit: ListHit, turns: readonly Turn[]): DirectionOfWord {
    if (turns.some(({ effect }) => effect === (this.#isShare ? 'lower' : 'low'))) return 'ask';
    const turning = turns.filter(({ effect }) => effect !== 'lower');
    const count = turning.length + (hit.turned ? 1 : 0);
    return count % 2 === 1 ? opposite(hit.wanted) : hit.wanted;
  }

  // «utbildning i hot och våld» counts what is done; «anser att väntetiden är …» does not tell what the väntetid is.
  #isOpen(hit: ListHit): boolean {
    if (hit.outweighs) return false;
    const [next = '', second = ''] = this.#words.slice(hit.from + hit.length);
    const isDenied = DENIAL.has(next) || (DENIAL.has(second) && next !== 'att' && !IS_BREAK.test(next));
    return (
      (this.#isAction && this.#place === 'main') ||
      isDenied ||
      (this.#opinion === 'clause' && FINITE_VERB.has(next))
    );
  }

  // «Andel sjukskrivna med plan»: in a share, what is done for them is what is counted.
  #meetAction(): void {
    this.#isAction = true;
    if (!this.#isShare || this.#place !== 'main') return;
    for (let i = this.#clauseStart; i < this.placed.length; i += 1) {
      const word = this.placed[i];
      if (word?.isMain === true && !word.outweighs) this.placed[i] = { ...word, wanted: 'ask' };
    }
  }

  #newClause(): void {
    this.#clauseStart = this.placed.length;
    this.#place = 'main';
    this.#turns = [];
    this.#opinion = 'none';
    this.#isAction = false;
  }

  #move(effect: 'aside' | 'base' | 'drops'): void {
    if (effect === 'drops') this.#place = 'dropped';
    else if (this.#place === 'main') this.#place = effect;
  }

  #turn({ effect, reach }: Clue, at: number): void {
    const last = this.#turns.at(-1);
    const isSame = last?.from === at - 2 && last.effect === effect && JOINS.has(this.#words[at - 1] ?? '');
    if (isSame) this.#turns.pop();
    this.#turns.push({ from: isSame ? last.from : at, until: at + reach, effect });
  }

  #act(clue: Clue, at: number): number {
    const next = this.#words[at + 1] ?? '';
    const needed = NEEDS_NEXT.get(this.#words[at] ?? '');
    if (needed !== undefined && !needed.includes(next)) return 1;
    if (clue.effect === 'drops' && this.#words[at] === 'än' && FIGURE.test(next)) return 1;
    switch (clue.effect) {
      case 'part':
        this.#newClause();
        this.hasPart ||= !NEUTRAL_CLAUSE.test(this.#words.slice(at + 1, at + 5).join(' '));
        return 1;
      case 'aside':
      case 'drops':
        this.#move(clue.effect);
        return 1;
      default:
        if (!NOT_DENIED.has(next)) this.#turn(clue, at);
        // The «från» of «fria från» is no aside.
        return needed === undefined ? 1 : 2;
    }
  }
}

function opposite(wanted: DirectionOfWord): DirectionOfWord {
  if (wanted === 'ask') return 'ask';
  return wanted === 'higher' ? 'lower' : 'higher';
}
