import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { PageTitle } from '../../kit/page-title.js';
import { type PageProps, page } from '../../page.js';
import { DraftPageBody } from './draft-page-body.js';
import { EntryFacts } from './entry-facts.js';
import { EntryHead } from './entry-head.js';
import { readable } from './entry-text.server.js';
import { regions, waitingAt } from './laid-out.js';
import { WaitingPlaces } from './waiting-places.js';

export const loader = page(async ({ services, actor, language, param, now }) => {
  const seen = await services.draftSeen.seenAs(actor, param('entry'), { as: 'colleague' });
  return { entry: readable(seen.entry, language), draft: await services.drafts.read(actor, param('entry')), now };
});

export const action = form(async ({ services, actor, param, list, language }) => {
  const places = list('confirm').flatMap((named) => named.split(' '));
  await services.drafts.confirm(actor, param('entry'), { places });
  throw redirect(path(language, 'draftPage', { entry: param('entry') }));
});

/** The editor's other layout: the finished page, with dotted boxes where an answer is missing. */
export default function DraftPage({ loaderData: { entry, draft, now }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const title = entry.title || t('catalogue.drafts.untitled');
  const at = { entry: draft.id, lang: draft.content.language };
  return (
    <>
      <section className="seen-as" aria-label={t('editor.page')}>
        <div className="container row">
          <p>{t('editor.page_lead')}</p>
          <ButtonLink to={path(language, 'editor', { entry: draft.id })} weight="secondary" small>
            {t('editor.to_form')}
          </ButtonLink>
        </div>
      </section>
      <article className="container entry draft-page">
        <PageTitle title={t('editor.page_title', { title })} />
        <PageForm result={actionData} className="stack stack-large">
          <EntryHead entry={{ ...entry, title }} now={now} />
          <WaitingPlaces {...at} waiting={waitingAt(draft, regions.head)} />
          <div className="with-aside">
            <DraftPageBody entry={entry} draft={draft} />
            <aside className="entry-aside stack" aria-labelledby="facts">
              <h2 id="facts" className="visually-hidden">
                {t('catalogue.entry.facts')}
              </h2>
              <EntryFacts entry={entry} />
              <WaitingPlaces {...at} waiting={waitingAt(draft, regions.facts)} />
            </aside>
          </div>
        </PageForm>
      </article>
    </>
  );
}
