import { formatDate } from '#libs/platform/i18n';
import type { DecisionView } from '#libs/steering';
import { useLanguage, useT } from '../../kit/language.js';

/** The rules that a vote was counted by: whose they are, what they say in our words, and where and when they were read. */
export function RuleText({ rules }: { rules: DecisionView['rules'] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <p className="quiet">
      {t(`steering.preset.${rules.preset}`)}. {t(`voting.rule.${rules.preset}`)}{' '}
      {rules.ruleText && `${t('voting.read_on', { text: rules.ruleText, date: formatDate(language, rules.ruleTextOf) })}. `}
      {rules.ruleSource && <a href={rules.ruleSource}>{t('voting.source')}</a>}
    </p>
  );
}
