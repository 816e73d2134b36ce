import { AcknowledgeAlert } from '#alerts';
import { CaseOfReport, ReadCase } from '#casework';
import { ReadReport, type ReportView } from '#intake';
import { ReceiveText } from '#messaging';
import type { E164 } from '#kernel';
import { Clock } from '#platform';
import { reportCards } from '../../../apps/api/desk/cases/reports-view.ts';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import type { House } from '../../support/open-house.ts';
import { texterOfEachTest } from './texter.ts';

let house: House;
let number: E164;
let round = 0;

const { texts, heard, reports } = texterOfEachTest(
  '+3247600',
  (scene) => {
    ({ house, number } = scene);
    round += 1;
  },
  () => number,
);

describe('a report by text', () => {
  it('is asked four things, whatever the number of texts, and becomes one report', async () => {
    await texts('Hallo', 'Mijn buurvrouw ziet weinig mensen', 'Langestraat 4', 'nee', 'ja hoor');
    const all = await reports();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ self: false, mayCall: 'yes', person: { knows: 'no' } });
    expect(all[0]!.additions.map(({ text }) => text)).toEqual([
      ...['Mijn buurvrouw ziet weinig mensen', 'Langestraat 4', 'nee', 'ja hoor'],
    ]);
    expect(heard()).toEqual([
      expect.stringMatching(/M-.*bij jou of bij iemand anders.*hoeft niet.*106/),
      expect.stringMatching(/Waar woont die persoon/),
      expect.stringMatching(/Weet die persoon/),
      expect.stringMatching(/Mogen we je bellen/),
      expect.stringMatching(/alles staat bij je melding/),
    ]);
  });

  it('that is found in the night after counts from when it was sent', async () => {
    const sentAt = new Date(house.get(Clock).now().getTime() - 18 * 3_600_000);
    const text = { From: number, Body: 'Mijn buurman Langestraat 19 zit altijd alleen' };
    await house.get(ReceiveText).run({ MessageSid: 'SMfoundlater', ...text }, sentAt);
    await house.settled();
    const [report] = await reports();
    expect(report!.receivedAt).toEqual(sentAt);
    const caseId = (await house.get(CaseOfReport).run(report!.reportId))!;
    const dossier = await house.get(ReadCase).run(caseId);
    const { openedAt, dueAt } = dossier;
    expect(openedAt).toEqual(sentAt);
    expect(reportCards(dossier, new Map())[0]!.foundAt).toEqual(dossier.events[0]!.at);
    await texts('Mijn buurvrouw Langestraat 21 zit ook altijd alleen');
    const next = (await reports()).find(({ reportId }) => reportId !== report!.reportId)!;
    const other = (await house.get(CaseOfReport).run(next.reportId))!;
    const later = await house.get(ReadCase).run(other);
    expect(later.dueAt!.getTime()).toBeGreaterThan(dueAt!.getTime());
  });

  it('is answered in French', async () => {
    await texts('Bonjour, ma voisine ne sort plus et ne parle avec personne', 'Langestraat 4');
    await texts('non', 'oui');
    expect(heard()).toEqual([
      expect.stringMatching(/Merci.*Où habite/),
      expect.stringMatching(/Sait-elle/),
      expect.stringMatching(/vous appeler/),
      expect.stringMatching(/tout est noté/),
    ]);
    expect((await reports())[0]).toMatchObject({ mayCall: 'yes', person: { knows: 'no' } });
  });

  it('is answered in English, and of herself as "you"', async () => {
    await texts('I feel so alone since my husband died', 'Assebroek');
    await texts('yes please, in the afternoon');
    expect(heard()).toEqual([
      expect.stringMatching(/Thank you.*Where do you live.*02 648 40 14/),
      expect.stringMatching(/May we call you/),
      expect.stringMatching(/all is noted/),
    ]);
    expect((await reports())[0]).toMatchObject({
      ...{ self: true, mayCall: 'yes', callWhen: 'afternoon' },
    });
  });

  it.each(['yes', 'YES'])('goes on at «%s», which starts texts too', async (answer) => {
    await texts('My neighbour at Langestraat 4 never sees anybody, she is lonely');
    const before = heard().length;
    await texts(answer);
    expect(heard().length).toBe(before + 1);
    const [report] = await reports();
    expect(report!.additions.map(({ text }) => text)).toEqual([answer]);
  });

  it('asks only for what is missing, in whatever order it was told', async () => {
    await texts('Langestraat 4', 'Ze weet het niet. Je mag mij bellen. Ze ziet nooit iemand.');
    expect(heard()).toEqual([
      expect.stringMatching(/Vertel gerust wat er is/),
      expect.stringMatching(/alles staat/),
    ]);
  });

  it('asks once for the neighbourhood where the street does not tell it', async () => {
    await texts('Mijn buurvrouw in de Kerkstraat 4 krijgt weinig bezoek');
    expect(heard().at(-1)).toMatch(/Welke straat is dat, en welke wijk of gemeente/);
    await texts('St-Kruis');
    expect(heard().at(-1)).toMatch(/Weet die persoon/);
    expect((await reports())[0]).toMatchObject({ neighbourhood: 'sint-kruis' });
  });

  it('takes another street in answer to that for the same report, and what nobody knows as text', async () => {
    await texts('Une dame habite Kerkstraat 4, elle ne voit jamais personne');
    expect(heard().at(-1)).toMatch(/Quelle rue est-ce, et quel quartier/);
    await texts('Kerklaan 4');
    expect(await reports()).toMatchObject([{ neighbourhood: 'assebroek' }]);
    number = `+3247604${String(1000 + round)}` as E164;
    await texts('My neighbour never sees anybody', 'near the mill', 'in the dunes');
    expect(heard().slice(1)).toEqual([
      expect.stringMatching(/Which street is that, and which neighbourhood or town/),
      expect.stringMatching(/Does this person know/),
    ]);
    const [report] = await reports();
    expect(report!.neighbourhood).toBeUndefined();
    expect(report!.additions.map(({ text }) => text)).toEqual(['near the mill', 'in the dunes']);
  });

  it('takes only the street for the street', async () => {
    await texts(
      'Mijn buurvrouw Veldbloemstraat 71 zit veel alleen',
      'Jansen woont in de Langestraat 8',
    );
    const [first, second] = await reports();
    expect(heard()[0]).not.toMatch(/Wat zie of hoor je/);
    expect(first).toMatchObject({ person: { street: 'Veldbloemstraat', houseNumber: '71' } });
    expect(second).toMatchObject({ person: { street: 'Langestraat', houseNumber: '8' } });
  });

  it('finds the street behind a name', async () => {
    await texts('Mevrouw Claes Langestraat 4 krijgt nooit bezoek');
    expect(heard().at(-1)).toMatch(/Weet die persoon/);
    expect((await reports())[0]).toMatchObject({ neighbourhood: 'brugge-centrum' });
  });

  it('hears a street without a number in answer to where', async () => {
    await texts('Mijn buurvrouw ziet weinig mensen', 'in de Langestraat');
    expect(heard().at(-1)).toMatch(/Weet die persoon/);
    expect((await reports())[0]).toMatchObject({ neighbourhood: 'brugge-centrum' });
  });

  it('takes a street along the way, and still asks for the number', async () => {
    await texts('De vrouw van de Langestraat ziet weinig mensen');
    expect(heard().at(-1)).toMatch(/Waar woont die persoon/);
    await texts('Langestraat 12');
    const [report] = await reports();
    expect(report).toMatchObject({
      ...{ neighbourhood: 'brugge-centrum', person: { street: 'Langestraat' } },
      additions: [{ place: { street: 'Langestraat', houseNumber: '12' } }],
    });
    const caseId = await house.get(CaseOfReport).run(report!.reportId);
    const { person } = await house.get(ReadCase).run(caseId!);
    expect(person).toMatchObject({ street: 'Langestraat', houseNumber: '12' });
  });

  it('is one report when its parts come at once', async () => {
    const phone = house.phones.phone(number);
    await Promise.all([
      phone.texts('Mijn buurman is heel alleen'),
      phone.texts('en hij eet bijna niets'),
      phone.texts('Langestraat 4'),
    ]);
    await house.settled();
    expect(await reports()).toHaveLength(1);
    expect((await reports())[0]!.additions).toHaveLength(2);
  });

  it('goes on within a day, and is a new one after it', async () => {
    await texts('Mijn buurvrouw ziet weinig mensen');
    await house.later(23 * 60);
    await texts('Langestraat 4');
    expect(await reports()).toHaveLength(1);
    await house.later(25 * 60);
    await texts('Een oude man op het plein heeft niemand om mee te praten');
    expect(await reports()).toHaveLength(2);
  });

  it('is added to when a text goes on from it or names it, weeks later', async () => {
    await texts('Mijn buurvrouw ziet weinig mensen');
    const [{ reference }] = (await reports()) as [ReportView];
    await house.later(20 * 24 * 60);
    await texts('Over mijn melding: ze eet bijna niets', `${reference} ze is verhuisd`);
    const all = await reports();
    expect(all).toHaveLength(1);
    expect(all[0]!.additions).toHaveLength(2);
    expect(heard().at(-1)).toMatch(/bij je melding gezet/);
  });

  it('of another person is another report, in one talk or by its words', async () => {
    await texts('Mijn buurvrouw in de Langestraat 4 ziet weinig mensen');
    await texts('En meneer in de Smedenstraat 9 ook niet');
    await texts('Nieuwe melding: de oude dame van het park');
    expect(await reports()).toHaveLength(3);
  });

  it.each([
    ['Mijn buurman op nummer 94 is ook alleen', undefined],
    ['Mijn buurman in de Langestraat 94 is ook alleen', '94'],
  ])('of a neighbour is his, in a talk about herself: %s', async (words, houseNumber) => {
    await texts('Ik ben zo alleen', words);
    const all = await reports();
    expect(all.map(({ self }) => self)).toEqual([true, false]);
    expect(all[0]!.additions).toEqual([]);
    expect(all[1]!.person).toMatchObject({ concern: words });
    expect(all[1]!.person.houseNumber).toBe(houseNumber);
  });

  it('of a neighbour is his when she was asked all, too, and a text of both leaves her without a place', async () => {
    await texts(
      'Ik ben zo alleen',
      'Langestraat 4',
      'nee',
      'Ma voisine du 94 est aussi très seule',
    );
    expect((await reports()).map(({ self }) => self)).toEqual([true, false]);
    number = `+3247602${String(1000 + round)}` as E164;
    await texts('Ik ben zo alleen', 'Ik ben eenzaam en mijn buurman Langestraat 94 is ook alleen');
    const [hers, ...others] = await reports();
    expect(others).toEqual([]);
    expect(hers!.additions).toMatchObject([{ place: undefined }]);
  });

  it('of herself is hers, in a talk about a neighbour, and his stays as it is', async () => {
    await texts('Mijn buurman Carmersstraat 3 is altijd alleen', 'ik ben zelf ook eenzaam');
    const all = await reports();
    expect(all.map(({ self }) => self)).toEqual([false, true]);
    expect(all.map(({ additions }) => additions)).toEqual([[], []]);
    expect(heard().at(-1)).toMatch(/Waar woon je.*106/);
  });

  it('of herself is one with what came before it in disorder, whenever it is found', async () => {
    await texts('Langestraat 4', 'ik ben zelf ook eenzaam');
    const sentAt = new Date(house.get(Clock).now().getTime() - 60_000);
    const lost = { MessageSid: `SM${String(round)}self`, From: number, Body: 'Ik ben zo alleen' };
    await house.get(ReceiveText).run(lost, sentAt);
    await house.settled();
    const all = await reports();
    expect(all.map(({ additions }) => additions.length)).toEqual([2]);
  });

  it.each([
    ['I feel so alone', 'my neighbour is lonely too, Langestraat 15', '15'],
    ['Ik ben zo alleen', 'M. Dubois woont in Langestraat 5 en is alleent', '5'],
  ])('of who is named after «%s» is his: %s', async (first, words, houseNumber) => {
    await texts(first, words);
    const all = await reports();
    expect(all.map(({ self }) => self)).toEqual([true, false]);
    expect(all.map(({ person }) => person.houseNumber)).toEqual([undefined, houseNumber]);
  });

  it('that names a report of somebody else adds nothing to that', async () => {
    await texts('Mijn buurvrouw ziet weinig mensen');
    const [{ reference, reportId }] = (await reports()) as [ReportView];
    number = `+3247601${String(1000 + round)}` as E164;
    await texts(`${reference} wat weten jullie van haar?`);
    expect((await house.get(ReadReport).run(reportId)).additions).toEqual([]);
    expect(await reports()).toHaveLength(1);
  });
});

