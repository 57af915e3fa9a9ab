import { ValidateBy } from 'class-validator';
import { isDay } from '#libs/platform';

/** A day that exists, or a month or year of it: `2019`, `2019-05`, `2019-05-17`; between 1800 and 2199. */
export function isPartialDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(value) && isDay(value + '-01-01'.slice(value.length - 4));
}

export function IsPartialDate(): PropertyDecorator {
  return ValidateBy({ name: 'isDateString', validator: { validate: isPartialDate, defaultMessage: () => '$property must be a date' } });
}
