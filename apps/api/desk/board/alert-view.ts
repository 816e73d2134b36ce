import type { AlertStory } from '#alerts';
import type { AccountId } from '#kernel';
import type { TaskView } from '#tasks';
import { saySigns, taskWords } from '../words/danger-words.ts';

/** What the alerts of a case are about, as its card and its page show it. */
export interface DangerShown {
  /** When danger was first told of. */
  readonly since: Date;
  readonly signs: readonly string[];
  readonly words: readonly string[];
  /** «5 keer gemeld, het laatst» with the moment; nothing when it was told once. */
  readonly again: { readonly text: string; readonly at: Date } | undefined;
}

/** So much of the words fits on a card; all of them stand with the report. */
const MOST_LETTERS = 280;
const LAST_WORDS = 2;

/** @param stories of the alerts that nobody took; undefined when there are none */
export function dangerShown(stories: readonly AlertStory[]): DangerShown | undefined {
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
    signs: [...new Set(dangers.flatMap(saySigns))],
    words: firstAndLast([...new Set(words)]).map(shorten),
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

function shorten(words: string): string {
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words;
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
}

export function taskCard(
  { taskId, kind, dueAt, ownerId }: TaskView,
  at: {
    readonly now: Date;
    readonly names: ReadonlyMap<AccountId, string>;
    /** Whoever looks. */
    readonly me: AccountId;
  },
  caseId?: string,
): TaskCard {
  return {
    ...{ taskId, dueAt, late: dueAt <= at.now, ...taskWords[kind] },
    owner: ownerId && at.names.get(ownerId),
    mine: ownerId === at.me,
    href: caseId === undefined ? undefined : `/desk/cases/${caseId}`,
  };
}
