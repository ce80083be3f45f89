<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AgentSection</name>
    <message>
        <source>Publishing without the window</source>
        <translation>Pubblicare senza la finestra</translation>
    </message>
    <message>
        <source>Keep publishing when the window is closed</source>
        <translation>Continua a pubblicare quando la finestra è chiusa</translation>
    </message>
    <message>
        <source>agent service background</source>
        <translation>agente servizio sfondo</translation>
    </message>
    <message>
        <source>This computer must be on, and you logged in: your passwords are in a keychain that opens when you log in.</source>
        <translation>Questo computer dev’essere acceso e tu devi aver fatto l’accesso: le tue password sono in un portachiavi che si apre quando accedi.</translation>
    </message>
    <message>
        <source>On this system nobody has tried it yet: look whether it publishes before you rely on it.</source>
        <translation>Su questo sistema nessuno l’ha ancora provato: controlla che pubblichi prima di farci affidamento.</translation>
    </message>
    <message>
        <source>Starting it…</source>
        <translation>Si avvia…</translation>
    </message>
    <message>
        <source>Finishing what is in flight…</source>
        <translation>Si finisce ciò che è in corso…</translation>
    </message>
    <message>
        <source>It failed too often and was given up; the log says why. Switch it off and on again.</source>
        <translation>È caduto troppe volte ed è stato fermato; il registro dice perché. Spegnilo e riaccendilo.</translation>
    </message>
    <message>
        <source>It is at work.</source>
        <translation>È in funzione.</translation>
    </message>
    <message>
        <source>It starts when you log in; it is not at work now.</source>
        <translation>Si avvia quando accedi; adesso non è in funzione.</translation>
    </message>
    <message>
        <source>While the window is closed, nothing is published from this computer.</source>
        <translation>Quando la finestra è chiusa, da questo computer non si pubblica nulla.</translation>
    </message>
</context>
<context>
    <name>AnsweringSection</name>
    <message>
        <source>Answering</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>Answer people within, hours</source>
        <translation>Rispondere entro, ore</translation>
    </message>
    <message>
        <source>Answer people within</source>
        <translation>Rispondere entro</translation>
    </message>
    <message>
        <source>hours, as a target</source>
        <translation>ore, come obiettivo</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>tutto il giorno</translation>
    </message>
    <message>
        <source>Work from</source>
        <translation>Lavoro dalle</translation>
    </message>
    <message>
        <source>Work until</source>
        <translation>Lavoro fino alle</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Orario di lavoro</translation>
    </message>
    <message>
        <source>Only working hours count towards the target, by the clock at home.</source>
        <translation>Per l’obiettivo contano solo le ore di lavoro, con l’orologio di casa.</translation>
    </message>
    <message>
        <source>Work on {day}</source>
        <translation>Lavoro di {day}</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Giorni di lavoro</translation>
    </message>
    <message>
        <source>On {network}</source>
        <translation>Su {network}</translation>
    </message>
    <message>
        <source>{where}, hours; 0 as everywhere</source>
        <translation>{where}, ore; 0 come altrove</translation>
    </message>
    <message>
        <source>hours, where others than everywhere</source>
        <translation>ore, se diverse da altrove</translation>
    </message>
</context>
<context>
    <name>ApprovalSection</name>
    <message>
        <source>Approval rule</source>
        <translation>Regola di approvazione</translation>
    </message>
    <message>
        <source>I work alone: what I plan is approved</source>
        <translation>Lavoro da solo: ciò che programmo è approvato</translation>
    </message>
    <message>
        <source>What the assistant plans is approved first</source>
        <translation>Ciò che pianifica l’assistente va approvato prima</translation>
    </message>
    <message>
        <source>Every post and every reply is approved first</source>
        <translation>Ogni post e ogni risposta vanno prima approvati</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>ringraziamenti</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>domande</translation>
    </message>
    <message>
        <source>other messages</source>
        <translation>altri messaggi</translation>
    </message>
    <message>
        <source>An assistant answers without approval</source>
        <translation>Un assistente risponde senza approvazione a</translation>
    </message>
    <message>
        <source>Undo before it leaves, seconds</source>
        <translation>Tempo per annullare prima che parta, secondi</translation>
    </message>
    <message>
        <source>Undo before it leaves</source>
        <translation>Tempo per annullare prima che parta</translation>
    </message>
    <message>
        <source>seconds, 0 to 60</source>
        <translation>secondi, da 0 a 60</translation>
    </message>
    <message>
        <source>{name} approves every post and every reply</source>
        <translation>{name} approva ogni post e ogni risposta</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>An address begins with postgresql://, like postgresql://user@server/database.</source>
        <translation>Un indirizzo comincia con postgresql://, per esempio postgresql://utente@server/database.</translation>
    </message>
    <message>
        <source>Something is missing: postgresql://, a user, @, the server, / and the database.</source>
        <translation>Manca qualcosa: postgresql://, un utente, @, il server, / e il database.</translation>
    </message>
    <message>
        <source>Write the password into the field below, not into the address.</source>
        <translation>Scrivi la password nel campo qui sotto, non nell’indirizzo.</translation>
    </message>
    <message>
        <source>The server asks for a password: write it here.</source>
        <translation>Il server chiede una password: scrivila qui.</translation>
    </message>
    <message>
        <source>No server answers at that address. Look at its name, and whether this computer is in its network.</source>
        <translation>A quell’indirizzo non risponde nessun server. Controlla il nome e che questo computer sia nella sua rete.</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Indirizzo del database</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Password del database</translation>
    </message>
    <message>
        <source>The server is asked while you type; nothing is written there yet.</source>
        <translation>Il server viene interrogato mentre scrivi; per ora non vi si scrive nulla.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kept in this computer’s keychain, in no file. Empty where the server wants none.</source>
        <translation>Resta nel portachiavi di questo computer, in nessun file. Vuota se il server non ne vuole.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Interrogo il server</translation>
    </message>
    <message>
        <source>The server answers. An earlier move to it was not finished; this one begins again.</source>
        <translation>Il server risponde. Uno spostamento precedente non è finito; questo ricomincia da capo.</translation>
    </message>
    <message>
        <source>The server answers, and the database is empty.</source>
        <translation>Il server risponde e il database è vuoto.</translation>
    </message>
    <message>
        <source>This login may not make others, so roles guide there and do not protect.</source>
        <translation>Questo accesso non può crearne altri, perciò là i ruoli orientano e non proteggono.</translation>
    </message>
    <message>
        <source>This computer has no keychain: the password will be asked for at each start.</source>
        <translation>Questo computer non ha un portachiavi: la password sarà chiesta a ogni avvio.</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Who writes on the other computer</source>
        <translation>Chi scrive sull’altro computer</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invita</translation>
    </message>
    <message>
        <source>I was invited</source>
        <translation>Ho ricevuto un invito</translation>
    </message>
    <message>
        <source>Add the other person first</source>
        <translation>Aggiungi prima l’altra persona</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>exchange e-mail file</source>
        <translation>scambio e-mail file scambiare posta</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Il suo</translation>
    </message>
    <message>
        <source>Who sends where both could</source>
        <translation>Chi invia quando possono entrambi</translation>
    </message>
    <message>
        <source>Where both could send</source>
        <translation>Se possono inviare entrambi</translation>
    </message>
    <message>
        <source>The word they told you</source>
        <translation>La parola che ti ha detto</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>BlogsLine</name>
    <message>
        <source>Blog</source>
        <translation>Blog</translation>
    </message>
    <message>
        <source>with its pictures</source>
        <translation>con le sue immagini</translation>
    </message>
    <message>
        <source>Only those that lie on the blog itself</source>
        <translation>Solo quelle che si trovano sul blog stesso</translation>
    </message>
    <message>
        <source>of all authors</source>
        <translation>di tutti gli autori</translation>
    </message>
    <message>
        <source>Else only what this account wrote itself</source>
        <translation>Altrimenti solo ciò che ha scritto questo account</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Bring in the posts of this blog</source>
        <translation>Importa gli articoli di questo blog</translation>
    </message>
    <message>
        <source>From your blog</source>
        <translation>Dal tuo blog</translation>
    </message>
