import { dayParts, mergeHours, partHours, type Weekday, type WeeklyHours } from '#kernel';
import { keyOf, longestByFirst, names, phrasesIn } from '../answers/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import * as calendar from '../words/calendar.ts';
import { weekdays } from '../words/days.ts';
import * as words from '../words/volunteers.ts';
import { timeOf, withHours } from './clock-words.ts';
import { courtesies } from './saying.ts';

/** When a volunteer says she can, every week from now on. */
export interface HoursMeant {
  readonly kind: 'hours';
  /** Only then, then no longer, or then as well. */
  readonly change: 'only' | 'not' | 'also';
  /** She says that it is so from now on; else it may be about this week, or what she was asked. */
  readonly lasting: boolean;
  readonly hours: readonly WeeklyHours[];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

type Item =
  /** `short`: «zo», which is a word of its own too. */
  | { readonly is: 'days'; readonly days: readonly Weekday[]; readonly short?: true }
  | { readonly is: 'span'; readonly span: Span }
  /** «Woensdagnamiddag» */
  | { readonly is: 'both'; readonly day: Weekday; readonly span: Span }
  | { readonly is: 'only' | 'lasting' | 'not' | 'also' | 'nothing' };

interface Group {
  readonly days: Weekday[];
  readonly spans: Span[];
}

const wholeDay: Span = { from: partHours.morning.from, to: partHours.evening.to };
const MOST_WORDS = 24;
const lexicon = gathered();
const longest = longestByFirst(lexicon.keys());
const opening = new Set(words.hoursFrom.split(' '));
const being = new Set(words.hoursBe.split(' '));
const free = new Set(words.hoursFree.split(' '));
const until = new Set(words.hoursTo.split(' '));
const AND = 'en';
const needsEnd = new Set(words.hoursBetween.split(' '));

/** Reads «voortaan enkel woensdagnamiddag en vrijdag», word for word or not at all. It is asked back before it counts. */
export function hoursIn(tokens: readonly Token[]): HoursMeant | undefined {
  const said = withHours(tokens);
  const asks = tokens.some(({ kind }) => kind === 'question');
  const isStory = asks || isAlone(said);
  const items = said.length > MOST_WORDS || isStory ? undefined : itemsOf(said);
  const change = items && changeOf(items);
  if (items === undefined || change === undefined) {
    return undefined;
  }
  const hours = hoursOf(items);
  const isLasting = has(items, 'lasting') || change === 'not';
  return hours.length === 0 ? undefined : { kind: 'hours', change, lasting: isLasting, hours };
}

/** «Ik ben alleen op zondag» tells how she is; «ik ben alleen op zondag vrij» when she can. */
function isAlone(said: readonly string[]): boolean {
  return said.some((word) => being.has(word)) && !said.some((word) => free.has(word));
}

/** What each word means; undefined where one is not understood. */
function itemsOf(said: readonly string[]): Item[] | undefined {
  const items: Item[] = [];
  for (let at = 0; at < said.length;) {
    const found = rangeAt(said, at) ?? morningAt(said, at) ?? phraseAt(said, at);
    if (found === undefined) {
      return undefined;
    }
    items.push(found.item);
    at += found.length;
  }
  return items.every(isMeant) ? items : undefined;
}

/** «Zo» is a day beside another, or beside a part of one: «za en zo», «zo namiddag»; never in «ik ben zo alleen». */
function isMeant(item: Item, at: number, items: readonly Item[]): boolean {
  if (item.is !== 'days' || item.short === undefined) {
    return true;
  }
  const before = items.slice(0, at).findLast(saysSomething);
  const after = items.slice(at + 1).find(saysSomething);
  return [before, after].some((one) => one?.is === 'days' || one?.is === 'span');
}

function saysSomething({ is }: Item): boolean {
  return is !== 'nothing';
}

interface Found {
  readonly item: Item;
  readonly length: number;
}

/** «Van 14 tot 17u», «14u-17u», «vanaf 14u», «tot 17u». */
function rangeAt(said: readonly string[], at: number): Found | undefined {
  return betweenAt(said, at) ?? untilAt(said, at) ?? fromAt(said, at);
}

function betweenAt(said: readonly string[], at: number): Found | undefined {
  const first = at + (opening.has(said[at] ?? '') ? 1 : 0);
  const second = first + 1 + (until.has(said[first + 1] ?? '') ? 1 : 0);
  const [from, to] = [timeIn(said[first]), timeIn(said[second])];
  return from === undefined || to === undefined
    ? undefined
    : found(spanOf(from, to), second + 1 - at);
}

function untilAt(said: readonly string[], at: number): Found | undefined {
  const to = until.has(said[at] ?? '') && said[at] !== AND ? timeIn(said[at + 1]) : undefined;
  return to === undefined ? undefined : found(spanOf(wholeDay.from, to), 2);
}

function fromAt(said: readonly string[], at: number): Found | undefined {
  const isOpen = opening.has(said[at] ?? '') && !needsEnd.has(said[at] ?? '');
  const from = isOpen ? timeIn(said[at + 1]) : undefined;
  return from === undefined ? undefined : found(spanOf(from, wholeDay.to), 2);
}

function found(span: Span | undefined, length: number): Found | undefined {
  return span && { item: { is: 'span', span }, length };
}

function spanOf(from: string, to: string): Span | undefined {
  return from < to ? { from, to } : undefined;
}

function timeIn(word = ''): string | undefined {
  return /^\d\d:\d\d$/u.test(word) ? word : timeOf(word);
}

/** «Maandag morgen»; elsewhere it is the day after today. */
function morningAt(said: readonly string[], at: number): Found | undefined {
  const isBehind = said[at] === calendar.morningBehindDay && at > 0;
  const before = isBehind ? lexicon.get(said[at - 1] ?? '') : undefined;
  return before?.is === 'days' ? found(partHours.morning, 1) : undefined;
}

function phraseAt(said: readonly string[], at: number): Found | undefined {
  const most = Math.min(longest.get(said[at] ?? '') ?? 0, said.length - at);
  for (let length = most; length > 0; length -= 1) {
    const item = lexicon.get(said.slice(at, at + length).join(' '));
    if (item !== undefined) {
      return { item, length };
    }
  }
  return undefined;
}

function changeOf(items: readonly Item[]): HoursMeant['change'] | undefined {
  const isOnly = has(items, 'only') || (has(items, 'lasting') && !has(items, 'not'));
  const said = [
    ...(isOnly && !has(items, 'also') ? (['only'] as const) : []),
    ...(has(items, 'not') ? (['not'] as const) : []),
    ...(has(items, 'also') ? (['also'] as const) : []),
  ];
  return said.length === 1 ? said[0] : undefined;
}

function has(items: readonly Item[], is: Item['is']): boolean {
  return items.some((item) => item.is === is);
}

/** Days with what stands behind them; a part that stands before any day is of all that have none. */
function hoursOf(items: readonly Item[]): WeeklyHours[] {
  const groups: Group[] = [{ days: [], spans: [] }];
  const leading: Span[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.is === 'both') {
      groups.push({ days: [item.day], spans: [item.span] }, { days: [], spans: [] });
    } else if (item.is === 'days') {
      const group = last === undefined || last.spans.length > 0 ? undefined : last;
      if (group === undefined) {
        groups.push({ days: [...item.days], spans: [] });
      } else {
        group.days.push(...item.days);
      }
    } else if (item.is === 'span') {
      (last === undefined || last.days.length === 0 ? leading : last.spans).push(item.span);
    }
  }
  return mergeHours(
    groups.flatMap(({ days, spans }) => {
      const own = spans.length > 0 ? spans : leading.length > 0 ? leading : [wholeDay];
      return days.flatMap((weekday) => own.map(({ from, to }) => ({ weekday, from, to })));
    }),
  );
}

