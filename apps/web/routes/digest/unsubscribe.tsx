import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';

/** Only shows what the mail's link would end: mail scanners follow links. The button posts to this address, where REST acts. */
export const loader = page(async ({ services, param }) => {
  const shown = await services.unsubscribes.show(param('token'));
  return { token: param('token'), shown, pageLanguage: shown.language };
});

export default function Unsubscribe({ loaderData: { token, shown } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const { scope, what, isDone } = shown;
  const network = scope === 'announcements' ? (what ?? '') : null;
  if (isDone && network !== null)
    return <Page narrow title={t('announcement.stop_done', { network })} lead={t('announcement.stop_done_text')} />;
  if (isDone)
    return (
      <Page narrow title={what ? t('digest.stop.one_done', { what }) : t('digest.stop.done')} lead={t('digest.stop.done_text')}>
        <ButtonLink weight="secondary" to={path(language, 'following')}>
          {t('kit.nav.following')}
        </ButtonLink>
      </Page>
    );
  const title = what ? t('digest.stop.one_title', { what }) : t('digest.stop.title');
  const lead = what ? t('digest.stop.one_text') : t('digest.stop.text');
  return (
    <Page
      narrow
      title={network === null ? title : t('announcement.stop_title', { network })}
      lead={network === null ? lead : t('announcement.stop_text')}
    >
      <form method="post" action={`/unsubscribe/${token}`}>
        <input type="hidden" name="page" value="1" />
        <Button>{what ? t('digest.stop.one_button') : t('digest.stop.button')}</Button>
      </form>
    </Page>
  );
}
