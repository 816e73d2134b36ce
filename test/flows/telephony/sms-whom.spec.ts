import { CaseOfReport, ReadCase } from '#casework';
import type { ReportView } from '#intake';
import type { E164 } from '#kernel';
import type { House } from '../../support/open-house.ts';
import { texterOfEachTest } from './texter.ts';

let house: House;
let number: E164;
let round = 0;

const { texts, heard, reports, waiting } = texterOfEachTest(
  '+3247620',
  (scene) => {
    ({ house, number } = scene);
    round += 1;
  },
  () => number,
);

async function alertOpen(reportId: Parameters<CaseOfReport['run']>[0]): Promise<boolean> {
  const caseId = (await house.get(CaseOfReport).run(reportId))!;
  return (await house.get(ReadCase).run(caseId)).alertOpen;
}

/** Texts of one second have no order of their own. */
function housesOf({ additions }: ReportView): (string | undefined)[] {
  return additions.map(({ place }) => place?.houseNumber);
}

describe('whom a text is about', () => {
  it.each([
    ['ik ben 82 en woon alleen', /Waar woon je.*106/],
    ['kzitte ier olle doagn alleene', /Waar woon je.*106/],
    ['je me sens très seule', /Où habitez-vous.*107/],
    ['I have no friends', /Where do you live.*02 648 40 14/],
  ])('is herself where she says so: «%s»', async (words, answer) => {
    await texts(words);
    expect(heard()).toEqual([expect.stringMatching(answer)]);
    expect(await reports()).toMatchObject([{ self: true }]);
  });

  it.each([
    ['Het loopt niet goed', /Waar is het\? Straat en nummer/],
    ['Ça ne va pas bien ici', /Où est-ce/],
    ['Things look bad here', /Where is it/],
  ])('is asked of nobody where it does not tell, in words that fit both: «%s»', async (...one) => {
    await texts(one[0], 'Langestraat 4', 'ja');
    expect(heard()[0]).toMatch(one[1]);
    expect(heard()).toHaveLength(3);
    expect(heard().join(' ')).not.toMatch(/die persoon|cette personne|this person|Sait-elle/);
  });

  it.each([
    [['Mijn zus woont alleen', 'nee het gaat over mezelf'], /Waar woon je.*106/],
    [['Ma voisine est seule', "c'est pour moi"], /Où habitez-vous.*107/],
    [['My friend has nobody', "it's about me"], /Where do you live.*02 648 40 14/],
  ])('may be set right: %j', async (bodies, answer) => {
    await texts(...bodies);
    expect(heard().at(-1)).toMatch(answer);
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report).toMatchObject({ self: true });
    const caseId = (await house.get(CaseOfReport).run(report!.reportId))!;
    expect(await house.get(ReadCase).run(caseId)).toMatchObject({
      ...{ self: true, person: { phone: number } },
    });
    await texts('Langestraat 5', 'ja');
    expect((await reports()).map(({ additions }) => additions.length)).toEqual([3]);
    expect(heard().length).toBeLessThanOrEqual(5);
  });

  it('may be set right the other way', async () => {
    await texts('Ik ben zo alleen', 'nee het gaat over mijn moeder');
    expect(heard().at(-1)).toMatch(/Waar woont die persoon/);
    const [report] = await reports();
    expect(report).toMatchObject({ self: false });
    const caseId = (await house.get(CaseOfReport).run(report!.reportId))!;
    const { self, person } = await house.get(ReadCase).run(caseId);
    expect([self, person.phone]).toEqual([false, undefined]);
    await texts('Langestraat 4');
    expect(heard().at(-1)).toMatch(/Weet die persoon/);
  });

  it.each([
    [['Het gaat over mijzelf ik zit veel alleen', 'nee over mijn moeder']],
    [['Ik ben zo alleen', 'neen t is voor mijn moeder']],
    [['Ik ben zo alleen', 'het is voor mijn moeder eigenlijk']],
    [['Ik ben zo alleen', 'Fout, het is mijn moeder']],
  ])('may be set right the other way, in few words: %j', async (bodies) => {
    await texts(...bodies);
    expect(heard().at(-1)).toMatch(/Waar woont die persoon/);
    await texts('Langestraat 40');
    const all = await reports();
    expect(all).toMatchObject([{ self: false, mayCall: undefined }]);
    expect(housesOf(all[0]!)).toContain('40');
  });

  it('may be set right as often as she likes', async () => {
    await texts('over mijn moeder', 'nee over mezelf', 'nee toch over mijn moeder');
    expect(await reports()).toMatchObject([{ self: false, mayCall: undefined }]);
    expect(heard().at(-1)).not.toMatch(/Jij beslist/);
  });

  it('may be set right where we ask whether we may call: «no» is no answer to that', async () => {
    await texts('Ik ben zo alleen', 'Langestraat 41', 'nee over mijn moeder');
    expect(heard().at(-1)).toMatch(/Weet die persoon|Mogen we je bellen/);
    expect(await reports()).toMatchObject([{ self: false, mayCall: undefined }]);
  });

  it('is asked again whether we may call, where she answered only whom it is about', async () => {
    await texts('Het loopt niet goed', 'Langestraat 42', 'het gaat over mezelf');
    expect(heard().at(-1)).toMatch(/Mogen we je bellen/);
    await texts('ja');
    expect(await reports()).toMatchObject([{ self: true, mayCall: 'yes' }]);
    expect(await waiting()).toEqual([]);
  });

  it('is heard in the second text where the first did not tell', async () => {
    await texts('Hallo', 'ik mis gezelschap', 'Langestraat 5');
    expect(heard()).toEqual([
      expect.stringMatching(/bij jou of bij iemand anders/),
      expect.stringMatching(/Waar woon je.*106/),
      expect.stringMatching(/Mogen we je bellen\? Wanneer/),
    ]);
    expect(await reports()).toMatchObject([{ self: true }]);
  });
});

