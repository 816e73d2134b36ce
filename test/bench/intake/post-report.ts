import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const LIMIT_MS = 15_000;
const agent = new Agent({ keepAlive: true });

/** Posts a report of somebody else each time. @throws when it is not stored */
export function postReport(url: string, nth: number): Promise<boolean> {
  const body = JSON.stringify(reportOf(nth));
  const headers = {
    ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    'idempotency-key': randomUUID(),
  };
  const options = { method: 'POST', agent, headers, timeout: LIMIT_MS };
  return new Promise((done, fail) => {
    const asked = request(`${url}/api/v1/reports`, options, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 201) {
          done(true);
        } else {
          fail(new Error(`a report was answered ${String(answer.statusCode)}`));
        }
      });
    });
    asked.once('timeout', () => asked.destroy(new Error(`no answer within ${LIMIT_MS} ms`)));
    asked.once('error', fail);
    asked.end(body);
  });
}

export function closeConnections(): void {
  agent.destroy();
}

function reportOf(nth: number): object {
  const digits = String(nth % 1_000_000).padStart(6, '0');
  return {
    channel: 'web',
    concern: `Mijn buurvrouw ziet bijna niemand meer sinds haar zus naar de kust verhuisde, en ze zegt dat de dagen lang zijn (${digits}).`,
    subject: {
      ...{ name: `Maria Voorbeeld${digits}`, street: 'Baron Ruzettelaan', houseNumber: digits },
      ...{ neighbourhood: 'assebroek', phone: `+32470${digits}` },
    },
    reporter: {
      ...{ name: 'An Invented', phone: `+32471${digits}`, relation: 'buur', mayBeNamed: true },
    },
  };
}
