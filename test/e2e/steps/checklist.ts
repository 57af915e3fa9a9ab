/** Every place of the template, answered as «not known yet» where this tool has nothing to say: enough for a vote. */
const unknown = [
  ...['byline', 'status', 'milestones', 'targets', 'dimensions', 'activityTypes', 'actorGroups', 'municipalRoles', 'sector', 'partners'],
  ...['start.effort', 'start.cost', 'start.politicalDecision', 'resources', 'claims', 'stopCard', 'licence', 'canBeCalled', 'reviewBy'],
  ...['problem', 'done', 'what_went_wrong', 'conditions', 'adapt', 'cannot_move', 'legal', 'prerequisites'].map(
    (role) => `sections.${role}`,
  ),
  'toolVersion',
];

export const checklist = {
  kind: 'tool',
  language: 'nb',
  title: 'Sjekkliste for partnerskap med frivilligheten',
  summary: 'Ni spørsmål en avdeling stiller før kommunen og en forening lover hverandre noe.',
  goals: [17],
  contact: { mailbox: 'partnerskap@baerum.example', name: null, title: null, confirmedOn: null },
  unknowns: unknown.map((place) => ({ place, remindOn: null })),
};

export const casePaper = {
  background: 'Bærum har brukt listen i fire avtaler det siste året.',
  assessment: 'Listen er kort nok til å bli brukt, og den sier hvem som svarer på hva.',
  recommendation: 'Styringsgruppen godkjenner listen for to år.',
  recommended: 'approve',
};
