import type { SignedIn } from '#accounts';
import type { MatchesImported } from '#matching';
import type { CellRemark, LineTold, SheetRefused, VolunteersImported } from '#volunteers';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { FailedForm, FormPage } from '../forms/form-page.ts';
import type { TypedForm } from '../forms/typed-form.ts';

type Nowhere = Readonly<Record<string, never>>;

/** What came of a table that was pasted. */
export interface TableRead {
  readonly typed: TypedForm;
  readonly dryRun: boolean;
  readonly told: VolunteersImported | MatchesImported | SheetRefused;
}

/** Where a coordinator pastes a city's own table of volunteers, or of whom they are there for. */
@Injectable()
export class TablePage implements FormPage<Nowhere> {
  constructor(private readonly pages: DeskPages) {}

  place(): Nowhere {
    return {};
  }

  href(): string {
    return '/desk/volunteers/table';
  }

  show(reply: FastifyReply, who: SignedIn, _: Nowhere, failed: FailedForm): Promise<void> {
    return this.open(reply, who, { failed });
  }

  answer(reply: FastifyReply, who: SignedIn, _: Nowhere, result: unknown): Promise<void> {
    return this.open(reply, who, { read: result as TableRead });
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    { failed, read }: { readonly failed?: FailedForm; readonly read?: TableRead } = {},
  ): Promise<void> {
    const typed = failed?.typed ?? read?.typed ?? { kind: ['volunteers'], act: ['look'] };
    const value = Object.fromEntries(Object.entries(typed).map(([name, [one]]) => [name, one]));
    await this.pages.send(reply, who, {
      ...{ template: 'volunteers/table.njk', current: 'volunteers', failed },
      data: { value, told: read && toldOf(read) },
    });
  }
}

/** Lines of the table and names of its columns; what stands in a cell is in the form below. */
function toldOf({ told, dryRun }: TableRead): object {
  if (told.kind === 'refused') {
    return { refused: told.why };
  }
  const unknown = told.unknown.map((name) => `«${name.slice(0, 40)}»`).join(', ');
  const joining =
    'ran' in told
      ? told.joining.map((line) => ({
          line,
          what: 'deze vrijwilliger heeft nog stappen te zetten',
        }))
      : [];
  const rest = 'ran' in told ? joining : [...leftOut(told.leftOut), ...differing(told)];
  return {
    ...{ dryRun, unknown, counts: countsOf(told, dryRun) },
    wrong: leftOut(told.refused).map(({ line, what }) => [String(line), what]),
    rest: rest.map(({ line, what }) => [String(line), what]),
  };
}

function countsOf(told: VolunteersImported | MatchesImported, dryRun: boolean): object[] {
  const row = (label: string, count: number): object[] => [{ label, value: String(count) }];
  return [
    ...row('Rijen', told.rows),
    ...('ran' in told
      ? [
          ...row(dryRun ? 'Kunnen lopen' : 'Lopen nu', told.begun),
          ...row('Liepen al', told.ran.length),
        ]
      : [
          ...row(dryRun ? 'Kunnen erbij' : 'Zijn erbij', told.added),
          ...row('Daarvan met nog stappen te zetten', told.joining),
          ...row('Stonden er al', told.known),
        ]),
    ...row('Geweigerd', told.refused.length),
  ];
}

interface Said {
  readonly line: number;
  readonly what: string;
}

function leftOut(lines: readonly LineTold[]): Said[] {
  return lines.flatMap(({ line, remarks }) =>
    remarks.map((remark) => ({ line, what: inWords(remark) })),
  );
}

function differing({ differs }: VolunteersImported): Said[] {
  return differs.map(({ line, columns, kept, isChanged }) => ({
    line,
    what: isChanged
      ? `stond er anders: ${columns.join(', ')} overgenomen${kept.length > 0 ? `; gebleven: ${kept.join(', ')}` : ''}`
      : `staat er anders: ${[...columns, ...kept].join(', ')}`,
  }));
}

function inWords({ column, shape, why }: CellRemark): string {
  const where = shape === '' ? column : `${column} (${shape})`;
  return where === '' ? why : `${where}: ${why}`;
}
