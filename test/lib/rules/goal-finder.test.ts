// Which goals and subgoals a text in a register names.
import { expect, test } from 'vitest';
import { finish } from '../../../lib/model/steps.ts';
import { createGoalFinder } from '../../../lib/rules/goal-finder.ts';

const PLACES = [
  { name: 'Mål 1. Trygg kommun', within: null },
  { name: 'Inriktningsmål 2: Läsning', within: null },
  { name: 'Kultur', within: null },
  { name: 'Läsning', within: 'Kultur' },
  { name: 'Ljusa gator', within: 'Mål 1. Trygg kommun' },
  { name: 'Kultur', within: 'Mål 1. Trygg kommun' },
  { name: 'Delmål 3.1 Cyklar', within: '' },
  { name: 'Gator/torg', within: 'Kultur' },
];
const named = finish(createGoalFinder(PLACES));

test.each([
  ['mål 1.  trygg Kommun', [0], 'hela namnet, hur det än skrivs'],
  ['Mål 1', [0], 'numret'],
  ['Trygg kommun', [0], 'målets egna ord'],
  ['Mål: Trygg kommun', [0], 'utpekat som mål'],
  ['Mål: Kultur', [2], 'utpekat som mål när ett delmål heter lika'],
  ['Delmål: Kultur', [5], 'utpekat som delmål'],
  ['Kultur', [2, 5], 'ett namn på både mål och delmål avgör inget'],
  ['Läsning', [3], 'ett helt namn går före ett annat måls egna ord'],
  ['Mål 1. Trygg kommun/ljusa gator', [4], 'delmålet under sitt mål'],
  ['Kultur / Gator / torg', [7], 'streck även i namnet, med andra mellanrum'],
  ['Cyklar', [6], 'ett delmåls egna ord'],
  ['Mål 2', [1], 'mål och nummer för ett inriktningsmål'],
  ['Mål 7', [], 'ett mål som inte finns'],
  ['', [], 'ingen text'],
] as [text: string, places: number[], why: string][])('«%s»: %j, %s', (text, places) => {
  expect(named(text)).toEqual(places.map((place) => PLACES[place]));
});
