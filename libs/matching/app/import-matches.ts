import { type LineTold, ReadMatchesFile, type SheetRefused } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { BeginMatchOfFile } from './begin-match-of-file.ts';

export interface MatchesImported {
  readonly kind: 'read';
  readonly rows: number;
  readonly begun: number;
  /** Lines whose match ran already. */
  readonly ran: readonly number[];
  /** Lines whose volunteer has steps to take yet. */
  readonly joining: readonly number[];
  readonly refused: readonly LineTold[];
  /** Columns that nothing here knows. */
  readonly unknown: readonly string[];
}

/** Brings in the running matches of a file, each once: repeated, it begins none. Every line that is wrong is told. */
@Injectable()
export class ImportMatches {
  constructor(
    private readonly readMatchesFile: ReadMatchesFile,
    private readonly beginMatchOfFile: BeginMatchOfFile,
  ) {}

  async run(
    bytes: Uint8Array,
    { dryRun }: { readonly dryRun: boolean },
  ): Promise<MatchesImported | SheetRefused> {
    const read = await this.readMatchesFile.run(bytes);
    if (read.kind === 'refused') {
      return read;
    }
    const { rows, unknown } = read;
    const refused: LineTold[] = [...read.refused];
    const [ran, joining]: [number[], number[]] = [[], []];
    const before = new Set<string>();
    for (const { line, ...match } of read.matches) {
      const outcome = await this.beginMatchOfFile.run(match, { dryRun, before });
      switch (outcome.kind) {
        case 'begun':
          before.add(outcome.key);
          joining.push(...(outcome.isJoining ? [line] : []));
          break;
        case 'runs':
          ran.push(line);
          break;
        case 'refused':
          refused.push({ line, remarks: [{ ...outcome, shape: '' }] });
          break;
      }
    }
    refused.sort((one, other) => one.line - other.line);
    return { kind: 'read', rows, begun: before.size, ran, joining, refused, unknown };
  }
}
