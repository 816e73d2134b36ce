import { missingDetails } from './missing-details.ts';

const whole = {
  ...{ hasNumber: true, roles: ['babbelbuddy'], byPhone: true, atHome: true },
  hours: [{ weekday: 3, from: '13:00', to: '17:00' }],
} as const;
const mayBeByPhone = (role: string): boolean => role === 'babbelbuddy';

describe('what must be known before a volunteer can be asked', () => {
  it.each([
    ['nothing where all is there', {}, []],
    ['a number', { hasNumber: false }, ['phone']],
    ['a role', { roles: [] }, ['roles']],
    ['hours', { hours: [] }, ['hours']],
    ['a way: neither by phone nor at home', { byPhone: false, atHome: false }, ['way']],
    ['a way that her role has', { roles: ['bezoekteam'], atHome: false }, ['way']],
    ['no more than one way', { roles: ['babbelbuddy', 'bezoekteam'], atHome: false }, []],
    ['no way of a role that is not known yet', { roles: [], atHome: false }, ['roles']],
  ])('%s', (_, change, missing) => {
    expect(missingDetails({ ...whole, ...change }, mayBeByPhone)).toEqual(missing);
  });
});
