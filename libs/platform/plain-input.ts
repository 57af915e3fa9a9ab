import { InvalidInput } from './errors.js';

/** Deeper than anything that is asked for: nobody fills in a field there. */
const deepest = 12;

/**
 * Characters that no text needs and Postgres, a page or a reader would stumble over: controls other than tab and line feed, blanks without
 * width, and what turns the direction of everything after it, in a list or a mail too.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * A copy of what was sent, made of nothing but plain values: every text in it as NFC (a Mac sends «å» as two characters), with plain
 * line ends and without control characters and half characters. Throws InvalidInput where it is nested beyond reason, and for fields
 * called `constructor` or `__proto__`, which every object has.
 */
export function plainInput<Value>(value: Value): Value {
  return plain(value, []) as Value;
}

function plain(value: unknown, path: readonly string[]): unknown {
  if (typeof value === 'string') return cleanText(value);
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' && kind !== '[object Array]') return value;
  if (path.length > deepest) throw new InvalidInput({ [path.slice(0, 3).join('.')]: ['too_deep'] });
  if (Array.isArray(value)) return value.map((item, index) => plain(item, [...path, String(index)]));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, item]) => {
      if (name in Object.prototype) throw new InvalidInput({ [[...path, name].join('.')]: ['whitelistValidation'] });
      return [cleanText(name), plain(item, [...path, name])];
    }),
  );
}

function cleanText(text: string): string {
  // A lone half of a surrogate pair is no character; Postgres refuses it.
  const wellFormed = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return wellFormed.replace(/\r\n?/g, '\n').replace(controls, '').normalize('NFC');
}
