import { readCity } from '../app/read-city.ts';
import { calendarOf, offerCalendarOf } from './calendar-of.ts';
import { isOpen } from '#kernel';
import {
  areaName,
  bordering,
  isNeighbourhood,
  neighbourhood,
  neighbourhoodsByPostcode,
} from './neighbourhoods.ts';
import { streetsLike } from './streets-of-city.ts';

const city = readCity();

describe('the neighbourhoods of Brugge', () => {
  it('names an area, never a tiny neighbourhood', () => {
    expect(areaName(city, 'zwankendamme')).toBe('Brugge-Haven');
    expect(areaName(city, 'sint-kruis')).toBe('Brugge-Oost');
    for (const area of city.areas) {
      const residents = city.neighbourhoods
        .filter((one) => one.area === area.id)
        .reduce((sum, one) => sum + one.residents, 0);
      expect(residents).toBeGreaterThan(10_000);
    }
  });

  it('knows who borders whom, both ways', () => {
    expect(bordering(city, 'assebroek')).toEqual(['brugge-centrum', 'sint-kruis', 'sint-michiels']);
    expect(bordering(city, 'zwankendamme')).toEqual(['lissewege', 'zeebrugge']);
    for (const { id } of city.neighbourhoods) {
      expect(bordering(city, id)).not.toContain(id);
      for (const other of bordering(city, id)) {
        expect(bordering(city, other)).toContain(id);
      }
    }
  });

  it('lists the neighbourhoods of a postcode', () => {
    expect(neighbourhoodsByPostcode(city, '8310')).toEqual(['assebroek', 'sint-kruis']);
    expect(neighbourhoodsByPostcode(city, '8200')).toEqual([
      'assebroek',
      'sint-andries',
      'sint-michiels',
    ]);
    expect(neighbourhoodsByPostcode(city, '9000')).toEqual([]);
  });

  it('refuses a neighbourhood of another city', () => {
    expect(neighbourhood(city, 'dudzele').name).toBe('Dudzele');
    expect(isNeighbourhood(city, 'elders')).toBe(false);
    expect(() => bordering(city, 'elders')).toThrow('geography.unknown_neighbourhood');
    expect(() => areaName(city, '__proto__')).toThrow('geography.unknown_neighbourhood');
  });

  it('suggests streets by how they begin, then by a later word', () => {
    expect(streetsLike(city, 'kar', 8)).toEqual(['Karel de Stoutelaan']);
    expect(streetsLike(city, 'st.-p', 8)).toEqual(['Sint-Pieterskerklaan']);
    expect(streetsLike(city, 'zand', 8)).toEqual(['Zandstraat', "'t Zand"]);
    expect(streetsLike(city, 's', 8)).toHaveLength(8);
  });

  it('works on working days and sends offers until eight, Saturdays too', () => {
    const saturdayEvening = new Date('2026-11-21T18:00:00Z');
    expect(isOpen(saturdayEvening, calendarOf(city, new Map()))).toBe(false);
    expect(isOpen(saturdayEvening, offerCalendarOf(city))).toBe(true);
    expect(isOpen(new Date('2026-11-22T10:00:00Z'), offerCalendarOf(city))).toBe(false);
    expect(isOpen(new Date('2026-11-11T10:00:00Z'), offerCalendarOf(city))).toBe(false);
  });
});
