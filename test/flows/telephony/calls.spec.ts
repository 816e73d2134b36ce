import { ReadCall, ReadRecording, AdvanceCall } from '#calls';
import { type CallId } from '#kernel';
import { type OpenLine, openLine } from './open-line.ts';

const mobile = '+32475123456';
let line: OpenLine;

beforeEach(async () => {
  line = await openLine();
});

afterEach(async () => {
  await line.close();
});

async function theCall(): Promise<Awaited<ReturnType<ReadCall['run']>>> {
  const rows = await line.rows<{ id: CallId }>('select id from call');
  expect(rows).toHaveLength(1);
  return line.get(ReadCall).run(rows[0]!.id);
}

async function told(name: string): Promise<number> {
  const rows = await line.rows('select 1 from outbox where name = $1', [name]);
  return rows.length;
}

async function leaveMessage(): Promise<void> {
  const call = await line.phones.phone(mobile).calls();
  await call.presses('1');
  await call.presses('1');
  await call.says('Ik maak me zorgen over mijn buurvrouw');
  await call.presses('#');
  await call.ends();
  await line.work();
}

describe('a call', () => {
  it('greets, names 112, 106 and 1813, and takes a message', async () => {
    const call = await line.phones.phone(mobile).calls();
    await call.hears(/Meldpunt van de stad Brugge/);
    await call.hears(/112.*106.*1813/);
    await call.hears(/iemand anders, druk 1/);
    await call.presses('1');
    await call.hears(/bericht inspreken, druk 1/);
    await call.presses('1');
    await call.hears(/We nemen je bericht op/);
    await call.says('Ik maak me zorgen over mijn buurvrouw');
    await call.presses('#');
    await call.hears(/Dank je wel/);
    await call.ends();
    await line.work();
    const read = await theCall();
    expect(read).toMatchObject({ number: mobile, self: false, danger: false, wants: 'message' });
    expect(read.recordingState).toBe('stored');
    expect((await line.get(ReadRecording).run(read.recordingId!)).type).toBe('audio/mpeg');
    expect(line.phones.network.recordings.all()).toEqual([]);
    const removed = await line.rows('select 1 from recording where removed_at is not null');
    expect(removed).toHaveLength(1);
    expect([await told('CallEnded'), await told('RecordingSettled')]).toEqual([1, 1]);
  });

  it('about herself asks to be called back, without a recording', async () => {
    const call = await line.phones.phone(mobile).calls();
    await call.presses('2');
    await call.hears(/106/);
    await call.presses('2');
    await call.hears(/Wanneer bellen we/);
    await call.presses('1');
    await call.hears(/nummer waarmee je nu belt/);
    await call.presses('1');
    await call.hears(/belt je terug/);
    await call.ends();
    await line.work();
    expect(await theCall()).toMatchObject({
      ...{ self: true, wants: 'callback', callWhen: 'morning', number: mobile },
    });
  });

  it('from a hidden number types the number to be called back on', async () => {
    const call = await line.phones.hiddenPhone().calls();
    await call.presses('0');
    await call.hears(/Typ het nummer/);
    await call.presses('090312345#');
    await call.hears(/Dat nummer kunnen we niet bellen/);
    await call.presses('0475123456#');
    await call.hears(/0 4 7 5 1 2 3 4 5 6/);
    await call.presses('*');
    await call.hears(/Je typte 0 4 7 5 1 2 3 4 5 6\. Klopt dat/);
    await call.presses('1');
    await call.ends();
    await line.work();
    expect(await theCall()).toMatchObject({ wants: 'callback', number: mobile });
  });

  it('from abroad is promised no call, and types the number to be called back on', async () => {
    const abroad = '+33612345678';
    const call = await line.phones.phone(abroad).calls();
    await call.presses('0');
    await call.hears(/nummer waarmee je belt, kunnen we niet bellen\. Geef een Belgisch nummer/);
    await call.presses('1#');
    await call.hears(/geen volledig telefoonnummer/);
    await call.presses('0475123456#');
    await call.presses('1');
    await call.hears(/belt je terug/);
    await call.ends();
    await line.work();
    expect(await theCall()).toMatchObject({ wants: 'callback', number: mobile });
  });

  it('from abroad without another number becomes a message, and stands on the desk', async () => {
    const abroad = '+33612345678';
    const call = await line.phones.phone(abroad).calls();
    await call.presses('9');
    await call.hears(/We noteren het wel, maar het nummer waarmee je belt, kunnen we niet bellen/);
    await call.presses('2');
    for (let time = 0; time < 3; time += 1) {
      await call.hears(/Typ het nummer/);
      await call.waits();
    }
    await call.says('Mijn buurvrouw is gevallen');
    await call.presses('#');
    await call.hears(/We luisteren ernaar zodra we kunnen/);
    await call.ends();
    await line.work();
    expect(await theCall()).toMatchObject({ danger: true, wants: 'message', number: abroad });
  });

  it('leaves no number of the hotline to be called back on', async () => {
    const call = await line.phones.phone(mobile).calls();
    await call.presses('0');
    await call.presses('2');
    for (let time = 0; time < 3; time += 1) {
      await call.presses(`0${line.settings.TWILIO_VOICE_NUMBER.slice(3)}#`);
    }
    await call.hears(/belt je terug/);
    await call.ends();
    await line.work();
    expect(await theCall()).toMatchObject({ wants: 'callback', number: mobile });
  });

  it('with danger notes it at once, also when the caller hangs up to call 112', async () => {
    const call = await line.phones.phone(mobile).calls();
    await call.presses('9');
    await call.hears(/112.*101.*komt nu niemand/);
    await call.hangsUp();
    await line.work();
    expect(await theCall()).toMatchObject({ danger: true, wants: 'callback' });
    expect(await told('CallEnded')).toBe(1);
  });

  it('repeats twice, then takes a message without any key', async () => {
    const call = await line.phones.phone(mobile).calls();
    await call.presses('*');
    for (const repeated of [/français, appuyez sur le 7/, /English, press 8/, /112/, /druk 1/]) {
      await call.hears(repeated);
    }
    await call.waits();
    await call.hears(/français, appuyez sur le 7/);
    await call.hears(/druk 1/);
    await call.waits();
    await call.hears(/hoeft niets te drukken/);
    await call.says('Mijn vader is zo alleen');
    await call.presses('#');
    await call.ends();
    await line.work();
    expect(await theCall()).toMatchObject({ wants: 'message', recordingState: 'stored' });
  });

  it('in which nothing is said becomes a callback', async () => {
    const call = await line.phones.phone(mobile).calls();
    await call.presses('1');
    await call.presses('1');
    await call.waits();
    await call.hears(/niets gehoord/);
    await call.waits();
    await call.hears(/belt je terug/);
    await call.ends();
    await line.work();
    expect(await theCall()).toMatchObject({ wants: 'callback' });
  });

  it('that is dropped leaves a trace, also when nobody tells of its end', async () => {
    line.phones.fault({ fault: 'drop', number: mobile, times: 5, at: 'call-status' });
    const call = await line.phones.phone(mobile).calls();
    await call.hangsUp();
    await line.work();
    await line.phones.clock.advance({ minutes: 16 });
    await line.work();
    expect(await told('CallEnded')).toBe(1);
    expect(await theCall()).toMatchObject({ wants: 'nothing', ending: 'dropped', number: mobile });
  });

  it('gets the same answer when a step comes twice, and wants nothing twice', async () => {
    const advanceCall = line.get(AdvanceCall);
    const start = { callSid: 'CA1', from: mobile, step: 'start' };
    const greeting = await advanceCall.run(start);
    const press = { ...start, step: 'menu', attempt: '1', digits: '0' };
    const [first, ...others] = await Promise.all(
      Array.from({ length: 10 }, () => advanceCall.run(press)),
    );
    expect(others).toEqual(others.map(() => first));
    expect(await advanceCall.run({ ...press, digits: '1' })).toEqual(first);
    expect(await advanceCall.run(start)).toEqual(greeting);
    expect(await theCall()).toMatchObject({ wants: 'callback' });
    expect(await line.rows('select 1 from call_step')).toHaveLength(2);
  });

  it('answers a step that it does not know with the choices', async () => {
    const answer = await line
      .get(AdvanceCall)
      .run({ callSid: 'CA2', from: '', step: 'nonsense', attempt: 'x', digits: '<' });
    expect(answer.says.map(({ text }) => text).join(' ')).toContain('druk 1');
  });
});