</context>
<context>
    <name>CaptureSection</name>
    <message>
        <source>Put it in</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Notes from anywhere</source>
        <translation>Note da ovunque</translation>
    </message>
    <message>
        <source>In this computer&apos;s menu</source>
        <translation>Nel menu di questo computer</translation>
    </message>
    <message>
        <source>It has an action for a new note, which a key of the system can be bound to.</source>
        <translation>Offre l’azione «Nuova nota», a cui si può legare un tasto del sistema.</translation>
    </message>
    <message>
        <source>Icon in the system&apos;s tray: a click begins a note</source>
        <translation>Icona nell’area di notifica: un clic apre una nota</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Resta nell’area di notifica quando si chiude la finestra</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Take Brand Assist out of this computer&apos;s menu</source>
        <translation>Togli Brand Assist dal menu di questo computer</translation>
    </message>
    <message>
        <source>Put Brand Assist into this computer&apos;s menu</source>
        <translation>Aggiungi Brand Assist al menu di questo computer</translation>
    </message>
</context>
<context>
    <name>Computers</name>
    <message>
        <source>This computer was struck off {when}.</source>
        <translation>Questo computer è stato escluso {when}.</translation>
    </message>
    <message>
        <source>{name} struck off this computer {when}.</source>
        <translation>{name} ha escluso questo computer {when}.</translation>
    </message>
    <message>
        <source>It sends nothing here any more. What was written here is kept here.</source>
        <translation>Non invia più nulla. Ciò che vi è stato scritto resta qui.</translation>
    </message>
</context>
<context>
    <name>ComputersSection</name>
    <message>
        <source>Computers</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Take them out of the keychain</source>
        <translation>Toglili dal portachiavi</translation>
    </message>
    <message>
        <source>Save the drafts as files</source>
        <translation>Salva le bozze come file</translation>
    </message>
    <message>
        <source>A post goes out from a computer that holds the key; keys never leave the one they were given.</source>
        <translation>Un post parte da un computer che ha la chiave; le chiavi non lasciano mai quello a cui sono state date.</translation>
    </message>
    <message>
        <source>Strike it off</source>
        <translation>Escludi</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Lascialo</translation>
    </message>
    <message>
        <source>computers devices lost stolen strike off</source>
        <translation>computer dispositivi perso rubato escludere</translation>
    </message>
    <message>
        <source>Strike off…</source>
        <translation>Escludi…</translation>
    </message>
    <message>
        <source>Let it back in</source>
        <translation>Riammetti</translation>
    </message>
    <message>
        <source>Strike off {computer}</source>
        <translation>Escludi {computer}</translation>
    </message>
    <message>
        <source>Let {computer} back in</source>
        <translation>Riammetti {computer}</translation>
    </message>
    <message>
        <source>Struck off {when}: it holds no key and gets none</source>
        <translation>Escluso {when}: non ha chiavi e non ne riceve</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
    </message>
    <message>
        <source>Nothing was ever sent from it</source>
        <translation>Non ha mai inviato nulla</translation>
    </message>
    <message>
        <source>Last seen {when}</source>
        <translation>Visto l’ultima volta {when}</translation>
    </message>
    <message>
        <source>holds the keys of {accounts}</source>
        <translation>ha le chiavi di {accounts}</translation>
    </message>
    <message>
        <source>Its keychain still holds the logins of {accounts}.</source>
        <translation>Il suo portachiavi contiene ancora gli accessi di {accounts}.</translation>
    </message>
    <message>
        <source>Strike off “{computer}”? Its keys go, and it never sends again, also when it comes back. What it is sending now asks you. The logins stay in its keychain: change those passwords.</source>
        <translation>Escludere «{computer}»? Perde le chiavi e non invia mai più, anche se ritorna. Quello che sta inviando ora te lo chiede. Gli accessi restano nel suo portachiavi: cambia quelle password.</translation>
    </message>
    <message>
        <source>It may work here again. Its accounts are connected on it anew.</source>
        <translation>Può lavorare di nuovo qui. Gli account vanno ricollegati su quel computer.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts were being sent there and ask for you in the Queue.</source>
        <translation>
            <numerusform>Un post era in invio da lì e aspetta te nella Coda.</numerusform>
            <numerusform>%n post erano in invio da lì e aspettano te nella Coda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisSection</name>
    <message>
        <source>Crisis</source>
        <translation>Crisi</translation>
    </message>
    <message>
        <source>crisis freeze protocol checklist statement speak</source>
        <translation>crisi blocco protocollo lista dichiarazione parlare</translation>
    </message>
    <message>
        <source>Write or change…</source>
        <translation>Scrivi o cambia…</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protocolli</translation>
    </message>
    <message>
        <source>Who may speak</source>
        <translation>Chi può parlare</translation>
    </message>
    <message>
        <source>Every executive</source>
        <translation>Ogni dirigente</translation>
    </message>
    <message>
        <source>None of your own yet; there are templates to begin with.</source>
        <translation>Ancora nessuno tuo; ci sono modelli da cui cominciare.</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Where your data lives</source>
        <translation>Dove stanno i tuoi dati</translation>
    </message>
    <message>
        <source>Passwords and keys stay in this computer’s keychain, never here.</source>
        <translation>Password e chiavi restano nel portachiavi di questo computer, mai qui.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open the folder of this workspace</source>
        <translation>Apri la cartella di questo spazio di lavoro</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Everything in one file, locked passages too</source>
        <translation>Tutto in un file, anche i passi bloccati</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Fai ora una copia di sicurezza…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia di sicurezza</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Salva la copia in</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Copia in corso</translation>
    </message>
    <message>
        <source>Backing up, {done} of {total} files</source>
        <translation>Copia in corso, {done} file di {total}</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Scritta in {file}</translation>
    </message>
    <message>
        <source>The system has no program that shows folders; this is where it is.</source>
        <translation>Il sistema non ha un programma che mostri le cartelle; questa è la posizione.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
