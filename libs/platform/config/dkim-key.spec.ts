import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const as = { type: 'pkcs8', format: 'pem' } as const;
const rsa = (bits: number) => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export(as).toString();
const key = rsa(1024);
const dkim = { MAIL_DKIM_DOMAIN: 'tandem.example', MAIL_DKIM_SELECTOR: 'tandem2026', MAIL_DKIM_KEY: key };
const withKey = (value: string) => () => readConfig({ ...dkim, MAIL_DKIM_KEY: value });

describe('the key that signs mails', () => {
  it('is a text, a text on one line, or a file', () => {
    expect(readConfig(dkim).dkim).toEqual({ domainName: 'tandem.example', keySelector: 'tandem2026', privateKey: key });
    expect(withKey(key.replaceAll('\n', '\\n'))().dkim?.privateKey).toBe(key);
    const path = join(mkdtempSync(join(tmpdir(), 'dkim-')), 'dkim.pem');
    writeFileSync(path, key);
    expect(withKey(`file:${path}`)().dkim?.privateKey).toBe(key);
  });

  it('is not needed', () => {
    expect(readConfig({}).dkim).toBeUndefined();
  });

  it('comes with the domain and the selector that its public half stands under', () => {
    for (const name of Object.keys(dkim)) expect(() => readConfig({ ...dkim, [name]: '' })).toThrow(new RegExp(`${name} must be set too`));
  });

  it.each([
    ['of another kind', generateKeyPairSync('ed25519').privateKey.export(as).toString(), /MAIL_DKIM_KEY is an ed25519 key.*RSA/],
    ['too short', rsa(512), /MAIL_DKIM_KEY has 512 bits/],
    ['cut', key.slice(0, 200), /MAIL_DKIM_KEY must be a private RSA key/],
    ['no key', 'geheim', /MAIL_DKIM_KEY must be a private RSA key/],
    ['away', 'file:/nowhere/dkim.pem', /MAIL_DKIM_KEY names a file that cannot be read \(ENOENT\)/],
  ])('is refused at the start, by the name of its variable and without a word of it: %s', (_, value, words) => {
    expect(withKey(value)).toThrow(ConfigError);
    expect(withKey(value)).toThrow(words);
    expect(withKey(value)).not.toThrow(/geheim|BEGIN/);
  });

  it('is refused with a domain or selector that DNS does not know', () => {
    expect(() => readConfig({ ...dkim, MAIL_DKIM_DOMAIN: 'https://tandem.example' })).toThrow('MAIL_DKIM_DOMAIN');
    expect(() => readConfig({ ...dkim, MAIL_DKIM_SELECTOR: 'a;b' })).toThrow('MAIL_DKIM_SELECTOR');
  });
});
