import type { City } from '#geography';
import { writeCsv } from '#platform';
import { matchColumns, type VolunteerColumn, volunteerColumns } from '../../domain/file/columns.ts';

/** A file of volunteers to begin with: every column, and two invented people who come in as they are. */
export function volunteersTemplate(city: City): string {
  const roles = Object.keys(city.roles);
  const [here = '', there = ''] = city.neighbourhoods.map(({ name }) => name);
  const rows: Partial<Record<VolunteerColumn, string>>[] = [
    {
      ...{
        naam: 'Annelies Voorbeeld',
        gsm: '0470 00 97 01',
        'e-mail': 'annelies@voorbeeld.invalid',
      },
      ...{ straat: 'Voorbeeldstraat', huisnummer: '12 bus 3', wijk: here, 'ook in': there },
      ...{ rollen: roles.slice(0, 2).join(', '), talen: 'Nederlands, Frans', 'man/vrouw': 'vrouw' },
      ...{ huisdieren: 'nee', trappen: 'ja', roken: 'nee', telefonisch: 'ja', thuis: 'ja' },
      ...{
        auto: 'nee',
        uren: 'ma 13:00-17:00, wo voormiddag',
        afwezig: '24/12/2026 tot 2/01/2027',
      },
      ...{ interesses: 'kaarten, muziek', graag: 'een vaste dag', 'liever niet': 'in de avond' },
      ...{ allergieën: 'katten', capaciteit: '2', minderjarig: 'nee', 'op proef': 'nee' },
      ...{ 'gesprek op': '5/01/2026', 'ingelicht op': '8/01/2026', 'ingelicht versie': '2026-1' },
      ...{ 'afspraken getekend op': '8/01/2026', 'vragen geleerd op': '12/01/2026' },
      ...{ 'uittreksel van': '6/01/2026', 'screening gezien op': '9/01/2026' },
      ...{ 'screening geldig tot': '6/01/2028', bron: 'vrijwilligerscentrale' },
    },
    {
      ...{ naam: 'Bert Voorbeeld', gsm: '0470 00 97 02', wijk: there, rollen: roles.at(-1) ?? '' },
      ...{
        straten: 'Voorbeeldstraat',
        talen: 'Nederlands',
        'man/vrouw': 'man',
        bron: 'buurtcomité',
      },
      opmerking: 'Leeft van een uitkering: de toelating is gevraagd.',
    },
  ];
  return writeCsv(
    volunteerColumns,
    rows.map((row) => volunteerColumns.map((column) => row[column] ?? '')),
  );
}

/** A file of matches to begin with: of the two invented people above, for the first two cases. */
export function matchesTemplate(city: City): string {
  const roles = Object.keys(city.roles);
  return writeCsv(matchColumns, [
    ['Annelies Voorbeeld', '0470 00 97 01', '101', roles[0] ?? '', '1/02/2026'],
    ['Bert Voorbeeld', '0470 00 97 02', '102', roles.at(-1) ?? '', '15/03/2026'],
  ]);
}