</context>
<context>
    <name>EveryField</name>
    <message>
        <source>How often</source>
        <translation>Ogni quanto</translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Ogni settimana</numerusform>
            <numerusform>Ogni %n settimane</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Ogni settimana</translation>
    </message>
</context>
<context>
    <name>ExchangeSection</name>
    <message>
        <source>Exchange by file</source>
        <translation>Scambio con file</translation>
    </message>
    <message>
        <source>Stop exchanging</source>
        <translation>Smetti di scambiare</translation>
    </message>
    <message>
        <source>For two people without a server: texts, plans and approvals go as files, by e-mail or in a folder both see. Keys and locked words never do.</source>
        <translation>Per due persone senza server: testi, piani e approvazioni viaggiano in un file, per e-mail o in una cartella che vedono entrambe. Le chiavi e le parole bloccate mai.</translation>
    </message>
    <message>
        <source>All that the other does not have yet, in one file</source>
        <translation>Tutto quello che l’altra persona non ha ancora, in un solo file</translation>
    </message>
    <message>
        <source>A file that came from the other; reading it twice does no harm</source>
        <translation>Un file arrivato dall’altra persona; leggerlo due volte non fa danni</translation>
    </message>
    <message>
        <source>One that a program keeps the same on both computers</source>
        <translation>Una che un programma tiene uguale sui due computer</translation>
    </message>
    <message>
        <source>Write a file…</source>
        <translation>Scrivi un file…</translation>
    </message>
    <message>
        <source>Write a file for the other</source>
        <translation>Scrivi un file per l’altra persona</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Leggi un file…</translation>
    </message>
    <message>
        <source>Read a file of the other</source>
        <translation>Leggi un file dell’altra persona</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Choose a folder that both see</source>
        <translation>Scegli una cartella che vedete entrambi</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Scambia ora</translation>
    </message>
    <message>
        <source>Exchange through the folder now</source>
        <translation>Scambia ora attraverso la cartella</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Non usarla più</translation>
    </message>
    <message>
        <source>Stop using the shared folder</source>
        <translation>Non usare più la cartella condivisa</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In arrivo</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Cartella condivisa</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Scrittura</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lettura</translation>
    </message>
    <message>
        <source>A folder that both see</source>
        <translation>Una cartella che vedete entrambi</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>Scambio</translation>
    </message>
    <message>
        <source>{folder}: exchanged</source>
        <translation>{folder}: scambio fatto</translation>
    </message>
    <message>
        <source>{folder}: nothing is new</source>
        <translation>{folder}: niente di nuovo</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n bozza</numerusform>
            <numerusform>%n bozze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diary entries</source>
        <translation>
            <numerusform>%n nota di diario</numerusform>
            <numerusform>%n note di diario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n idee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved texts</source>
        <translation>
            <numerusform>%n testo salvato</numerusform>
            <numerusform>%n testi salvati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned posts</source>
        <translation>
            <numerusform>%n post programmato</numerusform>
            <numerusform>%n post programmati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approvals</source>
        <translation>
            <numerusform>%n approvazione</numerusform>
            <numerusform>%n approvazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts that are out</source>
        <translation>
            <numerusform>%n post uscito</numerusform>
            <numerusform>%n post usciti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n immagine</numerusform>
            <numerusform>%n immagini</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>niente di nuovo</translation>
    </message>
    <message>
        <source>{file}: {counts}. No keys.</source>
        <translation>{file}: {counts}. Nessuna chiave.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked entries stay here.</source>
        <translation>
            <numerusform>%n nota bloccata resta qui.</numerusform>
            <numerusform>%n note bloccate restano qui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts stay here because they repeat locked words.</source>
        <translation>
            <numerusform>%n testo resta qui perché ripete parole bloccate.</numerusform>
            <numerusform>%n testi restano qui perché ripetono parole bloccate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>Non contiene niente di nuovo.</translation>
    </message>
    <message>
        <source>Brought in: {counts}.</source>
        <translation>Arrivati: {counts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts were here already.</source>
        <translation>
            <numerusform>%n testo c’era già.</numerusform>
            <numerusform>%n testi c’erano già.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts come with the next file, because both made the same.</source>
        <translation>
            <numerusform>%n testo arriva con il prossimo file, perché l’avete creato entrambi.</numerusform>
            <numerusform>%n testi arrivano con il prossimo file, perché li avete creati entrambi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n places both wrote something else; both versions are kept.</source>
        <translation>
            <numerusform>In %n punto avete scritto cose diverse; le due versioni restano.</numerusform>
            <numerusform>In %n punti avete scritto cose diverse; le due versioni restano.</numerusform>
        </translation>
    </message>
    <message>
        <source>begun by somebody else who works here</source>
        <translation>lo scambio è di un’altra persona che lavora qui</translation>
    </message>
    <message>
        <source>no file of theirs was read yet</source>
        <translation>nessun suo file è stato ancora letto</translation>
    </message>
    <message>
        <source>last read {when}</source>
        <translation>ultima lettura {when}</translation>
    </message>
    <message>
        <source>last written {when}</source>
        <translation>ultimo file scritto {when}</translation>
    </message>
    <message>
        <source>what both could send goes from here</source>
        <translation>ciò che possono inviare entrambi parte da qui</translation>
    </message>
    <message>
        <source>what both could send goes from there</source>
        <translation>ciò che possono inviare entrambi parte da là</translation>
    </message>
</context>
<context>
    <name>FormatFields</name>
    <message>
        <source>Name of the format</source>
        <translation>Nome del formato</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>What its draft begins from</source>
        <translation>Da che cosa parte la bozza</translation>
    </message>
    <message>
        <source>Account of the format</source>
        <translation>Account del formato</translation>
    </message>
    <message>
        <source>Begins empty</source>
        <translation>Parte da zero</translation>
    </message>
    <message>
        <source>A template in the bin</source>
        <translation>Un modello nel cestino</translation>
    </message>
</context>
<context>
    <name>FormatForm</name>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>FormatLine</name>
    <message>
        <source>Remove {name}</source>
        <translation>Rimuovi {name}</translation>
    </message>
    <message>
        <source>It does not come within a year.</source>
        <translation>Non torna entro un anno.</translation>
    </message>
    <message>
        <source>Next {when}; its post is there.</source>
        <translation>Prossimo {when}; il suo post c’è.</translation>
    </message>
    <message>
        <source>Next {when}; nothing is there yet.</source>
        <translation>Prossimo {when}; non c’è ancora niente.</translation>
    </message>
</context>
<context>
    <name>FormatsSection</name>
    <message>
        <source>Recurring formats</source>
        <translation>Formati ricorrenti</translation>
    </message>
    <message>
        <source>Add a format</source>
        <translation>Aggiungi un formato</translation>
    </message>
    <message>
        <source>A slot with a name, such as “Friday number”: when nothing is there for it yet, you are told.</source>
        <translation>Un orario con un nome, ad esempio «Il numero del venerdì»: finché non c’è niente, ti viene ricordato.</translation>
    </message>
    <message>
        <source>formats recurring series every week template</source>
        <translation>formati ricorrenti serie ogni settimana modello</translation>
    </message>
</context>
<context>
    <name>HandOn</name>
    <message>
        <source>Password of the login</source>
        <translation>Password dell’accesso</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>{name} signs in as {login} with this password. Hand it on now: it is shown this once.</source>
        <translation>{name} accede come {login} con questa password. Consegnala adesso: si vede solo questa volta.</translation>
    </message>
</context>
<context>
    <name>HourField</name>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
</context>
<context>
    <name>InternalNamesSection</name>
    <message>
        <source>Names that stay inside</source>
        <translation>Nomi che restano in casa</translation>
    </message>
    <message>
        <source>Projects, people, figures: the checks tell them in every draft, however they are written.</source>
        <translation>Progetti, persone, cifre: i controlli li segnalano in ogni bozza, comunque siano scritti.</translation>
    </message>
    <message>
        <source>internal names project privacy secret</source>
        <translation>nomi interni progetto riservatezza segreto privacy</translation>
    </message>
    <message>
        <source>A name or figure</source>
        <translation>Un nome o una cifra</translation>
    </message>
    <message>
        <source>Keep inside</source>
        <translation>Resta in casa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>“{name}” may be said from now on</source>
        <translation>“{name}” si può dire da ora in poi</translation>
    </message>
</context>
<context>
    <name>Invited</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy the word</source>
        <translation>Copia la parola</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Tell {name} this word yourself, by telephone or in person, never with the files:</source>
        <translation>Di’ tu a {name} questa parola, al telefono o di persona, mai insieme ai file:</translation>
    </message>
    <message>
        <source>The word of the invitation: {word}</source>
        <translation>La parola dell’invito: {word}</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New key</source>
        <translation>Nuovo tasto</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Premi un tasto</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Find a shortcut</source>
        <translation>Trova una scorciatoia</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tutte le scorciatoie</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Disattiva</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Come in origine</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Tutte come in origine</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Prendilo da lì</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Scorciatoie</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Altro tasto</translation>
    </message>
    <message>
        <source>Undo a change</source>
        <translation>Annulla una modifica</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Changes apply at once</source>
        <translation>Le modifiche valgono subito</translation>
    </message>
    <message>
        <source>{screen}: {action}</source>
        <translation>{screen}: {action}</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>disattivata</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>nessun tasto</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiata</translation>
    </message>
    <message>
        <source>Alone it would act while you write. Hold Ctrl or Alt, or take an F key.</source>
        <translation>Da solo agirebbe mentre scrivi. Tieni premuto Ctrl o Alt, oppure scegli un tasto F.</translation>
    </message>
    <message>
        <source>In a list it is one letter or sign, without Ctrl or Alt.</source>
        <translation>In un elenco è una lettera o un segno solo, senza Ctrl né Alt.</translation>
    </message>
    <message>
        <source>This key is the same everywhere and stays.</source>
        <translation>Questo tasto è uguale ovunque e non cambia.</translation>
    </message>
    <message>
        <source>{key} is “{other}”. Taken from there, that has no key any more.</source>
        <translation>{key} è già «{other}». Se lo prendi da lì, quell’azione resta senza tasto.</translation>
    </message>
</context>
<context>
    <name>KindField</name>
    <message>
        <source>Any</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Per che cosa</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
</context>
<context>
    <name>LanguageTag</name>
    <message>
        <source>{language}, take off the list</source>
        <translation>{language}, togli dall’elenco</translation>
    </message>
</context>
<context>
    <name>LoginFields</name>
    <message>
        <source>Login on the server</source>
        <translation>Accesso al server</translation>
    </message>
    <message>
        <source>Login, e.g. luca; empty: none</source>
        <translation>Accesso, es. luca; facoltativo</translation>
    </message>
    <message>
        <source>Password of the login</source>
        <translation>Password dell’accesso</translation>
    </message>
    <message>
        <source>Password; empty: one is made</source>
        <translation>Password; vuota: se ne crea una</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Languages and theme</source>
        <translation>Lingue e tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>The program speaks</source>
        <translation>Il programma parla</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Dimensione del testo in percento</translation>
    </message>
    <message>
        <source>language</source>
        <translation>lingua</translation>
    </message>
    <message>
        <source>You write in</source>
        <translation>Scrivi in</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Dimensione del testo</translation>
    </message>
    <message>
        <source>90 to 150</source>
        <translation>da 90 a 150</translation>
    </message>
    <message>
        <source>Check spelling in Italian and English</source>
        <translation>Controlla l’ortografia in italiano e in inglese</translation>
    </message>
</context>
<context>
    <name>MeansField</name>
    <message>
        <source>Whose clock</source>
        <translation>Di chi è l’orologio</translation>
    </message>
    <message>
        <source>Where I am</source>
        <translation>Dove sono io</translation>
    </message>
    <message>
        <source>Readers in {city}</source>
        <translation>Lettori a {city}</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Answers to others were left out: {about}</source>
        <translation>Le risposte ad altri sono state tralasciate: {about}</translation>
    </message>
    <message>
        <source>Comments of readers stay on the blog: {about}</source>
        <translation>I commenti dei lettori restano sul blog: {about}</translation>
    </message>
    <message>
        <source>Posts in the blog&apos;s bin were left out: {about}</source>
        <translation>Gli articoli nel cestino del blog sono rimasti fuori: {about}</translation>
    </message>
    <message>
        <source>Blocks without words of their own were left out: {about}</source>
        <translation>Blocchi senza parole proprie, rimasti fuori: {about}</translation>
    </message>
    <message>
        <source>Changed there since it came in; the entry here stayed as it is</source>
        <translation>Là è cambiata dopo l’importazione; la nota qui è rimasta com’era</translation>
    </message>
    <message>
        <source>What shows no words was left out: {about}</source>
        <translation>Rimasto fuori ciò che non mostra parole: {about}</translation>
    </message>
    <message>
        <source>Hidden comments were left out: {about}</source>
        <translation>I commenti nascosti sono stati tralasciati: {about}</translation>
    </message>
    <message>
        <source>Fields kept, but not used: {about}</source>
        <translation>Campi conservati ma non usati: {about}</translation>
    </message>
    <message>
        <source>Fields that hold something else than expected, kept: {about}</source>
        <translation>Campi con un contenuto inatteso, conservati: {about}</translation>
    </message>
    <message>
        <source>Its front matter is not whole (line {about}); read line by line</source>
        <translation>La sua intestazione non è integra (riga {about}); letta riga per riga</translation>
    </message>
    <message>
        <source>Fields of WordPress and its plug-ins were left out: {about}</source>
        <translation>I campi di WordPress e dei suoi plugin sono rimasti fuori: {about}</translation>
    </message>
    <message>
        <source>It came in before and lies in the bin</source>
        <translation>Era già stato importato ed è nel cestino</translation>
    </message>
    <message>
        <source>What else the entries held stays there: {about}</source>
        <translation>Altro che le note contenevano resta là: {about}</translation>
    </message>
    <message>
        <source>What is no post was left out: {about}</source>
        <translation>È rimasto fuori ciò che non è un articolo: {about}</translation>
    </message>
    <message>
        <source>It leads out of the folder, so it was not read</source>
        <translation>Porta fuori dalla cartella: non è stato letto</translation>
    </message>
    <message>
        <source>A link to another folder, not followed</source>
        <translation>Un collegamento a un’altra cartella, non seguito</translation>
    </message>
    <message>
        <source>Links to other notes became words: {about}</source>
        <translation>Collegamenti ad altre note diventati parole: {about}</translation>
    </message>
    <message>
        <source>Lock marks around its title or a picture: all of it is locked</source>
        <translation>Segni di blocco intorno al titolo o a un’immagine: la nota è bloccata per intero</translation>
    </message>
    <message>
        <source>Marks of another tool stay in the text: {about}</source>
        <translation>Nel testo restano segni di un altro programma: {about}</translation>
    </message>
    <message>
        <source>Files of the blog&apos;s media stay there: {about}</source>
        <translation>I file multimediali restano sul blog: {about}</translation>
    </message>
    <message>
        <source>Sound, film and other files stay there: {about}</source>
        <translation>Suoni, filmati e altri file restano là: {about}</translation>
    </message>
    <message>
        <source>It cannot be read as a file</source>
        <translation>Non si può leggere come file</translation>
    </message>
    <message>
        <source>Notes shown inside became their names: {about}</source>
        <translation>Di note incluse è rimasto il nome: {about}</translation>
    </message>
    <message>
        <source>Posts without words were left out: {about}</source>
        <translation>Post senza parole tralasciati: {about}</translation>
    </message>
    <message>
        <source>Posts of others that this account may not edit were left out: {about}</source>
        <translation>Post di altri che questo account non può modificare, tralasciati: {about}</translation>
    </message>
    <message>
        <source>Posts of other people were left out: {about}</source>
        <translation>Post di altre persone tralasciati: {about}</translation>
    </message>
    <message>
        <source>Pages were left out: {about}</source>
        <translation>Le pagine sono rimaste fuori: {about}</translation>
    </message>
    <message>
        <source>Pictures that lie on the web stay there: {about}</source>
        <translation>Immagini che stanno sul web e lì restano: {about}</translation>
    </message>
    <message>
        <source>Pictures that are not there: {about}</source>
        <translation>Immagini che non ci sono: {about}</translation>
    </message>
    <message>
        <source>Pictures without a web address were left out: {about}</source>
        <translation>Immagini senza un indirizzo sul web, rimaste fuori: {about}</translation>
    </message>
    <message>
        <source>Characters no such file may hold became blanks: {about}</source>
        <translation>Caratteri non ammessi in un file del genere, diventati spazi: {about}</translation>
    </message>
    <message>
        <source>Pictures outside the folder, not read: {about}</source>
        <translation>Immagini fuori dalla cartella, non lette: {about}</translation>
    </message>
    <message>
        <source>No pictures this program can keep: {about}</source>
        <translation>Non sono immagini che questo programma sappia conservare: {about}</translation>
    </message>
    <message>
        <source>More pictures than one text can have: {about}</source>
        <translation>Più immagini di quante un testo ne possa avere: {about}</translation>
    </message>
    <message>
        <source>There it was to go out at {about}; here it has no time yet</source>
        <translation>Là doveva uscire il {about}; qui non ha ancora un orario</translation>
    </message>
    <message>
        <source>Records that are no posts as X writes them: {about}</source>
        <translation>Dati che non sono post come li scrive X: {about}</translation>
    </message>
    <message>
        <source>Reposts were left out: {about}</source>
        <translation>Repost tralasciati: {about}</translation>
    </message>
    <message>
        <source>Posts of several people: {about}</source>
        <translation>Articoli di più persone: {about}</translation>
    </message>
    <message>
        <source>On the blog its state is: {about}</source>
        <translation>Sul blog il suo stato è: {about}</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation>{names} e altri {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n bozza</numerusform>
            <numerusform>%n bozze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diary entries</source>
        <translation>
            <numerusform>%n nota di diario</numerusform>
            <numerusform>%n note di diario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n idee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n c’era già</numerusform>
            <numerusform>%n c’erano già</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n illeggibile</numerusform>
            <numerusform>%n illeggibili</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Niente di nuovo</translation>
    </message>
    <message>
        <source>Stopped. Until then: {told}</source>
        <translation>Fermato. Fino a lì: {told}</translation>
    </message>
</context>
<context>
    <name>MovingSection</name>
    <message>
        <source>Bring in, take out</source>
        <translation>Importare ed esportare</translation>
    </message>
    <message>
        <source>Markdown, WordPress, your archive from X; Day One, jrnl, RedNotebook</source>
        <translation>Markdown, WordPress, il tuo archivio di X; Day One, jrnl, RedNotebook</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Cartella…</translation>
    </message>
    <message>
        <source>Bring in a folder</source>
        <translation>Importa una cartella</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Importa un file</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>Da altrove</translation>
    </message>
    <message>
        <source>A folder of Markdown or text, with its pictures: each note becomes an entry</source>
        <translation>Una cartella di Markdown o testo, con le sue immagini: ogni file diventa una nota del diario</translation>
    </message>
    <message>
        <source>Notes…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Bring in a folder of notes as diary entries</source>
        <translation>Importa nel diario una cartella di note</translation>
    </message>
    <message>
        <source>Into the diary</source>
        <translation>Nel diario</translation>
    </message>
    <message>
        <source>Show the drafts</source>
        <translation>Mostra le bozze</translation>
    </message>
    <message>
        <source>What was not taken as it was</source>
        <translation>Che cosa non è stato preso com’era</translation>
    </message>
    <message>
        <source>All of them as Markdown, with their pictures</source>
        <translation>Tutte in Markdown, con le loro immagini</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Export all drafts</source>
        <translation>Esporta tutte le bozze</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bozze</translation>
    </message>
    <message>
        <source>Texts and archives (*.md *.markdown *.txt *.xml *.zip *.js *.json)</source>
        <translation>Testi e archivi (*.md *.markdown *.txt *.xml *.zip *.js *.json)</translation>
    </message>
    <message>
        <source>Bring in notes as diary entries</source>
        <translation>Importa le note nel diario</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Importazione in corso</translation>
    </message>
    <message>
        <source>Export all drafts to an empty folder</source>
        <translation>Esporta tutte le bozze in una cartella vuota</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Esportazione in corso</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts written to {folder}</source>
        <translation>
            <numerusform>%n bozza scritta in {folder}</numerusform>
            <numerusform>%n bozze scritte in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out because of what is locked</source>
        <translation>
            <numerusform>%n tralasciata per ciò che è bloccato</numerusform>
            <numerusform>%n tralasciate per ciò che è bloccato</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesSection</name>
    <message>
        <source>Notices</source>
        <translation>Avvisi</translation>
    </message>
    <message>
        <source>It is my turn to post, and ten minutes before</source>
        <translation>Tocca a me pubblicare, e dieci minuti prima</translation>
    </message>
    <message>
        <source>A post was missed, or needs a decision</source>
        <translation>Un post è mancato o aspetta una decisione</translation>
    </message>
    <message>
        <source>An account needs signing in again</source>
        <translation>Bisogna accedere di nuovo a un account</translation>
    </message>
    <message>
        <source>Drafts wait for my approval</source>
        <translation>Ci sono bozze che aspettano la mia approvazione</translation>
    </message>
    <message>
        <source>Far more people write than usual</source>
        <translation>Molte più persone del solito ti scrivono</translation>
    </message>
    <message>
        <source>Posts were published as planned</source>
        <translation>I post sono usciti come previsto</translation>
    </message>
    <message>
        <source>notices notifications</source>
        <translation>avvisi notifiche</translation>
    </message>
    <message>
        <source>The quiet hours hold them back. They say how many and which account, never what a post says.</source>
        <translation>Nelle ore di silenzio aspettano. Dicono quanti e di quale account, mai che cosa c’è scritto in un post.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Always fine</source>
        <translation>Va sempre bene</translation>
    </message>
    <message>
        <source>Holds for a day</source>
        <translation>Vale un giorno</translation>
    </message>
    <message>
        <source>Holds for a week</source>
        <translation>Vale una settimana</translation>
    </message>
    <message>
        <source>Holds for a month</source>
        <translation>Vale un mese</translation>
    </message>
    <message>
        <source>Holds for a year</source>
        <translation>Vale un anno</translation>
    </message>
    <message>
        <source>Holds for an hour</source>
        <translation>Vale un’ora</translation>
    </message>
</context>
<context>
    <name>OwnWordsSection</name>
    <message>
        <source>Your words</source>
        <translation>Le tue parole</translation>
    </message>
    <message>
        <source>What is always fine is never underlined. What holds for a while is told once it has passed.</source>
        <translation>Ciò che va sempre bene non si sottolinea mai. Ciò che vale per un po’ si segnala quando è passato.</translation>
    </message>
    <message>
        <source>words dictionary spelling allowed stale</source>
        <translation>parole dizionario ortografia permesse del giorno</translation>
    </message>
    <message>
        <source>Find or add a word</source>
        <translation>Trova o aggiungi una parola</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Che cos’è</translation>
    </message>
    <message>
        <source>Language of the word</source>
        <translation>Lingua della parola</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>words dictionary add</source>
        <translation>parole dizionario aggiungi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>None yet. The menu of an underlined word adds to them.</source>
        <translation>Ancora nessuna. Si aggiungono dal menu di una parola sottolineata.</translation>
    </message>
    <message>
        <source>No word of yours is like that.</source>
        <translation>Nessuna delle tue parole è così.</translation>
    </message>
    <message>
        <source>Remove “{word}”</source>
        <translation>Togli «{word}»</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>You and the others on this workspace</source>
        <translation>Tu e gli altri su questo spazio di lavoro</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Aggiungi una persona</translation>
    </message>
    <message>
        <source>This workspace is on a server.</source>
        <translation>Questo spazio di lavoro è su un server.</translation>
    </message>
    <message>
        <source>Share it…</source>
        <translation>Condividilo…</translation>
    </message>
    <message>
        <source>There each login may do what its role allows, with whatever program it signs in.</source>
        <translation>Lì ogni accesso può fare ciò che il suo ruolo permette, con qualunque programma entri.</translation>
    </message>
    <message>
        <source>Here roles guide and do not protect: whoever opens this workspace can change it.</source>
        <translation>Qui i ruoli orientano e non proteggono: chi apre questo spazio di lavoro può modificarlo.</translation>
    </message>
    <message>
        <source>This workspace is on this computer only.</source>
        <translation>Questo spazio di lavoro è solo su questo computer.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Prepares</source>
        <translation>Prepara</translation>
    </message>
    <message>
        <source>Proposes</source>
        <translation>Propone</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Legge</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>Approva</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Che cosa fa</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>End the login</source>
        <translation>Chiudi l’accesso</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Togli…</translation>
    </message>
    <message>
        <source>Remove {name}…</source>
        <translation>Togli {name}…</translation>
    </message>
    <message>
        <source>End the login {login}</source>
        <translation>Chiudi l’accesso {login}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Approves</source>
        <translation>Approva</translation>
    </message>
    <message>
        <source>Writes, prepares replies</source>
        <translation>Scrive, prepara le risposte</translation>
    </message>
    <message>
        <source>Proposes drafts and ideas</source>
        <translation>Propone bozze e idee</translation>
    </message>
    <message>
        <source>Only reads</source>
        <translation>Legge soltanto</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>{does}, signs in as {login}</source>
        <translation>{does}, accede come {login}</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Sono io</translation>
    </message>
    <message>
        <source>{name} is who works on this computer</source>
        <translation>È {name} che lavora su questo computer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Modifica {name}</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lascia</translation>
    </message>
    <message>
        <source>Remove {name}? What they wrote keeps their name; what they were to answer is nobody’s.</source>
        <translation>Togliere {name}? Ciò che ha scritto conserva il suo nome; ciò a cui doveva rispondere non è più di nessuno.</translation>
    </message>
    <message>
        <source>Their login {login} ends.</source>
        <translation>Il suo accesso {login} finisce.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Togli {name}</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>Lascia {name}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>Trova un’impostazione</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Nessuna impostazione si chiama così.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Next setting</source>
        <translation>Impostazione seguente</translation>
    </message>
    <message>
        <source>Undo a change</source>
        <translation>Annulla una modifica</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Changes apply at once</source>
        <translation>Le modifiche valgono subito</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Move this workspace to a shared one</source>
        <translation>Sposta questo spazio di lavoro su uno condiviso</translation>
    </message>
    <message>
        <source>Others then work on it from their computers. It takes a PostgreSQL server with an empty database.</source>
        <translation>Poi altri ci lavorano dai loro computer. Serve un server PostgreSQL con un database vuoto.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Che cosa succederà</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Everything is copied to the server, read back from there, and compared.</source>
        <translation>Tutto viene copiato sul server, riletto da lì e confrontato.</translation>
    </message>
    <message>
        <source>The file here is kept as it is. From then on it only leads to the shared workspace.</source>
        <translation>Il file qui resta com’è. Da quel momento porta soltanto allo spazio condiviso.</translation>
    </message>
    <message>
        <source>Keys of accounts stay in this computer’s keychain, so this computer goes on sending.</source>
        <translation>Le chiavi degli account restano nel portachiavi di questo computer, che quindi continua a inviare.</translation>
    </message>
    <message numerus="yes">
        <source>Diary entries with locked words stay on this computer alone, in no backup of the server: %Ln now.</source>
        <translation>
            <numerusform>Le note del diario con parole bloccate restano solo su questo computer, in nessuna copia del server: ora %Ln.</numerusform>
            <numerusform>Le note del diario con parole bloccate restano solo su questo computer, in nessuna copia del server: ora %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Comincio</translation>
    </message>
    <message>
        <source>Taking the pictures along</source>
        <translation>Porto con me le immagini</translation>
    </message>
    <message>
        <source>Copying, {done} of {total} records</source>
        <translation>Copio, {done} di {total} record</translation>
    </message>
    <message>
        <source>Comparing, {done} of {total} records</source>
        <translation>Confronto, {done} di {total} record</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was moved, and the file is as it was.</source>
        <translation>Annullato. Nulla è stato spostato e il file è com’era.</translation>
    </message>
    <message>
        <source>The workspace is shared now</source>
        <translation>Ora lo spazio di lavoro è condiviso</translation>
    </message>
    <message>
        <source>Open the shared workspace</source>
        <translation>Apri lo spazio condiviso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records were read back from the server and are the same as here.</source>
        <translation>
            <numerusform>%Ln record è stato riletto dal server ed è uguale a quello di qui.</numerusform>
            <numerusform>%Ln record sono stati riletti dal server e sono uguali a quelli di qui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of %Ln tables was counted and compared.</source>
        <translation>
            <numerusform>%Ln tabella è stata contata e confrontata.</numerusform>
            <numerusform>Ognuna delle %Ln tabelle è stata contata e confrontata.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file in {folder} is kept and marked.</source>
        <translation>Il file in {folder} è conservato e contrassegnato.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries with locked words stay on this computer: save them yourself.</source>
        <translation>
            <numerusform>%Ln nota con parole bloccate resta su questo computer: salvala tu.</numerusform>
            <numerusform>%Ln note con parole bloccate restano su questo computer: salvale tu.</numerusform>
        </translation>
    </message>
    <message>
        <source>This login may not make others, so roles guide there and do not protect.</source>
        <translation>Questo accesso non può crearne altri, perciò là i ruoli orientano e non proteggono.</translation>
    </message>
</context>
<context>
    <name>ShortcutsSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>Scorciatoie</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>See and change all shortcuts</source>
        <translation>Vedi e cambia tutte le scorciatoie</translation>
    </message>
    <message>
        <source>Single letters act in lists, never in a text field</source>
        <translation>Le lettere singole agiscono negli elenchi, mai in un campo di testo</translation>
    </message>
</context>
<context>
    <name>SlotLine</name>
    <message>
        <source>Remove this slot</source>
        <translation>Togli questo slot</translation>
    </message>
    <message>
        <source>slots posting</source>
        <translation>slot pubblicazione</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>ogni %n settimana</numerusform>
            <numerusform>ogni %n settimane</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotsSection</name>
    <message>
        <source>Posting slots</source>
        <translation>Slot di pubblicazione</translation>
    </message>
    <message>
        <source>slots times of the week posting schedule</source>
        <translation>slot orari della settimana pubblicazione programma</translation>
    </message>
    <message>
        <source>Account whose slots are shown</source>
        <translation>Account di cui si vedono gli slot</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>No slot yet.</source>
        <translation>Ancora nessuno slot.</translation>
    </message>
    <message>
        <source>Three mornings a week</source>
        <translation>Tre mattine a settimana</translation>
    </message>
    <message>
        <source>Mon, Wed and Fri at 8:30, to begin with</source>
        <translation>lun, mer e ven alle 8:30, per cominciare</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
</context>
<context>
    <name>TimesSection</name>
    <message>
        <source>Times</source>
        <translation>Tempi</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Send late by itself, minutes</source>
        <translation>Invia da solo in ritardo, minuti</translation>
    </message>
    <message>
        <source>also when you travel</source>
        <translation>anche quando viaggi</translation>
    </message>
    <message>
        <source>Send late by itself</source>
        <translation>Invia da solo in ritardo</translation>
    </message>
    <message>
        <source>minutes at most, after that it asks you</source>
        <translation>minuti al massimo, poi chiede a te</translation>
    </message>
    <message>
        <source>Posts on one account apart, minutes</source>
        <translation>Distanza tra i post di un account, minuti</translation>
    </message>
    <message>
        <source>Posts apart</source>
        <translation>Distanza tra i post</translation>
    </message>
    <message>
        <source>minutes, told by the rehearsal</source>
        <translation>minuti, lo dice la prova</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silenzio dalle</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silenzio fino alle</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ore di silenzio</translation>
    </message>
    <message>
        <source>no notices, and no post should go</source>
        <translation>niente avvisi, e nessun post dovrebbe uscire</translation>
    </message>
</context>
<context>
    <name>UnderWay</name>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Testi</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Il file</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approvazioni</translation>
    </message>
</context>
<context>
    <name>WatchedSection</name>
    <message>
        <source>Photos from a telephone</source>
        <translation>Foto dal telefono</translation>
    </message>
    <message>
        <source>What arrives in a watched folder is offered in the Diary as a visit; nothing is added unasked.</source>
        <translation>Ciò che arriva in una cartella osservata viene proposto nel Diario come visita; nulla si aggiunge senza chiedere.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Osserva una cartella…</translation>
    </message>
    <message>
        <source>watched folder photos telephone camera</source>
        <translation>cartella osservata foto telefono fotocamera</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Non osservare più</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>Non osservare più {folder}</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Osserva una cartella</translation>
    </message>
</context>
<context>
    <name>WorkspaceSection</name>
    <message>
        <source>Workspace</source>
        <translation>Spazio di lavoro</translation>
    </message>
    <message>
        <source>workspace server shared address</source>
        <translation>spazio di lavoro server condiviso indirizzo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Condiviso con</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Ultimo scambio</translation>
    </message>
    <message>
        <source>Nobody else yet</source>
        <translation>Ancora nessun altro</translation>
    </message>
    <message>
        <source>Never yet</source>
        <translation>Ancora mai</translation>
    </message>
    <message>
        <source>the server is not reached now; this goes on by itself</source>
        <translation>il server ora non è raggiungibile; la ripresa è automatica</translation>
    </message>
</context>
<context>
    <name>WrittenLanguages</name>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Add a language you write in</source>
        <translation>Aggiungi una lingua in cui scrivi</translation>
    </message>
</context>
</TS>
