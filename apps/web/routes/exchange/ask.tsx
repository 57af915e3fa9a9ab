import { redirect } from 'react-router';
import type { AlikeResponse } from '#libs/exchange';
import { formatList, languageNames, languages, nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { Alike } from './alike.js';
import { MentionPicker } from './mention-picker.js';
import { PostFilesField } from './post-files.js';

export const loader = page(async ({ services, actor, query }) => {
  const about = query.get('entry');
  const entry = about ? await services.entries.read(actor, about) : null;
  const places = (await services.threadReading.places(actor, entry?.id)).filter(({ writesAs }) => writesAs.length > 0);
  return {
    places: places.map((place) => ({ ...place, translator: services.translationAgreements.standing(place.translator) })),
    asked: query.get('network'),
    own: actor.language,
    entry: entry && { id: entry.id, title: entry.title, language: entry.language },
  };
});

export const action = form(async (sent) => {
  const { services, actor, text, files, language } = sent;
  const preview = previewOf(sent, 2);
  if (preview) return preview;
  // Without scripts nothing was shown while it was written: it is shown now, once, before the question is sent.
  // A file that was chosen would have to be chosen again.
  if (!text('looked') && text('title') && text('body') && files('files').length === 0) {
    const alike = await services.threadSearch.alike(actor, { q: text('title').slice(0, 200) }, language);
    if (alike.threads.length + alike.entries.length > 0) return { values: sent.values, before: sent.values, filled: [], at: 0, alike };
  }
  const [network = '', tenant] = text('place').split('/');
  const asked = {
    kind: text('kind') || undefined,
    title: text('title'),
    body: text('body'),
    language: text('language') || undefined,
    tenant,
    entry: text('entry') || null,
  };
  const { id } = await services.threads.open(actor, network, asked, files('files'));
  throw redirect(path(language, 'thread', { thread: id }, { done: 'asked' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

export default function Ask({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { places, asked, own, entry } = loaderData;
  const trail = [{ to: path(language, 'exchange'), label: t('talk.exchange.title') }];
  if (places.length === 0)
    return (
      <Page title={t('talk.ask')} trail={trail} narrow>
        <EmptyState title={t('talk.no_network')} level={2}>
          <p>{t('talk.asking.reader')}</p>
        </EmptyState>
      </Page>
    );
  const ways = places.flatMap(({ slug, names, writesAs }) =>
    writesAs.map((tenant) => ({
      value: `${slug}/${tenant.slug}`,
      label: writesAs.length > 1 ? `${nameIn(language, names)} (${t('talk.asking.tenant')} ${tenant.name})` : nameIn(language, names),
    })),
  );
  const chosen = ways.find(({ value }) => asked && value.startsWith(`${asked}/`)) ?? ways[0];
  const translated = places.filter(({ translator }) => translator !== null);
  const host = translated[0]?.translator;
  const fields = {
    title: t('talk.asking.title'),
    body: t('talk.asking.body'),
    kind: t('talk.kind'),
    place: t('talk.asking.network'),
    language: t('talk.asking.language'),
    files: t('talk.files'),
  };
  return (
    <Page title={t('talk.ask')} trail={trail} lead={t('talk.asking.lead')} narrow>
      <PageForm result={actionData} fields={fields} multipart>
        {entry && (
          <p>
            {t('talk.about')} <strong lang={foreign(entry.language)}>{entry.title}</strong>
            <input type="hidden" name="entry" value={entry.id} />
          </p>
        )}
        <Field name="title" label={t('talk.asking.title')} hint={t('talk.asking.title_hint')} maxLength={200} />
        <Alike field="title" found={isAlike(actionData) ? actionData.alike : null} />
        <MarkdownArea name="body" label={t('talk.asking.body')} maxLength={20_000} rows={8} />
        <MentionPicker network={networkChosen} field="body" />
        <PostFilesField />
        <Choices
          name="kind"
          legend={t('talk.kind')}
          chosen={['question']}
          options={[
            { value: 'question', label: t('talk.kind.question'), hint: t('talk.kind_hint.question') },
            { value: 'conversation', label: t('talk.kind.conversation'), hint: t('talk.kind_hint.conversation') },
          ]}
        />
        <Select name="place" label={t('talk.asking.network')} hint={t('talk.asking.network_hint')} options={ways} value={chosen?.value} />
        <Select
          name="language"
          label={t('talk.asking.language')}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={own ?? language}
        />
        {host && (
          <p className="quiet small">
            {t('talk.translation.told_in', {
              host,
              networks: formatList(
                language,
                translated.map(({ names }) => nameIn(language, names)),
              ),
            })}
          </p>
        )}
        <Button>{t('talk.asking.send')}</Button>
      </PageForm>
    </Page>
  );
}

/** Of the place that is chosen now. */
const networkChosen = () => (document.getElementById('place') as HTMLSelectElement | null)?.value.split('/')[0] ?? '';

const isAlike = (result: unknown): result is { alike: AlikeResponse } => typeof result === 'object' && result !== null && 'alike' in result;
