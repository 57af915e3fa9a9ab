// node bin/picture-mails.mjs: writes the digest in all languages with the product's own code, and takes its picture for docs/guides/mails.md.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { languages, loadMessages, translate } from '#libs/platform';
import { buildServer } from './build.mjs';
import { root } from './sources.mjs';

await buildServer();
const built = (path) => import(join(root, 'dist', 'libs', 'digest', path));
const { DigestLetters } = await built('letter/digest-letter.js');
const { Fragments, fragmentKey } = await built('letter/fragment.js');
const { entryGroups } = await built('letter/entry-groups.js');
const { whyHeading, nameOf, pageOfAll } = await built('letter/why.js');
const { itemsOf } = await built('section/personal-sections.js');

loadMessages();
const publicUrl = 'https://tandem.example';
const now = new Date('2026-11-24T07:00:00Z');
const pictures = join(root, 'docs', 'images', 'mails');
// What the database would say: nothing is kept yet.
const tx = { now, query: async () => [] };

const names = new Map([
  ['herning', { tenant: 'Herning', slug: 'herning' }],
  ['network', { network: { en: 'Bærekraftsnettverket' }, slug: 'baerekraftsnettverket' }],
]);
const approvals = [{ slug: 'baerekraftsnettverket', names: { en: 'Bærekraftsnettverket' } }];
const entries = [
  [
    'goal',
    '12',
    'approved',
    'tool',
    'nb',
    'Bærum',
    'Sjekkliste for bærekraftige anskaffelser',
    'Tolv spørsmål som innkjøperen svarer på før konkurransen lyses ut. Prøvd i fire kommuner.',
  ],
  [
    'goal',
    '12',
    'published',
    'case_study',
    'sv',
    'Lunde',
    'Byggåtervinning på gamla skolan',
    'Dörrar, tegel och armaturer såldes vidare innan rivningen började. Det tog en halvtidstjänst i tre månader.',
  ],
  [
    'goal',
    '12',
    'published',
    'method',
    'nn',
    'Fjellvik',
    'Reparasjonskveld på biblioteket',
    'Ein kveld i månaden, frivillige og ein symaskin. Slik kom vi i gang.',
  ],
  [
    'tenant',
    'herning',
    'published',
    'case_study',
    'da',
    'Herning',
    'Partnerskaber for handling',
    'Erhverv, uddannelse og borgere i samme bestyrelse. Vi bygger cyklen, mens vi kører på den.',
  ],
].map(([kind, subject, tells, entryKind, language, tenant, title, summary], i) => ({
  item: { entry_id: String(i), version: 1, tells, subscription_id: `${kind}${subject}`, kind, subject },
  details: {
    title,
    summary,
    language,
    kind: entryKind,
    version: 1,
    slug: `bidrag-${i}`,
    tenant_slug: 'kommune',
    tenant_name: tenant,
    approvals: tells === 'approved' ? approvals : [],
  },
}));
const personal = [
  [
    'waiting',
    {
      title: 'Veileder i klimabudsjett',
      language: 'nb',
      body: 'styringsgruppen',
      proposal: '1',
      names: { nb: 'Styringsgruppen', nn: 'Styringsgruppa', da: 'Styregruppen', sv: 'Styrgruppen', en: 'The steering group' },
      deadline: '2026-12-08T15:00:00Z',
      zone: 'Europe/Oslo',
    },
  ],
  [
    'became',
    { title: 'Lekkasjejakt med lyttebrønner', language: 'nb', tenant: 'asker', slug: 'lekkasjejakt', by: 'Storevik', state: 'adopted' },
  ],
  ['wanted', { title: 'Hvem har gjenbrukt gatestein?', language: 'nb', id: '1', by: 'Nordvåg', offer: 'Samtaler om ombruk' }],
  ['answers', { title: 'Hvordan får dere med bøndene?', language: 'nb', id: '1', count: 2 }],
  [
    'decisions',
    {
      title: 'Felles målebrev for energi',
      language: 'nb',
      proposal: '2',
      body: 'styringsgruppen',
      network: names.get('network').network,
      kind: 'entry',
      outcome: 'sent_back',
    },
  ],
  [
    'gatherings',
    {
      title: 'Vintersamling',
      language: 'nb',
      id: '1',
      network: 'baerekraftsnettverket',
      begins_at: '2026-12-10T09:00:00Z',
      ends_at: '2026-12-10T14:00:00Z',
      zone: 'Europe/Oslo',
      place: 'Asker',
      state: 'confirmed',
    },
  ],
  ['prompts', { title: 'Klimaregnskab i regneark', language: 'da', id: '1', owner: 'Herning', months: 6 }],
];

async function digestIn(language) {
  const letters = new DigestLetters({ PUBLIC_URL: publicUrl });
  const wishes = entries.map((entry) => ({ ...entry, language }));
  const fragments = await new Fragments(publicUrl).of(tx, wishes);
  const groups = entryGroups(wishes);
  const toldOf = ({ of: { kind, subject }, shown }) => ({
    why: whyHeading(language, kind, subject, names),
    items: shown.map((wish) => fragments.get(fragmentKey(wish))),
    // One reader in five has a fuller week.
    ...(language === 'nb' &&
      kind === 'tenant' && {
        more: {
          label: translate(language, 'digest.more_of', { count: 4, what: nameOf(language, kind, subject, names) }),
          url: publicUrl + pageOfAll(language, kind, subject, names),
        },
      }),
  });
  return letters.write(
    {
      language,
      kind: 'digest',
      period: { rhythm: 'weekly', hour: 8, zone: 'Europe/Oslo' },
      about: 'none',
      count: language === 'nb' ? wishes.length + 4 : wishes.length,
      groups: [
        ...groups.map(({ kind, told }) => ({ kind, told: told.map(toldOf) })),
        ...personal.map(([kind, row]) => ({
          kind,
          told: [{ items: itemsOf({ kind, rows: [row], total: 1 }, language, publicUrl).map((item) => letters.item(item)) }],
        })),
      ],
      followed: [
        ['goal', '12'],
        ['tenant', 'herning'],
      ].map(([kind, subject]) => ({ what: nameOf(language, kind, subject, names), token: 'a' })),
      titles: wishes.slice(0, 3).map(({ details }) => details.title),
      manage: { url: `${publicUrl}/?link=`, token: 'a' },
      unsubscribeToken: 'a',
    },
    now,
  );
}

const looks = [
  { name: 'desktop', width: 720, schemes: ['light'] },
  { name: 'phone', width: 390, schemes: ['light', 'dark'] },
];
await mkdir(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
for (const language of languages) {
  const { html, text, subject } = await digestIn(language);
  console.log(`${language}: ${subject} (${Math.round(Buffer.byteLength(html) / 1000)} kB)`);
  if (language === 'nb') await writeFile(join(pictures, 'nb.txt'), text);
  for (const { name, width, schemes } of looks)
    for (const colorScheme of schemes.slice(0, language === 'nb' ? 2 : 1)) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      await page.setContent(html);
      const file = `${language}-${name}${colorScheme === 'dark' ? '-dark' : ''}.jpg`;
      await page.screenshot({ path: join(pictures, file), fullPage: true, type: 'jpeg', quality: 60 });
      await page.close();
    }
}
await browser.close();
