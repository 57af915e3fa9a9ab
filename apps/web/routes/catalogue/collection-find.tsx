import type { CollectionDraftView, EntryListItem } from '#libs/catalogue';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useForeign, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

/** Search within the editor: what is found is put in by a button, at the end. */
export function CollectionFind({
  draft,
  question,
  found,
}: {
  draft: CollectionDraftView;
  question: string;
  found: EntryListItem[] | null;
}) {
  const t = useT();
  const foreign = useForeign();
  const isIn = (id: string) => draft.parts.some(({ entry }) => entry?.id === id);
  return (
    <section className="stack" id="find" aria-labelledby="find-title">
      <h2 id="find-title">{t('collection.find')}</h2>
      <div className="row add-heading">
        <Field name="q" label={t('collection.find_label')} type="search" value={question} />
        <Button name="intent" value="search" weight="secondary" small>
          {t('kit.search')}
        </Button>
      </div>
      {found?.length === 0 && <p>{t('collection.found_nothing')}</p>}
      {found && found.length > 0 && (
        <ul className="collection-found plain-list">
          {found.map((entry) => (
            <li key={entry.id}>
              <div>
                <strong lang={foreign(entry.language)}>{entry.title}</strong>
                <p className="quiet small">
                  {t(`catalogue.kind.${entry.kind}`)} · {entry.tenant.name}
                </p>
              </div>
              {isIn(entry.id) ? (
                <Tag tone="petrol">{t('collection.is_in')}</Tag>
              ) : (
                <Button
                  name="intent"
                  value={`add:${entry.id}`}
                  weight="secondary"
                  small
                  aria-label={t('collection.part_named', { button: t('collection.add'), title: entry.title })}
                >
                  {t('collection.add')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
