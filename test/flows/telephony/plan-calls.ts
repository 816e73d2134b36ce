import { seeded } from '../../faults/seeded.ts';
import {
  type Act,
  branches,
  callback,
  hiddenBranches,
  inLanguage,
  languages,
  message,
  SAY,
  volunteerBranches,
} from './call-branches.ts';
import { faultsOf, faultsWhileRinging } from './call-faults.ts';
import type { CallFlow } from './held-call.ts';
import { personBranches } from './person-branches.ts';
import { scenesThatRing, setScene } from './ringing-scenes.ts';
import { fits, picksUp, ringingWays } from './ringing-ways.ts';
import { settingOf } from './rounds.ts';

/** What a caller does in the menu who wants to be called, or speaks a message in. */
const inMenu: readonly (readonly Act[])[] = [
  [['0', callback], '1'],
  ['1', ['1', message], SAY, '#'],
];
const hiddenInMenu: typeof inMenu = [[['0', callback], '0475999888#', '1'], inMenu[1]!];

const all = [...branches, ...hiddenBranches, ...volunteerBranches, ...personBranches];
const pairs = all.flatMap((branch) => faultsOf(branch).map((fault) => ({ branch, fault })));

/** Each way through a call with each fault that can touch it, once. */
export function callsOfRound(round: number): CallFlow[] {
  return pairs.map(({ branch, fault }, nth) => {
    const { spoken, moment } = settingOf(nth, round);
    const seed = round * pairs.length + nth;
    const chance = seeded(seed);
    const acts = inLanguage(branch, spoken).acts.length;
    return {
      ...{ branch, fault, spoken, moment, seed },
      place: fault.place === 'drawn' ? chance.below(acts + 1) : 0,
      speaksToFallback: chance.below(2) === 0,
    };
  });
}

const scenes = scenesThatRing.map((scene) => setScene(scene));
const rungPairs = ringingWays.flatMap((way) =>
  faultsWhileRinging(picksUp(way)).map((fault) => ({ way, fault })),
);

/** Each way in which telephones of ours ring with each fault that can touch it, once. */
export function rungCallsOfRound(round: number): CallFlow[] {
  return rungPairs.map(({ way, fault }, nth) => {
    const may = scenes.filter((scene) => fits(way, scene));
    const scene = may[(nth + round) % may.length]!;
    const seed = round * rungPairs.length + nth;
    const chance = seeded(seed);
    const hides = chance.below(2) === 0;
    const menu = (hides ? hiddenInMenu : inMenu)[chance.below(2)]!;
    return {
      ...{ fault, seed, rings: { way, scene }, moment: scene.name },
      branch: { name: `rung: ${way.name}`, caller: hides ? 'hidden' : 'anybody', acts: menu },
      spoken: languages[chance.below(languages.length)]!,
      place: fault.place === 'drawn' ? chance.below(way.circles.length + 2) : 0,
      speaksToFallback: chance.below(2) === 0,
    };
  });
}
