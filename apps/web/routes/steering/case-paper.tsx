import { redirect } from 'react-router';
import { languageNames, languages, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { isRefusal } from '../../problem.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { caseTrail } from './board-trail.js';
import { voteWord } from './case-words.js';
import { PaperConflict } from './paper-conflict.js';

export const loader = page(async ({ services, actor, param }) => {
  const found = await services.cases.readToPrepare(actor, param('proposal'));
  const tenants = found.network && found.entry ? (await services.networks.page(actor, found.network.slug)).tenants : [];
  return { found, tenants: tenants.map(({ slug, name }) => ({ value: slug, label: name })), own: actor.language };
});

export const action = form(async (sent) => {
  const preview = previewOf(sent, 4);
  if (preview) return preview;
  const { services, actor, param, language, text, list } = sent;
  await services.proposals.writePaper(actor, param('proposal'), {
    version: Number(text('version')),
    revision: Number(text('revision')),
    background: text('background'),
    assessment: text('assessment'),
    recommendation: text('recommendation'),
    recommended: text('recommended'),
    paidTenants: list('paidTenants'),
    language: text('language') || undefined,
  });
  throw redirect(path(language, 'decision', { body: param('body'), proposal: param('proposal') }, { done: 'paper' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

export default function CasePaper({ loaderData: { found, tenants, own }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { earlierPaper } = found;
  const paper = found.paper ?? earlierPaper;
  const conflict = isRefusal(actionData) && actionData.problem.code === 'lost_update' ? actionData : null;
  const written = paper?.language ?? own ?? language;
  const fields = {
    recommended: t('steering.paper_form.recommended'),
    recommendation: t('steering.recommendation'),
    background: t('steering.background'),
    assessment: t('steering.assessment'),
    paidTenants: t('steering.paper_form.paid'),
    language: t('steering.paper_form.language'),
  };
  return (
    <Page title={t('steering.paper')} trail={caseTrail(language, found)} lead={t('steering.paper_form.lead')} narrow>
      <PageForm result={actionData} fields={fields}>
        {!conflict && !found.paper && earlierPaper && (
          <Notice title={t('steering.paper_form.from_earlier', { version: earlierPaper.version })} />
        )}
        {conflict && <PaperConflict refusal={conflict} />}
        <input type="hidden" name="version" value={found.version} />
        <input type="hidden" name="revision" value={Number(conflict?.problem['currentRevision'] ?? found.paper?.revision ?? 0)} />
        <Choices
          name="recommended"
          legend={fields.recommended}
          chosen={[paper?.recommended ?? 'approve']}
          options={(['approve', 'send_back', 'reject'] as const).map((vote) => ({ value: vote, label: voteWord(t, found.kind, vote) }))}
          inline
        />
        <TextArea
          name="recommendation"
          label={fields.recommendation}
          hint={found.kind === 'entry' ? t('steering.paper_form.recommendation_hint') : t('motion.recommendation_hint')}
          value={paper?.recommendation}
          maxLength={2000}
          rows={3}
          lang={written}
        />
        <MarkdownArea
          name="background"
          label={fields.background}
          hint={found.kind === 'entry' ? t('steering.paper_form.background_hint') : t('motion.background_hint')}
          value={paper?.background}
          maxLength={20000}
          rows={8}
          lang={written}
        />
        <MarkdownArea
          name="assessment"
          label={fields.assessment}
          hint={t('steering.paper_form.assessment_hint')}
          value={paper?.assessment}
          maxLength={20000}
          rows={8}
          lang={written}
        />
        <Select
          name="language"
          label={fields.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={written}
        />
        {tenants.length > 0 && (
          <Details summary={fields.paidTenants} open={(paper?.paidTenants.length ?? 0) > 0}>
            <Choices
              name="paidTenants"
              type="checkbox"
              legend={t('steering.paper_form.paid_legend')}
              chosen={paper?.paidTenants.map(({ slug }) => slug)}
              options={tenants}
              optional
            />
          </Details>
        )}
        <Button>{t('steering.paper_form.save')}</Button>
      </PageForm>
    </Page>
  );
}
