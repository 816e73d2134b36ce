import { type E164 } from '#kernel';
import { voiceBackTwiml } from './voice-back-twiml.ts';

const base = 'https://meldpunt.example/twilio/voice/back/0199';
const line = { base, hotline: '+3250448000' };
const says = [{ text: 'Druk 1.', language: 'nl' }] as const;
const said = '<Say voice="Polly.Lisa-Neural" language="nl-BE">Druk 1.</Say>';

describe('what the provider is told when we call back', () => {
  it('asks for one key, and comes back without one too', () => {
    expect(voiceBackTwiml({ says, next: { kind: 'keys', attempt: 2 } }, line)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
        `<Gather action="${base}/pressed?attempt=2" method="POST" input="dtmf" timeout="9" numDigits="1" actionOnEmptyResult="true">` +
        `${said}</Gather></Response>`,
    );
  });

  it("rings the other with the hotline's number, and asks what became of it", () => {
    const number = '+32475123456' as E164;
    expect(voiceBackTwiml({ says, next: { kind: 'dial', number } }, line)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><Response>${said}` +
        `<Dial action="${base}/dialled" method="POST" timeout="25" callerId="+3250448000">` +
        '<Number>+32475123456</Number></Dial></Response>',
    );
  });

  it('says its sentence and hangs up', () => {
    expect(voiceBackTwiml({ says, next: { kind: 'hang_up' } }, line)).toMatch(
      /<\/Say><Hangup\/><\/Response>$/,
    );
  });
});
