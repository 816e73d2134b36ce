import { stopsAtProvider } from './stop-at-provider.ts';

describe('a stop at the provider', () => {
  it.each(['STOP', 'stop', ' Stop ', 'Unsubscribe', 'END', 'quit', 'CANCEL'])(
    'is %j, which the provider confirms',
    (body) => {
      expect(stopsAtProvider(body)).toBe(true);
    },
  );

  it.each(['STOP aub', 'Stop.', '"STOP"', 'stop !!', 'afmelden', 'arrêt', 'please stop'])(
    'is not %j, which we confirm',
    (body) => {
      expect(stopsAtProvider(body)).toBe(false);
    },
  );
});
