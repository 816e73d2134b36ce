import { asText } from '#messaging';
import { z } from 'zod';
import { deskForm } from './desk-form.ts';
import { required, text } from './form-pieces.ts';

/** Longer than two segments can be: what is too long is said with how much. */
const MOST_TYPED = 1_000;

/** At this fault nothing is wrong: she is shown what would leave. */
export const READ_FIRST = 'Lees na wat er vertrekt. Druk dan op «Verstuur de sms».';

/** An answer to somebody's text. It leaves only as it was shown. */
export const replyForm = deskForm({
  name: 'reply',
  fields: z
    .object({
      words: required(MOST_TYPED, 'Schrijf eerst je antwoord.'),
      seen: text(MOST_TYPED),
    })
    .refine(({ words, seen }) => asText(words) === seen, { path: ['words'], message: READ_FIRST }),
  done: { antwoord: 'Je antwoord vertrekt als sms.' },
  refusedAt: 'words',
  shows: 'nothing',
});
