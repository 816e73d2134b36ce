import type { CellRemark, LineTold, VolunteersImported } from '#volunteers';

interface Tried {
  readonly dryRun: boolean;
  readonly update: boolean;
}

/**
 * What became of a file of volunteers, for the one whose file it is: lines and columns, never what stands in a cell.
 * It is printed, and goes into no log.
 */
export function volunteersReport(told: VolunteersImported, { dryRun, update }: Tried): string[] {
  const { rows, added, joining, known, refused, leftOut, differs, unknown } = told;
  const changed = differs.filter(({ isChanged }) => isChanged).length;
  const are = dryRun ? 'kunnen erbij' : 'erbij';
  return [
    ...refusedLines(refused),
    ...leftOut.flatMap(({ line, remarks }) =>
      remarks.map((remark) => `regel ${line}, ${inWords(remark)}`),
    ),
    ...differs.map(({ line, columns, kept, isChanged }) => {
      const both = [...columns, ...kept].join(', ');
      const done = dryRun ? 'wordt gewijzigd' : 'gewijzigd';
      const untouched = kept.length > 0 ? `; niet gewijzigd: ${kept.join(', ')}` : '';
      return isChanged
        ? `regel ${line}: verschilt: ${columns.join(', ')}, ${done}${untouched}`
        : `regel ${line}: verschilt: ${both}, niet gewijzigd`;
    }),
    ...unknownColumns(unknown),
    `regels: ${rows}, ${are}: ${added}, staan er al: ${known}, geweigerd: ${refused.length}`,
    ...(joining > 0 ? [`met nog stappen te zetten voor ze gevraagd worden: ${joining}`] : []),
    ...(changed > 0 ? [`${dryRun ? 'worden gewijzigd' : 'gewijzigd'}: ${changed}`] : []),
    ...(differs.length > 0 && !update
      ? [
          'Met --update neemt wie er al staat de gegevens van het bestand over (nooit stappen, stand of bron)',
        ]
      : []),
    ...ending(dryRun),
  ];
}

export function refusedLines(refused: readonly LineTold[]): string[] {
  return refused.flatMap(({ line, remarks }) =>
    remarks.map((remark) => `regel ${line}, geweigerd: ${inWords(remark)}`),
  );
}

export function unknownColumns(unknown: readonly string[]): string[] {
  return unknown.length === 0
    ? []
    : [
        `kolommen die we niet kennen: ${unknown.map((name) => `«${name.slice(0, 40)}»`).join(', ')}`,
      ];
}

export function ending(dryRun: boolean): string[] {
  return dryRun ? ['Er is niets ingevoerd: laat --dry-run weg om het bestand in te voeren'] : [];
}

function inWords({ column, shape, why }: CellRemark): string {
  const where = shape === '' ? column : `${column} (${shape})`;
  return where === '' ? why : `${where}: ${why}`;
}
