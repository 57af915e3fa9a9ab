import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';

/** Takes an open invitation back; `whom` tells its button from the others. */
export function RevokeInvitation({ id, whom, result }: { id: string; whom: string; result: unknown }) {
  const t = useT();
  return (
    <PageForm result={result} intent="revoke" className="">
      <input type="hidden" name="invitation" value={id} />
      <Button weight="quiet" small aria-label={t('identity.people.revoke_whose', { whom })}>
        {t('identity.people.revoke')}
      </Button>
    </PageForm>
  );
}
