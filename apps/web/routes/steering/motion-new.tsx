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
import { bodyTrail } from './body-trail.js';
import { MotionFields, useMotionFields } from './motion-fields.js';

export const loader = page(async ({ services, actor, param }) => ({
  body: await services.motions.bodyToMove(actor, param('body')),
  own: actor.language,
}));

export const action = form(async (sent) => {
  const preview = previewOf(sent, 3);
  if (preview) return preview;
  const { services, actor, param, language, text } = sent;
  const { id } = await services.motions.move(actor, param('body'), {
    title: text('title'),
    text: text('text'),
    language: text('language') || undefined,
  });
  throw redirect(path(language, 'decision', { body: param('body'), proposal: id }, { done: 'proposed' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** Whoever writes for a municipality inside, or sits in the body, asks it to decide something. */
export default function MotionNew({ loaderData: { body, own }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page
      title={t('motion.new')}
      trail={bodyTrail(language, body)}
      lead={body.statutory ? t('motion.lead_statutory') : t('motion.lead')}
      narrow
    >
      <PageForm result={actionData} fields={useMotionFields()}>
        <MotionFields written={own ?? language} />
        <Button>{t('motion.put')}</Button>
      </PageForm>
    </Page>
  );
}
