import type { Comparison, FieldChange, ItemChange } from '#libs/catalogue';
import { hasMessage, type Language } from '#libs/platform/i18n';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { fieldsShown, heads, isOtherFile, labels, placeNames, switches } from './comparison-labels.js';
import { shortened } from './comparison-text.js';
import { sayIn } from './say-word.js';

/** What differs between two texts, place by place: words put in and taken out, items that are new, gone, changed or moved. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const t = useT();
  const language = useLanguage();
  const { places, after } = comparison;
  if (places.length === 0) return <p>{t('catalogue.entry.nothing_changed')}</p>;
  return (
    <div className="stack changes">
      <p className="quiet">
        {t('versions.count', { count: places.length })} {t('versions.how_to_read')}
      </p>
      {places.map(({ place, items }) => (
        <section key={place} className="stack stack-small">
          <h3>{placeName(t, language, place)}</h3>
          <ul className="plain-list stack stack-small" lang={after.language}>
            {items.map((item, index) => (
              <li key={index}>
                <Item place={place} item={item} lang={after.language} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function placeName(t: Translate, language: Language, place: string): string {
  const key = placeNames[place] ?? `import.place.${place}`;
  return hasMessage(language, key) ? t(key) : place;
}

function Item({ place, item, lang }: { place: string; item: ItemChange; lang: string }) {
  const t = useT();
  const language = useLanguage();
  const { change, moved, from, to, name, fields } = item;
  const isNamed = name !== '' && !fields.some(({ field }) => field && heads.includes(field));
  return (
    <div className={`stack stack-small change change-${change}`}>
      {(from !== null || to !== null) && (
        <p className="row small" lang={language}>
          {isNamed && <strong lang={lang}>{sayIn(language)(place, name)}</strong>}
          {change === 'added' && <Tag tone="success">{t('versions.item.added')}</Tag>}
          {change === 'removed' && <Tag tone="warning">{t('versions.item.removed')}</Tag>}
          {change === 'changed' && <Tag>{t('versions.item.changed')}</Tag>}
          {moved && <Tag tone="petrol">{t('versions.item.moved', { from, to })}</Tag>}
        </p>
      )}
      {isOtherFile(place, item) && <p lang={language}>{t('looks.new_file')}</p>}
      {fieldsShown(place, fields).map((field) => (
        <Field key={field.field} place={place} change={field} />
      ))}
    </div>
  );
}

function Field({ place, change: { field, pieces } }: { place: string; change: FieldChange }) {
  const t = useT();
  const language = useLanguage();
  const label = field && !heads.includes(field) ? labels[field] : undefined;
  const aSwitch = field ? switches[field] : undefined;
  const say = (text: string) => (aSwitch ? t(aSwitch) : /\s/.test(text) ? text : sayIn(language)(field ?? place, text));
  return (
    <div className={field === 'heading' ? 'pieces pieces-heading' : 'pieces'}>
      {label && (
        <span className="quiet small" lang={language}>
          {t(label)}{' '}
        </span>
      )}
      {shortened(pieces).map(({ is, text }, index) =>
        is === 'same' ? (
          <span key={index}>{say(text)}</span>
        ) : is === 'added' ? (
          <ins key={index}>
            <Said words={t('versions.said.added')} />
            {say(text)}
            <Said words={t('versions.said.end')} />
          </ins>
        ) : (
          <del key={index}>
            <Said words={t('versions.said.removed')} />
            {say(text)}
            <Said words={t('versions.said.end')} />
          </del>
        ),
      )}
    </div>
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
