import type { NetworkPage } from '#libs/identity';
import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

/** For an administrator whose municipality is invited, or has not accepted the newest version. Data opens at that press. */
export function AcceptCharter({ network, result }: { network: NetworkPage; result: unknown }) {
  const t = useT();
  const waiting = network.tenants.filter(({ slug }) => network.mayAccept.includes(slug));
  return (
    <>
      {waiting.map(({ slug, name, joinedAt }) => (
        <Notice key={slug} title={joinedAt ? t('places.network.renew', { tenant: name }) : t('places.network.invited', { tenant: name })}>
          <p>{joinedAt ? t('places.network.renew_text') : t('places.network.invited_text', { tenant: name })}</p>
          <PageForm result={result} intent={`accept-${slug}`}>
            <input type="hidden" name="tenant" value={slug} />
            <input type="hidden" name="version" value={network.charter?.version} />
            <Button>{t('places.network.accept', { tenant: name })}</Button>
          </PageForm>
        </Notice>
      ))}
    </>
  );
}