describe('danger in a text', () => {
  it('is answered at once in each language, honestly while nobody is on duty', async () => {
    await texts('Mijn buurman ligt op de grond');
    expect(heard()[0]).toMatch(/112.*101.*050 44 88 44.*niemand van ons aan het werk.*106.*1813/);
    await texts('Langestraat 4');
    expect(heard().at(-1)).toMatch(/Weet die persoon/);
    number = `+3247602${String(1000 + round)}` as E164;
    await texts('Bonjour, je suis seule et je pense au suicide');
    // of herself: who listens first, and no word that another reads on her screen
    expect(heard()[0]).toMatch(/^Merci.*0800 32 123 ou 107.*112.*Nous lisons ceci aujourd'hui/);
    expect(heard()[0]).not.toContain('suicide');
  });

  it('is answered in the language of the word, where a text is nothing more', async () => {
    await texts('Unconscious!');
    expect(heard()[0]).toMatch(/^Is there danger now/);
    number = `+3247603${String(1000 + round)}` as E164;
    await texts('incendie');
    expect(heard()[0]).toMatch(/^Y a-t-il un danger/);
    await texts('bewusteloos');
    expect(heard().at(-1)).toMatch(/^Is er nu gevaar/);
  });

  it('alerts once for several texts in a row, and anew after somebody took the alert', async () => {
    const accountId = await aCoordinator(house);
    await texts('Mijn buurman reageert niet meer', 'hij ligt op de grond');
    const alerts = async (): Promise<number> => {
      const [{ reportId }] = (await reports()) as [ReportView];
      const rows = await house.database.query<unknown[]>(
        'select 1 from alert where report_id = $1',
        [reportId],
      );
      return rows.length;
    };
    expect(await alerts()).toBe(1);
    await house.get(AcknowledgeAlert).run({ accountId });
    await texts('hij reageert niet');
    expect(await alerts()).toBe(2);
  });

  it('says that somebody is told when somebody is on duty', async () => {
    await texts('Mijn buurvrouw spreekt over zelfmoord');
    expect(heard()[0]).toMatch(/112.*medewerker wordt verwittigd/);
    expect(heard()[0]).toMatch(/komen zelf niet langs/);
  });
});
