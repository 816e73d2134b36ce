import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUND_MINUTES } from './domain/alert-rounds.ts';
import { isGsm7 } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';
import { texts } from './texts.nl.ts';

const url = `https://meldpunt.een-lange-naam-van-een-stad.example/desk/alerts/${'0'.repeat(36)}`;
const reference = 'M-7K3Q-2XWD';
const many = Array.from({ length: 120 }, (_, nth) => `M-7K3Q-2${String(100 + nth)}`);

const several = { count: 999, first: reference, flood: true, url };

describe('the texts about danger', () => {
  it.each([
    texts.alert(reference, url),
    texts.alertAnew(reference, url),
    texts.alertByVolunteer(reference, url),
    texts.alertAgain(reference, 119, url),
    texts.alertAgain(reference, 6_000, url),
    texts.alertMany({ ...several, minutes: 3 }),
    texts.alertMany({ ...several, minutes: 6_000 }),
    texts.alertTaken([reference]),
    texts.alertTaken(many, 999),
    texts.alertNotTold([reference]),
    texts.alertNotTold(many),
    texts.noAlertOpen(),
    texts.answerOk(),
  ])('are plain and at most two segments: %j', (body) => {
    expect(isGsm7(body)).toBe(true);
    expect(new SegmentedMessage(body).segmentsCount).toBeLessThanOrEqual(2);
  });

  it('name each report that was taken', () => {
    expect(texts.alertTaken(['M-1'])).toContain('Melding M-1 staat op');
    expect(texts.alertTaken(['M-1', 'M-2', 'M-3'])).toContain('Meldingen M-1, M-2 en M-3 staan op');
    const twelve = Array.from({ length: 12 }, (_, nth) => `M-${String(nth)}`);
    expect(texts.alertTaken(twelve)).toMatch(/M-5 en nog 6 staan op/);
  });

  it('tell of many at once, new or waiting', () => {
    expect(texts.alertMany({ ...several, count: 12, minutes: 3 })).toMatch(
      /12 nieuwe meldingen met tekens van gevaar, eerste M-7K3Q-2XWD\./,
    );
    expect(texts.alertMany({ ...several, count: 12, minutes: 30 })).toMatch(
      /12 .* al tot 30 min\./,
    );
  });

  it.each([0, 14, 15, 19, 119, 120, 6_000])('have no double full stop: %d minutes', (minutes) => {
    const bodies = [
      texts.alertAgain(reference, minutes, url),
      texts.alertMany({ ...several, minutes }),
      texts.alertMany({ ...several, flood: false, minutes }),
      texts.alertManyMail({ ...several, minutes }),
    ];
    expect(bodies.filter((body) => body.includes('..'))).toEqual([]);
  });

  it('tell a long wait in hours', () => {
    expect(texts.alertAgain(reference, 30, url)).toContain('al 30 min. wacht');
    expect(texts.alertAgain(reference, 1_043, url)).toContain('al 17 uur wacht');
  });
});

describe('the manuals', () => {
  it('say how often an alert comes again as the texts do', () => {
    const manual = readFileSync(
      join(import.meta.dirname, '../../docs/manuals/coordinator.md'),
      'utf8',
    );
    const said = [...manual.matchAll(/(\d+) minuten opnieuw/gu)].map(([, minutes]) =>
      Number(minutes),
    );
    expect(said).toEqual([ROUND_MINUTES]);
    // «kwartier» is said for the same
    expect([ROUND_MINUTES, manual.includes('kwartier')]).toEqual([15, true]);
  });
});
