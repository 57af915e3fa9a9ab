import { type DragEvent, type ReactNode, useState } from 'react';
import { classes } from '../../kit/classes.js';
import { useT } from '../../kit/language.js';
import { useScripted } from '../../kit/use-scripted.js';

/** The field of a file as a place to drop one; without scripts it is the field. */
export function FileDrop({ children }: { children: ReactNode }) {
  const t = useT();
  const [over, setOver] = useState(false);
  const isScripted = useScripted();
  const drop = (event: DragEvent<HTMLDivElement>) => {
    event.preventDefault();
    setOver(false);
    const input = event.currentTarget.querySelector<HTMLInputElement>('input[type="file"]');
    if (input && event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the field inside is the way for everybody
    <div
      className={classes('file-drop', over && 'file-drop-over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      {isScripted && <p className="quiet small file-drop-hint">{t('importing.drop')}</p>}
    </div>
  );
}
