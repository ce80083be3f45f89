<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Alone</name>
    <message>
        <source>The note is kept in the diary</source>
        <translation>La nota è nel diario</translation>
    </message>
</context>
<context>
    <name>CaptureDesk</name>
    <message>
        <source>The note is kept in the diary</source>
        <translation>La nota è nel diario</translation>
    </message>
</context>
<context>
    <name>CaptureSheet</name>
    <message>
        <source>A note</source>
        <translation>Una nota</translation>
    </message>
    <message>
        <source>What did you see? A place, #tag, @person, “words heard”, yesterday, +photo</source>
        <translation>Che cosa hai visto? Un luogo, #tag, @persona, «parole sentite», ieri, +foto</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copia il testo</translation>
    </message>
    <message>
        <source>Keep the whole note private</source>
        <translation>Tieni riservata tutta la nota</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Keep in the diary</source>
        <translation>Metti nel diario</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nuova nota</translation>
    </message>
    <message>
        <source>keeps the words</source>
        <translation>tiene le parole</translation>
    </message>
    <message>
        <source>Diary, {day}</source>
        <translation>Diario, {day}</translation>
    </message>
    <message>
        <source>{entry}; all of it not for publication</source>
        <translation>{entry}; non si pubblica niente</translation>
    </message>
    <message>
        <source>Not kept in the diary yet; the words are still here.</source>
        <translation>Non è ancora nel diario; le parole sono ancora qui.</translation>
    </message>
    <message>
        <source>The text is copied</source>
        <translation>Il testo è copiato</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Photo: {name}</source>
        <translation>Foto: {name}</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Scegli le foto</translation>
    </message>
    <message>
        <source>Leave this photo out</source>
        <translation>Lascia fuori questa foto</translation>
    </message>
    <message>
        <source>Open these words</source>
        <translation>Sblocca queste parole</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Scegli le foto…</translation>
    </message>
    <message>
        <source>It is a place</source>
        <translation>È un luogo</translation>
    </message>
    <message>
        <source>It is a person</source>
        <translation>È una persona</translation>
    </message>
    <message>
        <source>It is a tag</source>
        <translation>È un tag</translation>
    </message>
    <message>
        <source>Only words</source>
        <translation>Solo parole</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Sentito</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Not for publication</source>
        <translation>Non si pubblica</translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
</TS>
