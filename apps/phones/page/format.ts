const zone = 'Europe/Brussels';

const day = new Intl.DateTimeFormat('nl-BE', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const hour = new Intl.DateTimeFormat('nl-BE', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** maandag 2 maart 2026 */
export function writeDay(instant: Date): string {
  return day.format(instant);
}

/** 09.05 */
export function writeHour(instant: Date): string {
  return hour.format(instant).replace(':', '.');
}

export interface TextPart {
  readonly text: string;
  readonly isLink: boolean;
}

/** The text in pieces, so that an address in it can be followed; nothing is left out. */
export function findLinks(text: string): readonly TextPart[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((piece, index) => ({ text: piece, isLink: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
