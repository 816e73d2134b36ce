import { z } from 'zod';

/** A line under the title of the page, by the word in its address. */
const notices = new Map([
  ['afgemeld', 'Je bent afgemeld.'],
  ['verlopen', 'Je was even weg. Meld je opnieuw aan.'],
  ['bewaard', 'Je was even weg. Wat je typte, is bewaard. Meld je aan, dan staat het er weer.'],
]);

/** What stands in the address of the page. */
export const loginQuery = z.object({
  to: z.string().optional().catch(undefined),
  reden: z
    .string()
    .transform((word) => notices.get(word))
    .optional()
    .catch(undefined),
});

const typed = z.string().max(1000).catch('');

/** What was typed; the page asks again for what is missing. */
export const loginForm = z.object({
  email: typed,
  password: typed,
  code: typed,
  to: z.string().optional().catch(undefined),
});

export type LoginForm = z.infer<typeof loginForm>;

export interface FieldError {
  readonly field?: string;
  readonly text: string;
}

/** The fields that were left empty, in the order of the page. */
export function missingFields({ email, password, code }: LoginForm): FieldError[] {
  return [
    ...(email.trim() === '' ? [{ field: 'email', text: 'Vul je e-mailadres in.' }] : []),
    ...(password === '' ? [{ field: 'password', text: 'Vul je wachtwoord in.' }] : []),
    ...(code.trim() === '' ? [{ field: 'code', text: 'Vul de code uit de app in.' }] : []),
  ];
}

/** Says not which of the three was wrong: that would help who guesses. */
export const wrongSomewhere: FieldError = {
  text: 'Dit klopt niet samen. Kijk je e-mailadres, je wachtwoord en de code nog eens na. Een code werkt maar één keer.',
};

/** Says how long, and the way in that is open meanwhile. */
export function mustWait(waitSeconds: number): FieldError {
  return {
    text: `Er is te vaak iets fout ingevuld. Wacht ${sayWait(waitSeconds)} en probeer het dan opnieuw. Heb je haast? Neem een toestel waarop je je al eerder aanmeldde, of vraag een collega om hulp.`,
  };
}

export const busy: FieldError = {
  text: 'Er melden zich nu heel veel mensen aan. Probeer het over enkele seconden opnieuw.',
};

function sayWait(seconds: number): string {
  if (seconds <= 90) {
    return seconds === 1 ? 'een seconde' : `${String(seconds)} seconden`;
  }
  return `${String(Math.ceil(seconds / 60))} minuten`;
}
