<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Problems</name>
    <message>
        <source>This did not work ({code}).</source>
        <translation>Non ha funzionato ({code}).</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({name}). Details are in the log.</source>
        <translation>È successo qualcosa di imprevisto ({name}). I dettagli sono nel registro.</translation>
    </message>
    <message>
        <source>{account} tells its own address (a generator’s folder has it in its settings); it is not said here.</source>
        <translation>{account} dice da sé il proprio indirizzo (la cartella di un generatore lo ha nelle sue impostazioni); non si indica qui.</translation>
    </message>
    <message>
        <source>The address of {host} holds a name or password; leave them out, they are asked for.</source>
        <translation>L’indirizzo di {host} contiene un nome o una password: toglili, vengono chiesti a parte.</translation>
    </message>
    <message>
        <source>“{word}” may be one of several accounts: {labels}.</source>
        <translation>«{word}» può essere uno di più account: {labels}.</translation>
    </message>
    <message>
        <source>That belongs to an older sign-in; use the address or code that the newest one brought.</source>
        <translation>Appartiene a un accesso precedente; usa l’indirizzo o il codice arrivato con il più recente.</translation>
    </message>
    <message>
        <source>That is not an address that can be called; write it like https://name.example.</source>
        <translation>Questo indirizzo non si può aprire; scrivilo come https://nome.example.</translation>
    </message>
    <message>
        <source>“{amount}” is not an amount. Write it like 5 or 5.50.</source>
        <translation>“{amount}” non è un importo. Scrivilo così: 5 oppure 5,50.</translation>
    </message>
    <message>
        <source>That is not an Admin API key of Ghost; copy it whole from a custom integration, it looks like 64f0…:9c1b….</source>
        <translation>Questa non è una chiave Admin API di Ghost; copiala per intero da un’integrazione personalizzata, somiglia a 64f0…:9c1b….</translation>
    </message>
    <message>
        <source>Replies on {account} cannot be read by a program; look there yourself.</source>
        <translation>Le risposte su {account} non si possono leggere con un programma: guarda lì di persona.</translation>
    </message>
    <message>
        <source>{account} costs nothing, so there is no limit to set.</source>
        <translation>{account} non costa nulla: non c’è limite da mettere.</translation>
    </message>
    <message>
        <source>{account} cannot go yet: the checks found errors. Correct them first.</source>
        <translation>{account} non può ancora uscire: i controlli hanno trovato errori. Correggili prima.</translation>
    </message>
    <message>
        <source>The clock of this computer differs from the server’s by {minutes} minutes, so the sign-in was not taken; set the clock right.</source>
        <translation>L’orologio di questo computer si discosta di {minutes} minuti da quello del server, perciò l’accesso non è stato accettato; regola l’orologio.</translation>
    </message>
    <message>
        <source>Give a command to run; on both sides of &amp;&amp; there must be one.</source>
        <translation>Scrivi un comando da eseguire; ai due lati di &amp;&amp; deve essercene uno.</translation>
    </message>
    <message>
        <source>“{mark}” means something to a shell only, and the command is run without one. Put more than one command into a script and run that; &amp;&amp; is understood.</source>
        <translation>«{mark}» ha un significato solo per una shell, e il comando viene eseguito senza. Metti più comandi in uno script ed esegui quello; &amp;&amp; viene capito.</translation>
    </message>
    <message>
        <source>A quotation mark in the command is not closed.</source>
        <translation>Nel comando c’è una virgoletta non chiusa.</translation>
    </message>
    <message>
        <source>The command runs at this moment. Wait until it has ended.</source>
        <translation>Il comando è in esecuzione in questo momento. Aspetta che finisca.</translation>
    </message>
    <message>
        <source>A password or token stands in the command; it would be kept in plain text. Let the program take it from its own keychain, a key file or ssh.</source>
        <translation>Nel comando c’è una password o un token, che resterebbe in chiaro. Fai in modo che il programma lo prenda dal proprio portachiavi, da un file di chiave o da ssh.</translation>
    </message>
    <message>
        <source>The connection to {host} broke. Try again.</source>
        <translation>La connessione con {host} si è interrotta. Riprova.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>La cartella {folder} non esiste.</translation>
    </message>
    <message>
        <source>The hook’s address is its secret: it belongs in the field for the password or token.</source>
        <translation>L’indirizzo del webhook è il suo segreto: va nel campo della password o del token.</translation>
    </message>
    <message>
        <source>This computer’s keychain did not answer as it should; nothing was kept.</source>
        <translation>Il portachiavi di questo computer non ha risposto come dovrebbe; niente è stato conservato.</translation>
    </message>
    <message>
        <source>This computer’s keychain is locked. Unlock it and try again.</source>
        <translation>Il portachiavi di questo computer è bloccato. Sbloccalo e riprova.</translation>
    </message>
    <message>
        <source>{network} needs developer keys of your own, with {address} as their return address.</source>
        <translation>{network} richiede chiavi per sviluppatori tue, con {address} come indirizzo di ritorno.</translation>
    </message>
    <message>
        <source>{network} keeps no files on this computer, so there is nothing to put online.</source>
        <translation>{network} non tiene file su questo computer, quindi non c’è niente da mettere online.</translation>
    </message>
    <message>
        <source>This login may not publish posts. It needs the role of author or more.</source>
        <translation>Questo accesso non può pubblicare post. Serve almeno il ruolo di autore.</translation>
    </message>
    <message>
        <source>This login may not upload pictures. It needs the role of author or more.</source>
        <translation>Questo accesso non può caricare immagini. Serve almeno il ruolo di autore.</translation>
    </message>
    <message>
        <source>The package that brings {name} does not work ({why}). Everything else does.</source>
        <translation>Il pacchetto che porta {name} non funziona ({why}). Tutto il resto sì.</translation>
    </message>
    <message>
        <source>{network} asks to wait. Try again later.</source>
        <translation>{network} chiede di aspettare. Riprova più tardi.</translation>
    </message>
    <message>
        <source>{network} refused: {words}</source>
        <translation>{network} ha rifiutato: {words}</translation>
    </message>
    <message>
        <source>This site offers no application passwords. Who runs it can allow them; they need https.</source>
        <translation>Questo sito non offre password per applicazioni. Chi lo gestisce può permetterle; richiedono https.</translation>
    </message>
    <message>
        <source>{network} takes no sign-in with the browser. Give its password or token.</source>
        <translation>{network} non accetta l’accesso con il browser. Indica la password o il token.</translation>
    </message>
    <message>
        <source>This computer has no command for that account yet.</source>
        <translation>Questo computer non ha ancora un comando per quell’account.</translation>
    </message>
    <message>
        <source>Its network gave no name by which this post could be called back. Do it there yourself.</source>
        <translation>La rete non ha dato un identificativo con cui ritirare questo post. Fallo direttamente lì.</translation>
    </message>
    <message>
        <source>Another computer holds the login for {account}. Connect it here first.</source>
        <translation>L’accesso a {account} è su un altro computer. Prima collega l’account qui.</translation>
    </message>
    <message>
        <source>This computer does not let the browser answer (127.0.0.1); paste the code instead.</source>
        <translation>Questo computer non lascia rispondere il browser (127.0.0.1); incolla invece il codice.</translation>
    </message>
    <message>
        <source>This site takes no pictures over Micropub: it names no media endpoint.</source>
        <translation>Questo sito non accetta immagini tramite Micropub: non indica un endpoint per i file.</translation>
    </message>
    <message>
        <source>No Micropub endpoint is named at that address; give the address of the site itself, or of its endpoint.</source>
        <translation>A quell’indirizzo non è indicato alcun endpoint Micropub; dai l’indirizzo del sito stesso, o del suo endpoint.</translation>
    </message>
    <message>
        <source>This login manages no Page. Sign in as somebody who does, and allow access to the Page.</source>
        <translation>Questo accesso non gestisce alcuna Pagina. Accedi come qualcuno che ne gestisce una e consenti l’accesso alla Pagina.</translation>
    </message>
    <message>
        <source>{account} takes pictures from this computer; no folder needs to be online.</source>
        <translation>{account} prende le immagini da questo computer: nessuna cartella dev’essere online.</translation>
    </message>
    <message>
        <source>The practice network has no folder in this workspace.</source>
        <translation>Palestra non ha una cartella in questo spazio di lavoro.</translation>
    </message>
    <message>
        <source>Nobody on this blog has the e-mail address {name}.</source>
        <translation>Nessuno in questo blog ha l’indirizzo e-mail {name}.</translation>
    </message>
    <message>
        <source>{account} cannot be sent that way; nothing was changed.</source>
        <translation>{account} non può inviare in quel modo; nulla è cambiato.</translation>
    </message>
    <message>
        <source>That is not the address of an incoming webhook of {network}. Copy it whole from there.</source>
        <translation>Questo non è l’indirizzo di un webhook in entrata di {network}. Copialo per intero da lì.</translation>
    </message>
    <message>
        <source>No site of Hugo, Eleventy, Jekyll or Pelican was found in {folder}; give the folder that holds its configuration.</source>
        <translation>In {folder} non c’è un sito di Hugo, Eleventy, Jekyll o Pelican; indica la cartella che contiene la sua configurazione.</translation>
    </message>
    <message>
        <source>Only the executive may strike off a computer, or let one back in.</source>
        <translation>Solo chi approva può escludere un computer, o riammetterlo.</translation>
    </message>
    <message>
        <source>This computer was struck off: the workspace takes nothing from it. What was written here is kept.</source>
        <translation>Questo computer è stato escluso: lo spazio di lavoro non accetta più nulla da qui. Ciò che vi è stato scritto resta qui.</translation>
    </message>
    <message>
        <source>This is the computer you sit at. A lost one is struck off from another.</source>
        <translation>È il computer che stai usando. Un computer perso si esclude da un altro.</translation>
    </message>
    <message>
        <source>Who must approve is for the executive to say.</source>
        <translation>Chi deve approvare lo decide chi dirige.</translation>
    </message>
    <message>
        <source>Only the executive may approve here.</source>
        <translation>Qui può approvare solo chi dirige.</translation>
    </message>
    <message>
        <source>“{text}” is not an address of a post. It begins with https://.</source>
        <translation>«{text}» non è l’indirizzo di un post. Comincia con https://.</translation>
    </message>
    <message>
        <source>No Ghost answers at that address; give the address of the blog itself.</source>
        <translation>A quell’indirizzo non risponde Ghost; dai l’indirizzo del blog stesso.</translation>
    </message>
    <message>
        <source>What answers at {host} is not {network}. Look at the address.</source>
        <translation>Quello che risponde su {host} non è {network}. Controlla l’indirizzo.</translation>
    </message>
    <message>
        <source>No WordPress answers at that address. Give the address of the blog itself.</source>
        <translation>Nessun WordPress risponde a quell’indirizzo. Indica l’indirizzo del blog stesso.</translation>
    </message>
    <message>
        <source>You signed in as {found}, but this account is {expected}.</source>
        <translation>Hai fatto l’accesso come {found}, ma questo account è {expected}.</translation>
    </message>
    <message>
        <source>The public address shows another picture than the approved one; nothing was published. Whatever puts the folder online must not change pictures.</source>
        <translation>All’indirizzo pubblico compare un’immagine diversa da quella approvata: non è stato pubblicato nulla. Chi mette online la cartella non deve modificare le immagini.</translation>
    </message>
    <message>
        <source>The picture did not show at its public address in time; nothing was published. See that the folder is put online, then send again.</source>
        <translation>L’immagine non è comparsa in tempo al suo indirizzo pubblico: non è stato pubblicato nulla. Controlla che la cartella venga messa online, poi invia di nuovo.</translation>
    </message>
    <message>
        <source>Your command that puts the folder for pictures online did not end well; nothing was published. See what it said under Accounts, try it there, then send again.</source>
        <translation>Il tuo comando che mette online la cartella delle immagini non è finito bene; non è stato pubblicato nulla. Guarda in Account che cosa ha detto, provalo lì, poi invia di nuovo.</translation>
    </message>
    <message>
        <source>The folder that is put online for pictures is not there; nothing was sent.</source>
        <translation>La cartella online per le immagini non c’è: non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>The network takes pictures only from a public address; nothing was sent.</source>
        <translation>La rete prende le immagini solo da un indirizzo pubblico; non è partito nulla.</translation>
    </message>
    <message>
        <source>A folder that is put online needs its public address, and the address its folder; give both, or neither.</source>
        <translation>Una cartella online vuole il suo indirizzo pubblico, e l’indirizzo la sua cartella: indicali entrambi, o nessuno dei due.</translation>
    </message>
    <message>
        <source>{host} would be called without encryption; use https:// (http is for this computer only).</source>
        <translation>La connessione a {host} non sarebbe cifrata; usa https:// (http vale solo per questo computer).</translation>
    </message>
    <message>
        <source>{count} posts are still planned for {account}. Cancel them first.</source>
        <translation>{count} post sono ancora in programma per {account}. Prima annullali.</translation>
    </message>
    <message>
        <source>The practice network did not start: {why}.</source>
        <translation>Palestra non si è avviata: {why}.</translation>
    </message>
    <message>
        <source>The address leads on to {host}. Connect that address if you trust it.</source>
        <translation>L’indirizzo rimanda a {host}. Collega quell’indirizzo se ti fidi.</translation>
    </message>
    <message>
        <source>{network} needs a password or token.</source>
        <translation>{network} richiede una password o un token.</translation>
    </message>
    <message>
        <source>Signing in was cancelled.</source>
        <translation>L’accesso è stato annullato.</translation>
    </message>
    <message>
        <source>Signing in failed ({why}).</source>
        <translation>L’accesso non è riuscito ({why}).</translation>
    </message>
    <message>
        <source>{account} needs signing in again.</source>
        <translation>Occorre accedere di nuovo a {account}.</translation>
    </message>
    <message>
        <source>The network refused to sign you in ({why}).</source>
        <translation>La rete ha rifiutato l’accesso ({why}).</translation>
    </message>
    <message>
        <source>Nobody finished signing in in the browser in time. Try again.</source>
        <translation>L’accesso nel browser non è stato completato in tempo. Riprova.</translation>
    </message>
    <message>
        <source>That file is too large for a text; nothing was changed.</source>
        <translation>Il file è troppo grande per un testo; nulla è stato cambiato.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong here; nothing was sent. Details are in the log.</source>
        <translation>Qui è successo qualcosa di imprevisto; nulla è partito. I dettagli sono nel registro.</translation>
    </message>
    <message>
        <source>There is no network {name}.</source>
        <translation>Non esiste una rete {name}.</translation>
    </message>
    <message>
        <source>{network} cannot be reached at {host}; nothing was sent.</source>
        <translation>{network} non è raggiungibile su {host}; niente è stato inviato.</translation>
    </message>
    <message>
        <source>{host} shows a certificate this computer does not trust; nothing was sent.</source>
        <translation>{host} mostra un certificato di cui questo computer non si fida; niente è stato inviato.</translation>
    </message>
    <message>
        <source>{network} needs its address.</source>
        <translation>{network} richiede il suo indirizzo.</translation>
    </message>
    <message>
        <source>{network} needs the name you sign in with.</source>
        <translation>{network} richiede il nome con cui accedi.</translation>
    </message>
    <message>
        <source>This login manages several Pages. Type the name of one of them: {pages}.</source>
        <translation>Questo accesso gestisce più Pagine. Scrivi il nome di una: {pages}.</translation>
    </message>
    <message>
        <source>{network} did not accept the password or token ({words}).</source>
        <translation>{network} non ha accettato la password o il token ({words}).</translation>
    </message>
    <message>
        <source>It holds the address of an article that is not live yet. Publish that first.</source>
        <translation>Contiene l’indirizzo di un articolo che non è ancora online. Pubblica prima quello.</translation>
    </message>
    <message>
        <source>Say who wrote it.</source>
        <translation>Scrivi chi l’ha scritto.</translation>
    </message>
    <message>
        <source>{minutes} minutes from one network to the next is not possible; 0 to {most} is.</source>
        <translation>{minutes} minuti da una rete all’altra non sono possibili; vanno bene da 0 a {most}.</translation>
    </message>
    <message>
        <source>This draft has a time for {account} already. Move that one.</source>
        <translation>Questa bozza ha già un orario per {account}. Sposta quello.</translation>
    </message>
    <message>
        <source>The clocks are set back then, so {wall} comes twice in {zone}. Choose the first or the second.</source>
        <translation>In quel momento si torna all’ora solare: {wall} esiste due volte in {zone}. Scegli la prima o la seconda.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like 2026-11-23.</source>
        <translation>«{text}» non è una data. Scrivila come 2026-11-23.</translation>
    </message>
    <message>
        <source>{last} lies before {first}. Give the first day, then the last.</source>
        <translation>Il {last} viene prima del {first}. Indica il primo giorno, poi l’ultimo.</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Write it like 08:30.</source>
        <translation>«{text}» non è un orario. Scrivilo come 08:30.</translation>
    </message>
    <message>
        <source>This post is being sent in this moment. See in the Queue what becomes of it.</source>
        <translation>Questo post sta partendo proprio ora. Guarda nella Coda che cosa ne è.</translation>
    </message>
    <message>
        <source>What is out on {network} cannot be changed there by a program.</source>
        <translation>Su {network} un programma non può modificare ciò che è pubblicato.</translation>
    </message>
    <message>
        <source>{network} does not let a program take a post back. Do it there yourself.</source>
        <translation>{network} non permette ai programmi di ritirare un post. Fallo direttamente lì.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this post is live. Look first.</source>
        <translation>Nessuno sa ancora se questo post è pubblicato. Prima controlla.</translation>
    </message>
    <message>
        <source>The new text makes another number of posts than the thread that is out. Post it anew, or shorten it.</source>
        <translation>Il nuovo testo richiede un numero di post diverso dal thread pubblicato. Pubblicalo di nuovo o accorcialo.</translation>
    </message>
    <message>
        <source>On {network} only the words of a post can be changed, not its pictures. Post it anew.</source>
        <translation>Su {network} si possono cambiare solo le parole di un post, non le immagini. Pubblicalo di nuovo.</translation>
    </message>
    <message>
        <source>Who may see a post cannot be changed after it is out. Post it anew.</source>
        <translation>Chi può vedere un post non si cambia dopo la pubblicazione. Pubblicalo di nuovo.</translation>
    </message>
    <message>
        <source>This post was changed while its link was looked at. Look again.</source>
        <translation>Il post è cambiato mentre se ne controllava il link. Guarda di nuovo.</translation>
    </message>
    <message>
        <source>{host} says that there is no page at that address.</source>
        <translation>{host} dice che a quell’indirizzo non c’è nessuna pagina.</translation>
    </message>
    <message>
        <source>The page did not answer. Check again, or say it is there.</source>
        <translation>La pagina non ha risposto. Controlla di nuovo, oppure di’ che il post c’è.</translation>
    </message>
    <message>
        <source>Nothing answers at that address. Give the address at which the post can be read.</source>
        <translation>A quell’indirizzo non risponde nulla. Indica l’indirizzo a cui si legge il post.</translation>
    </message>
    <message>
        <source>That post is by {found}; this one goes out as {expected}.</source>
        <translation>Quel post è di {found}; questo esce come {expected}.</translation>
    </message>
    <message>
        <source>That address is at {found}; this post belongs on {expected}.</source>
        <translation>Quell’indirizzo è su {found}; questo post va su {expected}.</translation>
    </message>
    <message>
        <source>That page shows other words than the approved ones.</source>
        <translation>Quella pagina mostra parole diverse da quelle approvate.</translation>
    </message>
    <message>
        <source>The links come in the order of the parts. Give that of part {part} first.</source>
        <translation>I link vanno nell’ordine delle parti. Dai prima quello della parte {part}.</translation>
    </message>
    <message>
        <source>That is no address of a post. It looks like {example}</source>
        <translation>Non è l’indirizzo di un post. Ha questa forma: {example}</translation>
    </message>
    <message>
        <source>That is the link of another post or part already. Each has its own.</source>
        <translation>È già il link di un altro post o di un’altra parte. Ognuno ha il suo.</translation>
    </message>
    <message>
        <source>Words of this post were locked in the diary after it was approved. Take the approval back, or let it go all the same.</source>
        <translation>Alcune parole di questo post sono state bloccate nel diario dopo l’approvazione. Ritira l’approvazione, oppure lascialo andare comunque.</translation>
    </message>
    <message>
        <source>This post has no part {part}.</source>
        <translation>Questo post non ha la parte {part}.</translation>
    </message>
    <message>
        <source>This draft is meant for no account yet. Choose one.</source>
        <translation>Questa bozza non è ancora destinata a nessun account. Scegline uno.</translation>
    </message>
    <message>
        <source>This post has not been approved, so it cannot be sent.</source>
        <translation>Questo post non è approvato, quindi non può partire.</translation>
    </message>
    <message>
        <source>This post cannot be held or cancelled any more. Look what became of it.</source>
        <translation>Questo post non si può più trattenere o annullare. Guarda che cosa ne è stato.</translation>
    </message>
    <message>
        <source>New messages on {account} could not be collected ({why}).</source>
        <translation>Non è stato possibile raccogliere i nuovi messaggi di {account} ({why}).</translation>
    </message>
    <message>
        <source>Nothing leaves from this computer any more, but that could not be written down: the disk is full or does not answer. Other computers do not know of it. Free some space; it is written as soon as there is some.</source>
        <translation>Da questo computer non parte più niente, ma non è stato possibile annotarlo: il disco è pieno o non risponde. Gli altri computer non lo sanno. Libera un po’ di spazio: verrà annotato appena ce n’è.</translation>
    </message>
    <message>
        <source>A line of the log needs words.</source>
        <translation>Una riga del registro ha bisogno di parole.</translation>
    </message>
    <message>
        <source>A protocol needs a name: write it in a line that begins with #.</source>
        <translation>Un protocollo ha bisogno di un nome: scrivilo in una riga che comincia con #.</translation>
    </message>
    <message>
        <source>A protocol has at most {steps} steps of {characters} characters.</source>
        <translation>Un protocollo ha al massimo {steps} passi di {characters} caratteri.</translation>
    </message>
    <message>
        <source>This draft is no statement of a crisis.</source>
        <translation>Questa bozza non è la dichiarazione di una crisi.</translation>
    </message>
    <message>
        <source>There was no crisis yet.</source>
        <translation>Finora non c’è stata nessuna crisi.</translation>
    </message>
    <message>
        <source>{name} is not the next to approve it; that is: {next}.</source>
        <translation>Non tocca a {name} approvarla adesso; tocca a: {next}.</translation>
    </message>
    <message>
        <source>{name} works here and approves under their own name, at their own computer.</source>
        <translation>{name} lavora qui e approva a proprio nome, dal proprio computer.</translation>
    </message>
    <message>
        <source>{name} has not approved these words yet.</source>
        <translation>{name} non ha ancora approvato queste parole.</translation>
    </message>
    <message>
        <source>Only people who may speak can do this: {who}.</source>
        <translation>Può farlo solo chi ha facoltà di parlare: {who}.</translation>
    </message>
    <message>
        <source>During a freeze only a statement can be let through.</source>
        <translation>Mentre tutto è fermo si può lasciar passare solo una dichiarazione.</translation>
    </message>
    <message>
        <source>Nothing is frozen.</source>
        <translation>Nulla è congelato.</translation>
    </message>
    <message>
        <source>This post cannot be moved any more. Look what became of it.</source>
        <translation>Questo post non si può più spostare. Guarda che cosa ne è stato.</translation>
    </message>
    <message>
        <source>{author} wrote just these words that day already.</source>
        <translation>{author} ha già scritto queste stesse parole quel giorno.</translation>
    </message>
    <message>
        <source>That message is here already.</source>
        <translation>Quel messaggio c’è già.</translation>
    </message>
    <message>
        <source>No answer is owed here, so there is nothing to put off.</source>
        <translation>Qui non serve una risposta, quindi non c’è nulla da rimandare.</translation>
    </message>
    <message>
        <source>There is nothing to send again. Look what became of this post.</source>
        <translation>Non c’è nulla da inviare di nuovo. Guarda che cosa ne è stato di questo post.</translation>
    </message>
    <message>
        <source>It is known by now what became of this post.</source>
        <translation>Ormai si sa che cosa ne è stato di questo post.</translation>
    </message>
    <message>
        <source>Only what is published can be taken back.</source>
        <translation>Si può ritirare solo ciò che è pubblicato.</translation>
    </message>
    <message>
        <source>{network} did not confirm that it is gone ({why} {words}). Asking again does no harm.</source>
        <translation>{network} non ha confermato il ritiro ({why} {words}). Puoi chiederlo di nuovo senza danni.</translation>
    </message>
    <message>
        <source>It is not your turn for this post any more, or not yet.</source>
        <translation>Per questo post non tocca più a te, o non ancora.</translation>
    </message>
    <message>
        <source>No newer text is approved for this post.</source>
        <translation>Per questo post non c’è un testo più recente approvato.</translation>
    </message>
    <message>
        <source>Somebody answered since you opened this. Read it, or send yours all the same.</source>
        <translation>Qualcuno ha risposto da quando hai aperto il messaggio. Leggi la sua risposta, o invia comunque la tua.</translation>
    </message>
    <message>
        <source>One reply settles only messages under the same post. Answer this one by itself.</source>
        <translation>Una risposta vale solo per messaggi sotto lo stesso post. A questo rispondi a parte.</translation>
    </message>
    <message>
        <source>There is no reply yet. Write one first.</source>
        <translation>Non c’è ancora una risposta. Prima scrivine una.</translation>
    </message>
    <message>
        <source>That is still to come; nobody wrote it yet.</source>
        <translation>È un momento ancora a venire: nessuno può averlo già scritto.</translation>
    </message>
    <message>
        <source>{network} is posted to by hand.</source>
        <translation>Su {network} si pubblica a mano.</translation>
    </message>
    <message>
        <source>A rule cannot look at “{field}”.</source>
        <translation>Una regola non può guardare “{field}”.</translation>
    </message>
    <message>
        <source>Choose at least one hour of work a day.</source>
        <translation>Scegli almeno un’ora di lavoro al giorno.</translation>
    </message>
    <message>
        <source>Messages are not sorted as “{sort}”.</source>
        <translation>I messaggi non si possono classificare come “{sort}”.</translation>
    </message>
    <message>
        <source>An answer is still owed. Say in a word why there is none.</source>
        <translation>Serve ancora una risposta. Di’ in una parola perché non la dai.</translation>
    </message>
    <message>
        <source>This message is your own; it is owed no answer.</source>
        <translation>Questo messaggio è tuo: non serve una risposta.</translation>
    </message>
    <message>
        <source>A part of this thread is live already. Send the rest or leave it, in the Queue.</source>
        <translation>Una parte di questa serie è già pubblicata. Invia il resto o lascialo stare, nella Coda.</translation>
    </message>
    <message>
        <source>What was approved is not what lies here any more; nothing was sent. Approve the draft again.</source>
        <translation>Ciò che era approvato non è più ciò che si trova qui; nulla è partito. Approva di nuovo la bozza.</translation>
    </message>
    <message>
        <source>{name} is not in the folder any more; nothing was written.</source>
        <translation>{name} non è più nella cartella; non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>It is published already; what was approved cannot change any more.</source>
        <translation>È già pubblicato; ciò che è stato approvato non può più cambiare.</translation>
    </message>
    <message>
        <source>The network’s server holds this post. Hold it first, in the Queue: then it is taken back from there.</source>
        <translation>Il server della rete ha questo post. Prima trattienilo, nella Coda: così viene ritirato da lì.</translation>
    </message>
    <message>
        <source>The network’s server holds this post and did not say that it gave it back; it is asked again.</source>
        <translation>Il server della rete ha questo post e non ha confermato di averlo restituito; glielo chiediamo di nuovo.</translation>
    </message>
    <message>
        <source>The network takes no answers from this program; nothing was sent.</source>
        <translation>La rete non accetta risposte da questo programma; nulla è partito.</translation>
    </message>
    <message>
        <source>A reply is on its way already. Look what became of it first.</source>
        <translation>Una risposta è già in viaggio. Guarda prima che cosa ne è stato.</translation>
    </message>
    <message>
        <source>{network} has no server that could hold a post until its time; nothing was sent.</source>
        <translation>{network} non ha un server che tenga un post fino alla sua ora; nulla è partito.</translation>
    </message>
    <message>
        <source>This post may be live. Check in the Queue, or say there whether it is, then change its text.</source>
        <translation>Questo post potrebbe essere pubblicato. Controlla nella Coda, o di’ lì se c’è, poi cambia il testo.</translation>
    </message>
    <message>
        <source>The clocks are set forward then, so {wall} does not exist in {zone}. Choose another time.</source>
        <translation>In quel momento si passa all’ora legale: {wall} non esiste in {zone}. Scegli un altro orario.</translation>
    </message>
    <message>
        <source>That time is over. Choose one that is still to come.</source>
        <translation>Quell’ora è passata. Scegline una che deve ancora venire.</translation>
    </message>
    <message>
        <source>Everything is still frozen. End the freeze first, then release the posts.</source>
        <translation>Tutto è ancora congelato. Prima togli il congelamento, poi libera i post.</translation>
    </message>
    <message>
        <source>This draft is still planned. Cancel its delivery first.</source>
        <translation>Questa bozza è ancora in programma. Annulla prima la sua consegna.</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>È già stato ritirato.</translation>
    </message>
    <message>
        <source>Something was planned or approved for this target already; cancel that first.</source>
        <translation>Per questa destinazione c’è già qualcosa di programmato o approvato; annullalo prima.</translation>
    </message>
    <message>
        <source>{wall} in {zone} has passed already.</source>
        <translation>{wall} in {zone} è già passato.</translation>
    </message>
    <message>
        <source>The server takes posts only some time ahead; this one stays on this computer.</source>
        <translation>Il server accetta i post solo con un certo anticipo; questo resta su questo computer.</translation>
    </message>
    <message>
        <source>This post is no longer in the queue.</source>
        <translation>Questo post non è più in coda.</translation>
    </message>
    <message>
        <source>The network shows its posts to more people than was chosen (“{visibility}”). Nothing was sent.</source>
        <translation>La rete mostra i post a più persone di quelle scelte (“{visibility}”). Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Di’ perché.</translation>
    </message>
    <message>
        <source>Publishing without the window is at work already.</source>
        <translation>La pubblicazione senza finestra è già in funzione.</translation>
    </message>
    <message>
        <source>This system starts no services for a user; systemd does not answer.</source>
        <translation>Questo sistema non avvia servizi per un utente: systemd non risponde.</translation>
    </message>
    <message>
        <source>The system could not do it: {words}.</source>
        <translation>Il sistema non ci è riuscito: {words}.</translation>
    </message>
    <message>
        <source>This system keeps its menus another way; there is nothing to put in.</source>
        <translation>Questo sistema tiene i suoi menu in un altro modo; non c&apos;è niente da aggiungere.</translation>
    </message>
    <message>
        <source>This workspace is in a PostgreSQL database, which has its own backups.</source>
        <translation>Questo spazio di lavoro è in un database PostgreSQL, che ha le proprie copie di sicurezza.</translation>
    </message>
    <message>
        <source>The backup would lie inside the workspace it saves. Choose another folder.</source>
        <translation>La copia starebbe dentro lo spazio di lavoro che salva. Scegli un’altra cartella.</translation>
    </message>
    <message>
        <source>{name} could not be written; there is no backup.</source>
        <translation>Non è stato possibile scrivere {name}; la copia di sicurezza non c’è.</translation>
    </message>
    <message>
        <source>{value} cannot be the value of {key}.</source>
        <translation>{value} non può essere il valore di {key}.</translation>
    </message>
    <message>
        <source>Several people work on this workspace ({known}). Say who you are.</source>
        <translation>In questo spazio di lavoro lavorano più persone ({known}). Di’ chi sei.</translation>
    </message>
    <message>
        <source>The database does not let this user in; nothing was changed.</source>
        <translation>Il database non accetta questo utente; nulla è cambiato.</translation>
    </message>
    <message>
        <source>The database cannot be reached; nothing was changed.</source>
        <translation>Il database non è raggiungibile; nulla è cambiato.</translation>
    </message>
    <message>
        <source>This needs a connection to the shared workspace; nothing was done.</source>
        <translation>Serve una connessione allo spazio di lavoro condiviso; non è stato fatto nulla.</translation>
    </message>
    <message>
        <source>The disk could not be read or written; nothing was changed.</source>
        <translation>Non è stato possibile leggere o scrivere il disco; nulla è cambiato.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Free some space and try again.</source>
        <translation>Il disco è pieno; nulla è cambiato. Libera spazio e riprova.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Serve un nome.</translation>
    </message>
    <message>
        <source>Somebody must be there to approve; {name} is the only one who does.</source>
        <translation>Qualcuno deve poter approvare; {name} è l’unica persona che lo fa.</translation>
    </message>
    <message>
        <source>The file {file} was changed by hand; it was left as it is.</source>
        <translation>Il file {file} è stato modificato a mano; è rimasto com’è.</translation>
    </message>
    <message>
        <source>There is a file {name} already; it was left alone.</source>
        <translation>Esiste già un file {name}; non è stato toccato.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Il file {name} non esiste.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Il file non si può leggere.</translation>
    </message>
    <message>
        <source>{name} could not be written. Choose another folder.</source>
        <translation>Non è stato possibile scrivere {name}. Scegli un’altra cartella.</translation>
    </message>
    <message>
        <source>{folder} is not empty; nothing was written. Choose an empty folder.</source>
        <translation>{folder} non è vuota; nulla è stato scritto. Scegli una cartella vuota.</translation>
    </message>
    <message>
        <source>The folder cannot be written.</source>
        <translation>Non si può scrivere nella cartella.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read.</source>
        <translation>La cartella {folder} non si può leggere.</translation>
    </message>
    <message>
        <source>{name} works here already.</source>
        <translation>{name} lavora già qui.</translation>
    </message>
    <message>
        <source>You are {name}; somebody else takes you off.</source>
        <translation>{name} sei tu: a toglierti è qualcun altro.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer Brand Assist. It was left untouched; update to open it.</source>
        <translation>Questo spazio di lavoro è stato scritto da un Brand Assist più recente. Non è stato toccato; aggiorna per aprirlo.</translation>
    </message>
    <message>
        <source>{name} is not a whole backup; nothing was restored.</source>
        <translation>{name} non è una copia di sicurezza completa; nulla è stato ripristinato.</translation>
    </message>
    <message>
        <source>Only members may comment there, and {email} is none yet; add it as a member of the blog, then test the account.</source>
        <translation>Lì possono commentare solo i membri, e {email} non lo è ancora; aggiungilo come membro del blog, poi prova l’account.</translation>
    </message>
    <message>
        <source>That folder is not a whole archive; nothing was brought in.</source>
        <translation>Quella cartella non è un archivio intero; nulla è stato importato.</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>Questo non c’è più.</translation>
    </message>
    <message>
        <source>The database address holds a password. It belongs in PostgreSQL’s own password file.</source>
        <translation>L’indirizzo del database contiene una password. Il suo posto è il file delle password di PostgreSQL.</translation>
    </message>
    <message>
        <source>This device’s settings cannot be read or written at {where}.</source>
        <translation>Le impostazioni di questo computer non si possono leggere o scrivere in {where}.</translation>
    </message>
    <message>
        <source>{scheme}:// is not an address of a workspace; give a folder or a postgresql:// address.</source>
        <translation>{scheme}:// non è l’indirizzo di uno spazio di lavoro; indica una cartella o un indirizzo postgresql://.</translation>
    </message>
    <message>
        <source>The approval for {account} is of other words than those here; it was not taken.</source>
        <translation>L’approvazione per {account} riguarda un testo diverso da quello che c’è qui; non è stata presa.</translation>
    </message>
    <message>
        <source>That is not the word of an invitation; copy it whole.</source>
        <translation>Questa non è la parola di un invito; copiala per intero.</translation>
    </message>
    <message>
        <source>{name} is cut off or damaged; nothing was brought in. Ask for it once more.</source>
        <translation>{name} è troncato o danneggiato; non è stato letto nulla. Fattelo mandare di nuovo.</translation>
    </message>
    <message>
        <source>{name} is larger than any such file; nothing was brought in.</source>
        <translation>{name} è più grande di qualsiasi file di questo tipo; non è stato letto nulla.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Brand Assist; update this one, then read it. Nothing was brought in.</source>
        <translation>{name} è stato scritto da un Brand Assist più recente; aggiorna questo e poi leggilo. Non è stato letto nulla.</translation>
    </message>
    <message>
        <source>The word of an exchange is kept in the keychain only, and there is none on this computer.</source>
        <translation>La parola di uno scambio si conserva solo nel portachiavi, e su questo computer non ce n’è uno.</translation>
    </message>
    <message>
        <source>Nobody is known to exchange with; invite somebody or take up an invitation.</source>
        <translation>Non si sa con chi scambiare; invita qualcuno o accetta un invito.</translation>
    </message>
    <message>
        <source>{name} is not a file of an exchange; nothing was brought in.</source>
        <translation>{name} non è un file di scambio; non è stato letto nulla.</translation>
    </message>
    <message>
        <source>{name} began the exchange here; only they write and read its files.</source>
        <translation>Lo scambio qui è di {name}; solo chi l’ha iniziato ne scrive e legge i file.</translation>
    </message>
    <message>
        <source>You made that word yourself; it is for the other to join with.</source>
        <translation>Questa parola l’hai creata tu; serve all’altra persona per accettare l’invito.</translation>
    </message>
    <message>
        <source>{name} was written in a workspace that was brought back from a backup: what it knew of you is lost. Nothing was brought in. Begin the exchange anew.</source>
        <translation>{name} è stato scritto in uno spazio di lavoro ripristinato da una copia: quello che sapeva di te è perso. Non è stato letto nulla. Ricominciate lo scambio.</translation>
    </message>
    <message>
        <source>This workspace was brought back from a backup: {name} answers files that are not known here any more. Nothing was brought in. Begin the exchange anew.</source>
        <translation>Questo spazio di lavoro è stato ripristinato da una copia: {name} risponde a file che qui non si conoscono più. Non è stato letto nulla. Ricominciate lo scambio.</translation>
    </message>
    <message>
        <source>{name} was changed on its way, or sealed with another word; nothing was brought in.</source>
        <translation>{name} è stato modificato per strada, o sigillato con un’altra parola; non è stato letto nulla.</translation>
    </message>
    <message>
        <source>A workspace on a server needs no files; its members open the same address.</source>
        <translation>A uno spazio di lavoro su un server i file non servono; i suoi membri aprono lo stesso indirizzo.</translation>
    </message>
    <message>
        <source>{name} comes from another version of Brand Assist; update both; nothing was brought in.</source>
        <translation>{name} viene da un’altra versione di Brand Assist; aggiornate entrambi. Non è stato letto nulla.</translation>
    </message>
    <message>
        <source>{name} comes from another workspace than the one you exchange with; nothing was brought in.</source>
        <translation>{name} viene da uno spazio di lavoro diverso da quello con cui scambi; non è stato letto nulla.</translation>
    </message>
    <message>
        <source>{name} was written here; it is for the other.</source>
        <translation>{name} è stato scritto qui; è per l’altra persona.</translation>
    </message>
    <message>
        <source>{name} is you; name the member who works in the other workspace.</source>
        <translation>{name} sei tu; indica chi lavora nell’altro spazio di lavoro.</translation>
    </message>
    <message>
        <source>Nobody called {name} works on this workspace; there is {known}.</source>
        <translation>Nessuno di nome {name} lavora in questo spazio di lavoro; ci sono {known}.</translation>
    </message>
    <message>
        <source>{role} is not a role; it is executive, assistant, colleague or reader.</source>
        <translation>{role} non è un ruolo; può essere executive, assistant, colleague o reader.</translation>
    </message>
    <message>
        <source>“{login}” cannot be a login; it takes small letters, digits and _, and begins with a letter.</source>
        <translation>«{login}» non può essere un nome di accesso: sono ammesse lettere minuscole, cifre e _, e si comincia con una lettera.</translation>
    </message>
    <message>
        <source>This computer works there as {name}; {me} signs in from an account of their own on this computer, or from another one.</source>
        <translation>Questo computer lì lavora come {name}; {me} accede da un proprio account su questo computer, oppure da un altro.</translation>
    </message>
    <message>
        <source>They have a login already: {login}.</source>
        <translation>Ha già un accesso: {login}.</translation>
    </message>
    <message>
        <source>The server has a login {login} already; choose another.</source>
        <translation>Il server ha già un accesso {login}; scegline un altro.</translation>
    </message>
    <message>
        <source>A login is for a workspace on a server; this one is a file.</source>
        <translation>Un accesso serve per uno spazio di lavoro su un server; questo è un file.</translation>
    </message>
    <message>
        <source>Your login on the server may not make others; use one that may (CREATEROLE).</source>
        <translation>Il tuo accesso al server non può crearne altri; usane uno che può farlo (CREATEROLE).</translation>
    </message>
    <message>
        <source>They have no login on the server.</source>
        <translation>Non ha un accesso al server.</translation>
    </message>
    <message>
        <source>That is not for you to do on this workspace; nothing was changed.</source>
        <translation>In questo spazio di lavoro non tocca a te; non è cambiato nulla.</translation>
    </message>
    <message>
        <source>The shared workspace does not let your login do that; nothing was changed.</source>
        <translation>Lo spazio di lavoro condiviso non lo permette al tuo accesso; non è cambiato nulla.</translation>
    </message>
    <message>
        <source>This server knows no roles yet; run brandassist workspace upgrade first.</source>
        <translation>Questo server non conosce ancora i ruoli; prima esegui brandassist workspace upgrade.</translation>
    </message>
    <message>
        <source>What a message is decides which answers leave unasked; such rules are the executive’s to make.</source>
        <translation>Che cos’è un messaggio decide quali risposte partono senza chiedere: queste regole le fa chi approva.</translation>
    </message>
    <message>
        <source>There is no setting {key}.</source>
        <translation>L’impostazione {key} non esiste.</translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone; write it like Europe/Rome.</source>
        <translation>«{zone}» non è un fuso orario; scrivilo come Europe/Rome.</translation>
    </message>
    <message>
        <source>Another process kept the workspace busy for too long; nothing was changed. Try again.</source>
        <translation>Un altro processo ha tenuto occupato lo spazio di lavoro troppo a lungo; nulla è cambiato. Riprova.</translation>
    </message>
    <message>
        <source>An archive comes back into a workspace in a folder, as its locked words reach no server. Bring it into a folder, then share it.</source>
        <translation>Un archivio si ripristina in uno spazio di lavoro in una cartella, perché le sue parole bloccate non raggiungono nessun server. Ripristinalo in una cartella, poi condividila.</translation>
    </message>
    <message>
        <source>The workspace’s database is damaged and was left as it is. Bring back a backup into a new folder.</source>
        <translation>Il database dello spazio di lavoro è danneggiato ed è stato lasciato com’è. Ripristina una copia di sicurezza in una cartella nuova.</translation>
    </message>
    <message>
        <source>{path} is not empty; a backup is restored into an empty folder only.</source>
        <translation>{path} non è vuota; una copia di sicurezza si ripristina solo in una cartella vuota.</translation>
    </message>
    <message>
        <source>The workspace can be read but not written; nothing was changed.</source>
        <translation>Lo spazio di lavoro si può leggere ma non scrivere; nulla è cambiato.</translation>
    </message>
    <message>
        <source>The workspace’s database cannot be opened; look at who may read its folder.</source>
        <translation>Il database dello spazio di lavoro non si può aprire; controlla chi può leggere la sua cartella.</translation>
    </message>
    <message>
        <source>This folder cannot be written: {path}. Choose another.</source>
        <translation>In questa cartella non si può scrivere: {path}. Scegline un’altra.</translation>
    </message>
    <message>
        <source>“{text}” is no language; write its code, like it or en-GB.</source>
        <translation>“{text}” non è una lingua; scrivine il codice, ad esempio it oppure en-GB.</translation>
    </message>
    <message>
        <source>“{text}” is not a passage of the entry.</source>
        <translation>«{text}» non è un passo della nota.</translation>
    </message>
    <message>
        <source>The text has broken characters in line {line}; nothing was saved over what was there.</source>
        <translation>Il testo ha caratteri guasti alla riga {line}; ciò che c’era non è stato sovrascritto.</translation>
    </message>
    <message>
        <source>The lines between the --- marks cannot be understood (line {line}).</source>
        <translation>Le righe tra i segni --- non si capiscono (riga {line}).</translation>
    </message>
    <message>
        <source>The text for {account} changed since you looked at it. Look again, then approve.</source>
        <translation>Il testo per {account} è cambiato da quando lo hai guardato. Guardalo di nuovo, poi approva.</translation>
    </message>
    <message>
        <source>An idea needs some words.</source>
        <translation>Un’idea ha bisogno di qualche parola.</translation>
    </message>
    <message>
        <source>A promise needs some words.</source>
        <translation>Una promessa ha bisogno di qualche parola.</translation>
    </message>
    <message>
        <source>All of that is locked in the diary; locked words never leave it.</source>
        <translation>È tutto bloccato nel diario; le parole bloccate non ne escono mai.</translation>
    </message>
    <message>
        <source>The lines between the --- marks cannot be understood (line {line}); nothing was changed.</source>
        <translation>Le righe tra i segni --- non si capiscono (riga {line}); nulla è stato cambiato.</translation>
    </message>
    <message>
        <source>“{field}” between the --- marks is not what it should be; nothing was changed.</source>
        <translation>«{field}» tra i segni --- non è come dovrebbe; nulla è stato cambiato.</translation>
    </message>
    <message>
        <source>The front matter stands for more than a head can hold; nothing was taken from this file.</source>
        <translation>L’intestazione del file contiene più di quanto possa contenere; da questo file non è stato preso nulla.</translation>
    </message>
    <message>
        <source>{name} is nothing this program can bring in. It takes a folder of Markdown, a Markdown file, an export file of WordPress, the archive of posts that X gives, and the diaries of Day One, jrnl and RedNotebook.</source>
        <translation>{name} non è nulla che questo programma possa importare. Accetta una cartella di Markdown, un file Markdown, un file di esportazione di WordPress, l’archivio dei post che dà X e i diari di Day One, jrnl e RedNotebook.</translation>
    </message>
    <message>
        <source>It was changed since. It was left as it is.</source>
        <translation>Nel frattempo è stato cambiato. È rimasto com’è.</translation>
    </message>
    <message>
        <source>That is one already.</source>
        <translation>È già uno solo.</translation>
    </message>
    <message>
        <source>Only a draft or an entry can be kept as two.</source>
        <translation>Solo una bozza o una voce del diario si può tenere in due.</translation>
    </message>
    <message>
        <source>An answer to somebody stays whole.</source>
        <translation>Una risposta a qualcuno resta intera.</translation>
    </message>
    <message>
        <source>Some choices are still open.</source>
        <translation>Alcune scelte sono ancora aperte.</translation>
    </message>
    <message>
        <source>Two of you changed the same words of this draft apart. Choose which stand first.</source>
        <translation>In due avete cambiato le stesse parole di questa bozza. Scegli prima quali restano.</translation>
    </message>
    <message>
        <source>What both began with is not known any more. Choose yours, the other’s or both.</source>
        <translation>Non si sa più da che testo si era partiti. Scegli la tua versione, l’altra o entrambe.</translation>
    </message>
    <message>
        <source>“{said}” is no choice here.</source>
        <translation>«{said}» qui non è una scelta.</translation>
    </message>
    <message>
        <source>There is nothing to choose here any more: the text is one.</source>
        <translation>Qui non c’è più nulla da scegliere: il testo è uno solo.</translation>
    </message>
    <message>
        <source>Put the caret between words: there must be some on both sides.</source>
        <translation>Metti il cursore fra le parole: devono essercene da entrambe le parti.</translation>
    </message>
    <message>
        <source>“{entry}” in the diary is not to be told before {wall}, {zone}. Choose a later time.</source>
        <translation>“{entry}” nel diario non va raccontato prima di {wall}, {zone}. Scegli un orario successivo.</translation>
    </message>
    <message>
        <source>“{said}” is none of {known}.</source>
        <translation>“{said}” non è tra {known}.</translation>
    </message>
    <message>
        <source>This entry lies in no trip, so nobody knows when you leave. Give a time.</source>
        <translation>Questa nota non sta in nessun viaggio, quindi non si sa quando riparti. Indica un orario.</translation>
    </message>
    <message>
        <source>This is in the bin. Restore it first.</source>
        <translation>Questo è nel cestino. Prima ripristinalo.</translation>
    </message>
    <message>
        <source>A word or phrase holds none of {signs}.</source>
        <translation>Una parola o una frase non contiene {signs}.</translation>
    </message>
    <message>
        <source>There is no list of words for the language of this text. There is one for: {known}.</source>
        <translation>Per la lingua di questo testo non c’è un elenco di parole. C’è per: {known}.</translation>
    </message>
    <message>
        <source>A word holds for one of: {known}.</source>
        <translation>Una parola vale per uno di: {known}.</translation>
    </message>
    <message>
        <source>That is no word. Give a word or a phrase.</source>
        <translation>Questa non è una parola. Scrivi una parola o una frase.</translation>
    </message>
    <message>
        <source>A picture in it tells more than its pixels, such as where it was taken. It was not taken in.</source>
        <translation>Una foto al suo interno dice più dei suoi pixel, per esempio dove è stata scattata. Non è stata presa.</translation>
    </message>
    <message>
        <source>{name} is not a picture Brand Assist can read.</source>
        <translation>{name} non è un’immagine che Brand Assist sappia leggere.</translation>
    </message>
    <message>
        <source>This draft is not meant for {account}. Add it as a target first.</source>
        <translation>Questa bozza non è destinata a {account}. Prima aggiungilo alle destinazioni.</translation>
    </message>
    <message>
        <source>{failed} files could not be brought in; the others were.</source>
        <translation>{failed} file non sono stati importati; gli altri sì.</translation>
    </message>
    <message>
        <source>Only what is published, and what its network can name, can be changed there.</source>
        <translation>Si può modificare solo ciò che è pubblicato e che la rete sa indicare.</translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8 text. Save the file as UTF-8 and try again.</source>
        <translation>La riga {line} non è testo UTF-8. Salva il file come UTF-8 e riprova.</translation>
    </message>
    <message>
        <source>Nothing of this draft waits for approval.</source>
        <translation>Niente di questa bozza è in attesa di approvazione.</translation>
    </message>
    <message>
        <source>In {name} there is nothing to bring in.</source>
        <translation>In {name} non c’è niente da importare.</translation>
    </message>
    <message>
        <source>Nothing is left to submit: it waits for approval, or is approved as it stands.</source>
        <translation>Non resta nulla da far approvare: è in attesa, o è approvato così com’è.</translation>
    </message>
    <message>
        <source>Nothing of this draft is approved or waiting, or it is published already.</source>
        <translation>Niente di questa bozza è approvato o in attesa, oppure è già pubblicato.</translation>
    </message>
    <message>
        <source>Somebody else is called “{name}” already. If they are one, join them; else give another name.</source>
        <translation>C’è già un’altra persona di nome «{name}». Se è la stessa persona, unisci le due; altrimenti dai un altro nome.</translation>
    </message>
    <message>
        <source>These are one person already.</source>
        <translation>Sono già la stessa persona.</translation>
    </message>
    <message>
        <source>This profile is joined to nobody.</source>
        <translation>Questo profilo non è unito a nessuno.</translation>
    </message>
    <message>
        <source>It went on since, so this cannot be taken back.</source>
        <translation>Nel frattempo è cambiato altro: non si può annullare.</translation>
    </message>
    <message>
        <source>Write a word first.</source>
        <translation>Prima scrivi una parola.</translation>
    </message>
    <message>
        <source>There is nothing to take back here; it went on since.</source>
        <translation>Qui non c’è nulla da annullare: nel frattempo è andato avanti.</translation>
    </message>
    <message>
        <source>The text has a null byte in line {line}, so it is not plain text; nothing was changed.</source>
        <translation>Il testo ha un byte nullo alla riga {line}, quindi non è testo semplice; nulla è cambiato.</translation>
    </message>
    <message>
        <source>That passage is locked: it never leaves the diary. Unlock it first, if you mean to.</source>
        <translation>Quel passo è bloccato: non lascia mai il diario. Prima sbloccalo, se lo vuoi davvero.</translation>
    </message>
    <message>
        <source>These photos were decided about already, by another window or program.</source>
        <translation>Per queste foto si è già deciso, in un’altra finestra o in un altro programma.</translation>
    </message>
    <message>
        <source>The disk is full: {left} photos were not added. Free some space and try again; it goes on where it ended.</source>
        <translation>Il disco è pieno: {left} foto non sono state aggiunte. Libera un po’ di spazio e riprova: si riparte da dove ci si è fermati.</translation>
    </message>
    <message>
        <source>The folder of the workspace cannot be written: {left} photos were not added. Try again when it can; it goes on where it ended.</source>
        <translation>La cartella dello spazio di lavoro non è scrivibile: {left} foto non sono state aggiunte. Riprova quando lo sarà: si riparte da dove ci si è fermati.</translation>
    </message>
    <message>
        <source>A picture is not the one that was approved; nothing was sent. Approve the draft again.</source>
        <translation>Un’immagine non è quella approvata; nulla è partito. Approva di nuovo la bozza.</translation>
    </message>
    <message>
        <source>A picture is no longer in the media folder; nothing was sent.</source>
        <translation>Un’immagine non è più nella cartella dei media; nulla è partito.</translation>
    </message>
    <message>
        <source>The network takes no words without a picture; nothing was sent.</source>
        <translation>La rete non accetta testi senza immagine: non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>A picture was added at this moment and is not prepared yet. Try again.</source>
        <translation>Un’immagine è stata aggiunta in questo momento e non è ancora pronta. Riprova.</translation>
    </message>
    <message>
        <source>The picture {name} is attached already.</source>
        <translation>L’immagine {name} è già allegata.</translation>
    </message>
    <message>
        <source>The network could not take in a picture; nothing was sent.</source>
        <translation>La rete non è riuscita ad acquisire un’immagine; nulla è partito.</translation>
    </message>
    <message>
        <source>That picture is too large to be kept or sent.</source>
        <translation>Quell’immagine è troppo grande per essere conservata o inviata.</translation>
    </message>
    <message>
        <source>The picture {name} is cut off. Copy it again from where it came.</source>
        <translation>L’immagine {name} è troncata. Copiala di nuovo da dove viene.</translation>
    </message>
    <message>
        <source>Pictures cannot go into an answer there; nothing was sent.</source>
        <translation>Lì le immagini non possono stare in una risposta; non è partito nulla.</translation>
    </message>
    <message>
        <source>The network takes no pictures; nothing was sent.</source>
        <translation>La rete non accetta immagini; nulla è partito.</translation>
    </message>
    <message>
        <source>The text is too long: {length} characters, and {limit} is the most.</source>
        <translation>Il testo è troppo lungo: {length} caratteri, il massimo è {limit}.</translation>
    </message>
    <message>
        <source>With the article’s address in it the text is longer than {network} takes. Nothing was sent; shorten it.</source>
        <translation>Con l’indirizzo dell’articolo il testo è più lungo di quanto accetti {network}. Non è stato inviato nulla; accorciarlo.</translation>
    </message>
    <message>
        <source>A trip cannot end ({ends}) before it starts ({starts}).</source>
        <translation>Un viaggio non può finire ({ends}) prima di cominciare ({starts}).</translation>
    </message>
    <message>
        <source>The posts break off here; those before were brought in.</source>
        <translation>Qui i post si interrompono; quelli precedenti sono stati importati.</translation>
    </message>
    <message>
        <source>In {name} there are no posts of X (data/tweets.js).</source>
        <translation>In {name} non ci sono post di X (data/tweets.js).</translation>
    </message>
    <message>
        <source>{account} has no posts this program can bring in; WordPress and Ghost have.</source>
        <translation>{account} non ha articoli che questo programma possa importare; WordPress e Ghost sì.</translation>
    </message>
    <message>
        <source>The file breaks off or is damaged at line {line}; the posts before it were brought in.</source>
        <translation>Il file si interrompe o è danneggiato alla riga {line}; gli articoli precedenti sono stati importati.</translation>
    </message>
    <message>
        <source>The file is not as WordPress writes it: what it declares could fill this computer&apos;s memory. The posts before that were brought in.</source>
        <translation>Il file non è come lo scrive WordPress: ciò che dichiara potrebbe riempire la memoria di questo computer. Gli articoli precedenti sono stati importati.</translation>
    </message>
    <message>
        <source>This is longer than a draft can be; nothing was taken from it.</source>
        <translation>È più lungo di quanto possa essere una bozza; non ne è stato preso nulla.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than any archive of posts holds; nothing was read.</source>
        <translation>{name}, una volta aperto, è più grande di qualsiasi archivio di post; non è stato letto nulla.</translation>
    </message>
    <message>
        <source>{name} is not a whole zip file; nothing was read.</source>
        <translation>{name} non è un file zip intero; non è stato letto nulla.</translation>
    </message>
    <message>
        <source>{name} is locked with a password; unpack it, then import its folder.</source>
        <translation>{name} è protetto da una password; aprilo, poi importa la sua cartella.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>C’è già.</translation>
    </message>
    <message>
        <source>{name} breaks off or is damaged at line {line}; nothing was read. Export it once more.</source>
        <translation>{name} si interrompe o è danneggiato alla riga {line}; non è stato letto nulla. Esportalo di nuovo.</translation>
    </message>
    <message>
        <source>It has no day or mark this program can read; it stays in the other diary.</source>
        <translation>Non ha una data o un identificativo che questo programma sappia leggere; resta nell’altro diario.</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB; export the diary in several parts.</source>
        <translation>{name} supera i {megabytes} MB; esporta il diario in più parti.</translation>
    </message>
    <message>
        <source>{name} cannot be reached any more. What came in is whole; connect it again and bring it in once more, nothing comes in twice.</source>
        <translation>{name} non è più raggiungibile. Ciò che è entrato è intero; ricollegalo e importa di nuovo: nulla entra due volte.</translation>
    </message>
    <message>
        <source>That idea is used: what was made of it is out.</source>
        <translation>Questa idea è già usata: quello che ne è nato è uscito.</translation>
    </message>
    <message>
        <source>That idea has a draft already.</source>
        <translation>Quell’idea ha già una bozza.</translation>
    </message>
    <message>
        <source>There is one called “{name}” already. Give another name.</source>
        <translation>Ce n’è già uno chiamato «{name}». Scegli un altro nome.</translation>
    </message>
    <message>
        <source>There are no examples in that language.</source>
        <translation>In quella lingua non ci sono esempi.</translation>
    </message>
    <message>
        <source>It has no words yet.</source>
        <translation>Non c’è ancora scritto niente.</translation>
    </message>
    <message>
        <source>{name} is not a text. Save it as Markdown, plain text or HTML, then begin from that.</source>
        <translation>{name} non è un testo. Salvalo come Markdown, testo semplice o HTML, poi comincia da lì.</translation>
    </message>
    <message>
        <source>There is nothing to begin from.</source>
        <translation>Non c’è niente da cui cominciare.</translation>
    </message>
    <message>
        <source>What {host} sent is no feed (RSS or Atom). Look for the address of the feed itself.</source>
        <translation>Quello che {host} ha mandato non è un feed (RSS o Atom). Cerca l’indirizzo del feed vero e proprio.</translation>
    </message>
    <message>
        <source>{host} did not answer.</source>
        <translation>{host} non ha risposto.</translation>
    </message>
    <message>
        <source>{host} does not show that page to a program.</source>
        <translation>{host} non mostra quella pagina a un programma.</translation>
    </message>
    <message>
        <source>That page of {host} is too large to be read.</source>
        <translation>Quella pagina di {host} è troppo grande da leggere.</translation>
    </message>
    <message>
        <source>Select the passage first.</source>
        <translation>Prima seleziona il brano.</translation>
    </message>
    <message>
        <source>Those words do not stand in the text.</source>
        <translation>Queste parole non ci sono nel testo.</translation>
    </message>
    <message>
        <source>A comment needs words.</source>
        <translation>Un commento vuole delle parole.</translation>
    </message>
    <message>
        <source>Nothing answered, and nothing was noted. Is this computer connected?</source>
        <translation>Non ha risposto nessuno e non è stato annotato niente. Questo computer è connesso?</translation>
    </message>
    <message>
        <source>The folder {folder} is not there at the moment. It is looked at again when it is back.</source>
        <translation>La cartella {folder} al momento non c’è. Verrà riletta quando torna.</translation>
    </message>
    <message>
        <source>“{word}” may be one of several places: {names}.</source>
        <translation>«{word}» può essere uno di più luoghi: {names}.</translation>
    </message>
    <message>
        <source>Several trips are called “{word}”.</source>
        <translation>Più viaggi si chiamano «{word}».</translation>
    </message>
    <message>
        <source>That is no point on the earth. Write degrees like 45.03, 7.66 (latitude first).</source>
        <translation>Non è un punto sulla Terra. Scrivi i gradi così: 45.03, 7.66 (prima la latitudine).</translation>
    </message>
    <message>
        <source>“{text}” is not a country. Write its two letters, like IT.</source>
        <translation>«{text}» non è un paese. Scrivine le due lettere, come IT.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day. Write it like 08:30.</source>
        <translation>«{text}» non è un’ora. Scrivila così: 08:30.</translation>
    </message>
    <message>
        <source>“{text}” is not a stop. It needs a city and its days.</source>
        <translation>«{text}» non è una tappa. Servono una città e i suoi giorni.</translation>
    </message>
    <message>
        <source>The calendar file breaks off in line {line}. Export it again; nothing was brought in.</source>
        <translation>Il file del calendario s’interrompe alla riga {line}. Esportalo di nuovo; nulla è stato importato.</translation>
    </message>
    <message>
        <source>That is no calendar file. Export your calendar as .ics.</source>
        <translation>Non è un file di calendario. Esporta il calendario come .ics.</translation>
    </message>
    <message>
        <source>{name} could not be read. Nothing was brought in.</source>
        <translation>{name} non si è potuto leggere. Nulla è stato importato.</translation>
    </message>
    <message>
        <source>{name} is one place already.</source>
        <translation>{name} è già un solo luogo.</translation>
    </message>
    <message>
        <source>There is a place called {name} already.</source>
        <translation>Esiste già un luogo di nome {name}.</translation>
    </message>
    <message>
        <source>The stay in {name} cannot end before it starts.</source>
        <translation>La sosta a {name} non può finire prima di cominciare.</translation>
    </message>
    <message>
        <source>The stay in {name} lies outside the trip ({starts} to {ends}).</source>
        <translation>La sosta a {name} è fuori dal viaggio (dal {starts} al {ends}).</translation>
    </message>
    <message>
        <source>No city is known as “{name}”.</source>
        <translation>Nessuna città nota si chiama «{name}».</translation>
    </message>
    <message>
        <source>Nothing says when “{text}” is. Give the stop its days.</source>
        <translation>Non si sa quando è «{text}». Dai alla tappa i suoi giorni.</translation>
    </message>
    <message>
        <source>Choose a day of the week.</source>
        <translation>Scegli un giorno della settimana.</translation>
    </message>
    <message>
        <source>A slot comes every week, or every 2 to {most} weeks; {weeks} does not work.</source>
        <translation>Uno slot torna ogni settimana, oppure ogni 2–{most} settimane; {weeks} non va bene.</translation>
    </message>
    <message>
        <source>Choose which hour is meant; until then it stays.</source>
        <translation>Scegli quale ora vale; fino ad allora resta dov’è.</translation>
    </message>
    <message>
        <source>You travel over that hour, so your watch never shows it. Which one instead?</source>
        <translation>In viaggio salti quell’ora: il tuo orologio non la segna mai. Quale al suo posto?</translation>
    </message>
    <message>
        <source>You travel over that hour, so your watch shows it twice. Which one?</source>
        <translation>In viaggio vivi quell’ora due volte: il tuo orologio la segna due volte. Quale?</translation>
    </message>
    <message>
        <source>Where you are decides the zone; do not give one.</source>
        <translation>Il fuso lo decide il luogo in cui ti trovi: non indicarne uno.</translation>
    </message>
    <message>
        <source>Somebody gave it another time in the meantime. It stays there.</source>
        <translation>Nel frattempo qualcuno gli ha dato un’altra ora. Resta lì.</translation>
    </message>
    <message>
        <source>“{name}” has its post already then.</source>
        <translation>“{name}” ha già il suo post per quell’ora.</translation>
    </message>
    <message>
        <source>There is a format “{name}” on this account already.</source>
        <translation>Su questo account c’è già un formato “{name}”.</translation>
    </message>
    <message>
        <source>Everything is frozen, so nothing is given a time. End the freeze first.</source>
        <translation>È tutto congelato, perciò nulla riceve un’ora. Prima togli il congelamento.</translation>
    </message>
    <message>
        <source>Several formats are called “{name}”. Choose one of them.</source>
        <translation>Più formati si chiamano “{name}”. Scegline uno.</translation>
    </message>
    <message>
        <source>This slot is there already.</source>
        <translation>Questo slot c’è già.</translation>
    </message>
    <message>
        <source>{account} has {most} slots already, and that is as many as an account takes.</source>
        <translation>{account} ha già {most} slot: un account non ne accetta di più.</translation>
    </message>
    <message>
        <source>The format “{name}” is not there any more.</source>
        <translation>Il formato “{name}” non c’è più.</translation>
    </message>
    <message>
        <source>Say whose clock is meant: the readers’ or yours.</source>
        <translation>Di’ quale orologio vale: quello dei lettori o il tuo.</translation>
    </message>
    <message>
        <source>A slot is for posts, for articles, or for any.</source>
        <translation>Uno slot è per i post, per gli articoli o per tutti.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came, so this may have been done, or not. Once it is back, what was done is shown here: look before you do it again.</source>
        <translation>La connessione è caduta prima che arrivasse la risposta: potrebbe essere stato fatto oppure no. Quando torna, qui si vede che cosa è stato fatto: guarda prima di rifarlo.</translation>
    </message>
    <message>
        <source>Another workspace is at that address now than this computer knows there; nothing was read or written. Ask who looks after the server.</source>
        <translation>A quell’indirizzo ora c’è uno spazio di lavoro diverso da quello che questo computer conosce; nulla è stato letto né scritto. Chiedi a chi si occupa del server.</translation>
    </message>
    <message>
        <source>That is no address of a database; write it like postgresql://USER@HOST/DATABASE.</source>
        <translation>Non è l’indirizzo di un database; scrivilo come postgresql://UTENTE@HOST/DATABASE.</translation>
    </message>
    <message>
        <source>Something is being sent in this moment; try in a minute.</source>
        <translation>In questo momento si sta inviando qualcosa; riprova fra un minuto.</translation>
    </message>
    <message>
        <source>That database holds other tables; give an empty one.</source>
        <translation>Quel database contiene altre tabelle; indicane uno vuoto.</translation>
    </message>
    <message>
        <source>What arrived in {table} is not what was sent, so nothing was moved and the file stays as it was. Try again.</source>
        <translation>Ciò che è arrivato in {table} non è ciò che è stato inviato: nulla è stato spostato e il file è rimasto com’era. Riprova.</translation>
    </message>
    <message>
        <source>The server does not take what stands in {table}, so nothing was moved and the file stays as it was.</source>
        <translation>Il server non accetta il contenuto di {table}: nulla è stato spostato e il file è rimasto com’era.</translation>
    </message>
    <message>
        <source>A workspace is being moved to that server and not all of it has arrived. Begin the move again on the computer it comes from.</source>
        <translation>Uno spazio di lavoro si sta spostando su quel server e non è ancora arrivato tutto. Ricomincia lo spostamento sul computer da cui proviene.</translation>
    </message>
    <message>
        <source>This workspace was moved to a server meanwhile; nothing was changed. Close Brand Assist and open it again.</source>
        <translation>Nel frattempo questo spazio di lavoro è stato spostato su un server; nulla è cambiato. Chiudi Brand Assist e riaprilo.</translation>
    </message>
    <message>
        <source>This workspace was moved to {address} already.</source>
        <translation>Questo spazio di lavoro è già stato spostato su {address}.</translation>
    </message>
    <message>
        <source>The server knows no such database; look at the address.</source>
        <translation>Il server non conosce questo database; controlla l’indirizzo.</translation>
    </message>
    <message>
        <source>There is no workspace at that address yet. In a terminal, “brandassist workspace create ADDRESS” makes one.</source>
        <translation>A quell’indirizzo non c’è ancora uno spazio di lavoro. In un terminale lo crea «brandassist workspace create INDIRIZZO».</translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation>Il server chiede una password.</translation>
    </message>
    <message>
        <source>The server does not take this password. Look whether it is written right, and for which user.</source>
        <translation>Il server non accetta questa password. Controlla che sia scritta bene e per quale utente.</translation>
    </message>
    <message>
        <source>The workspace on the server is of an older version. When everybody has this version of Brand Assist, “brandassist workspace upgrade ADDRESS” in a terminal brings it up.</source>
        <translation>Lo spazio di lavoro sul server è di una versione precedente. Quando tutti avranno questa versione di Brand Assist, in un terminale «brandassist workspace upgrade INDIRIZZO» lo aggiorna.</translation>
    </message>
    <message>
        <source>That database keeps text as {found}; it must be UTF8. Have a new one made.</source>
        <translation>Quel database conserva i testi in {found}; serve UTF8. Fanne creare uno nuovo.</translation>
    </message>
    <message>
        <source>That is PostgreSQL {found}; {needed} or later is needed.</source>
        <translation>È PostgreSQL {found}; serve almeno la versione {needed}.</translation>
    </message>
    <message>
        <source>The server does not prove who it is: its certificate is not trusted here, does not name this host, or there is none. Nothing was sent.</source>
        <translation>Il server non dimostra la propria identità: il suo certificato qui non è considerato attendibile, non nomina questo host oppure manca. Nulla è stato inviato.</translation>
    </message>
    <message>
        <source>This workspace is on a server already.</source>
        <translation>Questo spazio di lavoro è già su un server.</translation>
    </message>
    <message>
        <source>This login may not make tables in that database. Ask who looks after the server to give it to this login.</source>
        <translation>Questo accesso non può creare tabelle in quel database. Chiedi a chi cura il server di assegnarlo a questo accesso.</translation>
    </message>
    <message>
        <source>It went out on {account} meanwhile, from another computer, so nothing was planned. Look at it in the Queue.</source>
        <translation>Nel frattempo è uscito su {account} da un altro computer, quindi non è stato programmato nulla. Guardalo nella Coda.</translation>
    </message>
    <message>
        <source>There is a workspace at that address already; give an empty database.</source>
        <translation>A quell’indirizzo c’è già uno spazio di lavoro; indica un database vuoto.</translation>
    </message>
</context>
</TS>
