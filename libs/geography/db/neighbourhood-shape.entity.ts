import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Shape } from '../domain/geography-data.ts';

/** Where a neighbourhood lies. */
@Entity('neighbourhood_shape')
export class NeighbourhoodShapeEntity {
  @PrimaryColumn('text') neighbourhood!: string;
  @Column('jsonb') polygon!: Shape;
}
