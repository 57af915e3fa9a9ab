interface Props {
  /** Empty on the front page. */
  title: string;
  description?: string;
}

/** React moves these to the head. */
export function PageTitle({ title, description }: Props) {
  return (
    <>
      <title>{title ? `${title} – Tandem` : 'Tandem'}</title>
      {description && <meta name="description" content={description} />}
    </>
  );
}
