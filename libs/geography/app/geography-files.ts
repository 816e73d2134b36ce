import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvFaultWords, readCsv } from '#platform';
import { z } from 'zod';

const words = z.string().trim().min(1);
const postcode = z.string().regex(/^\d{4}$/, 'a postcode of four digits');
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'a whole number')
  .transform(Number);
const degrees = z
  .string()
  .regex(/^-?\d{1,3}(\.\d+)?$/, 'degrees as 51.21')
  .transform(Number);

export const centroidRow = z.object({
  id: words,
  name: words,
  postcodes: z.string().regex(/^\d{4}( \d{4})*$/, 'postcodes with a space between'),
  address_centre_lat: degrees,
  address_centre_lon: degrees,
});

export const streetRow = z.object({
  street: words,
  postcode,
  neighbourhood: words,
  addresses: wholeNumber,
  split: z.enum(['yes', 'no']),
});

export const rangeRow = z.object({
  street: words,
  side: z.enum(['odd', 'even']),
  from: wholeNumber,
  to: wholeNumber,
  postcode,
  neighbourhood: words,
});

export const adjacencyFile = z.object({ adjacent: z.record(words, z.array(words)) });

export const postcodeFile = z.record(
  postcode,
  z.array(z.object({ neighbourhood: words, share: z.number().min(0).max(1) })),
);

const ring = z
  .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
  .min(4)
  .refine((points) => String(points[0]) === String(points.at(-1)), 'a ring that is closed');

export const shapesFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      id: words,
      properties: z.object({ name: words }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
        z.object({
          type: z.literal('MultiPolygon'),
          coordinates: z.array(z.array(ring).min(1)).min(1),
        }),
      ]),
    }),
  ),
});

export interface Row<T> {
  /** Names the row in a fault: "streets.csv line 12". */
  readonly where: string;
  readonly value: T;
}

/** Reads the files of one folder and gathers every fault, so that all are seen at once. */
export class GeographyFolder {
  readonly faults: string[] = [];
  /** Nothing can be said of what these hold, nor of what other files say about it. */
  private readonly unread = new Set<string>();

  constructor(private readonly folder: string) {}

  isRead(file: string): boolean {
    return !this.unread.has(file);
  }

  /** The sound rows; the others are faults. */
  async rows<T>(file: string, schema: z.ZodObject & z.ZodType<T>): Promise<Row<T>[]> {
    const bytes = await this.bytes(file);
    if (bytes === undefined) {
      return [];
    }
    const { rows, isRefused, faults: told } = readCsv(bytes, Object.keys(schema.shape));
    const faults = told.map(csvFaultWords);
    if (isRefused || rows.length + faults.length === 0) {
      this.refuse(file, faults[0] ?? 'holds no row');
      return [];
    }
    this.faults.push(...faults.map((fault) => `${file} ${fault}`));
    return rows.flatMap(({ line, values }) => {
      const where = `${file} line ${line}`;
      const value = this.checked(where, schema, values);
      return value === undefined ? [] : [{ where, value }];
    });
  }

  /** Undefined when it is not as its schema says: all of it is refused then. */
  async json<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const text = (await this.bytes(file))?.toString('utf8');
    if (text === undefined) {
      return undefined;
    }
    try {
      return this.checked(file, schema, JSON.parse(text));
    } catch {
      this.refuse(file, 'not JSON');
      return undefined;
    }
  }

  private async bytes(file: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.folder, file));
    } catch {
      this.refuse(file, 'cannot be read');
      return undefined;
    }
  }

  private refuse(file: string, fault: string): void {
    this.unread.add(file);
    this.faults.push(`${file}: ${fault}`);
  }

  private checked<T>(where: string, schema: z.ZodType<T>, value: unknown): T | undefined {
    const parsed = schema.safeParse(value);
    const issues = parsed.error?.issues ?? [];
    this.faults.push(
      ...issues.map((issue) => `${where}: ${[...issue.path, issue.message].join(': ')}`),
    );
    return parsed.data;
  }
}
