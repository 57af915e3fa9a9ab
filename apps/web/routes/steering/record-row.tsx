import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { BodyDecision } from '#libs/steering';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Tally } from '../../kit/tally.js';
import { When } from '../../kit/when.js';
import { countsInWords, Outcome } from './case-row.js';
import { kindWord } from './case-words.js';

/** One decision in the list of its body's: what it was about, how it went, and what came after. */
export function DecisionRow({ decision, body }: { decision: BodyDecision; body: string }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { number, title, tally, outcome, supersededBy, withdrawnBy } = decision;
  const about = [
    t('record.number', { number }),
    decision.tenant?.name,
    decision.kind !== 'entry' && kindWord(t, decision.kind),
    decision.kind !== 'motion' && decision.version && t('steering.version', { version: decision.version }),
  ];
  return (
    <li className="case-row">
      <div>
        <h3 lang={foreign(decision.language)}>
          <Link to={path(language, 'decision', { body, proposal: decision.proposalId })}>{title}</Link>
        </h3>
        <p className="quiet small">{about.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="case-standing">
        <p>
          <Outcome kind={decision.kind} state={outcome} /> <When at={decision.decidedAt} as="short" />
        </p>
        <Tally text={countsInWords(t, decision)} approving={tally.approve} others={tally.reject + tally.sendBack} seats={tally.seats} />
      </div>
      <span className="small">
        {withdrawnBy ? t('withdrawal.in_list', { number: withdrawnBy }) : supersededBy && t('record.superseded', { number: supersededBy })}
      </span>
    </li>
  );
}
