import { CreateAccount, type Role } from '#accounts';
import type { AccountId, E164 } from '#kernel';
import { generate } from 'otplib';
import type { House } from '../support/open-house.ts';

/** A browser without script, in which somebody of the desk is signed in. */
export interface DeskClient {
  readonly accountId: AccountId;
  /** The status and the page, its spaces as one. */
  opens(url: string, headers?: Record<string, string>): Promise<{ status: number; page: string }>;
  /** Fills in a form of the page `from`. */
  sends(
    from: string,
    to: string,
    fields: Record<string, string>,
  ): Promise<{ status: number; to: string | undefined; page: string }>;
}

const password = 'een lang genoeg wachtwoord';

export async function aDeskClient(
  house: House,
  role: Role,
  name = `Lies ${role}`,
  phone?: E164,
): Promise<DeskClient> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.invalid`;
  const { accountId, totpSecret } = await house
    .get(CreateAccount)
    .run({ email, name, role, password, ...(phone === undefined ? {} : { phone }) });
  const login = await post(house, '/desk/login', {
    ...{ email, password },
    code: await generate({ secret: totpSecret }),
  });
  const cookie = String(login.headers['set-cookie']).split(';')[0]!;
  const opens: DeskClient['opens'] = async (url, headers = {}) => {
    const { statusCode, body } = await house.app.inject({ url, headers: { ...headers, cookie } });
    return { status: statusCode, page: body.replaceAll(/\s+/g, ' ') };
  };
  const sends: DeskClient['sends'] = async (from, to, fields) => {
    const { page } = await opens(from);
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)![1]!;
    const { statusCode, headers, body } = await post(house, to, { csrf, ...fields }, cookie);
    return {
      status: statusCode,
      to: headers.location,
      page: body.replaceAll(/\s+/g, ' '),
    };
  };
  return { accountId, opens, sends };
}

function post(
  house: House,
  url: string,
  fields: Record<string, string>,
  cookie?: string,
): ReturnType<House['app']['inject']> {
  return house.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: house.settings.PUBLIC_BASE_URL,
      ...(cookie === undefined ? {} : { cookie }),
    },
    payload: new URLSearchParams(fields).toString(),
  });
}
