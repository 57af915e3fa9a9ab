import { ValidateBy } from 'class-validator';

/** An address that a reader may safely follow: of the web, or of a mailbox. */
export function isLink(value: unknown): value is string {
  if (typeof value !== 'string' || /\s/.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname, pathname } = new URL(value);
  if (protocol === 'mailto:') return /^[^@]+@[^@]+$/.test(pathname);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
}

export function IsLink(): PropertyDecorator {
  return ValidateBy({ name: 'isUrl', validator: { validate: isLink, defaultMessage: () => '$property must be a link' } });
}
