import { isStopOfOurs, keywordOf } from './keyword.ts';

describe('a word that stops the texts', () => {
  it.each(['STOP', 'stop', ' Stop. ', 'stop!', '"STOP"', 'Unsubscribe', 'END', 'quit', 'CANCEL'])(
    'is read in %j, and confirmed by the provider',
    (body) => {
      expect(keywordOf(body)).toBe('stop');
      expect(isStopOfOurs(body)).toBe(false);
    },
  );

  it.each(['afmelden', 'Uitschrijven', 'ARRET', 'arrêt'])(
    'is read in %j too, and is ours',
    (body) => {
      expect(keywordOf(body)).toBe('stop');
      expect(isStopOfOurs(body)).toBe(true);
    },
  );

  it.each(['start', 'YES', 'unstop'])('is undone by %j', (body) => {
    expect(keywordOf(body)).toBe('start');
  });

  it.each(['', 'stop maar niet', 'ik wil stoppen', 'JA', 'NEE', 'help', '!', 'STOP 2'])(
    'is not seen in %j',
    (body) => {
      expect(keywordOf(body)).toBeUndefined();
    },
  );
});
