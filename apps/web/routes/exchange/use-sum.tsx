import type { UseSumResponse } from '#libs/exchange';
import { useT } from '../../kit/language.js';

/** What the uses come to, in a sentence or two, and quietly how soon the first one began. */
export function UseSum({ sum }: { sum: UseSumResponse }) {
  const t = useT();
  const { worked, tried, trying, declined, took, daysToFirstUse } = sum;
  const effort = took ? t(`use.effort.${took.effort}`) : '';
  const sentences = [
    tried > 0 && t('use.sum.worked', { worked, tried }),
    trying > 0 && t('use.sum.trying', { count: trying }),
    declined > 0 && t('use.sum.declined', { count: declined }),
    took && took.count === took.told && t('use.sum.took_all', { effort, told: took.told }),
    took && took.count < took.told && t('use.sum.took_most', { effort, count: took.count, told: took.told }),
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <>
      <p>{sentences.join(' ')}</p>
      {daysToFirstUse !== null && (
        <p className="quiet small">
          {daysToFirstUse < 60
            ? t('use.first_days', { count: daysToFirstUse })
            : t('use.first_months', { count: Math.round(daysToFirstUse / 30.4) })}
        </p>
      )}
    </>
  );
}
