import { useLanguage } from './language.js';

/** Long text: HTML that `renderMarkdown` made in the loader. */
export function Prose({ html, lang }: { html: string; lang?: string }) {
  const page = useLanguage();
  return <div className="prose" lang={lang === page ? undefined : lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
