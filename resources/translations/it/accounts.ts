<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AccountLine</name>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Accedi di nuovo</translation>
    </message>
    <message>
        <source>Connect here</source>
        <translation>Collega qui</translation>
    </message>
</context>
<context>
    <name>AccountTable</name>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Connect an account</source>
        <translation>Collega un account</translation>
    </message>
    <message>
        <source>No accounts yet. The diary and Composer work without any.</source>
        <translation>Ancora nessun account. Diario e Scrittura funzionano anche senza.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Preparazione</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n collegato</numerusform>
            <numerusform>%n collegati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to sign in again</source>
        <translation>
            <numerusform>%n a cui accedere di nuovo</numerusform>
            <numerusform>%n a cui accedere di nuovo</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the practice account</source>
        <translation>Mostra l’account Palestra</translation>
    </message>
    <message>
        <source>Hide the practice account</source>
        <translation>Nascondi l’account Palestra</translation>
    </message>
</context>
<context>
    <name>AccountsPresenter</name>
    <message>
        <source>Stays on this computer</source>
        <translation>Resta su questo computer</translation>
    </message>
    <message>
        <source>Pages in a folder</source>
        <translation>Pagine in una cartella</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>In prova</translation>
    </message>
    <message>
        <source>Its module is missing</source>
        <translation>Manca il suo modulo</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Accedi di nuovo</translation>
    </message>
    <message>
        <source>On no computer any more</source>
        <translation>Su nessun computer</translation>
    </message>
    <message>
        <source>Not connected here</source>
        <translation>Non collegato qui</translation>
    </message>
    <message>
        <source>The last test failed</source>
        <translation>L’ultima prova è fallita</translation>
    </message>
    <message>
        <source>Limit on cost reached</source>
        <translation>Limite di spesa raggiunto</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Collegato</translation>
    </message>
    <message>
        <source>No computer holds its login any more, so nothing is sent. Connect it here, and this one does.</source>
        <translation>Nessun computer ne ha più l’accesso, quindi non parte nulla. Collegalo qui e lo farà questo.</translation>
    </message>
    <message>
        <source>No key needed</source>
        <translation>Senza chiave</translation>
    </message>
    <message>
        <source>This computer’s keychain</source>
        <translation>Portachiavi di questo computer</translation>
    </message>
    <message>
        <source>Kept for this run only</source>
        <translation>Solo per questa sessione</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Ancora nessuna chiave</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
</context>
<context>
    <name>ApprovalRule</name>
    <message>
        <source>Approved first</source>
        <translation>Da approvare prima</translation>
    </message>
    <message>
        <source>as the workspace&apos;s rule says</source>
        <translation>come dice la regola dello spazio di lavoro</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>what the assistant plans</source>
        <translation>ciò che pianifica l’assistente</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tutto</translation>
    </message>
    <message>
        <source>What is approved first on {account}</source>
        <translation>Che cosa va approvato prima su {account}</translation>
    </message>
</context>
<context>
    <name>BrowserDialog</name>
    <message>
        <source>As before</source>
        <translation>Come prima</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Empty if there is none</source>
        <translation>Vuoto se non c’è</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>The browser does not come back? Paste a code</source>
        <translation>Il browser non torna indietro? Incolla un codice</translation>
    </message>
    <message>
        <source>Address the browser ended at, or code</source>
        <translation>Indirizzo a cui è arrivato il browser, o codice</translation>
    </message>
    <message>
        <source>Code from the browser</source>
        <translation>Codice dal browser</translation>
    </message>
    <message>
        <source>Use the code</source>
        <translation>Usa il codice</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Accedi nel browser</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page and go back to Brand Assist.</source>
        <translation>Hai effettuato l’accesso. Puoi chiudere questa pagina e tornare a Brand Assist.</translation>
    </message>
    <message>
        <source>Signing in did not work. Go back to Brand Assist.</source>
        <translation>L’accesso non è riuscito. Torna a Brand Assist.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparazione</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Accesso in corso</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>In attesa del browser</translation>
    </message>
    <message>
        <source>No browser opened. Open this address yourself: {address}</source>
        <translation>Nessun browser si è aperto. Apri tu questo indirizzo: {address}</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Sign in again to {name}</source>
        <translation>Accedi di nuovo a {name}</translation>
    </message>
    <message>
        <source>Connect {name}</source>
        <translation>Collega {name}</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>Può restare vuoto</translation>
    </message>
    <message>
        <source>Page to write on</source>
        <translation>Pagina su cui scrivere</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Password applicazione</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Indirizzo webhook</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chiave</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Password o token</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Scegli una cartella…</translation>
    </message>
    <message>
        <source>The folder of your site</source>
        <translation>La cartella del tuo sito</translation>
    </message>
    <message>
        <source>Goes to this computer’s keychain</source>
        <translation>Va nel portachiavi di questo computer</translation>
    </message>
    <message>
        <source>No keychain: kept for this run only</source>
        <translation>Senza portachiavi: solo per stavolta</translation>
    </message>
    <message>
        <source>{name} is connected</source>
        <translation>{name} è collegato</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Collegamento</translation>
    </message>
