import { type INestApplication, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Rule, RULE } from './allow.ts';

/** A route as the router knows it, with who may use it. */
export interface RouteRule {
  /** `GET`, `POST`, … */
  readonly method: string;
  /** With its parameters: `/desk/cases/:caseId`. */
  readonly path: string;
  /** `CasesController.show` */
  readonly handler: string;
  readonly rule: Rule | undefined;
}

type Handler = (...args: unknown[]) => unknown;

/** Every route of every controller, read from the controllers themselves: none can be left off the list. */
export function routeRules(app: INestApplication): RouteRule[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') {
        return [];
      }
      const prototype = metatype.prototype as Record<string, Handler>;
      return scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => routesOf(metatype, name, prototype[name]));
    });
}

/**
 * To be called before the program listens.
 * @throws when a route says not who may use it, naming them all
 */
export function assertEveryRouteHasARule(app: INestApplication): void {
  const open = routeRules(app).filter(({ rule }) => rule === undefined);
  if (open.length > 0) {
    const lines = open.map(({ method, path, handler }) => `  ${method} ${path} (${handler})`);
    throw new Error(`These routes do not say who may use them (@Allow):\n${lines.join('\n')}`);
  }
}

function routesOf(
  controller: NonNullable<object> & { readonly name: string },
  name: string,
  handler: Handler | undefined,
): RouteRule[] {
  if (handler === undefined) {
    return [];
  }
  const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
  if (method === undefined) {
    return [];
  }
  const rule = new Reflector().getAllAndOverride<Rule | undefined>(RULE, [
    handler,
    controller as unknown as Handler,
  ]);
  const heads = pathsIn(controller);
  const tails = pathsIn(handler);
  return heads.flatMap((head) =>
    tails.map((tail) => ({
      method: RequestMethod[method],
      path: `/${[head, tail].join('/')}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, ''),
      handler: `${controller.name}.${name}`,
      rule,
    })),
  );
}

function pathsIn(target: object): string[] {
  const path = Reflect.getMetadata('path', target) as string | string[] | undefined;
  return [path ?? ''].flat();
}
