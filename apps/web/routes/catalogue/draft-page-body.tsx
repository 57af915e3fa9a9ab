import type { DraftView, EntryContent } from '#libs/catalogue';
import { EntryBody } from './entry-body.js';
import { isLearned } from './entry-learned.js';
import type { ReadableEntry } from './entry-text.server.js';
import { laidSections, regions, waitingAt, waitingSections } from './laid-out.js';
import { besidesText } from './picture-sources.js';
import { WaitingPlaces } from './waiting-places.js';

/** The finished page's text in its parts, each followed by what waits there. */
export function DraftPageBody({ entry, draft }: { entry: ReadableEntry; draft: DraftView }) {
  const { content, sectionsHtml } = entry;
  const at = { entry: draft.id, lang: content.language };
  const isFirst = content.sections.map(({ role }) => isLearned(content, role));
  const part = (only: Partial<EntryContent>, html: readonly string[] = []) => (
    <EntryBody entryId={entry.id} content={{ ...content, ...nothing, ...only }} html={html} levels={entry.claimLevels} />
  );
  const guessed = draft.guesses.filter(({ place }) => place.startsWith('sections.'));
  return (
    <div className="stack stack-large">
      {part(
        { status: content.status, restart: content.restart, sections: content.sections.filter((_, index) => isFirst[index]) },
        sectionsHtml.filter((_, index) => isFirst[index]),
      )}
      {laidSections(content.sections, waitingSections(draft)).map((one) =>
        'waiting' in one ? (
          <WaitingPlaces key={one.waiting.place} {...at} waiting={[one.waiting]} />
        ) : (
          !isFirst[one.section] && (
            <div key={one.section}>
              {part({ sections: content.sections.slice(one.section, one.section + 1) }, [sectionsHtml[one.section] ?? ''])}
            </div>
          )
        ),
      )}
      {guessed.length > 0 && <WaitingPlaces {...at} waiting={[{ place: 'sections', isOpen: false, unknown: null, guesses: guessed }]} />}
      {part({ attachments: besidesText(content.attachments, entry.id, sectionsHtml), quotes: content.quotes })}
      {part({ milestones: content.milestones })}
      <WaitingPlaces {...at} waiting={waitingAt(draft, regions.milestones)} />
      {part({ claims: content.claims, figures: content.figures })}
      <WaitingPlaces {...at} waiting={waitingAt(draft, regions.results)} />
      {part({ stopCard: content.stopCard })}
      <WaitingPlaces {...at} waiting={waitingAt(draft, regions.stop)} />
      {part({ links: content.links })}
      <WaitingPlaces {...at} waiting={waitingAt(draft, regions.voices)} />
    </div>
  );
}

/** What a part of the text leaves to the others; what is not known stands in its own place. */
const nothing = {
  status: null,
  restart: null,
  sections: [],
  attachments: [],
  quotes: [],
  milestones: [],
  claims: [],
  figures: [],
  stopCard: null,
  links: [],
  unknowns: [],
} satisfies Partial<EntryContent>;