</context>
<context>
    <name>Connected</name>
    <message>
        <source>Signed in as {name}. Nothing was posted.</source>
        <translation>Accesso come {name}. Non è stato pubblicato niente.</translation>
    </message>
    <message>
        <source>You stay signed in until {day}.</source>
        <translation>L’accesso vale fino a {day}.</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Che cosa si promette</translation>
    </message>
    <message>
        <source>Where it is unclear whether a post arrived, this program looks there first.</source>
        <translation>Se non è chiaro se un post è arrivato, questo programma prima guarda là.</translation>
    </message>
    <message>
        <source>Where it is unclear whether a post arrived, you are asked.</source>
        <translation>Se non è chiaro se un post è arrivato, lo si chiede a te.</translation>
    </message>
    <message>
        <source>Granted: {scopes}</source>
        <translation>Concesso: {scopes}</translation>
    </message>
    <message>
        <source>Not granted: {scopes}</source>
        <translation>Non concesso: {scopes}</translation>
    </message>
    <message>
        <source>Comments that wait for approval can be read.</source>
        <translation>I commenti in attesa di approvazione si possono leggere.</translation>
    </message>
    <message>
        <source>Comments that wait for approval cannot be read.</source>
        <translation>I commenti in attesa di approvazione non si possono leggere.</translation>
    </message>
    <message>
        <source>Likes, shares and replies are not counted: that permission was not granted.</source>
        <translation>Mi piace, condivisioni e risposte non vengono contati: l’autorizzazione non è stata concessa.</translation>
    </message>
</context>
<context>
    <name>CostLimit</name>
    <message>
        <source>Change the limit</source>
        <translation>Cambia il limite</translation>
    </message>
    <message>
        <source>To your turn</source>
        <translation>Vai a Tocca a te</translation>
    </message>
    <message>
        <source>Leave it by hand</source>
        <translation>Lascia a mano</translation>
    </message>
    <message>
        <source>At most in a month</source>
        <translation>Al massimo al mese</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>nessun limite</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tieni</translation>
    </message>
    <message>
        <source>Keep the limit</source>
        <translation>Tieni il limite</translation>
    </message>
    <message>
        <source>At most in a month, {currency}</source>
        <translation>Al massimo al mese, {currency}</translation>
    </message>
    <message>
        <source>No limit is set on what posts may cost here in a month.</source>
        <translation>Non c’è un limite a quanto i post possono costare qui in un mese.</translation>
    </message>
    <message>
        <source>When the month would go above {amount}, {account} changes to by hand and says so.</source>
        <translation>Quando il mese supererebbe {amount}, {account} passa a mano e lo dice.</translation>
    </message>
    <message>
        <source>The next post would bring the month above {amount}, so {account} has changed to by hand.</source>
        <translation>Il prossimo post porterebbe il mese sopra {amount}: {account} è passato a mano.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Open its page</source>
        <translation>Apri la sua pagina</translation>
    </message>
    <message>
        <source>Forget this account…</source>
        <translation>Dimentica questo account…</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Indirizzo pubblico</translation>
    </message>
    <message>
        <source>Public address of your site</source>
        <translation>Indirizzo pubblico del tuo sito</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Keep the public address</source>
        <translation>Conserva l’indirizzo pubblico</translation>
    </message>
    <message>
        <source>Keep the folder for pictures</source>
        <translation>Tieni la cartella per le immagini</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Dimentica</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Tienilo</translation>
    </message>
    <message>
        <source>Open that page</source>
        <translation>Apri quella pagina</translation>
    </message>
    <message>
        <source>Forget {account}? Its login leaves the keychain; its posts and replies stay here.</source>
        <translation>Dimenticare {account}? Il suo accesso esce dal portachiavi; post e risposte restano qui.</translation>
    </message>
    <message>
        <source>To take the permission back there too, remove Brand Assist on its own page.</source>
        <translation>Per revocare il permesso anche là, rimuovi Brand Assist sulla sua pagina.</translation>
    </message>
    <message>
        <source>Forget anyway</source>
        <translation>Dimentica comunque</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Who sends</source>
        <translation>Chi invia</translation>
    </message>
    <message>
        <source>Who holds the key</source>
        <translation>Chi ha la chiave</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Provato</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>What you typed will be lost.</source>
        <translation>Quello che hai scritto andrà perso.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
