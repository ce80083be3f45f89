<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>AnsweredLine</name>
    <message>
        <source>Figures</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>How soon people are answered</source>
        <translation>In quanto tempo si risponde</translation>
    </message>
</context>
<context>
    <name>ApprovalList</name>
    <message>
        <source>Waiting for your approval</source>
        <translation>In attesa della tua approvazione</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approva</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Chiedi modifiche</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Waiting for your approval</source>
        <translation>In attesa della tua approvazione</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Il precedente</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Il successivo</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Un altro</numerusform>
            <numerusform>Altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} di {count}</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>In attesa di approvazione</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Torna alla giornata</translation>
    </message>
    <message>
        <source>Review one by one</source>
        <translation>Rivedi uno per uno</translation>
    </message>
</context>
<context>
    <name>CaptureBox</name>
    <message>
        <source>What did you see today?</source>
        <translation>Che cosa hai visto oggi?</translation>
    </message>
    <message>
        <source>Three lines are enough.</source>
        <translation>Bastano tre righe.</translation>
    </message>
    <message>
        <source>Drop photos, or {key}</source>
        <translation>Foto qui, o {key}</translation>
    </message>
    <message>
        <source>Add place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privata</translation>
    </message>
    <message>
        <source>Save to diary</source>
        <translation>Salva nel diario</translation>
    </message>
    <message>
        <source>Write a place into the note: “Store 12 Torino”</source>
        <translation>Scrivi un luogo nella nota: «Negozio 12 Torino»</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>The note is kept in the diary</source>
        <translation>La nota è nel diario</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Approve</source>
        <translation>Approva</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Chiedi modifiche</translation>
    </message>
    <message>
        <source>Open in Composer</source>
        <translation>Apri in Scrittura</translation>
    </message>
    <message>
        <source>Approve later</source>
        <translation>Approva più tardi</translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation>Che cosa va cambiato?</translation>
    </message>
    <message>
        <source>What should change? Enter sends it back.</source>
        <translation>Che cosa va cambiato? Invio lo rimanda.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Rimanda</translation>
    </message>
    <message>
        <source>Open in Inbox</source>
        <translation>Apri nella Posta</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
</context>
<context>
    <name>KnownToday</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Beside today</source>
        <translation>Accanto a oggi</translation>
    </message>
    <message>
        <source>Waiting for your approval</source>
        <translation>In attesa della tua approvazione</translation>
    </message>
    <message>
        <source>People waiting for you</source>
        <translation>Persone che ti aspettano</translation>
    </message>
</context>
<context>
    <name>MarkButton</name>
    <message>
        <source>{time} ({own} in {city})</source>
        <translation>{time} ({own} a {city})</translation>
    </message>
</context>
<context>
    <name>OnThisDay</name>
    <message>
        <source>On this day</source>
        <translation>In questo giorno</translation>
    </message>
    <message>
        <source>Open entry</source>
        <translation>Apri la nota</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People waiting for you</source>
        <translation>Persone che ti aspettano</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Today and tomorrow</source>
        <translation>Oggi e domani</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Domani</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>{place}, below it the time in {home}</source>
        <translation>{place}, sotto l’ora di {home}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>two</source>
        <translation>due</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tre</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quattro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinque</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sei</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sette</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>otto</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nove</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>dieci</translation>
    </message>
    <message>
        <source>{network} is too long</source>
        <translation>{network} è troppo lungo</translation>
    </message>
    <message>
        <source>nothing is written for {network}</source>
        <translation>per {network} non c’è ancora niente</translation>
    </message>
    <message>
        <source>{network} would quote a locked passage</source>
        <translation>{network} citerebbe un passaggio bloccato</translation>
    </message>
    <message>
        <source>{network}: a blank is still open</source>
        <translation>{network}: resta uno spazio da riempire</translation>
    </message>
    <message>
        <source>{network}: a link is too long</source>
        <translation>{network}: un link è troppo lungo</translation>
    </message>
    <message>
        <source>{network}: a name is too long</source>
        <translation>{network}: un nome è troppo lungo</translation>
    </message>
    <message>
        <source>{network} needs a picture</source>
        <translation>{network} vuole un’immagine</translation>
    </message>
    <message>
        <source>{network}: a picture is missing</source>
        <translation>{network}: manca un’immagine</translation>
    </message>
    <message>
        <source>{network}: it is not to be told yet</source>
        <translation>{network}: non si può ancora dire</translation>
    </message>
    <message>
        <source>{network}: a check says no</source>
        <translation>{network}: un controllo dice di no</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Niente ti aspetta.</translation>
    </message>
    <message>
        <source>The next post goes out {when}.</source>
        <translation>Il prossimo post esce {when}.</translation>
    </message>
    <message>
        <source>not changed by it: {networks}</source>
        <translation>non cambia: {networks}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Controllo in corso</translation>
    </message>
    <message>
        <source>sends when approved</source>
        <translation>parte quando approvi</translation>
    </message>
    <message>
        <source>changes what is out</source>
        <translation>modifica ciò che è già uscito</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>senza orario</translation>
    </message>
    <message>
        <source>its time was {when}</source>
        <translation>doveva uscire {when}</translation>
    </message>
    <message>
        <source>{when}, in {wait}</source>
        <translation>{when}, tra {wait}</translation>
    </message>
    <message>
        <source>{when} ({time} in {city})</source>
        <translation>{when} ({time} a {city})</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>your note: {note}, done</source>
        <translation>la tua nota: {note}, fatto</translation>
    </message>
    <message>
        <source>note: {note}, done</source>
        <translation>nota: {note}, fatto</translation>
    </message>
    <message>
        <source>{network} waits for somebody else</source>
        <translation>{network} attende un’altra persona</translation>
    </message>
    <message>
        <source>Save and approve</source>
        <translation>Salva e approva</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approva</translation>
    </message>
    <message>
        <source>Save and approve {count} of {all}</source>
        <translation>Salva e approva {count} su {all}</translation>
    </message>
    <message>
        <source>Approve {count} of {all}</source>
        <translation>Approva {count} su {all}</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Risposta a {name}</translation>
    </message>
    <message>
        <source>Approves {count} of {all}</source>
        <translation>Approva {count} su {all}</translation>
    </message>
    <message>
        <source>{waited}, target {target}</source>
        <translation>{waited}, obiettivo {target}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Domani</translation>
    </message>
    <message>
        <source>Tomorrow in {place}</source>
        <translation>Domani a {place}</translation>
    </message>
    <message>
        <source>Arrive: {place}</source>
        <translation>Arrivo: {place}</translation>
    </message>
    <message>
        <source>Leave: {place}</source>
        <translation>Partenza: {place}</translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation>Promesso: {what}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} e {last}</translation>
    </message>
    <message>
        <source>{name} is connected.</source>
        <translation>{name} è collegato.</translation>
    </message>
    <message>
        <source>{names} are connected.</source>
        <translation>{names} sono collegati.</translation>
    </message>
    <message>
        <source>Could not reach {network} since {time}. Showing what was known then.</source>
        <translation>{network} non risponde dalle {time}. Qui c’è quello che si sapeva allora.</translation>
    </message>
    <message>
        <source>Show in Queue</source>
        <translation>Mostra in Coda</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidi</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Tocca a te</translation>
    </message>
    <message>
        <source>Connect here</source>
        <translation>Collega qui</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Guardali</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Beside today</source>
        <translation>Accanto a oggi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>People waiting for you</source>
        <translation>Persone che ti aspettano</translation>
    </message>
    <message>
        <source>What did you see today?</source>
        <translation>Che cosa hai visto oggi?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nuova nota</translation>
    </message>
    <message>
        <source>Save to diary</source>
        <translation>Salva nel diario</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Controllo in corso</translation>
    </message>
    <message>
        <source>{city} time, {day}, {time}</source>
        <translation>Ora di {city}, {day}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in Inbox</source>
        <translation>
            <numerusform>Un’altra nella Posta</numerusform>
            <numerusform>Altre %n nella Posta</numerusform>
        </translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posta</translation>
    </message>
