import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '#libs/platform';
import { TranslationService } from '../../../test/support/translation-service.js';
import { checkConfiguration, configurationLines } from './configuration.js';
import { finding, reason } from './finding.js';
import { checkServices } from './services.js';

const nowhere = {
  TANDEM_DATA: mkdtempSync(join(tmpdir(), 'tandem-doctor-')),
  PUBLIC_URL: 'http://127.0.0.1:9',
  REDIS_URL: 'redis://:geheim@127.0.0.1:9',
  SMTP_URL: 'smtp://anna:geheim@127.0.0.1:9',
};

describe('the doctor', () => {
  it('shows every variable and no secret', () => {
    const secret = 'a-secret-of-more-than-thirty-two-characters';
    const key = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const dkim = { MAIL_DKIM_DOMAIN: 'tandem.example', MAIL_DKIM_SELECTOR: 'one', MAIL_DKIM_KEY: key };
    const config = readConfig({ ...nowhere, ...dkim, TANDEM_SECRET: secret, MAIL_REPORT_SECRET: secret });
    const text = configurationLines(config).join('\n');
    expect(text).toContain('redis://:•••@127.0.0.1:9');
    expect(text).toMatch(/TANDEM_SECRET +set/);
    expect(text).toMatch(/MAIL_REPORT_SECRET +set/);
    expect(text).toMatch(/MAIL_DKIM_DOMAIN +tandem.example[\s\S]*MAIL_DKIM_KEY +set/);
    expect(text).not.toMatch(/geheim|thirty|BEGIN|dkim +/);
  });

  it('names what does not answer, with the way to mend it', async () => {
    const findings = await checkServices(readConfig(nowhere));
    expect(findings.map(({ what, state }) => [what, state])).toEqual([
      ['Queue', 'bad'],
      ['Mail', 'bad'],
      ['Files', 'good'],
      ['Viruses', 'good'],
      ['Translation', 'good'],
      ['Public address', 'note'],
    ]);
    expect(findings[1]).toMatchObject({ found: expect.stringContaining('ECONNREFUSED'), mend: expect.stringContaining('SMTP_URL') });
    expect(JSON.stringify(findings)).not.toContain('geheim');
  });

  it('waits no longer than five seconds for a mail server that takes the call and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const began = performance.now();
    const findings = await checkServices(readConfig({ ...nowhere, REDIS_URL: '', SMTP_URL: `smtp://127.0.0.1:${port}` }));
    expect(findings.find(({ what }) => what === 'Mail')?.state).toBe('bad');
    expect(performance.now() - began).toBeLessThan(15_000);
    silent.close();
  }, 30_000);

  it('asks the file store, the scanner and the translation service, and praises none that does not answer', async () => {
    const gone = await new TranslationService().open();
    const { url } = gone;
    await gone.close();
    const config = readConfig({
      ...nowhere,
      FILES_URL: 'http://anna:geheim@127.0.0.1:9/tandem',
      CLAMD_URL: 'tcp://127.0.0.1:9',
      TRANSLATOR_URL: url,
      TRANSLATOR_KEY: 'geheim',
    });
    const findings = await checkServices(config);
    for (const name of ['Files', 'Viruses', 'Translation'])
      expect(findings.find(({ what }) => what === name)).toMatchObject({ state: 'bad', found: expect.stringContaining('ECONNREFUSED') });
    expect(JSON.stringify([findings, configurationLines(config)])).not.toContain('geheim');
  });

  it('says what a translation service knows', async () => {
    const service = await new TranslationService().open();
    const findings = await checkServices(readConfig({ ...nowhere, TRANSLATOR_URL: service.url }));
    await service.close();
    expect(findings.find(({ what }) => what === 'Translation')).toMatchObject({ state: 'good', found: expect.stringContaining('knows 4') });
  });

  it('warns of a demo that the world could take for the real thing', () => {
    expect(checkConfiguration(readConfig({}))[0]).toMatchObject({ state: 'note', mend: 'Before real use: TANDEM_MODE=production' });
  });

  it('turns what a check throws into words without passwords', async () => {
    const findings = await finding('Mail', 'Check SMTP_URL', () =>
      Promise.reject(new Error('cannot reach smtp://anna:geheim@relay\nat …')),
    );
    expect(findings).toEqual([{ state: 'bad', what: 'Mail', found: 'cannot reach smtp://anna:•••@relay', mend: 'Check SMTP_URL' }]);
    expect(reason(new AggregateError([new Error('connect ECONNREFUSED')]))).toBe('connect ECONNREFUSED');
  });
});
