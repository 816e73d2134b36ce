import { Column, Entity, PrimaryColumn } from 'typeorm';

/** House numbers of one side of a street that a border runs through. */
@Entity('street_range')
export class StreetRangeEntity {
  @PrimaryColumn('text') key!: string;
  @PrimaryColumn('text') side!: 'odd' | 'even';
  @PrimaryColumn('integer') first!: number;
  @Column('integer') last!: number;
  @Column('text') postcode!: string;
  @Column('text') neighbourhood!: string;
}
