/** What happened with a volunteer: one line each on her page. A kind without words on the desk does not compile. */
export type VolunteerEventKind =
  | ('came' | 'talk' | 'information' | 'agreement' | 'screening' | 'learning')
  | ('moved' | 'changed' | 'noted' | 'match_began' | 'match_ended' | 'buddy' | 'texted' | 'meant');

/** By which way it came. */
export type VolunteerWay = 'desk' | 'page' | 'phone' | 'sms' | 'link' | 'file' | 'itself';

/** Where a volunteer heard of us. */
export const volunteerSources = [
  ...(['page', 'phone', 'vrijwilligerscentrale', 'buurtcomite', 'reporter', 'other'] as const),
] as const;
export type VolunteerSource = (typeof volunteerSources)[number];
