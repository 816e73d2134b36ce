import { isGsm7 } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';
import { texts } from './texts.nl.ts';

const url = `https://meldpunt.een-lange-naam-van-een-stad.example/desk/cases/${'0'.repeat(36)}`;

const many = Array.from({ length: 120 }, (_, nth) => 99_879 + nth);

describe('the texts about a case', () => {
  it.each([
    texts.alert(99_999, url),
    texts.alertAnew(99_999, url),
    texts.alertByVolunteer(99_999, url),
    texts.alertAgain(99_999, 119, url),
    texts.alertAgain(99_999, 6_000, url),
    texts.alertTaken([99_999]),
    texts.alertTaken(many, 999),
    texts.alertNotTold([99_999]),
    texts.alertNotTold(many),
    texts.noAlertOpen(),
    texts.answerOk(),
    texts.somebodyIsOnIt('MP-ABCD-EFGH'),
  ])('are plain and at most two segments: %j', (body) => {
    expect(isGsm7(body)).toBe(true);
    expect(new SegmentedMessage(body).segmentsCount).toBeLessThanOrEqual(2);
  });

  it('name each case that was taken', () => {
    expect(texts.alertTaken([111])).toContain('Dossier 111 staat op');
    expect(texts.alertTaken([111, 112, 113])).toContain('Dossiers 111, 112 en 113 staan op');
    expect(texts.alertTaken(Array.from({ length: 23 }, (_, nth) => nth))).toMatch(/14 en nog 8 /);
  });

  it('tell a long wait in hours', () => {
    expect(texts.alertAgain(7, 30, url)).toContain('al 30 min. wacht');
    expect(texts.alertAgain(7, 1_043, url)).toContain('al 17 uur wacht');
  });
});
