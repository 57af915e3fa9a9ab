import type { ThreadView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { PageForm } from '../../kit/page-form.js';
import { MentionPicker } from './mention-picker.js';

/** The question, to be changed by who asked. */
export function ThreadWords({ thread, result }: { thread: ThreadView; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  return (
    <PageForm result={result} intent="change" fields={{ title: t('talk.asking.title'), body: t('talk.body') }}>
      <Field name="title" label={t('talk.asking.title')} value={thread.title} maxLength={200} lang={thread.language} />
      <MarkdownArea name="body" label={t('talk.body')} value={thread.body} maxLength={20_000} rows={8} lang={thread.language} />
      <MentionPicker network={thread.network} field="change-body" />
      <div className="row">
        <Button small>{t('talk.save')}</Button>
        <ButtonLink to={path(language, 'thread', { thread: thread.id })} weight="quiet" small>
          {t('talk.cancel')}
        </ButtonLink>
      </div>
    </PageForm>
  );
}
