import {
  type AutomaticCallId,
  PlaceAutomaticCall,
  ReadAutomaticCalls,
  StartAutomaticCall,
} from '#calls';
import { type E164, HOUR_MS, newId } from '#kernel';
import { GatewayError, Vault } from '#platform';
import { type OpenLine, openLine } from './open-line.ts';

const landline = '+3250345679' as E164;

let line: OpenLine;

beforeEach(async () => {
  line = await openLine();
});
afterEach(() => line.close());

async function aCall(): Promise<AutomaticCallId> {
  const subjectId = await line.inTransaction((tx) => line.get(Vault).newSubject(tx));
  const validUntil = new Date(line.phones.clock.now().getTime() + 24 * HOUR_MS);
  const about = { volunteerId: newId<'volunteer'>(), offerId: newId<'offer'>() };
  return line
    .get(StartAutomaticCall)
    .run({ subjectId, number: landline, ...about, caseId: newId<'case'>(), validUntil });
}

const stateOf = async (id: AutomaticCallId) => (await line.get(ReadAutomaticCalls).run(id)).state;

describe('a call that a machine speaks', () => {
  it('is given up when nobody could place it for hours: it does not go on for ever', async () => {
    const id = await aCall();
    line.phones.fault({ fault: '429', number: landline, times: 9 });
    await expect(line.get(PlaceAutomaticCall).run(id)).rejects.toBeInstanceOf(GatewayError);
    // the job that places it is out of tries
    await line.work();
    expect(await stateOf(id)).toBe('waiting');
    for (const hours of [1, 2]) {
      await line.phones.clock.advance({ hours });
      await line.work();
    }
    await line.phones.clock.advance({ minutes: 5 });
    await line.work();
    expect(await stateOf(id)).toBe('too_late');
  });
});
