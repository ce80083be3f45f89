<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>FeedRows</name>
    <message>
        <source>never read</source>
        <translation>mai letto</translation>
    </message>
    <message>
        <source>read {day}</source>
        <translation>letto il {day}</translation>
    </message>
</context>
<context>
    <name>FeedsDialog</name>
    <message>
        <source>Feeds</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Items of feeds</source>
        <translation>Voci dei feed</translation>
    </message>
    <message>
        <source>Address of a feed</source>
        <translation>Indirizzo di un feed</translation>
    </message>
    <message>
        <source>Address of an RSS or Atom feed</source>
        <translation>Indirizzo di un feed RSS o Atom</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Segui</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Leggi ora</translation>
    </message>
    <message>
        <source>Follow no longer</source>
        <translation>Non seguire più</translation>
    </message>
    <message>
        <source>Make it an idea</source>
        <translation>Fanne un’idea</translation>
    </message>
    <message>
        <source>No feeds yet. A feed is the list of new pages that a site keeps for programs to read.</source>
        <translation>Ancora nessun feed. Un feed è l’elenco delle pagine nuove che un sito tiene per i programmi che lo leggono.</translation>
    </message>
    <message>
        <source>Open the idea</source>
        <translation>Apri l’idea</translation>
    </message>
    <message>
        <source>Reading the feed</source>
        <translation>Lettura del feed</translation>
    </message>
    <message>
        <source>Reading feeds</source>
        <translation>Lettura dei feed</translation>
    </message>
    <message numerus="yes">
        <source>%n new items</source>
        <translation>
            <numerusform>%n voce nuova</numerusform>
            <numerusform>%n voci nuove</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Niente di nuovo.</translation>
    </message>
</context>
<context>
    <name>IdeaDetail</name>
    <message>
        <source>Make a draft</source>
        <translation>Fanne una bozza</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Revive</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>No idea is chosen.</source>
        <translation>Nessuna idea scelta.</translation>
    </message>
    <message>
        <source>Its entry is private or in the bin: no draft comes of it.</source>
        <translation>La sua nota è privata o nel cestino: non ne nasce nessuna bozza.</translation>
    </message>
    <message>
        <source>Open draft</source>
        <translation>Apri la bozza</translation>
    </message>
</context>
<context>
    <name>IdeaList</name>
    <message>
        <source>For this week</source>
        <translation>Per questa settimana</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Tutte le altre</translation>
    </message>
</context>
<context>
    <name>IdeaTabs</name>
    <message>
        <source>Seeds</source>
        <translation>Spunti</translation>
    </message>
    <message>
        <source>Shaping</source>
        <translation>In lavorazione</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usate</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Scartate</translation>
    </message>
</context>
<context>
    <name>IdeaWords</name>
    <message>
        <source>Seed</source>
        <translation>Spunto</translation>
    </message>
    <message>
        <source>Shaping</source>
        <translation>In lavorazione</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usata</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Scartata</translation>
    </message>
    <message>
        <source>Its time of the year is near: {word}</source>
        <translation>È quasi il suo momento dell’anno: {word}</translation>
    </message>
    <message>
        <source>Nothing planned in the next seven days: {account}</source>
        <translation>Niente in programma nei prossimi sette giorni: {account}</translation>
    </message>
    <message>
        <source>Fresh: written today</source>
        <translation>Fresca: scritta oggi</translation>
    </message>
    <message>
        <source>Fresh: written yesterday</source>
        <translation>Fresca: scritta ieri</translation>
    </message>
    <message>
        <source>Fresh: written {days} days ago</source>
        <translation>Fresca: scritta {days} giorni fa</translation>
    </message>
    <message>
        <source>A year ago, in these weeks: {day}</source>
        <translation>Un anno fa, in queste settimane: {day}</translation>
    </message>
    <message>
        <source>{years} years ago, in these weeks: {day}</source>
        <translation>{years} anni fa, in queste settimane: {day}</translation>
    </message>
    <message>
        <source>From a message of {name}</source>
        <translation>Da un messaggio di {name}</translation>
    </message>
    <message>
        <source>From {page}</source>
        <translation>Da {page}</translation>
    </message>
    <message>
        <source>Posted on {network}, {day}</source>
        <translation>Pubblicata su {network}, {day}</translation>
    </message>
    <message>
        <source>With a photo, {day}</source>
        <translation>Con una foto, {day}</translation>
    </message>
    <message>
        <source>Written {day}</source>
        <translation>Scritta il {day}</translation>
    </message>
    <message>
        <source>From a photo: {title}, {day}</source>
        <translation>Da una foto: {title}, {day}</translation>
    </message>
    <message>
        <source>From the diary: {title}, {day}</source>
        <translation>Dal diario: {title}, {day}</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>Apri la nota</translation>
    </message>
    <message>
        <source>Open the message</source>
        <translation>Apri il messaggio</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Apri la pagina</translation>
    </message>
</context>
<context>
    <name>IdeasPage</name>
    <message>
        <source>Which ideas</source>
        <translation>Quali idee</translation>
    </message>
    <message>
        <source>Add an idea</source>
        <translation>Aggiungi un’idea</translation>
    </message>
    <message>
        <source>A new idea: one sentence, then Enter</source>
        <translation>Una nuova idea: una frase, poi Invio</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>The idea</source>
        <translation>L’idea</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Da dove viene</translation>
    </message>
    <message>
        <source>Back to the diary</source>
        <translation>Torna al diario</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message numerus="yes">
        <source>%n ideas for this week</source>
        <translation>
            <numerusform>%n idea per questa settimana</numerusform>
            <numerusform>%n idee per questa settimana</numerusform>
        </translation>
    </message>
    <message>
        <source>No ideas yet. An idea is one sentence worth a post: write it here, or beside a diary entry.</source>
        <translation>Ancora nessuna idea. Un’idea è una frase che merita un post: scrivila qui, o accanto a una nota del diario.</translation>
    </message>
    <message>
        <source>No seeds: every idea is on its way, used or dropped.</source>
        <translation>Nessuno spunto: ogni idea è in lavorazione, usata o scartata.</translation>
    </message>
    <message>
        <source>No idea has a draft in the making.</source>
        <translation>Nessuna idea ha una bozza in lavorazione.</translation>
    </message>
    <message>
        <source>No idea was published yet.</source>
        <translation>Nessuna idea è stata ancora pubblicata.</translation>
    </message>
    <message>
        <source>No idea was dropped.</source>
        <translation>Nessuna idea è stata scartata.</translation>
    </message>
    <message>
        <source>The draft is made</source>
        <translation>La bozza è pronta</translation>
    </message>
    <message>
        <source>The idea is dropped</source>
        <translation>L’idea viene scartata</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
</context>
</TS>
