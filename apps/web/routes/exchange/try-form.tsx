import type { AdoptionState } from '#libs/exchange';
import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { type Option, Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';

const states: readonly AdoptionState[] = ['considering', 'piloting', 'adopted', 'adapted', 'stopped', 'declined'];

/** «We will try this»: a tenant of the reader's says what it does with the entry. Nothing for those who write for nobody else. */
export function TryForm({ tenants, result }: { tenants: readonly Option[]; result: unknown }) {
  const t = useT();
  if (tenants.length === 0) return null;
  const names = {
    tenant: t('exchange.who'),
    state: t('exchange.what'),
    audience: t('exchange.who_sees'),
    note: t('exchange.note'),
  };
  return (
    <section id="try" className="card-box stack try-form" aria-labelledby="try-title">
      <h2 id="try-title">{t('exchange.try')}</h2>
      <p className="quiet">{t('exchange.try_hint')}</p>
      <PageForm result={result} fields={names}>
        <Select name="tenant" label={names.tenant} options={tenants} />
        <Select
          name="state"
          label={names.state}
          value="piloting"
          options={states.map((state) => ({ value: state, label: t(`adoption.state.${state}`) }))}
        />
        <Select
          name="audience"
          label={names.audience}
          value="tenant"
          options={[
            { value: 'tenant', label: t('exchange.sees.tenant') },
            { value: 'public', label: t('exchange.sees.public') },
          ]}
        />
        <TextArea name="note" label={names.note} maxLength={2000} optional />
        <Button weight="secondary">{t('exchange.save')}</Button>
      </PageForm>
    </section>
  );
}
