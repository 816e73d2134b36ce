import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type GeographyCounts } from '../domain/geography-data.ts';

/** One row an import; the streets are those of the newest. */
@Entity('geography_import')
export class GeographyImportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
  @Column('jsonb') counts!: GeographyCounts;
}
