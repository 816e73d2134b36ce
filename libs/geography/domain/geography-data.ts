import { type NeighbourhoodId, type StreetPart } from './city.ts';
import { type StreetRange } from './neighbourhood-of.ts';

/** A GeoJSON geometry (RFC 7946): degrees in WGS84, longitude first. */
export type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

type Ring = readonly (readonly [longitude: number, latitude: number])[];

export interface NeighbourhoodShape {
  readonly neighbourhood: NeighbourhoodId;
  readonly polygon: Shape;
}

export interface NamedRange extends StreetRange {
  readonly street: string;
}

/** What one import brings: every street of the city, and where its neighbourhoods lie. */
export interface GeographyData {
  readonly parts: readonly StreetPart[];
  readonly ranges: readonly NamedRange[];
  readonly shapes: readonly NeighbourhoodShape[];
}

export interface GeographyCounts {
  readonly neighbourhoods: number;
  readonly borders: number;
  readonly postcodes: number;
  readonly streets: number;
  readonly ranges: number;
}
