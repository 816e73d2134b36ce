import { CreateAccount } from '#accounts';
import { type LightMyRequestResponse } from 'fastify';
import { generate } from 'otplib';
import { startDesk, type TestDesk } from './start-desk.ts';

const PASSWORD = 'drie zwanen op de rei';
const email = 'wacht@voorbeeld.invalid';
const OFFICE = '192.0.2.10';

let desk: TestDesk;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const logIn = (
  fields: { readonly password: string; readonly code: string },
  from: string,
  cookie?: string,
): Promise<LightMyRequestResponse> =>
  desk.ask({
    method: 'POST',
    url: '/desk/login',
    remoteAddress: from,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie === undefined ? {} : { cookie }),
    },
    payload: new URLSearchParams({ email, ...fields }).toString(),
  });

describe('a coordinator whom a stranger tries to lock out', () => {
  it('comes in from the device on which she signed in before', async () => {
    const { totpSecret } = await desk.app
      .get(CreateAccount, { strict: false })
      .run({ email, name: 'Wacht Voorbeeld', role: 'coordinator', password: PASSWORD });
    const right = async (): Promise<{ password: string; code: string }> => ({
      password: PASSWORD,
      code: await generate({ secret: totpSecret, epoch: desk.now().getTime() / 1000 }),
    });
    const first = await logIn(await right(), OFFICE);
    expect(first.statusCode).toBe(303);
    const device = [first.headers['set-cookie'] ?? []]
      .flat()
      .find((text) => text.startsWith('meldpunt_device='));

    desk.pass(1);
    for (let network = 0; network < 12; network += 1) {
      await logIn({ password: 'mis', code: '000000' }, `198.51.100.${String(network)}`);
    }
    const unknown = await logIn(await right(), OFFICE);
    expect([unknown.statusCode, unknown.headers['retry-after']]).toEqual([429, '3600']);
    const known = await logIn(await right(), OFFICE, device?.split(';')[0]);
    expect(known.statusCode).toBe(303);

    expect(device).toMatch(/; Max-Age=7776000; Path=\/desk\/login; HttpOnly; SameSite=Strict$/);
  });
});
