import { readConcepts } from '../concept.js';

/** Goals 1 to 3 and 10, from the cradle to the grave: what municipal services are called that look after people. */
export const careConcepts = readConcepts(
  'topic',
  `
rehabilitation | genoptræning, rehabilitering, hverdagsrehabilitering | rehabilitering, hverdagsrehabilitering, opptrening | rehabilitering, kvardagsrehabilitering, opptrening | rehabilitering, hemrehabilitering | rehabilitation, reablement | related: home_care
palliative_care | palliation, lindrende pleje | lindrende behandling, palliativ omsorg | lindrande behandling, palliativ omsorg | palliativ vård, vård i livets slut | palliative care, end-of-life care
family_carers | pårørende, pårørendestøtte | pårørende, pårørendestøtte | pårørande, pårørandestøtte | anhöriga, anhörigstöd | family carers, next of kin, carers | related: dementia
day_centre | dagcenter, aktivitetscenter | dagsenter, dagaktivitetstilbud | dagsenter, dagaktivitetstilbod | dagverksamhet, dagcentral | day centre, day activities | related: older_people
preventive_home_visits | forebyggende hjemmebesøg | forebyggende hjemmebesøk | førebyggjande heimebesøk | förebyggande hembesök, uppsökande hembesök | preventive home visits | related: older_people
general_practice | lægehus, praktiserende læge, almen praksis | fastlege, legevakt, legekontor | fastlege, legevakt, legekontor | vårdcentral, primärvård | general practice, general practitioner, primary health care
child_health_services | sundhedspleje, sundhedsplejerske | helsestasjon, helsesykepleier, skolehelsetjeneste | helsestasjon, helsesjukepleiar, skulehelseteneste | barnavårdscentral, elevhälsa, skolsköterska | child health services, school health service, health visitor
vaccination | vaccination, vaccinationer | vaksinasjon, vaksine | vaksinasjon, vaksine | vaccination, vaccinationer | vaccination, immunisation
infection_control | hygiejne, infektionshygiejne, smitteforebyggelse | smittevern, hygiene | smittevern, hygiene | smittskydd, hygien, vårdhygien | infection control, hygiene
tobacco | rygning, rygestop, røgfri | røyking, tobakk, røykfri | røyking, tobakk, røykfri | rökning, tobak, rökfri | tobacco, smoking, smoke-free
alcohol | alkohol, alkoholpolitik | alkohol, skjenking, alkoholpolitikk | alkohol, skjenking, alkoholpolitikk | alkohol, serveringstillstånd | alcohol, alcohol licensing | related: substance_use
overweight | overvægt, svær overvægt | overvekt, fedme | overvekt, fedme | övervikt, fetma | overweight, obesity
nutrition | ernæring, sund mad, kostvaner | ernæring, kosthold, sunn mat | ernæring, kosthald, sunn mat | näringslära, kostvanor, hälsosam mat | nutrition, healthy food, diet | related: public_meals
suicide_prevention | selvmordsforebyggelse | selvmordsforebygging | sjølvmordsførebygging | suicidprevention, självmordsprevention | suicide prevention | related: mental_health
sexual_health | seksuel sundhed, prævention | seksuell helse, prevensjon | seksuell helse, prevensjon | sexuell hälsa, preventivmedel | sexual health, contraception
medication | medicinhåndtering, medicin | legemiddelhåndtering, legemidler | legemiddelhandtering, legemiddel | läkemedelshantering, läkemedel | medication, medicines
patient_safety | patientsikkerhed, utilsigtede hændelser | pasientsikkerhet, avvikshåndtering | pasienttryggleik, avvikshandtering | patientsäkerhet, avvikelsehantering | patient safety, adverse events
recruitment | rekruttering, mangel på arbejdskraft, fastholdelse af medarbejdere | rekruttering, mangel på arbeidskraft, bemanning | rekruttering, mangel på arbeidskraft, bemanning | rekrytering, kompetensförsörjning, bemanning | recruitment, staff shortage, staff retention
child_welfare | udsatte børn, underretning, anbringelse | barnevern, barneverntjeneste, fosterhjem | barnevern, barnevernsteneste, fosterheim | social barnavård, orosanmälan, familjehem | child welfare, child protection, foster care | related: children
family_support | familievejledning, forældrekurser, familiehus | foreldreveiledning, familiesenter, familiestøtte | foreldrerettleiing, familiesenter, familiestøtte | föräldrastöd, familjecentral | family support, parenting support
bullying | mobning, antimobbestrategi | mobbing, skolemiljø | mobbing, skulemiljø | mobbning, kränkande behandling | bullying, school climate | related: school
early_intervention | tidlig indsats | tidlig innsats | tidleg innsats | tidiga insatser, tidigt stöd | early intervention | related: children
debt_advice | gældsrådgivning | gjeldsrådgivning, økonomirådgivning | gjeldsrådgjeving, økonomirådgjeving | skuldrådgivning, budget- och skuldrådgivning | debt advice | related: poverty
social_protection | socialt sikkerhedsnet | sosialt sikkerhetsnett, sosial trygghet | sosialt tryggleiksnett, sosial tryggleik | socialt skydd, socialt skyddsnät | social protection, social safety net | related: social_assistance
personal_assistance | borgerstyret personlig assistance, bostøtte | brukerstyrt personlig assistanse, støttekontakt | brukarstyrt personleg assistanse, støttekontakt | personlig assistans, boendestöd | personal assistance, independent living | related: disability
sheltered_work | beskyttet beskæftigelse | vernet arbeid, arbeidsmarkedsbedrift | verna arbeid, arbeidsmarknadsbedrift | skyddat arbete, samhall | sheltered work | related: work_inclusion
discrimination | diskrimination, racisme | diskriminering, rasisme | diskriminering, rasisme | diskriminering, rasism | discrimination, racism | related: inclusion
equal_opportunities | lige muligheder, ligebehandling | like muligheter, likebehandling | like moglegheiter, likebehandling | lika möjligheter, likabehandling | equal opportunities, equal treatment | related: inequality, gender_equality
women_in_leadership | kvinder i ledelse | kvinner i ledelse, kvinnelige ledere | kvinner i leiing, kvinnelege leiarar | kvinnor i ledande ställning, kvinnliga chefer | women in leadership | related: gender_equality
lgbti | lgbt, lgbtq | skeive, kjønnsmangfold | skeive, kjønnsmangfald | hbtqi, hbtq | lgbti, lgbtq
sami_people | samer, samisk | samer, samisk, urfolk | samar, samisk, urfolk | samer, samiska, urfolk | sami people, indigenous peoples
national_minorities | nationale mindretal | nasjonale minoriteter | nasjonale minoritetar | nationella minoriteter, minoritetsspråk | national minorities
human_rights | menneskerettigheder | menneskerettigheter | menneskerettar | mänskliga rättigheter | human rights
rights_of_the_child | børnekonventionen, børns rettigheder | barnekonvensjonen, barns rettigheter | barnekonvensjonen, rettane til barn | barnkonventionen, barnets rättigheter | rights of the child, children's rights | related: child_participation
human_trafficking | menneskehandel | menneskehandel, tvangsarbeid | menneskehandel, tvangsarbeid | människohandel, tvångsarbete | human trafficking, modern slavery | related: decent_work
radicalisation | radikalisering, ekstremisme | radikalisering, ekstremisme | radikalisering, ekstremisme | radikalisering, våldsbejakande extremism | radicalisation, extremism | related: crime_prevention
outreach_work | gadeplansarbejde, opsøgende arbejde | utekontakt, oppsøkende arbeid | utekontakt, oppsøkjande arbeid | fältarbete, uppsökande arbete | outreach work, detached youth work | related: youth
refugee_settlement | boligplacering, modtagelse af flygtninge | bosetting av flyktninger, flyktningtjeneste | busetjing av flyktningar, flyktningteneste | flyktingmottagande, mottagande av nyanlända | refugee reception, settlement of refugees | related: integration
language_training | danskundervisning, sprogtræning, sprogcafé | norskopplæring, språktrening, språkkafé | norskopplæring, språktrening, språkkafé | svenska för invandrare, språkträning, språkcafé | language training, language café | related: integration
interpreting | tolk, tolkning | tolk, tolketjeneste | tolk, tolketeneste | tolk, tolktjänst | interpreter, interpreting
digital_inclusion | digital inklusion, it-hjælp, digitalt udsatte | digitalt utenforskap, digital inkludering, digihjelp | digitalt utanforskap, digital inkludering, digihjelp | digitalt utanförskap, digital delaktighet | digital inclusion, digital exclusion, digital divide
food_bank | fødevarebank, madfællesskab | matsentral, matutdeling | matsentral, matutdeling | matbank, matcentral | food bank, food sharing | related: poverty, food_waste
plant_based_food | plantebaseret mad, kødfri dag, klimavenlig mad | plantebasert mat, kjøttfri dag, klimavennlig mat | plantebasert mat, kjøtfri dag, klimavenleg mat | växtbaserad mat, köttfri dag, klimatsmart mat | plant-based food, meat-free day, climate-friendly food | related: public_meals
cemetery | kirkegård, begravelse | gravplass, kirkegård | gravplass, kyrkjegard | kyrkogård, begravningsplats | cemetery, burial ground
animal_welfare | dyrevelfærd | dyrevelferd | dyrevelferd | djurskydd, djurvälfärd | animal welfare
quality_of_life | livskvalitet, trivsel | livskvalitet, trivsel | livskvalitet, trivsel | livskvalitet, välbefinnande | quality of life, well-being | related: public_health
care_staff | sygeplejerske, plejepersonale, social- og sundhedsassistent | helsefagarbeider, sykepleier, omsorgspersonell | helsefagarbeidar, sjukepleiar, omsorgspersonell | undersköterska, sjuksköterska, vårdpersonal | care staff, nurse, care worker | related: recruitment
social_worker | socialrådgiver | sosionom | sosionom | socialsekreterare, kurator | social worker
social_services | socialforvaltning, sociale tilbud | sosialtjeneste, sosiale tjenester | sosialteneste, sosiale tenester | socialtjänst, individ- och familjeomsorg | social services
`,
);
