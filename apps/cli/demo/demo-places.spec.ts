import { describe, expect, it } from '@jest/globals';
import { languages } from '#libs/catalogue';
import { demoBodies } from './bodies.js';
import { demoEntries } from './demo-entries.js';
import { demoNetworks } from './networks.js';
import { demoPeople } from './people.js';
import { demoTenants } from './tenants.js';

const tenantSlugs = demoTenants.map((tenant) => tenant.slug);
const emails = demoPeople.map((person) => person.email);

function bodyCalled(slug: string) {
  const body = demoBodies.find((candidate) => candidate.slug === slug);
  if (!body) throw new Error(`no body is called ${slug}`);
  return body;
}

describe('the tenants of the demo', () => {
  it('are twelve, and each that belongs to another stands after it', () => {
    expect(new Set(tenantSlugs).size).toBe(12);
    for (const [index, tenant] of demoTenants.entries()) {
      if (tenant.belongsTo) expect(tenantSlugs.slice(0, index)).toContain(tenant.belongsTo);
    }
  });

  it('have an official number only where they are real', () => {
    for (const tenant of demoTenants) {
      if (tenant.isExample) expect(tenant.codes).toEqual([]);
      if (!tenant.isExample && tenant.kind === 'municipality') expect(tenant.codes.some((code) => code.validTo === null)).toBe(true);
    }
  });

  it('own every entry, alone or together', () => {
    for (const entry of demoEntries) {
      expect(tenantSlugs).toContain(entry.tenant);
      expect(tenantSlugs).toEqual(expect.arrayContaining(entry.coOwners));
    }
  });
});

describe('the networks of the demo', () => {
  it.each(demoNetworks)('$slug is named, explained and promised in all five languages', (network) => {
    for (const language of languages) {
      expect(network.names[language].length).toBeGreaterThan(0);
      expect(network.purposes[language].length).toBeGreaterThan(0);
      for (const charter of network.charters) expect(charter.texts[language].length).toBe(charter.texts.nb.length);
    }
    expect(network.charters.at(-1)?.texts.nb).toHaveLength(4);
  });

  it('let nobody accept a charter before it was in force, or without being in the network', () => {
    for (const network of demoNetworks) {
      const members = network.tenants.map((tenant) => tenant.tenant);
      for (const charter of network.charters) {
        for (const [tenant, instant] of Object.entries(charter.acceptedAt)) {
          expect(members).toContain(tenant);
          expect(instant >= charter.effectiveOn).toBe(true);
        }
      }
    }
  });

  it('wait for Nordvåg, the one of eight that has not signed the newest charter of Bærekraftsnettverket', () => {
    const network = demoNetworks.find((candidate) => candidate.slug === 'baerekraftsnettverket');
    const signed = Object.keys(network?.charters.at(-1)?.acceptedAt ?? {});
    expect(network?.tenants.map((tenant) => tenant.tenant).filter((tenant) => !signed.includes(tenant))).toEqual(['nordvaag']);
  });

  it('have a publisher in every network an entry is shared with', () => {
    for (const entry of demoEntries) {
      for (const slug of entry.networks) {
        const network = demoNetworks.find((candidate) => candidate.slug === slug);
        expect(network?.tenants.map((tenant) => tenant.tenant)).toContain(entry.tenant);
      }
    }
  });
});

