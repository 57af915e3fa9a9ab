import type { EntryContent } from '#libs/catalogue';
import { useT } from '../../kit/language.js';
import { Prose } from '../../kit/prose.js';

/** Sections that stopped work is read for; they stand first, and not again below. */
export function isLearned({ status }: EntryContent, role: string | null): boolean {
  return status === 'stopped' && (role === 'why_stopped' || role === 'what_went_wrong');
}

/** Stopped work is shown for what it taught; work that began again for what is different now. */
export function EntryLearned({ content, html }: { content: EntryContent; html: readonly string[] }) {
  const t = useT();
  const lang = content.language;
  const sections = content.sections.flatMap((section, index) => (isLearned(content, section.role) ? [{ ...section, index }] : []));
  return (
    <>
      {content.status === 'stopped' && (
        <section className="learned stack" aria-labelledby="learned">
          <h2 id="learned">{t('catalogue.status.stopped')}</h2>
          <p className="quiet">{sections.length > 0 ? t('template.learned.text') : t('template.learned.ask')}</p>
          {sections
            .sort((one, other) => Number(other.role === 'why_stopped') - Number(one.role === 'why_stopped'))
            .map(({ heading, role, body, index, language }) => (
              <section key={index} className="stack stack-small">
                <h3 lang={heading ? (language ?? lang) : undefined}>{heading || t(`catalogue.section.${role}`)}</h3>
                {body && <Prose html={html[index] ?? ''} lang={language ?? lang} />}
              </section>
            ))}
        </section>
      )}
      {content.restart && content.status !== 'stopped' && (
        <section className="learned stack stack-small" aria-labelledby="restart">
          <h2 id="restart">{t('template.restart.title')}</h2>
          <p lang={lang}>{content.restart}</p>
        </section>
      )}
    </>
  );
}
