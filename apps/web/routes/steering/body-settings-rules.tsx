import { formatList } from '#libs/platform/i18n';
import type { Rules } from '#libs/steering';
import { type Filled, isFilled } from '../../filled.js';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { isRefusal } from '../../problem.js';
import { presets } from './body-form.js';

/** New rules begin as the last ones are, or as a preset has them. */
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
  const isSent = (isFilled(result) || isRefusal(result)) && result.values['intent'] === 'rules';
  const filled = isSent && isFilled(result) ? result : null;
  return (
    <section aria-labelledby="rules" className="stack">
      <h2 id="rules">{t('bodies.rules')}</h2>
      <Details summary={t('bodies.new_rules')} open={isSent}>
        <PageForm key={filled?.at} result={result} intent="rules" fields={fields}>
          {/* What Enter presses in a field, and not the button that fills it in. */}
          <button type="submit" hidden>
            {t('bodies.new_rules')}
          </button>
          {filled && <FilledNotice {...filled} />}
          <Select
            name="preset"
            label={t('bodies.rule.preset')}
            value={rules.preset}
            options={of(presets, (one) => t(`steering.preset.${one}`))}
          />
          <Button name="fill" value="preset" weight="quiet">
            {t('bodies.fill')}
          </Button>
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

/** Which fields say something else now, and the name of own statutes that another text took the place of. */
function FilledNotice({ filled, before }: Filled) {
  const t = useT();
  const language = useLanguage();
  const what = formatList(
    language,
    filled.map((part) => t(`bodies.rule.${part as keyof Rules}`)),
  );
  return (
    <Notice live>
      <p>{filled.length > 0 ? t('bodies.filled', { what }) : t('bodies.filled_nothing')}</p>
      {filled.includes('ruleText') && before['ruleText'] && <p>{t('bodies.filled_before', { text: String(before['ruleText']) })}</p>}
    </Notice>
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
