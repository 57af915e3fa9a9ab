import type { DraftView } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { CommentsLink } from './comments-link.js';
import { EntryBody } from './entry-body.js';
import { MachineNote } from './machine-note.js';

/** A draft as someone reads it whom it is shared with. */
export function DraftReading({ draft, html, comments }: { draft: DraftView; html: readonly string[]; comments: number }) {
  const t = useT();
  const language = useLanguage();
  const { content } = draft;
  return (
    <Page
      title={content.title || t('catalogue.drafts.untitled')}
      titleLanguage={content.language}
      trail={[{ to: path(language, 'drafts'), label: t('catalogue.drafts.title') }]}
      kicker={draft.tenant.name}
      lead={<span lang={content.language}>{content.summary}</span>}
    >
      <div className="stack stack-large">
        <Notice>
          <p>{t('catalogue.editor.read_only')}</p>
        </Notice>
        <MachineNote content={content} />
        <CommentsLink entry={draft.id} open={comments} />
        <EntryBody entryId={draft.id} content={content} html={html} levels={draft.claimLevels} />
      </div>
    </Page>
  );
}
