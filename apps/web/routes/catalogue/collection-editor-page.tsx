import { Link } from 'react-router';
import type { CollectionDraftView, EntryListItem } from '#libs/catalogue';
import { formatTime, languageNames, languages, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { isRefusal, type Refusal } from '../../problem.js';
import { CollectionConflict } from './collection-conflict.js';
import { CollectionFind } from './collection-find.js';
import { CollectionParts } from './collection-parts.js';
import { CollectionPublish } from './collection-publish.js';

interface Props {
  draft: CollectionDraftView;
  question: string;
  found: EntryListItem[] | null;
  /** What has just happened. */
  done: string | null;
  /** The introduction as readers see it, where the form was sent to see it without scripts. */
  rendered: string | null;
  result: unknown;
  now: Date | string;
}

/** The whole collection as one form: whatever button is pressed, what is written is saved first. */
export function CollectionEditorPage({ draft, question, found, done, rendered, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const refusal = isRefusal(result) ? result : null;
  const isOfPublishing = /^publish-/.test(String(refusal?.values['intent'] ?? ''));
  const mine = isOfPublishing ? null : refusal;
  const conflict = mine?.problem.code === 'lost_update' ? mine.problem : null;
  const revision = conflict ? Number(conflict['currentRevision']) : draft.revision;
  const written = foreign(draft.language);
  const at = draft.published && path(language, 'collection', { tenant: draft.tenant.slug, slug: draft.published.slug });
  return (
    <Page
      title={draft.title}
      titleLanguage={written}
      trail={[{ to: path(language, 'collections'), label: t('collection.title') }]}
      kicker={`${t('collection.collection')} · ${draft.tenant.name}`}
    >
      <div className="stack stack-large collection-editor">
        {done === 'published' && at && (
          <Notice kind="success" live>
            <p>
              {t('collection.published')} <Link to={at}>{t('collection.read')}</Link>
            </p>
          </Notice>
        )}
        {done === 'collected' && (
          <Notice kind="success" live>
            <p>{t('collection.collected')}</p>
          </Notice>
        )}
        {draft.may.write && (
          <PageForm
            result={isOfPublishing ? null : result}
            fields={{
              title: t('collection.field.title'),
              introduction: t('collection.field.introduction'),
              newHeading: t('collection.field.new_heading'),
            }}
            className="stack stack-large editor-form"
          >
            {/* What Enter in a field presses: a form's first button. */}
            <button type="submit" name="intent" value="save" hidden>
              {t('catalogue.editor.save')}
            </button>
            <input type="hidden" name="revision" value={revision} readOnly />
            {conflict && <CollectionConflict draft={draft} refusal={mine as Refusal} />}
            {at && (
              <p>
                <Link to={at}>{t('collection.read')}</Link>
              </p>
            )}
            <div className="stack">
              <Field name="title" label={t('collection.field.title')} value={draft.title} maxLength={200} lang={written} />
              <Select
                name="language"
                label={t('collection.field.language')}
                value={draft.language}
                options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              />
              <MarkdownArea
                name="introduction"
                label={t('collection.field.introduction')}
                hint={t('collection.field.introduction_hint')}
                value={draft.introduction}
                rendered={rendered}
                maxLength={10_000}
                lang={written}
              />
            </div>
            <CollectionParts key={draft.parts.map(({ id }) => id).join()} draft={draft} />
            <CollectionFind draft={draft} question={question} found={found} />
            <div className="save-bar row">
              <Button name="intent" value="save" weight="secondary">
                {t('catalogue.editor.save')}
              </Button>
              <span className="quiet" role="status" suppressHydrationWarning>
                {done === 'saved' && t('collection.saved', { time: formatTime(language, draft.updatedAt) })}
              </span>
            </div>
          </PageForm>
        )}
        <CollectionPublish draft={draft} result={isOfPublishing ? refusal : null} />
        {draft.may.write && (
          <PageForm result={null} className="stack stack-small">
            <p className="quiet">{t('collection.remove_text')}</p>
            <p>
              <Button name="intent" value="delete" weight="quiet" small>
                {t('collection.remove')}
              </Button>
            </p>
          </PageForm>
        )}
      </div>
    </Page>
  );
}
