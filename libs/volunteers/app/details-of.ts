import { mergeHours, normaliseStreet, phoneticName } from '#kernel';
import type { Tx, Vault } from '#platform';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import type { VolunteerDetails } from '../domain/volunteer-details.ts';
import {
  type AboutHer,
  aboutPlace,
  type ContactDetails,
  contactPlace,
  openAbout,
  openContact,
} from './contact-details.ts';

type Plain = Omit<VolunteerDetails, keyof ContactDetails | keyof AboutHer>;

/** @throws DomainError `vault.erased` when the volunteer's data were erased */
export async function detailsOf(
  vault: Vault,
  tx: Tx,
  row: VolunteerRow,
): Promise<VolunteerDetails> {
  const { name, phone, email, street, houseNumber } = await openContact(vault, tx, row);
  const { likes, ratherNot, allergies, streets, remark } = await openAbout(vault, tx, row);
  const plain: Plain = {
    ...{ neighbourhood: row.neighbourhood, alsoIn: row.alsoIn, roles: row.roles },
    ...{ languages: row.languages, gender: row.gender ?? undefined },
    ...{ canPets: row.canPets, canStairs: row.canStairs, canSmoke: row.canSmoke },
    ...{ byPhone: row.byPhone, atHome: row.atHome, hasCar: row.hasCar },
    ...{ hours: row.hours, away: row.away, interests: row.interests },
    ...{ maxMatches: row.maxMatches, minor: row.minor, onProbation: row.onProbation },
  };
  return {
    ...{ name, phone, email, street, houseNumber },
    ...{ likes, ratherNot, allergies, streets, remark },
    ...plain,
  };
}

/** Puts the details into the row, sealed where they tell who she is, and makes her findable by name and number. */
export async function storeDetails(
  vault: Vault,
  tx: Tx,
  row: VolunteerRow,
  details: VolunteerDetails,
): Promise<void> {
  const { name, phone, email, street, houseNumber } = details;
  const { likes, ratherNot, allergies, streets, remark, ...rest } = details;
  const contact: ContactDetails = { name, phone, email, street, houseNumber };
  const about: AboutHer = { likes, ratherNot, allergies, streets, remark };
  Object.assign(row, plainFields(rest), {
    contact: await vault.sealJson(tx, row.subjectId, contactPlace(row.id), contact),
    about: await vault.sealJson(tx, row.subjectId, aboutPlace(row.id), about),
  });
  await vault.unindex(tx, row.subjectId, 'phone');
  if (phone !== undefined) {
    await vault.index(tx, row.subjectId, 'phone', phone);
  }
  await vault.unindex(tx, row.subjectId, 'volunteer_street');
  for (const named of streetsNamed(streets)) {
    await vault.index(tx, row.subjectId, 'volunteer_street', named);
  }
  await vault.unindex(tx, row.subjectId, 'volunteer_name');
  for (const heard of namesHeard(name)) {
    await vault.index(tx, row.subjectId, 'volunteer_name', heard);
  }
}

/** What lies readable in the row: nothing of who it is. */
function plainFields(details: Plain): Partial<VolunteerRow> {
  return {
    ...{ neighbourhood: details.neighbourhood, alsoIn: [...details.alsoIn] },
    ...{ roles: [...details.roles], languages: [...details.languages] },
    gender: details.gender ?? null,
    ...{ canPets: details.canPets, canStairs: details.canStairs, canSmoke: details.canSmoke },
    ...{ byPhone: details.byPhone, atHome: details.atHome, hasCar: details.hasCar },
    hours: mergeHours(details.hours),
    away: details.away.map(({ from, to }) => ({ from, to })),
    interests: [...details.interests],
    ...{ maxMatches: details.maxMatches, minor: details.minor },
    onProbation: details.onProbation,
  };
}

const MOST_WORDS = 8;
const MOST_STREETS = 20;

/** Each street as it is compared with where somebody lives: «Langestraat, Hoogstraat en de Vlamingdam». */
function streetsNamed(streets = ''): ReadonlySet<string> {
  const named = streets.split(/[,;\n]|\sen\s/u, MOST_STREETS).map(normaliseStreet);
  return new Set(named.filter((street) => street !== ''));
}

/** By what a name is found: how each of its words sounds, and the whole of what stands behind the first. */
function namesHeard(name: string): ReadonlySet<string> {
  const words = name.split(/[\s\-']+/u).slice(0, MOST_WORDS);
  const surname = words.slice(1).join(' ');
  return new Set([...words, surname].map(phoneticName).filter((heard) => heard !== ''));
}