describe('the bodies of the demo', () => {
  it('belong to a network or a tenant, and are named in all five languages', () => {
    for (const body of demoBodies) {
      expect([body.network, body.tenant].filter(Boolean)).toHaveLength(1);
      for (const language of languages) expect(body.names[language].length).toBeGreaterThan(0);
    }
  });

  it('seat only people who have an account, under the tenant whose seat it is', () => {
    for (const seat of demoBodies.flatMap((body) => body.seats)) {
      for (const email of [seat.holder, seat.deputy, ...(seat.former ?? []).map(({ holder }) => holder)]) {
        if (!email) continue;
        expect(demoPeople.find((person) => person.email === email)?.tenant).toBe(seat.tenant);
      }
    }
    for (const body of demoBodies) if (body.secretary) expect(emails).toContain(body.secretary);
  });

  it('give Bærekraftsnettverket eight seats: Solfjord chairs, one has no deputy, one is vacant', () => {
    const { seats } = bodyCalled('baerekraftsnettverket-styringsgruppe');
    expect(seats).toHaveLength(8);
    expect(seats.filter((seat) => seat.role === 'chair').map((seat) => seat.tenant)).toEqual(['solfjord']);
    expect(seats.filter((seat) => !seat.deputy).map((seat) => seat.tenant)).toEqual(['nordvaag']);
    expect(seats.filter((seat) => !seat.holder).map((seat) => seat.tenant)).toEqual(['midtfjord']);
  });

  it('give each member of a network one seat in its steering group', () => {
    for (const body of demoBodies.filter((candidate) => candidate.kind === 'steering_group')) {
      const network = demoNetworks.find((candidate) => candidate.slug === body.network);
      expect(body.seats.map((seat) => seat.tenant).sort()).toEqual(network?.tenants.map((tenant) => tenant.tenant).sort());
    }
  });

  it('give Bæredygtig Herning a board of five and a council of twenty-five, of which three are vacant', () => {
    expect(bodyCalled('baeredygtig-herning-bestyrelse').seats).toHaveLength(5);
    const { seats } = bodyCalled('baeredygtighedsraadet');
    expect(seats).toHaveLength(25);
    expect(seats.flatMap(({ holder }, index) => (holder ? [] : [index + 1]))).toEqual([17, 22, 24]);
    for (const sector of ['business', 'education', 'culture']) expect(seats.some((seat) => seat.sector === sector)).toBe(true);
  });

  it('seat Herning’s committees and its following group, one of each committee in the group', () => {
    const committees = demoBodies.filter(({ kind, tenant }) => kind === 'committee' && tenant === 'herning');
    expect(committees).toHaveLength(7);
    const group = bodyCalled('politisk-foelgegruppe');
    expect(group.seats).toHaveLength(7);
    for (const { seats, secretary, names } of committees) {
      expect(seats.map(({ role }) => role)).toEqual(['chair', 'deputy_chair', 'member', 'member', 'member']);
      expect({ secretary, sits: group.seats.filter((one) => seats.some(({ holder }) => holder === one.holder)).length, names }).toEqual({
        secretary: 'secretary@herning.example',
        sits: 1,
        names,
      });
    }
  });

  it('give a working group its mandate, its plan and a seat that Asker is to name in', () => {
    const group = bodyCalled('arbeidsgruppe-maalkonflikter');
    for (const language of languages) expect(group.mandate?.[language]).toBeTruthy();
    expect(group.plan.map(({ done }) => done)).toEqual([true, true, false, false]);
    expect(group.seats.map(({ tenant, holder }) => [tenant, holder !== null])).toEqual([
      ['ks', true],
      ['solfjord', true],
      ['storevik', true],
      ['fjellvik', true],
      ['asker', false],
    ]);
  });

  it('tell who sat before, each until the day before the next one or the vacancy', () => {
    const followed = demoBodies.flatMap(({ seats }) => seats).flatMap((seat) => (seat.former ?? []).map((one) => ({ seat, one })));
    expect(followed.length).toBeGreaterThan(5);
    for (const { seat, one } of followed) {
      expect(one.since <= one.until).toBe(true);
      if (seat.holder) expect(new Date(Date.parse(one.until) + 86_400_000).toISOString().slice(0, 10)).toBe(seat.since);
    }
  });
});

describe('the people of the demo', () => {
  it('are accounts of their own, at the address of their tenant', () => {
    expect(new Set(emails).size).toBe(emails.length);
    for (const person of demoPeople) expect(person.email.endsWith(`@${person.tenant ?? 'tandem'}.example`)).toBe(true);
  });

  it('give every tenant an author, an editor, an administrator and a member', () => {
    for (const slug of tenantSlugs) {
      for (const account of ['author', 'editor', 'admin', 'member']) expect(emails).toContain(`${account}@${slug}.example`);
    }
    expect(emails).toEqual(expect.arrayContaining(['director@baerum.example', 'coordinator@ks.example', 'operator@tandem.example']));
  });
});
