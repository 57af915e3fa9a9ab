import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { useDraft } from './draft-in-editor.js';
import { usePlaceNames } from './translation-place.js';

/** Within the editor's form: one tap for each text of a machine that somebody has read. What else was written is saved with it. */
export function MachineReview() {
  const t = useT();
  const { content } = useDraft();
  const nameOf = usePlaceNames(content.sections.map(({ role }) => role));
  if (content.machineTexts.length === 0) return null;
  return (
    <Details summary={t('machine.review', { count: content.machineTexts.length })}>
      <ul className="plain-list stack stack-small">
        {content.machineTexts.map(({ place }) => (
          <li key={place} className="row">
            <Button name="confirm" value={place} weight="secondary" small>
              {t('machine.reviewed', { place: nameOf(place) })}
            </Button>
          </li>
        ))}
      </ul>
    </Details>
  );
}
