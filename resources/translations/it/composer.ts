<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AskingOut</name>
    <message>
        <source>Asking where links lead</source>
        <translation>Chiedo dove portano i link</translation>
    </message>
    <message numerus="yes">
        <source>%n links and names asked</source>
        <translation>
            <numerusform>%n link o nome controllato</numerusform>
            <numerusform>%n link e nomi controllati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not let programs look</source>
        <translation>
            <numerusform>%n non si lascia guardare dai programmi</numerusform>
            <numerusform>%n non si lasciano guardare dai programmi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <translation>
            <numerusform>%n non controllato</numerusform>
            <numerusform>%n non controllati</numerusform>
        </translation>
    </message>
    <message>
        <source>{networks} do not tell who is there</source>
        <translation>non si può sapere chi c’è su {networks}</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Adding pictures, {done} of {total}</source>
        <translation>Aggiungo le immagini, {done} di {total}</translation>
    </message>
    <message numerus="yes">
        <source>And %n more could not be read.</source>
        <translation>
            <numerusform>E un’altra non si è potuta leggere.</numerusform>
            <numerusform>E altre %n non si sono potute leggere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.gif *.webp *.heic *.heif *.avif)</source>
        <translation>Immagini (*.jpg *.jpeg *.png *.gif *.webp *.heic *.heif *.avif)</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Aggiungi un’immagine</translation>
    </message>
</context>
<context>
    <name>BesideMaster</name>
    <message numerus="yes">
        <source>and %n more changes</source>
        <translation>
            <numerusform>e %n altra modifica</numerusform>
            <numerusform>e altre %n modifiche</numerusform>
        </translation>
    </message>
    <message>
        <source>gone: {words}</source>
        <translation>tolto: {words}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>aggiunto: {words}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Only the beginning is shown here; all of it is sent.</source>
        <translation>Qui si vede solo l’inizio; parte tutto il testo.</translation>
    </message>
    <message>
        <source>own version</source>
        <translation>versione propria</translation>
    </message>
    <message>
        <source>follows the master text</source>
        <translation>segue il testo base</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>{network}: the master text changed</source>
        <translation>{network}: il testo base è cambiato</translation>
    </message>
    <message>
        <source>What changed in the master text since this version was written.</source>
        <translation>Che cosa è cambiato nel testo base da quando questa versione è stata scritta.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes stand in sentences that read otherwise here.</source>
        <translation>
            <numerusform>%n modifica riguarda una frase che qui è diversa.</numerusform>
            <numerusform>%n modifiche riguardano frasi che qui sono diverse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Check links</source>
        <translation>Controlla i link</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Controllo in corso</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n da guardare</numerusform>
            <numerusform>%n da guardare</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Niente da guardare</translation>
    </message>
