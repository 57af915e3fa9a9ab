/** Texts as municipalities send them, in five languages and as many shapes; the municipalities are invented. */
export const danishTool = `# Klimabudget i regneark

Et regneark, der viser, hvad kommunens beslutninger betyder for klimaet. Det støtter verdensmål 13 og delmål 13.2.

Af Marie Toft, Klimaafdelingen

## Udfordringen

Budgettet viste kroner, men ikke udledninger. Se [vejledningen](https://mariehavn.example/klimabudget).

## Det gjorde vi

Byrådet vedtog i marts 2024, at alle sager skal regnes igennem. Arbejdet kostede i alt 150.000 kr. til en konsulent.

Tiden til indtastning faldt fra 40 timer til 12 timer.

## Det gik ikke som ventet

Arket blev for stort. *Færre* faner havde været bedre.
`;

export const norwegianMethod = `Forside > Planer > Medvirkning

Medvirkning steg for steg: gåtur, kart og kveldsmøte

Solfjord kommune har prøvd en enkel måte å snakke med folk på i arealplanen. Metoden støtter bærekraftsmål 11 og 16.

– Folk kom fordi vi møtte dem der de er, sier Kari Solheim, som er planlegger i Solfjord kommune.

Steg for steg

• Gå gjennom området sammen.
• Tegn på kartet.
• Møtes om kvelden.

Hva skal til

Tre ledige kvelder og en som tegner. «Vi hadde ikke klart dette fra kontoret», sier Solheim.

Har du spørsmål?

Kontakt planlegger Kari Solheim på kari@solfjord.example eller plan@solfjord.example

Del på Facebook
Skriv ut
`;

export const nynorskMail = `Besøksven på bygdebussen

Vi prøvde ut at frivillige sat på med bussen og prata med dei som
reiste åleine. I alt 14 eldre var med, og dei fleste vart med heile
vinteren.

Kva vi gjorde

Bussen gjekk som før, men kvar onsdag var det ein ven om bord. Ordninga vart stoppa då
sjåføren slutta, og ingen hadde tenkt på kven som skulle ta over etter han.
`;

export const swedishPage = `<!doctype html><html lang="sv"><head><title>Björksjö kommun</title><style>p { color: red }</style>
<script>alert('hej')</script></head><body onload="alert(1)">
<header><a href="/">Björksjö kommun</a></header>
<nav><ul><li><a href="/meny">Meny</a></li><li>Sök</li></ul></nav>
<main><p>Logga in</p><h1 onclick="alert(2)">Matsvinn i skolköken</h1>
<p>Vi väger tallrikarna i nio skolor och har minskat svinnet.</p>
<h2>Så gjorde vi</h2>
<p>Arbetet hör till globala målen, mål 12. Vi samarbetar med Livsmedelsverket. <a href="javascript:alert(3)">Klicka</a> inte &lt;här&gt;.</p>
<p style="display: none">Dold text för sökmotorer</p>
<p>Kommunen satte av 1,2 miljoner kronor per år till vågar.<br><br><strong>Vad krävs</strong></p>
<ul><li>En våg</li><li>En <em>vän</em> i köket</li></ul>
<form><label>Kommentera</label><input name="x"><button>Skicka</button></form></main>
<footer>Vi använder cookies. Acceptera.</footer></body></html>`;

export const englishNote = `We set up a repair café with the library. It has mended four hundred things, and it supports SDG 12. The café opened in May. The budget is 2 million a year, and the funding is temporary.`;

export const norwegianPage = `Hopp til hovedinnhold
Meny
Søk
Logg inn
Forside / Klima og miljø / Prosjekter

Fra 42 til 27 prosent: lekkasjejakt på vannettet

Publisert 12.03.2024

Fjellvik kommune har redusert vannlekkasjene kraftig ved å lytte om natten. Arbeidet bidrar til bærekraftsmål 6 (rent vann) og mål 9.

Av Ingrid Moen, teknisk avdeling

Bakgrunn
I 2021 mistet vi 42 prosent av drikkevannet. Kommunestyret vedtok i juni 2021 å sette av 1,5 mill. kr årlig i tre år til lekkasjesøk.

Hva gjorde vi?
Vi kjøpte to lyttestaver og lærte opp en lærling. «Det første vi fant, var en lekkasje under rådhuset», sier driftsleder Ola Fjeld. Han mener at alle kommuner kan gjøre det samme.

Hva gikk galt?
- Vi startet for sent på høsten.
- Kartene stemte ikke.

Resultater
Lekkasjen gikk ned fra 42 til 27 prosent på to år, og 18 ledninger er byttet.

Kontakt
Ola Fjeld
Driftsleder
E-post: teknisk@fjellvik.example
Tlf: 61 00 00 00

Del på Facebook
Vi bruker informasjonskapsler. Les mer og godta.`;