</context>
<context>
    <name>_TodayCounts</name>
    <message numerus="yes">
        <source>%n approvals</source>
        <translation>
            <numerusform>un’approvazione</numerusform>
            <numerusform>%n approvazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late replies</source>
        <translation>
            <numerusform>una risposta in ritardo</numerusform>
            <numerusform>%n risposte in ritardo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes.</source>
        <translation>
            <numerusform>Circa un minuto.</numerusform>
            <numerusform>Circa %n minuti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hours.</source>
        <translation>
            <numerusform>Circa un’ora.</numerusform>
            <numerusform>Circa %n ore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other checks</source>
        <translation>
            <numerusform>un altro controllo</numerusform>
            <numerusform>altri %n controlli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approves %n posts</source>
        <translation>
            <numerusform>Approva un post</numerusform>
            <numerusform>Approva %n post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>un controllo</numerusform>
            <numerusform>%n controlli</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_WaitingElsewhere</name>
    <message numerus="yes">
        <source>%n posts missed their time. Nothing was sent.</source>
        <translation>
            <numerusform>Un post ha perso il suo orario. Non è partito niente.</numerusform>
            <numerusform>%n post hanno perso il loro orario. Non è partito niente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were changed on two computers in the same words and wait for your choice.</source>
        <translation>
            <numerusform>Un testo è stato cambiato nelle stesse parole su due computer e aspetta la tua scelta.</numerusform>
            <numerusform>%n testi sono stati cambiati nelle stesse parole su due computer e aspettano la tua scelta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts wait for your hand.</source>
        <translation>
            <numerusform>Un post aspetta la tua mano.</numerusform>
            <numerusform>%n post aspettano la tua mano.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts follow you and have not moved with your trips yet.</source>
        <translation>
            <numerusform>Un post ti segue e non si è ancora spostato con i tuoi viaggi.</numerusform>
            <numerusform>%n post ti seguono e non si sono ancora spostati con i tuoi viaggi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts did not go out as planned.</source>
        <translation>
            <numerusform>Un post non è uscito come previsto.</numerusform>
            <numerusform>%n post non sono usciti come previsto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts have no computer that can send them any more.</source>
        <translation>
            <numerusform>Un post non ha più un computer che possa inviarlo.</numerusform>
            <numerusform>%n post non hanno più un computer che possa inviarli.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts need “{computer}”, which has not been on for too long.</source>
        <translation>
            <numerusform>Per un post serve «{computer}», che non si vede da troppo tempo.</numerusform>
            <numerusform>Per %n post serve «{computer}», che non si vede da troppo tempo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are kept back by the diary.</source>
        <translation>
            <numerusform>Un post è trattenuto dal diario.</numerusform>
            <numerusform>%n post sono trattenuti dal diario.</numerusform>
        </translation>
    </message>
</context>
</TS>
