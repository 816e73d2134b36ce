const zone = 'Europe/Brussels';
const dayMs = 86_400_000;

interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
}

function localTime(instant: Date): LocalTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  }).formatToParts(instant);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day'), hour: read('hour') };
}

/** This hour of the local day on which the instant falls. Never used for an hour that summer time skips. */
function atLocalHour(instant: Date, hour: number): Date {
  const { year, month, day } = localTime(instant);
  const winter = new Date(Date.UTC(year, month - 1, day, hour - 1));
  return localTime(winter).hour === hour ? winter : new Date(winter.getTime() - 3_600_000);
}

function isWorkingDay(instant: Date): boolean {
  const { year, month, day } = localTime(instant);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/** Ten in the morning in Brussels: today, or on Monday when today is in the weekend. */
export function startOfDemonstration(machineTime: Date): Date {
  let day = machineTime;
  while (!isWorkingDay(day)) {
    day = new Date(day.getTime() + dayMs);
  }
  return atLocalHour(day, 10);
}

/** Nine in the morning in Brussels of the first working day (Monday to Friday) after this moment. */
export function nextWorkingMorning(now: Date): Date {
  let morning = atLocalHour(now, 9);
  while (morning <= now || !isWorkingDay(morning)) {
    morning = atLocalHour(new Date(morning.getTime() + dayMs), 9);
  }
  return morning;
}
