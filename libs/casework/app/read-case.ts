import { AlertsOf } from '#alerts';
import { ReadReport, type ReportView } from '#intake';
import type { AccountId, CaseId, SubjectId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import type { CaseState } from '../domain/case-state.ts';
import type { CaseStep } from '../domain/case-step.ts';
import type { EventRefs, EventSays, Outcome } from '../domain/event-kinds.ts';
import { OpenCaseFile } from './open-case-file.ts';
import type { PersonDetails, PersonWishes } from './person-wishes.ts';
import { type SimilarCase, SimilarCases } from './similar-cases.ts';

/** A line of the timeline. */
export type CaseEvent = EventSays & {
  readonly at: Date;
  readonly refs: EventRefs;
  readonly text: string | undefined;
  readonly accountId: AccountId | undefined;
};

/** A report as it stands in a case. */
type ReportOfCaseView = ReportView & {
  readonly cameFrom: CaseId | undefined;
  /** When its reporter heard that somebody is on it. */
  readonly toldAt: Date | undefined;
};

/** A case, opened: only for eyes that may see it, and every look is noted by who shows it. */
export interface CaseView {
  readonly caseId: CaseId;
  readonly number: number;
  readonly state: CaseState;
  readonly neighbourhood: string | undefined;
  readonly danger: boolean;
  readonly self: boolean;
  readonly needsProfessional: boolean;
  /** A colleague noted that somebody else lives there. */
  readonly livesWithOthers: boolean;
  readonly alertOpen: boolean;
  /** Nobody was on duty when the alert last went out. */
  readonly nobodyOnDuty: boolean;
  readonly openedAt: Date;
  /** What must be done next; undefined when that was never noted. */
  readonly step: CaseStep | undefined;
  readonly dueAt: Date | undefined;
  readonly firstContactAt: Date | undefined;
  readonly agreedAt: Date | undefined;
  readonly closedAt: Date | undefined;
  readonly outcome: Outcome | undefined;
  /** Where its reports are now, when it was joined to another. */
  readonly joinedInto: CaseId | undefined;
  readonly reporterToldAt: Date | undefined;
  readonly person: PersonDetails;
  readonly personSubjectId: SubjectId;
  readonly wishes: PersonWishes | undefined;
  readonly reports: readonly ReportOfCaseView[];
  readonly events: readonly CaseEvent[];
  /** Open or closed cases that may be about the same person, with why. */
  readonly similar: readonly SimilarCase[];
}

@Injectable()
export class ReadCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly alertsOf: AlertsOf,
    private readonly readReport: ReadReport,
    private readonly openCaseFile: OpenCaseFile,
    private readonly similarCases: SimilarCases,
    private readonly vault: Vault,
  ) {}

  /** @throws EntityNotFoundError when there is no such case */
  run(caseId: CaseId): Promise<CaseView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.get(tx, caseId);
      const alerts = await this.alertsOf.run(await this.cases.reportIdsOf(tx, caseId));
      const openAlerts = alerts.filter(({ taken }) => taken === undefined);
      return {
        ...plainPart(row),
        joinedInto: row.state === 'joined' ? await this.cases.joinedInto(tx, caseId) : undefined,
        alertOpen: openAlerts.length > 0,
        nobodyOnDuty: openAlerts.some(({ nobodyOnDuty }) => nobodyOnDuty),
        person: await this.openCaseFile.person(tx, row),
        wishes: await this.openCaseFile.wishes(tx, row),
        reports: await this.reports(tx, caseId),
        events: await this.events(tx, row),
        similar: await this.similarCases.within(tx, row),
      };
    });
  }

  private async reports(tx: Tx, caseId: CaseId): Promise<CaseView['reports']> {
    const opened: CaseView['reports'][number][] = [];
    for (const { reportId, cameFrom, toldAt } of await this.cases.reportsOf(tx, caseId)) {
      const report = await this.readReport.run(reportId);
      opened.push({ ...report, cameFrom: cameFrom ?? undefined, toldAt: toldAt ?? undefined });
    }
    return opened;
  }

  private async events(tx: Tx, row: CaseRow): Promise<CaseEvent[]> {
    const opened: CaseEvent[] = [];
    for (const { id, at, kind, refs, note, accountId } of await this.cases.eventsOf(tx, row.id)) {
      const place = { table: 'case_event', row: id, column: 'note' };
      const text =
        note === null ? undefined : await this.vault.open(tx, row.personSubjectId, place, note);
      // as it was noted
      opened.push({ at, kind, refs, text, accountId: accountId ?? undefined } as CaseEvent);
    }
    return opened;
  }
}

function plainPart(
  row: CaseRow,
): Omit<
  CaseView,
  | 'alertOpen'
  | 'joinedInto'
  | 'nobodyOnDuty'
  | 'person'
  | 'wishes'
  | 'reports'
  | 'events'
  | 'similar'
> {
  return {
    caseId: row.id,
    number: row.number,
    personSubjectId: row.personSubjectId,
    state: row.state,
    neighbourhood: row.neighbourhood ?? undefined,
    danger: row.danger,
    self: row.self,
    needsProfessional: row.needsProfessional,
    livesWithOthers: row.livesWithOthers,
    openedAt: row.openedAt,
    step: row.nextStep ?? undefined,
    dueAt: row.dueAt ?? undefined,
    firstContactAt: row.firstContactAt ?? undefined,
    agreedAt: row.agreedAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
    outcome: row.outcome ?? undefined,
    reporterToldAt: row.reporterToldAt ?? undefined,
  };
}
