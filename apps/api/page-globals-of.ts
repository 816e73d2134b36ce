import type { City } from '#geography';
import type { PageGlobals } from './http/rendering/page-globals.ts';

/** What every page shows of the city, from its file. */
export function pageGlobalsOf(
  city: City,
  { demonstration, publicUrl }: { readonly demonstration: boolean; readonly publicUrl: string },
): PageGlobals {
  const { from, to } = city.officeHours;
  return {
    siteName: `Meldpunt ${city.name}`,
    cityName: city.name,
    address: new URL(publicUrl).host,
    hotline: {
      number: city.hotline.voice,
      hours: `Op werkdagen van ${clock(from)} tot ${clock(to)} uur`,
    },
    signposts: city.signposts.nl.map(({ number, name, says }) => ({
      number,
      name,
      about: says,
    })),
    demonstration,
  };
}

/** «08:30» as people say it: «8.30», and «17:00» as «17». */
function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? String(Number(hours)) : `${String(Number(hours))}.${minutes}`;
}
