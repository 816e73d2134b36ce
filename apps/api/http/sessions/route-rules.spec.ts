import { Controller, Get, type INestApplication, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Allow } from './allow.ts';
import { assertEveryRouteHasARule, routeRules } from './route-rules.ts';

@Allow({ role: 'coordinator' })
@Controller('desk/cases')
class CasesController {
  @Get(':caseId')
  show(): string {
    return this.notARoute();
  }

  @Allow({ role: 'manager' })
  @Post(':caseId/erase')
  erase(): string {
    return this.notARoute();
  }

  notARoute(): string {
    return '';
  }
}

@Controller()
class ForgottenController {
  @Allow('public')
  @Get()
  home(): string {
    return '';
  }

  @Get(['forgotten', 'also'])
  forgotten(): string {
    return '';
  }
}

async function appWith(...controllers: (new () => object)[]): Promise<INestApplication> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers,
  }).compile();
  return module as unknown as INestApplication;
}

describe('the rules of the routes', () => {
  it('are read from the controllers, a method before its class', async () => {
    expect(routeRules(await appWith(CasesController))).toEqual([
      {
        method: 'GET',
        path: '/desk/cases/:caseId',
        handler: 'CasesController.show',
        rule: { role: 'coordinator' },
      },
      {
        method: 'POST',
        path: '/desk/cases/:caseId/erase',
        handler: 'CasesController.erase',
        rule: { role: 'manager' },
      },
    ]);
  });

  it('let the program start when every route has one', async () => {
    const app = await appWith(CasesController);
    expect(() => {
      assertEveryRouteHasARule(app);
    }).not.toThrow();
  });

  it('stop the start when a route has none, and name it', async () => {
    const app = await appWith(CasesController, ForgottenController);
    expect(() => {
      assertEveryRouteHasARule(app);
    }).toThrow(
      /:\n {2}GET \/forgotten \(ForgottenController\.forgotten\)\n {2}GET \/also \(ForgottenController\.forgotten\)$/,
    );
  });
});
