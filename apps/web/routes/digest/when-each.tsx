import type { FollowingPage } from '#libs/digest';
import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

const deliveries = ['at_once', 'digest', 'off'];

/** What the form `deliver` asks for: of each `thing` that it names, when it is told. */
export function deliveriesOf(things: readonly string[], text: (field: string) => string) {
  return things.map((thing) => {
    const [kind = '', subject = ''] = thing.split(/-(.*)/s);
    return { kind, subject, delivery: text(fieldOf(thing)) };
  });
}

const fieldOf = (thing: string) => `delivery-${thing}`;

/** Everything followed, and of each when it is told. */
export function WhenEach({ items, result }: { items: FollowingPage['items']; result: unknown }) {
  const t = useT();
  if (items.length === 0) return null;
  const options = deliveries.map((delivery) => ({ value: delivery, label: t(`digest.delivery.${delivery}`) }));
  return (
    <section aria-labelledby="each" className="stack">
      <h2 id="each">{t('digest.page.each')}</h2>
      <p className="quiet">{t('digest.page.each_lead')}</p>
      <PageForm result={result} intent="deliver" className="stack">
        <ul className="when-each plain-list">
          {items.map(({ kind, subject, what, delivery }) => (
            <li key={`${kind}-${subject}`}>
              <input type="hidden" name="thing" value={`${kind}-${subject}`} />
              <Select name={fieldOf(`${kind}-${subject}`)} label={capitalised(what)} options={options} value={delivery} />
            </li>
          ))}
        </ul>
        <div>
          <Button weight="secondary">{t('digest.page.each_save')}</Button>
        </div>
      </PageForm>
    </section>
  );
}

/** «mål 17» begins a line here. */
function capitalised(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}