</context>
<context>
    <name>CommentDialog</name>
    <message>
        <source>Comment</source>
        <translation>Commenta</translation>
    </message>
    <message>
        <source>Asks for changes</source>
        <translation>Chiede modifiche</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>CommentsDialog</name>
    <message>
        <source>Comments</source>
        <translation>Commenti</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lettura in corso</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Rispondi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Risolvi</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Mostra nel testo</translation>
    </message>
    <message>
        <source>No comments yet. Select a passage and choose Comment.</source>
        <translation>Ancora nessun commento. Seleziona un brano e scegli Commenta.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Sconosciuto</translation>
    </message>
    <message>
        <source>asks for changes</source>
        <translation>chiede modifiche</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n risposta</numerusform>
            <numerusform>%n risposte</numerusform>
        </translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>risolto</translation>
    </message>
    <message>
        <source>the passage was removed</source>
        <translation>il brano è stato tolto</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Kept while writing</source>
        <translation>Conservata scrivendo</translation>
    </message>
    <message>
        <source>Kept on leaving</source>
        <translation>Conservata uscendo</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Inviata per l’approvazione</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approvata</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Ripristinata</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importata</translation>
    </message>
    <message>
        <source>Made one of two</source>
        <translation>Fatta di due una</translation>
    </message>
    <message>
        <source>Nothing is written for {network} yet.</source>
        <translation>Per {network} non c’è ancora scritto nulla.</translation>
    </message>
    <message>
        <source>The text holds signs that no network takes.</source>
        <translation>Il testo contiene segni che nessuna rete accetta.</translation>
    </message>
    <message>
        <source>{network} is {over} over {limit}.</source>
        <translation>{network}: {over} oltre il limite di {limit}.</translation>
    </message>
    <message>
        <source>{network} would need a thread of more than {limit} parts.</source>
        <translation>Per {network} servirebbe un thread di più di {limit} parti.</translation>
    </message>
    <message>
        <source>This link is longer than {network} takes: {text}</source>
        <translation>Questo link è più lungo di quanto {network} accetti: {text}</translation>
    </message>
    <message>
        <source>This name is longer than {network} takes: {text}</source>
        <translation>Questo nome è più lungo di quanto {network} accetti: {text}</translation>
    </message>
    <message>
        <source>A locked passage is quoted: “{text}”</source>
        <translation>È citato un passo bloccato: «{text}»</translation>
    </message>
    <message>
        <source>“{text}” reads differently on another day.</source>
        <translation>«{text}» in un altro giorno vuol dire altro.</translation>
    </message>
    <message>
        <source>Somebody in picture {number} refused to be shown.</source>
        <translation>Qualcuno nell’immagine {number} ha rifiutato di essere mostrato.</translation>
    </message>
    <message>
        <source>The people in picture {number} were not asked yet.</source>
        <translation>Alle persone nell’immagine {number} non si è ancora chiesto.</translation>
    </message>
    <message>
        <source>Picture {number} has no description.</source>
        <translation>L’immagine {number} non ha descrizione.</translation>
    </message>
    <message>
        <source>Description {number} is the name of a file: “{text}”</source>
        <translation>La descrizione {number} è il nome di un file: «{text}»</translation>
    </message>
    <message>
        <source>Description {number} begins with “picture”, which is read out already.</source>
        <translation>La descrizione {number} comincia con «immagine», che viene già letto.</translation>
    </message>
    <message>
        <source>{network}: description {number} is {over} over {limit}.</source>
        <translation>{network}: descrizione {number}, {over} oltre {limit}.</translation>
    </message>
    <message>
        <source>{network}: description {number} is {over} over a cover’s {limit}.</source>
        <translation>{network}: descrizione {number}, {over} oltre i {limit} di una copertina.</translation>
    </message>
    <message>
        <source>Picture {number} is too large for {network}.</source>
        <translation>L’immagine {number} è troppo grande per {network}.</translation>
    </message>
    <message>
        <source>{network}: picture {number} is wider than {limit}.</source>
        <translation>{network}: immagine {number} più larga di {limit}.</translation>
    </message>
    <message>
        <source>{network}: picture {number} is taller than {limit}.</source>
        <translation>{network}: immagine {number} più alta di {limit}.</translation>
    </message>
    <message>
        <source>{network} enlarges picture {number}: it is small.</source>
        <translation>{network} ingrandisce l’immagine {number}: è piccola.</translation>
    </message>
    <message>
        <source>{network} does not take picture {number} as it is.</source>
        <translation>{network} non accetta l’immagine {number} così com’è.</translation>
    </message>
    <message>
        <source>{network}: picture {number} moves and must be alone.</source>
        <translation>{network}: l’immagine {number} è animata e va da sola.</translation>
    </message>
    <message>
        <source>{text} is still to be filled in.</source>
        <translation>{text} è ancora da completare.</translation>
    </message>
    <message>
        <source>{network} gets only the first frame of picture {number}.</source>
        <translation>{network} riceve solo il primo fotogramma dell’immagine {number}.</translation>
    </message>
    <message>
        <source>{network} takes {limit} pictures; there are {count}.</source>
        <translation>{network} accetta {limit} immagini; qui sono {count}.</translation>
    </message>
    <message>
        <source>{network} takes no pictures from this computer; {count} attached.</source>
        <translation>{network} non prende immagini da questo computer; allegate: {count}.</translation>
    </message>
    <message>
        <source>{network} takes no words without a picture.</source>
        <translation>{network} non accetta testi senza immagine.</translation>
    </message>
    <message>
        <source>The first comment is {over} over what {network} takes ({limit}).</source>
        <translation>Il primo commento supera di {over} quanto accetta {network} ({limit}).</translation>
    </message>
    <message>
        <source>{network} takes {limit} hashtags in a comment; the first one has {count}.</source>
        <translation>{network} accetta {limit} hashtag in un commento; il primo ne ha {count}.</translation>
    </message>
    <message>
        <source>{network} takes {limit} names with @ in a comment; the first one has {count}.</source>
        <translation>{network} accetta {limit} nomi con @ in un commento; il primo ne ha {count}.</translation>
    </message>
    <message>
        <source>{network} takes no first comment: the post goes without it.</source>
        <translation>{network} non accetta un primo commento: il post esce senza.</translation>
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
        <source>{network}: {count} hashtags; at most {limit} read well there.</source>
        <translation>{network}: {count} hashtag; più di {limit} si leggono male.</translation>
    </message>
    <message>
        <source>{network} cannot keep a post to: {seen}.</source>
        <translation>{network} non può limitare un post a: {seen}.</translation>
    </message>
    <message>
        <source>Nobody knows who may see this post: “{seen}”.</source>
        <translation>Non si sa chi possa vedere questo post: “{seen}”.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Everyone, unlisted</source>
        <translation>Tutti, fuori dagli elenchi</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Chi mi segue</translation>
    </message>
    <message>
        <source>Only people named in it</source>
        <translation>Solo chi vi è nominato</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Scrivi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Accorcia</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Descrivi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Crop…</source>
        <translation>Ritaglia…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Trova…</translation>
    </message>
    <message>
        <source>Remove target</source>
        <translation>Togli la destinazione</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Dettagli…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Picture {number}: its file is gone.</source>
        <translation>Immagine {number}: il file non c’è più.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open entry</source>
        <translation>Apri la nota</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>Usa https</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambia…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Disattiva</translation>
    </message>
    <message>
        <source>Edited apart</source>
        <translation>Modificata in due</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>{age} fa</translation>
    </message>
    <message>
        <source>{state}, {when}</source>
        <translation>{state}, {when}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Non si può mostrare</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Senza limite</translation>
    </message>
    <message>
        <source>{count} posts</source>
        <translation>{count} post</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>{count} rimasti</translation>
    </message>
    <message>
        <source>{count} over</source>
        <translation>{count} di troppo</translation>
    </message>
    <message>
        <source>Every text fits.</source>
        <translation>Tutti i testi ci stanno.</translation>
    </message>
    <message>
        <source>Nothing locked is quoted.</source>
        <translation>Nessun passo bloccato citato.</translation>
    </message>
    <message>
        <source>Place and device stay here.</source>
        <translation>Luogo e dispositivo restano qui.</translation>
    </message>
    <message>
        <source>The place stays here.</source>
        <translation>Il luogo resta qui.</translation>
    </message>
    <message>
        <source>The device stays here.</source>
        <translation>Il dispositivo resta qui.</translation>
    </message>
    <message>
        <source>{network} takes no pictures from here.</source>
        <translation>{network} non prende immagini da qui.</translation>
    </message>
    <message>
        <source>Pictures for {network}: {count} go there, {limit} at most.</source>
        <translation>Immagini per {network}: ne vanno {count}, al massimo {limit}.</translation>
    </message>
    <message>
        <source>{network} takes {limit}, not this one</source>
        <translation>{network} ne prende {limit}, non questa</translation>
    </message>
    <message>
        <source>Being prepared for the networks…</source>
        <translation>In preparazione per le reti…</translation>
    </message>
    <message>
        <source>as it is, {amount}</source>
        <translation>così com’è, {amount}</translation>
    </message>
    <message>
        <source>{size}, first frame</source>
        <translation>{size}, primo fotogramma</translation>
    </message>
    <message>
        <source>“{text}” is how every announcement begins.</source>
        <translation>«{text}»: così comincia ogni annuncio.</translation>
    </message>
    <message>
        <source>“{text}” praises and shows nothing.</source>
        <translation>«{text}» loda e non mostra niente.</translation>
    </message>
    <message>
        <source>“{text}” is jargon.</source>
        <translation>«{text}» è gergo aziendale.</translation>
    </message>
    <message>
        <source>“{text}” does not say who.</source>
        <translation>«{text}» non dice chi.</translation>
    </message>
    <message>
        <source>“{text}” could stand under any post.</source>
        <translation>«{text}» potrebbe stare sotto qualsiasi post.</translation>
    </message>
    <message>
        <source>Nobody and nothing concrete is in “{text}”.</source>
        <translation>Nessuno e niente di concreto in «{text}».</translation>
    </message>
    <message>
        <source>Hard to read ({formula} {score} of 100): shorter sentences help.</source>
        <translation>Difficile da leggere ({formula} {score} su 100): frasi più corte aiutano.</translation>
    </message>
    <message>
        <source>“{text}” is not in the dictionary.</source>
        <translation>«{text}» non è nel dizionario.</translation>
    </message>
    <message>
        <source>Spelling is not checked: the dictionary is missing.</source>
        <translation>L’ortografia non è controllata: manca il dizionario.</translation>
    </message>
    <message>
        <source>Better: {words}.</source>
        <translation>Meglio: {words}.</translation>
    </message>
    <message>
        <source>{network}: the same words as “{title}” of {day}.</source>
        <translation>{network}: le stesse parole di “{title}” ({day}).</translation>
    </message>
    <message>
        <source>{network}: nearly the same as “{title}” of {day}.</source>
        <translation>{network}: quasi come “{title}” ({day}).</translation>
    </message>
    <message>
        <source>Not encrypted, readers are warned: {text}</source>
        <translation>Non cifrato, chi legge è avvisato: {text}</translation>
    </message>
    <message>
        <source>{why}: {text}</source>
        <translation>{why}: {text}</translation>
    </message>
    <message>
        <source>{network} knows nobody called {text}.</source>
        <translation>{network} non conosce nessuno che si chiami {text}.</translation>
    </message>
    <message>
        <source>{network}: {text} names nobody. {why}.</source>
        <translation>{network}: {text} non nomina nessuno. {why}.</translation>
    </message>
    <message>
        <source>Nothing is there</source>
        <translation>Non c’è niente</translation>
    </message>
    <message>
        <source>No server has that name</source>
        <translation>Nessun server ha quel nome</translation>
    </message>
    <message>
        <source>It did not answer</source>
        <translation>Non ha risposto</translation>
    </message>
    <message>
        <source>Its certificate is not trusted</source>
        <translation>Il suo certificato non è attendibile</translation>
    </message>
    <message>
        <source>Its server answers with an error</source>
        <translation>Il suo server risponde con un errore</translation>
    </message>
    <message>
        <source>Words alone name nobody there</source>
        <translation>Lì con le sole parole non si nomina nessuno</translation>
    </message>
    <message>
        <source>A name there is a whole domain, as name.bsky.social</source>
        <translation>Lì un nome è un dominio intero, come nome.bsky.social</translation>
    </message>
    <message>
        <source>What stands behind the second @ is no server</source>
        <translation>Dopo la seconda @ non c’è un server</translation>
    </message>
    <message>
        <source>A name there has at most {limit} characters</source>
        <translation>Lì un nome ha al massimo {limit} caratteri</translation>
    </message>
    <message>
        <source>Names there hold no such characters</source>
        <translation>Lì i nomi non hanno questi caratteri</translation>
    </message>
    <message>
        <source>This is the name of a file. Say what the picture shows.</source>
        <translation>Questo è il nome di un file. Di’ che cosa mostra l’immagine.</translation>
    </message>
    <message>
        <source>A screen reader says “picture” already. Begin with what it shows.</source>
        <translation>«Immagine» lo dice già il lettore di schermo. Comincia da ciò che mostra.</translation>
    </message>
    <message>
        <source>{length} of {most} ({network})</source>
        <translation>{length} di {most} ({network})</translation>
    </message>
    <message>
        <source>Rules of {network}, {day}</source>
        <translation>Regole di {network}, {day}</translation>
    </message>
    <message>
        <source>Our own choice, {day}</source>
        <translation>Una scelta nostra, {day}</translation>
    </message>
    <message>
        <source>List of corporate-speak, {day}</source>
        <translation>Elenco dell’aziendalese, {day}</translation>
    </message>
    <message>
        <source>List of words of the day, {day}</source>
        <translation>Elenco delle parole del giorno, {day}</translation>
    </message>
    <message>
        <source>Dictionary, {day}</source>
        <translation>Dizionario, {day}</translation>
    </message>
    <message>
        <source>Your own word, {day}</source>
        <translation>Una tua parola, {day}</translation>
    </message>
    <message>
        <source>Asked, {day}</source>
        <translation>Chiesto, {day}</translation>
    </message>
    <message>
        <source>“{title}” in the diary is not to be told before {until}.</source>
        <translation>“{title}” nel diario non va raccontato prima di {until}.</translation>
    </message>
    <message>
        <source>“{text}” tells an exact place.</source>
        <translation>“{text}” dice un luogo preciso.</translation>
    </message>
    <message>
        <source>“{text}” looks like the number of a booking or an order.</source>
        <translation>“{text}” sembra il numero di una prenotazione o di un ordine.</translation>
    </message>
    <message>
        <source>“{text}” is a name that stays inside.</source>
        <translation>“{text}” è un nome che resta in casa.</translation>
    </message>
    <message>
        <source>Not official: third parties, {day}</source>
        <translation>Non ufficiale: terze parti, {day}</translation>
    </message>
    <message>
        <source>{network} shows about the first {count} characters; the rest is behind “…more”.</source>
        <translation>{network} mostra circa i primi {count} caratteri; il resto è dietro «…altro».</translation>
    </message>
    <message>
        <source>{network} shows the first {count} lines; the rest is behind “…more”.</source>
        <translation>{network} mostra le prime {count} righe; il resto è dietro «…altro».</translation>
    </message>
