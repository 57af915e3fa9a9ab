import type { HeldFile } from '#libs/catalogue';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { HeldFiles } from '../../kit/held-files.js';
import { useForeign, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { takenFiles } from '../../kit/taken-files.js';

export function PostFilesField() {
  const t = useT();
  return <Field name="files" type="file" accept={takenFiles} multiple label={t('talk.files')} hint={t('talk.files_hint')} optional />;
}

/** The files of one's own post: each can be taken off, and others added. */
export function OwnFiles({ post, result }: { post: { id: string; language: string; files: HeldFile[] }; result: unknown }) {
  const t = useT();
  const foreign = useForeign();
  return (
    <>
      {post.files.map((file) => (
        <PageForm key={file.sha} result={result} intent={`remove_file:${post.id}`} className="stack stack-small">
          <input type="hidden" name="sha" value={file.sha} />
          <HeldFiles files={[file]} lang={foreign(post.language)} />
          <Button weight="quiet" small>
            {t('attachment.remove', { name: file.name })}
          </Button>
        </PageForm>
      ))}
      <PageForm result={result} intent={`add_files:${post.id}`} fields={{ files: t('talk.files') }} multipart>
        <PostFilesField />
        <Button weight="secondary" small>
          {t('attachment.upload')}
        </Button>
      </PageForm>
    </>
  );
}
