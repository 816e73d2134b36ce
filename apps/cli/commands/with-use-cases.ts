import { openClock, openLog, PlatformModule, type Settings } from '#platform';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Module({})
class CommandModule {}

/** Hands out a use case by its class. */
export type UseCases = <T>(useCase: Type<T>) => T;

/** Runs `work` with the use cases of `modules`, on the database of `settings`, and closes everything again. */
export async function withUseCases(
  settings: Settings,
  modules: readonly (Type | DynamicModule)[],
  work: (get: UseCases) => Promise<void>,
): Promise<void> {
  const log = openLog({ LOG_LEVEL: 'error' }, 'cli', process.stderr);
  const opened = await openClock(settings, log);
  const root: DynamicModule = {
    module: CommandModule,
    imports: [PlatformModule.on({ settings, clock: opened.clock, log }), ...modules],
  };
  const context = await NestFactory.createApplicationContext(root, {
    logger: false,
    abortOnError: false,
  });
  try {
    await work((useCase) => context.get(useCase, { strict: false }));
  } finally {
    await context.close();
    opened.close();
  }
}
