import { useT } from './language.js';
import { LinkPreview, type Preview } from './link-preview.js';

interface Props {
  /** Empty on the front page. */
  title: string;
  /** Left out: what the site is. */
  description?: string;
  /** What its link shows beyond title and description. */
  preview?: Partial<Preview>;
}

/** React moves these to the head. */
export function PageTitle({ title, description, preview }: Props) {
  const t = useT();
  const said = description || t('kit.footer.what');
  return (
    <>
      <title>{title ? `${title} – Tandem` : 'Tandem'}</title>
      <meta name="description" content={said} />
      <LinkPreview title={title} description={said} {...preview} />
    </>
  );
}
