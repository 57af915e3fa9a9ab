import type { GatheringView } from '#libs/exchange';
import { formatBytes } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';

/** What happens when, each part with what is left of it to read. */
export function ProgrammeList({ gathering }: { gathering: GatheringView }) {
  const t = useT();
  const foreign = useForeign();
  if (gathering.sessions.length === 0) return null;
  return (
    <section aria-labelledby="programme" className="stack">
      <h2 id="programme">{t('gathering.programme')}</h2>
      <ol className="programme plain-list">
        {gathering.sessions.map((session) => (
          <li key={session.id}>
            <p className="programme-time">
              {session.from}–{session.to}
            </p>
            <div lang={foreign(gathering.language)}>
              <h3>{session.title}</h3>
              {session.speakers && <p className="quiet">{session.speakers}</p>}
              {session.text && <p>{session.text}</p>}
              <MaterialLinks materials={gathering.materials.filter(({ sessionId }) => sessionId === session.id)} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function MaterialLinks({ materials }: { materials: GatheringView['materials'] }) {
  if (materials.length === 0) return null;
  return (
    <ul>
      {materials.map((material) => (
        <li key={material.id}>
          <Material {...material} />
        </li>
      ))}
    </ul>
  );
}

function Material({ id, title, url, file }: GatheringView['materials'][number]) {
  const language = useLanguage();
  if (url) return <a href={url}>{title}</a>;
  if (!file) return <>{title}</>;
  return (
    <>
      <a href={`/api/v1/held-files/${id}/${file.sha}`} download>
        {title}
      </a>{' '}
      <span className="quiet small break-anywhere" suppressHydrationWarning>
        {file.name}, {formatBytes(language, file.size)}
      </span>
    </>
  );
}
