<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Beside</name>
    <message>
        <source>Rehearse again</source>
        <translation>Prova di nuovo</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Stampa l’elenco</translation>
    </message>
    <message>
        <source>It also runs each evening at {hour} and tells only what is new.</source>
        <translation>Si ripete ogni sera alle {hour} e dice solo le novità.</translation>
    </message>
    <message>
        <source>Cost on X</source>
        <translation>Costo su X</translation>
    </message>
    <message numerus="yes">
        <source>%n posts, at the prices of {when}.</source>
        <translation>
            <numerusform>%n post, ai prezzi di {when}.</numerusform>
            <numerusform>%n post, ai prezzi di {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} used this month, {after} after these posts</source>
        <translation>{used} usati questo mese, {after} dopo questi post</translation>
    </message>
    <message>
        <source>limit {amount}</source>
        <translation>limite {amount}</translation>
    </message>
    <message>
        <source>What must be there</source>
        <translation>Che cosa deve esserci</translation>
    </message>
    <message numerus="yes">
        <source>This computer on, %n times</source>
        <translation>
            <numerusform>Questo computer acceso, %n volta</numerusform>
            <numerusform>Questo computer acceso, %n volte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} on, %n times</source>
        <translation>
            <numerusform>{name} acceso, %n volta</numerusform>
            <numerusform>{name} acceso, %n volte</numerusform>
        </translation>
    </message>
    <message>
        <source>A computer</source>
        <translation>Un computer</translation>
    </message>
    <message numerus="yes">
        <source>Servers, %n posts</source>
        <translation>
            <numerusform>I server, %n post</numerusform>
            <numerusform>I server, %n post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You, %n times</source>
        <translation>
            <numerusform>Tu, %n volta</numerusform>
            <numerusform>Tu, %n volte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves in these days.</source>
        <translation>In questi giorni non esce nulla.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Link</translation>
    </message>
    <message numerus="yes">
        <source>%n asked, last on {day}</source>
        <translation>
            <numerusform>%n controllato, l’ultima volta il {day}</numerusform>
            <numerusform>%n controllati, l’ultima volta il {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never asked</source>
        <translation>
            <numerusform>%n mai controllato</numerusform>
            <numerusform>%n mai controllati</numerusform>
        </translation>
    </message>
    <message>
        <source>Check links</source>
        <translation>Controlla i link</translation>
    </message>
    <message>
        <source>Rules tried</source>
        <translation>Regole provate</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>a posto</translation>
    </message>
</context>
<context>
    <name>EveningWatch</name>
    <message numerus="yes">
        <source>Rehearsed: %n new findings for the coming week</source>
        <translation>
            <numerusform>Prova fatta: %n novità per la settimana</numerusform>
            <numerusform>Prova fatta: %n novità per la settimana</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Post and finding</source>
        <translation>Post ed esito</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>Cost on X</source>
        <translation>Costo su X</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>It cannot be made ready as it stands.</source>
        <translation>Così com’è non si può preparare.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Non c’è nulla da inviare.</translation>
    </message>
    <message>
        <source>The text holds signs that no network takes.</source>
        <translation>Il testo contiene segni che nessuna rete accetta.</translation>
    </message>
    <message>
        <source>Part {part} is {over} over {limit}.</source>
        <translation>La parte {part} supera di {over} il limite di {limit}.</translation>
    </message>
    <message>
        <source>It would need a thread of more than {limit} parts.</source>
        <translation>Servirebbe un thread di più di {limit} parti.</translation>
    </message>
    <message>
        <source>{network} takes one post at a time; this has {parts} parts.</source>
        <translation>{network} accetta un post alla volta; questo ha {parts} parti.</translation>
    </message>
    <message>
        <source>A link is longer than {network} takes.</source>
        <translation>Un link è più lungo di quanto {network} accetti.</translation>
    </message>
    <message>
        <source>A name is longer than {network} takes.</source>
        <translation>Un nome è più lungo di quanto {network} accetti.</translation>
    </message>
    <message>
        <source>A locked passage of the diary stands in it.</source>
        <translation>Contiene un passo bloccato del diario.</translation>
    </message>
    <message>
        <source>{text} is still to be filled in.</source>
        <translation>{text} è ancora da completare.</translation>
    </message>
    <message>
        <source>“{text}” says something else on another day.</source>
        <translation>“{text}” in un altro giorno dice un’altra cosa.</translation>
    </message>
    <message>
        <source>A picture has no description.</source>
        <translation>Un’immagine non ha descrizione.</translation>
    </message>
    <message>
        <source>The description of a picture is the name of a file.</source>
        <translation>La descrizione di un’immagine è il nome di un file.</translation>
    </message>
    <message>
        <source>The description of a picture begins with “picture”, which is read out already.</source>
        <translation>La descrizione di un’immagine comincia con «immagine», che viene già letto.</translation>
    </message>
    <message>
        <source>The description of a picture is too long for {network}.</source>
        <translation>La descrizione di un’immagine è troppo lunga per {network}.</translation>
    </message>
    <message>
        <source>A description is too long for a cover: the picture stands in the text.</source>
        <translation>Una descrizione è troppo lunga per una copertina: l’immagine sta nel testo.</translation>
    </message>
    <message>
        <source>A picture is too large for {network}.</source>
        <translation>Un’immagine è troppo grande per {network}.</translation>
    </message>
    <message>
        <source>A picture is too wide for {network}: {limit} at most.</source>
        <translation>Un’immagine è troppo larga per {network}: al massimo {limit}.</translation>
    </message>
    <message>
        <source>A picture is too tall for {network}: {limit} at most.</source>
        <translation>Un’immagine è troppo alta per {network}: al massimo {limit}.</translation>
    </message>
    <message>
        <source>{network} enlarges a picture: it is small.</source>
        <translation>{network} ingrandisce un’immagine: è piccola.</translation>
    </message>
    <message>
        <source>{network} no longer takes a picture as it was approved. Approve it again.</source>
        <translation>{network} non accetta più un’immagine com’era stata approvata. Approvala di nuovo.</translation>
    </message>
    <message>
        <source>A picture moves; only its first frame goes out.</source>
        <translation>Un’immagine è animata; esce solo il primo fotogramma.</translation>
    </message>
    <message>
        <source>A picture that moves must be the only one on {network}.</source>
        <translation>Su {network} un’immagine animata deve stare da sola.</translation>
    </message>
    <message>
        <source>{network} takes {limit} pictures; there are {count}.</source>
        <translation>{network} accetta {limit} immagini; ce ne sono {count}.</translation>
    </message>
    <message>
        <source>{network} takes no pictures from this computer.</source>
        <translation>{network} non accetta immagini da questo computer.</translation>
    </message>
    <message>
        <source>{network} takes no words without a picture.</source>
        <translation>{network} non accetta testi senza immagine.</translation>
    </message>
    <message>
        <source>{network} takes {limit} different links; there are {count}.</source>
        <translation>{network} accetta {limit} link diversi; qui sono {count}.</translation>
    </message>
    <message>
        <source>{network} takes {limit} hashtags; there are {count}.</source>
        <translation>{network} accetta {limit} hashtag; qui sono {count}.</translation>
    </message>
    <message>
        <source>{network} takes {limit} names with @; there are {count}.</source>
        <translation>{network} accetta {limit} nomi con @; qui sono {count}.</translation>
    </message>
    <message>
        <source>A picture is missing on this computer.</source>
        <translation>Su questo computer manca un’immagine.</translation>
    </message>
    <message>
        <source>A picture is not the one that was approved.</source>
        <translation>Un’immagine non è quella approvata.</translation>
    </message>
    <message>
        <source>{network} cannot keep it to those few.</source>
        <translation>{network} non può limitarlo a quei pochi.</translation>
    </message>
    <message>
        <source>Nobody knows who may see it.</source>
        <translation>Nessuno sa chi può vederlo.</translation>
    </message>
    <message>
        <source>The sign-in to {account} ends on {day}, before this post.</source>
        <translation>L’accesso a {account} scade il {day}, prima di questo post.</translation>
    </message>
    <message>
        <source>{account} must be signed in again.</source>
        <translation>Bisogna accedere di nuovo a {account}.</translation>
    </message>
    <message>
        <source>No computer holds the key of {account}.</source>
        <translation>Nessun computer ha la chiave di {account}.</translation>
    </message>
    <message>
        <source>“{computer}” must be on for it, and was last seen on {day}.</source>
        <translation>Deve essere acceso «{computer}», visto l’ultima volta il {day}.</translation>
    </message>
    <message>
        <source>The month would cost {total}; its limit is {limit}.</source>
        <translation>Il mese costerebbe {total}; il limite è {limit}.</translation>
    </message>
    <message>
        <source>It is not approved and will not leave.</source>
        <translation>Non è approvato e non uscirà.</translation>
    </message>
    <message>
        <source>It will not leave: {holds}.</source>
        <translation>Non uscirà: {holds}.</translation>
    </message>
    <message>
        <source>It falls into the quiet hours, {from} to {to}.</source>
        <translation>Cade nelle ore di silenzio, dalle {from} alle {to}.</translation>
    </message>
    <message>
        <source>The same words as on {day}: {title}</source>
        <translation>Le stesse parole del {day}: {title}</translation>
    </message>
    <message>
        <source>Nearly the same words as on {day}: {title}</source>
        <translation>Quasi le stesse parole del {day}: {title}</translation>
    </message>
    <message>
        <source>Only {minutes} minutes after the post before it.</source>
        <translation>A soli {minutes} minuti dal post precedente.</translation>
    </message>
    <message>
        <source>A link is not encrypted, readers are warned: {text}</source>
        <translation>Un link non è cifrato, chi legge viene avvisato: {text}</translation>
    </message>
    <message>
        <source>{why} (asked on {asked}): {text}</source>
        <translation>{why} (controllato il {asked}): {text}</translation>
    </message>
    <message>
        <source>{network} knows nobody called {text} (asked on {asked}).</source>
        <translation>{network} non conosce nessuno che si chiami {text} (chiesto il {asked}).</translation>
    </message>
    <message>
        <source>It tells an exact place: {text}</source>
        <translation>Dice un luogo preciso: {text}</translation>
    </message>
    <message>
        <source>It holds the number of a booking or an order: {text}</source>
        <translation>Contiene il numero di una prenotazione o di un ordine: {text}</translation>
    </message>
    <message>
        <source>It holds a name that stays inside: {name}</source>
        <translation>Contiene un nome che resta in casa: {name}</translation>
    </message>
    <message>
        <source>Somebody in a picture refused to be shown.</source>
        <translation>Qualcuno in un’immagine ha rifiutato di essere mostrato.</translation>
    </message>
    <message>
        <source>The people in a picture were not asked yet.</source>
        <translation>Alle persone in un’immagine non si è ancora chiesto.</translation>
    </message>
    <message>
        <source>“{title}” in the diary is not to be told before {until}.</source>
        <translation>“{title}” nel diario non va raccontato prima di {until}.</translation>
    </message>
    <message>
        <source>The same words go to {networks} in the same minute.</source>
        <translation>Le stesse parole vanno su {networks} nello stesso minuto.</translation>
    </message>
    <message>
        <source>A link leads to nothing</source>
        <translation>Un link non porta a nulla</translation>
    </message>
    <message>
        <source>No server has the name of a link</source>
        <translation>Nessun server ha il nome di un link</translation>
    </message>
    <message>
        <source>A link did not answer</source>
        <translation>Un link non ha risposto</translation>
    </message>
    <message>
        <source>The certificate of a link is not trusted</source>
        <translation>Il certificato di un link non è attendibile</translation>
    </message>
    <message>
        <source>The server of a link answers with an error</source>
        <translation>Il server di un link risponde con un errore</translation>
    </message>
    <message>
        <source>Length and parts</source>
        <translation>Lunghezza e parti</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Words of the day</source>
        <translation>Parole del giorno</translation>
    </message>
    <message>
        <source>Links and names</source>
        <translation>Link e nomi</translation>
    </message>
    <message>
        <source>Sign-in must last</source>
        <translation>L’accesso deve durare</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Chiavi</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Ripetizioni</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanza</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ore di silenzio</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approvazione</translation>
    </message>
    <message>
        <source>Change the limit</source>
        <translation>Cambia il limite</translation>
    </message>
    <message>
        <source>Connect it here</source>
        <translation>Collegalo qui</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>Accedi ora</translation>
    </message>
    <message>
        <source>Move to {when}</source>
        <translation>Sposta a {when}</translation>
    </message>
    <message>
        <source>Show in Queue</source>
        <translation>Mostra in Coda</translation>
    </message>
    <message>
        <source>Open in Composer</source>
        <translation>Apri nell’editor</translation>
    </message>
    <message>
        <source>Nothing found: {days}</source>
        <translation>Tutto a posto: {days}</translation>
    </message>
    <message>
        <source>Rehearsal, {first} to {last}</source>
        <translation>Prova, dal {first} al {last}</translation>
    </message>
</context>
<context>
    <name>RehearsalPage</name>
    <message>
        <source>Rehearsal</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Che cosa si è trovato</translation>
    </message>
    <message>
        <source>Cost and rules</source>
        <translation>Costo e regole</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Prova di nuovo</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Esito seguente</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Correggi</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Apri il post</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Stampa l’elenco</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Torna alla coda</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Prova in corso</translation>
    </message>
    <message>
        <source>Rehearsed at {time}, in {seconds} s. Nothing was sent.</source>
        <translation>Provato alle {time}, in {seconds} s. Nulla è stato inviato.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in %n posts.</source>
        <translation>
            <numerusform>Nulla da segnalare in %n post.</numerusform>
            <numerusform>Nulla da segnalare in %n post.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n invio</numerusform>
            <numerusform>%n invii</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be fixed</source>
        <translation>
            <numerusform>%n da correggere</numerusform>
            <numerusform>%n da correggere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are worth a look</source>
        <translation>
            <numerusform>%n da guardare</numerusform>
            <numerusform>%n da guardare</numerusform>
        </translation>
    </message>
</context>
</TS>