</context>
<context>
    <name>ComposerPage</name>
    <message>
        <source>New draft</source>
        <translation>Nuova bozza</translation>
    </message>
    <message>
        <source>From a diary entry…</source>
        <translation>Da una nota del diario…</translation>
    </message>
    <message>
        <source>From an idea…</source>
        <translation>Da un’idea…</translation>
    </message>
    <message>
        <source>From a template…</source>
        <translation>Da un modello…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Da un file…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Dagli appunti</translation>
    </message>
    <message>
        <source>From a link…</source>
        <translation>Da un link…</translation>
    </message>
    <message>
        <source>Bring in from elsewhere…</source>
        <translation>Importa da altrove…</translation>
    </message>
    <message>
        <source>Comment on the selection…</source>
        <translation>Commenta la selezione…</translation>
    </message>
    <message>
        <source>Comments…</source>
        <translation>Commenti…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Dettagli…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Salva una copia…</translation>
    </message>
    <message>
        <source>Make two drafts, from the caret on</source>
        <translation>Fanne due bozze, dal cursore in poi</translation>
    </message>
    <message>
        <source>Add the draft to another…</source>
        <translation>Unisci la bozza a un’altra…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Master, targets</source>
        <translation>Base, destinazioni</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Prossimo rilievo</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Solo testo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>ComposerView</name>
    <message>
        <source>Previews and checks</source>
        <translation>Anteprime e controlli</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>Anteprime</translation>
    </message>
