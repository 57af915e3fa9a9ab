import type { FastifyContextConfig } from 'fastify';

/** Where Nest's Fastify adapter looks for a route's config. */
const routeConfig = '__fastify_route_config__';

function addToConfig(part: FastifyContextConfig): MethodDecorator {
  return (_target, _name, descriptor) => {
    const handler = descriptor.value as object;
    Reflect.defineMetadata(routeConfig, { ...Reflect.getMetadata(routeConfig, handler), ...part }, handler);
  };
}

/** Requests a minute from one person or address, counted for this route alone: sign-in, whatever sends mail. */
export const RateLimit = (perMinute: number): MethodDecorator => addToConfig({ perMinute });

/** Its answer opens a door, as a session's token does, or may have to be forgotten: no copy is kept of it, not for an Idempotency-Key either. */
export const KeepsNoAnswer = (): MethodDecorator => addToConfig({ keepsNoAnswer: true });

/** May be posted to by other sites and mail programs: the route takes a token and looks at no cookie. */
export const AnyOrigin = (): MethodDecorator => addToConfig({ anyOrigin: true });

/** Takes a form with a file; any other route of the interface takes JSON alone. */
export const TakesFile = (): MethodDecorator => addToConfig({ takesFile: true });

/** Takes a whole mail message (`message/rfc822`) and nothing else; the handler's body is its bytes. */
export const TakesMail = (): MethodDecorator => addToConfig({ takesMail: true });

/**
 * Takes forms with files that are read piece by piece as they come in. They are known by what is in them, so sending a form again does
 * nothing twice, and no Idempotency-Key is asked what it saw; of JSON it is.
 */
export const StreamsFiles = (): MethodDecorator => addToConfig({ takesFile: true, streamsFiles: true });
