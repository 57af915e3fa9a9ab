import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';

/** Only shows what the mail's link would end: mail scanners follow links. The button posts to this address, where REST acts. */
export const loader = page(async ({ services, param }) => ({
  token: param('token'),
  shown: await services.unsubscribes.show(param('token')),
}));

export default function Unsubscribe({ loaderData: { token, shown } }: PageProps<typeof loader>) {
  const t = useT();
  const isOne = shown.scope === 'subscription';
  if (shown.isDone)
    return <Page narrow title={isOne ? t('digest.stop.one_done') : t('digest.stop.done')} lead={t('digest.stop.done_text')} />;
  return (
    <Page
      narrow
      title={isOne ? t('digest.stop.one_title') : t('digest.stop.title')}
      lead={isOne ? t('digest.stop.one_text') : t('digest.stop.text')}
    >
      <form method="post" action={`/unsubscribe/${token}`}>
        <input type="hidden" name="page" value="1" />
        <Button>{isOne ? t('digest.stop.one_button') : t('digest.stop.button')}</Button>
      </form>
    </Page>
  );
}
