import { ReadCase, UpdatePerson } from '#casework';
import type { AccountId, CaseId } from '#kernel';
import type { House } from '../support/open-house.ts';
import { anAgreedPerson } from './asked-volunteers.ts';

let made = 0;

/** A person who agreed that somebody is sought for her, and whose own number is known. */
export async function aPersonWithANumber(
  house: House,
  accountId: AccountId,
  phone: string,
): Promise<CaseId> {
  made += 1;
  const caseId = await anAgreedPerson(house, accountId, `${phone} ${String(made)}`);
  const { person } = await house.get(ReadCase).run(caseId);
  await house
    .get(UpdatePerson)
    .run({ ...{ caseId, accountId, needsProfessional: false }, person: { ...person, phone } });
  return caseId;
}
