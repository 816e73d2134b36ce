import { isStopOfOurs, keywordOf, tongueOfStop } from './keyword.ts';

describe('a word that stops the texts', () => {
  it.each(['STOP', 'stop', ' Stop ', 'Unsubscribe', 'END', 'quit', 'CANCEL'])(
    'is read in %j, and confirmed by the provider',
    (body) => {
      expect(keywordOf(body)).toBe('stop');
      expect(isStopOfOurs(body)).toBe(false);
    },
  );

  it.each([
    ...['afmelden', 'Uitschrijven', 'ARRET', 'arrêt', 'STOP aub', 'Stop.', '"STOP"', 'stop !!'],
    ...[
      'stop svp',
      "Arrêtez s'il vous plaît",
      'please stop',
      'Geen sms meer, dank je',
      'STOP a.u.b.',
    ],
    ...['plus de SMS', 'no more texts please', 'Dag, stop aub', 'schrijf mij uit'],
  ])('is read in %j too, and is ours', (body) => {
    expect(keywordOf(body)).toBe('stop');
    expect(isStopOfOurs(body)).toBe(true);
  });

  it.each([
    ['afmelden', 'nl'],
    ['STOP a.u.b.', 'nl'],
    ['STOP.', 'nl'],
    ['arrêtez', 'fr'],
    ['stop svp', 'fr'],
    ['please stop', 'en'],
    ['No more texts, thanks', 'en'],
  ] as const)('is answered to %j in its own language', (body, tongue) => {
    expect(tongueOfStop(body)).toBe(tongue);
  });

  it.each([
    ['start', 'start'],
    ['START aub', 'start'],
    ['Unstop please', 'start'],
    ['YES', 'yes'],
  ] as const)('is undone by %j', (body, keyword) => {
    expect(keywordOf(body)).toBe(keyword);
  });

  it.each(['yes please', 'start maandag', 'we start again'])('is not undone by %j', (body) => {
    expect(keywordOf(body)).toBeUndefined();
  });

  it.each([
    '',
    'stop maar niet',
    'ik wil stoppen',
    'JA',
    'NEE',
    'help',
    '!',
    'STOP 2',
    'aub',
    'ik stop ermee',
  ])('is not seen in %j', (body) => {
    expect(keywordOf(body)).toBeUndefined();
  });
});
