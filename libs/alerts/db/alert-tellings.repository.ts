import type { AlertId, MessageId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';

/** Which alerts a text or mail named: an OK to it takes these and no other. */
@Injectable()
export class AlertTellings {
  async add(tx: Tx, messageId: MessageId, alertIds: readonly AlertId[]): Promise<void> {
    await tx.query(
      'insert into alert_telling (message_id, alert_id) select $1::uuid, unnest($2::uuid[])',
      [messageId, alertIds],
    );
  }

  async namedIn(tx: Tx, messageId: MessageId): Promise<AlertId[]> {
    const rows = await tx.query<{ alert_id: AlertId }[]>(
      'select alert_id from alert_telling where message_id = $1',
      [messageId],
    );
    return rows.map((row) => row.alert_id);
  }

  /** The messages that named each of these. */
  async of(tx: Tx, alertIds: readonly AlertId[]): Promise<Map<AlertId, MessageId[]>> {
    const rows = await tx.query<{ alert_id: AlertId; message_id: MessageId }[]>(
      'select alert_id, message_id from alert_telling where alert_id = any($1)',
      [alertIds],
    );
    const found = new Map<AlertId, MessageId[]>();
    for (const row of rows) {
      found.set(row.alert_id, [...(found.get(row.alert_id) ?? []), row.message_id]);
    }
    return found;
  }
}
