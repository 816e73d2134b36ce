import fc from 'fast-check';
import { advanceVoice } from './advance-voice.ts';
import { parseXml } from './parse-xml.ts';
import { readVerbs } from './read-verbs.ts';
import { checkVoice, checkWhisper } from './voice-grammar.ts';
import { type Effect, newVoice, type Step, type VoiceEvent } from './voice-state.ts';

const here = 'https://meldpunt.example/twilio/voice/start?attempt=1';

function verbsOf(inside: string) {
  const root = parseXml(`<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`);
  expect(checkVoice(root!)).toBeUndefined();
  return readVerbs(root!, here);
}

function run(inside: string, ...events: VoiceEvent[]): Step {
  const start = advanceVoice(newVoice, { kind: 'instructions', verbs: verbsOf(inside) });
  return events.reduce((step, event) => advanceVoice(step.state, event), start);
}

const press = (digits: string): VoiceEvent => ({ kind: 'digits', digits });
const say = (text: string): VoiceEvent => ({ kind: 'speech', text });
const silence: VoiceEvent = { kind: 'silence' };
const kinds = (step: Step): string[] => step.effects.map(({ kind }) => kind);
function effect<K extends Effect['kind']>(step: Step, kind: K): Extract<Effect, { kind: K }> {
  return step.effects.find((each): each is Extract<Effect, { kind: K }> => each.kind === kind)!;
}

describe('Gather', () => {
  const four = '<Gather numDigits="4" action="code"/><Say>Niets gehoord</Say>';

  it('asks its action, read from where the document came, when there are enough keys', () => {
    expect(effect(run(four, press('12'), press('34')), 'ask')).toMatchObject({
      url: 'https://meldpunt.example/twilio/voice/code',
      method: 'POST',
      params: { Digits: '1234' },
    });
  });

  it('ends on its last key without that key', () => {
    expect(effect(run(four, press('12#')), 'ask').params).toMatchObject({
      Digits: '12',
      FinishedOnKey: '#',
    });
  });

  it('does not end on its last key alone, which is no key of the answer either', () => {
    const step = run(four, press('#'));
    expect(kinds(step)).toEqual(['wait']);
    expect(effect(advanceVoice(step.state, press('1#')), 'ask').params['Digits']).toBe('1');
  });

  it('takes no keys where it only listens', () => {
    expect(kinds(run('<Gather input="speech" numDigits="1"/>', press('1#')))).toEqual(['wait']);
    const told = run('<Gather input="speech" actionOnEmptyResult="true"/>', silence);
    expect(effect(told, 'ask').params).toEqual({ msg: 'Gather End', SpeechResult: '' });
  });

  it('takes the star and the hash as keys where no key ends it', () => {
    const step = run('<Gather numDigits="2" finishOnKey=""/>', press('*#'));
    expect(effect(step, 'ask')).toMatchObject({ url: here, params: { Digits: '*#' } });
  });

  it('submits what there is when the caller stops pressing', () => {
    expect(effect(run(four, press('12'), silence), 'ask').params['Digits']).toBe('12');
  });

  it('falls through without input, unless its action wants to know', () => {
    expect(effect(run(four, silence), 'heard').heard.text).toBe('Niets gehoord');
    const told = run('<Gather actionOnEmptyResult="true" action="leeg"/>', silence);
    expect(effect(told, 'ask').params['Digits']).toBe('');
  });

  it('starts its time-out after the prompts', () => {
    const step = run(
      `<Pause length="3"/><Gather timeout="8"><Say>${'a'.repeat(140)}</Say><Pause/></Gather>`,
    );
    expect(effect(step, 'wait').seconds).toBe(22);
  });

  it('hears speech only where it takes speech', () => {
    expect(kinds(run('<Gather/>', say('ja')))).toEqual(['wait']);
    const heard = run('<Gather input="speech" language="nl-BE"/>', say('ja'));
    expect(effect(heard, 'ask').params).toMatchObject({ SpeechResult: 'ja', Language: 'nl-BE' });
    expect(effect(heard, 'ask').params).not.toHaveProperty('Digits');
  });

  it('lets what came first count where it takes both', () => {
    const both = '<Gather input="dtmf speech" language="nl-BE" numDigits="2"/>';
    expect(effect(run(both, say('ja')), 'ask').params).toHaveProperty('SpeechResult', 'ja');
    const keys = run(both, press('1'), say('ja'), press('2'));
    expect(effect(keys, 'ask').params).toMatchObject({ Digits: '12' });
    expect(effect(keys, 'ask').params).not.toHaveProperty('SpeechResult');
  });

  it('fails where it must hear a language that the network does not hear', () => {
    const inFrench = (code: string, more = ''): string =>
      `<Response><Gather input="dtmf speech" language="${code}" ${more}/></Response>`;
    expect(checkVoice(parseXml(inFrench('fr-FR'))!)).toBeUndefined();
    expect(checkVoice(parseXml(inFrench('fr-BE'))!)).toMatchObject({ code: 13331 });
    const auto = inFrench('nl-BE', 'speechTimeout="auto" speechModel="phone_call"');
    expect(checkVoice(parseXml(auto)!)).toMatchObject({ code: 13335 });
    expect(
      checkVoice(parseXml('<Response><Gather language="fr-BE"/></Response>')!),
    ).toBeUndefined();
  });
});

