import type { EntryContent, EntryView } from '#libs/catalogue';

/** An entry of Herning's as a reader sees it: version 2, public, of 1970. */
export function anEntryView(content: EntryContent, view: Partial<EntryView> = {}): EntryView {
  const { language, title, summary, goals, claims } = content;
  return {
    ...{ id: 'e', slug: 'cars', tenant: { slug: 'herning', name: 'Herning', kind: 'municipality', country: 'DK' }, coOwners: [] },
    ...{ kind: content.kind ?? 'case_study', language, title, summary, goals, version: 2, newerVersion: null },
    ...{
      publishedAt: new Date(0),
      firstPublishedAt: new Date(0),
      audience: 'public',
      networks: [],
      approvals: [],
      withdrawnApprovals: [],
      inUseBy: 0,
      claimOutcomes: [],
    },
    ...{ translations: [], isExample: false, isWithdrawn: false, evidence: null, claimLevels: claims.map(() => 'documented') },
    ...{ canBeWrittenTo: false, peopleToCall: 0, mayEdit: false, content, ...view },
  };
}
