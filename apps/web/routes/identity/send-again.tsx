import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import type { Unsent } from '../../problem.js';

/** Signed in again: the form that was open is one press away, with all that was written in it. */
export function SendAgain({ unsent }: { unsent: Unsent }) {
  const t = useT();
  const fields = Object.entries(unsent.values).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: String(one) })));
  return (
    <Page title={t('web.send_again.title')} lead={t('web.send_again.lead')} narrow>
      <form method="post" action={unsent.to}>
        {fields.map((field, index) => (
          <input key={`${field.name}-${index}`} type="hidden" name={field.name} value={field.value} />
        ))}
        <Button>{t('web.send_again.button')}</Button>
      </form>
    </Page>
  );
}
