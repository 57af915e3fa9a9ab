import type { Rules } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { presets } from './body-form.js';

/** New rules begin as the last ones are. */
export function DecideRules({ rules, today, result }: { rules: Rules; today: string; result: unknown }) {
  const t = useT();
  const of = (values: readonly string[], words: (value: string) => string) => values.map((value) => ({ value, label: words(value) }));
  const fields = {
    effectiveOn: t('bodies.effective_on'),
    ruleText: t('bodies.rule.ruleText'),
    ruleTextOf: t('bodies.rule.ruleTextOf'),
    ruleSource: t('bodies.rule.ruleSource'),
    deadlineDays: t('bodies.rule.deadlineDays'),
    reviewMonths: t('bodies.rule.reviewMonths'),
  };
  return (
    <section aria-labelledby="rules" className="stack">
      <h2 id="rules">{t('bodies.rules')}</h2>
      <Details summary={t('bodies.new_rules')}>
        <PageForm result={result} intent="rules" fields={fields}>
          <Select
            name="preset"
            label={t('bodies.rule.preset')}
            value={rules.preset}
            options={of(presets, (one) => t(`steering.preset.${one}`))}
          />
          <Select
            name="quorum"
            label={t('bodies.rule.quorum')}
            value={rules.quorum}
            options={of(['half', 'more_than_half'], (one) => t(`steering.quorum_rule.${one}`))}
          />
          <Select
            name="majority"
            label={t('bodies.rule.majority')}
            value={rules.majority}
            options={of(['votes_cast', 'seats'], (one) => t(`steering.majority_rule.${one}`))}
          />
          <Select
            name="tie"
            label={t('bodies.rule.tie')}
            value={rules.tie}
            options={of(['lapses', 'chair_decides'], (one) => t(`steering.tie_rule.${one}`))}
          />
          <Select
            name="deputies"
            label={t('bodies.rule.deputies')}
            value={rules.deputies}
            options={of(['any_absence', 'recusal_only', 'none'], (one) => t(`bodies.deputies.${one}`))}
          />
          <Select
            name="recusalDecidedBy"
            label={t('bodies.rule.recusalDecidedBy')}
            value={rules.recusalDecidedBy}
            options={of(['member', 'body'], (one) => t(`bodies.recusal.${one}`))}
          />
          <Checkbox name="abstention" label={t('bodies.rule.abstention')} checked={rules.abstention} />
          <Checkbox name="openVotes" label={t('bodies.rule.openVotes')} checked={rules.openVotes} />
          <Field name="deadlineDays" label={fields.deadlineDays} value={rules.deadlineDays} inputMode="numeric" short />
          <Field name="reviewMonths" label={fields.reviewMonths} value={rules.reviewMonths} inputMode="numeric" short />
          <Field name="ruleText" label={fields.ruleText} value={rules.ruleText} maxLength={1000} />
          <Field name="ruleTextOf" type="date" label={fields.ruleTextOf} value={rules.ruleTextOf} short />
          <Field name="ruleSource" label={fields.ruleSource} value={rules.ruleSource ?? ''} inputMode="url" optional />
          <Field name="effectiveOn" type="date" label={fields.effectiveOn} value={today} short />
          <Button weight="secondary">{t('bodies.new_rules')}</Button>
        </PageForm>
      </Details>
    </section>
  );
}

export function EndBody({ today, result }: { today: string; result: unknown }) {
  const t = useT();
  return (
    <Details summary={t('bodies.end_group')}>
      <PageForm result={result} intent="close" fields={{ lastDay: t('bodies.last_day') }}>
        <p>{t('bodies.end_group_text')}</p>
        <Field name="lastDay" type="date" label={t('bodies.last_day')} value={today} short />
        <Button weight="secondary">{t('bodies.end_group')}</Button>
      </PageForm>
    </Details>
  );
}
