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
        <source>Not connected here</source>
        <translation>Non collegato qui</translation>
    </message>
    <message>
        <source>The last test failed</source>
        <translation>L’ultima prova è fallita</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Collegato</translation>
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
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Password o token</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostra quello che scrivi</translation>
    </message>
    <message>
        <source>Goes to this computer’s keychain</source>
        <translation>Va nel portachiavi di questo computer</translation>
    </message>
    <message>
        <source>No keychain: kept for this run only</source>
        <translation>Nessun portachiavi: solo per questa sessione</translation>
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
    <message>
        <source>Connecting</source>
        <translation>Collegamento</translation>
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
    <name>MastodonDialog</name>
    <message>
        <source>Your browser asks you for permission. Nothing is posted.</source>
        <translation>Il browser ti chiede il permesso. Non viene pubblicato niente.</translation>
    </message>
    <message>
        <source>The browser does not come back? Paste a code</source>
        <translation>Il browser non torna indietro? Incolla un codice</translation>
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
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Password o token</translation>
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
        <source>Asking the server</source>
        <translation>Chiedo al server</translation>
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
        <source>By this computer</source>
        <translation>Da questo computer</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
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