describe('Record', () => {
  const record = '<Record action="r" maxLength="10" timeout="3"/><Say>Leeg</Say>';

  it('keeps what is said until silence, with its length', () => {
    const step = run(record, say('Dag, het gaat over Maria'), silence);
    expect(effect(step, 'recorded')).toMatchObject({ seconds: 2, digits: '' });
  });

  it('is cut at its longest length', () => {
    expect(effect(run(record, say('a'.repeat(500))), 'recorded').seconds).toBe(10);
  });

  it('that is empty runs the next verb', () => {
    expect(kinds(run(record, silence))).toEqual(['absent', 'verb', 'heard', 'over']);
  });

  it('ends with hangup when the caller hangs up', () => {
    const step = run(record, say('hallo'), { kind: 'hangup' });
    expect(effect(step, 'recorded').digits).toBe('hangup');
    expect(step.state.waiting).toEqual({ for: 'nothing' });
  });
});

describe('the other verbs', () => {
  it('Redirect asks elsewhere, and what stands after it never runs', () => {
    const step = run('<Redirect>/twilio/voice/menu</Redirect><Say>nooit</Say>');
    expect(effect(step, 'ask').url).toBe('https://meldpunt.example/twilio/voice/menu');
    expect(kinds(step)).toEqual(['verb', 'ask']);
  });

  it('Dial waits, and goes on with its action or with the next verb', () => {
    const dialled: VoiceEvent = { kind: 'dialled', params: { DialCallStatus: 'busy' } };
    const target = '<Number>+32478000001</Number>';
    expect(effect(run(`<Dial action="d">${target}</Dial>`, dialled), 'ask').params).toEqual({
      DialCallStatus: 'busy',
    });
    expect(kinds(run(`<Dial>${target}</Dial><Say>x</Say>`, dialled))).toContain('heard');
  });

  it('reads entities and keeps its accents', () => {
    expect(
      effect(run('<Say>Ren&#233;e &amp; co <break time="1s"/>één</Say>'), 'heard').heard.text,
    ).toBe('Renée & co één');
  });
});

describe('any caller', () => {
  const anything = fc.oneof(
    fc.constant(silence),
    fc.stringMatching(/^[0-9*#]{1,4}$/).map(press),
    fc.string({ minLength: 1 }).map(say),
    fc.constant<VoiceEvent>({ kind: 'hangup' }),
  );

  it('never gets anything any more once the call is over', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), (events) => {
        const step = run('<Gather numDigits="1"/><Record/>', ...events, { kind: 'hangup' });
        expect(advanceVoice(step.state, silence).effects).toEqual([]);
      }),
    );
  });
});

describe('the grammar', () => {
  it.each([
    '<Enqueue>rij</Enqueue>',
    '<Say voice="Polly.Lisa-Neural" taal="nl-BE">x</Say>',
    '<Gather><Record/></Gather>',
    '<Gather timeout="lang"/>',
    '<Gather finishOnKey="##"/>',
    '<Dial><Client>x</Client></Dial>',
    '<Dial/>',
    '<Record maxLength="0"/>',
    '<Redirect/>',
    '<Reject reason="geen zin"/>',
    'losse tekst',
    '<Record transcribe="true"/>',
    '<Record recordingStatusCallbackEvent="klaar"/>',
    '<Gather partialResultCallback="/deel"/>',
    '<Dial answerOnBridge="true">+32478000001</Dial>',
    '<Dial timeout="601">+32478000001</Dial>',
    '<Dial><Number statusCallbackEvent="answered,completed">+32478000001</Number></Dial>',
  ])('refuses %s', (inside) => {
    expect(checkVoice(parseXml(`<Response>${inside}</Response>`)!)).toMatchObject({ code: 12200 });
  });

  it.each(['<Dial>+32478000001</Dial>', '<Record/>', '<Reject/>'])(
    'refuses in a whisper what a caller may get: %s',
    (inside) => {
      const root = parseXml(`<Response>${inside}</Response>`)!;
      expect(checkVoice(root)).toBeUndefined();
      expect(checkWhisper(root)).toMatchObject({ code: 12200 });
    },
  );

  it.each([
    ['<Say voice="Polly.Liza-Neural" language="nl-BE">x</Say>', 13511],
    ['<Say voice="Polly.Lisa" language="nl-BE">x</Say>', 13511],
    ['<Say voice="Polly.Lisa-Neural" language="fr-BE">x</Say>', 13512],
    ['<Say language="nl">x</Say>', 13512],
    ['<Say/>', 13520],
    [`<Say>${'a'.repeat(3_001)}</Say>`, 13521],
    ['<Say voice="Polly.Lisa-Generative" language="nl-BE">x</Say>', 13511],
  ])('refuses what cannot be said or heard: %s', (inside, code) => {
    expect(checkVoice(parseXml(`<Response>${inside}</Response>`)!)).toMatchObject({ code });
  });

  it('knows the voices of the hotline', () => {
    for (const [voice, language] of [
      ['Polly.Lisa-Neural', 'nl-BE'],
      ['Polly.Isabelle-Neural', 'fr-BE'],
      ['Polly.Amy-Neural', 'en-GB'],
    ]) {
      verbsOf(`<Say voice="${voice}" language="${language}">x</Say>`);
    }
  });

  it('takes no document that is not well formed', () => {
    expect(parseXml('<Response><Say>x</Response>')).toBeUndefined();
    expect(parseXml('geen xml')).toBeUndefined();
    expect(parseXml('\n<?xml version="1.0"?><Response/>')).toBeUndefined();
    expect(parseXml('\ufeff<?xml version="1.0"?><Response/>')).toBeUndefined();
    expect(parseXml('<Response><Say>a\u0007b</Say></Response>')).toBeUndefined();
    expect(parseXml('\n <Response/>')).toBeDefined();
  });
});
