import type { DomainError } from '#kernel';
import { dutchEuro, dutchKilometres } from '../rendering/dutch-amounts.ts';
import { refusals } from './refusals.ts';

/** How a number that stands beside a refusal is said. */
const units: Readonly<Record<string, (amount: number) => string>> = {
  euro: dutchEuro,
  km: dutchKilometres,
};

/** A refusal's status and words, with its numbers where the words ask for them: `{left:euro}`. */
export function sayRefusal({ code, details }: DomainError): readonly [number, string] {
  const [status, words] = refusals[code];
  const said = words.replace(/\{(\w+):(\w+)\}/g, (_, name: string, unit: string) => {
    return units[unit]?.(Number(details[name] ?? 0)) ?? '';
  });
  return [status, said];
}
