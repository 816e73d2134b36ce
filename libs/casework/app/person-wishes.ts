import { z } from 'zod';
import {
  agesKnown,
  contactKinds,
  hazardKinds,
  hearings,
  memories,
  petKinds,
} from '../domain/wish-lists.ts';

const hourOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Hours of a day in which somebody may come or call, every week: 1 is Monday. */
const WishedHours = z.object({
  weekday: z.union([
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal(5),
    z.literal(6),
    z.literal(7),
  ]),
  from: hourOfDay,
  to: hourOfDay,
});

/** What the person wants, in her own name: the match's hard and soft rules. Sealed with her key. */
export const PersonWishes = z.object({
  /** Nothing named: any kind. */
  contact: z.array(z.enum(contactKinds)).default([]),
  /** She cannot get to an activity by herself. */
  transport: z.boolean().optional(),
  /** Nothing named: whatever suits the volunteer. */
  hours: z.array(WishedHours).max(28).default([]),
  /** The one she is at home in first; none: nobody knows yet, and it is asked before anybody is sought. */
  languages: z.array(z.string().max(20)).max(10).default([]),
  gender: z.enum(['man', 'vrouw']).optional(),
  /** There are pets in the house. */
  pets: z.boolean().optional(),
  petKinds: z.array(z.enum(petKinds)).default([]),
  /** What she cannot bear herself. */
  allergies: z.string().max(200).optional(),
  /** There are stairs to climb. */
  stairs: z.boolean().optional(),
  /** Somebody smokes in the house. */
  smoke: z.boolean().optional(),
  hearing: z.enum(hearings).optional(),
  memory: z.enum(memories).optional(),
  /** What to begin a talk with. */
  interests: z.array(z.string().max(40)).max(20).default([]),
  /** What she could give herself. */
  gives: z.string().max(200).optional(),
  /** Who must not come: a name or a number a line. */
  notWelcome: z.string().max(500).optional(),
  /** One line for offers, written by the coordinator: no name, no address, nothing about health. */
  humanLine: z.string().max(60).optional(),
});
export type PersonWishes = z.infer<typeof PersonWishes>;
export type NewWishes = z.input<typeof PersonWishes>;

/** What a match is made with; the rest is for whoever gets to know her. */
export type WishesForMatching = Omit<
  PersonWishes,
  'allergies' | 'gives' | 'hearing' | 'memory' | 'notWelcome' | 'petKinds' | 'transport'
>;

export function wishesForMatching(wishes: PersonWishes): WishesForMatching {
  const { contact, hours, languages, gender, pets, stairs, smoke } = wishes;
  const { interests, humanLine } = wishes;
  return { contact, hours, languages, gender, pets, stairs, smoke, interests, humanLine };
}

/** Who it is about, as far as known; sealed with the person's key. */
export const PersonDetails = z.object({
  name: z.string().max(200).optional(),
  street: z.string().max(200).optional(),
  houseNumber: z.string().max(200).optional(),
  postcode: z.string().max(200).optional(),
  phone: z.string().max(200).optional(),
  /** What stood beside her number or address: «na 17u», «achterbouw». */
  note: z.string().max(1_000).optional(),
  /** How she may be reached without harm: «geen brief», «niet inspreken». */
  safeContact: z.string().max(500).optional(),
  under18: z.enum(agesKnown).optional(),
  /** What can be dangerous to whoever goes there. */
  hazards: z.array(z.enum(hazardKinds)).optional(),
  hazardNote: z.string().max(500).optional(),
});
export type PersonDetails = z.infer<typeof PersonDetails>;
