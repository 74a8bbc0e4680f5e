// Random texts that the phrase tables say are understood: every alternative of a template, with random figures.
import fc from 'fast-check';
import type { Shape, WordGroups } from '../../../../lib/rules/phrases/shape.ts';

type Wording = fc.Arbitrary<string>;

const figure = fc.oneof(
  fc.integer({ min: 1, max: 150 }),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
);
const written = figure.map((n) => String(n).replace('.', ','));
const SLOTS: Readonly<Record<string, Wording>> = {
  percent: written.map((n) => `${n} %`),
  size: fc
    .tuple(written, fc.constantFrom('', ' dagar', ' procentenheter', ' kr', ' poäng'))
    .map(([n, unit]) => n + unit),
  number: written,
  any: fc.tuple(written, fc.constantFrom('', ' %', ' dagar', ' procentenheter')).map(([n, unit]) => n + unit),
};
const TOKEN = /\{\w+\}|@\p{L}+|[()|?]|[^\s(){}|?@]+/gu;

/** A wording of one of the shapes. */
export function wordingOf(shapes: readonly Shape<object>[], groups: WordGroups): Wording {
  const templates = shapes.flatMap(({ says }) => says).map((template) => wordingOfTemplate(template, groups));
  return fc.oneof(...templates).map((text) => text.replace(/\s+/gu, ' ').trim());
}

function wordingOfTemplate(template: string, groups: WordGroups): Wording {
  const tokens = template.match(TOKEN) ?? [];
  const { wording } = alternatives(tokens, 0, groups);
  return wording;
}

interface Read {
  readonly wording: Wording;
  readonly next: number;
}

function alternatives(tokens: readonly string[], from: number, groups: WordGroups): Read {
  const options: Wording[] = [];
  let [parts, at]: [Wording[], number] = [[], from];
  while (at < tokens.length && tokens[at] !== ')') {
    if (tokens[at] === '|') {
      options.push(sequence(parts));
      parts = [];
      at += 1;
      continue;
    }
    const { wording, next } = item(tokens, at, groups);
    const optional = tokens[next] === '?';
    parts.push(optional ? fc.oneof(wording, fc.constant('')) : wording);
    at = optional ? next + 1 : next;
  }
  return { wording: fc.oneof(...options, sequence(parts)), next: at };
}

function sequence(parts: readonly Wording[]): Wording {
  return fc.tuple(...parts).map((texts) => texts.join(' '));
}

function item(tokens: readonly string[], at: number, groups: WordGroups): Read {
  const token = tokens[at] ?? '';
  if (token === '(') {
    const { wording, next } = alternatives(tokens, at + 1, groups);
    return { wording, next: next + 1 };
  }
  if (token.startsWith('@')) {
    const inner = groups[token.slice(1)];
    if (inner === undefined) throw new Error(`Ordgruppen ${token} finns inte`);
    return { wording: wordingOfTemplate(inner, groups), next: at + 1 };
  }
  const slot = SLOTS[token.slice(1, -1)];
  return { wording: token.startsWith('{') && slot ? slot : fc.constant(token), next: at + 1 };
}
