import { readConcepts } from '../concept.js';

/** Goal 4, and what people do together in their own time. */
export const learningConcepts = readConcepts(
  'topic',
  `
reading | læsning, læselyst, læseindsats | lesing, leseglede, leselyst | lesing, leseglede, leselyst | läsning, läsfrämjande, läslust | reading, literacy | related: library
special_needs_education | specialundervisning, specialpædagogik | spesialundervisning, tilrettelagt opplæring | spesialundervisning, tilrettelagd opplæring | specialundervisning, anpassad grundskola | special needs education, special education | related: school
career_guidance | uddannelsesvejledning, karrierevejledning | karriereveiledning, yrkesveiledning | karriererettleiing, yrkesrettleiing | studievägledning, yrkesvägledning | career guidance
after_school_care | skolefritidsordning, klubtilbud | skolefritidsordning, aktivitetsskole | skulefritidsordning, aktivitetsskule | fritidshem, fritidsgård | after-school care, youth club | related: children
school_structure | skolestruktur, skolelukning | skolestruktur, skolenedleggelse | skulestruktur, skulenedlegging | skolstruktur, skolnedläggning | school structure, school closure | related: school
teachers | lærer, lærere, pædagog | lærer, lærere | lærar, lærarar | lärare, pedagoger | teacher, teachers
pupils | elev, elever, elevråd | elev, elever, elevråd | elev, elevar, elevråd | elev, elever, elevråd | pupils, school students, pupils' council | related: school
digital_learning | digital læring, it i undervisningen | digital læring, digitale læremidler | digital læring, digitale læremiddel | digitalt lärande, digitala läromedel | digital learning, e-learning
science_education | naturvidenskab i skolen, naturfag | realfag, naturfag | realfag, naturfag | naturvetenskap i skolan, teknik i skolan | science education, stem education
young_people_outside | unge uden job og uddannelse | unge utenfor, unge utenfor skole og arbeid | unge utanfor, unge utanfor skule og arbeid | unga utanför, unga som varken arbetar eller studerar | young people outside education and work, neet | related: dropout, employment
summer_jobs | sommerjob, fritidsjob | sommerjobb | sommarjobb | feriejobb, sommarjobb | summer jobs | related: youth
unemployment | arbejdsløshed, ledighed, ledige | arbeidsledighet, arbeidsledige | arbeidsløyse, arbeidsledige | arbetslöshet, arbetslösa | unemployment, unemployed | related: employment
competence_development | kompetenceudvikling, opkvalificering | kompetanseutvikling, kompetanseheving | kompetanseutvikling, kompetanseheving | kompetensutveckling, kompetenshöjning | competence development, upskilling, staff training | related: lifelong_learning
leisure_activities | fritidstilbud, fritidsliv | fritidstilbud, fritidsaktiviteter | fritidstilbod, fritidsaktivitetar | fritidsaktiviteter, fritidsverksamhet | leisure activities
playgrounds | legeplads, legepladser | lekeplass, lekeplasser | leikeplass, leikeplassar | lekplats, lekplatser | playground, playgrounds | related: green_space
sport | idræt, idrætsforening, sportshal | idrett, idrettslag, idrettshall | idrett, idrettslag, idrettshall | idrott, idrottsförening, idrottshall | sport, sports club, sports hall | related: physical_activity
swimming_pool | svømmehal, svømmeundervisning | svømmehall, svømmeopplæring | symjehall, symjeopplæring | simhall, simundervisning | swimming pool, swimming lessons
arts_and_culture | kulturliv, kunst og kultur, kulturpolitik | kulturliv, kunst og kultur, kulturpolitikk | kulturliv, kunst og kultur, kulturpolitikk | kulturliv, konst och kultur, kulturpolitik | arts and culture, cultural life, cultural policy
museum | museum, museer | museum, museer | museum, musea | museum, museer | museum, museums | related: cultural_heritage
events | arrangementer, festival, bæredygtige events | arrangementer, festival, bærekraftige arrangementer | arrangement, festival, berekraftige arrangement | evenemang, festival, hållbara evenemang | events, festival, sustainable events
associations | foreninger, foreningsliv, civilsamfund | lag og foreninger, frivillige organisasjoner, sivilsamfunn | lag og foreiningar, frivillige organisasjonar, sivilsamfunn | föreningar, föreningsliv, idéburen sektor | associations, non-profit organisations, third sector | related: volunteering
congregations | menighed, folkekirken, trossamfund | menighet, trossamfunn, kirken | kyrkjelyd, trussamfunn, kyrkja | församling, trossamfund, kyrkan | congregation, faith communities
adult_learning_associations | højskole, oplysningsforbund, aftenskole | folkehøgskole, studieforbund | folkehøgskule, studieforbund | folkhögskola, studieförbund | folk high school, adult learning association
research_cooperation | forskning, forskningssamarbejde, universitet | forskning, forskningssamarbeid, universitet | forsking, forskingssamarbeid, universitet | forskning, forskningssamverkan, universitet | research, research cooperation, university
citizen_science | borgervidenskab, citizen science | folkeforskning, innbyggerforskning | folkeforsking, innbyggjarforsking | medborgarforskning | citizen science
young_volunteers | unge frivillige, ungdomsforening | unge frivillige, ungdomsklubb | unge frivillige, ungdomsklubb | unga ledare, ungdomsförening | young volunteers, youth organisation | related: volunteering, youth
`,
);
