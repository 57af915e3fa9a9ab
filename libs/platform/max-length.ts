import { ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * At most so many characters, counted as Postgres counts them. class-validator's own takes «❤️» for one, the database for two, and a
 * limit that both keep would fail at the second.
 */
export function MaxLength(limit: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'maxLength', constraints: [limit], validator: { validate: (value) => isWithin(value, limit) } }, options);
}

function isWithin(value: unknown, limit: number): boolean {
  if (typeof value !== 'string' || value.length > 2 * limit) return false;
  return value.length <= limit || [...value].length <= limit;
}
