<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
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
    <name>Conversation</name>
    <message>
        <source>You</source>
        <translation>Tu</translation>
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
    <name>ConversationHead</name>
    <message>
        <source>Assign (A)</source>
        <translation>Assegna (A)</translation>
    </message>
    <message>
        <source>Snooze (S)</source>
        <translation>Rimanda (S)</translation>
    </message>
    <message>
        <source>Needs no answer (W)</source>
        <translation>Non serve risposta (W)</translation>
    </message>
    <message>
        <source>Spam (!)</source>
        <translation>Spam (!)</translation>
    </message>
    <message>
        <source>Done (E)</source>
        <translation>Fatto (E)</translation>
    </message>
    <message>
        <source>Make it an idea</source>
        <translation>Fanne un’idea</translation>
    </message>
    <message>
        <source>Owed an answer again</source>
        <translation>Serve di nuovo una risposta</translation>
    </message>
</context>
<context>
    <name>IdeaLine</name>
    <message>
        <source>Open the idea</source>
        <translation>Apri l’idea</translation>
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
</context>
<context>
    <name>InboxPage</name>
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
    <message>
        <source>Checking {account}</source>
        <translation>Controllo {account}</translation>
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
    <name>PersonView</name>
    <message>
        <source>Earlier messages</source>
        <translation>Messaggi precedenti</translation>
    </message>
    <message>
        <source>Before this</source>
        <translation>Prima di questo</translation>
    </message>
    <message>
        <source>The first message from this person.</source>
        <translation>Il primo messaggio di questa persona.</translation>
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
        <source>Remove</source>
        <translation>Togli</translation>
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
    <name>WaitingList</name>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>Find in all messages</source>
        <translation>Cerca in tutti i messaggi</translation>
    </message>
    <message>
        <source>Find a word or a name</source>
        <translation>Cerca una parola o un nome</translation>
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
        <translation>Togli la scelta (Esc)</translation>
    </message>
    <message>
        <source>Reply target {hours} h.</source>
        <translation>Obiettivo: risposta in {hours} h.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>%n scelto.</numerusform>
            <numerusform>%n scelti.</numerusform>
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
</TS>
