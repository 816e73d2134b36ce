import type { CaseView, EventStates, NewWishes } from '#casework';
import { type City } from '#geography';
import { instantOn } from '#kernel';
import { z } from 'zod';
import type { CaseKnown } from '../cases/case-page.ts';
import { lastChangeOf, sayNoted } from '../cases/last-change.ts';
import { sayField } from '../words/field-words.ts';
import { checkForm } from './check-form.ts';
import { deskForm } from './desk-form.ts';
import type { FailedForm } from './form-page.ts';
import { choice, day, text, ticked } from './form-pieces.ts';
import { sayLineFault } from './gives-away.ts';
import { firstOf, type TypedForm } from './typed-form.ts';
import { wishesIn, wishesShown, wishFields } from './wish-fields.ts';

const agreementAnswers = ['yes', 'later', 'no'] as const;

/** «Ask again» means in the morning of that day. */
const ASK_AT = '09:00';

interface Asked {
  readonly now: Date;
  readonly city: Pick<City, 'zone'>;
  readonly view: Pick<CaseView, 'person' | 'wishes'>;
}

/** At this fault nothing is wrong: the text of an offer is shown, and nothing is kept yet. */
const READ_FIRST = 'Lees de sms na. Druk dan op «Bewaar het antwoord».';

/** What the person herself said, and what she wishes. */
export function agreementFields({ now, city: { zone }, view: { person, wishes: before } }: Asked) {
  const fields = z
    .object({
      agreementAnswer: choice(agreementAnswers, 'Kies wat de persoon zelf zei.'),
      ...wishFields,
      agreementSafeContact: text(500),
      askAgainOn: day.transform((date) =>
        date === undefined ? undefined : instantOn(date, ASK_AT, zone),
      ),
      agreementNote: text(4_000),
      /** She wants to read the text first. */
      showText: ticked,
    })
    .superRefine(({ agreementAnswer, askAgainOn, pets, showText, ...wishes }, context) => {
      const fault = (field: string, message: string): void => {
        context.addIssue({ code: 'custom', path: [field], message });
      };
      if (agreementAnswer === 'later' && (askAgainOn === undefined || askAgainOn <= now)) {
        fault('askAgainOn', 'Kies een dag na vandaag waarop je het opnieuw vraagt.');
      }
      if (pets === false && wishes.petKinds.length > 0) {
        fault('petKinds', 'Je koos «nee» bij huisdieren. Kies «ja», of vink hier niets aan.');
      }
      // the line goes out to people who may not know yet who it is about
      const ofLine = sayLineFault(wishes.humanLine ?? '', person);
      if (ofLine !== undefined) {
        fault('humanLine', ofLine);
      }
      if (showText && context.issues.length === 0) {
        fault('showText', READ_FIRST);
      }
    })
    .transform((typed) => ({
      ...typed,
      namedSince: linesOf(typed.notWelcome).filter(
        (line) => !linesOf(before?.notWelcome).includes(line),
      ),
    }));
  return z.preprocess(asYesToRead, fields);
}

/** Whoever wants to read the text first need not say yet what she answered: wishes are kept with a yes only. */
function asYesToRead(typed: unknown): unknown {
  const { showText = [], agreementAnswer = [] } = typed as TypedForm;
  const isToRead = showText.length > 0 && agreementAnswer.length === 0;
  return isToRead ? { ...(typed as TypedForm), agreementAnswer: ['yes'] } : typed;
}

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The form as it stands before anybody types: what she wished before. */
export function agreementShown({ wishes, person }: CaseView): TypedForm {
  return { ...wishesShown(wishes), agreementSafeContact: [person.safeContact ?? ''] };
}

const answerWords: Readonly<Record<EventStates['agreement']['answer'], string>> = {
  yes: 'ja',
  later: 'later',
  no: 'nee',
};

/** Her last answer, and whether the case goes on: neither is overruled by a page that does not show it. */
function answerStands(known: CaseKnown): { readonly value: string; readonly moved: string } {
  const { state, events } = known.view;
  const last = events.findLast((event) => event.kind === 'agreement');
  const said =
    last === undefined
      ? 'Het dossier is intussen veranderd.'
      : `De persoon zei intussen ${answerWords[last.refs.answer]} (${sayNoted(last, known)}).`;
  return {
    value: `${last?.at.toISOString() ?? ''} ${state === 'closed' ? 'closed' : 'open'}`,
    moved: `${said} Kijk na wat nu klopt, en bewaar het antwoord dan opnieuw.`,
  };
}

/** The wishes are kept with a yes only. */
function shownWith(typed: TypedForm, view: CaseView): TypedForm {
  const fields = agreementShown(view);
  const answer = firstOf(typed, 'agreementAnswer');
  return answer === 'later' || answer === 'no'
    ? { agreementSafeContact: fields['agreementSafeContact'] ?? [] }
    : fields;
}

/** The name of a field in the case. */
function nameOf(field: string): string {
  return field === 'agreementSafeContact' ? 'safeContact' : field.replace(/^hours\d$/, 'hours');
}

export const agreementForm = deskForm({
  name: 'agreement',
  fields: (known: CaseKnown) => agreementFields(known),
  done: { akkoord: 'Het antwoord van de persoon is genoteerd.' },
  anchor: 'volgende-stap',
  shows: (known: CaseKnown, typed) => ({
    fields: shownWith(typed, known.view),
    state: answerStands(known),
    say: (field, values) => sayField(field, values, known.city),
    changedBy: (field) => lastChangeOf(nameOf(field), known),
  }),
});

/** The wishes whose text is to be shown, where that is all the form was sent for. */
export function wishesToRead(failed: FailedForm | undefined): NewWishes | undefined {
  const [only, ...more] = failed?.faults ?? [];
  if (failed === undefined || only?.text !== READ_FIRST || more.length > 0) {
    return undefined;
  }
  const checked = checkForm(z.object(wishFields), failed.typed);
  return checked.kind === 'right' ? wishesIn(checked.value) : undefined;
}
