import type { ModuleMetadata, Provider, Type } from '@nestjs/common';
import {
  INJECTABLE_WATERMARK,
  MODULE_METADATA,
  PARAMTYPES_METADATA,
} from '@nestjs/common/constants.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { platformClasses } from './platform.module.ts';

interface Subject {
  /** All that its front door exports of `app/`: what is no use case is left out. */
  readonly useCases: object;
  readonly tables: Parameters<typeof TypeOrmModule.forFeature>[0];
  /** The modules whose use cases its own are built from. */
  readonly uses?: readonly Type[];
  /** Values, and what no use case asks for and yet runs. */
  readonly also?: readonly Provider[];
}

/** Which subject provides a class. */
const owners = new Map<unknown, Subject>();

/**
 * The wiring of a subject: its use cases with every class of its own that they are built from, as their constructors
 * name them.
 * @throws when a class is another subject's, whose module is not among those that it `uses`
 */
export function subjectOf(subject: Subject): ModuleMetadata {
  const { useCases, tables, uses = [], also = [] } = subject;
  const given = new Set<unknown>([...platformClasses, ...uses.flatMap(exportsOf)]);
  const own = new Set<Provider>();
  const provide = (needed: unknown): void => {
    if (!isInjectable(needed) || given.has(needed) || own.has(needed)) {
      return;
    }
    if ((owners.get(needed) ?? subject) !== subject) {
      throw new Error(`${needed.name} is provided by the module of another subject`);
    }
    owners.set(needed, subject);
    own.add(needed);
    neededBy(needed).forEach(provide);
  };
  const door = Object.values(useCases).filter(isInjectable);
  [...door, ...also].forEach(provide);
  return {
    imports: [TypeOrmModule.forFeature(tables), ...uses],
    providers: [...own, ...also.filter((one) => !own.has(one))],
    exports: [...door, ...also] as NonNullable<ModuleMetadata['exports']>,
  };
}

function isInjectable(value: unknown): value is Type {
  return typeof value === 'function' && Reflect.hasMetadata(INJECTABLE_WATERMARK, value);
}

function neededBy(type: Type): unknown[] {
  return (Reflect.getMetadata(PARAMTYPES_METADATA, type) as unknown[] | undefined) ?? [];
}

function exportsOf(module: Type): unknown[] {
  return (Reflect.getMetadata(MODULE_METADATA.EXPORTS, module) as unknown[] | undefined) ?? [];
}
