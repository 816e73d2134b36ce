import { DecideShortWay } from '#intake';
import type { E164 } from '#kernel';
import { sayTextReason } from '../../../apps/api/desk/words/text-words.ts';
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

describe('a text of somebody new to those who work here', () => {
  it.each([
    ['bedankt', /^Dank je voor je bericht/],
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
      const { asked } = await house.get(DecideShortWay).list();
      expect(asked.map((one) => one.number)).toContain(number);
      expect(heard().at(-1)).toMatch(/Een collega bekijkt eerst/);
    },
  );
});
