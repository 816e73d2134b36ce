/** What a volunteer chose on the phone. */
export type VolunteerChoice =
  'address' | 'arrived' | 'left' | 'call_me' | 'danger' | 'again' | 'not_understood' | 'enough';

const byKey: Readonly<Record<string, VolunteerChoice>> = {
  '1': 'address',
  '2': 'arrived',
  '3': 'left',
  '0': 'call_me',
  '9': 'danger',
  '*': 'again',
  '': 'again',
};

/** What she may say instead. */
export const spoken: Readonly<Record<string, readonly string[]>> = {
  '1': ['adres', 'adresse', 'address'],
  '2': ['aangekomen', 'ik ben er', 'arrive', 'arrivee', 'arrived'],
  '3': ['vertrokken', 'parti', 'partie', 'left'],
};

/** The first time and two repeats; then somebody calls her. */
const MOST_ATTEMPTS = 3;

export function chosen(digits: string, attempt: number): VolunteerChoice {
  const choice = byKey[digits] ?? 'not_understood';
  const isRepeat = choice === 'again' || choice === 'not_understood';
  return isRepeat && attempt >= MOST_ATTEMPTS ? 'enough' : choice;
}

export function mayTryAgain(attempt: number): boolean {
  return attempt < MOST_ATTEMPTS;
}
