/** How somebody wishes to meet another: a talk by phone or at home, a visit, going along to an activity. */
export const contactKinds = ['phone', 'home', 'visit', 'outing'] as const;
export type ContactKind = (typeof contactKinds)[number];

export const petKinds = ['dog', 'cat', 'bird', 'other'] as const;
export type PetKind = (typeof petKinds)[number];

export const hearings = ['good', 'hard'] as const;
export const memories = ['good', 'forgets'] as const;

/** Whether the person is under 18; nothing more of an age is kept. */
export const agesKnown = ['no', 'yes', 'unknown'] as const;
export type AgeKnown = (typeof agesKnown)[number];

/** What can be dangerous to whoever goes there, and whether it takes a professional. */
const takesProfessional = {
  violence: true,
  neglect: true,
  weapon: true,
  crisis: true,
  infection: true,
  substances: false,
  vermin: false,
  animal: false,
  building: false,
  street: false,
} as const;
export type HazardKind = keyof typeof takesProfessional;
export const hazardKinds = Object.keys(takesProfessional) as readonly HazardKind[];

/** Whether a hazard keeps volunteers away. */
export function isForProfessionals(hazard: HazardKind): boolean {
  return takesProfessional[hazard];
}

/** Where no volunteer is asked: at some hazards, and never for a person under 18, who is referred. */
export function needsProfessional({
  hazards = [],
  under18,
}: {
  readonly hazards?: readonly HazardKind[] | undefined;
  readonly under18?: AgeKnown | undefined;
}): boolean {
  return under18 === 'yes' || hazards.some(isForProfessionals);
}
