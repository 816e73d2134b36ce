import { z } from 'zod';
import { deskForm } from '../forms/desk-form.ts';
import { choice, required } from '../forms/form-pieces.ts';

/** What fits in one form; whoever has more pastes it in parts, or asks for the command. */
const MOST_SIGNS = 40_000;

const tableKinds = ['volunteers', 'matches'] as const;
/** What to do: look only, add who is new, or also take over what differs of who is known. */
const tableActs = ['look', 'add', 'change'] as const;

export const tableForm = deskForm({
  name: 'volunteer-table',
  fields: z.object({
    kind: choice(tableKinds, 'Kies wat er in de tabel staat.'),
    rows: required(MOST_SIGNS, 'Plak hier eerst de rijen.').transform(withLastCells),
    act: choice(tableActs, 'Kies wat we met de tabel doen.'),
  }),
  done: { 'vrijwilligers-tabel': 'De tabel is gelezen.' },
  // each row finds who is there by her number: what comes in twice is in once
  shows: 'nothing',
});

/** A form ends where its words end: the empty cells with which the last row of a spreadsheet closes are put back. */
function withLastCells(rows: string): string {
  const lines = rows.split('\n');
  const cells = (line = ''): number => line.split('\t').length;
  return rows + '\t'.repeat(Math.max(0, cells(lines[0]) - cells(lines.at(-1))));
}
