import { commandTable } from '../../apps/cli/commands/command-table.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { testSettings } from '../support/test-settings.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** What a command prints, or the words in which it is refused. */
async function cli(name: string, ...args: string[]): Promise<string> {
  const command = commandTable.find((one) => one.name === name);
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
  try {
    await command?.run(args, testSettings({ DATABASE_URL: database.url }));
  } catch (error) {
    lines.push((error as Error).message);
  } finally {
    process.stdout.write = write;
  }
  return lines.join('');
}

const caro = ['--email', 'caro@voorbeeld.invalid'];
const asJson = (line: string): object => (JSON.parse(line) as { account: object }).account;

describe('npm run cli -- accounts', () => {
  it('lists, changes and closes an account, and says in words why not', async () => {
    const making = [...caro, '--name', 'Caro Voorbeeld', '--role', 'manager'];
    const made = asJson(await cli('create-account', ...making));
    expect(Object.keys(made)).toEqual(['email', 'role', 'password', 'totpSecret']);
    expect(await cli('create-account', ...making)).toBe(
      'There is an open account with this e-mail already. Close that one first.',
    );

    const reset = asJson(await cli('accounts', 'reset-password', ...caro));
    expect(reset).toMatchObject({
      password: expect.stringMatching(/^(\w{4}-){4}\w{4}$/) as string,
    });
    expect(reset).not.toMatchObject(made);
    expect(asJson(await cli('accounts', 'reset-authenticator', ...caro))).toMatchObject({
      totpSecret: expect.stringMatching(/^[A-Z2-7]{26,}$/) as string,
    });
    expect(await cli('accounts', 'set-phone', ...caro, '--phone', 'geen nummer')).toContain(
      'no telephone number',
    );
    for (const phone of ['050 44 80 00', '+31 6 12345678']) {
      expect(await cli('accounts', 'set-phone', ...caro, '--phone', phone)).toContain(
        'no alert would',
      );
    }
    await cli('accounts', 'set-phone', ...caro, '--phone', '0470 00 91 82');
    expect(asJson(await cli('accounts', 'list'))).toEqual({
      ...{ name: 'Caro Voorbeeld', role: 'manager' },
      ...{ email: 'caro@voorbeeld.invalid', phone: '+32470009182' },
    });

    expect(await cli('accounts', 'close', ...caro)).toContain('the last manager');
    await cli('create-account', '--email', 'els@v.invalid', '--name', 'Els', '--role', 'manager');
    expect(await cli('accounts', 'close', ...caro)).toContain('The account is closed');
    expect(await cli('accounts', 'close', ...caro)).toContain('no open account');
    expect(await cli('set-duty', ...caro, '--from', '2026-11-23', '--until', 'x')).toContain(
      'two instants',
    );
    expect(await cli('accounts', 'dance')).toBe('Say what to do with the accounts.');
  });
});
