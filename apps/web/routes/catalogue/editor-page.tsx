import { useRef } from 'react';
import { Form } from 'react-router';
import type { DraftView, Origin, Original } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useKeptResult } from '../../kit/kept-result.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { isRefusal } from '../../problem.js';
import { ConfirmAll } from './confirm-all.js';
import { DraftInEditor, type RenderedSection } from './draft-in-editor.js';
import { EditorConflict } from './editor-conflict.js';
import { EditorFiles } from './editor-files.js';
import { EditorOrigin } from './editor-origin.js';
import { EditorOriginal } from './editor-original.js';
import { EditorParts, fieldLabels } from './editor-parts.js';
import { EditorProgress } from './editor-progress.js';
import { EditorSaveState } from './editor-save-state.js';
import { MachineNote } from './machine-note.js';
import { MachineReview } from './machine-review.js';
import { RestoredNotice } from './restored-notice.js';
import { useAutosave } from './use-autosave.js';

interface Props {
  draft: DraftView;
  result: unknown;
  saved: boolean;
  /** The version that has just become the draft again. */
  restored: string | null;
  origin: Origin | null;
  original: Original | null;
  /** How many are open. */
  comments: number;
  /** It has just been made from that, or was before. */
  made: string | null;
  /** A section as it will be read, where the form was sent to see it. */
  rendered: RenderedSection | null;
}

/** The draft as a form in named parts; every part of it can stay empty. */
export function EditorPage({ draft: read, result: answer, saved, restored, origin, original, comments, made, rendered }: Props) {
  const t = useT();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const result = useKeptResult(answer);
  const refusal = isRefusal(result) ? result : null;
  const conflict = refusal?.problem.code === 'lost_update' ? refusal.problem : null;
  const autosave = useAutosave(box, read, conflict !== null, result);
  // Of two answers the later one holds: by itself, by the button, or in another tab.
  const newest = autosave.saved && autosave.saved.revision >= read.revision ? autosave.saved : null;
  const content = { ...read.content, unknowns: newest?.unknowns ?? read.content.unknowns };
  const draft = { ...read, ...newest?.known, content };
  const revision = Math.max(newest?.revision ?? 0, Number(conflict?.['currentRevision'] ?? 0), read.revision);
  const savedAt = newest?.savedAt ?? (saved ? read.updatedAt : null);
  return (
    <Page
      title={draft.content.title || t('catalogue.editor.title')}
      titleLanguage={draft.content.title ? draft.content.language : undefined}
      trail={[{ to: path(language, 'drafts'), label: t('catalogue.drafts.title') }]}
      kicker={draft.tenant.name}
    >
      <div ref={box} className="with-aside aside-first editor">
        <EditorProgress draft={draft} comments={comments} />
        <div className="stack stack-large">
          <EditorOrigin origin={origin} made={made} entry={draft.id} />
          <EditorOriginal original={original} entry={draft.id} />
          <MachineNote content={draft.content} writes />
          {restored && <RestoredNotice restored={restored} result={result} />}
          <PageForm
            result={refusal}
            fields={fieldLabels(t, language, Object.keys(refusal?.problem.fields ?? {}))}
            className="stack stack-large editor-form"
          >
            {/* What Enter in a field presses: a form's first button. */}
            <button type="submit" name="intent" value="save" hidden>
              {t('catalogue.editor.save')}
            </button>
            <input type="hidden" name="revision" value={revision} readOnly />
            {conflict && <EditorConflict draft={draft} result={refusal} />}
            <DraftInEditor value={{ draft, values: refusal?.values ?? null, rendered }}>
              <p>
                <Button name="intent" value="page" weight="secondary" small>
                  {t('editor.page')}
                </Button>
              </p>
              <MachineReview />
              <ConfirmAll />
              <EditorParts />
              <EditorFiles />
            </DraftInEditor>
            <div className="save-bar row">
              <Button name="intent" value="save" weight="secondary">
                {t('catalogue.editor.save')}
              </Button>
              <Button name="intent" value="share">
                {t('catalogue.editor.share')}
              </Button>
              <EditorSaveState autosave={autosave} savedAt={savedAt} />
            </div>
          </PageForm>
          {!draft.published && (
            <Form method="post">
              <Button name="intent" value="delete" weight="quiet" small>
                {t('catalogue.editor.delete')}
              </Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  );
}
