import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { permissionKey } from './permission.js';

export interface Route {
  method: string;
  /** With Nest's parameters: `/api/v1/entries/:id`. */
  path: string;
  /** What `@Permission` says; undefined is a mistake, which a test finds. */
  permission: string | undefined;
  controller: Type;
  /** The name of the method that answers. */
  handler: string;
}

/** Every route of every controller, in the order of the paths. */
export function routesOf(app: INestApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const types = new Set(controllers.map((wrapper) => wrapper.metatype as Type));
  return [...types].flatMap(routesOfController).sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}

function routesOfController(controller: Type): Route[] {
  return new MetadataScanner().getAllMethodNames(controller.prototype).flatMap((handler) => {
    const method = controller.prototype[handler] as object;
    const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
    if (verb === undefined) return [];
    const permission = Reflect.getMetadata(permissionKey, method) ?? Reflect.getMetadata(permissionKey, controller);
    const prefixes = pathsOf(controller);
    return prefixes.flatMap((prefix) =>
      pathsOf(method).map((path) => ({ method: RequestMethod[verb], path: joined(prefix, path), permission, controller, handler })),
    );
  });
}

function pathsOf(target: object): string[] {
  return [Reflect.getMetadata(PATH_METADATA, target) ?? ''].flat() as string[];
}

function joined(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}
