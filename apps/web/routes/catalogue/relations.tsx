import { redirect } from 'react-router';
import type { DraftRelationResponse, EntryListItem } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { SearchForm } from '../../kit/search-form.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';

const mostFound = 8;
const kinds = ['builds_on', 'part_of', 'replaces'] as const;

export const loader = page(async ({ services, actor, param, query, language }) => {
  const id = param('entry');
  const { content, may } = await services.drafts.read(actor, id);
  const question = (query.get('q') ?? '').slice(0, 200);
  const found = question ? (await services.entryLists.list(actor, { q: question, limit: mostFound }, language)).items : null;
  return {
    ...{ id, title: content.title, written: content.language, mayWrite: may.write, question },
    relations: await services.relations.ofDraft(actor, id),
    found: found?.filter((entry) => entry.id !== id),
  };
});

export const action = form(async ({ services, actor, param, intent, text, language, query }) => {
  const id = param('entry');
  if (intent === 'set') await services.relations.set(actor, id, { kind: text('kind'), entry: text('entry') });
  else await services.relations.remove(actor, id, text('relation'));
  throw redirect(path(language, 'relations', { entry: id }, { q: query.get('q') }));
});

export default function Relations({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { id, title, written, relations, found, question, mayWrite } = loaderData;
  return (
    <Page
      title={t('relation.edit')}
      lead={t('relation.lead')}
      trail={[
        { to: path(language, 'drafts'), label: t('catalogue.drafts.title') },
        {
          to: path(language, 'editor', { entry: id }),
          label: title || t('catalogue.drafts.untitled'),
          lang: title ? foreign(written) : undefined,
        },
      ]}
      narrow
    >
      <div className="stack stack-large">
        {relations.length === 0 ? (
          <EmptyState title={t('relation.none')} level={2}>
            <p>{t('relation.none_text')}</p>
          </EmptyState>
        ) : (
          <ul className="collection-found plain-list">
            {relations.map((one) => (
              <Standing key={one.id} relation={one} mayWrite={mayWrite} result={actionData} />
            ))}
          </ul>
        )}
        {mayWrite && (
          <section className="stack" aria-labelledby="find">
            <h2 id="find">{t('relation.find')}</h2>
            <SearchForm action={path(language, 'relations', { entry: id })} label={t('collection.find_label')} value={question} />
            {found?.length === 0 && <p>{t('collection.found_nothing')}</p>}
            {found && found.length > 0 && <Found found={found} result={actionData} />}
          </section>
        )}
      </div>
    </Page>
  );
}

function Standing({ relation, mayWrite, result }: { relation: DraftRelationResponse; mayWrite: boolean; result: unknown }) {
  const t = useT();
  const foreign = useForeign();
  const { entry, isShown, isEnding } = relation;
  return (
    <li>
      <div>
        <p>
          {t(`relation.word.${relation.relation}`)}: <strong lang={foreign(entry.language)}>{entry.title}</strong>{' '}
          <span className="quiet">· {entry.tenant.name}</span>
        </p>
        {isEnding ? <Tag tone="warning">{t('relation.ending')}</Tag> : !isShown && <Tag tone="petrol">{t('relation.not_shown')}</Tag>}
      </div>
      {mayWrite && !isEnding && (
        <PageForm result={result} intent={`remove-${relation.id}`} className="">
          <input type="hidden" name="relation" value={relation.id} />
          <Button weight="quiet" small aria-label={t('relation.remove_named', { title: entry.title })}>
            {t('relation.remove')}
          </Button>
        </PageForm>
      )}
    </li>
  );
}

function Found({ found, result }: { found: readonly EntryListItem[]; result: unknown }) {
  const t = useT();
  const foreign = useForeign();
  return (
    <PageForm result={result} intent="set" fields={{ kind: t('relation.how') }}>
      <Choices
        name="kind"
        legend={t('relation.how')}
        options={kinds.map((kind) => ({ value: kind, label: t(`relation.word.${kind}`) }))}
        chosen={['builds_on']}
        inline
      />
      <ul className="collection-found plain-list">
        {found.map((entry) => (
          <li key={entry.id}>
            <div>
              <strong lang={foreign(entry.language)}>{entry.title}</strong>
              <p className="quiet small">
                {t(`catalogue.kind.${entry.kind}`)} · {entry.tenant.name}
              </p>
            </div>
            <Button name="entry" value={entry.id} weight="secondary" small aria-label={t('relation.set_named', { title: entry.title })}>
              {t('relation.set')}
            </Button>
          </li>
        ))}
      </ul>
    </PageForm>
  );
}
