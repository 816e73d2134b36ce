import { ImportVolunteers, ListVolunteers, type VolunteersImported } from '#volunteers';
import { MatchingHouse } from '../builders/matching-house.ts';
import { aVolunteersFile } from '../builders/volunteers-file.ts';

export interface FileCounts {
  readonly rows: number;
  /** Lines that are wrong, and of those how many were named with the column that is. */
  readonly wrong: number;
  readonly named: number;
  /** What a database that went away halfway kept, and what a repeat added to it. */
  readonly beforeFall: number;
  readonly addedAfter: number;
  readonly addedAgain: number;
  readonly volunteers: number;
}

/** A file is brought in, its database ends its connection halfway, and it is brought in twice more. */
export async function bringInFile(rows: number, faulty: number): Promise<FileCounts> {
  const house = await MatchingHouse.open(2);
  try {
    const { bytes, wrong } = aVolunteersFile(rows, faulty);
    await fallAfter(house, Math.ceil(rows * 0.6));
    const fell = await bringIn(house, bytes).then(
      () => false,
      () => true,
    );
    if (!fell) {
      throw new Error('the file was in though its database fell');
    }
    await house.query('drop trigger falls on volunteer');
    const beforeFall = await counted(house);
    const after = await bringIn(house, bytes);
    const again = await bringIn(house, bytes);
    const named = after.refused.filter(
      ({ line, remarks }) => remarks.length === 1 && wrong.get(line) === remarks[0]?.column,
    );
    return {
      ...{ rows, wrong: wrong.size, named: named.length, beforeFall },
      ...{ addedAfter: after.added, addedAgain: again.added, volunteers: await counted(house) },
    };
  } finally {
    await house.close();
  }
}

async function bringIn(house: MatchingHouse, bytes: Buffer): Promise<VolunteersImported> {
  const how = { dryRun: false, update: false, by: { way: 'file' } } as const;
  const told = await house.get(ImportVolunteers).run(bytes, how);
  if (told.kind === 'refused') {
    throw new Error(told.why);
  }
  return told;
}

async function counted(house: MatchingHouse): Promise<number> {
  return (await house.get(ListVolunteers, 1).run()).total;
}

/** The database ends the connection that writes so many volunteers, in the middle of what is stored together. */
async function fallAfter(house: MatchingHouse, volunteers: number): Promise<void> {
  await house.query(
    `create function fall() returns trigger language plpgsql as $$
     begin
       if (select count(*) from volunteer) >= ${volunteers} then
         perform pg_terminate_backend(pg_backend_pid());
       end if;
       return null;
     end $$`,
  );
  await house.query(
    'create trigger falls after insert on volunteer for each statement execute function fall()',
  );
}
