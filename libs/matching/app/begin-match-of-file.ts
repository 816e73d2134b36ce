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
import { Injectable } from '@nestjs/common';

type MatchOutcome =
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
@Injectable()
export class BeginMatchOfFile {
  constructor(
    private readonly caseByNumber: CaseByNumber,
    private readonly caseForMatching: CaseForMatching,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly volunteerProfiles: VolunteerProfiles,
    private readonly volunteerContact: VolunteerContact,
    private readonly matchesOf: MatchesOf,
    private readonly beginMatch: BeginMatch,
  ) {}

  async run(match: MatchInFile, { dryRun, before }: How): Promise<MatchOutcome> {
    const caseId = await this.openCase(match.caseNumber);
    if (typeof caseId !== 'string') {
      return caseId;
    }
    const volunteer = await this.volunteerMeant(match);
    if ('kind' in volunteer) {
      return volunteer;
    }
    const { volunteerId, isJoining } = volunteer;
    const { role, since: fromDay } = match;
    const key = [caseId, volunteerId, role].join(' ');
    const running = (await this.matchesOf.run(volunteerId)).some(
      (one) => one.caseId === caseId && one.role === role && one.ended === undefined,
    );
    if (running || before.has(key)) {
      return { kind: 'runs' };
    }
    if (!dryRun) {
      const began = fromDay === undefined ? {} : { fromDay };
      await this.beginMatch.run({ caseId, volunteerId, role, ...began, by: { way: 'file' } });
    }
    return { kind: 'begun', key, isJoining };
  }

  private async openCase(number: number): Promise<CaseId | Refused> {
    const caseId = await this.caseByNumber.run(number);
    if (caseId === undefined) {
      return refused('dossier', 'dit dossier kennen we niet');
    }
    const { state, needsProfessional } = await this.caseForMatching.run(caseId);
    if (state === 'closed') {
      return refused('dossier', 'dit dossier is gesloten');
    }
    if (state === 'joined') {
      return refused('dossier', 'dit dossier hoort nu bij een ander: neem het nummer daarvan');
    }
    return needsProfessional ? refused('dossier', 'hier helpt een professional') : caseId;
  }

  private async volunteerMeant({
    phone,
    name,
    role,
  }: MatchInFile): Promise<
    { readonly volunteerId: VolunteerId; readonly isJoining: boolean } | Refused
  > {
    const volunteerId = await this.volunteerByPhone.run(phone);
    const [profile] =
      volunteerId === undefined ? [] : await this.volunteerProfiles.run({ ids: [volunteerId] });
    if (volunteerId === undefined || profile === undefined) {
      return refused('gsm', 'geen vrijwilliger heeft dit nummer');
    }
    const known = await this.volunteerContact.run(volunteerId);
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
}

function refused(column: string, why: string): Refused {
  return { kind: 'refused', column, why };
}
