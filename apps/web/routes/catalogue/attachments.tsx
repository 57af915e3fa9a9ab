import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { pictureMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';
import { attachmentsOf } from './attachment-form.js';
import { AttachmentsPage } from './attachments-page.js';
import { isPicture } from './picture-sources.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const id = param('entry');
  const [draft, files] = await Promise.all([services.drafts.read(actor, id), services.attachments.ofDraft(actor, id)]);
  if (!draft.may.write) throw refuse({ code: 'forbidden', status: 403 });
  const toText = draft.content.attachments.filter((one) => isPicture(one) && !one.leftOut).map((one) => [one.sha, pictureMarkdown(one)]);
  return {
    draft,
    files,
    toText: Object.fromEntries(toText) as Record<string, string>,
    added: Number(query.get('added')) || 0,
    refused: query.getAll('refused').slice(0, 10),
    saved: query.has('saved'),
  };
});

export const action = form(async ({ services, actor, param, values, text, intent, language }) => {
  const id = param('entry');
  const draft = await services.drafts.save(actor, id, Number(text('revision')), { attachments: attachmentsOf(values, intent) });
  throw redirect(path(language, 'attachments', { entry: id }, { saved: draft.revision }));
});

export default function Attachments({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  return <AttachmentsPage {...loaderData} result={actionData} />;
}
