import { formatDate, formatList } from '#libs/platform/i18n';
import type { Preset, RuleSetResponse, Rules } from '#libs/steering';
import { Details } from '../../kit/details.js';
import { Facts } from '../../kit/facts.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

/** The rules in words: those in force open, the others folded away, each with what it changed. */
export function BodyRules({ versions }: { versions: readonly RuleSetResponse[] }) {
  const t = useT();
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="rules" className="stack">
      <h2 id="rules">{t('bodies.rules')}</h2>
      {versions.map((version) => (
        <Version key={version.version} version={version} />
      ))}
    </section>
  );
}

/** Whose words the body is spoken of in: those of the rules in force, of the first ones before that. */
export function presetOf(versions: readonly RuleSetResponse[]): Preset {
  return (versions.find(({ isInForce }) => isInForce) ?? versions.at(-1))?.rules.preset ?? 'association';
}

function Version({ version: { version, rules, effectiveOn, isInForce, changed } }: { version: RuleSetResponse }) {
  const t = useT();
  const language = useLanguage();
  const what = formatList(
    language,
    changed.map((part) => t(`bodies.rule.${part}`)),
  );
  return (
    <Details
      open={isInForce}
      summary={
        <span>
          {t('bodies.rules_since', { version, date: formatDate(language, effectiveOn) })}{' '}
          {isInForce && <Tag tone="petrol">{t('bodies.in_force')}</Tag>}
        </span>
      }
    >
      {changed.length > 0 && <p>{t('bodies.rules_changed', { what })}</p>}
      <Facts wide facts={inWords(t, rules, (day) => formatDate(language, day))} />
    </Details>
  );
}

function inWords(t: Translate, rules: Rules, date: (day: string) => string) {
  const yes = (is: boolean) => (is ? t('bodies.yes') : t('bodies.no'));
  return [
    { term: t('bodies.rule.preset'), description: t(`steering.preset.${rules.preset}`) },
    { term: t('bodies.rule.quorum'), description: t(`steering.quorum_rule.${rules.quorum}`) },
    { term: t('bodies.rule.majority'), description: t(`steering.majority_rule.${rules.majority}`) },
    { term: t('bodies.rule.tie'), description: t(`steering.tie_rule.${rules.tie}`) },
    { term: t('bodies.rule.abstention'), description: yes(rules.abstention) },
    { term: t('bodies.rule.deputies'), description: t(`bodies.deputies.${rules.deputies}`) },
    { term: t('bodies.rule.recusalDecidedBy'), description: t(`bodies.recusal.${rules.recusalDecidedBy}`) },
    { term: t('bodies.rule.openVotes'), description: yes(rules.openVotes) },
    { term: t('bodies.rule.deadlineDays'), description: t('bodies.days', { count: rules.deadlineDays }) },
    { term: t('bodies.rule.reviewMonths'), description: t('bodies.months', { count: rules.reviewMonths }) },
    { term: t('bodies.rule.ruleText'), description: rules.ruleText },
    { term: t('bodies.rule.ruleTextOf'), description: rules.ruleText && date(rules.ruleTextOf) },
    { term: t('bodies.rule.ruleSource'), description: rules.ruleSource && <a href={rules.ruleSource}>{rules.ruleSource}</a> },
  ];
}
