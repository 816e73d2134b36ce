import { idOf } from '#facts';
import type { OfferId } from '#kernel';
import { z } from 'zod';
import { deskForm } from '../forms/desk-form.ts';
import type { Address } from '../forms/form-page.ts';
import { choice, optionalChoice, required, tickedIds } from '../forms/form-pieces.ts';
import { firstOf, type TypedForm } from '../forms/typed-form.ts';

/** «Ik neem dit op», on the board and on the page of the case. */
export const takeAlertForm = deskForm({
  name: 'take-alert',
  fields: z.object({ back: optionalChoice(['case']) }),
  done: {
    alarm: 'Jij neemt dit op. De anderen krijgen geen alarm meer.',
    'alarm-al': 'Dit alarm was al opgenomen.',
  },
  goTo: ({ params }: Address, typed) =>
    firstOf(typed, 'back') === 'case' ? `/desk/cases/${params['caseId'] ?? ''}` : '/desk',
  shows: 'nothing',
});

/** «Ik neem dit over», on the board and on the page of the case. */
export const takeTaskForm = deskForm({
  name: 'take-task',
  fields: z.object({ back: optionalChoice(['case']), caseId: tickedIds(idOf<'case'>()) }),
  done: { 'taak-van-jou': 'Deze taak staat nu op jouw naam.' },
  goTo: backToTask,
  shows: 'nothing',
});

/** What came of a task, on the board and on the page of the case. */
export const taskDoneForm = deskForm({
  name: 'task-done',
  fields: z.object({
    result: required(4_000, 'Schrijf wat er gedaan is.'),
    back: optionalChoice(['case']),
    caseId: tickedIds(idOf<'case'>()),
  }),
  done: {
    'taak-klaar': 'Genoteerd. De taak is klaar, en het staat op de tijdlijn van het dossier.',
  },
  goTo: backToTask,
  shows: 'nothing',
});

/** Where the task stood. */
function backToTask(_: Address, typed: TypedForm): string {
  return firstOf(typed, 'back') === 'case' ? `/desk/cases/${firstOf(typed, 'caseId')}` : '/desk';
}

/** How a text is read, and for which question. */
export const unclearForm = deskForm({
  name: 'unclear-text',
  fields: z.object({
    as: choice(['yes', 'no', 'read'], 'Kies hoe je dit leest.'),
    offerId: tickedIds(idOf<'offer'>()).transform(([first]): OfferId | undefined => first),
  }),
  done: { sms: 'De sms is verwerkt.' },
  anchor: 'onduidelijk',
  shows: 'nothing',
});

export const handledForm = deskForm({
  name: 'message-handled',
  fields: z.object({}),
  done: { bericht: 'Afgehandeld.' },
  anchor: 'berichten',
  shows: 'nothing',
});

export const retryForm = deskForm({
  name: 'retry-job',
  fields: z.object({}),
  done: { taak: 'We proberen het opnieuw.' },
  anchor: 'taken',
  shows: 'nothing',
});
