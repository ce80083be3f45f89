<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n posts moved; final</source>
        <translation>
            <numerusform>%n post spostato; definitivo</numerusform>
            <numerusform>%n post spostati; definitivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts stay as they are; final</source>
        <translation>
            <numerusform>%n post resta com’è; definitivo</numerusform>
            <numerusform>%n post restano come sono; definitivo</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” stays: {why}</source>
        <translation>«{title}» resta: {why}</translation>
    </message>
    <message>
        <source>Each has its earlier time again</source>
        <translation>Ognuno ha di nuovo l’ora di prima</translation>
    </message>
</context>
<context>
    <name>TravelWatch</name>
    <message numerus="yes">
        <source>%n posts follow you and have not moved</source>
        <translation>
            <numerusform>%n post ti segue e non si è ancora spostato</numerusform>
            <numerusform>%n post ti seguono e non si sono ancora spostati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Travelling</name>
    <message>
        <source>{when} in {city}</source>
        <translation>{when} a {city}</translation>
    </message>
    <message>
        <source>{here}, {day}{time} in {city}</source>
        <translation>{here}, {day}{time} a {city}</translation>
    </message>
</context>
<context>
    <name>TravellingDialog</name>
    <message numerus="yes">
        <source>%n posts move with you</source>
        <translation>
            <numerusform>%n post si sposta con te</numerusform>
            <numerusform>%n post si spostano con te</numerusform>
        </translation>
    </message>
    <message>
        <source>They mean the time where you are.</source>
        <translation>Valgono secondo l’ora di dove sei.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Lascia come sono</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Era</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Diventa</translation>
    </message>
    <message>
        <source>That hour is over already; it stays.</source>
        <translation>Quell’ora è già passata: resta dov’è.</translation>
    </message>
    <message>
        <source>The server holds it; it is taken back first.</source>
        <translation>Lo tiene il server: prima viene ritirato.</translation>
    </message>
    <message>
        <source>That hour comes twice. Which one?</source>
        <translation>Quell’ora c’è due volte. Quale?</translation>
    </message>
    <message>
        <source>That hour never comes. Which one instead?</source>
        <translation>Quell’ora non c’è. Quale al suo posto?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Choose which hour is meant first.</source>
        <translation>Prima scegli quale ora vale.</translation>
    </message>
</context>
</TS>