describe('a recording', () => {
  it('that is told of before the caller hangs up comes home all the same', async () => {
    line.phones.fault({ fault: 'disorder', number: mobile, at: 'recording' });
    await leaveMessage();
    expect(await theCall()).toMatchObject({ wants: 'message', recordingState: 'stored' });
  });

  it('that is told of twice is stored once', async () => {
    line.phones.fault({ fault: 'double', number: mobile, at: 'recording' });
    await leaveMessage();
    expect(await line.rows('select 1 from recording')).toHaveLength(1);
    expect(await told('RecordingSettled')).toBe(1);
  });

  it('that never comes is missing after half an hour, and the call stays', async () => {
    line.phones.fault({ fault: 'no-recording', number: mobile });
    await leaveMessage();
    expect(await told('RecordingSettled')).toBe(0);
    await line.phones.clock.advance({ minutes: 31 });
    await line.work();
    const read = await theCall();
    expect(read).toMatchObject({ wants: 'message', number: mobile, recordingState: 'missing' });
    await expect(line.get(ReadRecording).run(read.recordingId!)).rejects.toThrow(
      'recording.not_stored',
    );
    expect(await told('RecordingSettled')).toBe(1);
  });

  it('that nobody told about is found by asking', async () => {
    line.phones.fault({ fault: 'drop', number: mobile, at: 'recording' });
    await leaveMessage();
    await line.phones.clock.advance({ minutes: 31 });
    await line.work();
    expect(await theCall()).toMatchObject({ recordingState: 'stored' });
    expect(line.phones.network.recordings.all()).toEqual([]);
  });
});
