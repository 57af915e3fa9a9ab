import { Button } from '../../kit/button.js';
import { PageForm } from '../../kit/page-form.js';

/** Mails come again. */
export function Resume({ label }: { label: string }) {
  return (
    <PageForm intent="resume">
      <Button weight="secondary" small>
        {label}
      </Button>
    </PageForm>
  );
}
