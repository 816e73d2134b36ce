/** The use cases of the front door. */
export { AddVolunteer, type NewVolunteer } from './app/add-volunteer.ts';
export { ListVolunteers, type VolunteerListItem } from './app/list-volunteers.ts';
export { NumberIsBad } from './app/number-is-bad.ts';
export { VolunteerByPhone } from './app/volunteer-by-phone.ts';
export { VolunteerContact, type VolunteerContactView } from './app/volunteer-contact.ts';
export { type VolunteerProfile, VolunteerProfiles } from './app/volunteer-profiles.ts';
