import { useEffect, useRef, useState } from 'react';
import type { CollectionDraftView, DraftPart } from '#libs/catalogue';
import { Button } from '../../kit/button.js';
import { classes } from '../../kit/classes.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Field } from '../../kit/field.js';
import { useForeign, useT } from '../../kit/language.js';
import { TextArea } from '../../kit/text-area.js';

/** The parts in their order. Buttons move them everywhere; with scripts they can be dragged too, and what was dragged is saved. */
export function CollectionParts({ draft }: { draft: CollectionDraftView }) {
  const t = useT();
  const [order, setOrder] = useState(() => draft.parts.map(({ id }) => id));
  // Known to the events at once; the look follows, since a row that changes while it is taken hold of is let go again.
  const held = useRef<string | null>(null);
  const [shownHeld, setShownHeld] = useState<string | null>(null);
  const [mayDrag, setMayDrag] = useState(false);
  useEffect(() => setMayDrag(true), []);
  const parts = order.flatMap((id) => draft.parts.find((part) => part.id === id) ?? []);
  const over = (id: string) => {
    const moving = held.current;
    if (moving === null || moving === id) return;
    const rest = order.filter((one) => one !== moving);
    // Dragged downwards it comes behind what it is over, upwards before it.
    const place = rest.indexOf(id) + (order.indexOf(moving) < order.indexOf(id) ? 1 : 0);
    setOrder([...rest.slice(0, place), moving, ...rest.slice(place)]);
  };
  return (
    <section className="stack" aria-labelledby="parts">
      <h2 id="parts">{t('collection.parts')}</h2>
      {parts.length === 0 ? (
        <EmptyState title={t('collection.parts_empty')} />
      ) : (
        <ol className="collection-parts plain-list">
          {parts.map((part, index) => (
            <li
              key={part.id}
              id={`part-${part.id}`}
              className={classes('collection-part', shownHeld === part.id && 'collection-part-held')}
              onDragOver={(event) => {
                event.preventDefault();
                over(part.id);
              }}
            >
              <input type="hidden" name="part" value={part.id} />
              {mayDrag && (
                <span
                  className="drag-handle"
                  aria-hidden="true"
                  title={t('collection.drag')}
                  draggable
                  onDragStart={(event) => {
                    const row = event.currentTarget.closest('li');
                    if (row) event.dataTransfer.setDragImage(row, 16, 16);
                    event.dataTransfer.effectAllowed = 'move';
                    held.current = part.id;
                    setTimeout(() => setShownHeld(held.current));
                  }}
                  onDragEnd={(event) => {
                    held.current = null;
                    setShownHeld(null);
                    event.currentTarget.closest('form')?.requestSubmit();
                  }}
                />
              )}
              <Part part={part} lang={draft.language} />
              <div className="row part-buttons">
                <MoveButton part={part} verb="up" label={t('collection.up')} disabled={index === 0} />
                <MoveButton part={part} verb="down" label={t('collection.down')} disabled={index === parts.length - 1} />
                <MoveButton part={part} verb="remove" label={t('collection.remove_part')} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <div className="row add-heading">
        <Field name="newHeading" label={t('collection.field.new_heading')} optional maxLength={200} />
        <Button name="intent" value="heading" weight="secondary" small>
          {t('collection.add_heading')}
        </Button>
      </div>
    </section>
  );
}

function Part({ part, lang }: { part: DraftPart; lang: string }) {
  const t = useT();
  const foreign = useForeign();
  if (!part.entry)
    return (
      <Field
        name={`heading.${part.id}`}
        label={t('collection.field.heading')}
        value={part.heading ?? ''}
        maxLength={200}
        lang={foreign(lang)}
      />
    );
  return (
    <div className="stack stack-small">
      <h3 lang={foreign(part.entry.language)}>{part.entry.title}</h3>
      <p className="quiet small">
        {t(`catalogue.kind.${part.entry.kind}`)} · {part.entry.tenant.name}
      </p>
      <TextArea
        name={`why.${part.id}`}
        label={t('collection.field.why')}
        value={part.why ?? ''}
        maxLength={500}
        rows={2}
        lang={foreign(lang)}
      />
    </div>
  );
}

function MoveButton({ part, verb, label, disabled }: { part: DraftPart; verb: string; label: string; disabled?: boolean }) {
  const t = useT();
  const title = part.entry?.title ?? part.heading ?? '';
  return (
    <Button
      name="intent"
      value={`${verb}:${part.id}`}
      weight="quiet"
      small
      disabled={disabled}
      aria-label={t('collection.part_named', { button: label, title })}
    >
      {label}
    </Button>
  );
}
