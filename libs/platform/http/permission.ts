import { SetMetadata } from '@nestjs/common';

export const permissionKey = 'tandem:permission';

/**
 * Declares what a route asks for, by its name in the table of permissions; `anyone` is for visitors too.
 * It documents and is tested over all routes; the service asserts it.
 */
export const Permission = (name: string): MethodDecorator & ClassDecorator => SetMetadata(permissionKey, name);
