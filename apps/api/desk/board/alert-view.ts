import type { AlertStory } from '#alerts';
import type { AccountId } from '#kernel';
import { isPossibleDanger, type TaskKind, type TaskView } from '#tasks';
import { possibleChoices, saySigns, taskWords } from '../words/danger-words.ts';

/** What the alerts of a case are about, as its card and its page show it. */
export interface DangerShown {
  /** When danger was first told of. */
  readonly since: Date;
  /** Nobody said yet that it is danger. */
  readonly possible: boolean;
  /** She wrote of violence at home: nobody calls or writes to her. */
  readonly atHome: boolean;
  readonly signs: readonly string[];
  readonly words: readonly string[];
  /** The words that weighed, as far as the reader raised it. */
  readonly because: readonly string[];
  /** «5 keer gemeld, het laatst» with the moment; nothing when it was told once. */
  readonly again: { readonly text: string; readonly at: Date } | undefined;
}

/** So much of the words fits on a card; all of them stand with the report. */
const MOST_LETTERS = 280;
const LAST_WORDS = 2;
/** So many of the words that weighed, and so long, are read at a glance. */
const MOST_WEIGHED = 6;
const LONGEST_WEIGHED = 40;

/** @param stories of the alerts that nobody took; undefined when there are none */
export function dangerShown(
  stories: readonly Pick<AlertStory, 'dangers' | 'violenceAtHome'>[],
): DangerShown | undefined {
  const dangers = stories
    .flatMap((story) => story.dangers)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const [first] = dangers;
  const last = dangers.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  const words = dangers.flatMap((danger) => danger.words ?? []);
  return {
    since: first.at,
    possible: dangers.every(({ how }) => how === 'possible'),
    atHome: stories.some(({ violenceAtHome }) => violenceAtHome),
    signs: [...new Set(dangers.flatMap(saySigns))],
    words: firstAndLast([...new Set(words)]).map((all) => shorten(all)),
    because: [...new Set(dangers.flatMap(({ because }) => because))]
      .slice(0, MOST_WEIGHED)
      .map((word) => shorten(word, LONGEST_WEIGHED)),
    again:
      dangers.length > 1
        ? { text: `${String(dangers.length)} keer gemeld, het laatst`, at: last.at }
        : undefined,
  };
}

/** What was told first says what it is about; what was told last, how it is now. */
function firstAndLast(words: readonly string[]): string[] {
  return [...words.slice(0, 1), ...words.slice(1).slice(-LAST_WORDS)];
}

function shorten(words: string, most = MOST_LETTERS): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

/** Whether all that was told about a case is of a flood: what is of none is told by itself. */
export function isOfFlood(stories: readonly AlertStory[]): boolean {
  return stories.length > 0 && stories.every(({ flood }) => flood);
}

/** In their order, what is of no flood first; a flood stands behind them as one, unless only one of it is left. */
export function inOrder<Card extends { readonly flood: boolean }>(
  cards: readonly Card[],
): { readonly shown: readonly Card[]; readonly folded: readonly Card[] } {
  const alone = cards.filter(({ flood }) => !flood);
  const flooding = cards.filter(({ flood }) => flood);
  return flooding.length > 1
    ? { shown: alone, folded: flooding }
    : { shown: [...alone, ...flooding], folded: [] };
}

/** Something that somebody must still do. */
export interface TaskCard {
  readonly taskId: string;
  readonly todo: string;
  readonly asks: string;
  readonly dueAt: Date;
  readonly late: boolean;
  readonly owner: string | undefined;
  /** Whoever looks has it: everybody else may take it over. */
  readonly mine: boolean;
  readonly href: string | undefined;
  /** «Dossier 12: Maria Peeters»; nothing on the page of its case. */
  readonly title: string | undefined;
  /** What its alert was about; nothing on the page of its case, where that stands already. */
  readonly danger: DangerShown | undefined;
  /** Whether there is danger is still to be decided, with these. */
  readonly choices: typeof possibleChoices | undefined;
  /** The text that it is about. */
  readonly textHref: string | undefined;
}

/** What a task is about: no two in a list could be told apart without it. */
export interface TaskAbout {
  readonly caseId?: string | undefined;
  /** Whose page leads on where it is about no case. */
  readonly volunteerId?: string | undefined;
  readonly title?: string | undefined;
  readonly danger?: DangerShown | undefined;
}

function hrefOf({ caseId, volunteerId }: TaskAbout, kind: TaskKind): string | undefined {
  if (kind === 'volunteers_flood') {
    return '/desk/volunteers?toestand=joining';
  }
  if (caseId !== undefined) {
    return `/desk/cases/${caseId}`;
  }
  if (kind === 'volunteer_incomplete' && volunteerId === undefined) {
    return '/desk/volunteers?wie=incomplete';
  }
  return volunteerId === undefined ? undefined : `/desk/volunteers/${volunteerId}`;
}

export function taskCard(
  { taskId, kind, dueAt, ownerId, about: { messageId } }: TaskView,
  at: {
    readonly now: Date;
    readonly names: ReadonlyMap<AccountId, string>;
    /** Whoever looks. */
    readonly me: AccountId;
  },
  { caseId, volunteerId, title, danger }: TaskAbout = {},
): TaskCard {
  return {
    ...{ taskId, dueAt, late: dueAt <= at.now, ...taskWords[kind] },
    choices: isPossibleDanger(kind) ? possibleChoices : undefined,
    owner: ownerId && at.names.get(ownerId),
    ...{ mine: ownerId === at.me, title, danger },
    href: hrefOf({ caseId, volunteerId }, kind),
    textHref: isOfText(kind) && messageId ? `/desk/texts/${messageId}` : undefined,
  };
}

const ofVolunteer: readonly TaskKind[] = [
  ...(['volunteer_heavy', 'volunteer_hands_back', 'volunteer_data', 'volunteer_pauses'] as const),
  'volunteer_undecided',
];

function isOfVolunteer(kind: TaskKind): boolean {
  return ofVolunteer.includes(kind);
}

/** Whether the text that it is about is read and answered there. */
function isOfText(kind: TaskKind): boolean {
  return kind === 'read_text' || isOfVolunteer(kind);
}
