import { CITY, type City, GeographyModule } from '#geography';
import {
  Clock,
  forPages,
  PlatformModule,
  type PlatformParts,
  SETTINGS,
  type Settings,
} from '#platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DeskModule } from './desk/desk.module.ts';
import { HealthModule } from './health/health.module.ts';
import { AllErrorsFilter } from './http/errors/all-errors.filter.ts';
import { inputFaultOf } from './http/errors/input-fault.ts';
import { createRenderer } from './http/rendering/create-renderer.ts';
import { RENDERER } from './http/rendering/renderer-token.ts';
import { SessionsModule } from './http/sessions/sessions.module.ts';
import { InformationModule } from './public/information/information.module.ts';
import { JoinModule } from './public/join/join.module.ts';
import { PublicModule } from './public/public.module.ts';
import { pageGlobalsOf } from './page-globals-of.ts';
import { RestModule } from './rest/rest.module.ts';
import { TwilioModule } from './twilio/twilio.module.ts';
import { VolunteerLinkModule } from './public/volunteer-link/volunteer-link.module.ts';

const edges = [
  ...[HealthModule, SessionsModule, RestModule, TwilioModule, PublicModule],
  ...[VolunteerLinkModule, InformationModule, JoinModule, DeskModule],
];

/** What pages need wherever they are rendered. */
@Module({})
class PagesModule {
  static on(demonstration: boolean): DynamicModule {
    const renderer = {
      provide: RENDERER,
      inject: [CITY, Clock, SETTINGS],
      useFactory: (city: City, clock: Clock, settings: Settings) =>
        createRenderer({
          globals: pageGlobalsOf(city, { demonstration, publicUrl: settings.PUBLIC_BASE_URL }),
          now: () => clock.now(),
        }),
    };
    return { module: PagesModule, global: true, providers: [renderer], exports: [RENDERER] };
  }
}

@Module({})
export class ApiModule {
  static on(parts: PlatformParts, demonstration: boolean): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.on(parts, forPages(parts.settings)),
        GeographyModule,
        PagesModule.on(demonstration),
        ...edges,
      ],
      providers: [
        AllErrorsFilter,
        { provide: APP_FILTER, useExisting: AllErrorsFilter },
        {
          provide: APP_PIPE,
          useFactory: () => new StandardSchemaValidationPipe({ exceptionFactory: inputFaultOf }),
        },
      ],
    };
  }
}
