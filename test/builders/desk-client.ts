import { CreateAccount, type Role } from '#accounts';
import type { AccountId, E164 } from '#kernel';
import { generate } from 'otplib';
import type { House } from '../support/open-house.ts';
import { asPosted, type FormFields, readForm } from './read-form.ts';

type Came = Awaited<ReturnType<House['app']['inject']>>;

/** A page that was opened, however long ago. */
interface OpenedPage {
  readonly status: number;
  /** Where it leads, when that is elsewhere. */
  readonly to: string | undefined;
  /** Its spaces as one. */
  readonly page: string;
  /**
   * Fills in its form for an address, as a browser does: what stood there goes along.
   * @param about words that stand in the form, where several go to one address
   */
  sends(to: string, fields: FormFields, about?: string): Promise<OpenedPage>;
}

/** A browser without script, in which somebody of the desk is signed in. */
export interface DeskClient {
  readonly accountId: AccountId;
  /** The status and the page, its spaces as one. */
  opens(url: string, headers?: Record<string, string>): Promise<OpenedPage>;
  /** Fills in a form of the page `from`, as it is now. */
  sends(from: string, to: string, fields: FormFields): Promise<OpenedPage>;
  /** A code of her app that was not used yet. Of one half minute: it works once. */
  freshCode(): Promise<string>;
  /** In another tab of the same browser. @returns where that leads */
  logsIn(): Promise<string | undefined>;
  /** Closes the browser and opens it again: a session ends with it. */
  restarts(): void;
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
  let cookie = '';
  const freshCode = (): Promise<string> =>
    generate({ secret: totpSecret, epoch: Date.now() / 1000 + 30 });
  const logsIn = async (given?: string): Promise<string | undefined> => {
    const code = given ?? (await generate({ secret: totpSecret }));
    const login = await post(house, '/desk/login', { email, password, code }, cookie);
    cookie = String(login.headers['set-cookie']).split(';')[0]!;
    return login.headers.location;
  };
  await logsIn();
  const opened = ({ statusCode: status, body, headers }: Came): OpenedPage => ({
    status,
    to: headers.location,
    page: body.replaceAll(/\s+/g, ' '),
    sends: async (to, fields, about) => {
      const filledIn = { ...readForm(body, to, about), ...fields };
      return opened(await post(house, to, filledIn, cookie));
    },
  });
  const opens: DeskClient['opens'] = async (url, headers = {}) => {
    return opened(await house.app.inject({ url, headers: { ...headers, cookie } }));
  };
  return {
    accountId,
    opens,
    sends: async (from, to, fields) => (await opens(from)).sends(to, fields),
    freshCode,
    logsIn: async () => logsIn(await freshCode()),
    restarts: () => {
      cookie = '';
    },
  };
}

function post(house: House, url: string, fields: FormFields, cookie: string): Promise<Came> {
  return house.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: house.settings.PUBLIC_BASE_URL,
      ...(cookie === '' ? {} : { cookie }),
    },
    payload: asPosted(fields),
  });
}
