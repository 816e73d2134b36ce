import { CaseByNumber, CaseForMatching } from '#casework';
import { type CaseId, phoneticName, type VolunteerId } from '#kernel';
import {
  BeginMatch,
  type MatchInFile,
  MatchesOf,
  VolunteerByPhone,
  VolunteerContact,
  VolunteerProfiles,
} from '#volunteers';
import type { UseCases } from './with-use-cases.ts';

export type MatchOutcome =
  /** `isJoining`: the volunteer has steps to take yet. */
  | { readonly kind: 'begun'; readonly key: string; readonly isJoining: boolean }
  | { readonly kind: 'runs' }
  | { readonly kind: 'refused'; readonly column: string; readonly why: string };

type Refused = Extract<MatchOutcome, { kind: 'refused' }>;

interface How {
  readonly dryRun: boolean;
  /** The matches that earlier lines of the file begin. */
  readonly before: ReadonlySet<string>;
}

/** Lets a match of a file run, where the case is open and the volunteer is known and holds the role. */
export async function beginMatchOfFile(
  get: UseCases,
  match: MatchInFile,
  { dryRun, before }: How,
): Promise<MatchOutcome> {
  const caseId = await openCase(get, match.caseNumber);
  if (typeof caseId !== 'string') {
    return caseId;
  }
  const volunteer = await volunteerMeant(get, match);
  if ('kind' in volunteer) {
    return volunteer;
  }
  const { volunteerId, isJoining } = volunteer;
  const { role, since: fromDay } = match;
  const key = [caseId, volunteerId, role].join(' ');
  const running = (await get(MatchesOf).run(volunteerId)).some(
    (one) => one.caseId === caseId && one.role === role && one.ended === undefined,
  );
  if (running || before.has(key)) {
    return { kind: 'runs' };
  }
  if (!dryRun) {
    const began = fromDay === undefined ? {} : { fromDay };
    await get(BeginMatch).run({ caseId, volunteerId, role, ...began, by: { way: 'file' } });
  }
  return { kind: 'begun', key, isJoining };
}

async function openCase(get: UseCases, number: number): Promise<CaseId | Refused> {
  const caseId = await get(CaseByNumber).run(number);
  if (caseId === undefined) {
    return refused('dossier', 'dit dossier kennen we niet');
  }
  const { state, needsProfessional } = await get(CaseForMatching).run(caseId);
  if (state === 'closed') {
    return refused('dossier', 'dit dossier is gesloten');
  }
  if (state === 'joined') {
    return refused('dossier', 'dit dossier hoort nu bij een ander: neem het nummer daarvan');
  }
  return needsProfessional ? refused('dossier', 'hier helpt een professional') : caseId;
}

async function volunteerMeant(
  get: UseCases,
  { phone, name, role }: MatchInFile,
): Promise<{ readonly volunteerId: VolunteerId; readonly isJoining: boolean } | Refused> {
  const volunteerId = await get(VolunteerByPhone).run(phone);
  const [profile] =
    volunteerId === undefined ? [] : await get(VolunteerProfiles).run({ ids: [volunteerId] });
  if (volunteerId === undefined || profile === undefined) {
    return refused('gsm', 'geen vrijwilliger heeft dit nummer');
  }
  const known = await get(VolunteerContact).run(volunteerId);
  if (name !== undefined && phoneticName(name) !== phoneticName(known.name)) {
    return refused('naam', 'dit nummer hoort bij iemand anders');
  }
  if (profile.state === 'suspended') {
    return refused('gsm', 'deze vrijwilliger is geschorst');
  }
  return profile.roles.includes(role)
    ? { volunteerId, isJoining: profile.state === 'joining' }
    : refused('rol', 'deze vrijwilliger heeft deze rol niet');
}

function refused(column: string, why: string): Refused {
  return { kind: 'refused', column, why };
}
