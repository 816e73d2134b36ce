import { houseNumberIn, plainWords } from '#kernel';
import { onlyRelatives } from '../words/relatives.ts';

/** A worker's report in one line: `M <street number> <what>`. */
export interface ShortReport {
  readonly street: string;
  readonly houseNumber: string;
  readonly concern: string;
}

const REPORT =
  /^\s*m[\s:,]+(?<street>\p{L}[\p{L}\s'’.-]{1,60}?)\s+(?<number>\d{1,4}(?:bis|ter|\s?[a-z])?(?:\s?\/\s?\w{1,6}|,?\s(?:bus|bte|box)\.?\s?\w{1,6})?)(?=[\s,.:;])[\s,.:;]+(?<concern>\S.*)$/isu;
/** Somebody's name and her service, parted by any sign. */
const REGISTER =
  /^\s*ik ben melder[\s:,.;-]+(?<who>\p{L}[\p{L}\s'’.]*(?:-\p{L}[\p{L}\s'’.]*)*(?:\s*[,;:/(]\s*|\s+[-–]\s*)\p{L}(?:[\p{L}\s'’&/-]|\.(?=\p{L})){1,50})\)?\.?\s*$/iu;
/** Without a sign only where the last words are a service that is known. */
const REGISTER_PLAIN =
  /^\s*ik ben melder[\s:,.;-]+(?<who>\p{L}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){1,4}\s(?:(?:bij|van|de)\s){0,2}(?:bpost|de post|postbode|ocmw(?: brugge)?|thuiszorg|thuisverpleging|wit-gele kruis|familiehulp|familiezorg|gezinszorg|poetsdienst|poetshulp|apotheek|apotheker|huisarts|politie|wijkagent|buurtwerk|buurtwerker|buurtzorg|straatmoat|straathoekwerk|straathoekwerker|dienstencentrum|mutualiteit|mutas|samenlevingsopbouw|stad brugge|brandweer|woonzorg|maaltijden aan huis|rode kruis|caw))\.?\s*$/iu;
const MOST_WORDS = 10;
/** No name and no service has one of these: then somebody tells something. */
const telling = new Set([
  ...onlyRelatives(),
  ...`ik je jij u we wij ze zij hij hem haar mijn zijn hun iemand niemand mevrouw meneer mijnheer dame heer
  is was ben gaat ging ligt lag zit zat staat komt kwam heeft had doet ziet zie zag hoor hoort eet slaapt woont
  leeft valt viel gevallen zegt zei wil kan moet reageert antwoordt huilt roept
  niet geen niets meer al nog weer alweer opnieuw sinds vorige week dag dagen gisteren vandaag morgen
  eenzaam vereenzaamd verward verwaarloosd mager stil vuil gordijnen rolluiken brievenbus
  erger slecht slechter alleen bezorgd ongerust graag nodig help dringend`.split(/\s+/),
]);
const STREET = /(?:straat|steenweg|dreef)$/u;

/** Reads `M Langestraat 4 post puilt uit`; undefined when it is not in that form. */
export function readShortReport(text: string): ShortReport | undefined {
  const { street, number, concern } = REPORT.exec(text.slice(0, 1_600))?.groups ?? {};
  if (street === undefined || number === undefined || concern === undefined) {
    return undefined;
  }
  return {
    street: street.trim(),
    houseNumber: houseNumberIn(number),
    concern: concern.trim(),
  };
}

/** Whether a worker meant such a line, also where something lacks. */
export function startsShort(text: string): boolean {
  return /^\s*m[\s:,]/iu.test(text);
}

/**
 * Reads `IK BEN MELDER Mia Claes, thuiszorg`: who asks to be a trusted reporter. Undefined in doubt: what tells
 * of somebody must be read as a report, whatever its first words.
 */
export function readRegistration(text: string): string | undefined {
  const said = REGISTER.exec(text.slice(0, 200)) ?? REGISTER_PLAIN.exec(text.slice(0, 200));
  const who = said?.groups?.['who']?.trim().replace(/\s*\(\s*/u, ', ');
  const words = who === undefined ? [] : plainWords(who).split(' ');
  const tells = words.some((word) => telling.has(word) || STREET.test(word));
  return tells || words.length > MOST_WORDS ? undefined : who;
}
