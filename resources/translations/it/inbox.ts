<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AnswerPane</name>
    <message>
        <source>Send all the same</source>
        <translation>Invia comunque</translation>
    </message>
    <message>
        <source>Delete on the network</source>
        <translation>Elimina dal network</translation>
    </message>
    <message>
        <source>Sends when approved</source>
        <translation>Parte quando è approvata</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>In attesa di approvazione</translation>
    </message>
    <message>
        <source>Reply to {name} goes</source>
        <translation>La risposta a {name} parte</translation>
    </message>
    <message>
        <source>{name} answered at {time}.</source>
        <translation>{name} ha risposto alle {time}.</translation>
    </message>
    <message>
        <source>It was answered at {time}.</source>
        <translation>È arrivata una risposta alle {time}.</translation>
    </message>
    <message>
        <source>The reply is out already.</source>
        <translation>La risposta è già pubblicata.</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Needs no answer</source>
        <translation>Non serve risposta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
</context>
<context>
    <name>AssignMenu</name>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (tu)</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Nessuno in particolare</translation>
    </message>
</context>
<context>
    <name>AwayView</name>
    <message>
        <source>Your reply</source>
        <translation>La tua risposta</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Non inviare</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ritira</translation>
    </message>
    <message>
        <source>Check on {network}</source>
        <translation>Controlla su {network}</translation>
    </message>
    <message>
        <source>It is there…</source>
        <translation>C’è…</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Non c’è</translation>
    </message>
    <message>
        <source>Send the rest</source>
        <translation>Invia il resto</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <source>Before this</source>
        <translation>Prima di questo</translation>
    </message>
    <message>
        <source>The first message from this person.</source>
        <translation>Il primo messaggio di questa persona.</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Mostra i precedenti</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>{name} has been writing an answer since {time}.</source>
        <translation>{name} sta scrivendo una risposta dalle {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n of those chosen are under another post: this does not answer them.</source>
        <translation>
            <numerusform>%n di quelli scelti sta sotto un altro post: questa non gli risponde.</numerusform>
            <numerusform>%n di quelli scelti stanno sotto un altro post: questa non risponde a loro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also answers %n others here</source>
        <translation>
            <numerusform>Risponde anche a %n altro messaggio qui</numerusform>
            <numerusform>Risponde anche ad altri %n messaggi qui</numerusform>
        </translation>
    </message>
    <message>
        <source>Also answers</source>
        <translation>Risponde anche a</translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Add a message by hand</source>
        <translation>Aggiungi un messaggio a mano</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Link to the message or the post (optional)</source>
        <translation>Link al messaggio o al post (facoltativo)</translation>
    </message>
    <message>
        <source>Who wrote</source>
        <translation>Chi ha scritto</translation>
    </message>
    <message>
        <source>Called there (optional)</source>
        <translation>Nome utente (facoltativo)</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>Che cosa ha scritto</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostralo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Add all the same</source>
        <translation>Aggiungi lo stesso</translation>
    </message>
    <message>
        <source>None of your accounts takes messages by hand. Connect one first (Accounts).</source>
        <translation>Nessuno dei tuoi account accetta messaggi a mano. Collegane prima uno (Account).</translation>
    </message>
    <message>
        <source>It stands under your post “{words}”.</source>
        <translation>Si trova sotto il tuo post “{words}”.</translation>
    </message>
    <message>
        <source>The address of the message itself.</source>
        <translation>È l’indirizzo del messaggio stesso.</translation>
    </message>
    <message>
        <source>This is none of the posts known here; the address is kept with the message.</source>
        <translation>Non è nessuno dei post noti qui; l’indirizzo resta accanto al messaggio.</translation>
    </message>
    <message>
        <source>There are no words yet. Paste what they wrote.</source>
        <translation>Manca il testo. Incolla quello che ha scritto.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>More about this person</source>
        <translation>Altro su questa persona</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Chi è</translation>
    </message>
    <message>
        <source>Who they are, in a line</source>
        <translation>Chi è, in una riga</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>Scrive in</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Incontri</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Seguito</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assegnato a</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenziato</translation>
    </message>
    <message>
        <source>Also {names}</source>
        <translation>Anche {names}</translation>
    </message>
    <message>
        <source>Set apart</source>
        <translation>Separa</translation>
    </message>
    <message>
        <source>Set {handle} on {network} apart</source>
        <translation>Separa {handle} su {network}</translation>
    </message>
    <message>
        <source>As they write</source>
        <translation>Come scrive</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking {account}</source>
        <translation>Controllo {account}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>An answer is still to go</source>
        <translation>Una risposta deve ancora partire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Riprendila</translation>
    </message>
    <message>
        <source>Wait until it is out</source>
        <translation>Aspetta che sia uscita</translation>
    </message>
    <message>
        <source>Your answer to {name} goes in a few seconds.</source>
        <translation>La risposta a {name} parte tra pochi secondi.</translation>
    </message>
    <message>
        <source>Your answers to {name} go in a few seconds.</source>
        <translation>Le risposte a {name} partono tra pochi secondi.</translation>
    </message>
    <message numerus="yes">
        <source>Closed now, it goes the next time this program or its agent runs, within %n minutes; later it asks you.</source>
        <translation>
            <numerusform>Se chiudi ora, parte la prossima volta che gira questo programma o il suo agente, entro %n minuto; più tardi te lo chiede.</numerusform>
            <numerusform>Se chiudi ora, parte la prossima volta che gira questo programma o il suo agente, entro %n minuti; più tardi te lo chiede.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program closes once it is out.</source>
        <translation>Il programma si chiude appena è uscita.</translation>
    </message>
    <message>
        <source>It does not go now; the Inbox says why.</source>
        <translation>Per ora non parte; la Posta dice perché.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
</context>
<context>
    <name>ConversationHead</name>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Make it an idea</source>
        <translation>Fanne un’idea</translation>
    </message>
    <message>
        <source>Owed an answer again</source>
        <translation>Serve di nuovo una risposta</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assegna</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Rimanda</translation>
    </message>
    <message>
        <source>Needs no answer</source>
        <translation>Non serve risposta</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>Only you and %n others</source>
        <translation>
            <numerusform>Solo tu e un’altra persona</numerusform>
            <numerusform>Solo tu e altre %n persone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profiles</source>
        <translation>
            <numerusform>%n profilo</numerusform>
            <numerusform>%n profili</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the words of %n messages, and who wrote them</source>
        <translation>
            <numerusform>le parole di %n messaggio, e chi l’ha scritto</numerusform>
            <numerusform>le parole di %n messaggi, e chi li ha scritti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n etichetta</numerusform>
            <numerusform>%n etichette</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers you sent: they are yours.</source>
        <translation>
            <numerusform>%n risposta che hai inviato: è tua.</numerusform>
            <numerusform>%n risposte che hai inviato: sono tue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diary entries that name them, as you wrote them.</source>
        <translation>
            <numerusform>%n nota del diario che la nomina, come l’hai scritta.</numerusform>
            <numerusform>%n note del diario che la nominano, come le hai scritte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n aperto</numerusform>
            <numerusform>%n aperti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisQuestion</name>
    <message>
        <source>Start crisis mode?</source>
        <translation>Avviare la modalità di crisi?</translation>
    </message>
    <message>
        <source>Every post and reply that has not left is held at once, and nothing goes again by itself.</source>
        <translation>Ogni post e ogni risposta non ancora partiti si fermano subito, e nulla riparte da solo.</translation>
    </message>
    <message>
        <source>No, go on as usual</source>
        <translation>No, avanti come sempre</translation>
    </message>
    <message>
        <source>Start crisis mode</source>
        <translation>Avvia la modalità di crisi</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Called {name} from now on, here and in the diary.</source>
        <translation>D’ora in poi si chiama {name}, qui e nel diario.</translation>
    </message>
    <message>
        <source>Called as their network calls them.</source>
        <translation>Si chiama come dice la sua rete.</translation>
    </message>
    <message>
        <source>The note is removed.</source>
        <translation>La nota è tolta.</translation>
    </message>
    <message>
        <source>They are one person now.</source>
        <translation>Ora sono una persona sola.</translation>
    </message>
    <message>
        <source>They are set apart.</source>
        <translation>Ora sono separati.</translation>
    </message>
    <message>
        <source>What they write owes nothing.</source>
        <translation>A ciò che scrive non si deve risposta.</translation>
    </message>
    <message>
        <source>What they write is owed an answer again.</source>
        <translation>A ciò che scrive si deve di nuovo risposta.</translation>
    </message>
    <message>
        <source>Folded away here, and owed nothing. On the networks nothing was done.</source>
        <translation>Qui è messo da parte e non gli si deve risposta. Sulle reti non è stato fatto nulla.</translation>
    </message>
    <message>
        <source>Shown and owed an answer again.</source>
        <translation>Di nuovo in vista, e gli si deve risposta.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find in all messages</source>
        <translation>Cerca in tutti i messaggi</translation>
    </message>
    <message>
        <source>Find a word or a name</source>
        <translation>Cerca una parola o un nome</translation>
    </message>
    <message>
        <source>In all messages, closed ones too</source>
        <translation>In tutti i messaggi, anche quelli chiusi</translation>
    </message>
</context>
<context>
    <name>IdeaLine</name>
    <message>
        <source>Open the idea</source>
        <translation>Apri l’idea</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>Una domanda</translation>
    </message>
    <message>
        <source>Make an idea</source>
        <translation>Fanne un’idea</translation>
    </message>
</context>
<context>
    <name>InTheHour</name>
    <message numerus="yes">
        <source>%n messages in the last hour</source>
        <translation>
            <numerusform>%n messaggio nell’ultima ora</numerusform>
            <numerusform>%n messaggi nell’ultima ora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Needs reply</source>
        <translation>Da rispondere</translation>
    </message>
    <message>
        <source>Reply begun</source>
        <translation>Risposta iniziata</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>In attesa di approvazione</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Risposto</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Rimandato</translation>
    </message>
    <message>
        <source>Needs no answer</source>
        <translation>Non serve risposta</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>No answer owed</source>
        <translation>Nessuna risposta dovuta</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>sounds critical, a guess</source>
        <translation>sembra critico, è una stima</translation>
    </message>
    <message>
        <source>sounds warm, a guess</source>
        <translation>sembra cordiale, è una stima</translation>
    </message>
    <message>
        <source>The reply is too long for {network}.</source>
        <translation>La risposta è troppo lunga per {network}.</translation>
    </message>
    <message>
        <source>A link is too long for {network}.</source>
        <translation>Un link è troppo lungo per {network}.</translation>
    </message>
    <message>
        <source>A name is too long for {network}.</source>
        <translation>Un nome è troppo lungo per {network}.</translation>
    </message>
    <message>
        <source>The reply quotes a locked passage of the diary: “{text}”.</source>
        <translation>La risposta cita un passo bloccato del diario: «{text}».</translation>
    </message>
    <message>
        <source>{text} is still to be filled in.</source>
        <translation>{text} è ancora da completare.</translation>
    </message>
    <message>
        <source>The reply holds characters that are no text.</source>
        <translation>La risposta contiene caratteri che non sono testo.</translation>
    </message>
    <message>
        <source>{account}: mentions outside your own posts cannot be seen with this login.</source>
        <translation>{account}: con questo accesso non si vedono le menzioni fuori dai tuoi post.</translation>
    </message>
    <message>
        <source>{account}: comments that wait for moderation cannot be seen with this login.</source>
        <translation>{account}: con questo accesso non si vedono i commenti in attesa di moderazione.</translation>
    </message>
    <message>
        <source>{account} shows the same messages again and again; what lies behind them may be missing.</source>
        <translation>{account} mostra sempre gli stessi messaggi: possono mancare quelli che vengono dopo.</translation>
    </message>
    <message>
        <source>{account}: replies that do not name the account cannot be seen with this login.</source>
        <translation>{account}: con questo accesso non si vedono le risposte che non nominano l’account.</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Fino a {time}</translation>
    </message>
    <message>
        <source>Answered in {age}</source>
        <translation>Risposto in {age}</translation>
    </message>
    <message>
        <source>{waited}, target {target}</source>
        <translation>{waited}, obiettivo {target}</translation>
    </message>
    <message>
        <source>you answer</source>
        <translation>rispondi tu</translation>
    </message>
    <message>
        <source>{name} answers</source>
        <translation>risponde {name}</translation>
    </message>
    <message>
        <source>wrote to you alone</source>
        <translation>ha scritto solo a te</translation>
    </message>
    <message>
        <source>comment on your post</source>
        <translation>commento a un tuo post</translation>
    </message>
    <message>
        <source>wrote to you</source>
        <translation>ti ha scritto</translation>
    </message>
    <message>
        <source>What is up stays.</source>
        <translation>Ciò che è uscito resta.</translation>
    </message>
    <message>
        <source>Nothing was published.</source>
        <translation>Nulla è stato pubblicato.</translation>
    </message>
    <message>
        <source>Change the reply, or send it again.</source>
        <translation>Cambia la risposta, o inviala di nuovo.</translation>
    </message>
    <message>
        <source>Changes requested: {why}</source>
        <translation>Modifiche richieste: {why}</translation>
    </message>
    <message>
        <source>The checks found an error ({rule}).</source>
        <translation>I controlli hanno trovato un errore ({rule}).</translation>
    </message>
    <message>
        <source>{account} must be signed in again. New messages may be missing.</source>
        <translation>Occorre accedere di nuovo a {account}. Potrebbero mancare nuovi messaggi.</translation>
    </message>
    <message>
        <source>{network} has not answered since {time}. New messages may be missing.</source>
        <translation>{network} non risponde dalle {time}. Potrebbero mancare nuovi messaggi.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Non ancora controllato</translation>
    </message>
    <message>
        <source>Last checked {time}</source>
        <translation>Ultimo controllo {time}</translation>
    </message>
    <message>
        <source>Where this link goes</source>
        <translation>Dove porta questo link</translation>
    </message>
    <message>
        <source>It opens {server} in the browser.</source>
        <translation>Apre {server} nel browser.</translation>
    </message>
    <message>
        <source>No server can be read in it.</source>
        <translation>Non vi si legge alcun server.</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Non aprire</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Senza nome</translation>
    </message>
    <message>
        <source>Folded away: harsh words.</source>
        <translation>Messo da parte: parole offensive.</translation>
    </message>
    <message>
        <source>Folded away: you blocked who wrote it.</source>
        <translation>Messo da parte: hai bloccato chi scrive.</translation>
    </message>
    <message>
        <source>{came}. Too few days to say what is usual: {known} of {needed}.</source>
        <translation>{came}. I giorni sono troppo pochi per dire quanti siano di solito: {known} su {needed}.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>da {low} a {high}</translation>
    </message>
    <message>
        <source>{came}, usually {usual}.</source>
        <translation>{came}, di solito {usual}.</translation>
    </message>
    <message>
        <source>{came} on the practice network, usually {usual}.</source>
        <translation>{came} su Palestra, di solito {usual}.</translation>
    </message>
    <message>
        <source>Of {english} in English {critical} sound critical, a guess.</source>
        <translation>Su {english} in inglese, {critical} sembrano critici: è una stima.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Ringraziamento</translation>
    </message>
    <message>
        <source>Suspected spam</source>
        <translation>Forse spam</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Niente di tutto questo</translation>
    </message>
    <message>
        <source>it asks with a question mark</source>
        <translation>ha un punto interrogativo</translation>
    </message>
    <message>
        <source>it is nothing but signs of applause</source>
        <translation>contiene solo segni di applauso</translation>
    </message>
    <message>
        <source>it holds many links</source>
        <translation>contiene molti link</translation>
    </message>
    <message>
        <source>it holds words that ask, in {language}</source>
        <translation>contiene parole da domanda, in {language}</translation>
    </message>
    <message>
        <source>it holds words of thanks, in {language}</source>
        <translation>contiene parole di ringraziamento, in {language}</translation>
    </message>
    <message>
        <source>it holds words of advertising, in {language}</source>
        <translation>contiene parole da pubblicità, in {language}</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglese</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francese</translation>
    </message>
    <message>
        <source>German</source>
        <translation>tedesco</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spagnolo</translation>
    </message>
    <message>
        <source>{sort}, as somebody here said</source>
        <translation>{sort}, come ha detto qualcuno di voi</translation>
    </message>
    <message>
        <source>a rule of yours says so</source>
        <translation>lo dice una tua regola</translation>
    </message>
    <message>
        <source>{sort}, because {why}</source>
        <translation>{sort}, perché {why}</translation>
    </message>
    <message>
        <source>Nearly the same as your answers to {name} on {day} and to {count} more people.</source>
        <translation>Quasi uguale alle risposte a {name} del {day} e ad altre {count} persone.</translation>
    </message>
    <message>
        <source>Nearly the same as your answers to {name} on {day} and to one more person.</source>
        <translation>Quasi uguale alle risposte a {name} del {day} e a un’altra persona.</translation>
    </message>
    <message>
        <source>Nearly the same as your answer to {name} on {day}.</source>
        <translation>Quasi uguale alla risposta a {name} del {day}.</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Controllo in corso</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuovo</numerusform>
            <numerusform>%n nuovi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Export this person to an empty folder</source>
        <translation>Esporta questa persona in una cartella vuota</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Esportazione in corso</translation>
    </message>
    <message>
        <source>Written to {folder}. It is private.</source>
        <translation>Scritto in {folder}. È privato.</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Eliminazione in corso</translation>
    </message>
    <message>
        <source>Deleted, in the file too.</source>
        <translation>Eliminato, anche dal file.</translation>
    </message>
    <message>
        <source>Deleted. Another program held the file, so old bytes may be left in it.</source>
        <translation>Eliminato. Un altro programma teneva il file: può restarvi qualche vecchio dato.</translation>
    </message>
    <message>
        <source>Writing the file anew</source>
        <translation>Il file viene riscritto</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>This is not harsh</source>
        <translation>Non è offensivo</translation>
    </message>
    <message>
        <source>its network says {time}</source>
        <translation>secondo il network {time}</translation>
    </message>
</context>
<context>
    <name>Name</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>As their network says</source>
        <translation>Come dice la sua rete</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>New note</source>
        <translation>Nuova nota</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Scrivi una nota</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Tags, set apart by commas</source>
        <translation>Etichette, separate da virgole</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Togli questa nota</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>The last hour against past days</source>
        <translation>L’ultima ora e i giorni passati</translation>
    </message>
    <message>
        <source>Told from {messages} messages of {people} people on, where that is three times the usual and more than on any of these days. The rule is our own choice of 23 November 2026.</source>
        <translation>Si segnala da {messages} messaggi di {people} persone in su, se è il triplo del solito e più che in ciascuno di questi giorni. La regola è una nostra scelta del 23 novembre 2026.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>OthersLine</name>
    <message>
        <source>Take it over</source>
        <translation>Riprendi il testo</translation>
    </message>
    <message>
        <source>Take over what {name} wrote</source>
        <translation>Riprendi quello che ha scritto {name}</translation>
    </message>
    <message>
        <source>Puts these words into your answer; theirs stay as they are</source>
        <translation>Copia queste parole nella tua risposta; l’altra resta com’è</translation>
    </message>
    <message>
        <source>{name}&apos;s answer is on its way: “{words}”</source>
        <translation>La risposta di {name} sta partendo: «{words}»</translation>
    </message>
    <message>
        <source>{name}, {when}, not sent: “{words}”</source>
        <translation>{name}, {when}, non inviato: «{words}»</translation>
    </message>
</context>
<context>
    <name>OwnPostView</name>
    <message>
        <source>Your post, {time}</source>
        <translation>Il tuo post, {time}</translation>
    </message>
    <message>
        <source>Your post</source>
        <translation>Il tuo post</translation>
    </message>
    <message>
        <source>Open on {network}</source>
        <translation>Apri su {network}</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Join with</source>
        <translation>Unisci con</translation>
    </message>
    <message>
        <source>Name, handle or tag</source>
        <translation>Nome, profilo o etichetta</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>Nobody else has written yet.</source>
        <translation>Non ha ancora scritto nessun altro.</translation>
    </message>
    <message>
        <source>Never answered yet</source>
        <translation>Mai avuto risposta</translation>
    </message>
    <message>
        <source>Name or network</source>
        <translation>Nome o rete</translation>
    </message>
    <message>
        <source>People who were never answered</source>
        <translation>Persone che non hanno mai avuto risposta</translation>
    </message>
    <message>
        <source>Open the last message</source>
        <translation>Apri l’ultimo messaggio</translation>
    </message>
    <message>
        <source>Everybody who wrote got an answer.</source>
        <translation>Chiunque ha scritto ha avuto risposta.</translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation>chiusi senza risposta</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Eliminare {name}?</translation>
    </message>
    <message>
        <source>This goes, for good:</source>
        <translation>Questo sparisce per sempre:</translation>
    </message>
    <message>
        <source>This stays:</source>
        <translation>Questo resta:</translation>
    </message>
    <message>
        <source>What they write from now on comes as from somebody new.</source>
        <translation>Ciò che scriverà d’ora in poi arriverà come da una persona nuova.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tieni</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>The same address.</source>
        <translation>Stesso indirizzo.</translation>
    </message>
    <message>
        <source>The same name.</source>
        <translation>Stesso nome.</translation>
    </message>
    <message>
        <source>Liked a post</source>
        <translation>Ha apprezzato un post</translation>
    </message>
    <message>
        <source>Shared a post</source>
        <translation>Ha condiviso un post</translation>
    </message>
    <message>
        <source>Liked “{post}”</source>
        <translation>Ha apprezzato «{post}»</translation>
    </message>
    <message>
        <source>Shared “{post}”</source>
        <translation>Ha condiviso «{post}»</translation>
    </message>
    <message>
        <source>Wrote, spam</source>
        <translation>Ha scritto, spam</translation>
    </message>
    <message>
        <source>Wrote, needs no answer</source>
        <translation>Ha scritto, non serve risposta</translation>
    </message>
    <message>
        <source>Wrote, no answer owed</source>
        <translation>Ha scritto, nessuna risposta dovuta</translation>
    </message>
    <message>
        <source>Wrote, not answered</source>
        <translation>Ha scritto, senza risposta</translation>
    </message>
    <message>
        <source>Not in the diary</source>
        <translation>Non è nel diario</translation>
    </message>
    <message>
        <source>{day} in {place}</source>
        <translation>{day}, {place}</translation>
    </message>
    <message>
        <source>Once, {when}</source>
        <translation>Una volta, {when}</translation>
    </message>
    <message>
        <source>Twice, last {when}</source>
        <translation>Due volte, l’ultima {when}</translation>
    </message>
    <message>
        <source>{count} times, last {when}</source>
        <translation>{count} volte, l’ultima {when}</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Non si sa ancora</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} e {other}</translation>
    </message>
    <message>
        <source>{languages} (a guess)</source>
        <translation>{languages} (sembra)</translation>
    </message>
    <message>
        <source>{count} on {network}</source>
        <translation>{count} su {network}</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Solo tu</translation>
    </message>
    <message>
        <source>Only you, {one} and {other}</source>
        <translation>Solo tu, {one} e {other}</translation>
    </message>
    <message>
        <source>Only you and {name}</source>
        <translation>Solo tu e {name}</translation>
    </message>
    <message>
        <source>Diary: {title}</source>
        <translation>Diario: {title}</translation>
    </message>
    <message>
        <source>Also called {names}</source>
        <translation>Si chiama anche {names}</translation>
    </message>
    <message>
        <source>Writes in {language}</source>
        <translation>Scrive in {language}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Etichette: {tags}</translation>
    </message>
    <message>
        <source>Muted since {time}</source>
        <translation>Silenziato dal {time}</translation>
    </message>
    <message>
        <source>Blocked since {time}</source>
        <translation>Bloccato dal {time}</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profili</translation>
    </message>
    <message>
        <source>{count} followers</source>
        <translation>{count} follower</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>Before it was changed:</source>
        <translation>Prima della modifica:</translation>
    </message>
    <message>
        <source>Answered {time}:</source>
        <translation>Risposta del {time}:</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>ha scritto</translation>
    </message>
    <message>
        <source>liked a post</source>
        <translation>ha apprezzato un post</translation>
    </message>
    <message>
        <source>shared a post</source>
        <translation>ha condiviso un post</translation>
    </message>
    <message>
        <source>Wrote, answered in {age}</source>
        <translation>Ha scritto, risposta in {age}</translation>
    </message>
    <message>
        <source>Is this {name} of the diary? It has this name.</source>
        <translation>È {name} del diario? Il nome è lo stesso.</translation>
    </message>
    <message>
        <source>Also {name} on {network}? {why}</source>
        <translation>È anche {name} su {network}? {why}</translation>
    </message>
    <message>
        <source>When each message came and how it ended, without words or name.</source>
        <translation>Quando è arrivato ogni messaggio e come è finito, senza parole né nome.</translation>
    </message>
    <message>
        <source>Backups and archives made before.</source>
        <translation>Le copie di sicurezza e gli archivi fatti prima.</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Non silenziare più</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenzia</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Sblocca</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>Join with…</source>
        <translation>Unisci con…</translation>
    </message>
    <message>
        <source>Never answered yet…</source>
        <translation>Mai avuto risposta…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Elimina…</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Join</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Non è la stessa persona</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Why does this need no answer?</source>
        <translation>Perché non serve risposta?</translation>
    </message>
    <message>
        <source>An answer is owed. Why is there none?</source>
        <translation>Serve una risposta. Perché non la dai?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Needs no answer</source>
        <translation>Non serve risposta</translation>
    </message>
    <message>
        <source>One word is enough</source>
        <translation>Basta una parola</translation>
    </message>
    <message>
        <source>Paste its address</source>
        <translation>Incolla il suo indirizzo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>È questo</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Fewer</source>
        <translation>Meno</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Un’altra</numerusform>
            <numerusform>Altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Write “{words}”</source>
        <translation>Scrivi “{words}”</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Vai lì</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostra</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Your reply</source>
        <translation>La tua risposta</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Scrivi una risposta</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Risposte salvate</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Without approval, where that is allowed for this kind of message</source>
        <translation>Senza approvazione, dove è consentito per questo tipo di messaggio</translation>
    </message>
    <message>
        <source>Reply as {account}</source>
        <translation>Rispondi come {account}</translation>
    </message>
    <message>
        <source>Queue for approval</source>
        <translation>Chiedi l’approvazione</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n rimasto</numerusform>
            <numerusform>%n rimasti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n di troppo</numerusform>
            <numerusform>%n di troppo</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, goes as {parts} posts</source>
        <translation>{words}, parte in {parts} post</translation>
    </message>
    <message>
        <source>Save this reply for again</source>
        <translation>Salva questa risposta</translation>
    </message>
    <message>
        <source>Change saved replies…</source>
        <translation>Modifica le risposte salvate…</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules for sorting</source>
        <translation>Regole di smistamento</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regole</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Disattiva</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>The text holds</source>
        <translation>Il testo contiene</translation>
    </message>
    <message>
        <source>The name holds</source>
        <translation>Il nome contiene</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Dove guardare</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>words</source>
        <translation>parole</translation>
    </message>
    <message>
        <source>What it is then</source>
        <translation>Che cos’è allora</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>A rule only suggests. What you correct stays as you said, and is counted here.</source>
        <translation>Una regola propone soltanto. Le tue correzioni restano, e qui sono contate.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Attiva</translation>
    </message>
    <message>
        <source>the name holds “{words}”</source>
        <translation>il nome contiene «{words}»</translation>
    </message>
    <message>
        <source>the text holds “{words}”</source>
        <translation>il testo contiene «{words}»</translation>
    </message>
    <message>
        <source>{sort}: {why}</source>
        <translation>{sort}: {why}</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>disattivata</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ancora nessuno</translation>
    </message>
    <message>
        <source>{count} sorted</source>
        <translation>{count} smistati</translation>
    </message>
    <message>
        <source>{count} sorted, {wrong} corrected</source>
        <translation>{count} smistati, {wrong} corretti</translation>
    </message>
