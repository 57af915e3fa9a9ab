import type { Writer } from '#libs/exchange';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Prose } from '../../kit/prose.js';
import { When } from '../../kit/when.js';
import type { TranslatedPosts } from './translated-posts.server.js';

interface Props {
  post: string;
  by: Writer;
  translated: TranslatedPosts;
  /** The post that was translated just now, or `all`. */
  opened: string | null;
  result: unknown;
}

/** A post of another language in the reader's: what a machine made of it, or the button that asks one. */
export function PostTranslation({ post, by, translated: { host, shown, waiting }, opened, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const made = shown[post];
  if (made)
    return (
      <Details quiet summary={t('talk.translated')} open={opened === post || opened === 'all'}>
        {made.title && (
          <p>
            <strong>{made.title}</strong>
          </p>
        )}
        <Prose html={made.html} lang={language} />
        <p className="quiet small">
          {t('talk.translated_by', { host: made.host })} (<When at={made.at} as="short" />)
        </p>
      </Details>
    );
  if (host === null || !waiting.includes(post)) return null;
  return (
    <PageForm result={result} intent={`translate:${post}`} className="row">
      <Button weight="quiet" small>
        {t('talk.translate')}
        <span className="visually-hidden">: {by.name ?? t('talk.former')}</span>
      </Button>
    </PageForm>
  );
}

/** All of the page at once, where more than one waits. */
export function TranslateAll({ translated: { host, waiting }, result }: Pick<Props, 'translated' | 'result'>) {
  const t = useT();
  if (host === null || waiting.length < 2) return null;
  return (
    <PageForm result={result} intent="translate_all" className="row">
      {waiting.map((id) => (
        <input key={id} type="hidden" name="posts" value={id} />
      ))}
      <Button weight="secondary" small>
        {t('talk.translate_all', { count: waiting.length })}
      </Button>
    </PageForm>
  );
}
