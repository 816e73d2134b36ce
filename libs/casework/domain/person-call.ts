/** What the person of a case pressed where she is asked what she wants. */
export type PersonChoice =
  | 'change'
  | 'pause'
  | 'stop'
  | 'complaint'
  | 'human'
  | 'danger'
  | 'again'
  | 'not_understood'
  | 'enough';

/**
 * What somebody pressed whose number stands in a case that is closed. A household may share a number, so it
 * is asked whether she had contact with us before: what another says about himself opens nothing of hers.
 */
export type AfterEndChoice =
  'goes_on' | 'first_time' | Exclude<PersonChoice, 'change' | 'pause' | 'stop'>;

/** What she pressed where she is asked whether she is sure. */
export type Confirmation =
  'yes' | 'no' | Exclude<PersonChoice, 'change' | 'pause' | 'stop' | 'complaint'>;

const always = { '0': 'human', '9': 'danger', '*': 'again', '': 'again' } as const;
const inMenu: Readonly<Record<string, PersonChoice>> = {
  ...{ '1': 'change', '2': 'pause', '3': 'stop', '4': 'complaint' },
  ...always,
};
const afterEnd: Readonly<Record<string, AfterEndChoice>> = {
  ...{ '1': 'goes_on', '2': 'first_time', '3': 'complaint' },
  ...always,
};
const whenSure: Readonly<Record<string, Confirmation>> = { '1': 'yes', '2': 'no', ...always };

const complaint = ['klacht', 'plainte', 'complaint'];

/** What she may say instead. */
export const spokenInMenu: Readonly<Record<string, readonly string[]>> = {
  '1': ['veranderen', 'verandering', 'changer', 'changement', 'change'],
  '2': [
    ...['tijdje geen bezoek', 'geen bezoek', 'pauze', 'pas de visite', 'pause'],
    ...['no visits', 'no visits for a while', 'pas de visite pendant un temps'],
  ],
  '3': ['stoppen', 'stop', 'arreter', 'stopper'],
  '4': complaint,
};

export const spokenAfterEnd: Readonly<Record<string, readonly string[]>> = {
  '1': [
    ...['al contact', 'al eens contact', 'ik had al contact', 'deja ete en contact'],
    ...['deja', 'before', 'been in touch'],
  ],
  '2': ['eerste keer', 'premiere fois', "c'est la premiere fois", 'first time'],
  '3': complaint,
};

/** The first time and two repeats; then somebody calls her. */
const MOST_ATTEMPTS = 3;

export function personChose(digits: string, attempt: number): PersonChoice {
  const choice = inMenu[digits] ?? 'not_understood';
  return isRepeat(choice) && !mayAskAgain(attempt) ? 'enough' : choice;
}

export function choseAfterEnd(digits: string, attempt: number): AfterEndChoice {
  const choice = afterEnd[digits] ?? 'not_understood';
  return isRepeat(choice) && !mayAskAgain(attempt) ? 'enough' : choice;
}

export function personConfirmed(digits: string, attempt: number): Confirmation {
  const choice = whenSure[digits] ?? 'not_understood';
  return isRepeat(choice) && !mayAskAgain(attempt) ? 'enough' : choice;
}

export function mayAskAgain(attempt: number): boolean {
  return attempt < MOST_ATTEMPTS;
}

function isRepeat(choice: string): boolean {
  return choice === 'again' || choice === 'not_understood';
}
