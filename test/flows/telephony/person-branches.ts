import {
  type Act,
  callback,
  type CallBranch,
  danger,
  type Known,
  message,
  SAY,
  self,
  WAIT,
  ways,
} from './call-branches.ts';

const wishes = (ownWish: Known['ownWish']): Partial<Known> => ({ ownWish });
const human = wishes('human');
const nothing = wishes('nothing');
const pause = wishes('pause');
const stop = wishes('stop');
const paused: Partial<Known> = { ownWish: 'paused', ending: 'decided' };
const stopped: Partial<Known> = { ownWish: 'stopped', ending: 'decided' };

const callMe: readonly Act[] = [['2', callback], '1'];
const callMeAtAnyTime: readonly Act[] = [['2', callback], ['3', { callWhen: 'any' }], '1'];
const anew: Partial<Known> = { keepsClosed: false };
const hearMe: readonly Act[] = [['1', message], SAY, '#'];

function aboutMyself(
  known: Partial<Known>,
  acts: Readonly<Record<string, readonly Act[]>>,
): Readonly<Record<string, readonly Act[]>> {
  return Object.fromEntries(
    Object.entries(acts).map(([name, own]) => [name, [['2', self, known], ...own] as const]),
  );
}

const left = Object.fromEntries(
  (['change', 'complaint', 'human'] as const).flatMap((wish) => {
    const key = { change: '1', complaint: '4', human: '0' }[wish];
    return [
      [`${wish}, spoken in`, [[key, wishes(wish)], ...hearMe]],
      [`${wish}, called back`, [[key, wishes(wish)], ...callMe]],
    ] as const;
  }),
);

/** The person of a case, by the number that stands in it. */
export const personBranches: readonly CallBranch[] = [
  ...ways(
    'person',
    aboutMyself(
      { ...nothing, goesWith: true },
      {
        ...left,
        'a pause': [
          ['2', pause],
          ['1', paused],
        ],
        'a pause after repeats': ['*', '6', ['2', pause], '*', '5', ['1', paused]],
        'a pause that is said': [
          ['een pauze', pause],
          ['ja', paused],
        ],
        'no pause after all': [['2', pause], ['2', nothing], ...callMe],
        'a stop': [
          ['3', stop],
          ['1', stopped],
        ],
        'a stop that is said': [
          ['ik wil stoppen', stop],
          ['dat klopt', stopped],
        ],
        'no stop after all': [['3', stop], ['2', nothing], ...callMe],
        'a human instead': [['3', stop], ['0', human], ...callMe],
        'danger and a complaint': [['9', danger], ['4', wishes('complaint')], ...callMe],
        'danger and a pause': [
          ['2', pause],
          ['9', danger],
          ['1', paused],
        ],
        'danger that is said': [['ik wil niet meer leven', danger], ['0', human], ...callMe],
        'danger at the end': [
          ['0', human],
          ['2', callback],
          ['9', danger],
        ],
        'a person who presses no key at all': [WAIT, WAIT, [WAIT, {}, callback], '1'],
        'no key when asked whether she is sure': [
          ...([['3', stop], WAIT, WAIT, [WAIT, {}, callback]] as const),
          '1',
        ],
      },
    ),
  ),
  // which of them she is, a human asks
  ...ways(
    'person of two cases',
    aboutMyself(wishes('several'), {
      'one of two persons, spoken in': hearMe,
      'one of two persons, called back': callMe,
    }),
  ),
  // her case is closed: what she wishes leaves it so, what she tells of herself anew opens it
  ...ways(
    'person of a closed case',
    aboutMyself(
      { goesWith: true, keepsClosed: true },
      {
        'after the end: a complaint, spoken in': [['3', wishes('complaint')], ...hearMe],
        'after the end: a complaint that is said': [
          ...(['*', '7', ['een klacht', wishes('complaint')]] as const),
          ...callMe,
        ],
        'after the end: a human, spoken in': [['0', human], ...hearMe],
        'after the end: a human, called back': [['0', human], ...callMe],
        'after the end: anew, spoken in': [['1', anew], ...hearMe],
        'after the end: anew, called back': [['1', anew], ...callMeAtAnyTime],
        'after the end: anew, and no call': [
          ['1', anew],
          ['3', { ending: 'told' }],
        ],
        'after the end: another of the house': [
          ['2', { goesWith: false, keepsClosed: false }],
          ...callMeAtAnyTime,
        ],
        'after the end: danger and a human': [['9', danger], ['0', human], ...callMe],
        'after the end: no key at all': [WAIT, WAIT, [WAIT, {}, callback], '1'],
      },
    ),
  ),
];
