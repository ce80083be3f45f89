<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AsChosen</name>
    <message>
        <source>The text as chosen</source>
        <translation>Il testo scelto</translation>
    </message>
    <message>
        <source>The text changed, so approval is asked again.</source>
        <translation>Il testo è cambiato: l’approvazione viene richiesta di nuovo.</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Usa questo testo</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n parola</numerusform>
            <numerusform>%n parole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices still open</source>
        <translation>
            <numerusform>%n scelta ancora aperta</numerusform>
            <numerusform>%n scelte ancora aperte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Both</name>
    <message>
        <source>Both versions</source>
        <translation>Le due versioni</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>Keep as two drafts</source>
        <translation>Tieni due bozze</translation>
    </message>
    <message>
        <source>Keep as two entries</source>
        <translation>Tieni due voci</translation>
    </message>
    <message>
        <source>{made} of {all} choices made</source>
        <translation>{made} scelte su {all}</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Both versions, paragraph by paragraph</source>
        <translation>Le due versioni, paragrafo per paragrafo</translation>
    </message>
    <message>
        <source>Base is missing; showing the two side by side.</source>
        <translation>Il testo di partenza non c’è più: ecco le due versioni una accanto all’altra.</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs nobody changed</source>
        <translation>
            <numerusform>%n paragrafo che nessuno ha cambiato</numerusform>
            <numerusform>%n paragrafi che nessuno ha cambiato</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditedApart</name>
    <message>
        <source>The same words were changed on two computers. Nothing is lost; choose which stand.</source>
        <translation>Le stesse parole sono state cambiate su due computer. Non si è perso nulla: scegli quali restano.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
</context>
<context>
    <name>Ended</name>
    <message>
        <source>Open the draft</source>
        <translation>Apri la bozza</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Scegli di nuovo</translation>
    </message>
    <message numerus="yes">
        <source>Next text (%n waiting)</source>
        <translation>
            <numerusform>Prossimo testo (%n in attesa)</numerusform>
            <numerusform>Prossimo testo (%n in attesa)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is to be chosen here: the text is one.</source>
        <translation>Qui non c’è nulla da scegliere: il testo è uno solo.</translation>
    </message>
    <message>
        <source>The text is one again. Both versions are kept.</source>
        <translation>Il testo è di nuovo uno. Entrambe le versioni restano.</translation>
    </message>
    <message>
        <source>The text is one again. Both versions are kept under Versions.</source>
        <translation>Il testo è di nuovo uno solo. Entrambe le versioni restano in Versioni.</translation>
    </message>
    <message>
        <source>There are two entries now: what stood here, and what was written on the other computer.</source>
        <translation>Ora le voci sono due: quella che c’era qui e quella scritta sull’altro computer.</translation>
    </message>
    <message>
        <source>There are two drafts now: what stood here, and what was written on the other computer.</source>
        <translation>Ora le bozze sono due: quella che c’era qui e quella scritta sull’altro computer.</translation>
    </message>
    <message>
        <source>Approval could not be asked again: {why}</source>
        <translation>Non è stato possibile richiedere l’approvazione: {why}</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>Apri la voce</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Torna a Oggi</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Base</source>
        <translation>Com’era</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Keep as two drafts</source>
        <translation>Tieni due bozze</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>sottolineato</translation>
    </message>
    <message>
        <source>added</source>
        <translation>aggiunto</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>barrato</translation>
    </message>
    <message>
        <source>gone from base</source>
        <translation>tolto</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Estratto</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Primo commento</translation>
    </message>
    <message>
        <source>What a picture shows</source>
        <translation>Che cosa mostra un’immagine</translation>
    </message>
    <message>
        <source>What a photo shows</source>
        <translation>Che cosa mostra una foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Own version for {account}</source>
        <translation>Versione propria per {account}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>un altro computer</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La tua</translation>
    </message>
    <message>
        <source>{name}’s</source>
        <translation>Di {name}</translation>
    </message>
    <message>
        <source>On {computer}</source>
        <translation>Su {computer}</translation>
    </message>
    <message>
        <source>On another computer</source>
        <translation>Su un altro computer</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} e {other}</translation>
    </message>
    <message>
        <source>{one} and {other}, both from {when}</source>
        <translation>{one} e {other}, entrambi da {when}</translation>
    </message>
    <message>
        <source>Both made the same change.</source>
        <translation>Avete fatto la stessa modifica.</translation>
    </message>
    <message>
        <source>Both changed this, at different words.</source>
        <translation>L’avete cambiato entrambi, in parole diverse.</translation>
    </message>
    <message>
        <source>Only you changed this.</source>
        <translation>L’hai cambiato solo tu.</translation>
    </message>
    <message>
        <source>Only {name} changed this.</source>
        <translation>Modifica fatta solo da {name}.</translation>
    </message>
    <message>
        <source>Base kept.</source>
        <translation>È rimasto com’era.</translation>
    </message>
    <message>
        <source>Taken.</source>
        <translation>Accettata.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation>{some} o {last}</translation>
    </message>
    <message>
        <source>[gone: {text}]</source>
        <translation>[tolto: {text}]</translation>
    </message>
    <message>
        <source>[added: {text}]</source>
        <translation>[aggiunto: {text}]</translation>
    </message>
</context>
<context>
    <name>MergingPage</name>
    <message>
        <source>Next choice</source>
        <translation>Scelta successiva</translation>
    </message>
    <message>
        <source>Write another</source>
        <translation>Scrivi altro</translation>
    </message>
    <message>
        <source>Undo a choice</source>
        <translation>Annulla una scelta</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Usa questo testo</translation>
    </message>
    <message>
        <source>Both versions are kept under Versions, whatever you choose</source>
        <translation>Entrambe le versioni restano in Versioni, qualunque cosa tu scelga</translation>
    </message>
    <message>
        <source>The text was changed meanwhile. Look at the choices again.</source>
        <translation>Nel frattempo il testo è cambiato. Riguarda le scelte.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Your own words</source>
        <translation>Parole tue</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Usa queste parole</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>Paragraph</name>
    <message>
        <source>Base</source>
        <translation>Com’era</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Entrambe</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Parole tue</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Scelta</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>ancora aperta</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>scelta fatta</translation>
    </message>
    <message>
        <source>All yours</source>
        <translation>Tutto il tuo</translation>
    </message>
    <message>
        <source>Write another</source>
        <translation>Scrivi altro</translation>
    </message>
    <message>
        <source>All: {whose}</source>
        <translation>Tutto: {whose}</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Accetta la modifica</translation>
    </message>
    <message>
        <source>Keep base</source>
        <translation>Lascia com’era</translation>
    </message>
</context>
</TS>
