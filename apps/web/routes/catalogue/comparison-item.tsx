import type { Comparison, FieldChange, ItemChange } from '#libs/catalogue';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { fieldsShown, heads, isOtherFile, labelOf, switches } from './comparison-labels.js';
import { isWrittenAnew, shortened } from './comparison-text.js';
import { sayIn } from './say-word.js';

interface Props {
  place: string;
  item: ItemChange;
  sides: Pick<Comparison, 'before' | 'after'>;
  /** There is much to read: what is new or gone as a whole is folded under its name. */
  mayFold: boolean;
}

export function ComparisonItem({ place, item, sides, mayFold }: Props) {
  const t = useT();
  const language = useLanguage();
  const { change, moved, from, to, name } = item;
  const fields = fieldsShown(place, item.fields);
  const besideName = fields.filter(({ field, pieces }) => !heads.includes(field ?? '') || pieces.some(({ text }) => text !== name));
  const isFolded = mayFold && name !== '' && (change === 'added' || change === 'removed') && besideName.length > 0;
  const isNamed = isFolded || (name !== '' && !item.fields.some(({ field }) => field && heads.includes(field)));
  const lang = (change === 'removed' ? sides.before : sides.after).language;
  const about = (from !== null || to !== null) && (
    <>
      {isNamed && <strong lang={lang}>{sayIn(language)(place, name)}</strong>}{' '}
      {change === 'added' && <Tag tone="success">{t('versions.item.added')}</Tag>}
      {change === 'removed' && <Tag tone="warning">{t('versions.item.removed')}</Tag>}
      {change === 'changed' && <Tag>{t('versions.item.changed')}</Tag>}
      {moved && <Tag tone="petrol">{t('versions.item.moved', { from, to })}</Tag>}
    </>
  );
  const shown = (isFolded ? besideName : fields).map((field) => <Field key={field.field} place={place} change={field} sides={sides} />);
  return (
    <div className={`stack stack-small change change-${change}`}>
      {isFolded ? (
        <Details
          summary={
            <span className="row small" lang={language}>
              {about}
            </span>
          }
        >
          {shown}
        </Details>
      ) : (
        <>
          {about && (
            <p className="row small" lang={language}>
              {about}
            </p>
          )}
          {isOtherFile(place, item) && <p lang={language}>{t('looks.new_file')}</p>}
          {shown}
        </>
      )}
    </div>
  );
}

function Field({ place, change: { field, pieces }, sides }: { place: string; change: FieldChange; sides: Props['sides'] }) {
  const t = useT();
  const language = useLanguage();
  const label = field && !heads.includes(field) ? labelOf(place, field) : undefined;
  const aSwitch = field ? switches[field] : undefined;
  const say = (text: string) => (aSwitch ? t(aSwitch) : /\s/.test(text) ? text : sayIn(language)(field ?? place, text));
  const isAnew = isWrittenAnew(pieces);
  const isOwnVersion = sides.before.entryId !== sides.after.entryId;
  const look = field === 'heading' ? 'pieces pieces-heading' : 'pieces';
  const said = (shown: FieldChange['pieces']) =>
    shortened(shown).map(({ is, text }, index) =>
      is === 'same' ? (
        <span key={index}>{say(text)}</span>
      ) : is === 'added' ? (
        <ins key={index}>
          <Said words={t('versions.said.added')} />
          {say(text)}
          <Said words={t('versions.said.end')} />
        </ins>
      ) : (
        <del key={index} lang={sides.before.language}>
          <Said words={t('versions.said.removed')} />
          {say(text)}
          <Said words={t('versions.said.end')} />
        </del>
      ),
    );
  return (
    <>
      <div className={look}>
        {label && (
          <span className="quiet small" lang={language}>
            {t(label)}{' '}
          </span>
        )}
        {said(isAnew ? pieces.filter(({ is }) => is === 'added') : pieces)}
      </div>
      {isAnew && (
        <Details summary={<span lang={language}>{isOwnVersion ? t('versions.in_original') : t('versions.earlier')}</span>}>
          <div className={look}>{said(pieces.filter(({ is }) => is === 'removed'))}</div>
        </Details>
      )}
    </>
  );
}

/** Screen readers pass over the marks themselves. */
function Said({ words }: { words: string }) {
  const language = useLanguage();
  return (
    <span className="visually-hidden" lang={language}>
      {' '}
      {words}{' '}
    </span>
  );
}
