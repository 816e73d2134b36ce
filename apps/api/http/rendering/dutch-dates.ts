const zone = 'Europe/Brussels';

const day = new Intl.DateTimeFormat('nl-BE', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: zone,
});
const dayAndYear = new Intl.DateTimeFormat('nl-BE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
});
const clock = new Intl.DateTimeFormat('nl-BE', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: zone,
});

/** An instant as templates hold it: a `Date`, an ISO text, or nothing yet. */
type Moment = Date | string | null | undefined;

/** «ma 23 november»; empty where there is no moment. */
export function dutchDate(moment: Moment): string {
  return written(moment, (date) => day.format(date));
}

/** «23 november 2026», for letters and for anything older than this season. */
export function dutchDateWithYear(moment: Moment): string {
  return written(moment, (date) => dayAndYear.format(date));
}

/** «8.30 uur», the way the city writes its opening hours. */
export function dutchTime(moment: Moment): string {
  return written(
    moment,
    (date) =>
      `${clock
        .format(date)
        .replace(/^0(?=\d)/, '')
        .replace(':', '.')} uur`,
  );
}

/** «ma 23 november, 8.30 uur». */
export function dutchDateTime(moment: Moment): string {
  return written(moment, (date) => `${dutchDate(date)}, ${dutchTime(date)}`);
}

/** The machine's form of a moment, for the `datetime` attribute of `<time>`. */
export function isoMoment(moment: Moment): string {
  return written(moment, (date) => date.toISOString());
}

function written(moment: Moment, write: (date: Date) => string): string {
  if (moment === null || moment === undefined || moment === '') {
    return '';
  }
  return write(moment instanceof Date ? moment : new Date(moment));
}
