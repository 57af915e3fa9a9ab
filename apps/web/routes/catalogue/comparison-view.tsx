import type { Comparison } from '#libs/catalogue';
import { useT } from '../../kit/language.js';
import { ComparisonItem } from './comparison-item.js';
import { textsOf } from './comparison-text.js';
import { usePlaceName } from './place-name.js';

interface Props {
  comparison: Comparison;
  /** Of each place, as the page's order asks for it. */
  heading?: 'h2' | 'h3';
}

/** So many places are in sight at once; more have a list on top that leads to each. */
const inSight = 3;
/** In characters: what is longer is read by its names first. */
const readInOneGo = 2_000;

/** What differs between two texts, place by place: words put in and taken out, items that are new, gone, changed or moved. */
export function ComparisonView({ comparison, heading: Heading = 'h3' }: Props) {
  const t = useT();
  const nameOf = usePlaceName();
  const places = comparison.places.map(({ place, items }) => ({ place, items, name: nameOf(place) }));
  if (places.length === 0) return <p>{t('catalogue.entry.nothing_changed')}</p>;
  const isLong = textsOf(places.flatMap(({ items }) => items.flatMap(({ fields }) => fields))) > readInOneGo;
  return (
    <div className="stack changes">
      <p className="quiet">
        {t('versions.count', { count: places.length })} {t('versions.how_to_read')}
      </p>
      {places.length > inSight && (
        <nav aria-label={t('versions.places')}>
          <ul className="plain-list row changes-places">
            {places.map(({ place, items, name }) => (
              <li key={place}>
                <a href={`#change-${place}`}>
                  {name}
                  {items.length > 1 && ` (${items.length})`}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {places.map(({ place, items, name }) => (
        <section key={place} id={`change-${place}`} className="stack stack-small">
          <Heading>{name}</Heading>
          <ul className="plain-list stack stack-small" lang={comparison.after.language}>
            {items.map((item, index) => (
              <li key={index}>
                <ComparisonItem place={place} item={item} sides={comparison} mayFold={isLong} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
