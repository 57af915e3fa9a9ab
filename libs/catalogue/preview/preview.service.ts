import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { anonymous, requireAccess } from '#libs/identity';
import { Database, etagFor, isId, isLanguage, NotFound, translate, WorkThread } from '#libs/platform';
import type { Kind, Language } from '../entry/entry-content.js';
import { type PreviewCard, previewLook } from './preview-card.js';

export interface Preview {
  etag: string;
  png(): Promise<Buffer>;
}

/** Pictures that are kept in each process; some 40 kB each. */
const mostKept = 120;

/** The picture beside a link, as Teams, Outlook and others show it: of public entries, and of the site in each language. */
@Injectable()
export class PreviewService implements OnModuleDestroy {
  private readonly painter = new WorkThread<PreviewCard, Uint8Array>('libs/catalogue/preview/preview-thread');
  private readonly kept = new Map<string, Promise<Buffer>>();

  constructor(private readonly database: Database) {}

  onModuleDestroy(): Promise<void> {
    return this.painter.end();
  }

  /** `nb.png`, or `<entry's id>.png`: NotFound for what a visitor may not read. */
  async preview(name: string): Promise<Preview> {
    requireAccess(anonymous, 'entry.read');
    const what = /^(.+)\.png$/.exec(name)?.[1] ?? '';
    const card = isLanguage(what) ? siteCard(what) : await this.entryCard(what);
    const etag = etagFor(previewLook, JSON.stringify(card));
    return { etag, png: () => this.painted(etag, card) };
  }

  private async entryCard(id: string): Promise<PreviewCard> {
    const [entry] = isId(id)
      ? await this.database.read<{
          kind: Kind;
          language: Language;
          title: string;
          place: string;
          is_example: boolean;
          is_machine: boolean;
          colours: string[];
        }>(
          anonymous,
          `select e.kind, e.language, e.title, t.name as place, e.is_example, e.is_machine,
             array(select g.colour from unnest(e.goals) with ordinality u(goal, place) join goal g on g.framework = e.framework and g.number = u.goal
                   order by u.place) as colours
           from entry e join tenant t on t.id = e.tenant_id where e.id = $1 and e.is_public and e.archived_at is null`,
          [id],
        )
      : [];
    if (!entry) throw new NotFound('entry');
    const { kind, language, title, place, is_example, is_machine, colours } = entry;
    const mark = is_machine ? translate(language, 'machine.mark') : is_example ? translate(language, 'export.example') : '';
    return { kicker: translate(language, `catalogue.kind.${kind}`), title, place, mark, colours };
  }

  /** Two who ask at once wait for the same picture. */
  private painted(etag: string, card: PreviewCard): Promise<Buffer> {
    const known = this.kept.get(etag);
    this.kept.delete(etag);
    const painting = known ?? this.painter.run(card).then((bytes) => Buffer.from(bytes));
    this.kept.set(etag, painting);
    painting.catch(() => this.kept.delete(etag));
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest) this.kept.delete(oldest);
    return painting;
  }
}

function siteCard(language: Language): PreviewCard {
  return { kicker: 'Tandem', title: translate(language, 'web.home.title'), place: '', mark: '', colours: [] };
}
