import type { HelpView } from '#libs/exchange';
import { languageNames, languages } from '#libs/platform/i18n';
import type { FormRequest } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { GoalChoices } from '../catalogue/goal-choices.js';
import { TargetChoices } from '../catalogue/target-choices.js';

const kinds = ['call', 'visit', 'mentoring', 'peer_review'] as const;
const sizes = ['small', 'medium', 'large'] as const;

interface Props {
  side: 'need' | 'offer';
  /** What it says now; nothing for a new one. */
  help?: HelpView;
  /** To choose from; for a new one alone. */
  tenants?: readonly { slug: string; name: string }[];
  own: string | null;
  result: unknown;
}

/** What is sought or offered: two fields and one tick are enough, the rest folds away. */
export function HelpForm({ side, help, tenants = [], own, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const isNeed = side === 'need';
  const fields = {
    tenant: t('call.for'),
    title: isNeed ? t('help.need_title') : t('help.offer_title'),
    text: t('help.text'),
    kinds: t('help.kinds'),
    perMonth: t('call.per_month'),
    goals: t('import.place.goals'),
    targets: t('help.targets'),
    sizes: t('help.sizes'),
    until: t('help.until'),
    audience: t('help.audience'),
    language: t('help.language'),
  };
  return (
    <PageForm intent="save" result={result} fields={fields}>
      {tenants.length > 1 && (
        <Select name="tenant" label={fields.tenant} options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))} />
      )}
      {tenants.length === 1 && <input type="hidden" name="tenant" value={tenants[0]?.slug} />}
      <Field
        name="title"
        label={fields.title}
        hint={isNeed ? t('help.need_title_hint') : t('help.offer_title_hint')}
        value={help?.title}
        maxLength={120}
        required
      />
      <TextArea name="text" label={fields.text} hint={t('help.text_hint')} value={help?.text} maxLength={1500} rows={5} optional />
      <Choices
        name="kinds"
        type="checkbox"
        legend={fields.kinds}
        chosen={help?.kinds ?? ['call']}
        options={kinds.map((kind) => ({ value: kind, label: t(`help.kind.${kind}`), hint: t(`help.kind_hint.${kind}`) }))}
      />
      {!isNeed && (
        <Select
          name="perMonth"
          label={fields.perMonth}
          hint={t('call.per_month_hint')}
          value={String(help?.perMonth ?? 2)}
          options={[1, 2, 3, 4, 6, 8].map((count) => ({ value: String(count), label: t('call.times', { count }) }))}
        />
      )}
      <GoalChoices chosen={help?.goals} hint={t('help.goals_hint')} optional />
      <Details summary={t('help.more')} open={Boolean(help && (help.targets.length > 0 || help.sizes.length > 0))}>
        <TargetChoices goals={help?.goals ?? []} chosen={help?.targets ?? []} />
        <Choices
          name="sizes"
          type="checkbox"
          legend={fields.sizes}
          hint={t('help.sizes_hint')}
          chosen={help?.sizes}
          options={sizes.map((size) => ({ value: size, label: t(`hits.size.${size}`) }))}
          optional
        />
        <Select
          name="language"
          label={fields.language}
          value={help?.language ?? own ?? language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Details>
      <Field name="until" type="date" label={fields.until} hint={t('help.until_hint')} value={help?.until} optional short />
      <Choices
        name="audience"
        legend={fields.audience}
        chosen={[help?.audience ?? 'networks']}
        options={[
          { value: 'networks', label: t('help.to_networks'), hint: t('help.to_networks_hint') },
          { value: 'public', label: t('help.to_public'), hint: t('help.to_public_hint') },
        ]}
      />
      <Button>{help ? t('call.save') : isNeed ? t('help.publish_need') : t('help.publish_offer')}</Button>
    </PageForm>
  );
}

/** What the form sends, as the service takes it. */
export function helpInput({ text, list }: Pick<FormRequest, 'text' | 'list'>, side: 'need' | 'offer'): object {
  return {
    title: text('title'),
    text: text('text'),
    kinds: list('kinds'),
    goals: list('goals').map(Number),
    targets: list('targets'),
    sizes: list('sizes'),
    ...(side === 'offer' && { perMonth: Number(text('perMonth')) }),
    audience: text('audience'),
    until: text('until') || null,
    language: text('language') || undefined,
  };
}