</context>
<context>
    <name>LoginFields</name>
    <message>
        <source>Show what is typed</source>
        <translation>Mostra quello che scrivi</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>No login</source>
        <translation>Nessun accesso</translation>
    </message>
    <message>
        <source>A folder on this computer</source>
        <translation>Una cartella su questo computer</translation>
    </message>
    <message>
        <source>A password made for this program</source>
        <translation>Una password creata per questo programma</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>Un token</translation>
    </message>
    <message>
        <source>A key of the site</source>
        <translation>Una chiave del sito</translation>
    </message>
    <message>
        <source>The address of an incoming webhook</source>
        <translation>L’indirizzo di un webhook in entrata</translation>
    </message>
    <message>
        <source>Your browser</source>
        <translation>Il tuo browser</translation>
    </message>
    <message>
        <source>Your browser, and developer keys of your own</source>
        <translation>Il tuo browser e chiavi da sviluppatore tue</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Paid per post, to the network</source>
        <translation>Si paga a post, alla rete</translation>
    </message>
    <message>
        <source>Cost not known</source>
        <translation>Costo non noto</translation>
    </message>
    <message>
        <source>Whoever runs the site, where such keys are switched off</source>
        <translation>Chi gestisce il sito, se queste chiavi sono disattivate</translation>
    </message>
    <message>
        <source>X: you accept its developer terms and load credit</source>
        <translation>X: accetti le condizioni per sviluppatori e carichi un credito</translation>
    </message>
    <message>
        <source>An administrator of a company page on LinkedIn, who confirms your app</source>
        <translation>Un amministratore di una pagina aziendale su LinkedIn, che conferma la tua app</translation>
    </message>
    <message>
        <source>Meta: you register as a developer</source>
        <translation>Meta: ti registri come sviluppatore</translation>
    </message>
    <message>
        <source>Meta’s review, unless you give your own account a role in your app</source>
        <translation>La verifica di Meta, a meno che il tuo account abbia un ruolo nella tua app</translation>
    </message>
    <message>
        <source>Whoever runs the workspace, where only they may add webhooks</source>
        <translation>Chi gestisce lo spazio di lavoro, se solo loro possono aggiungere webhook</translation>
    </message>
    <message>
        <source>Nothing to prepare: pages are written into a folder. Give its public address once you have one.</source>
        <translation>Niente da preparare: le pagine finiscono in una cartella. Indica l’indirizzo pubblico quando lo avrai.</translation>
    </message>
    <message>
        <source>Sign in to your site and open Users, Profile.</source>
        <translation>Accedi al tuo sito e apri Utenti, Profilo.</translation>
    </message>
    <message>
        <source>Under Application passwords, add one called Brand Assist.</source>
        <translation>In Password applicazione aggiungine una chiamata Brand Assist.</translation>
    </message>
    <message>
        <source>Copy it at once, it is shown only once, and paste it here.</source>
        <translation>Copiala subito, si vede una volta sola, e incollala qui.</translation>
    </message>
    <message>
        <source>In Ghost open Settings, Integrations, and add a custom integration called Brand Assist.</source>
        <translation>In Ghost apri Settings, Integrations e aggiungi una custom integration chiamata Brand Assist.</translation>
    </message>
    <message>
        <source>Copy its Admin API key, not the Content API key, and paste it here.</source>
        <translation>Copia la Admin API key, non la Content API key, e incollala qui.</translation>
    </message>
    <message>
        <source>In your site’s settings make a token that may create, update and delete posts; paste it here.</source>
        <translation>Nelle impostazioni del tuo sito crea un token che possa creare, modificare ed eliminare post; incollalo qui.</translation>
    </message>
    <message>
        <source>Choose the folder of your site, the one that holds its settings.</source>
        <translation>Scegli la cartella del tuo sito, quella che contiene le sue impostazioni.</translation>
    </message>
    <message>
        <source>Know the address of your server, for example social.example.</source>
        <translation>Ti serve l’indirizzo del tuo server, per esempio social.example.</translation>
    </message>
    <message>
        <source>Your browser asks you for permission, then comes back here. Nothing is posted.</source>
        <translation>Il browser ti chiede il permesso, poi torna qui. Non viene pubblicato niente.</translation>
    </message>
    <message>
        <source>Your browser asks for permission and ends at an address that does not open: paste it here.</source>
        <translation>Il browser ti chiede il permesso e finisce su un indirizzo che non si apre. Copia tutto quell’indirizzo e incollalo qui.</translation>
    </message>
    <message>
        <source>In Bluesky open Settings, Privacy and security, App passwords, and add one called Brand Assist.</source>
        <translation>In Bluesky apri Impostazioni, Privacy e sicurezza, Password per app e aggiungine una chiamata Brand Assist.</translation>
    </message>
    <message>
        <source>Leave access to direct messages off; it is not needed.</source>
        <translation>Lascia disattivato l’accesso ai messaggi diretti: non serve.</translation>
    </message>
    <message>
        <source>Open the developer console, sign in, and create an app.</source>
        <translation>Apri la console per sviluppatori, accedi e crea un’app.</translation>
    </message>
    <message>
        <source>Set up user authentication: Native App, with Read and write.</source>
        <translation>Imposta l’autenticazione degli utenti: Native App, con Read and write.</translation>
    </message>
    <message>
        <source>Create an app, and let the administrator of its company page confirm it.</source>
        <translation>Crea un’app e falla confermare dall’amministratore della sua pagina aziendale.</translation>
    </message>
    <message>
        <source>Under Products add Share on LinkedIn and Sign In with LinkedIn using OpenID Connect.</source>
        <translation>In Products aggiungi Share on LinkedIn e Sign In with LinkedIn using OpenID Connect.</translation>
    </message>
    <message>
        <source>Create an app at Meta for developers.</source>
        <translation>Crea un’app su Meta for developers.</translation>
    </message>
    <message>
        <source>Add the use case to manage everything on your Page, and take the app’s ID and secret.</source>
        <translation>Aggiungi il caso d’uso per gestire la tua Pagina e prendi ID e segreto dell’app.</translation>
    </message>
    <message>
        <source>Add the Instagram use case and your account as tester; take Instagram’s app ID and secret.</source>
        <translation>Aggiungi il caso d’uso Instagram, aggiungi il tuo account come tester e prendi ID e segreto dell’app Instagram.</translation>
    </message>
    <message>
        <source>Have a folder of this computer that is put online (a synced one, or that of your site) and know its public address: Instagram fetches pictures there. Without one you post by hand.</source>
        <translation>Ti serve una cartella di questo computer che viene messa online (sincronizzata, o quella del tuo sito) con il suo indirizzo pubblico: Instagram prende lì le immagini. Senza, pubblichi a mano.</translation>
    </message>
    <message>
        <source>Add the Threads use case with all permissions, your account as tester; take its app ID and secret.</source>
        <translation>Aggiungi il caso d’uso Threads con tutte le autorizzazioni e il tuo account come tester; prendi ID e chiave segreta dell’app.</translation>
    </message>
    <message>
        <source>Create an app of your own on the network’s pages for developers.</source>
        <translation>Crea una tua app nelle pagine della rete per sviluppatori.</translation>
    </message>
    <message>
        <source>As return address enter exactly {return_address}</source>
        <translation>Come indirizzo di ritorno inserisci esattamente {return_address}</translation>
    </message>
    <message>
        <source>Copy the client ID, and the client secret if there is one, and paste them here.</source>
        <translation>Copia il client ID, e il client secret se c’è, e incollali qui.</translation>
    </message>
    <message>
        <source>In Mattermost open Integrations, Incoming webhooks, and add one for your channel.</source>
        <translation>In Mattermost apri Integrazioni, Webhook in entrata e aggiungine uno per il tuo canale.</translation>
    </message>
    <message>
        <source>Create an app from scratch and choose your workspace.</source>
        <translation>Crea un’app da zero e scegli il tuo spazio di lavoro.</translation>
    </message>
    <message>
        <source>Switch on Incoming Webhooks and add one for your channel.</source>
        <translation>Attiva Incoming Webhooks e aggiungine uno per il tuo canale.</translation>
    </message>
    <message>
        <source>In Teams open Workflows and begin one that starts when a webhook request is received.</source>
        <translation>In Teams apri Flussi di lavoro e creane uno che parte quando arriva una richiesta webhook.</translation>
    </message>
    <message>
        <source>Let it post a card in your channel, and save it.</source>
        <translation>Fagli pubblicare una scheda nel tuo canale e salvalo.</translation>
    </message>
    <message>
        <source>Copy the webhook’s address and paste it here. Who has it can post, so it is kept like a password.</source>
        <translation>Copia l’indirizzo del webhook e incollalo qui. Chi lo ha può pubblicare, quindi è custodito come una password.</translation>
    </message>
    <message>
        <source>Nothing to prepare: at the time you are shown the text and the page, and you post it.</source>
        <translation>Niente da preparare: all’ora giusta vedi il testo e la pagina, e pubblichi tu.</translation>
    </message>
    <message>
        <source>To read comments that wait, your role must be editor or administrator.</source>
        <translation>Per leggere i commenti in attesa il tuo ruolo deve essere editore o amministratore.</translation>
    </message>
    <message>
        <source>Only members comment in Ghost; to answer, you must be one of them.</source>
        <translation>In Ghost commentano solo gli iscritti: per rispondere devi esserlo anche tu.</translation>
    </message>
    <message>
        <source>No answers can be read here.</source>
        <translation>Qui non si possono leggere risposte.</translation>
    </message>
    <message>
        <source>The pages go live when your own site is built and brought online. A command of yours can do that after each post.</source>
        <translation>Le pagine vanno online quando il tuo sito viene generato e messo in rete. Può farlo un tuo comando dopo ogni articolo.</translation>
    </message>
    <message>
        <source>X lets a program answer only people who named or quoted you.</source>
        <translation>X lascia che un programma risponda solo a chi ti ha menzionato o citato.</translation>
    </message>
    <message>
        <source>A post with a link costs far more than one without.</source>
        <translation>Un post con un link costa molto più di uno senza.</translation>
    </message>
    <message>
        <source>LinkedIn lets only selected programs read answers to a personal profile.</source>
        <translation>LinkedIn lascia leggere le risposte a un profilo personale solo a programmi selezionati.</translation>
    </message>
    <message>
        <source>The login ends after 60 days unless it can be made new; you are told a week before.</source>
        <translation>L’accesso scade dopo 60 giorni se non si può rinnovare; ti avvisiamo una settimana prima.</translation>
    </message>
    <message>
        <source>Only pages, no personal profiles and no groups.</source>
        <translation>Solo pagine, né profili personali né gruppi.</translation>
    </message>
    <message>
        <source>Only professional accounts, and every post needs a picture.</source>
        <translation>Solo account professionali, e ogni post richiede un’immagine.</translation>
    </message>
    <message>
        <source>Instagram lets no program delete a post.</source>
        <translation>Instagram non permette ai programmi di eliminare un post.</translation>
    </message>
    <message>
        <source>Pictures must lie at a public address of yours first.</source>
        <translation>Le immagini devono prima trovarsi a un tuo indirizzo pubblico.</translation>
    </message>
    <message>
        <source>A webhook only says that it took the post: no link, no reading back, no answers.</source>
        <translation>Un webhook dice solo di aver accettato il post: niente link, niente rilettura, niente risposte.</translation>
    </message>
    <message>
        <source>Posts are marked as those of a bot.</source>
        <translation>I post sono contrassegnati come di un bot.</translation>
    </message>
    <message>
        <source>Private channels cannot be reached.</source>
        <translation>I canali privati non sono raggiungibili.</translation>
    </message>
    <message>
        <source>Nothing is sent for you and no answers are read.</source>
        <translation>Non viene inviato niente al posto tuo e non si leggono risposte.</translation>
    </message>
