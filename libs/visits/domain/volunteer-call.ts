type Always = 'arrived' | 'left' | 'call_me' | 'danger' | 'again' | 'not_understood' | 'enough';

/** What means the same before she heard the address and after it. */
export type ChoiceAnywhere = Exclude<Always, 'again'>;

/** What a volunteer chose on the phone. */
export type VolunteerChoice = 'address' | 'rest' | Always;

/** What she chose once she heard the address: pressing nothing, she has what she called for. */
export type ChoiceAfterAddress = 'goodbye' | Always;

const always = {
  '2': 'arrived',
  '3': 'left',
  '0': 'call_me',
  '9': 'danger',
  '*': 'again',
} as const;
const inMenu: Readonly<Record<string, VolunteerChoice>> = {
  ...always,
  '1': 'address',
  '4': 'rest',
  '': 'again',
};
const afterAddress: Readonly<Record<string, ChoiceAfterAddress>> = {
  ...always,
  '1': 'again',
  '': 'goodbye',
};

/** What she may say instead. */
export const spoken: Readonly<Record<string, readonly string[]>> = {
  '1': ['adres', 'adresse', 'address'],
  '2': ['aangekomen', 'ik ben er', 'arrive', 'arrivee', 'arrived'],
  '3': ['vertrokken', 'parti', 'partie', 'left'],
  '4': ['pauze', 'pause', 'break'],
};

/** The first time and two repeats; then somebody calls her. */
const MOST_ATTEMPTS = 3;

export function chosen(digits: string, attempt: number): VolunteerChoice {
  return unlessEnough(inMenu[digits] ?? 'not_understood', attempt);
}

export function chosenAfterAddress(digits: string, attempt: number): ChoiceAfterAddress {
  return unlessEnough(afterAddress[digits] ?? 'not_understood', attempt);
}

function unlessEnough<Choice extends string>(choice: Choice, attempt: number): Choice | 'enough' {
  const isRepeat = choice === 'again' || choice === 'not_understood';
  return isRepeat && !mayTryAgain(attempt) ? 'enough' : choice;
}

export function mayTryAgain(attempt: number): boolean {
  return attempt < MOST_ATTEMPTS;
}

/** She takes the phone from her ear, opens the text and reads: that takes longer than a choice. */
const MOST_WAITS_FOR_CODE = 8;

export function mayTypeCode(attempt: number): boolean {
  return attempt < MOST_WAITS_FOR_CODE;
}
