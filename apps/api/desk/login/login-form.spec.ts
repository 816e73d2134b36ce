import { loginForm, loginQuery, missingFields, mustWait } from './login-form.ts';

describe('the log-in form', () => {
  it('asks for what was left empty, in the order of the page', () => {
    const fields = missingFields(loginForm.parse({ code: ' ', password: ['twee'] }));
    expect(fields.map(({ field }) => field)).toEqual(['email', 'password', 'code']);
    const full = { email: 'an@voorbeeld.invalid', password: 'x', code: '123456' };
    expect(missingFields(loginForm.parse(full))).toEqual([]);
  });

  it('shows only words of ours above the form', () => {
    expect(loginQuery.parse({ reden: 'afgemeld' }).reden).toBe('Je bent afgemeld.');
    expect(loginQuery.parse({ reden: 'Bel 0900!' }).reden).toBeUndefined();
    expect(loginQuery.parse({ reden: 'constructor' }).reden).toBeUndefined();
  });

  it('says how long to wait', () => {
    expect(mustWait(3600).text).toContain('Wacht 60 minuten');
    expect(mustWait(91).text).toContain('Wacht 2 minuten');
    expect(mustWait(20).text).toContain('Wacht 20 seconden');
    expect(mustWait(1).text).toContain('Wacht een seconde ');
  });
});
