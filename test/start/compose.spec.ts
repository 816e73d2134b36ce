import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string): string =>
  readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

describe('the shape of production', () => {
  const compose = read('docker-compose.yml');

  it('believes the proxy, and it alone, about who asks', () => {
    const [, trusted] = /^ +TRUSTED_PROXIES: (.+)$/m.exec(compose) ?? [];
    const [, subnet] = /^ +- subnet: (.+)$/m.exec(compose) ?? [];
    expect(trusted).toMatch(/^\$\{MELDPUNT_SUBNET:-\d+(\.\d+){3}\/\d+\}$/);
    expect(subnet).toBe(trusted);
  });

  it.each(['.gitignore', '.dockerignore'])('asks for secrets that %s keeps out', (path) => {
    const lines = read(path).split('\n');
    expect(compose).toContain('file: ./secrets/master-key');
    expect(lines).toEqual(expect.arrayContaining(['secrets', '.env']));
  });
});
