import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { newId } from '../../../libs/kernel/ids.ts';

/** As many connections as the product has. */
const CONNECTIONS = 10;

/** The rows of one report, as the product stores them, in one statement. */
const STORE = `
  with report_of as (
    insert into report (id, reference, channel, self, danger, violence_at_home, status, neighbourhood, received_at,
      person_subject_id, reporter_subject_id, person_content, reporter_content, source_hash, set_aside, key_hash, body_hash)
    values ($1, $2, 'web', false, false, false, 'received', 'assebroek', now(), $3, $4, $5, $6, $7, false, $8, $9)
  ), keys as (
    insert into subject_key (subject_id, wrapped_key) values ($3, $10), ($4, $10)
  ), found_by as (
    insert into blind_index (subject_id, purpose, hash)
    values ($3, 'phone', $11), ($3, 'house', $12), ($3, 'surname', $13), ($4, 'phone', $14)
  )
  insert into outbox (id, kind, name, payload, due_at) values ($15, 'fact', 'ReportReceived', $16, now())`;

/**
 * The yardstick of intake: node's own HTTP server that parses a report and writes rows of the size of the product's.
 * It checks, seals and reads nothing. Tells its parent its port.
 */
const database = new Pool({ connectionString: process.env['DATABASE_URL'], max: CONNECTIONS });
const wrapped = randomBytes(61);
/** All come from one address, as to the product. */
const source = randomBytes(32);
const server = createServer((asked, answer) => {
  take(asked).then(
    (receipt) => {
      answer.writeHead(201, { 'content-type': 'application/json' }).end(receipt);
    },
    (error: unknown) => {
      answer.writeHead(500).end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('SIGTERM', () => process.exit(0));

async function take(asked: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of asked) {
    parts.push(part as Buffer);
  }
  const body = Buffer.concat(parts);
  const { subject, reporter, ...said } = JSON.parse(body.toString()) as Record<string, object>;
  const [id, person, by] = [newId(), newId(), newId()];
  const reference = randomBytes(5).toString('hex');
  await database.query({
    name: 'store',
    text: STORE,
    values: [
      ...[id, reference, person, by],
      ...[
        Buffer.from(JSON.stringify({ ...said, ...subject })),
        Buffer.from(JSON.stringify(reporter)),
      ],
      ...[source, randomBytes(32), createHash('sha256').update(body).digest(), wrapped],
      ...[randomBytes(32), randomBytes(32), randomBytes(32), randomBytes(32)],
      ...[newId(), JSON.stringify({ reportId: id })],
    ],
  });
  return JSON.stringify({ reference, code: reference, status: 'received' });
}
