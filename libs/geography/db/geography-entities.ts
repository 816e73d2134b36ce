import { GeographyImportEntity } from './geography-import.entity.ts';
import { NeighbourhoodShapeEntity } from './neighbourhood-shape.entity.ts';
import { StreetEntity } from './street.entity.ts';
import { StreetRangeEntity } from './street-range.entity.ts';

export const geographyEntities = [
  StreetEntity,
  StreetRangeEntity,
  NeighbourhoodShapeEntity,
  GeographyImportEntity,
];
