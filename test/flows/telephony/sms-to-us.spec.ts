import { ReviewText, TextsToReview } from '#dialogue';
import { DecideTrustedReporter, ReadReport } from '#intake';
import type { AccountId, E164, ReportId } from '#kernel';
import { ReceiveText } from '#messaging';
import { FinishTask, ListOpenTasks, ReadTask } from '#tasks';
import { sayTextReason } from '../../../apps/api/desk/words/text-words.ts';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import type { House } from '../../support/open-house.ts';
import { texterOfEachTest } from './texter.ts';

let house: House;
let number: E164;

const { texts, heard, reports, waiting } = texterOfEachTest(
  '+3247630',
  (scene) => {
    ({ house, number } = scene);
  },
  () => number,
);

let aColleague: AccountId | undefined;

async function coordinator(): Promise<AccountId> {
  return (aColleague ??= await aCoordinator(house));
}

describe('a text of somebody new to those who work here', () => {
  it.each([
    ['bedankt hoor', /^Dank je voor je bericht.*MELDING/],
    ['merciekes', /^Dank je voor je bericht|^Merci pour votre message/],
    ['Win nu een iPhone! Klik op de link', /^Dank je voor je bericht/],
    ['INFO', /^Dank je voor je bericht/],
    ['ik wil vrijwilliger worden', /^Dank je voor je bericht/],
    ['wat zijn jullie uren?', /^Dank je voor je bericht/],
    ['Ik wil een klacht indienen', /^Dank je voor je bericht/],
    ['2 pizza margherita aub', /^Dank je voor je bericht/],
    ['je voudrais devenir bénévole', /^Merci pour votre message\. Une personne/],
    ['I would like to become a volunteer', /^Thank you for your message\. A person/],
  ])('makes no case, and a human reads it: «%s»', async (words, answer) => {
    await texts(words);
    expect(await reports()).toEqual([]);
    expect(await waiting()).toEqual(['to_us']);
    expect(sayTextReason('to_us')).toMatch(/klacht/);
    // the provider answers INFO as well
    expect(heard().at(-1)).toMatch(answer);
  });

  it('waits to be read before the working day is over, and one click makes a report of it', async () => {
    await texts('hallo, zijn jullie daar nog?');
    const [task] = (await house.get(ListOpenTasks).run()).slice(-1);
    expect(task).toMatchObject({ kind: 'read_text', dueAt: new Date('2026-11-23T16:00:00Z') });
    const text = (await house.get(TextsToReview).run()).find(({ from }) => from === number)!;
    expect([text.mayReport, text.messageId]).toEqual([true, task!.about.messageId]);
    const accountId = await coordinator();
    await house.get(ReviewText).run({ messageId: text.messageId, as: 'report', accountId });
    await house.settled();
    const [report] = await reports();
    expect(report!.person.concern).toBe('hallo, zijn jullie daar nog?');
    expect(await waiting()).toEqual([]);
    expect((await house.get(ReadTask).run(task!.taskId)).done?.result).toMatch(/melding/);
  });

  it('is read when its task is done', async () => {
    await texts('hallo, zijn jullie daar nog?');
    const [task] = (await house.get(ListOpenTasks).run()).slice(-1);
    expect([task?.kind, await waiting()]).toEqual(['read_text', ['to_us']]);
    const accountId = await coordinator();
    await house.get(FinishTask).run({ taskId: task!.taskId, accountId, result: 'Teruggebeld.' });
    await house.settled();
    expect(await waiting()).toEqual([]);
  });

  it('is a report after all when she says so', async () => {
    await texts('hoe werkt dit hier eigenlijk?', 'MELDING');
    const [report, ...others] = await reports();
    expect([report!.person.concern, others]).toEqual(['hoe werkt dit hier eigenlijk?', []]);
    expect(await waiting()).toEqual([]);
    expect(heard().at(-1)).toMatch(/bij het Meldpunt/);
  });

  it('of which nothing can be read is no empty report', async () => {
    await texts('');
    expect([await reports(), await waiting()]).toEqual([[], ['no_words']]);
  });

  it('of a sender that is no telephone stands with its sender', async () => {
    const from = 'bpost' as E164;
    const ours = { MessageSid: 'SMbpost1', From: from, Body: 'Uw pakje is onderweg.' };
    await house.get(ReceiveText).run(ours);
    await house.settled();
    const all = await house.get(TextsToReview).run();
    expect(all.find(({ address }) => address === 'bpost')).toMatchObject({ from: undefined });
    const other = { MessageSid: 'SMbpost2', From: from, Body: 'Er is brand bij mijn buurvrouw' };
    await house.get(ReceiveText).run(other);
    await house.settled();
    const rows = await house.database.query<{ id: ReportId }[]>('select id from report');
    const made = await Promise.all(rows.map(({ id }) => house.get(ReadReport).run(id)));
    expect(made.map(({ reporter }) => reporter.name)).toContain('bpost');
  });

  it('is one of a report as soon as it tells of somebody, or where it belongs to a talk', async () => {
    await texts(
      'mijn buurvrouw bestelt elke dag pizza en komt niet buiten',
      'wat zijn jullie uren?',
    );
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report!.additions.map(({ text }) => text)).toEqual(['wat zijn jullie uren?']);
    expect(await waiting()).toEqual([]);
  });
});

describe('a worker who registers', () => {
  it.each(['Ik ben melder Jan Peeters bpost', 'Ik ben melder: Jan Peeters, bpost'])(
    'is taken down, however it is written: «%s»',
    async (words) => {
      await texts(words);
      expect(await reports()).toEqual([]);
      const { asked } = await house.get(DecideTrustedReporter).list();
      expect(asked.map((one) => one.number)).toContain(number);
      expect(heard().at(-1)).toMatch(/Een collega bekijkt eerst/);
    },
  );
});
