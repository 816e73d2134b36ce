import { z } from 'zod';

/** What is sealed of a mail. */
export const mailBody = z.object({ subject: z.string(), text: z.string() });
