import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage } from '../../kit/language.js';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { BecameElsewhere } from '../exchange/became-elsewhere.js';
import { BuiltOnLog } from '../exchange/built-on-log.js';
import { EntryQuestions } from '../exchange/entry-questions.js';
import { FromPartners } from '../exchange/from-partners.js';
import { TakeUp } from '../exchange/take-up.js';
import { WhoToCallPart } from '../exchange/who-to-call.js';
import { StandsIn } from './collection-cards.js';
import { CountryNotes } from './country-notes.js';
import { EntryPage } from './entry-page.js';
import { EntryRelations, ReplacedBy } from './entry-relations.js';
import { readable } from './entry-text.server.js';
import { MadeFrom } from './made-from.js';
import { markOffices } from './marked-offices.js';
import { OfficeWords } from './office-words.js';
import { OwnVersions } from './own-versions.js';
import { ReadersElsewhere } from './readers-elsewhere.js';
import { RelatedEntries } from './related-entries.js';
import { NewerOriginal, TranslatedFrom } from './translated-from.js';

/** More stand on pages of their own. */
const shownUses = 8;
const shownQuestions = 4;

export const loader = page(async ({ services, actor, language, param, publicUrl, now, device, address }) => {
  const tenant = param('tenant');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'entry', { tenant, slug: found.movedTo }), 301);
  const owners = [found.tenant, ...found.coOwners].map((owner) => owner.slug);
  const isOwn = actor.memberships.some(({ slug }) => owners.includes(slug));
  const [
    uses,
    sum,
    lessons,
    ours,
    considered,
    origin,
    original,
    made,
    notes,
    writers,
    relations,
    related,
    collections,
    readers,
    toCall,
    logs,
    questions,
  ] = await Promise.all([
    services.uses.ofEntry(actor, found.id, { limit: shownUses }),
    services.uses.sumOfEntry(actor, found.id),
    services.uses.lessonsOf(actor, found.id),
    services.uses.oursOf(actor, found.id),
    isOwn ? services.considered.ofEntry(actor, found.id) : [],
    services.ownVersions.originOrNone(actor, found.id),
    services.translations.originalOrNone(actor, found.id),
    services.ownVersions.ofEntry(actor, found.id),
    services.countryNotes.ofEntry(actor, found.id),
    services.countryNotes.writersFor(actor),
    services.relations.ofEntry(actor, found.id),
    services.related.of(actor, found.id),
    services.collections.list(actor, { entry: found.id, limit: 5 }),
    isOwn ? services.readers.ofEntry(actor, found.id) : null,
    services.callOffers.ofEntry(actor, found.id),
    services.projectCases.logsOf(actor, found.id),
    services.entryQuestions.onPage(actor, found.id, shownQuestions),
  ]);
  const noted = notes.map(({ country }) => country);
  const offices = services.glossary.officesIn(found.content, language);
  const entry = readable(found, language);
  services.readerCounter.opened(actor, { id: found.id, owners }, { agent: device, address });
  return {
    entry: { ...entry, sectionsHtml: markOffices(entry.sectionsHtml, offices) },
    offices,
    address: publicUrl + path(found.language, 'entry', { tenant, slug: found.slug }),
    now,
    ...{
      uses: uses.items,
      areMoreUses: uses.nextCursor !== null,
      sum,
      lessons,
      considered,
      origin,
      original,
      relations,
      related,
      readers,
      toCall,
      collections: collections.items,
    },
    logs: logs.items,
    questions,
    mayAsk: questions.mayAsk,
    mayCollect: services.collectionDrafts.tenantsToCollectFor(actor).length > 0,
    mayTranslate: services.translations.mayTranslate(actor),
    notes: notes.map((note) => ({ ...note, html: renderMarkdown(note.body, 4) })),
    without: [...new Set(writers.map(({ country }) => country))].filter(
      (country) => !noted.includes(country) && country !== found.tenant.country,
    ),
    // Those that their makers told of stand there already.
    others: made.filter(({ tenant: by, slug }) => !uses.items.some((use) => use.tenant === by && use.ownSlug === slug)),
    ours: ours.map(({ id, tenant: by, name }) => ({ id, tenant: by, name })),
    triers: services.adoptions
      .recordersFor(actor, found.tenant.slug)
      .filter(({ slug }) => !ours.some(({ tenant: by }) => by === slug))
      .map(({ slug, name }) => ({ value: slug, label: name })),
  };
});

export const action = form(async ({ services, actor, param, text, language }) => {
  const at = { tenant: param('tenant'), slug: param('slug') };
  const found = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in found) throw redirect(path(language, 'entry', { ...at, slug: found.movedTo }));
  const use = { tenant: text('tenant'), state: text('state'), audience: 'tenant', version: found.version };
  const { id } = await services.adoptions.record(actor, found.id, use);
  throw redirect(path(language, 'use', { use: id }, { noted: 'yes' }));
});

export default function Entry({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const language = useLanguage();
  const {
    uses,
    areMoreUses,
    sum,
    lessons,
    ours,
    considered,
    triers,
    origin,
    others,
    notes,
    without,
    collections,
    relations,
    related,
    readers,
    offices,
    original,
    toCall,
    questions,
    ...entry
  } = loaderData;
  const below = (
    <>
      <ReplacedBy relations={relations} />
      <MadeFrom origin={origin} entry={entry.entry.id} />
      <TranslatedFrom original={original} />
      <NewerOriginal original={original} entry={entry.entry.id} mayEdit={entry.entry.mayEdit} />
    </>
  );
  const aside = <WhoToCallPart who={toCall} entry={entry.entry.id} at={{ tenant: entry.entry.tenant.slug, slug: entry.entry.slug }} />;
  return (
    <EntryPage {...entry} triers={triers} uses={ours} below={below} aside={aside}>
      <OfficeWords words={offices} lang={entry.entry.language} />
      <EntryRelations relations={relations} />
      <BuiltOnLog logs={loaderData.logs} />
      <FromPartners entry={entry.entry} />
      <BecameElsewhere
        uses={uses}
        sum={sum}
        lessons={lessons}
        considered={considered}
        isMore={areMoreUses}
        at={{ tenant: entry.entry.tenant.slug, slug: entry.entry.slug }}
        editor={entry.entry.mayEdit ? path(language, 'editor', { entry: entry.entry.id }) : null}
      />
      <EntryQuestions questions={questions} entry={entry.entry} />
      {readers && <ReadersElsewhere readers={readers} />}
      <StandsIn collections={collections} />
      <OwnVersions versions={others} />
      <CountryNotes notes={notes} without={without} at={{ tenant: entry.entry.tenant.slug, slug: entry.entry.slug }} />
      <RelatedEntries related={related} />
      <TakeUp tenants={triers} ours={ours} result={actionData} />
    </EntryPage>
  );
}