function gathered(): ReadonlyMap<string, Item> {
  const all = new Map<string, Item>();
  const add = (phrases: readonly string[], item: Item): void => {
    phrases.forEach((phrase) => all.set(keyOf(phrase), item));
  };
  add([...courtesies, ...names, ...phrasesIn(words.besideHours)], { is: 'nothing' });
  weekdays.forEach((list, nth) => {
    const day = (nth + 1) as Weekday;
    const [dutch = ''] = list.split(' ');
    add([...list.split(' '), `${dutch}en`], { is: 'days', days: [day] });
    add([calendar.shortDays[nth] ?? dutch], { is: 'days', days: [day], short: true });
    for (const part of dayParts) {
      const ends = calendar.partEnds[part].split(' ').map((end) => `${dutch}${end}`);
      const many = ends.flatMap((end) => [end, `${end}en`, `${end.slice(0, -1)}gen`]);
      add(many, { is: 'both', day, span: partHours[part] });
    }
  });
  for (const part of dayParts) {
    add(calendar.partWords[part].split(' '), { is: 'span', span: partHours[part] });
  }
  for (const { words: list, days } of calendar.dayGroups) {
    add(phrasesIn(list), { is: 'days', days });
  }
  add(phrasesIn(calendar.wholeDay), { is: 'span', span: wholeDay });
  add(words.onlyThen.split(' '), { is: 'only' });
  add(phrasesIn(words.lasting), { is: 'lasting' });
  add(phrasesIn(words.noLonger), { is: 'not' });
  add(phrasesIn(words.thenToo), { is: 'also' });
  return all;
}
