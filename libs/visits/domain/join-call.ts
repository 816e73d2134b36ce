import { mayTryAgain } from './volunteer-call.ts';

type JoinChoice = 'join' | 'call_me' | 'danger' | 'again' | 'not_understood' | 'enough';

const byKey: Readonly<Record<string, JoinChoice>> = {
  ...{ '1': 'join', '0': 'call_me', '9': 'danger', '*': 'again', '': 'again' },
};

/** What she may say instead. */
export const spokenToJoin: Readonly<Record<string, readonly string[]>> = {
  '1': [
    ...['vrijwilliger worden', 'ik wil vrijwilliger worden', 'devenir benevole'],
    ...['je veux devenir benevole', 'become a volunteer', 'i want to become a volunteer'],
  ],
};

/** What a caller chose whose number is of no volunteer. */
export function chosenByStranger(digits: string, attempt: number): JoinChoice {
  const choice = byKey[digits] ?? 'not_understood';
  const isRepeat = choice === 'again' || choice === 'not_understood';
  return isRepeat && !mayTryAgain(attempt) ? 'enough' : choice;
}
