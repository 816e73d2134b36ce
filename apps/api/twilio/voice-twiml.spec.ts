import { voiceTwiml } from './voice-twiml.ts';

const base = 'https://meldpunt.example/twilio/voice';
const says = ['Dag.', 'Druk 1 & wacht.'];

describe('what the provider is told to do', () => {
  it('asks for one key, and comes back without one too', () => {
    const next = { kind: 'keys', step: 'menu', attempt: 2, many: false } as const;
    expect(voiceTwiml({ says, language: 'nl', next }, base)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
        `<Gather action="${base}/menu?attempt=2" method="POST" input="dtmf" timeout="9" actionOnEmptyResult="true" numDigits="1">` +
        '<Say voice="Polly.Lisa-Neural" language="nl-BE">Dag.</Say>' +
        '<Say voice="Polly.Lisa-Neural" language="nl-BE">Druk 1 &amp; wacht.</Say>' +
        '</Gather></Response>',
    );
  });

  it('lets a number end with a hash', () => {
    const next = { kind: 'keys', step: 'number', attempt: 1, many: true } as const;
    const twiml = voiceTwiml({ says, language: 'nl', next }, base);
    expect(twiml).toContain('finishOnKey="#"');
    expect(twiml).not.toContain('numDigits');
  });

  it('records, is told of it apart, and goes on when nothing was said', () => {
    const twiml = voiceTwiml({ says, language: 'nl', next: { kind: 'record', attempt: 1 } }, base);
    expect(twiml).toMatch(/<Say.*<Record .*<Redirect method="POST">/);
    expect(twiml).toContain(`recordingStatusCallback="${base}/recording"`);
    expect(twiml).toContain('recordingStatusCallbackEvent="completed absent"');
    expect(twiml).toContain(`${base}/silent?attempt=1</Redirect>`);
  });

  it('says goodbye and hangs up', () => {
    const twiml = voiceTwiml({ says, language: 'nl', next: { kind: 'hang_up' } }, base);
    expect(twiml).toMatch(/<\/Say><Hangup\/><\/Response>$/);
  });
});
