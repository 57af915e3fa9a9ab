import { Link } from 'react-router';
import type { PreviewItem, PreviewResponse } from '#libs/digest';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

/** What the next mail would hold if it left now, in its order. */
export function NextMail({ preview }: { preview: PreviewResponse }) {
  const t = useT();
  const groups = new Map<string, PreviewItem[]>();
  for (const item of preview.items) groups.set(item.why, [...(groups.get(item.why) ?? []), item]);
  return (
    <section aria-labelledby="preview" className="next-mail stack">
      <h2 id="preview">{t('digest.page.preview')}</h2>
      {preview.count === 0 && <p className="quiet">{t('digest.page.preview_empty')}</p>}
      {[...groups].map(([why, items]) => (
        <div key={why}>
          <h3>{why}</h3>
          <ul className="plain-list">
            {items.map((item) => (
              <Item key={item.entryId} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Item({ item }: { item: PreviewItem }) {
  const t = useT();
  const page = useLanguage();
  const lang = item.language === page ? undefined : item.language;
  return (
    <li>
      <Link to={item.path} lang={lang}>
        {item.title}
      </Link>
      <p className="quiet small">
        {t(`digest.kind.${item.kind}`)} · {item.tenant.name}
      </p>
      <p className="small" lang={lang}>
        {item.summary}
      </p>
      {item.approvedBy.map((network) => (
        <Tag key={network} tone="success">
          {t('digest.approved_by', { network })}
        </Tag>
      ))}
      {item.isMachine && <Tag tone="warning">{t('machine.mark')}</Tag>}
    </li>
  );
}