</context>
<context>
    <name>CropDialog</name>
    <message>
        <source>Crop and turn</source>
        <translation>Ritaglia e ruota</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ciò che si vede</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libera</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Ruota a sinistra</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Ruota a destra</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>The original stays as it is.</source>
        <translation>L’originale resta com’è.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usa questa</translation>
    </message>
    <message>
        <source>{width} × {height} of {all_width} × {all_height} pixels</source>
        <translation>{width} × {height} di {all_width} × {all_height} pixel</translation>
    </message>
    <message>
        <source>{network} takes shapes from {least} to {most}.</source>
        <translation>{network} prende forme da {least} a {most}.</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>{name}: {width} by {height} per cent, {left} from the left, {top} from the top</source>
        <translation>{name}: {width} per {height} per cento, {left} da sinistra, {top} dall’alto</translation>
    </message>
</context>
<context>
    <name>Crossing</name>
    <message>
        <source>This was changed elsewhere while you wrote. Your text stands here, the other is under Versions.</source>
        <translation>Questo testo è stato cambiato altrove mentre scrivevi. Qui resta il tuo, l’altro è in Versioni.</translation>
    </message>
    <message>
        <source>This was changed elsewhere. The newer text stands here, earlier ones are under Versions.</source>
        <translation>Questo testo è stato cambiato altrove. Qui c’è il più recente, i precedenti sono in Versioni.</translation>
    </message>
    <message>
        <source>This was changed elsewhere while you wrote. Both are in the text, what came alone is under Versions.</source>
        <translation>Questo testo è stato cambiato altrove mentre scrivevi. Qui ci sono entrambe le modifiche; l’altra versione, da sola, è in Versioni.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Approves {count} of {all}</source>
        <translation>Approva {count} su {all}</translation>
    </message>
    <message>
        <source>Approves the new text</source>
        <translation>Approva il testo nuovo</translation>
    </message>
    <message>
        <source>Goes out to {networks}</source>
        <translation>Esce su {networks}</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>retail, repairs</source>
        <translation>negozi, riparazioni</translation>
    </message>
    <message>
        <source>End of the address</source>
        <translation>Fine dell’indirizzo</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Sommario</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Primo commento</translation>
    </message>
    <message>
        <source>right under the post, where a network takes it</source>
        <translation>subito sotto il post, dove la rete lo accetta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non indicata</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Chi può vederlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Differences</source>
        <translation>Differenze</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Sconosciuto</translation>
    </message>
