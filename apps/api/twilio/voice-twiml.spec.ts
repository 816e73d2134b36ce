import { type E164 } from '#kernel';
import { voiceTwiml, whisperedTwiml, whisperTwiml } from './voice-twiml.ts';

const base = 'https://meldpunt.example/twilio/voice';
const line = { base, hotline: '+3250448000' };
const says = [
  { text: 'Dag.', language: 'nl' },
  { text: 'Press 1 & wait.', language: 'en' },
] as const;

describe('what the provider is told to do', () => {
  it('asks for one key, and comes back without one too', () => {
    const next = { kind: 'keys', step: 'menu', attempt: 2, many: false } as const;
    expect(voiceTwiml({ says, next }, line)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
        `<Gather action="${base}/menu?attempt=2" method="POST" input="dtmf" timeout="9" actionOnEmptyResult="true" numDigits="1">` +
        '<Say voice="Polly.Lisa-Neural" language="nl-BE">Dag.</Say>' +
        '<Say voice="Polly.Amy-Neural" language="en-GB">Press 1 &amp; wait.</Say>' +
        '</Gather></Response>',
    );
  });

  it('hears a caller too where a step listens, in a language that the provider hears', () => {
    const next = { kind: 'keys', step: 'menu', attempt: 1, many: false } as const;
    const inputs = (['nl', 'fr', 'en'] as const).map(
      (hears) =>
        /input="[^"]*" language="[^"]*"/.exec(
          voiceTwiml({ says, next: { ...next, hears } }, line),
        )![0],
    );
    expect(inputs).toEqual([
      'input="dtmf speech" language="nl-BE"',
      'input="dtmf speech" language="fr-FR"',
      'input="dtmf speech" language="en-GB"',
    ]);
  });

  it('lets a number end with a hash', () => {
    const next = { kind: 'keys', step: 'number', attempt: 1, many: true } as const;
    const twiml = voiceTwiml({ says, next }, line);
    expect(twiml).toContain('finishOnKey="#"');
    expect(twiml).not.toContain('numDigits');
  });

  it('records, is told of it apart, and goes on when nothing was said', () => {
    const twiml = voiceTwiml({ says, next: { kind: 'record', attempt: 1 } }, line);
    expect(twiml).toMatch(/<Say.*<Record .*<Redirect method="POST">/);
    expect(twiml).toContain(`recordingStatusCallback="${base}/recording"`);
    expect(twiml).toContain('recordingStatusCallbackEvent="completed absent"');
    expect(twiml).toContain(`${base}/silent?attempt=1</Redirect>`);
  });

  it('says goodbye and hangs up', () => {
    const twiml = voiceTwiml({ says, next: { kind: 'hang_up' } }, line);
    expect(twiml).toMatch(/<\/Say><Hangup\/><\/Response>$/);
  });

  it("rings all telephones at once with the hotline's number, and asks each for a key", () => {
    const numbers = ['+32470000001', '+32470000002'] as E164[];
    const twiml = voiceTwiml({ says, next: { kind: 'ring', attempt: 1, numbers } }, line);
    expect(twiml).toContain(
      `<Dial action="${base}/dialled?attempt=1" method="POST" timeout="20" callerId="+3250448000">`,
    );
    expect(twiml.match(/<Number url="[^"]*whisper" method="POST">/g)).toHaveLength(2);
    expect(whisperTwiml(line, { known: false })).toMatch(
      /<Gather .*voor het Meldpunt\. Druk 1.*<\/Gather><Hangup\/>/,
    );
    expect(whisperTwiml(line, { known: true })).toContain(
      'Meldpunt, van een bekende beller. Druk 1',
    );
    expect(whisperedTwiml(line, 'ask_again')).toMatch(
      /<Gather action="[^"]*whispered\?attempt=2".*Druk 1.*<\/Gather><Hangup\/>/,
    );
    expect([whisperedTwiml(line, 'connect'), whisperedTwiml(line, 'hang_up')]).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?><Response/>',
      '<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>',
    ]);
  });
});
