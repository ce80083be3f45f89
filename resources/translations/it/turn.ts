<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>BesideView</name>
    <message>
        <source>What the check will look for</source>
        <translation>Che cosa cercherà il controllo</translation>
    </message>
    <message>
        <source>If a point cannot be seen from here, it stays “You said so”.</source>
        <translation>Se da qui un punto non si può vedere, resta “L’hai detto tu”.</translation>
    </message>
    <message>
        <source>If not now</source>
        <translation>Se non ora</translation>
    </message>
    <message>
        <source>Before its time</source>
        <translation>Prima della sua ora</translation>
    </message>
    <message>
        <source>Remind in 30 min</source>
        <translation>Tra 30 minuti</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Fallo ora</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Sposta a…</translation>
    </message>
    <message>
        <source>Leave the rest</source>
        <translation>Lascia il resto</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Lascia perdere</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Copy part {number}</source>
        <translation>Copia la parte {number}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copia il testo</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Pubblicata</translation>
    </message>
    <message>
        <source>Copied {time}</source>
        <translation>Copiata {time}</translation>
    </message>
    <message>
        <source>{copy} again, copied {time}</source>
        <translation>{copy} di nuovo, copiata {time}</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Description: {alt}</source>
        <translation>Descrizione: {alt}</translation>
    </message>
    <message>
        <source>No description.</source>
        <translation>Nessuna descrizione.</translation>
    </message>
    <message>
        <source>Copy description</source>
        <translation>Copia la descrizione</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Mostra il file</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Copy the title</source>
        <translation>Copia il titolo</translation>
    </message>
    <message>
        <source>Link of the post</source>
        <translation>Link del post</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Incolla</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>C’è</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controlla</translation>
    </message>
    <message>
        <source>Check the result</source>
        <translation>Controlla il risultato</translation>
    </message>
    <message>
        <source>Drag the picture to part {part}</source>
        <translation>Trascina l’immagine nella parte {part}</translation>
    </message>
    <message>
        <source>Drag the picture</source>
        <translation>Trascina l’immagine</translation>
    </message>
    <message>
        <source>Open what you answer</source>
        <translation>Apri ciò a cui rispondi</translation>
    </message>
    <message>
        <source>Open the compose page</source>
        <translation>Apri la pagina per scrivere</translation>
    </message>
    <message>
        <source>, signed in as {handle}</source>
        <translation>, con l’accesso di {handle}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Apri di nuovo</translation>
    </message>
    <message>
        <source>Copy each part and paste it</source>
        <translation>Copia ogni parte e incollala</translation>
    </message>
    <message>
        <source>Copy it and paste it</source>
        <translation>Copialo e incollalo</translation>
    </message>
    <message>
        <source>{done} of {all} copied</source>
        <translation>{done} di {all} copiate</translation>
    </message>
    <message>
        <source>Paste the link of part {number}</source>
        <translation>Incolla il link della parte {number}</translation>
    </message>
    <message>
        <source>Paste the link</source>
        <translation>Incolla il link</translation>
    </message>
    <message>
        <source>Opens once a link is there.</source>
        <translation>Si apre quando c’è un link.</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Lettura della pagina</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>The page at the link answers</source>
        <translation>La pagina del link risponde</translation>
    </message>
    <message>
        <source>It is a post on {place}</source>
        <translation>È un post su {place}</translation>
    </message>
    <message>
        <source>It is by {handle}</source>
        <translation>È di {handle}</translation>
    </message>
    <message>
        <source>The words are the approved words</source>
        <translation>Le parole sono quelle approvate</translation>
    </message>
    <message>
        <source>Each part has a link of its own</source>
        <translation>Ogni parte ha un link suo</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Dalle {time}</translation>
    </message>
    <message>
        <source>Your turn, due {age} ago</source>
        <translation>Tocca a te, da {age}</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Trattenuto</translation>
    </message>
    <message>
        <source>Its time comes {time}</source>
        <translation>La sua ora arriva {time}</translation>
    </message>
    <message>
        <source>Part {part} copied</source>
        <translation>Parte {part} copiata</translation>
    </message>
</context>
<context>
    <name>TurnList</name>
    <message>
        <source>Your turn</source>
        <translation>Tocca a te</translation>
    </message>
    <message>
        <source>These leave by your hand. You are reminded 10 minutes before.</source>
        <translation>Questi partono dalla tua mano. Vieni avvisato 10 minuti prima.</translation>
    </message>
    <message>
        <source>Change the way</source>
        <translation>Cambia modo</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Nothing waits for your hand.</source>
        <translation>Niente aspetta la tua mano.</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Torna alla coda</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>What the check will look for</source>
        <translation>Che cosa cercherà il controllo</translation>
    </message>
    <message>
        <source>Do the step</source>
        <translation>Fai il passo</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Nothing is sent by the program</source>
        <translation>Il programma non invia nulla</translation>
    </message>
    <message>
        <source>The page shows the approved words.</source>
        <translation>La pagina mostra le parole approvate.</translation>
    </message>
    <message>
        <source>Kept as you said it.</source>
        <translation>Annotato come hai detto.</translation>
    </message>
</context>
</TS>
