import type { EntryContent, EvidenceLevel } from '#libs/catalogue';
import { hasMessage } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Prose } from '../../kit/prose.js';
import { Timeline } from '../../kit/timeline.js';
import { WordsWithin } from '../../kit/words-within.js';
import { EntryPictures } from './entry-files.js';
import { EntryLearned, isLearned } from './entry-learned.js';
import { EntryResults, type SeenElsewhere } from './entry-results.js';

interface Props {
  /** Whose files they are. */
  entryId: string;
  content: EntryContent;
  /** Of the sections, in their order. */
  html: readonly string[];
  /** Of the claims, in their order. */
  levels: readonly EvidenceLevel[];
  /** What those who use it saw of its results. */
  seen?: SeenElsewhere;
}

/** The text itself, in the entry's own language: sections, quotes, how it came about, results, and what is not known. */
export function EntryBody({ entryId, content, html, levels, seen }: Props) {
  const t = useT();
  const language = useLanguage();
  const lang = content.language;
  const unknowns = content.unknowns.filter(({ place }) => hasMessage(language, `import.place.${place}`));
  const milestones = content.milestones.map(({ date, text, decidedBy, link }) => ({
    date,
    text,
    detail: (decidedBy || link) && (
      <>
        {decidedBy && <WordsWithin lang={lang} words={decidedBy} sentence={(body) => t('catalogue.entry.decided_by', { body })} />}
        {decidedBy && link && ' · '}
        {link && <a href={link}>{t('catalogue.entry.document')}</a>}
      </>
    ),
  }));
  return (
    <div className="stack stack-large entry-body">
      <EntryLearned content={content} html={html} />
      {content.sections.map(
        ({ role, heading, body, language: own }, index) =>
          !isLearned(content, role) && (
            <section key={index} className="stack">
              {(heading || role) && <h2 lang={heading ? (own ?? lang) : undefined}>{heading || t(`catalogue.section.${role}`)}</h2>}
              {body && <Prose html={html[index] ?? ''} lang={own ?? lang} />}
            </section>
          ),
      )}
      <EntryPictures entryId={entryId} content={content} html={html} />
      {pullQuotes(content).map((quote, index) => (
        <figure key={index} className="pull-quote">
          <blockquote lang={quote.language}>
            <p>{quote.text}</p>
          </blockquote>
          {(quote.person || quote.title) && <figcaption lang={lang}>{[quote.person, quote.title].filter(Boolean).join(', ')}</figcaption>}
        </figure>
      ))}
      {milestones.length > 0 && (
        <section className="stack">
          <h2>{t('catalogue.entry.milestones')}</h2>
          <Timeline milestones={milestones} lang={lang} />
        </section>
      )}
      <EntryResults entryId={entryId} content={content} levels={levels} seen={seen} />
      {content.stopCard && (
        <section className="stop-card stack stack-small">
          <h2>{t('catalogue.entry.stop_card')}</h2>
          <p lang={lang}>{content.stopCard}</p>
        </section>
      )}
      {content.links.length > 0 && (
        <section className="stack stack-small">
          <h2>{t('catalogue.entry.links')}</h2>
          <ul className="link-list">
            {content.links.map(({ label, url }, index) => (
              <li key={index}>
                <a href={url} lang={lang}>
                  {label || url}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unknowns.length > 0 && (
        <section className="stack stack-small">
          <h2>{t('catalogue.entry.unknown')}</h2>
          <ul className="link-list">
            {unknowns.map(({ place }) => (
              <li key={place}>{t(`import.place.${place}`)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Quotes with a place of their own, and the first of those that stand in the running text: nothing is read three times. */
function pullQuotes({ quotes, sections }: EntryContent): EntryContent['quotes'] {
  const text = sections.map(({ body }) => body).join('\n');
  const [first] = quotes.filter((quote) => text.includes(quote.text));
  return quotes.filter((quote) => quote === first || !text.includes(quote.text));
}
