import type { Language } from '#libs/catalogue';
import type { Role } from '#libs/identity';
import type { DemoSector } from './body.js';
import { boardMembers, councilMembers, councilSector } from './herning-bodies.js';
import { committeeMembers } from './herning-committees.js';
import { demoNetworks } from './networks.js';
import { type DemoTenant, demoTenants } from './tenants.js';

/** An account that is a role: nobody is named in the demo. */
export interface DemoPerson {
  email: string;
  /** «Redaktør, Herning Kommune», in the tenant's own language. */
  name: string;
  title: string;
  language: Language;
  timeZone: string;
  /** Null for the operator, who reads no tenant's content. */
  tenant: string | null;
  role: Role | null;
  isOperator: boolean;
  /** Said yes to being asked by colleagues of other municipalities: those who write, not who sits in a board or a committee. */
  mayBeAsked: boolean;
  /** Shown among the demo accounts on the sign-in page. */
  listed: boolean;
}

type Office = 'author' | 'editor' | 'admin' | 'member' | 'director' | 'deputy';
const roleOf: Record<Office, Role> = {
  author: 'author',
  editor: 'editor',
  admin: 'admin',
  member: 'reader',
  director: 'reader',
  deputy: 'reader',
};

const nameOf: Record<Exclude<Language, 'en'>, Record<Office, string>> = {
  da: {
    author: 'Forfatter',
    editor: 'Redaktør',
    admin: 'Administrator',
    member: 'Medarbejder',
    director: 'Direktør',
    deputy: 'Stedfortræder',
  },
  nb: {
    author: 'Forfatter',
    editor: 'Redaktør',
    admin: 'Administrator',
    member: 'Medarbeider',
    director: 'Kommunaldirektør',
    deputy: 'Varamedlem',
  },
  nn: {
    author: 'Forfattar',
    editor: 'Redaktør',
    admin: 'Administrator',
    member: 'Medarbeidar',
    director: 'Kommunaldirektør',
    deputy: 'Varamedlem',
  },
  sv: {
    author: 'Författare',
    editor: 'Redaktör',
    admin: 'Administratör',
    member: 'Medarbetare',
    director: 'Förvaltningschef',
    deputy: 'Ersättare',
  },
};

/** Titles that are not the usual ones of the language. */
const directorOf: Record<string, string> = { ks: 'Direktør', midtfjord: 'Fylkesdirektør' };
const zoneOf = { DK: 'Europe/Copenhagen', NO: 'Europe/Oslo', SE: 'Europe/Stockholm' };
const sectorName: Record<DemoSector, string> = { business: 'erhverv', education: 'uddannelse', culture: 'kultur' };

/** Nordvåg and Bæredygtig Herning have nobody to stand in; Midtfjord's seat is vacant, so only its deputy is there. */
const withoutDeputy = ['nordvaag', 'baeredygtig-herning'];
const withoutDirector = ['midtfjord'];

function personOf(tenant: DemoTenant, account: string, title: string, role: Role, listed: boolean): DemoPerson {
  return {
    email: `${account}@${tenant.slug}.example`,
    name: `${title}, ${tenant.name}`,
    title,
    language: tenant.language as Language,
    timeZone: zoneOf[tenant.country],
    tenant: tenant.slug,
    role,
    isOperator: false,
    mayBeAsked: role === 'author' || role === 'editor',
    listed,
  };
}

function officesOf(tenant: DemoTenant): Office[] {
  const offices: Office[] = ['author', 'editor', 'admin', 'member'];
  const holdsSeat = demoNetworks.some((network) => network.tenants.some((member) => member.tenant === tenant.slug));
  if (holdsSeat && !withoutDirector.includes(tenant.slug)) offices.push('director');
  if (holdsSeat && !withoutDeputy.includes(tenant.slug)) offices.push('deputy');
  return offices;
}

function staffOf(tenant: DemoTenant): DemoPerson[] {
  const names = nameOf[tenant.language as Exclude<Language, 'en'>];
  return officesOf(tenant).map((office) => {
    const title = (office === 'director' ? directorOf[tenant.slug] : undefined) ?? names[office];
    return personOf(tenant, office, title, roleOf[office], true);
  });
}

function tenantBySlug(slug: string): DemoTenant {
  const tenant = demoTenants.find((candidate) => candidate.slug === slug);
  if (!tenant) throw new Error(`no demo tenant is called ${slug}`);
  return tenant;
}

const accountOf = (email: string): string => email.split('@')[0] ?? email;
const centre = tenantBySlug('baeredygtig-herning');

export const demoPeople: DemoPerson[] = [
  ...demoTenants.flatMap(staffOf),
  personOf(tenantBySlug('ks'), 'coordinator', 'Nettverkskoordinator', 'editor', true),
  personOf(tenantBySlug('herning'), 'secretary', 'Udvalgssekretær', 'author', true),
  ...committeeMembers.map(({ email, name }) => ({
    ...personOf(tenantBySlug('herning'), accountOf(email), 'Udvalgsmedlem', 'reader', false),
    name,
  })),
  ...boardMembers.map((email, index) => personOf(centre, accountOf(email), `Bestyrelsesmedlem ${index + 1}`, 'reader', false)),
  ...councilMembers.map((email, index) =>
    personOf(centre, accountOf(email), `Rådsmedlem ${index + 1}, ${sectorName[councilSector(index)]}`, 'reader', false),
  ),
  {
    email: 'operator@tandem.example',
    name: 'Operator, Tandem',
    title: 'Operator',
    language: 'en',
    timeZone: 'Europe/Oslo',
    tenant: null,
    role: null,
    isOperator: true,
    mayBeAsked: false,
    listed: true,
  },
];
