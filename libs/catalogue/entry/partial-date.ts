import { ValidateBy } from 'class-validator';

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A day that exists, or a month or year of it: `2019`, `2019-05`, `2019-05-17`; between 1800 and 2199. */
export function isPartialDate(value: unknown): value is string {
  const match = typeof value === 'string' ? form.exec(value) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < 1800 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function IsPartialDate(): PropertyDecorator {
  return ValidateBy({ name: 'isDateString', validator: { validate: isPartialDate, defaultMessage: () => '$property must be a date' } });
}
