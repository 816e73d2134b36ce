import type { AlertStory } from '#alerts';
import { idOf } from '#facts';
import type { AccountId, OfferId } from '#kernel';
import type { TaskView } from '#tasks';
import { z } from 'zod';
import { deskForm, type Shown } from '../forms/desk-form.ts';
import type { Address } from '../forms/form-page.ts';
import { choice, optionalChoice, required, tickedIds } from '../forms/form-pieces.ts';
import { firstOf, type TypedForm } from '../forms/typed-form.ts';

/** What the buttons of the list have to know; each of what it is about. */
export interface BoardKnown {
  readonly me: AccountId;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly task?: Pick<TaskView, 'ownerId' | 'done'> | undefined;
  readonly alerts?: readonly Pick<AlertStory, 'alertId' | 'taken' | 'dangers'>[];
}

/** Whose a task is: nobody takes it from a colleague, or says it is done, on a page from before she took it. */
function taskShown({ task, me, names }: BoardKnown): Shown {
  const owner = task?.ownerId;
  // of what is done already the use case says so
  if (task === undefined || task.done !== undefined || owner === me) {
    return {};
  }
  const who = (owner && names.get(owner)) ?? 'Een collega';
  return {
    state: {
      value: owner ?? '',
      moved: `${who} nam deze taak intussen op. Spreek af wie ze doet, en druk dan opnieuw.`,
    },
  };
}

/** What danger waits: nobody takes what she did not read. */
function alertShown({ alerts = [] }: BoardKnown): Shown {
  const open = alerts.filter(({ taken }) => !taken);
  const value = open.map(({ alertId, dangers }) => `${alertId} ${String(dangers.length)}`).sort();
  return open.length === 0
    ? {}
    : {
        state: {
          value: value.join(),
          moved: 'Er kwam intussen een teken van gevaar bij. Lees het, en neem het dan op.',
        },
      };
}

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
  shows: alertShown,
});

/** «Ik neem dit over», on the board and on the page of the case. */
export const takeTaskForm = deskForm({
  name: 'take-task',
  fields: z.object({ back: optionalChoice(['case']), caseId: tickedIds(idOf<'case'>()) }),
  done: { 'taak-van-jou': 'Deze taak staat nu op jouw naam.' },
  goTo: backToTask,
  shows: taskShown,
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
  shows: taskShown,
});

/** Whether what might be danger is, and what was done, on the board and on the page of the case. */
export const possibleReadForm = deskForm({
  name: 'possible-read',
  fields: z.object({
    as: choice(['danger', 'calm'], 'Kies of er gevaar is.'),
    result: required(4_000, 'Schrijf wat je gedaan hebt.'),
    back: optionalChoice(['case']),
    caseId: tickedIds(idOf<'case'>()),
  }),
  done: { gelezen: 'Genoteerd. De taak is klaar.' },
  goTo: backToTask,
  shows: taskShown,
});

/** Where the task stood. */
function backToTask(_: Address, typed: TypedForm): string {
  return firstOf(typed, 'back') === 'case' ? `/desk/cases/${firstOf(typed, 'caseId')}` : '/desk';
}

/** How a text is read, and for which question. */
export const reviewForm = deskForm({
  name: 'text-to-review',
  fields: z.object({
    as: choice(['yes', 'no', 'read', 'report'], 'Kies hoe je dit leest.'),
    offerId: tickedIds(idOf<'offer'>()).transform(([first]): OfferId | undefined => first),
  }),
  done: { sms: 'De sms is verwerkt.' },
  anchor: 'onduidelijk',
  // what a colleague read is refused, and read twice is read
  shows: 'nothing',
});

export const handledForm = deskForm({
  name: 'message-handled',
  fields: z.object({}),
  done: { bericht: 'Afgehandeld.' },
  anchor: 'berichten',
  // handled twice is handled once
  shows: 'nothing',
});

export const retryForm = deskForm({
  name: 'retry-job',
  fields: z.object({}),
  done: { taak: 'We proberen het opnieuw.' },
  anchor: 'taken',
  // only what is stuck still is tried again
  shows: 'nothing',
});
