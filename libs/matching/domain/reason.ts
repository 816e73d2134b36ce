import type { LocalDate, WeeklySlot } from '#kernel';
import type { ExcludedBy, Trait } from './asking.ts';

/** Why somebody is never asked. */
export type Exclusion =
  | { readonly code: 'role_not_held'; readonly role: string }
  | { readonly code: 'not_active' }
  | { readonly code: 'joining' }
  | { readonly code: 'suspended' }
  | { readonly code: 'paused'; readonly through: LocalDate | undefined }
  | { readonly code: 'away' }
  | { readonly code: 'minor' }
  | { readonly code: 'screening_missing' }
  | { readonly code: 'screening_expired' }
  | { readonly code: 'opted_out' }
  | { readonly code: 'number_bad' }
  | { readonly code: 'number_missing' }
  | { readonly code: 'professional_needed' }
  | { readonly code: 'person_minor' }
  | { readonly code: 'is_reporter' }
  | { readonly code: 'excluded'; readonly by: ExcludedBy }
  | { readonly code: 'contact_unmet'; readonly wish: 'by_phone' | 'at_home' }
  | { readonly code: 'beyond_reach' }
  | { readonly code: 'already_asked' }
  | { readonly code: 'at_capacity'; readonly matches: number; readonly openOffers: number }
  | { readonly code: 'asked_too_recently'; readonly restHours: number }
  | { readonly code: 'asked_too_often'; readonly times: number }
  | { readonly code: 'no_common_language'; readonly languages: readonly string[] }
  | { readonly code: 'gender_unmet'; readonly wish: 'man' | 'vrouw' }
  | { readonly code: 'pets_unmet' }
  | { readonly code: 'stairs_unmet' }
  | { readonly code: 'smoke_unmet' }
  | { readonly code: 'no_overlap' };

/** What speaks for somebody, or against. */
export type Consideration =
  | { readonly code: 'same_street' }
  | { readonly code: 'same_neighbourhood' }
  | { readonly code: 'bordering_neighbourhood' }
  | { readonly code: 'further_away' }
  | { readonly code: 'neighbourhood_unknown' }
  | { readonly code: 'times_suit'; readonly slots: readonly WeeklySlot[] }
  | { readonly code: 'few_times_suit'; readonly slots: readonly WeeklySlot[] }
  | { readonly code: 'first_language' }
  | { readonly code: 'other_language' }
  | { readonly code: 'often_says_yes' }
  | { readonly code: 'seldom_says_yes' }
  | { readonly code: 'never_asked' }
  | { readonly code: 'shared_interests'; readonly interests: readonly string[] }
  | { readonly code: 'needed_elsewhere'; readonly trait: Trait; readonly holders: number }
  | { readonly code: 'needed_elsewhere_too' }
  | { readonly code: 'recently_asked'; readonly times: number }
  | { readonly code: 'has_matches'; readonly matches: number }
  | { readonly code: 'screening_ends'; readonly on: LocalDate }
  | { readonly code: 'reported_herself' };