</context>
<context>
    <name>DraftsPane</name>
    <message>
        <source>Drafts</source>
        <translation>Bozze</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nuova bozza</translation>
    </message>
    <message>
        <source>Find a draft</source>
        <translation>Trova una bozza</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trova</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Qui non c’è niente.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>In scrittura</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>In attesa di approvazione</translation>
    </message>
    <message>
        <source>Approved and scheduled</source>
        <translation>Approvate e programmate</translation>
    </message>
    <message>
        <source>Asking for you</source>
        <translation>Chiedono di te</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Pubblicate</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Nel cestino</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leggi</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Scrivi</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Begin from a diary entry</source>
        <translation>Comincia da una nota del diario</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Trova una nota</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trova</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lettura in corso</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Senza modello</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>Comincia la bozza</translation>
    </message>
    <message>
        <source>No entry that could leave the diary.</source>
        <translation>Nessuna nota che possa uscire dal diario.</translation>
    </message>
</context>
<context>
    <name>FileReading</name>
    <message numerus="yes">
        <source>%n pictures stand on the web and were not fetched: add them as files.</source>
        <translation>
            <numerusform>%n immagine sta sul web e non è stata scaricata: aggiungila come file.</numerusform>
            <numerusform>%n immagini stanno sul web e non sono state scaricate: aggiungile come file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures do not lie beside the file.</source>
        <translation>
            <numerusform>%n immagine non è accanto al file.</numerusform>
            <numerusform>%n immagini non sono accanto al file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures lie outside the file’s folder and were not read.</source>
        <translation>
            <numerusform>%n immagine è fuori dalla cartella del file e non è stata letta.</numerusform>
            <numerusform>%n immagini sono fuori dalla cartella del file e non sono state lette.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are none that a draft takes, or too many.</source>
        <translation>
            <numerusform>%n immagine non è di quelle che una bozza accetta, o è di troppo.</numerusform>
            <numerusform>%n immagini non sono di quelle che una bozza accetta, o sono di troppo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Trova nel testo</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trova</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Sostituisci con</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Punto precedente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Punto successivo</translation>
    </message>
    <message>
        <source>How to look</source>
        <translation>Come cercare</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Chiudi la ricerca</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sostituisci</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Sostituisci tutto</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Maiuscole e minuscole</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Parole intere</translation>
    </message>
    <message>
        <source>Ignore accents</source>
        <translation>Ignora gli accenti</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Non trovato</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n punti</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} di {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n places replaced</source>
        <translation>
            <numerusform>%n punto sostituito</numerusform>
            <numerusform>%n punti sostituiti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>{network}: own version and master text</source>
        <translation>{network}: versione propria e testo base</translation>
    </message>
    <message>
        <source>What following the master text would change. The own version stays under Versions.</source>
        <translation>Che cosa cambierebbe seguendo il testo base. La versione propria resta tra le versioni.</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} di {count}</translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message>
        <source>not used yet</source>
        <translation>non ancora usata</translation>
    </message>
    <message>
        <source>in a draft</source>
        <translation>in una bozza</translation>
    </message>
    <message>
        <source>published</source>
        <translation>pubblicata</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>scartata</translation>
    </message>
    <message>
        <source>Begin from an idea</source>
        <translation>Comincia da un’idea</translation>
    </message>
    <message>
        <source>Find an idea</source>
        <translation>Trova un’idea</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>Comincia una bozza</translation>
    </message>
    <message>
        <source>No ideas yet. Write one beside a diary entry, or bring in an archive of your posts.</source>
        <translation>Ancora nessuna idea. Scrivine una accanto a una nota del diario, o importa l’archivio dei tuoi post.</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Apri la bozza</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Words in braces are filled in when they are known; the others are asked for.</source>
        <translation>Le parole tra graffe si completano da sole quando si sanno; le altre restano da scrivere.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Salvato come {name}</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Saved on this computer, {time}</source>
        <translation>Salvato su questo computer, {time}</translation>
    </message>
    <message>
        <source>Could not save to disk. The text is still here; copy it or choose another folder.</source>
        <translation>Non è stato possibile salvare su disco. Il testo è ancora qui: copialo o scegli un’altra cartella.</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copia il testo</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Salva una copia…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non salvato</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Begin from a link</source>
        <translation>Comincia da un link</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>The page is asked for its title, once. Nothing of yours goes along.</source>
        <translation>Alla pagina si chiede il titolo, una volta sola. Di tuo non parte niente.</translation>
    </message>
    <message>
        <source>Only the link</source>
        <translation>Solo il link</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Read the page</source>
        <translation>Leggi la pagina</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Lettura della pagina</translation>
    </message>
    <message>
        <source>{problem} A draft with only the link is still possible.</source>
        <translation>{problem} Puoi comunque cominciare con il solo link.</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Title of the draft</source>
        <translation>Titolo della bozza</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>“{name}” is in the bin.</source>
        <translation>«{name}» è nel cestino.</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message numerus="yes">
        <source>%n comments in the margin</source>
        <translation>
            <numerusform>%n commento a margine</numerusform>
            <numerusform>%n commenti a margine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about passages that were removed</source>
        <translation>
            <numerusform>%n su un brano che è stato tolto</numerusform>
            <numerusform>%n su brani che sono stati tolti</numerusform>
        </translation>
    </message>
    <message>
        <source>“{quote}” was removed from here.</source>
        <translation>Qui è stato tolto «{quote}».</translation>
    </message>
    <message>
        <source>Comment on the selection…</source>
        <translation>Commenta la selezione…</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>not known yet</source>
        <translation>non ancora riconosciuta</translation>
    </message>
    <message>
        <source>Language of the words: {language}</source>
        <translation>Lingua delle parole: {language}</translation>
    </message>
    <message>
        <source>{words} of {all}</source>
        <translation>{words} su {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n parola</numerusform>
            <numerusform>%n parole</numerusform>
        </translation>
    </message>
    <message>
        <source>{formula} {score} of 100</source>
        <translation>{formula} {score} su 100</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>OwnVersionDialog</name>
    <message>
        <source>Keep own version</source>
        <translation>Tieni la versione propria</translation>
    </message>
    <message>
        <source>Follow master text</source>
        <translation>Segui il testo base</translation>
    </message>
    <message>
        <source>Take the change over</source>
        <translation>Riprendi la modifica</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
</context>
<context>
    <name>PictureActs</name>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Immagini ({kinds})</translation>
    </message>
    <message>
        <source>Find the picture</source>
        <translation>Trova l’immagine</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Description of picture {number}</source>
        <translation>Descrizione dell’immagine {number}</translation>
    </message>
    <message>
        <source>Describe the picture for those who cannot see it</source>
        <translation>Descrivi l’immagine per chi non può vederla</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Trova il file…</translation>
    </message>
    <message>
        <source>Crop and turn picture {number}</source>
        <translation>Ritaglia e ruota l’immagine {number}</translation>
    </message>
    <message>
        <source>More for picture {number}</source>
        <translation>Altro per l’immagine {number}</translation>
    </message>
    <message>
        <source>Remove picture {number}</source>
        <translation>Togli l’immagine {number}</translation>
    </message>
    <message>
        <source>Picture {number} goes to {network}</source>
        <translation>L’immagine {number} va su {network}</translation>
    </message>
    <message>
        <source>Find the file of picture {number}</source>
        <translation>Trova il file dell’immagine {number}</translation>
    </message>
    <message>
        <source>Its file is no longer on this computer.</source>
        <translation>Il suo file non è più su questo computer.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Crop and turn…</source>
        <translation>Ritaglia e ruota…</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Ruota a sinistra</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Ruota a destra</translation>
    </message>
    <message>
        <source>Show it in the text here</source>
        <translation>Mostrala qui nel testo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Let all go there</source>
        <translation>Mandale tutte</translation>
    </message>
</context>
<context>
    <name>Pieces</name>
    <message>
        <source>Two drafts now; this is the second.</source>
        <translation>Ora le bozze sono due: questa è la seconda.</translation>
    </message>
    <message>
        <source>One draft now; the words stand at its end.</source>
        <translation>Ora la bozza è una sola: le parole stanno in fondo.</translation>
    </message>
    <message>
        <source>Add this draft to another</source>
        <translation>Unisci questa bozza a un’altra</translation>
    </message>
    <message>
        <source>Find a draft</source>
        <translation>Trova una bozza</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bozze</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>There is no other draft.</source>
        <translation>Non ci sono altre bozze.</translation>
    </message>
</context>
<context>
    <name>PostView</name>
    <message>
        <source> …more</source>
        <translation> …altro</translation>
    </message>
    <message numerus="yes">
        <source>and %n more posts</source>
        <translation>
            <numerusform>e un altro post</numerusform>
            <numerusform>e altri %n post</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} di {count}</translation>
    </message>