</context>
<context>
    <name>NeedsView</name>
    <message>
        <source>Open the page</source>
        <translation>Apri la pagina</translation>
    </message>
    <message>
        <source>What you will need</source>
        <translation>Che cosa ti serve</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>nessun altro</translation>
    </message>
    <message>
        <source>Must agree: {who}.</source>
        <translation>Devono essere d’accordo: {who}.</translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes.</source>
        <translation>
            <numerusform>Circa %n minuto.</numerusform>
            <numerusform>Circa %n minuti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy the return address</source>
        <translation>Copia l’indirizzo di ritorno</translation>
    </message>
</context>
<context>
    <name>PicturesPlace</name>
    <message>
        <source>Folder put online</source>
        <translation>Cartella online</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>Si può lasciare vuoto</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Scegli una cartella…</translation>
    </message>
    <message>
        <source>Its public address</source>
        <translation>Il suo indirizzo pubblico</translation>
    </message>
    <message>
        <source>The folder that is put online</source>
        <translation>La cartella che viene messa online</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Non serve</translation>
    </message>
    <message>
        <source>Its server</source>
        <translation>Il suo server</translation>
    </message>
    <message>
        <source>Per post</source>
        <translation>A post</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non noto</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Diretto</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Serie di post</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Testo alternativo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminazione</translation>
    </message>
    <message>
        <source>Reads replies</source>
        <translation>Legge le risposte</translation>
    </message>
    <message>
        <source>Who schedules</source>
        <translation>Chi programma</translation>
    </message>
    <message>
        <source>Threads and replies, and what goes out within minutes, this computer sends itself.</source>
        <translation>Serie di post, risposte e ciò che esce entro pochi minuti li invia questo computer.</translation>
    </message>
    <message>
        <source>What is planned already keeps its promise.</source>
        <translation>Quanto è già programmato mantiene la sua promessa.</translation>
    </message>
    <message>
        <source>Direct, by this computer</source>
        <translation>Diretto, da questo computer</translation>
    </message>
    <message>
        <source>Direct, by its server</source>
        <translation>Diretto, dal suo server</translation>
    </message>
    <message>
        <source>By hand, by you</source>
        <translation>A mano, da te</translation>
    </message>
    <message>
        <source>By this computer</source>
        <translation>Da questo computer</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
    </message>
    <message>
        <source>Part by part</source>
        <translation>Parte per parte</translation>
    </message>
    <message>
        <source>You paste it</source>
        <translation>La incolli tu</translation>
    </message>
    <message>
        <source>You, reminded</source>
        <translation>Tu, con avviso</translation>
    </message>
    <message>
        <source>Per post; limit {amount} a month</source>
        <translation>A post; limite {amount} al mese</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
