import { demoContent } from '../demo-entry.js';

export const baerekraftsnettverketInEnglish = demoContent('en', {
  kind: 'case_study',
  title: 'Bærekraftsnettverket: a network of municipalities that learn together',
  summary:
    'No municipality reaches the Sustainable Development Goals alone. Bærum helped to found a national network in which Norwegian municipalities share experience and methods, develop tools together and pick up speed towards 2030.',
  byline: { name: null, unit: 'Strategy and Development Unit, Bærum' },
  status: 'running',
  goals: [17],
  targets: ['17.17'],
  dimensions: ['social', 'economic', 'environmental'],
  activityTypes: ['development_project', 'citizen_involvement', 'business_cooperation', 'local_priorities'],
  actorGroups: ['municipality', 'citizens', 'business'],
  municipalRoles: ['facilitator'],
  sector: 'Strategy and development',
  sections: [
    {
      role: 'problem',
      heading: 'Why a network',
      body: `The goals are made in such a way that nobody can tick them off alone. A municipality can change its own purchasing, plans and services, but the result depends on what residents, businesses, organisations and other municipalities do in the same years. That is the heart of goal 17, partnerships for the goals, and for many it is the goal that shows the way for the rest.

Impatience is the other reason. The goals are to be reached by 2030. It is a poor use of that time if every municipality invents its own ways of working. Bærum wanted a place where something tried in one municipality can soon be of use in the next.`,
    },
    {
      role: 'done',
      heading: 'How it is set up',
      body: `The network was founded in May, with Bærum among those who started it. It is national: municipalities in Norway are to learn from one another and work together. KS, the Norwegian Association of Local and Regional Authorities, cooperates with it, and so do several UN bodies. Experience from a single municipality thus has somewhere to go, in Norway and beyond.

A steering group leads the work. Bærum holds a seat in it through one of its directors (a *kommunaldirektør*, which in Norway is the head of a sector and not the chief executive). With a director at the table, the way is shorter from what is agreed in the network to what is given priority at home.`,
    },
    {
      role: 'steps',
      heading: 'What the members do together',
      body: `The municipalities develop ways of working, and tools, so that each gets further in its own community. The work is meant to be visible in four places:

- local development projects
- involving residents
- cooperation with business
- local priorities

In all four, social, economic and environmental sustainability are to weigh more when the municipality makes up its mind.`,
    },
    {
      role: null,
      heading: 'What we get out of it',
      body: `First, learning: we need not start from nothing, and we are asked questions about our own solutions that we would not have asked ourselves.

Second, it both inspires and binds. An ambition is easier to keep when other municipalities know of it.

Third, a place to meet. When people who do the same work come together, solutions appear that nobody brought into the room.

Fourth, a voice. Together the municipalities can agree on one message and carry it high up the agenda. That was seen at the sustainability conference The North West on 30 September, where the network was on the programme and the prime minister singled it out.`,
    },
    {
      role: 'conditions',
      heading: 'What we cannot show yet',
      body: `We have not measured whether the network makes municipalities reach the goals sooner. What we can document is that it exists, who takes part, and that it has been noticed. Its effect must be read in what happens in each municipality.`,
    },
  ],
  partners: [
    { name: 'KS', role: 'Cooperates with the network', actorGroup: null },
    { name: 'UN bodies', role: 'Cooperate with the network', actorGroup: null },
  ],
  figures: [{ label: 'Seats that Bærum holds in the steering group', value: 1, unit: 'seat' }],
  claims: [
    {
      statement:
        'The network was on the programme of the sustainability conference The North West and was singled out by the prime minister.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Bærum’s own account of the network', url: null },
      negativeEffects: null,
    },
  ],
  quotes: [
    {
      text: 'The Norwegian Network of Excellence is a unique example internationally of cities and local communities working in tandem to get the job done.',
      language: 'en',
      person: null,
      title: 'Prime Minister of Norway',
      consent: 'role_only',
    },
  ],
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'baerekraft@baerum.example', name: null, title: 'Strategy and Development Unit', confirmedOn: '2026-09-14' },
  reviewBy: '2027-05-31',
  unknowns: [{ place: 'resources', remindOn: '2027-02-01' }],
});
