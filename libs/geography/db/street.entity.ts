import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A street as far as it lies in one postcode and one neighbourhood. */
@Entity('street')
export class StreetEntity {
  @PrimaryColumn('text') name!: string;
  @PrimaryColumn('text') postcode!: string;
  @PrimaryColumn('text') neighbourhood!: string;
  /** What all spellings share, for finding it. */
  @Column('text') key!: string;
  /** The name in plain words, for suggesting it. */
  @Column('text') words!: string;
}