</context>
<context>
    <name>RunThisView</name>
    <message>
        <source>Run this</source>
        <translation>Esegui</translation>
    </message>
    <message>
        <source>Where the folder for pictures is not online by itself, this computer runs your command there before a post, without a shell, and after it, when the pictures are gone again.</source>
        <translation>Se la cartella delle immagini non è online da sola, questo computer vi esegue il tuo comando prima di un post, senza shell, e di nuovo dopo, quando le immagini sono state tolte.</translation>
    </message>
    <message>
        <source>After each post this computer runs your command in the site’s folder, without a shell.</source>
        <translation>Dopo ogni post questo computer esegue il tuo comando nella cartella del sito, senza shell.</translation>
    </message>
    <message>
        <source>The command stays on this computer; passwords do not belong in it.</source>
        <translation>Il comando resta su questo computer; le password non vanno messe lì.</translation>
    </message>
    <message>
        <source>Nothing is run</source>
        <translation>Non si esegue niente</translation>
    </message>
    <message>
        <source>Command that puts the folder online</source>
        <translation>Comando che mette online la cartella</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Keep the command</source>
        <translation>Conserva il comando</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Prova ora</translation>
    </message>
    <message>
        <source>Begin with an example:</source>
        <translation>Parti da un esempio:</translation>
    </message>
    <message>
        <source>copy with rsync</source>
        <translation>copia con rsync</translation>
    </message>
    <message>
        <source>send with git push</source>
        <translation>invio con git push</translation>
    </message>
    <message>
        <source>What the command said</source>
        <translation>Che cosa ha detto il comando</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In esecuzione</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Esegui di nuovo</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Set up</source>
        <translation>Preparazione</translation>
    </message>
    <message>
        <source>{done} of {all}. Leave and come back when you like.</source>
        <translation>{done} su {all}. Esci e torna quando vuoi.</translation>
    </message>
    <message>
        <source>Who writes, who approves</source>
        <translation>Chi scrive, chi approva</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>Lavori da solo</translation>
    </message>
    <message>
        <source>Nobody approves what others write</source>
        <translation>Nessuno approva ciò che scrivono gli altri</translation>
    </message>
    <message>
        <source>{name} approves</source>
        <translation>{name} approva</translation>
    </message>
    <message>
        <source>{writer} prepares, {approver} approves</source>
        <translation>{writer} prepara, {approver} approva</translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n collegato</numerusform>
            <numerusform>%n collegati</numerusform>
        </translation>
    </message>
    <message>
        <source>Only your site and practice so far</source>
        <translation>Per ora solo il tuo sito e Palestra</translation>
    </message>
    <message>
        <source>Connect accounts</source>
        <translation>Collega gli account</translation>
    </message>
    <message>
        <source>Keys stay in this computer’s keychain. They are never in a backup, a log or an export.</source>
        <translation>Le chiavi restano nel portachiavi di questo computer. Non sono mai in una copia, in un registro o in un’esportazione.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers, so logins are kept for this run only.</source>
        <translation>Questo computer non ha un portachiavi che risponda, quindi gli accessi valgono solo per questa sessione.</translation>
    </message>
