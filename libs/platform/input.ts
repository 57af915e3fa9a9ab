import { type ClassConstructor, plainToInstance, Transform } from 'class-transformer';
import { ValidateIf, type ValidationError, validateSync } from 'class-validator';
import { InvalidInput } from './errors.js';
import { plainInput } from './plain-input.js';

/** Text without the blanks around it. */
export const Trimmed = () => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

/** Left out means unchanged or as usual; unlike `IsOptional`, under which null passes every check too. */
export const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);

/**
 * Reads unknown input (JSON, form fields) as a class-validator class, its texts cleaned; throws InvalidInput naming each field.
 * Unknown properties are refused, so that a misspelt field is never dropped in silence.
 */
export function parseInput<T extends object>(type: ClassConstructor<T>, input: unknown): T {
  const value = plainToInstance(type, plainInput(input ?? {}) as object, { exposeDefaultValues: true });
  if (typeof value !== 'object' || Array.isArray(value)) throw new InvalidInput({ '': ['not_an_object'] });
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new InvalidInput(Object.fromEntries(fieldsOf(errors, '')));
  return value;
}

function fieldsOf(errors: ValidationError[], path: string): [string, string[]][] {
  return errors.flatMap((error) => {
    const at = path ? `${path}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {});
    return [...(own.length > 0 ? [[at, own] as [string, string[]]] : []), ...fieldsOf(error.children ?? [], at)];
  });
}
