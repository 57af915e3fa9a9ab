/**
 * Words that a question is wrapped in and that say nothing of what it is about, besides those that Postgres passes over itself:
 * «hvem har erfaring med …», «vad kostar …», «how do we find …». Asked alone, each of them is a question all the same.
 */
const words = `
hvordan hvorfor hvornår hvem hvad hvilken hvilke hvor har haft får få gør gøre gjort koster kostede erfaring erfaringer nogen noget finder finde laver lave
bedst hjælp råd eksempel eksempler case cases flere mere andre bruger brugt bruge
hvorfor hvilken hva hvordan hvem noen noe gjør gjøre finner lager lage kostar kostet trenger eksempler beste hjelp andre bruker brukt
korleis kvifor kva kven kvar nokon noko gjer gjera gjere finn lagar skriv skrive skriver treng døme andre brukar
hur varför vad vem vilka vilken någon något gör göra hittar hitta kostar kostade erfarenhet erfarenheter exempel hjälp andra använder använda
how why what who which when where does did has have had anyone someone find make makes cost costs experience example examples help best other others use used get gets want need
`;
export const saidInAsking: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));
