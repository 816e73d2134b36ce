import { ListCases, ReadCase } from '#casework';
import { IsOptedOut, ReceiveText } from '#messaging';
import type { E164 } from '#kernel';
import { Clock } from '#platform';
import type { House } from '../../support/open-house.ts';
import { texterOfEachTest } from './texter.ts';

let house: House;
let number: E164;
let round = 0;

const { texts, heard, reports, waiting } = texterOfEachTest(
  '+3247605',
  (scene) => {
    ({ house, number } = scene);
    round += 1;
  },
  () => number,
);

describe('who texts', () => {
  it('the person herself is heard on her case, by a human', async () => {
    await texts('Ik voel me zo alleen', 'Langestraat 4', 'nee');
    await texts('Liever geen bezoek op maandag');
    expect(await reports()).toHaveLength(1);
    expect(await waiting()).toEqual(['person']);
    expect(heard().at(-1)).toMatch(/Jij beslist/);
    const cases = await house.get(ListCases).run();
    const opened = await Promise.all(cases.map(({ caseId }) => house.get(ReadCase).run(caseId)));
    expect(JSON.stringify(opened)).toContain('Liever geen bezoek op maandag');
  });

  it.each([
    [['Je suis très seule…', 'non ne m appelez pas', 'et puis j ai mal'], /collaborateur le lit\./],
    [['Ik ben zo alleen', 'nee, bel mij niet', 'Ik slaap ook slecht'], /medewerker leest dit\./],
    [['I feel so alone', 'no, do not call me', 'I sleep badly too'], /staff reads this\./],
    [['Ik ben zo alleen', 'Langestraat 4', 'nee', 'Ik slaap ook slecht'], /medewerker leest dit\./],
    [['Ik ben zo alleen', 'Langestraat 4', 'ja', 'Bel mij niet meer op'], /medewerker leest dit\./],
  ])('and said no to a call is promised none: %j', async (bodies, answer) => {
    await texts(...bodies);
    expect(heard().at(-1)).toMatch(answer);
    expect(await reports()).toHaveLength(1);
  });

  it('and takes her no to a call back is promised one', async () => {
    await texts('Ik ben zo alleen', 'nee, bel mij niet', 'Bel me toch maar');
    expect(heard().at(-1)).toMatch(/leest dit en neemt contact op/);
    expect((await reports())[0]!.mayCall).toBe('yes');
  });

  it('a wrong number goes to a human and makes no report', async () => {
    await texts('Wie is dit?');
    expect(await reports()).toEqual([]);
    expect(await waiting()).toEqual(['wrong_number']);
  });
});

describe('who chose a language on the phone', () => {
  async function calls(key: string): Promise<void> {
    const call = await house.phones.phone(number).calls();
    await call.presses(key);
    await call.presses('6');
    await call.hangsUp();
    await house.settled();
  }

  it.each([
    ['7', 'ok', /^Merci pour votre message/],
    ['8', 'ok', /^Thank you for your message/],
    ['7', '?', /^Merci/],
    ['8', 'Pause', /^Thank you/],
    ['7', 'wie is dit?', /^Dank je voor je bericht/],
  ])(
    'by %s is answered in it at «%s», unless the words are of another',
    async (key, words, answer) => {
      await calls(key);
      await texts(words);
      expect(heard()).toEqual([expect.stringMatching(answer)]);
    },
  );
});

describe('who is read by a human', () => {
  const french = /^Merci pour votre message\. Une personne/;
  const english = /^Thank you for your message\. A person/;

  it.each([
    ['wrong number, sorry', english],
    ['Who are you?', english],
    ['Mauvais numéro', french],
    ['Oui', french],
    ['yes', english],
    ['no', english],
  ])('hears it in the language of «%s»', async (words, answer) => {
    await texts(words);
    expect(heard()).toEqual([expect.stringMatching(answer)]);
  });

  it.each([
    [['My neighbour is always alone', 'Langestraat 4', 'no', 'no'], 'no', english],
    [['Mon voisin Langestraat 4 parle de suicide'], 'oui', french],
    [['Mijn buurman Langestraat 4 ziet weinig mensen', 'nee', 'nee'], 'no', /^Dank je/],
  ])('hears it as in the talk before: %j, then «%s»', async (talk, words, answer) => {
    await texts(...talk);
    const before = heard().length;
    await texts(words);
    expect(heard().slice(before)).toEqual([expect.stringMatching(answer)]);
  });

  it.each([
    ['any news?', /^Thank you/],
    ['ça va?', /^Merci/],
  ])('or asks us something is answered in the language of «%s»', async (words, answer) => {
    await texts(words);
    expect(heard()).toEqual([expect.stringMatching(answer)]);
  });
});

