import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddVolunteer } from './app/add-volunteer.ts';
import { ListVolunteers } from './app/list-volunteers.ts';
import { NumberIsBad } from './app/number-is-bad.ts';
import { VolunteerByPhone } from './app/volunteer-by-phone.ts';
import { VolunteerContact } from './app/volunteer-contact.ts';
import { VolunteerProfiles } from './app/volunteer-profiles.ts';
import { VolunteerRow } from './db/volunteer.entity.ts';
import { Volunteers } from './db/volunteers.repository.ts';

const useCases = [
  AddVolunteer,
  ListVolunteers,
  NumberIsBad,
  VolunteerByPhone,
  VolunteerContact,
  VolunteerProfiles,
];

@Module({
  imports: [TypeOrmModule.forFeature([VolunteerRow])],
  providers: [Volunteers, ...useCases],
  exports: useCases,
})
export class VolunteersModule {}