</context>
<context>
    <name>WordPressDialog</name>
    <message>
        <source>Site address</source>
        <translation>Indirizzo del sito</translation>
    </message>
    <message>
        <source>The address answers</source>
        <translation>L’indirizzo risponde</translation>
    </message>
    <message>
        <source>WordPress is there</source>
        <translation>WordPress è lì</translation>
    </message>
    <message>
        <source>The password is accepted</source>
        <translation>La password è accettata</translation>
    </message>
    <message>
        <source>May write and publish posts</source>
        <translation>Può scrivere e pubblicare post</translation>
    </message>
    <message>
        <source>May upload photos</source>
        <translation>Può caricare foto</translation>
    </message>
    <message>
        <source>Users, Profile, Application passwords.</source>
        <translation>Utenti, Profilo, Password applicazione.</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Mostrami</translation>
    </message>
    <message>
        <source>Open the page of the site where application passwords are made</source>
        <translation>Apri la pagina del sito dove si creano le password per applicazioni</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Password per applicazioni</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>by its role</source>
        <translation>per il suo ruolo</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>WordPress found, the connection is encrypted</source>
        <translation>WordPress trovato, la connessione è cifrata</translation>
    </message>
    <message>
        <source>WordPress found, on this computer</source>
        <translation>WordPress trovato, su questo computer</translation>
    </message>
    <message>
        <source>Password accepted, signed in as {name}</source>
        <translation>Password accettata, accesso come {name}</translation>
    </message>
    <message>
        <source>The password was refused. Application passwords are 24 letters and digits; spaces do not matter.</source>
        <translation>La password è stata rifiutata. Le password per applicazioni sono 24 tra lettere e cifre; gli spazi non contano.</translation>
    </message>
</context>
</TS>
