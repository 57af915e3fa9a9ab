import { readConcepts } from '../concept.js';

/** Offices, bodies and papers: the words where the neighbour's word looks the same and means something else. */
export const institutionConcepts = readConcepts(
  'institution',
  `
municipality | kommune, kommunen | kommune, kommunen | kommune, kommunen | kommun, kommunen | municipality, local authority
municipal_council | byråd, kommunalbestyrelse, borgerrepræsentation | kommunestyre, bystyre | kommunestyre, bystyre | kommunfullmäktige, fullmäktige | municipal council, city council, town council | note: The Swedish kommunstyrelse is the executive, not the Norwegian kommunestyre.
executive_committee | økonomiudvalg, magistrat | formannskap, formannskapet | formannskap, formannskapet | kommunstyrelse, kommunstyrelsen | executive committee, executive board | note: The Norwegian kommunestyre is the whole council.
committee | udvalg, fagudvalg, stående udvalg | utvalg, hovedutvalg, fagutvalg | utval, hovudutval, fagutval | nämnd, facknämnd, utskott | committee, standing committee
municipal_chief_executive | kommunaldirektør, kommunaldirektøren | kommunedirektør, rådmann, administrasjonssjef | kommunedirektør, rådmann, administrasjonssjef | kommundirektör, kommunchef | municipal chief executive, chief executive | note: The Norwegian kommunaldirektør is the head of a sector.
head_of_sector | fagdirektør, forvaltningsdirektør, områdedirektør | kommunaldirektør, kommunalsjef, etatsdirektør | kommunaldirektør, kommunalsjef, etatsdirektør | förvaltningschef, sektorchef, förvaltningsdirektör | head of sector, sector director, head of department | note: The Danish kommunaldirektør is the top of the whole administration.
mayor | borgmester | ordfører | ordførar | kommunalråd, kommunstyrelsens ordförande | mayor, council leader | note: A Danish ordfører speaks for a party; a Swedish ordförande chairs a meeting.
chair | formand, udvalgsformand, forperson | utvalgsleder, møteleder, leder av utvalget | utvalsleiar, møteleiar, leiar av utvalet | ordförande, nämndordförande | chair, chairperson
spokesperson | ordfører, politisk ordfører | talsperson, partitalsperson | talsperson, partitalsperson | talesperson, gruppledare | spokesperson | note: The Norwegian ordfører is the mayor.
deputy | stedfortræder, suppleant | vara, varamedlem, vararepresentant | vara, varamedlem, vararepresentant | ersättare, suppleant | deputy, substitute, alternate
committee_member | udvalgsmedlem, byrådsmedlem | utvalgsmedlem, folkevalgt, kommunestyrerepresentant | utvalsmedlem, folkevald, kommunestyrerepresentant | ledamot, nämndledamot, förtroendevald | committee member, councillor, elected member
administration | forvaltning, forvaltningen | administrasjon, administrasjonen, kommuneadministrasjon | administrasjon, administrasjonen, kommuneadministrasjon | förvaltning, förvaltningen, tjänstemannaorganisation | administration, municipal administration
case_officer | sagsbehandler | saksbehandler | sakshandsamar, saksbehandlar | handläggare | case officer, case worker
county | region, regionsråd | fylkeskommune, fylkesting | fylkeskommune, fylkesting | region, regionfullmäktige | county council, county authority, regional authority | note: A Danish or Swedish region runs hospitals; a Norwegian fylkeskommune does not.
county_governor | ankestyrelsen, kommunaltilsyn | statsforvalter, fylkesmann | statsforvaltar, fylkesmann | länsstyrelse, länsstyrelsen | county governor, county administrative board
local_government_association | kommunernes landsforening | ks, kommunesektorens organisasjon | ks, organisasjonen til kommunesektoren | skr, sveriges kommuner och regioner | association of local authorities, local government association | note: The letters kl are left out: they are «o'clock» in Danish, Norwegian and Swedish.
steering_group | styregruppe | styringsgruppe, styringsgruppen | styringsgruppe, styringsgruppa | styrgrupp | steering group, steering committee
working_group | arbejdsgruppe | arbeidsgruppe, arbeidsgruppen | arbeidsgruppe, arbeidsgruppa | arbetsgrupp | working group, task force
following_group | følgegruppe, politisk følgegruppe | følgegruppe, referansegruppe | følgjegruppe, referansegruppe | referensgrupp, följegrupp | advisory group, reference group
municipal_network | kommunenetværk, læringsnetværk, netværk | kommunenettverk, læringsnettverk, nettverk | kommunenettverk, læringsnettverk, nettverk | kommunnätverk, lärande nätverk, nätverk | municipal network, learning network, network
youth_council | ungeråd, ungdomsråd, ungebyråd | ungdomsråd, ungdommens kommunestyre | ungdomsråd | ungdomsråd, ungdomsfullmäktige | youth council | related: youth
senior_council | ældreråd, seniorråd | eldreråd | eldreråd | pensionärsråd | senior citizens' council, older people's council | related: older_people
board | bestyrelse | styre, styret | styre, styret | styrelse, styrelsen | board, governing board
annual_general_meeting | generalforsamling | årsmøte, generalforsamling | årsmøte, generalforsamling | årsmöte, bolagsstämma | annual general meeting
quorum | beslutningsdygtig, beslutningsdygtighed | vedtaksfør, beslutningsdyktig | vedtaksfør | beslutför, beslutförhet | quorum, quorate
recusal | inhabilitet, inhabil, habilitet | inhabilitet, inhabil, habilitet | inhabilitet, inhabil, ugild | jäv, jävig | recusal, conflict of interest, disqualification
case_paper | sagsfremstilling | saksframlegg, saksfremlegg | saksframlegg | tjänsteskrivelse, beslutsunderlag | case paper, council paper
recommendation | indstilling | innstilling, forslag til vedtak | innstilling, tilråding | förslag till beslut | recommendation, proposed decision
minutes | beslutningsprotokol, mødereferat | møtebok, møteprotokoll | møtebok, møteprotokoll | mötesprotokoll, protokollsutdrag | minutes, record of the meeting
agenda | dagsorden | saksliste, sakliste, dagsorden | saksliste, sakliste, dagsorden | föredragningslista, dagordning | agenda
minority_statement | mindretalsudtalelse | protokolltilførsel | protokolltilførsel | reservation | minority statement, dissenting statement
administrative_decision | afgørelse, forvaltningsafgørelse | enkeltvedtak | enkeltvedtak | myndighetsbeslut, förvaltningsbeslut | administrative decision, individual decision | note: What a body decides for itself is beslutning, vedtak, beslut.
public_access | aktindsigt, offentlighed i forvaltningen | innsyn, dokumentinnsyn, offentlighet | innsyn, dokumentinnsyn | allmän handling, offentlighetsprincipen | public access to documents, freedom of information
consultation | høring, offentlig høring | høring, offentlig ettersyn | høyring, offentleg ettersyn | remiss, samråd | public consultation, consultation round | related: citizen_participation
complaint | klage, klagesag | klage, klagesak | klage, klagesak | överklagande, klagomål | complaint, appeal
year_wheel | årshjul, årsplan for udvalg | årshjul | årshjul | årshjul | year wheel, annual cycle | related: sustainable_development_goals
annual_budget | budget, årsbudget, budgetforlig | budsjett, årsbudsjett, budsjettforlik | budsjett, årsbudsjett, budsjettforlik | kommunbudget, årsbudget | budget, annual budget, budget settlement
financial_plan | flerårsbudget, budgetoverslag | økonomiplan, handlingsprogram | økonomiplan, handlingsprogram | flerårsplan, verksamhetsplan | financial plan, medium-term plan
grant | tilskud, pulje | tilskudd, tilskuddsordning | tilskot, tilskotsordning | bidrag, statsbidrag | grant, subsidy, funding scheme | note: Norwegian and Danish bidrag is a contribution of any kind.
municipal_master_plan | kommuneplan, planstrategi | kommuneplan, samfunnsdel, planstrategi | kommuneplan, samfunnsdel, planstrategi | översiktsplan | municipal master plan, planning strategy | related: land_use_planning
home_care | hjemmepleje, hjemmehjælp | hjemmetjeneste, hjemmesykepleie, hjemmehjelp | heimeteneste, heimesjukepleie, heimehjelp | hemtjänst, hemsjukvård | home care, home help | related: older_people
nursing_home | plejehjem, plejecenter | sykehjem, omsorgsbolig | sjukeheim, omsorgsbustad | äldreboende, särskilt boende | nursing home, care home | related: older_people
kindergarten | børnehave, daginstitution, dagtilbud | barnehage | barnehage | förskola | kindergarten, nursery, preschool
primary_school | folkeskole, grundskole | grunnskole, barneskole, ungdomsskole | grunnskule, barneskule, ungdomsskule | grundskola | primary school, lower secondary school | related: school
upper_secondary_school | gymnasium, ungdomsuddannelse | videregående skole, videregående opplæring | vidaregåande skule, vidaregåande opplæring | gymnasieskola | upper secondary school, sixth form
adult_education | voksenuddannelse, sprogskole | voksenopplæring | vaksenopplæring | vuxenutbildning, sfi | adult education
library | bibliotek, folkebibliotek | bibliotek, folkebibliotek | bibliotek, folkebibliotek | bibliotek, folkbibliotek | library, public library
culture_school | musikskole, kulturskole | kulturskole | kulturskule | kulturskola, musikskola | school of music and arts
volunteer_centre | frivilligcenter | frivilligsentral, frivilligsentralen | frivilligsentral | volontärbyrå, frivilligcentral | volunteer centre | related: volunteering
employment_office | jobcenter, arbejdsmarkedsforvaltning | nav, nav-kontor | nav, nav-kontor | arbetsförmedling, arbetsmarknadsenhet | employment office, job centre | related: employment
housing_association | boligforening, almen bolig, boligselskab | boligbyggelag, borettslag, boligstiftelse | bustadbyggjelag, burettslag | bostadsbolag, allmännytta, bostadsrättsförening | housing association, social housing
business_council | erhvervsråd, erhvervsforening | næringsforening, næringsråd | næringsforeining, næringsråd | näringslivsråd, företagarförening | business association, chamber of commerce | related: business_cooperation
waterworks | vandværk, forsyningsselskab | vannverk, vannverket | vassverk, vassverket | vattenverk, va-bolag | waterworks, water utility | related: drinking_water
grid_company | netselskab, elnetselskab | nettselskap, nettselskapet, strømnett | nettselskap, nettselskapet, straumnett | elnätsbolag, elnät | grid company, electricity grid
`,
);
