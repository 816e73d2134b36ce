import type { ReplyView } from '#dialogue';
import type { AccountId } from '#kernel';
import { asText } from '#messaging';
import { z } from 'zod';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';
import { withoutSecrets } from '../words/text-words.ts';
import { deskForm } from './desk-form.ts';
import type { FailedForm } from './form-page.ts';
import { required, text } from './form-pieces.ts';

/** Longer than two segments can be: what is too long is said with how much. */
const MOST_TYPED = 1_000;

/** At this fault nothing is wrong: she is shown what would leave. */
const READ_FIRST = 'Lees na wat er vertrekt. Druk dan op «Verstuur de sms».';

/** What an answer to a text has to know. */
export interface TextKnown {
  /** What colleagues answered before. */
  readonly replies: readonly ReplyView[];
  readonly names: ReadonlyMap<AccountId, string>;
  readonly now: Date;
}

/** Words that leave only as they were shown. */
export const replyFields = z
  .object({
    words: required(MOST_TYPED, 'Schrijf eerst je antwoord.'),
    seen: text(MOST_TYPED),
  })
  .superRefine(({ words, seen }, context) => {
    // words that are wrong by themselves are told so first
    if (context.issues.length === 0 && asText(words) !== seen) {
      context.addIssue({ code: 'custom', path: ['words'], message: READ_FIRST });
    }
  });

/** An answer to somebody's text. It leaves only as it was shown, and not over an answer that the page did not show. */
export const replyForm = deskForm({
  name: 'reply',
  fields: replyFields,
  done: { antwoord: 'Je antwoord vertrekt als sms.' },
  refusedAt: 'words',
  shows: (known: TextKnown) => ({
    state: {
      value: known.replies.map(({ replyId }) => replyId).join(),
      moved: `${sayLastReply(known)} Kijk na of jouw antwoord er nog bij moet, en verstuur het dan.`,
    },
  }),
});

function sayLastReply({ replies, names, now }: TextKnown): string {
  const last = replies.at(-1);
  if (last === undefined) {
    return 'Deze pagina is te oud.';
  }
  const who = names.get(last.accountId) ?? 'Een collega';
  const words = last.body === undefined ? '' : `: «${withoutSecrets(last.body)}».`;
  return `${who} antwoordde al (${dutchDateTime(last.at, now)})${words}`;
}

/** What is wrong. That she is to read first what would leave, is no fault. */
export function withoutReadFirst(failed: FailedForm | undefined): FailedForm | undefined {
  const faults = failed?.faults.filter(({ text }) => text !== READ_FIRST) ?? [];
  const isPreview = failed !== undefined && failed.faults.length > 0 && faults.length === 0;
  return failed === undefined || isPreview ? undefined : { ...failed, faults };
}
