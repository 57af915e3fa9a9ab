import { redirect } from 'react-router';
import { countryName, languageNames, languages, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { isRefusal, refuse } from '../../problem.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { entryTrail } from './entry-trail.js';

export const loader = page(async ({ services, actor, language, param }) => {
  const [tenant, country] = [param('tenant'), param('country')];
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'countryNote', { tenant, slug: found.movedTo, country }), 301);
  // Whoever is not signed in is asked to be, and comes back here.
  services.drafts.tenantsToWriteFor(actor);
  const writers = (await services.countryNotes.writersFor(actor)).filter((writer) => writer.country === country);
  if (writers.length === 0) throw refuse({ code: 'not_found', status: 404 });
  const note = (await services.countryNotes.ofEntry(actor, found.id)).find((one) => one.country === country) ?? null;
  return { title: found.title, lang: found.language, at: { tenant, slug: found.slug }, country, writers, note };
});

export const action = form(async (sent) => {
  const preview = previewOf(sent, 4);
  if (preview) return preview;
  const { services, actor, param, text, language } = sent;
  const at = { tenant: param('tenant'), slug: param('slug') };
  const found = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in found) throw redirect(path(language, 'entry', { ...at, slug: found.movedTo }));
  const [tenant, body, noteLanguage, audience] = [text('tenant'), text('body'), text('language'), text('audience')];
  await services.countryNotes.write(actor, found.id, param('country'), {
    ...{ tenant, body, audience, language: noteLanguage, revision: Number(text('revision')) },
  });
  throw redirect(`${path(language, 'entry', at)}#countries`);
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** A country's note on an entry, for those who write for one of its municipalities. */
export default function CountryNote({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { title, lang, at, country, writers, note } = loaderData;
  const t = useT();
  const language = useLanguage();
  const name = countryName(language, country);
  const problem = isRefusal(actionData) && actionData.problem.code === 'lost_update' ? actionData.problem : null;
  const theirs = problem?.['current'] as { body: string } | undefined;
  return (
    <Page title={t('note.page', { country: name })} trail={entryTrail(t, language, { at, title, lang })} lead={t('note.lead')} narrow>
      <PageForm
        result={actionData}
        fields={{ body: t('note.body'), language: t('note.language'), tenant: t('note.tenant'), audience: t('catalogue.editor.share') }}
      >
        {theirs && (
          <Notice kind="warning">
            <p>{t('note.theirs')}</p>
            <blockquote className="pieces">{theirs.body}</blockquote>
          </Notice>
        )}
        <input type="hidden" name="revision" value={problem ? Number(problem['currentRevision']) : (note?.revision ?? 0)} readOnly />
        <MarkdownArea name="body" label={t('note.body')} value={note?.body} maxLength={5000} rows={12} />
        <Select
          name="language"
          label={t('note.language')}
          options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
          value={note?.language ?? writers[0]?.language}
        />
        {writers.length === 1 ? (
          <input type="hidden" name="tenant" value={writers[0]?.slug} />
        ) : (
          <Select name="tenant" label={t('note.tenant')} options={writers.map(({ slug, name: label }) => ({ value: slug, label }))} />
        )}
        <Choices
          type="radio"
          name="audience"
          legend={t('catalogue.editor.share')}
          options={[
            { value: 'country', label: t('note.audience.country', { country: name }) },
            { value: 'readers', label: t('note.audience.readers') },
          ]}
          chosen={[note?.audience ?? 'country']}
        />
        <Button>{t('note.save')}</Button>
      </PageForm>
    </Page>
  );
}
