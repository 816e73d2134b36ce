const zone = 'Europe/Brussels';

const day = new Intl.DateTimeFormat('nl-BE', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: zone,
});
const dayOfAnotherYear = new Intl.DateTimeFormat('nl-BE', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
});
const year = new Intl.DateTimeFormat('nl-BE', { year: 'numeric', timeZone: zone });
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
export type Moment = Date | string | null | undefined;

/**
 * «ma 23 november», with its year when that is not the one of `now`: «ma 4 januari 2027». Empty where there is no
 * moment.
 */
export function dutchDate(moment: Moment, now?: Moment): string {
  return written(moment, (date) => {
    const isOfThisYear = year.format(date) === written(now, (at) => year.format(at));
    return (isNone(now) || isOfThisYear ? day : dayOfAnotherYear).format(date);
  });
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

/** «ma 23 november, 8.30 uur», with its year as `dutchDate` has it. */
export function dutchDateTime(moment: Moment, now?: Moment): string {
  return written(moment, (date) => `${dutchDate(date, now)}, ${dutchTime(date)}`);
}

/** The machine's form of a moment, for the `datetime` attribute of `<time>`. */
export function isoMoment(moment: Moment): string {
  return written(moment, (date) => date.toISOString());
}

function written(moment: Moment, write: (date: Date) => string): string {
  return isNone(moment) ? '' : write(moment instanceof Date ? moment : new Date(moment));
}

function isNone(moment: Moment): moment is null | undefined | '' {
  return moment === null || moment === undefined || moment === '';
}
