import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages } from './languages.js';
import { readMessages } from './load-messages.js';
import type { Messages } from './translate.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
);
const sources = files
  .filter((name) => /\.tsx?$/.test(name) && !/spec\.tsx?$/.test(name) && !name.includes('node_modules'))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');
const quoted = new Set([...sources.matchAll(/(['"`])([a-zA-Z][\w.]*)\1/g)].map((match) => match[2] as string));

const catalogues = Object.fromEntries(languages.map((language) => [language, readMessages(language)])) as Record<string, Messages>;
const keys = [...new Set(Object.values(catalogues).flatMap((messages) => Object.keys(messages)))].sort();
const built = new Set<string>();

beforeAll(async () => {
  for (const name of files.filter((file) => file.endsWith('message-families.ts'))) {
    const { messageFamilies } = (await import(name)) as {
      messageFamilies: Record<string, readonly string[]>;
    };
    for (const [family, members] of Object.entries(messageFamilies)) for (const member of members) built.add(`${family}.${member}`);
  }
});

describe('messages', () => {
  it.each(languages)('are all there in %s', (language) => {
    expect(keys.filter((key) => !catalogues[language]?.[key]?.trim())).toEqual([]);
  });

  it('are all used by a source', () => {
    expect(keys.filter((key) => !quoted.has(key) && !built.has(key) && !isUsedError(key))).toEqual([]);
  });

  it('exist for every key that a source asks for', () => {
    const asked = [...sources.matchAll(/\bt\(\s*'([\w.]+)'/g), ...sources.matchAll(/\btranslate\(\s*[\w.]+,\s*'([\w.]+)'/g)].map(
      (match) => match[1] as string,
    );
    expect([...new Set([...asked, ...built])].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('exist for every error that a service throws', () => {
    const codes = [
      ...sources.matchAll(/\bsuper\(\s*'(?:not_found|forbidden|conflict|invalid|unavailable|too_many|unauthenticated)',\s*'(\w+)'/g),
    ];
    expect(codes.map((match) => `errors.${match[1]}`).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(languages)('parse as ICU messages in %s', (language) => {
    const broken = Object.entries(catalogues[language] ?? {}).filter(([, text]) => argumentsOf(text, language) === null);
    expect(broken).toEqual([]);
  });

  it('take the same arguments in all languages', () => {
    const differing = keys.filter(
      (key) => new Set(languages.map((language) => argumentsOf(catalogues[language]?.[key] ?? '', language))).size > 1,
    );
    expect(differing).toEqual([]);
  });
});

/** `errors.<code>` is used where a domain error is thrown with that code. */
function isUsedError(key: string): boolean {
  return key.startsWith('errors.') && quoted.has(key.slice('errors.'.length));
}

function argumentsOf(text: string, language: string): string | null {
  try {
    const found = new Set<string>();
    collect(
      new IntlMessageFormat(text, language, undefined, {
        ignoreTag: true,
      }).getAst(),
      found,
    );
    return [...found].sort().join(' ');
  } catch {
    return null;
  }
}

function collect(elements: readonly Element[], into: Set<string>): void {
  for (const element of elements) {
    if ('value' in element && element.type !== 0) into.add(String(element.value));
    if ('options' in element) for (const option of Object.values(element.options)) collect(option.value, into);
  }
}
