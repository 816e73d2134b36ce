import { isGsm7, type Weekday, type WeeklyHours } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';
import { texts } from './texts.wishes.nl.ts';

const name = 'Maximiliaan-Alexander-Frederik';
const [day, visit] = ['wo 15/12/2027', 'do 10/12 om 14u30'];
const hours: WeeklyHours[] = Array.from({ length: 9 }, (_, nth) => ({
  ...{ weekday: ((nth % 7) + 1) as Weekday, from: '14:30', to: '17:30' },
}));

const all = [
  ...[texts.paused(name, day, visit), texts.paused(name, undefined, undefined)],
  ...[texts.pauseMeant(name, day), texts.pauseMeant(name, undefined), texts.back(name)],
  ...(['past', 'far', 'unclear'] as const).map((why) => texts.pauseUntilWhen(name, why)),
  ...[texts.notPaused(name), texts.hoursMeant(hours), texts.hoursNoted(name, hours, visit)],
  ...[texts.nothingChanged(name), texts.nextVisit(name, visit, name), texts.noVisit(name)],
  ...[texts.heavy(name, 'ma 7/12'), texts.heavyNoted(name), texts.kilometres(name, '12,5', day)],
  ...[texts.kilometresBefore(name, '1999,99', day)],
  ...[texts.kilometresWithoutVisit(name), texts.kilometresRefused(name), texts.backLater(name)],
  texts.dataByHuman(name, 'ma 7/12', '050 44 80 00'),
  texts.handsBack(name, { day: 'ma 7/12', stays: true, visit }),
];

describe('the words to a volunteer who asks something for herself', () => {
  it.each(all)('are in plain letters and fit two segments: %s', (text) => {
    expect(isGsm7(text)).toBe(true);
    expect(new SegmentedMessage(text, 'GSM-7').segmentsCount).toBeLessThanOrEqual(2);
    expect(text).not.toMatch(/eenzaam|ingezet|klikken/iu);
  });

  it('say hours as people do', () => {
    const said = texts.hoursMeant([
      { weekday: 3, from: '13:00', to: '17:00' },
      { weekday: 4, from: '09:00', to: '21:00' },
      { weekday: 5, from: '14:00', to: '16:30' },
    ]);
    expect(said).toBe(
      'Ik begrijp dat je kan: wo namiddag, do heel de dag, vr 14u-16u30. Klopt dat? JA of NEE',
    );
  });
});
