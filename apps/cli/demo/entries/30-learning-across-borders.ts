import { type DemoEntry, demoContent } from '../demo-entry.js';

/** Half open on purpose: it says «not known yet» four times. */
export const learningAcrossBorders: DemoEntry = {
  number: 30,
  slug: 'learning-across-borders',
  tenant: 'ks',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket', 'nordisk-laeringsnetvaerk'],
  example: true,
  versions: [
    {
      publishedAt: '2026-09-29T07:00:00Z',
      content: demoContent('en', {
        kind: 'case_study',
        title: 'Learning across borders: what five municipalities asked each other',
        summary:
          'Five Nordic municipalities borrowed from one another across languages and laws. We collected the questions they asked first, so that partners abroad can see what sharing takes. Much is still open, and we say where.',
        byline: { name: 'network coordinator', unit: 'KS' },
        status: 'idea',
        goals: [17],
        targets: ['17.16'],
        dimensions: ['social'],
        activityTypes: ['development_project'],
        actorGroups: ['municipality'],
        municipalRoles: ['facilitator'],
        sector: 'Networks and partnerships',
        start: { effort: 'afternoon', cost: 'none', politicalDecision: 'not_needed' },
        sections: [
          {
            role: 'problem',
            heading: 'A good example rarely travels alone',
            body: `Municipalities publish success stories. Their neighbours read them, nod, and start from nothing all the same. When we asked why, nobody said that the example was poor. They said that they did not know whom to ring, what it had cost in hours, or which part of it was really a law in another country.`,
          },
          {
            role: 'done',
            heading: 'Five municipalities, five first questions',
            body: `We asked Mariehavn in Denmark, Fjellvik, Solfjord and Storevik in Norway, and Björksjö in Sweden what they wanted to know before they dared to try something from abroad.

- **Fjellvik**, on a climate budget: “Which of the forty sheets did you stop using?”
- **Storevik**, on a citizens’ assembly: “Who rang people, and on which evening?”
- **Björksjö**, on a meeting in a barn: “What did the municipal council do with the answers?”
- **Mariehavn**, on weighing plates: “Did the kitchen staff feel watched?”
- **Solfjord**, on all of it: “What would have made you stop?”

Not one asked about results first. They asked about people, hours and doubts.`,
          },
          {
            role: null,
            heading: 'What we think this means',
            body: `A template for sharing should ask for what went wrong before it asks for what went well. A telephone number is worth more than a report. And language is a smaller hurdle than institutions: everyone could read the Danish, but not everyone knew that a *kommunaldirektør* is the chief executive in Denmark and the head of one sector in Norway.

This is our own judgement after five conversations. It is not a study.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Not known yet',
            body: `**What it costs.** We have not counted the hours that the five spent on one another’s questions.

**Whether it helps.** We have no measure of the time from reading to trying.

**What the law allows.** We have not looked at procurement or data protection when municipalities in different countries build a tool together.

**What cannot move.** All five are in the Nordic countries. We do not know which of these questions would be the first ones elsewhere.

Partners who know more than we do are welcome to write to us.`,
          },
        ],
        partners: [
          { name: 'Mariehavn Kommune', role: 'Asked and answered', actorGroup: 'municipality' },
          { name: 'Fjellvik kommune', role: 'Asked and answered', actorGroup: 'municipality' },
          { name: 'Solfjord kommune', role: 'Asked and answered', actorGroup: 'municipality' },
          { name: 'Storevik kommune', role: 'Asked and answered', actorGroup: 'municipality' },
          { name: 'Björksjö kommun', role: 'Asked and answered', actorGroup: 'municipality' },
        ],
        figures: [{ label: 'Municipalities', value: 5, unit: null }],
        claims: [
          {
            statement: 'We believe that a named person to call does more for reuse than a longer report.',
            indicator: null,
            unit: null,
            baseline: null,
            outcome: null,
            source: null,
            negativeEffects: null,
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'nettverk@ks.example', name: null, title: 'Network coordinator', confirmedOn: '2026-09-22' },
        reviewBy: '2027-09-30',
        unknowns: [
          { place: 'resources', remindOn: '2027-01-20' },
          { place: 'claims', remindOn: '2027-03-17' },
          { place: 'sections.legal', remindOn: '2027-02-10' },
          { place: 'sections.cannot_move', remindOn: '2027-04-14' },
        ],
      }),
    },
  ],
  draft: null,
};
