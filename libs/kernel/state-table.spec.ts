import { DomainError } from './domain-error.ts';
import { defineMoves } from './state-table.ts';

describe('a table of moves', () => {
  const move = defineMoves<'open' | 'shut'>('seat', 'open', { open: ['shut'], shut: [] });

  it('gives the new state of an allowed move', () => {
    expect(move('open', 'shut')).toBe('shut');
  });

  it('refuses every other move and says from where to where', () => {
    expect(() => move('shut', 'open')).toThrow(
      expect.objectContaining({
        code: 'seat.move_refused',
        details: { from: 'shut', to: 'open' },
      }) as Error,
    );
    expect(() => move('shut', 'open')).toThrow(DomainError);
  });

  it('refuses to exist when a state cannot be reached', () => {
    expect(() =>
      defineMoves<'open' | 'shut' | 'lost'>('seat', 'open', { open: ['shut'], shut: [], lost: [] }),
    ).toThrow('lost');
  });
});
