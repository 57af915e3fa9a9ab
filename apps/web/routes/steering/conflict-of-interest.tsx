import type { OwnPart, RoundView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Details } from '../../kit/details.js';
import { useForeign, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';

/** Whether a deputy would step in for the reader: a member has one where the rules let deputies come at all. */
function isCalled({ rules, seats, mine }: RoundView): boolean {
  return mine?.as === 'holder' && rules.deputies !== 'none' && Boolean(seats.find(({ id }) => id === mine.seatId)?.deputy);
}

/** The product suggests standing aside; the member answers before anything else. */
export function RecusalQuestion({ round, tenant, deputy, result }: { round: RoundView; tenant: string; deputy: string; result: unknown }) {
  const t = useT();
  const own = useForeign()(round.mine?.language);
  const seat = round.seats.find(({ id }) => id === round.mine?.seatId);
  return (
    <Notice kind="warning" title={t('steering.recusal.question')}>
      <p>{seat?.ground === 'money' ? t('steering.recusal.why_money') : t('steering.recusal.why_authorship', { tenant })}</p>
      <p>{t('steering.recusal.what_follows', { deputy, called: String(isCalled(round)) })}</p>
      <PageForm result={result} intent="recusal">
        <input type="hidden" name="round" value={round.id} />
        <TextArea name="recusal_reason" label={t('steering.recusal.reason')} optional maxLength={1000} rows={2} lang={own} />
        <div className="row">
          <Button name="step" value="declare">
            {t('steering.recusal.declare')}
          </Button>
          <Button name="step" value="contest" weight="secondary">
            {t('steering.recusal.contest')}
          </Button>
        </div>
      </PageForm>
    </Notice>
  );
}

/** A voter's own conflict of interest, and the use that is only told. */
export function ConflictOfInterest({ round, mine, deputy, result }: { round: RoundView; mine: OwnPart; deputy: string; result: unknown }) {
  const t = useT();
  const own = useForeign()(mine.language);
  return (
    <Details summary={t('steering.conflict')}>
      <PageForm result={result} intent="disclosure">
        <input type="hidden" name="round" value={round.id} />
        <Checkbox name="usesIt" label={t('steering.use.label')} hint={t('steering.use.hint')} checked={mine.usesIt} />
        <TextArea name="note" label={t('steering.use.note')} optional value={mine.useNote} maxLength={1000} rows={2} lang={own} />
        <Button weight="secondary" small>
          {t('steering.use.save')}
        </Button>
      </PageForm>
      <hr />
      <PageForm result={result} intent="recusal">
        <p>{t('steering.recusal.what_follows', { deputy, called: String(isCalled(round)) })}</p>
        <input type="hidden" name="round" value={round.id} />
        <TextArea name="recusal_reason" label={t('steering.recusal.reason')} optional maxLength={1000} rows={2} lang={own} />
        <Button name="step" value="declare" weight="secondary" small>
          {t('steering.recusal.declare')}
        </Button>
      </PageForm>
    </Details>
  );
}
