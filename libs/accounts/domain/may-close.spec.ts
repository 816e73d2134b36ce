import type { AccountId } from '#kernel';
import { checkMayClose } from './may-close.ts';
import type { Role } from './roles.ts';

const colleague = (id: string, role: Role): { id: AccountId; role: Role } => ({
  id: id as AccountId,
  role,
});
const an = colleague('an', 'manager');
const bo = colleague('bo', 'manager');
const ce = colleague('ce', 'coordinator');

describe('an account', () => {
  it('is closed by a manager, or by whoever administers the system', () => {
    expect(() => {
      checkMayClose(ce, { open: [an, ce], by: an.id });
    }).not.toThrow();
    expect(() => {
      checkMayClose(an, { open: [an, bo], by: bo.id });
    }).not.toThrow();
    expect(() => {
      checkMayClose(ce, { open: [an, ce], by: undefined });
    }).not.toThrow();
  });

  it('is not closed by its own holder', () => {
    expect(() => {
      checkMayClose(an, { open: [an, bo], by: an.id });
    }).toThrow('account.closes_self');
  });

  it('is not closed when no manager would be left, whoever asks', () => {
    for (const by of [ce.id, undefined]) {
      expect(() => {
        checkMayClose(an, { open: [an, ce], by });
      }).toThrow('account.last_manager');
    }
  });
});
