import { newId } from '#kernel';
import { fromMachine } from './from-machine.ts';

const offerId = newId<'offer'>();
const nothing = { open: [], last: { asked: [], isReply: false }, visitAhead: false };
const asked = {
  ...nothing,
  open: [{ offerId, code: 'A7' }],
  last: { asked: [offerId], isReply: false },
};

describe('what a machine sent', () => {
  it.each([
    ['again', asked, 'nothing'],
    ['too_quick', nothing, 'human'],
    ['reaction', nothing, 'note'],
    ['reaction', asked, 'human'],
    ['quote', asked, 'human'],
    ['auto_reply', nothing, 'note'],
    ['auto_reply', { ...nothing, visitAhead: true }, 'human'],
    ['reaction', { ...nothing, visitAhead: true }, 'note'],
    ['sign_again', nothing, 'nothing'],
    ['sign_again', { ...asked, last: nothing.last }, 'nothing'],
    ['sign_again', asked, 'read'],
  ] as const)('as %s, %j, leads to %s', (machine, standing, follows) => {
    expect(fromMachine(machine, standing)).toBe(follows);
  });
});
