import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { DockerfileParser } from 'dockerfile-ast';
import { parse } from 'yaml';
import { loginRoles, readConfig, variableNames } from '#libs/platform';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  deploy?: { replicas: number };
}

const file = (name: string) => readFileSync(fileURLToPath(new URL(`../../docker/${name}`, import.meta.url)), 'utf8');
const dockerfile = DockerfileParser.parse(file('Dockerfile'));
const instructions = dockerfile.getInstructions();
const compose = parse(file('compose.yaml'), { merge: true }) as { services: Record<string, Service>; volumes: Record<string, null> };
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build);

const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'VOLUME', 'USER', 'EXPOSE', 'CMD'];

describe('the Dockerfile', () => {
  it('holds only instructions that Docker knows, each with an argument', () => {
    expect(instructions.filter((line) => !known.includes(line.getKeyword()) || !line.getArgumentsContent())).toEqual([]);
  });

  it('takes Node 24 in every stage that is not built on another', () => {
    const stages = dockerfile.getFROMs();
    const names = stages.map((from) => from.getBuildStage());
    expect(stages.length).toBeGreaterThan(2);
    for (const from of stages) if (!names.includes(from.getImage())) expect(from.getImage()).toMatch(/^node:24-/);
  });

  it('copies only from stages that stand above', () => {
    const above: string[] = [];
    for (const line of instructions) {
      if (line.getKeyword() === 'FROM') above.push(/ AS (\w+)$/.exec(line.getArgumentsContent() ?? '')?.[1] ?? '');
      const source = /--from=(\w+)/.exec(line.getRawArgumentsContent() ?? '')?.[1];
      if (source) expect(above.slice(0, -1)).toContain(source);
    }
  });

  it('runs as an ordinary user', () => {
    const last = instructions.slice(instructions.findLastIndex((line) => line.getKeyword() === 'FROM'));
    const value = (keyword: string) => last.find((line) => line.getKeyword() === keyword)?.getArgumentsContent();
    expect(value('USER')).toBe('node');
  });
});

describe('the composition of containers', () => {
  it('has two api and two worker processes behind a proxy, with Postgres, Redis and a mail catcher', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'mail', 'migrate', 'postgres', 'proxy', 'redis', 'worker']);
    expect(compose.services['api']?.deploy?.replicas).toBe(2);
    expect(compose.services['worker']?.deploy?.replicas).toBe(2);
  });

  it.each(ours)('sets only variables that the configuration knows, and it accepts them: %s', (_, service) => {
    const environment = Object.fromEntries(
      Object.entries(service.environment ?? {}).map(([name, value]) => [name, filledIn(String(value))]),
    );
    const config = readConfig(environment) as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(environment)) {
      expect(variableNames).toContain(name);
      // What an installation may leave out is empty, and counts as unset.
      if (value !== '') expect([name, config[name]]).not.toEqual([name, undefined]);
    }
    expect(config['TANDEM_MODE']).toBe('production');
  });

  it('waits only for services, and keeps data only in volumes, that exist', () => {
    for (const [, service] of services) {
      for (const name of Object.keys(service.depends_on ?? {})) expect(Object.keys(compose.services)).toContain(name);
      const volumes = (service.volumes ?? []).map((volume) => volume.split(':')[0] as string);
      for (const volume of volumes.filter((name) => !name.startsWith('.'))) expect(Object.keys(compose.volumes)).toContain(volume);
      for (const path of volumes.filter((name) => /\.\/\w+file$/.test(name))) expect(file(path)).toMatch(/\S/);
    }
  });

  it('takes every secret from the environment, and the example lists them all', () => {
    const required = [...file('compose.yaml').matchAll(/\$\{(\w+):\?/g)].map((match) => match[1]);
    const listed = [...file('example.env').matchAll(/^(\w+)=$/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual([...new Set(required)].sort());
  });

  it('makes the same roles as the embedded Postgres', () => {
    const script = file('postgres/roles.sh');
    for (const role of loginRoles) expect(script).toContain(`create role ${role} login`);
    expect(script).toContain('grant tandem_search to tandem_owner with admin option');
  });

  it('sends the proxy to the port that the api listens on', () => {
    expect(file('Caddyfile')).toContain(`dynamic a api ${compose.services['api']?.environment?.['PORT']}`);
  });
});

/** As Docker fills `${NAME:-default}` and `${NAME:?message}` in. */
function filledIn(value: string): string {
  return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, mark: string, rest: string) =>
    mark === '-' ? rest : `${name.toLowerCase()}-0123456789abcdef0123456789abcdef`,
  );
}