describe('a stranger who goes on', () => {
  it('is answered once an hour, and the same words are one thing to read', async () => {
    await texts('wie is dit?', 'Wie is dit', 'wie is dit??', 'who are you');
    expect(heard()).toHaveLength(1);
    expect(await waiting()).toEqual(['wrong_number', 'wrong_number']);
    await house.later(61);
    await texts('wie is dit?');
    expect(heard()).toHaveLength(2);
    expect(await waiting()).toHaveLength(2);
  });
});

describe('who wants no texts', () => {
  it.each([
    ...['STOP', 'STOP aub', 'arrêtez svp', 'no more texts please', 'Stop ermee!', 'stoppen'],
    ...['stuur mij geen berichten meer', 'stop met bellen aub', 'stop texting me'],
    ...['Stop ermee, ik wil geen sms', 'Stopp'],
  ])('says so with %j, and a human hears it when a report is open', async (stop) => {
    await texts('Mijn buurvrouw ziet weinig mensen', stop);
    expect(await house.get(IsOptedOut).run(number)).toBe(true);
    expect(await waiting()).toEqual(['stop']);
    expect((await reports())[0]!.additions).toEqual([]);
  });

  it.each(['START', 'unstop', 'Start aub'])(
    'hears of us again at %j, which tells nothing',
    async (start) => {
      await texts('Mijn buurvrouw ziet weinig mensen', 'stop aub', start);
      expect(await house.get(IsOptedOut).run(number)).toBe(false);
      expect((await reports())[0]!.additions).toEqual([]);
      await texts('Langestraat 4');
      expect((await reports())[0]!.additions.map(({ text }) => text)).toEqual(['Langestraat 4']);
    },
  );

  it.each(['STOP', 'stop aub', 'Stop ermee!'])(
    'and took that back before it is found is left alone: %s',
    async (stop) => {
      await texts('Mijn buurvrouw ziet weinig mensen');
      const sentAt = house.get(Clock).now();
      await house.later(60);
      await texts('START');
      const lost = { MessageSid: `SM${String(round)}lost`, From: number, Body: stop };
      await house.get(ReceiveText).run(lost, sentAt);
      await house.settled();
      expect(await house.get(IsOptedOut).run(number)).toBe(false);
      expect(await waiting()).toEqual([]);
      expect(heard()).toHaveLength(1);
    },
  );

  it('of a person in a case is her wish, where it may be about her visits', async () => {
    await texts('Ik voel me zo alleen', 'stoppen');
    expect(await house.get(IsOptedOut).run(number)).toBe(false);
    expect(await waiting()).toEqual(['person']);
  });

  it.each(['stop aub', 'stoppen aub'])(
    'and is with us for nothing leaves no task: %s',
    async (stop) => {
      await texts(stop);
      expect(await reports()).toEqual([]);
      expect(heard()).toEqual([expect.stringMatching(/geen sms'en meer/)]);
      expect(await house.get(IsOptedOut).run(number)).toBe(true);
      expect(await waiting()).toEqual([]);
    },
  );

  it('hears where to turn all the same when she writes of danger, and nothing else', async () => {
    await texts('afmelden', 'ik wil niet meer leven');
    expect(heard()).toEqual([
      expect.stringMatching(/geen sms'en meer/),
      expect.stringMatching(/106.*112/),
    ]);
    await texts('Langestraat 4', 'Mijn buurvrouw zit ook alleen');
    expect(heard()).toHaveLength(2);
    expect(await house.get(IsOptedOut).run(number)).toBe(true);
  });
});
