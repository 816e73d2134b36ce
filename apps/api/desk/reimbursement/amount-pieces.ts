import { z } from 'zod';
import { text } from '../forms/form-pieces.ts';

const LONGEST = 16;
const UNIT = /^€\s*|\s*(?:€|euro|km)$/giu;
/** «1.250» and «1 250,50» are thousands; «12.5» is twelve and a half. */
const GROUPED = /^\d{1,3}(?:[.\s]\d{3})+(?=,|$)/;
const NUMBER = /^(\d{1,6})(?:[.,](\d{1,2}))?$/;

/** A number as people write it, in hundredths; undefined when it is empty. */
function hundredths(fault: string) {
  return text(LONGEST).transform((typed, context) => {
    if (typed === undefined) {
      return undefined;
    }
    const plain = typed.replace(UNIT, '').replace(GROUPED, (groups) => groups.replace(/\D/g, ''));
    const [, whole, part = ''] = NUMBER.exec(plain) ?? [];
    if (whole === undefined) {
      context.addIssue({ code: 'custom', message: fault });
      return z.NEVER;
    }
    return Number(whole + part.padEnd(2, '0'));
  });
}

/** In cents. */
export const euros = hundredths('Vul een bedrag in euro in, bijvoorbeeld 12,50.');

/** In metres. */
export const kilometres = hundredths(
  'Vul een aantal kilometers in, bijvoorbeeld 12 of 12,5.',
).transform((found) => found && found * 10);
