import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { caseTrail } from './board-trail.js';
import { MotionFields, useMotionFields } from './motion-fields.js';

export const loader = page(async ({ services, actor, param }) => ({
  found: await services.motions.readToChange(actor, param('proposal')),
}));

export const action = form(async (sent) => {
  const preview = previewOf(sent, 3);
  if (preview) return preview;
  const { services, actor, param, language, text } = sent;
  const { id } = await services.motions.change(actor, param('proposal'), {
    version: Number(text('version')),
    title: text('title'),
    text: text('text'),
    language: text('language') || undefined,
  });
  throw redirect(path(language, 'decision', { body: param('body'), proposal: id }, { done: 'changed' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** A motion's words become its next version; where it was sent back, the same case goes on. */
export default function MotionChange({ loaderData: { found }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const fields = useMotionFields();
  return (
    <Page title={t('motion.change')} trail={caseTrail(language, found)} lead={t('motion.change_lead')} narrow>
      <PageForm result={actionData} fields={fields}>
        <input type="hidden" name="version" value={found.version} />
        <MotionFields title={found.title} text={found.text ?? ''} written={found.language} />
        <Button>{t('motion.save')}</Button>
      </PageForm>
    </Page>
  );
}
