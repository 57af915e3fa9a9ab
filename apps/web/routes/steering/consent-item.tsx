import { Link } from 'react-router';
import { formatDateTime, path } from '#libs/platform/i18n';
import type { ConsentItemView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { TextArea } from '../../kit/text-area.js';
import { isRefusal } from '../../problem.js';
import { Outcome } from './case-row.js';
import { voteWord } from './case-words.js';

interface Props {
  body: string;
  item: ConsentItemView;
  /** The list's deadline is ahead. */
  isOpen: boolean;
  zone: string;
  result: unknown;
}

/** A case of the list: what is recommended, what the reader answered, and the way out of the list. */
export function ConsentItem({ body, item, isOpen, zone, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { takenOut, mine, kind } = item;
  const here = path(language, 'decision', { body, proposal: item.proposal });
  const intent = `take_out-${item.round}`;
  return (
    <li className="consent-item stack stack-small">
      <h3 lang={foreign(item.language)}>
        <Link to={here}>{item.title}</Link>
      </h3>
      <p className="row">
        <Tag tone="petrol">{voteWord(t, kind, item.recommended)}</Tag>
        <span className="quiet small">{item.tenant.name}</span>
        {item.outcome && <Outcome kind={kind} state={item.outcome} />}
      </p>
      <p lang={foreign(item.recommendationLanguage)}>{item.recommendation}</p>
      {takenOut && (
        <div className="stack stack-small">
          <p>
            <Tag tone="warning">{takenOut.by ? t('consent.out_by', { name: takenOut.by }) : t('consent.out')}</Tag>
          </p>
          {takenOut.reason && <p lang={foreign(takenOut.language)}>{takenOut.reason}</p>}
          {!item.outcome && (
            <p className="quiet" suppressHydrationWarning>
              {t('consent.own_answer', { day: formatDateTime(language, item.deadline, zone) })}
            </p>
          )}
        </div>
      )}
      <OwnAnswer item={item} here={here} />
      {isOpen && !takenOut && mine?.part === 'votes' && (
        <Details summary={t('consent.take_out')} open={isRefusal(result) && result.values['intent'] === intent}>
          <PageForm result={result} intent={intent} fields={{ reason: t('consent.reason') }}>
            <p>{t('consent.take_out_hint')}</p>
            <input type="hidden" name="round" value={item.round} />
            <TextArea
              name="reason"
              label={t('consent.reason')}
              hint={t('consent.reason_hint')}
              optional
              maxLength={2000}
              rows={2}
              lang={foreign(mine.language)}
            />
            <Button weight="secondary">{t('consent.take_out')}</Button>
          </PageForm>
        </Details>
      )}
    </li>
  );
}

function OwnAnswer({ item, here }: { item: ConsentItemView; here: string }) {
  const t = useT();
  const { mine, kind, outcome } = item;
  if (outcome || !mine) return null;
  if (mine.part === 'is_asked')
    return (
      <p>
        <Link to={here}>{t('consent.asked')}</Link>
      </p>
    );
  if (mine.part !== 'votes') return <p className="quiet">{t('consent.not_yours')}</p>;
  return (
    <p className="quiet">{mine.ballot ? t('steering.your_vote', { vote: voteWord(t, kind, mine.ballot.vote) }) : t('consent.no_answer')}</p>
  );
}
