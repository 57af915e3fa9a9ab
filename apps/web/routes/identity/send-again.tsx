import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import type { Unsent } from '../../problem.js';

interface Props {
  unsent: Unsent;
  title: string;
  lead: string;
}

/** What could not be sent is one press away, with all that was written in it. */
export function SendAgain({ unsent, title, lead }: Props) {
  const t = useT();
  const fields = Object.entries(unsent.values).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: String(one) })));
  return (
    <Page title={title} lead={lead} narrow>
      <form method="post" action={unsent.to}>
        {fields.map((field, index) => (
          <input key={`${field.name}-${index}`} type="hidden" name={field.name} value={field.value} />
        ))}
        <Button>{t('web.send_again.button')}</Button>
      </form>
    </Page>
  );
}
