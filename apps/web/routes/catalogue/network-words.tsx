import { redirect } from 'react-router';
import { type Language, languageNames, languages, nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { NetworkWordForm } from './network-word-form.js';

export const loader = page(async ({ services, actor, language, param, query }) => {
  const added = await services.networkWords.list(actor, param('network'));
  const { slug, names } = await services.networks.bySlug(actor, param('network'));
  const known = services.networkWords.known(actor, param('network'), language);
  return { slug, names, added, known, done: query.get('done'), word: query.get('word') };
});

export const action = form(async ({ services, actor, param, intent, text, language }) => {
  const network = param('network');
  if (intent === 'remove') await services.networkWords.remove(actor, network, text('word'));
  else if (intent === 'restore') await services.networkWords.restore(actor, network, text('word'));
  else {
    const wordsOf = (one: Language) =>
      text(`terms.${one}`)
        .split(',')
        .filter((word) => word.trim() !== '');
    const terms = Object.fromEntries(languages.map((one) => [one, wordsOf(one)]));
    const related = text('related') ? [text('related')] : [];
    await services.networkWords.add(actor, network, { concept: text('concept') || undefined, terms, related, note: text('note') });
  }
  throw redirect(path(language, 'networkWords', { network }, { done: intent, word: intent === 'remove' ? text('word') : '' }));
});

/** A network's coordinator says what the network calls things. */
export default function NetworkWords({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { slug, names, added, known, done, word } = loaderData;
  const network = nameIn(language, names);
  const nameOf = (id: string | null) => known.find((one) => one.id === id)?.name;
  return (
    <Page
      title={t('thesaurus.network.title')}
      trail={[{ to: path(language, 'network', { network: slug }), label: network }]}
      lead={t('thesaurus.network.lead', { network })}
    >
      <div className="stack stack-large">
        {done && (
          <Notice kind="success" live>
            <p>{done === 'remove' ? t('thesaurus.network.removed') : t('thesaurus.network.saved')}</p>
            {done === 'remove' && word && (
              <PageForm result={actionData} intent="restore">
                <input type="hidden" name="word" value={word} />
                <Button weight="secondary" small>
                  {t('thesaurus.network.undo')}
                </Button>
              </PageForm>
            )}
          </Notice>
        )}
        <section className="stack" aria-labelledby="added">
          <h2 id="added">{t('thesaurus.network.added')}</h2>
          {added.length === 0 && <EmptyState title={t('thesaurus.network.none')} />}
          <ul className="network-words">
            {added.map((one) => {
              const name = nameOf(one.concept) ?? languages.map((own) => one.terms[own][0]).find(Boolean) ?? '';
              return (
                <li key={one.id} className="stack stack-small">
                  <h3>{one.concept ? t('thesaurus.network.adds_to', { concept: name }) : name}</h3>
                  <dl className="glossary-terms">
                    {languages
                      .filter((own) => one.terms[own].length > 0)
                      .map((own) => (
                        <div key={own}>
                          <dt className="quiet small">{languageNames[own]}</dt>
                          <dd lang={own}>{one.terms[own].join(', ')}</dd>
                        </div>
                      ))}
                  </dl>
                  {one.related.length > 0 && (
                    <p className="small">{t('thesaurus.network.related_to', { concepts: one.related.map(nameOf).join(', ') })}</p>
                  )}
                  {one.note && <p className="quiet small">{one.note}</p>}
                  <PageForm result={actionData} intent="remove" className="">
                    <input type="hidden" name="word" value={one.id} />
                    <Button weight="quiet" small aria-label={t('thesaurus.network.remove_which', { name })}>
                      {t('thesaurus.network.remove')}
                    </Button>
                  </PageForm>
                </li>
              );
            })}
          </ul>
        </section>
        <NetworkWordForm known={known} result={actionData} />
      </div>
    </Page>
  );
}