</context>
<context>
    <name>SavedReplies</name>
    <message>
        <source>Saved replies</source>
        <translation>Risposte salvate</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Qualsiasi lingua</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>For messages in</source>
        <translation>Per messaggi in</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>Mostra il cestino</translation>
    </message>
    <message>
        <source>{name}, {post title} and {store} are filled in where they are known. Any other word in braces is asked for: with one left open a reply is not sent.</source>
        <translation>{name}, {post title} e {store} si compilano da soli dove sono noti. Ogni altra parola tra graffe la scrivi tu: se ne resta una aperta, la risposta non parte.</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Nuova risposta</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
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
        <source>Never used yet</source>
        <translation>Mai usata finora</translation>
    </message>
    <message numerus="yes">
        <source>Used %n times, last {when}</source>
        <translation>
            <numerusform>Usata %n volta, l’ultima {when}</numerusform>
            <numerusform>Usata %n volte, l’ultima {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the saved replies</source>
        <translation>Torna alle risposte salvate</translation>
    </message>
</context>
<context>
    <name>SignalLine</name>
    <message>
        <source>The numbers…</source>
        <translation>I numeri…</translation>
    </message>
    <message>
        <source>Crisis mode…</source>
        <translation>Modalità di crisi…</translation>
    </message>
    <message>
        <source>Not again today</source>
        <translation>Per oggi basta</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Snooze until</source>
        <translation>Rimanda a</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Rimanda</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>This evening</source>
        <translation>Stasera</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Domani</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Lunedì prossimo</translation>
    </message>
    <message>
        <source>After the trip</source>
        <translation>Dopo il viaggio</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>Fra tre ore</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
</context>
<context>
    <name>SortLine</name>
    <message>
        <source>Correct…</source>
        <translation>Correggi…</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regole…</translation>
    </message>
    <message>
        <source>Say what it is instead</source>
        <translation>Di’ che cos’è invece</translation>
    </message>
    <message>
        <source>Rules for sorting</source>
        <translation>Regole di smistamento</translation>
    </message>
</context>
<context>
    <name>Splits</name>
    <message>
        <source>Needs reply</source>
        <translation>Da rispondere</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>In approvazione</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Rimandati</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Quali messaggi</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Domande</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Miei</translation>
    </message>
    <message>
        <source>Suspected spam</source>
        <translation>Forse spam</translation>
    </message>
    <message>
        <source>Which of those that need a reply</source>
        <translation>Quali fra quelli da rispondere</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>How soon people are answered</source>
        <translation>In quanto tempo si risponde</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Tutte le reti</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Per giorno della settimana</translation>
    </message>
    <message>
        <source>Export the ledger…</source>
        <translation>Esporta il registro…</translation>
    </message>
    <message>
        <source>Practice never counts. The time to the first answer has all hours, those outside work too.</source>
        <translation>Le prove non contano. Il tempo alla prima risposta comprende tutte le ore, anche fuori dall’orario di lavoro.</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tutti i giorni</translation>
    </message>
    <message>
        <source>nobody wrote</source>
        <translation>nessuno ha scritto</translation>
    </message>
    <message>
        <source>{answered} of {owed} answered</source>
        <translation>risposto a {answered} su {owed}</translation>
    </message>
    <message>
        <source>half within {time}</source>
        <translation>metà entro {time}</translation>
    </message>
    <message>
        <source>nine of ten within {time}</source>
        <translation>nove su dieci entro {time}</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Esporta il registro</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Salvato come {name}</translation>
    </message>
    <message>
        <source>Nobody who is owed an answer wrote in these four weeks.</source>
        <translation>In queste quattro settimane non ha scritto nessuno a cui si debba una risposta.</translation>
    </message>
    <message>
        <source>In four weeks {answered} of {owed} were answered.</source>
        <translation>In quattro settimane si è risposto a {answered} su {owed}.</translation>
    </message>
    <message>
        <source>In four weeks {answered} of {owed} were answered, half of them within {time}.</source>
        <translation>In quattro settimane si è risposto a {answered} su {owed}, alla metà entro {time}.</translation>
    </message>
    <message>
        <source>{name} has waited the longest: {time}.</source>
        <translation>Chi aspetta da più tempo è {name}: {time}.</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message numerus="yes">
        <source>Show %n other messages here</source>
        <translation>
            <numerusform>Mostra %n altro messaggio</numerusform>
            <numerusform>Mostra altri %n messaggi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unread</name>
    <message>
        <source>{network} is read by itself; this is for what did not come in.</source>
        <translation>{network} viene letto da solo; serve per ciò che non è arrivato.</translation>
    </message>
    <message>
        <source>{network} lets only programs it selected read what people write there.</source>
        <translation>{network} lascia leggere ciò che si scrive lì solo ai programmi che ha scelto.</translation>
    </message>
    <message>
        <source>{network} takes posts through this address and tells nothing back.</source>
        <translation>{network} riceve i post da questo indirizzo e non dice nulla in cambio.</translation>
    </message>
    <message>
        <source>No program can read what people write there.</source>
        <translation>Nessun programma può leggere ciò che si scrive lì.</translation>
    </message>
    <message>
        <source>Whether people can write there, no program can tell.</source>
        <translation>Se lì si possa scrivere, nessun programma può dirlo.</translation>
    </message>
    <message>
        <source>The package that posts there does not read what people write.</source>
        <translation>Il pacchetto che pubblica lì non legge ciò che si scrive.</translation>
    </message>
    <message>
        <source>What people write on {names} is not counted: no program can read it.</source>
        <translation>Ciò che si scrive su {names} qui non conta: nessun programma può leggerlo.</translation>
    </message>
</context>
<context>
    <name>UnreadLine</name>
    <message>
        <source>Add one by hand…</source>
        <translation>Aggiungine uno a mano…</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>Non mostrare più</translation>
    </message>
    <message>
        <source>What people write on {names} cannot be read by a program.</source>
        <translation>Ciò che si scrive su {names} non può essere letto da un programma.</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambia</translation>
    </message>
    <message>
        <source>Change the reply target</source>
        <translation>Cambia l’obiettivo di risposta</translation>
    </message>
    <message>
        <source>Choose no more (Esc)</source>
        <translation>Annulla la selezione (Esc)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>How soon people are answered</source>
        <translation>In quanto tempo si risponde</translation>
    </message>
    <message>
        <source>Reply target {hours} h.</source>
        <translation>Obiettivo: risposta in {hours} h.</translation>
    </message>
    <message>
        <source>Reply target {hours} h, weekdays.</source>
        <translation>Obiettivo: risposta in {hours} h, da lunedì a venerdì.</translation>
    </message>
    <message>
        <source>Reply target {hours} h, working days.</source>
        <translation>Obiettivo: risposta in {hours} h, giorni lavorativi.</translation>
    </message>
    <message>
        <source>Reply target {hours} h, working hours.</source>
        <translation>Obiettivo: risposta in {hours} h, in orario di lavoro.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>%n selezionato.</numerusform>
            <numerusform>%n selezionati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody wrote that.</source>
        <translation>Nessuno l’ha scritto.</translation>
    </message>
    <message>
        <source>Everyone has an answer.</source>
        <translation>Tutti hanno una risposta.</translation>
    </message>
    <message>
        <source>Nothing is owed today.</source>
        <translation>Per oggi non devi nessuna risposta.</translation>
    </message>
    <message>
        <source>No question waits.</source>
        <translation>Nessuna domanda in attesa.</translation>
    </message>
    <message>
        <source>Nothing is assigned to you.</source>
        <translation>Non c’è nulla assegnato a te.</translation>
    </message>
    <message>
        <source>Nothing looks like spam.</source>
        <translation>Niente sembra spam.</translation>
    </message>
    <message>
        <source>No reply waits for approval.</source>
        <translation>Nessuna risposta aspetta l’approvazione.</translation>
    </message>
    <message>
        <source>Nothing is snoozed.</source>
        <translation>Niente è rimandato.</translation>
    </message>
    <message>
        <source>Nothing is closed yet.</source>
        <translation>Niente è ancora chiuso.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n characters that cannot be seen are left out.</source>
        <translation>
            <numerusform>%n carattere invisibile è stato tolto.</numerusform>
            <numerusform>%n caratteri invisibili sono stati tolti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n characters</source>
        <translation>
            <numerusform>Mostra tutti i %n caratteri</numerusform>
            <numerusform>Mostra tutti i %n caratteri</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>Il messaggio intero</translation>
    </message>
</context>
<context>
    <name>ZeroState</name>
    <message>
        <source>Everyone has an answer.</source>
        <translation>Tutti hanno una risposta.</translation>
    </message>
    <message>
        <source>How soon people are answered</source>
        <translation>In quanto tempo si risponde</translation>
    </message>
    <message>
        <source>One message was answered today, within {time}.</source>
        <translation>Oggi si è risposto a un messaggio, entro {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages were answered today, half of them within {time}.</source>
        <translation>
            <numerusform>Oggi si è risposto a %n messaggio, entro {time}.</numerusform>
            <numerusform>Oggi si è risposto a %n messaggi, alla metà entro {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies wait for approval.</source>
        <translation>
            <numerusform>%n risposta attende l’approvazione.</numerusform>
            <numerusform>%n risposte attendono l’approvazione.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next one comes back {when}.</source>
        <translation>Il prossimo torna {when}.</translation>
    </message>
    <message>
        <source>Nothing is left open.</source>
        <translation>Non resta nulla in sospeso.</translation>
    </message>
</context>
</TS>