</context>
<context>
    <name>Previews</name>
    <message>
        <source>Previews</source>
        <translation>Anteprime</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message numerus="yes">
        <source>{place} and %n more</source>
        <translation>
            <numerusform>{place} e %n altra origine</numerusform>
            <numerusform>{place} e altre %n origini</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reusing</name>
    <message>
        <source>Insert a snippet…</source>
        <translation>Inserisci un frammento…</translation>
    </message>
    <message>
        <source>Save as a snippet…</source>
        <translation>Salva come frammento…</translation>
    </message>
</context>
<context>
    <name>SavedTexts</name>
    <message>
        <source>Begin from a template</source>
        <translation>Comincia da un modello</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Trova un modello</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>Comincia una bozza</translation>
    </message>
    <message>
        <source>Change templates…</source>
        <translation>Modifica i modelli…</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Salva come modello</translation>
    </message>
    <message>
        <source>No templates yet. Save a draft as one, or add the examples and change them as you like.</source>
        <translation>Ancora nessun modello. Salva una bozza come modello, o aggiungi gli esempi e cambiali come vuoi.</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>Inserisci un frammento</translation>
    </message>
    <message>
        <source>Find a snippet</source>
        <translation>Trova un frammento</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Frammenti</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inserisci</translation>
    </message>
    <message>
        <source>Change snippets…</source>
        <translation>Modifica i frammenti…</translation>
    </message>
    <message>
        <source>Save as a snippet</source>
        <translation>Salva come frammento</translation>
    </message>
    <message>
        <source>No snippets yet. Save a selection as one, or add the examples and change them as you like.</source>
        <translation>Ancora nessun frammento. Salva una selezione come frammento, o aggiungi gli esempi e cambiali come vuoi.</translation>
    </message>
    <message>
        <source>Add the examples</source>
        <translation>Aggiungi gli esempi</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n versione</numerusform>
            <numerusform>%n versioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n parola</numerusform>
            <numerusform>%n parole</numerusform>
        </translation>
    </message>
    <message>
        <source>Master text</source>
        <translation>Testo base</translation>
    </message>
    <message>
        <source>Own version</source>
        <translation>Versione propria</translation>
    </message>
    <message>
        <source>Follows master</source>
        <translation>Dal testo base</translation>
    </message>
    <message>
        <source>Approve {count} of {all}</source>
        <translation>Approva {count} su {all}</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Chiedi l’approvazione</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Programma…</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Pubblica ora</translation>
    </message>
    <message>
        <source>{networks}: the approved text goes out, not this one.</source>
        <translation>{networks}: esce il testo approvato, non questo.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ritira l’approvazione</translation>
    </message>
    <message>
        <source>{networks}: held, as words of the approved text were locked in the diary since.</source>
        <translation>{networks}: trattenuto, perché alcune parole del testo approvato sono state bloccate nel diario in seguito.</translation>
    </message>
    <message>
        <source>Approve the new text</source>
        <translation>Approva il testo nuovo</translation>
    </message>
    <message>
        <source>Ask approval for the new text</source>
        <translation>Chiedi l’approvazione del testo nuovo</translation>
    </message>
    <message>
        <source>Changes asked for: {why}</source>
        <translation>Modifiche richieste: {why}</translation>
    </message>
    <message>
        <source>This text goes nowhere yet.</source>
        <translation>Questo testo non ha ancora una destinazione.</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Aggiungi una destinazione</translation>
    </message>
    <message>
        <source>Remove target</source>
        <translation>Togli la destinazione</translation>
    </message>
    <message>
        <source>{network} follows the master text.</source>
        <translation>{network} segue il testo base.</translation>
    </message>
    <message>
        <source>Make own version</source>
        <translation>Fai una versione propria</translation>
    </message>
    <message>
        <source>See the change…</source>
        <translation>Vedi la modifica…</translation>
    </message>
    <message>
        <source>{network} has its own version.</source>
        <translation>{network} ha una versione propria.</translation>
    </message>
    <message>
        <source>{network} has its own version. The master text changed since.</source>
        <translation>{network} ha una versione propria. Da allora il testo base è cambiato.</translation>
    </message>
    <message>
        <source>Follow master text…</source>
        <translation>Segui il testo base…</translation>
    </message>
    <message>
        <source>No numbers</source>
        <translation>Senza numeri</translation>
    </message>
    <message>
        <source>Number the posts</source>
        <translation>Numera i post</translation>
    </message>
    <message>
        <source>Add a target to see what it will show.</source>
        <translation>Aggiungi una destinazione per vedere che cosa mostrerà.</translation>
    </message>
    <message>
        <source>As of this keystroke</source>
        <translation>A questo tasto</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Texts (*.md *.markdown *.txt)</source>
        <translation>Testi (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>Begin from a file</source>
        <translation>Comincia da un file</translation>
    </message>
    <message>
        <source>Texts (*.md *.markdown *.txt *.html *.htm)</source>
        <translation>Testi (*.md *.markdown *.txt *.html *.htm)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lettura di {name}</translation>
    </message>
    <message>
        <source>{name} is in an old encoding ({encoding}): look at its accents.</source>
        <translation>{name} usa una vecchia codifica ({encoding}): controlla gli accenti.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Salva una copia</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Salvato come {name}</translation>
    </message>
    <message>
        <source>“{title}” goes to the bin</source>
        <translation>«{title}» va nel cestino</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Reading what was pasted</source>
        <translation>Leggo ciò che hai incollato</translation>
    </message>
    <message>
        <source>That is longer than a draft can hold (5 MB). Nothing was pasted; the clipboard still has it.</source>
        <translation>È più di quanto una bozza può contenere (5 MB). Non è stato incollato nulla; gli appunti lo conservano.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of the page were not taken: they stand elsewhere. Add them as files.</source>
        <translation>
            <numerusform>Un’immagine della pagina non è stata presa: sta altrove. Aggiungila come file.</numerusform>
            <numerusform>%n immagini della pagina non sono state prese: stanno altrove. Aggiungile come file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures in it are none that a draft takes.</source>
        <translation>
            <numerusform>Un’immagine non è di quelle che una bozza accetta.</numerusform>
            <numerusform>%n immagini non sono di quelle che una bozza accetta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>TargetBar</name>
    <message>
        <source>Targets</source>
        <translation>Destinazioni</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Aggiungi una destinazione</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Heading</source>
        <translation>Titoletto</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Grassetto</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Corsivo</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citazione</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Elenco</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Aggiungi un’immagine</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Dividi qui</translation>
    </message>
    <message>
        <source>Move this post up</source>
        <translation>Sposta su questo post</translation>
    </message>
    <message>
        <source>Move this post down</source>
        <translation>Sposta giù questo post</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Solo testo</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Confrontata con</translation>
    </message>
    <message>
        <source>The text as it is now</source>
        <translation>Il testo com’è ora</translation>
    </message>
    <message>
        <source>The version before it</source>
        <translation>La versione precedente</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Chi ha scritto cosa</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lettura in corso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Ripristina questa versione</translation>
    </message>
    <message>
        <source>Version {number}, {when}</source>
        <translation>Versione {number}, {when}</translation>
    </message>
    <message>
        <source>No version yet. One is kept at every pause in writing.</source>
        <translation>Ancora nessuna versione. Se ne conserva una a ogni pausa nella scrittura.</translation>
    </message>
    <message>
        <source>Before each passage the name of whoever wrote it, as far as the versions tell.</source>
        <translation>Davanti a ogni brano il nome di chi l’ha scritto, per quanto dicono le versioni.</translation>
    </message>
    <message>
        <source>Underlined was added later, struck was taken out.</source>
        <translation>Sottolineato: aggiunto dopo. Barrato: tolto.</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Ask for changes</source>
        <translation>Chiedi modifiche</translation>
    </message>
    <message>
        <source>What should be different?</source>
        <translation>Che cosa deve cambiare?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Rimanda</translation>
    </message>
</context>
<context>
    <name>WordMenu</name>
    <message>
        <source>Replace with “{words}”</source>
        <translation>Sostituisci con «{words}»</translation>
    </message>
    <message>
        <source>Looking for words…</source>
        <translation>Cerco le parole…</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Ignora qui</translation>
    </message>
    <message>
        <source>No longer kept inside</source>
        <translation>Non resta più in casa</translation>
    </message>
    <message>
        <source>No longer a word of the day</source>
        <translation>Non è più una parola del giorno</translation>
    </message>
    <message>
        <source>Allow always</source>
        <translation>Accetta sempre</translation>
    </message>
    <message>
        <source>Your words…</source>
        <translation>Le tue parole…</translation>
    </message>
    <message>
        <source>Word of the day: tell when it has passed</source>
        <translation>Parola del giorno: avvisa quando è passata</translation>
    </message>
    <message>
        <source>Keep inside: tell it in every draft</source>
        <translation>Resta in casa: segnalalo in ogni bozza</translation>
    </message>
    <message>
        <source>No word is like it</source>
        <translation>Nessuna parola simile</translation>
    </message>
</context>
<context>
    <name>WritingBar</name>
    <message>
        <source>Ask for changes</source>
        <translation>Chiedi modifiche</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Programma…</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Pubblica ora</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ritira l’approvazione</translation>
    </message>
</context>
<context>
    <name>WritingPane</name>
    <message>
        <source>Writing</source>
        <translation>Scrittura</translation>
    </message>
    <message>
        <source>No drafts. Start one here, or from a diary entry.</source>
        <translation>Nessuna bozza. Comincia qui, o da una nota del diario.</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nuova bozza</translation>
    </message>
</context>
</TS>
