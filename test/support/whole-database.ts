import type { DataSource } from 'typeorm';

/**
 * Every value of every row of every schema of ours, as text; bytes as text too, so that a word stored in
 * bytes without sealing is found. One line a row, `schema.table: …`.
 */
export async function wholeDatabase(database: DataSource): Promise<string[]> {
  const tables = await database.query<{ table_schema: string; table_name: string }[]>(
    `select table_schema, table_name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const lines: string[] = [];
  for (const { table_schema: schema, table_name: table } of tables) {
    const rows = await database.query<Record<string, unknown>[]>(
      `select * from "${schema}"."${table}"`,
    );
    lines.push(
      ...rows.map((row) => `${schema}.${table}: ${Object.values(row).map(asText).join(' ')}`),
    );
  }
  return lines;
}

function asText(value: unknown): string {
  if (Buffer.isBuffer(value)) {
    return value.toString('latin1');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
