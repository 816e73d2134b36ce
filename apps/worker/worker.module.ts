import { AccountsModule } from '#accounts';
import { AlertsModule } from '#alerts';
import { CallsModule } from '#calls';
import { CaseworkModule } from '#casework';
import { DialogueModule } from '#dialogue';
import { GeographyModule } from '#geography';
import { IntakeModule } from '#intake';
import { MatchingModule } from '#matching';
import { MessagingModule } from '#messaging';
import { FOR_JOBS, PlatformModule, type PlatformParts } from '#platform';
import { TasksModule } from '#tasks';
import { VisitsModule } from '#visits';
import { VolunteersModule } from '#volunteers';
import { type DynamicModule, Module } from '@nestjs/common';

const subjects = [
  ...[GeographyModule, AccountsModule, MessagingModule, CallsModule, IntakeModule],
  ...[TasksModule, AlertsModule],
  ...[CaseworkModule, VolunteersModule, MatchingModule, DialogueModule, VisitsModule],
];

@Module({})
export class WorkerModule {
  static on(parts: PlatformParts): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.on(parts, FOR_JOBS), ...subjects] };
  }
}
