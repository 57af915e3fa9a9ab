import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ended, isAlive, type Told, tandem, told } from '../support/tandem-process.js';

const patience = 150_000;

async function addressOf(running: Told): Promise<string> {
  return (await told(running, /Tandem is at (http:\S+)/))[1] as string;
}

jest.setTimeout(patience);

describe('an operator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-operator-'));
  chmodSync(folder, 0o755);
  const tenant = ['tenant', 'create', '--slug', 'fjellbygd', '--name', 'Fjellbygd kommune', '--country', 'NO', '--language', 'nn'];
  const postmaster = () => Number(readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  /** The running product has done it. */
  const counted = async (line: string) => {
    for (const deadline = Date.now() + 15_000; !(await (await fetch(`${address}/metrics`)).text()).includes(line); await sleep(100))
      if (Date.now() > deadline) throw new Error(`not within 15 s: ${line}`);
  };
  let running: Told;
  let address: string;

  beforeAll(async () => {
    running = tandem(folder, ['start'], { PORT: '0' });
    address = await addressOf(running);
  }, patience);
  afterAll(async () => {
    running.child.kill('SIGTERM');
    await ended(running);
    rmSync(folder, { recursive: true, force: true });
  }, patience);

  it('gets everything from one command, with the address and the demo accounts at its end', async () => {
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(running.said).toContain('password tandem-demo');
    expect(running.said).toContain('editor@herning.example');
  });

  it('is told of a taken port before anything else begins', async () => {
    const second = tandem(folder, ['start'], { PORT: new URL(address).port });
    expect(await ended(second)).toBe(1);
    expect(second.said.trim()).toMatch(/^Port \d+ is taken by another program\. .* PORT=\d+ npm start$/);
  });

  it('is told that the data is in use, on whatever port, and the product goes on', async () => {
    const second = tandem(folder, ['start'], { PORT: '0' });
    expect([await ended(second), second.said.trim()]).toEqual([
      1,
      expect.stringMatching(/^Tandem is already running on the data in .*TANDEM_DATA/m),
    ]);
    expect(second.said).not.toContain('    at ');
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('is told which variable is wrong', async () => {
    const second = tandem(folder, ['start'], { LOG_LEVEL: 'chatty' });
    expect(await ended(second)).toBe(1);
    expect(second.said).toContain('LOG_LEVEL');
    expect(second.said).not.toContain('    at ');
  });

  it.each(['api', 'worker'])('is told that the %s alone wants a Postgres of its own', async (half) => {
    const alone = tandem(folder, [half]);
    expect(await ended(alone)).toBe(1);
    expect(alone.said).toContain('DATABASE_URL must be set');
    expect(alone.said).not.toContain('    at ');
  });

  it(
    'lets the doctor look while the product runs, and reads that nothing is broken',
    async () => {
      const doctor = tandem(folder, ['doctor'], { PUBLIC_URL: address });
      expect(await ended(doctor)).toBe(0);
      expect(doctor.said).toContain('Nothing is broken');
      expect(doctor.said).toContain(`${address} answers and is ready`);
    },
    patience,
  );

  it(
    'may not let the demo out into the world, nor take its database into real use unwarned',
    async () => {
      for (const args of [['start'], ['demo'], ['doctor'], ['api'], ['worker']]) {
        const outside = tandem(folder, args, { SMTP_URL: 'smtp://relay.example:587', PUBLIC_URL: 'https://tandem.ks.no' });
        expect([await ended(outside), outside.said]).toEqual([
          1,
          expect.stringMatching(/SMTP_URL.*TANDEM_MODE=production[\s\S]*PUBLIC_URL/),
        ]);
      }
      const production = { NODE_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:9', TANDEM_SECRET: 'x'.repeat(40), PUBLIC_URL: address };
      const doctor = tandem(folder, ['doctor'], production);
      expect([await ended(doctor), doctor.said]).toEqual([1, expect.stringContaining('Content: the demo was loaded into this database')]);
      const demo = tandem(folder, ['demo'], production);
      expect([await ended(demo), demo.said]).toEqual([1, expect.stringContaining('The demo is not loaded in production')]);
    },
    patience,
  );

  it(
    'makes a tenant and invites its administrator beside the running product',
    async () => {
      const invitation = ['person', 'invite', '--tenant', 'fjellbygd', '--email', 'admin@fjellbygd.example', '--role', 'admin'];
      const made = tandem(folder, tenant);
      expect([await ended(made), made.said]).toEqual([0, expect.stringContaining('Made Fjellbygd kommune')]);
      const invited = tandem(folder, invitation);
      expect([await ended(invited), invited.said]).toEqual([0, expect.stringContaining('Invited admin@fjellbygd.example')]);
      await counted('tandem_job_seconds_count{job="identity.send-invitation",outcome="done"} 1');
    },
    patience,
  );

  it(
    'is told in words what an option must be',
    async () => {
      const made = tandem(folder, [...tenant.slice(0, 2), '--slug', 'Fjell bygd!', '--name', 'Fjellbygd', '--country', 'FI']);
      expect([await ended(made), made.said]).toEqual([
        1,
        expect.stringMatching(/--slug must be small letters[\s\S]*--country must be DK, NO, SE/),
      ]);
      const invited = tandem(folder, ['person', 'invite', '--tenant', 'herning', '--email', 'nobody', '--role', 'king']);
      expect([await ended(invited), invited.said]).toEqual([
        1,
        expect.stringMatching(/--email must be an address[\s\S]*--role must be reader, author, editor, admin/),
      ]);
    },
    patience,
  );

  it(
    'reads which jobs were given up, and revives none that it does not name',
    async () => {
      const jobs = tandem(folder, ['jobs']);
      expect([await ended(jobs), jobs.said]).toEqual([0, expect.stringContaining('No job has been given up')]);
      const revived = tandem(folder, ['jobs', 'revive', '--all']);
      expect([await ended(revived), revived.said]).toEqual([0, expect.stringContaining('Revived 0')]);
      for (const names of [[], ['all'], ['--all', crypto.randomUUID()]]) {
        const refused = tandem(folder, ['jobs', 'revive', ...names]);
        expect([await ended(refused), refused.said]).toEqual([1, expect.not.stringContaining('    at ')]);
      }
    },
    patience,
  );

  it('is told how the digests fare, and who would get one', async () => {
    const answers = [];
    for (const words of [[], ['dry-run'], ['retry', '--all'], ['retry'], ['retry', '01a203f5-e668-7374-83b1-7b95daab49fe']]) {
      const asked = tandem(folder, ['digest', ...words]);
      answers.push([await ended(asked), asked.said]);
    }
    expect(answers).toEqual([
      [
        0,
        expect.stringMatching(
          /^The mail server takes mails\.\n\d+ left in the last minute; allowed: no limit, for each tenant: no limit\.\n/,
        ),
      ],
      [0, expect.stringMatching(/^Were all due now, \d+ of \d+ people would get a mail/)],
      [0, expect.stringContaining('0 are sent again')],
      [1, expect.stringContaining('Name the run')],
      [1, expect.stringContaining('There is no run with that id.')],
    ]);
  });

  it(
    'stops it with one signal, the database last',
    async () => {
      const pid = postmaster();
      running.child.kill('SIGTERM');
      expect(await ended(running)).toBe(0);
      expect(isAlive(pid)).toBe(false);
    },
    patience,
  );

  it(
    'may kill it: no database is left behind, and the next start goes on with the same data',
    async () => {
      running = tandem(folder, ['start'], { PORT: '0' });
      await addressOf(running);
      const pid = postmaster();
      running.child.kill('SIGKILL');
      await ended(running);
      for (const deadline = Date.now() + 10_000; isAlive(pid) && Date.now() < deadline; await sleep(50));
      expect(isAlive(pid)).toBe(false);

      running = tandem(folder, ['start'], { PORT: '0' });
      address = await addressOf(running);
      const again = tandem(folder, tenant);
      expect([await ended(again), again.said]).toEqual([1, expect.stringContaining('a tenant with that slug already')]);
    },
    patience,
  );
});
