import { commandTable } from '../commands/command-table.ts';
import { stepsInWords } from './first-steps.ts';

const empty = { demonstration: false, accounts: false, phones: true, ownAddress: true };

describe('what a start without a demonstration says to do first', () => {
  it('names commands that exist, with options that they have', () => {
    const commands = stepsInWords(empty).flatMap((line) => {
      const [, name, options] = /npm run cli -- (\S+) (.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [{ name, options: options ?? '' }];
    });
    expect(commands.map(({ name }) => name)).toEqual(['create-account', 'set-duty']);
    for (const { name, options } of commands) {
      const { usage } = commandTable.find((one) => one.name === name)!;
      for (const [option] of options.matchAll(/--[a-z]+/g)) {
        expect(usage).toContain(option);
      }
    }
  });

  it('names the settings of the real Twilio only where the stand-in runs', () => {
    expect(stepsInWords(empty).join('\n')).toContain('TWILIO_ACCOUNT_SID');
    expect(stepsInWords({ ...empty, phones: false }).join('\n')).not.toContain('TWILIO');
  });

  it('names PUBLIC_BASE_URL only where it was not given', () => {
    expect(stepsInWords({ ...empty, ownAddress: false }).join('\n')).not.toContain('PUBLIC_BASE');
  });

  it('says nothing once somebody has an account', () => {
    expect(stepsInWords({ ...empty, accounts: true })).toEqual([]);
  });

  it('says how to come to an empty database where this one is a demonstration', () => {
    const [line, ...more] = stepsInWords({ ...empty, demonstration: true, accounts: true });
    expect(line).toContain('MELDPUNT_DATA_DIR');
    expect(more).toEqual([]);
  });
});