describe('a text in a talk about somebody', () => {
  it.each(['mijn moeder in Dudzele is ook eenzaam', 'ook mevrouw Claes in Assebroek'])(
    'of a second one elsewhere is another, in a talk about somebody: %s',
    async (words) => {
      await texts('Mijn buurvrouw Langestraat 4 is zo alleen', words);
      const all = await reports();
      expect(all.map(({ self }) => self)).toEqual([false, false]);
      expect(all.map(({ additions }) => additions)).toEqual([[], []]);
      expect(all[1]!.person.concern).toBe(words);
      expect(all[1]!.neighbourhood).not.toBe(all[0]!.neighbourhood);
    },
  );

  it('of who may be the same stays with it: no other place is named', async () => {
    await texts('Mijn buurvrouw ziet nooit iemand', 'mijn moeder in Dudzele is ook eenzaam');
    expect(await reports()).toHaveLength(1);
  });
});

describe('danger to who writes', () => {
  it('is her own talk: nobody asks her how she is, and everything goes on as with "je"', async () => {
    await texts('ik wil dood');
    expect(heard()[0]).toMatch(/1813.*Stuur straat en nummer/);
    await texts('Langestraat 9');
    expect(heard().at(-1)).toMatch(/Mogen we je bellen\? Wanneer/);
    const [report] = await reports();
    expect(report).toMatchObject({ self: true, neighbourhood: 'brugge-centrum' });
    expect(report!.additions).toMatchObject([{ place: { houseNumber: '9' } }]);
  });

  it.each([
    [['mijn buurvrouw Langestraat 90 is eenzaam'], 'ik wil niet meer leven'],
    [
      ['mijn man zit heel de dag stil en eet bijna niet', 'Langestraat 120'],
      'en ikzelf wil ook niet meer leven',
    ],
  ])('is a report of her own after %j', async (bodies, words) => {
    await texts(...bodies, words);
    const [other, hers, ...more] = await reports();
    expect(more).toEqual([]);
    expect([other!.self, hers!.self]).toEqual([false, true]);
    expect(heard().at(-1)).toMatch(/1813.*Stuur straat en nummer/);
    expect(heard().at(-1)).toContain(hers!.reference);
    expect(await alertOpen(hers!.reportId)).toBe(true);
    expect(await alertOpen(other!.reportId)).toBe(false);
    await texts('Langestraat 9');
    expect((await reports())[1]!.additions).toMatchObject([{ place: { houseNumber: '9' } }]);
  });
});

describe('danger to another than the talk is about', () => {
  it.each([
    [
      ['Mijn buurvrouw zit altijd alleen, Langestraat 104'],
      'mijn vader is gevallen en ligt op de grond',
    ],
    [['ik voel me eenzaam', 'Steenstraat 105'], 'mijn buurman hiernaast ligt op de grond'],
    [['ik ben zo alleen, Langestraat 110', 'ja', 'morgen', 'ok'], 'mijn zus wil niet meer leven'],
  ])('is a report of its own, and is asked where: %j, «%s»', async (bodies, words) => {
    await texts(...bodies, words);
    const [first, second, ...more] = await reports();
    expect(more).toEqual([]);
    expect(second).toMatchObject({ self: false, danger: true, person: { concern: words } });
    expect(heard().at(-1)).toMatch(/Stuur straat en nummer/);
    expect(heard().at(-1)).toContain(second!.reference);
    expect(await alertOpen(second!.reportId)).toBe(true);
    expect(await alertOpen(first!.reportId)).toBe(false);
    await texts('Steenstraat 9');
    expect((await reports())[1]!.additions).toMatchObject([{ place: { houseNumber: '9' } }]);
  });

  it('stays with the talk where it may be the same', async () => {
    await texts('Mijn buurvrouw zit altijd alleen, Langestraat 104');
    await texts('mijn buurvrouw is gevallen en ligt op de grond', 'ze antwoordt niet');
    expect(await reports()).toHaveLength(1);
  });
});

