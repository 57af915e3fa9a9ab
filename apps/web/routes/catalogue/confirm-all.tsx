import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { useDraft } from './draft-in-editor.js';

/** One tap for all guesses; each stands beside its place with its reason too. */
export function ConfirmAll() {
  const t = useT();
  const { guesses } = useDraft();
  if (guesses.length < 2) return null;
  return (
    <div className="guess">
      <p>{t('template.guesses.waiting', { count: guesses.length })}</p>
      <Button name="confirm" value={[...new Set(guesses.map(({ place }) => place))].join(' ')} weight="secondary" small>
        {t('template.guesses.confirm_all')}
      </Button>
    </div>
  );
}
