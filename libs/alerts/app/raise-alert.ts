import { alertRaised, dangerToldAnew } from '#facts';
import { ReadReport, type ReportSource, SourceOfReport } from '#intake';
import { type DangerSign, type MessageId, newId, type ReportId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { DangerToldRow, type ToldHow, wordsAt } from '../db/danger-told.entity.ts';
import { DangersTold } from '../db/dangers-told.repository.ts';
import { firstOfFloodAt, isNews, type ToldDanger } from '../domain/alert-rounds.ts';
import { type Flood, FLOOD_WINDOW_MS, floodOf, isAnonymous } from '../domain/flood.ts';
import { tellDangerAnew, tellRound } from '../jobs.ts';

/** By what danger was told, and where its words stand. */
export interface DangerTold {
  /** `volunteer` about whom she visits, `colleague` who ticked a sign: it is known who tells it. */
  readonly how: ToldHow;
  readonly sign?: DangerSign | undefined;
  readonly additionId?: string | undefined;
  readonly messageId?: MessageId | undefined;
  /** What a colleague wrote beside her sign: it stands nowhere else that an alert can read. */
  readonly words?: string | undefined;
}

interface Told extends ToldDanger {
  readonly flood: Flood | undefined;
  readonly sourceHash: Buffer | null;
  readonly anonymous: boolean;
}

/**
 * Raises an alert about signs of danger in a report; the first round goes out at once. While an alert about
 * the report is open its rounds go on as they were, and new danger is told at once besides; danger told after
 * somebody took it alerts again. Of a flood each is kept and shown, and all are told together.
 */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly dangersTold: DangersTold,
    private readonly sourceOfReport: SourceOfReport,
    private readonly readReport: ReadReport,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(reportId: ReportId, danger: DangerTold): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.dangersTold.queueUp(tx);
      const source = await this.sourceOfReport.run(reportId, danger.additionId);
      const told = await this.look(tx, source, danger.how);
      const open = await this.alerts.openOfReportForUpdate(tx, reportId);
      const alert = open ?? (await this.raise(tx, reportId, told));
      await this.note(tx, alert, danger, told);
      if (open !== null) {
        await this.tellAnew(tx, open, told);
      }
    });
  }

  /** What may be danger and alerts nobody is counted with what comes from the same place. */
  count(reportId: ReportId, danger: DangerTold): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.dangersTold.queueUp(tx);
      const source = await this.sourceOfReport.run(reportId, danger.additionId);
      const told = await this.look(tx, source, danger.how);
      await this.note(tx, { id: null, reportId }, danger, told);
    });
  }

  /** Whether it is one of a flood, as far as its last hour tells. */
  private async look(tx: Tx, source: ReportSource, how: ToldHow): Promise<Told> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - FLOOD_WINDOW_MS);
    const by = how === 'volunteer' || how === 'colleague' ? how : 'reporter';
    const { channel, hash } = source;
    const from = { by, channel } as const;
    const flood = floodOf(from, {
      source: hash === undefined ? 0 : await this.dangersTold.countFrom(tx, hash, since),
      anonymous: await this.dangersTold.countAnonymous(tx, since),
    });
    const counted = by === 'reporter' ? (hash ?? null) : null;
    return {
      ...{ dangerAt: now, byVolunteer: by === 'volunteer', flood, sourceHash: counted },
      anonymous: isAnonymous(from),
    };
  }

  private async raise(tx: Tx, reportId: ReportId, told: Told): Promise<AlertRow> {
    const { dangerAt, byVolunteer, flood, sourceHash } = told;
    const alert = Object.assign(new AlertRow(), {
      ...{ id: newId<'alert'>(), reportId, raisedAt: dangerAt, dangerAt, byVolunteer },
      ...{ round: 0, nobodyOnDuty: false, toldAt: null, toldAs: 'first' as const },
      ...{ flood: flood ?? null, sourceHash, nextRoundAt: await this.firstAt(tx, told) },
      ...{ acknowledgedAt: null, acknowledgedBy: null, acknowledgedVia: null, settledAt: null },
    });
    await this.alerts.save(tx, alert);
    const { id: alertId, nextRoundAt } = alert;
    await this.outbox.add(tx, alertRaised({ alertId, reportId }));
    await this.outbox.add(tx, tellRound({ alertId, round: 0 }), nextRoundAt);
    return alert;
  }

  private async firstAt(tx: Tx, told: Told): Promise<Date> {
    const { flood, dangerAt: now, sourceHash } = told;
    if (flood === undefined) {
      return now;
    }
    const lastToldAt = await this.alerts.floodToldAt(tx, flood, sourceHash);
    const at = firstOfFloodAt(lastToldAt, now);
    if (at <= now) {
      // it begins: those that made it one are told with it from now on
      await this.alerts.joinFlood(tx, flood, await this.made(tx, told));
    }
    return at;
  }

  private made(tx: Tx, { flood, sourceHash, dangerAt }: Told): Promise<AlertRow['id'][]> {
    const since = new Date(dangerAt.getTime() - FLOOD_WINDOW_MS);
    const from =
      flood === 'source' && sourceHash !== null ? { sourceHash } : { anonymous: true as const };
    return this.dangersTold.alertsOfFlood(tx, from, since);
  }

  private async note(
    tx: Tx,
    alert: { readonly id: AlertRow['id'] | null; readonly reportId: ReportId },
    danger: DangerTold,
    told: Told,
  ): Promise<void> {
    const { how, sign, additionId, messageId } = danger;
    const { dangerAt: at, sourceHash, anonymous } = told;
    const id = newId(at.getTime());
    const row = Object.assign(new DangerToldRow(), {
      ...{ id, alertId: alert.id, at, how, sourceHash, anonymous },
      words: await this.sealed(tx, id, alert.reportId, danger),
      ...{ sign: sign ?? null, additionId: additionId ?? null, messageId: messageId ?? null },
    });
    await this.dangersTold.add(tx, row);
  }

  private async sealed(
    tx: Tx,
    id: string,
    reportId: ReportId,
    { words }: DangerTold,
  ): Promise<Buffer | null> {
    if (words === undefined) {
      return null;
    }
    const { personSubjectId } = await this.readReport.run(reportId);
    return this.vault.seal(tx, personSubjectId, wordsAt(id), words);
  }

  private async tellAnew(tx: Tx, alert: AlertRow, told: Told): Promise<void> {
    const { dangerAt, byVolunteer, flood } = told;
    if (flood !== undefined || !isNews(alert, told)) {
      return;
    }
    await this.alerts.save(tx, Object.assign(alert, { dangerAt, byVolunteer }));
    const { id: alertId, reportId } = alert;
    await this.outbox.add(tx, dangerToldAnew({ alertId, reportId }));
    await this.outbox.add(tx, tellDangerAnew({ alertId }));
  }
}