describe('the question whether anybody comes, after danger', () => {
  it.each([
    [['ik ben gevallen en kan nie opstaan', 'Langestraat 112'], 'komt er iemand?'],
    [['mn buurvrouw ligt op de grond Langestraat 113'], 'is de ambulance onderweg?'],
    [['ik ben gevallen en kan nie opstaan', 'Langestraat 112', 'ja', 'hallo?'], 'waar blijft ge'],
  ])('is answered honestly: %j, «%s»', async (bodies, words) => {
    await texts(...bodies);
    for (const answer of heard()) {
      expect(answer).toContain('112');
    }
    await texts(words);
    const honest: unknown = expect.stringMatching(/^Wij komen zelf niet langs.*Bel nu zelf 112/);
    expect(heard()).toEqual(expect.arrayContaining([honest]));
    const all = await reports();
    expect(all).toHaveLength(1);
    expect(all[0]!.additions.map(({ text }) => text)).toContain(words);
  });

  it.each([
    [
      'ma voisine est tombée et ne répond plus',
      "Est-ce que quelqu'un vient?",
      /ne venons pas.*112/,
    ],
    ['my neighbour is on the floor', 'is anyone coming?', /do not come ourselves.*112.*street/],
  ])('is so in her language: «%s», «%s»', async (first, words, answer) => {
    await texts(first, words);
    expect(heard().at(-1)).toMatch(answer);
  });

  it('leaves what we asked open', async () => {
    await texts('mn buurvrouw ligt op de grond', 'komt er iemand?', 'Langestraat 114');
    expect(housesOf((await reports())[0]!)).toContain('114');
    expect(heard().at(-1)).toMatch(/Weet die persoon.*Gevaar\? Bel 112/);
  });

  it('is no such question where nobody was in danger', async () => {
    await texts('Mijn buurvrouw is zo alleen', 'komt er iemand?');
    expect(heard().at(-1)).not.toMatch(/Wij komen zelf niet/);
  });
});

describe('danger where no house is known', () => {
  it.each([
    [['mijn buurvrouw is eenzaam', 'weet ik niet', 'ze ligt op de grond']],
    [['mijn buurvrouw is eenzaam', 'waarom vraag je dat?', 'hij doet de deur niet open']],
    [['mijn buurvrouw in Assebroek is eenzaam', 'ze ligt op de grond']],
    [['Ik ben zo alleen', 'weet ik niet', 'nee', 'nee', 'ik wil dood']],
  ])('is asked where it is: %j', async (bodies) => {
    await texts(...bodies);
    expect(heard().at(-1)).toMatch(/Stuur straat en nummer/);
    await texts('Langestraat 9');
    expect(housesOf((await reports())[0]!)).toContain('9');
  });

  it('is not asked again where it is known', async () => {
    await texts('mijn buurvrouw is eenzaam', 'Langestraat 9', 'ze ligt op de grond');
    expect(heard().at(-1)).toMatch(/Bel bij gevaar eerst 112/);
    expect(heard().at(-1)).not.toMatch(/Stuur/);
  });
});

describe('her own wish while we ask her something', () => {
  it.each([
    ['ik ben zo alleen', 'ik wil een mens spreken', /^Dank je voor je bericht. Jij beslist/],
    ['ik ben zo alleen', 'toch maar later, volgende maand', /Jij beslist/],
    ['je me sens seule', 'je veux arreter', /C'est vous qui décidez/],
    ['I feel lonely', 'stop it', /You decide/],
  ])('is read by a human: «%s», «%s»', async (first, wish, answer) => {
    await texts(first, wish);
    expect(heard().at(-1)).toMatch(answer);
    expect(await waiting()).toEqual(['person']);
    expect(await reports()).toHaveLength(1);
  });

  it('ends our questions when she stops, and the talk goes on when she does not', async () => {
    await texts('ik ben zo alleen', 'laat maar, ik wil stoppen', 'Langestraat 4');
    expect(heard().at(-1)).toMatch(/Jij beslist/);
    number = `+3247621${String(1000 + round)}` as E164;
    await texts('ik ben zo alleen', 'ik wil een mens spreken', 'Langestraat 4');
    expect(heard().at(-1)).toMatch(/Mogen we je bellen\? Wanneer/);
  });
});
