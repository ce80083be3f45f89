<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message>
        <source>This draft is meant for no network yet.</source>
        <translation>Questa bozza non è ancora destinata a nessuna rete.</translation>
    </message>
    <message>
        <source>Press Post now again to send it as it is.</source>
        <translation>Premi di nuovo Pubblica ora per inviarlo così com’è.</translation>
    </message>
</context>
<context>
    <name>AsidePane</name>
    <message>
        <source>Statement and log</source>
        <translation>Dichiarazione e registro</translation>
    </message>
    <message>
        <source>Other drafts</source>
        <translation>Altre bozze</translation>
    </message>
    <message>
        <source>Begin one</source>
        <translation>Cominciane una</translation>
    </message>
    <message>
        <source>Begin another draft</source>
        <translation>Comincia un’altra bozza</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>Approve the statement</source>
        <translation>Approva la dichiarazione</translation>
    </message>
</context>
<context>
    <name>AskLink</name>
    <message>
        <source>Address of the post on {network}</source>
        <translation>Indirizzo del post su {network}</translation>
    </message>
    <message>
        <source>Paste its address</source>
        <translation>Incolla il suo indirizzo</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>È questo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
</context>
<context>
    <name>AskSure</name>
    <message>
        <source>Leave it as it is</source>
        <translation>Lascia com’è</translation>
    </message>
</context>
<context>
    <name>CountedLine</name>
    <message numerus="yes">
        <source>%n likes</source>
        <translation>
            <numerusform>%n mi piace</numerusform>
            <numerusform>%n mi piace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shares</source>
        <translation>
            <numerusform>%n condivisione</numerusform>
            <numerusform>%n condivisioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n risposta</numerusform>
            <numerusform>%n risposte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n visualizzazione</numerusform>
            <numerusform>%n visualizzazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts}, counted {when}</source>
        <translation>{counts}, dati aggiornati {when}</translation>
    </message>
    <message>
        <source>Part {part}: {line}</source>
        <translation>Parte {part}: {line}</translation>
    </message>
</context>
<context>
    <name>Crisis</name>
    <message>
        <source>Crisis mode started</source>
        <translation>Modalità crisi avviata</translation>
    </message>
    <message>
        <source>On its way in that moment: {title} ({account})</source>
        <translation>In partenza in quel momento: {title} ({account})</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Motivo: {text}</translation>
    </message>
    <message>
        <source>Told: {who}</source>
        <translation>Avvisati: {who}</translation>
    </message>
    <message>
        <source>Protocol: {name}</source>
        <translation>Protocollo: {name}</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Fatto: {step}</translation>
    </message>
    <message>
        <source>Open again: {step}</source>
        <translation>Di nuovo da fare: {step}</translation>
    </message>
    <message>
        <source>Skipped: {step}. {why}</source>
        <translation>Saltato: {step}. {why}</translation>
    </message>
    <message>
        <source>Taken back from {account}: {title}</source>
        <translation>Ripreso da {account}: {title}</translation>
    </message>
    <message>
        <source>{account} has not given back: {title}</source>
        <translation>{account} non ha restituito: {title}</translation>
    </message>
    <message>
        <source>Statement saved: {language}</source>
        <translation>Dichiarazione salvata: {language}</translation>
    </message>
    <message>
        <source>Other draft saved: {title}</source>
        <translation>Altra bozza salvata: {title}</translation>
    </message>
    <message>
        <source>Statement approved by {name}: {language}</source>
        <translation>Dichiarazione approvata da {name}: {language}</translation>
    </message>
    <message>
        <source>Let through: {title} ({account})</source>
        <translation>Lasciato passare: {title} ({account})</translation>
    </message>
    <message>
        <source>Released: {title} ({account})</source>
        <translation>Rilasciato: {title} ({account})</translation>
    </message>
    <message>
        <source>Crisis mode ended</source>
        <translation>Modalità crisi terminata</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Skipped by {who}, {time}: {why}</source>
        <translation>Saltato da {who}, {time}: {why}</translation>
    </message>
    <message>
        <source>Done by the app, {time}</source>
        <translation>Fatto dall’app, {time}</translation>
    </message>
    <message>
        <source>{name} (template, {language})</source>
        <translation>{name} (modello, {language})</translation>
    </message>
</context>
<context>
    <name>CrisisMode</name>
    <message>
        <source>Back to statement and log</source>
        <translation>Torna a dichiarazione e registro</translation>
    </message>
    <message>
        <source>“{step}” is left out. The reason stands in the log.</source>
        <translation>«{step}» viene saltato. Il motivo resta nel registro.</translation>
    </message>
    <message>
        <source>Why is it skipped?</source>
        <translation>Perché si salta?</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>Salta il passo</translation>
    </message>
    <message>
        <source>It stands in the log with your name and the time; nobody can change it afterwards.</source>
        <translation>Resta nel registro con il tuo nome e l’ora; dopo nessuno può cambiarla.</translation>
    </message>
    <message>
        <source>Add a line to the log</source>
        <translation>Aggiungi una riga al registro</translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation>Aggiungi la riga</translation>
    </message>
    <message>
        <source>Names, with commas. Empty: every executive of this workspace.</source>
        <translation>Nomi separati da virgole. Vuoto: ogni dirigente di questo spazio di lavoro.</translation>
    </message>
    <message>
        <source>Who may speak?</source>
        <translation>Chi può parlare?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>For the store managers, for those who answer the telephone, for a worried customer.</source>
        <translation>Per i responsabili dei negozi, per chi risponde al telefono, per un cliente preoccupato.</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Come si chiama?</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>Comincia la bozza</translation>
    </message>
    <message>
        <source>Names in their order, with commas. Who does not work here approves by telephone; you tick it.</source>
        <translation>Nomi nell’ordine, separati da virgole. Chi non lavora qui approva per telefono; la spunta la metti tu.</translation>
    </message>
    <message>
        <source>Who approves it?</source>
        <translation>Chi la approva?</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Chiedi l’approvazione</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Esporta il registro</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Testo (*.txt)</translation>
    </message>
    <message>
        <source>Crisis {day}.txt</source>
        <translation>Crisi {day}.txt</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Moves to {when}</source>
        <translation>Si sposta: {when}</translation>
    </message>
    <message>
        <source>Gets its time, {when}</source>
        <translation>Viene programmato, {when}</translation>
    </message>
    <message>
        <source>Will be cancelled</source>
        <translation>Verrà annullato</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Parte</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Understood</source>
        <translation>Capito</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>To schedule</source>
        <translation>Da programmare</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Dove è andato</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Dove va</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} di {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n immagine</numerusform>
            <numerusform>%n immagini</numerusform>
        </translation>
    </message>
    <message>
        <source>The text was changed since it was approved. The approved one goes out.</source>
        <translation>Il testo è cambiato dopo l’approvazione. Parte quello approvato.</translation>
    </message>
    <message>
        <source>Open in Composer</source>
        <translation>Apri in Scrittura</translation>
    </message>
    <message>
        <source>Open post</source>
        <translation>Apri il post</translation>
    </message>
    <message>
        <source>Open post on {network}</source>
        <translation>Apri il post su {network}</translation>
    </message>
    <message>
        <source>Take it off {network}? Who follows its link will not find it there any more.</source>
        <translation>Togliere il post da {network}? Chi apre il link non lo troverà più.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>On {network} it would read so from now on, at the same address:</source>
        <translation>Su {network} si leggerebbe così d’ora in poi, allo stesso indirizzo:</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Aggiorna</translation>
    </message>
</context>
<context>
    <name>DraftList</name>
    <message>
        <source>Give it this time</source>
        <translation>Dagli questo orario</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>No later slot of its accounts is free.</source>
        <translation>Non ci sono altri orari liberi per i suoi account.</translation>
    </message>
</context>
<context>
    <name>EmptyWeek</name>
    <message numerus="yes">
        <source>%n approved drafts are ready.</source>
        <translation>
            <numerusform>%n bozza approvata è pronta.</numerusform>
            <numerusform>%n bozze approvate sono pronte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned in this week.</source>
        <translation>In questa settimana non c’è nulla in programma.</translation>
    </message>
    <message numerus="yes">
        <source>%n free slots this week.</source>
        <translation>
            <numerusform>%n orario libero questa settimana.</numerusform>
            <numerusform>%n orari liberi questa settimana.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts have no time yet.</source>
        <translation>
            <numerusform>%n bozza non ha ancora un’ora.</numerusform>
            <numerusform>%n bozze non hanno ancora un’ora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag one to its slot, or press M on it.</source>
        <translation>Trascinane una sul suo orario, o premi M.</translation>
    </message>
    <message>
        <source>Write a draft</source>
        <translation>Scrivi una bozza</translation>
    </message>
    <message>
        <source>Add posting slots</source>
        <translation>Aggiungi orari di uscita</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Another place…</source>
        <translation>Altrove…</translation>
    </message>
    <message>
        <source>What happened {day}.csv</source>
        <translation>Che cosa è successo {day}.csv</translation>
    </message>
    <message>
        <source>Export what happened</source>
        <translation>Esporta che cosa è successo</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabella (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Righe JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Writing down what happened</source>
        <translation>Scrivo che cosa è successo</translation>
    </message>
    <message numerus="yes">
        <source>%n lines written to {file}</source>
        <translation>
            <numerusform>%n riga scritta in {file}</numerusform>
            <numerusform>%n righe scritte in {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FullSlot</name>
    <message>
        <source>This slot is taken</source>
        <translation>Questo orario è occupato</translation>
    </message>
    <message>
        <source>“{title}” goes out then, {when}.</source>
        <translation>A quell’ora esce già “{title}”, {when}.</translation>
    </message>
    <message>
        <source>Take the next free slot</source>
        <translation>Prendi il prossimo orario libero</translation>
    </message>
    <message>
        <source>Change places</source>
        <translation>Scambia i due post</translation>
    </message>
    <message>
        <source>Both at this time</source>
        <translation>Tutti e due a quest’ora</translation>
    </message>
    <message>
        <source>Leave it where it was</source>
        <translation>Lascia dov’era</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message numerus="yes">
        <source>%n posts held</source>
        <translation>
            <numerusform>%n post trattenuto</numerusform>
            <numerusform>%n post trattenuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies held</source>
        <translation>
            <numerusform>%n risposta trattenuta</numerusform>
            <numerusform>%n risposte trattenute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lifting</name>
    <message>
        <source>What has left, or is just leaving, is not moved.</source>
        <translation>Ciò che è uscito, o sta uscendo, non si sposta.</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Aggiungi una riga</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>Esporta il registro…</translation>
    </message>
    <message>
        <source>Add a line to the log</source>
        <translation>Aggiungi una riga al registro</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>{place}, planned</source>
        <translation>{place}, in programma</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Sett. {number}</translation>
    </message>
    <message>
        <source>of {all}</source>
        <translation>di {all}</translation>
    </message>
    <message>
        <source>Slots used</source>
        <translation>Usati</translation>
    </message>
    <message>
        <source>Moving “{title}”: {when}. Press Enter to drop</source>
        <translation>Sposti «{title}»: {when}. Invio per posare</translation>
    </message>
    <message>
        <source>Moving “{title}”: {when}, no free slot. Press Enter to drop</source>
        <translation>Sposti «{title}»: {when}, nessun orario libero. Invio per posare</translation>
    </message>
    <message>
        <source>{when} has passed.</source>
        <translation>{when} è già passato.</translation>
    </message>
    <message>
        <source>no slots</source>
        <translation>nessun orario</translation>
    </message>
    <message>
        <source>no free slot</source>
        <translation>nessun orario libero</translation>
    </message>
    <message>
        <source>{account} twice on {day}, {apart} apart.</source>
        <translation>{account} due volte {day}, a {apart} di distanza.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>da {first} a {last}</translation>
    </message>
    <message>
        <source>nothing goes out</source>
        <translation>non esce niente</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Riempi</translation>
    </message>
    <message>
        <source>Move one</source>
        <translation>Spostane uno</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
</context>
<context>
    <name>MonthCounts</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n altro</numerusform>
            <numerusform>altri %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} slots used</source>
        <translation>
            <numerusform>%n orario usato su {all}</numerusform>
            <numerusform>%n orari usati su {all}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free slots</source>
        <translation>
            <numerusform>%n orario libero</numerusform>
            <numerusform>%n orari liberi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} to {last}: nothing planned, %n free slots.</source>
        <translation>
            <numerusform>Da {first} a {last}: niente in programma, %n orario libero.</numerusform>
            <numerusform>Da {first} a {last}: niente in programma, %n orari liberi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them by your hand</source>
        <translation>
            <numerusform>%n di tua mano</numerusform>
            <numerusform>%n di tua mano</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to go</source>
        <translation>
            <numerusform>%n ancora da uscire</numerusform>
            <numerusform>%n ancora da uscire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n mancato</numerusform>
            <numerusform>%n mancati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting approval</source>
        <translation>
            <numerusform>%n in attesa di approvazione</numerusform>
            <numerusform>%n in attesa di approvazione</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n rifiutato</numerusform>
            <numerusform>%n rifiutati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n non confermato</numerusform>
            <numerusform>%n non confermati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month</source>
        <translation>Mese</translation>
    </message>
</context>
<context>
    <name>MonthSide</name>
    <message>
        <source>Day and notes</source>
        <translation>Giorno e note</translation>
    </message>
    <message>
        <source>Posts of the day</source>
        <translation>Post del giorno</translation>
    </message>
    <message>
        <source>Open the week</source>
        <translation>Apri la settimana</translation>
    </message>
    <message>
        <source>How full it is</source>
        <translation>Quanto è pieno</translation>
    </message>
    <message>
        <source>By network, {month}</source>
        <translation>Per rete, {month}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Segni</translation>
    </message>
    <message>
        <source>Two slots used, one free</source>
        <translation>Due orari usati, uno libero</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Open the week</source>
        <translation>Apri la settimana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mese</translation>
    </message>
    <message>
        <source>Nothing on this day can be moved.</source>
        <translation>In questo giorno non c’è niente da spostare.</translation>
    </message>
</context>
<context>
    <name>Noted</name>
    <message>
        <source>No draft of To schedule has a network with a slot there.</source>
        <translation>Nessuna bozza da programmare ha una rete con un orario in quei giorni.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts have a time</source>
        <translation>
            <numerusform>%n post ha un orario</numerusform>
            <numerusform>%n post hanno un orario</numerusform>
        </translation>
    </message>
    <message>
        <source>No free slot is left for it. Add one in Settings, or move it in the week.</source>
        <translation>Non resta un orario libero. Aggiungine uno nelle impostazioni, o spostalo nella settimana.</translation>
    </message>
</context>
<context>
    <name>ProtocolPane</name>
    <message>
        <source>Protocol</source>
        <translation>Protocollo</translation>
    </message>
    <message>
        <source>Reason, protocol, who is told…</source>
        <translation>Motivo, protocollo, chi è avvisato…</translation>
    </message>
    <message>
        <source>Steps of the protocol</source>
        <translation>Passi del protocollo</translation>
    </message>
    <message>
        <source>No protocol is written. Everything is held; start with who must be called.</source>
        <translation>Non c’è un protocollo scritto. Tutto è trattenuto; comincia da chi va chiamato.</translation>
    </message>
    <message>
        <source>Choose a protocol…</source>
        <translation>Scegli un protocollo…</translation>
    </message>
    <message>
        <source>Skip this step…</source>
        <translation>Salta questo passo…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambia…</translation>
    </message>
    <message>
        <source>Change who may speak…</source>
        <translation>Cambia chi può parlare…</translation>
    </message>
    <message>
        <source>Protocol: {name}</source>
        <translation>Protocollo: {name}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} di {all}</translation>
    </message>
    <message>
        <source>Nobody is named who may speak.</source>
        <translation>Nessuno è indicato come chi può parlare.</translation>
    </message>
    <message>
        <source>People who may speak: {names}.</source>
        <translation>Chi può parlare: {names}.</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>saltato</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>open</source>
        <translation>da fare</translation>
    </message>
</context>
<context>
    <name>ProtocolsDialog</name>
    <message>
        <source>Protocols</source>
        <translation>Protocolli</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocollo</translation>
    </message>
    <message>
        <source>A new protocol</source>
        <translation>Un protocollo nuovo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Per che cosa serve</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Chiudi lo stesso</translation>
    </message>
    <message>
        <source>Delete the protocol</source>
        <translation>Elimina il protocollo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>A template stays as it is; what you keep of it is your own protocol.</source>
        <translation>Un modello resta com’è; ciò che ne salvi è un protocollo tuo.</translation>
    </message>
    <message>
        <source>In the order in which they are done. A crisis that lasts keeps the steps it began with.</source>
        <translation>Nell’ordine in cui si fanno. Una crisi in corso tiene i passi con cui è cominciata.</translation>
    </message>
    <message>
        <source>Keep as my own</source>
        <translation>Salva come mio</translation>
    </message>
    <message>
        <source>What you changed is not kept yet.</source>
        <translation>Le modifiche non sono ancora salvate.</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Publish the statement</source>
        <translation>Pubblica la dichiarazione</translation>
    </message>
    <message>
        <source>It goes now, as it reads here. Everything else stays held.</source>
        <translation>Esce adesso, così com’è scritta qui. Tutto il resto rimane trattenuto.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Pubblica adesso</translation>
    </message>
</context>
<context>
    <name>Queue</name>
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
        <source>Send again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Pubblica ora</translation>
    </message>
    <message>
        <source>Send the rest</source>
        <translation>Invia il resto</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Invia il commento</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Sposta…</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Trattieni</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rilascia</translation>
    </message>
    <message>
        <source>Cancel post</source>
        <translation>Annulla il post</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ritira l’approvazione</translation>
    </message>
    <message>
        <source>Let it go all the same</source>
        <translation>Lascialo andare comunque</translation>
    </message>
    <message>
        <source>Bring it up to date…</source>
        <translation>Aggiorna…</translation>
    </message>
    <message>
        <source>Take it off {network}…</source>
        <translation>Togli da {network}…</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Accedi di nuovo</translation>
    </message>
    <message>
        <source>Run the command again</source>
        <translation>Esegui di nuovo il comando</translation>
    </message>
    <message>
        <source>Post it yourself</source>
        <translation>Pubblica tu</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Published {time}</source>
        <translation>Pubblicato {time}</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Non ancora inviato</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} di {count}</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Primo commento</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Open post</source>
        <translation>Apri il post</translation>
    </message>
    <message>
        <source>Open part {number} on {network}</source>
        <translation>Apri la parte {number} su {network}</translation>
    </message>
    <message>
        <source>Published {time}, not online yet</source>
        <translation>Pubblicato {time}, non ancora in rete</translation>
    </message>
    <message>
        <source>Accepted {time}, without a link</source>
        <translation>Accettato {time}, senza link</translation>
    </message>
    <message>
        <source>Published, you said so</source>
        <translation>Pubblicato, lo hai detto tu</translation>
    </message>
    <message>
        <source>{who} gave it a time</source>
        <translation>{who} gli ha dato un’ora</translation>
    </message>
    <message>
        <source>{who} moved it</source>
        <translation>{who} lo ha spostato</translation>
    </message>
    <message>
        <source>{who} cancelled it</source>
        <translation>{who} lo ha annullato</translation>
    </message>
    <message>
        <source>{who} held it</source>
        <translation>{who} lo ha trattenuto</translation>
    </message>
    <message>
        <source>{who} released it</source>
        <translation>{who} lo ha rilasciato</translation>
    </message>
    <message>
        <source>{who} let it go though words of it are locked</source>
        <translation>{who} lo ha lasciato andare nonostante le parole bloccate</translation>
    </message>
    <message>
        <source>{who} had it sent now</source>
        <translation>{who} lo ha fatto partire subito</translation>
    </message>
    <message>
        <source>{who} asked for it to be taken off its network</source>
        <translation>{who} ha chiesto di ritirarlo dalla rete</translation>
    </message>
    <message>
        <source>{who} asked for what is out to be brought up to date</source>
        <translation>{who} ha chiesto di aggiornare il post pubblicato</translation>
    </message>
    <message>
        <source>{who} said how it ended</source>
        <translation>{who} ha detto com’è finita</translation>
    </message>
    <message>
        <source>{who} opened the page to write on</source>
        <translation>{who} ha aperto la pagina per scrivere</translation>
    </message>
    <message>
        <source>{who} gave the link</source>
        <translation>{who} ha dato il link</translation>
    </message>
    <message>
        <source>{who} asked for a look</source>
        <translation>{who} ha chiesto un controllo</translation>
    </message>
    <message>
        <source>{who} wrote it</source>
        <translation>{who} lo ha scritto</translation>
    </message>
    <message>
        <source>{who} asked for approval</source>
        <translation>{who} ha chiesto l’approvazione</translation>
    </message>
    <message>
        <source>{who} approved it</source>
        <translation>{who} lo ha approvato</translation>
    </message>
    <message>
        <source>{who} took the approval back</source>
        <translation>{who} ha ritirato l’approvazione</translation>
    </message>
    <message>
        <source>{who} asked for changes</source>
        <translation>{who} ha chiesto modifiche</translation>
    </message>
    <message>
        <source>{who} restored an earlier text</source>
        <translation>{who} ha ripreso un testo precedente</translation>
    </message>
    <message>
        <source>{network} has it</source>
        <translation>{network} lo ha</translation>
    </message>
    <message>
        <source>{network} refused it</source>
        <translation>{network} lo ha rifiutato</translation>
    </message>
    <message>
        <source>{network} asked to wait</source>
        <translation>{network} ha chiesto di aspettare</translation>
    </message>
    <message>
        <source>{network} wants the account signed in again</source>
        <translation>{network} vuole un nuovo accesso</translation>
    </message>
    <message>
        <source>{network} attempt {number}, no answer</source>
        <translation>{network}: tentativo {number}, nessuna risposta</translation>
    </message>
    <message>
        <source>{network} seems to have it already</source>
        <translation>{network} sembra averlo già</translation>
    </message>
    <message>
        <source>{network} attempt {number}, not reached, nothing sent</source>
        <translation>{network}: tentativo {number}, non raggiunta, nulla è partito</translation>
    </message>
    <message>
        <source>Looked on {network}, found</source>
        <translation>Controllato su {network}: c’è</translation>
    </message>
    <message>
        <source>Looked on {network}, not found ({look} of 2)</source>
        <translation>Controllato su {network}: non c’è ({look} di 2)</translation>
    </message>
    <message>
        <source>{network} cannot be read</source>
        <translation>{network} non si può leggere</translation>
    </message>
    <message>
        <source>{network} has taken it away</source>
        <translation>{network} l’ha tolto</translation>
    </message>
    <message>
        <source>The server of {network} gave it back</source>
        <translation>Il server di {network} l’ha restituito</translation>
    </message>
    <message>
        <source>The server of {network} did not say whether it gave it back</source>
        <translation>Il server di {network} non ha detto se l’ha restituito</translation>
    </message>
    <message>
        <source>{network} did not take it away</source>
        <translation>{network} non l’ha tolto</translation>
    </message>
    <message>
        <source>Could not look on {network}</source>
        <translation>Non è stato possibile controllare su {network}</translation>
    </message>
    <message>
        <source>New words for what is out</source>
        <translation>Nuovo testo per il post pubblicato</translation>
    </message>
    <message>
        <source>The post is out; nobody knows whether {network} has its first comment</source>
        <translation>Il post è uscito; nessuno sa se {network} ha il suo primo commento</translation>
    </message>
    <message>
        <source>Nobody knows whether {network} has it</source>
        <translation>Nessuno sa se {network} lo ha</translation>
    </message>
    <message>
        <source>Looking on {network}</source>
        <translation>Controllo su {network} in corso</translation>
    </message>
    <message>
        <source>It was not approved in time</source>
        <translation>Non è stato approvato in tempo</translation>
    </message>
    <message>
        <source>Does not leave before approval</source>
        <translation>Non parte prima dell’approvazione</translation>
    </message>
    <message>
        <source>Not before {when}</source>
        <translation>Non prima: {when}</translation>
    </message>
    <message>
        <source>Tried again at {time}</source>
        <translation>Si riprova alle {time}</translation>
    </message>
    <message>
        <source>Says something else by now: {words}.</source>
        <translation>Ormai dice un’altra cosa: {words}.</translation>
    </message>
    <message>
        <source>Taken back {when}</source>
        <translation>Ritirato {when}</translation>
    </message>
    <message>
        <source>{published}, its first comment is not</source>
        <translation>{published}, il primo commento no</translation>
    </message>
    <message>
        <source>Partly published, {up} of {all}</source>
        <translation>Pubblicato in parte, {up} di {all}</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Il programma</translation>
    </message>
    <message>
        <source>part {part}</source>
        <translation>parte {part}</translation>
    </message>
    <message>
        <source>{city} time</source>
        <translation>Fuso {city}</translation>
    </message>
    <message>
        <source>{home}; you travel to {place} {day}</source>
        <translation>{home}; vai a {place} {day}</translation>
    </message>
    <message>
        <source>{home}; you are in {place}</source>
        <translation>{home}; sei a {place}</translation>
    </message>
    <message>
        <source>{home}; you were in {place}</source>
        <translation>{home}; eri a {place}</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>stessa ora</translation>
    </message>
    <message>
        <source>The clocks of {home} and {there}</source>
        <translation>L’ora di {home} e di {there}</translation>
    </message>
    <message>
        <source>{state} on {network}</source>
        <translation>{state} su {network}</translation>
    </message>
    <message>
        <source>{network}: its server sends it, once this computer has handed it over</source>
        <translation>{network}: lo invia il suo server, appena questo computer glielo avrà affidato</translation>
    </message>
    <message>
        <source>Could not be counted anew, {when}</source>
        <translation>Dati non aggiornabili, {when}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} h</translation>
    </message>
    <message>
        <source>{when} {city}</source>
        <translation>{when} {city}</translation>
    </message>
    <message>
        <source>{when}, the second time</source>
        <translation>{when}, la seconda volta</translation>
    </message>
    <message>
        <source>{time} in {city}</source>
        <translation>{time} a {city}</translation>
    </message>
    <message>
        <source>{when} {city}, free slot</source>
        <translation>{when} {city}, orario libero</translation>
    </message>
    <message>
        <source>{when} has passed. Choose a later time.</source>
        <translation>{when} è già passato. Scegli un orario successivo.</translation>
    </message>
    <message>
        <source>Moving: {when}, where another post is. Press Enter to drop</source>
        <translation>In spostamento: {when}, dove c’è già un altro post. Invio per lasciarlo lì</translation>
    </message>
    <message>
        <source>Moving: {when}. Press Enter to drop</source>
        <translation>In spostamento: {when}. Invio per lasciarlo lì</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Settimana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mese</translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation>Ancora nessuna rete</translation>
    </message>
    <message>
        <source>No slot yet</source>
        <translation>Ancora nessun orario</translation>
    </message>
    <message>
        <source>Try {when}</source>
        <translation>Prova {when}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>{state}, the gate</source>
        <translation>{state}</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Passati</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Successivi</translation>
    </message>
    <message>
        <source>Week or month</source>
        <translation>Settimana o mese</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Crisis mode</source>
        <translation>Crisi</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Riprendi la coda</translation>
    </message>
    <message>
        <source>Hold all posts; replies still go</source>
        <translation>Trattiene tutti i post; le risposte partono</translation>
    </message>
    <message numerus="yes">
        <source>%n posts held, nothing is lost</source>
        <translation>
            <numerusform>%n post trattenuto, nulla è perso</numerusform>
            <numerusform>%n post trattenuti, nulla è perso</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue paused</source>
        <translation>Coda in pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n ask for you in other weeks</source>
        <translation>
            <numerusform>%n ti aspetta in altri giorni</numerusform>
            <numerusform>%n ti aspettano in altri giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n mancato</numerusform>
            <numerusform>%n mancati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting approval</source>
        <translation>
            <numerusform>%n in attesa di approvazione</numerusform>
            <numerusform>%n in attesa di approvazione</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n rifiutato</numerusform>
            <numerusform>%n rifiutati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n non confermato</numerusform>
            <numerusform>%n non confermati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Every step here is written to the log</source>
        <translation>Ogni passo qui resta scritto nel registro</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Controllo in corso</translation>
    </message>
    <message>
        <source>{place}, {time}</source>
        <translation>{place}, {time}</translation>
    </message>
    <message>
        <source>Give it a time</source>
        <translation>Dagli un’ora</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>End crisis mode</source>
        <translation>Termina la crisi</translation>
    </message>
    <message>
        <source>Held posts</source>
        <translation>Post trattenuti</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Non ancora</translation>
    </message>
    <message>
        <source>Nothing resumes by itself. What you keep held stays in the queue until you release it.</source>
        <translation>Nulla riprende da solo. Ciò che trattieni resta in coda finché non lo rilasci.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Nulla è trattenuto.</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>risposta</translation>
    </message>
    <message>
        <source>What becomes of “{title}”</source>
        <translation>Che cosa ne sarà di «{title}»</translation>
    </message>
    <message>
        <source>Keep held</source>
        <translation>Trattieni ancora</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rilascia</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Sposta…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Goes {when}</source>
        <translation>Esce {when}</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>To schedule</source>
        <translation>Da programmare</translation>
    </message>
    <message>
        <source>Drag to a slot, or press M and choose one.</source>
        <translation>Trascina su un orario, o premi M e scegline uno.</translation>
    </message>
    <message>
        <source>Drafts with no time wait here.</source>
        <translation>Le bozze senza un’ora aspettano qui.</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Everything is held</source>
        <translation>Tutto è trattenuto</translation>
    </message>
    <message>
        <source>This computer sends nothing any more. These three can be written down now, or later.</source>
        <translation>Questo computer non invia più nulla. Queste tre cose si possono scrivere adesso o dopo.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation>Che cosa è successo, in poche parole</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocollo</translation>
    </message>
    <message>
        <source>No protocol</source>
        <translation>Nessun protocollo</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avvisati</translation>
    </message>
    <message>
        <source>Names of those who know</source>
        <translation>Nomi di chi lo sa</translation>
    </message>
    <message>
        <source>Write or change protocols…</source>
        <translation>Scrivi o cambia i protocolli…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Scrivilo</translation>
    </message>
</context>
<context>
    <name>StatementView</name>
    <message>
        <source>Holding statement</source>
        <translation>Dichiarazione</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Ask for approval…</source>
        <translation>Chiedi l’approvazione…</translation>
    </message>
    <message>
        <source>Change the order…</source>
        <translation>Cambia l’ordine…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Pubblica…</translation>
    </message>
    <message>
        <source>Language of the statement</source>
        <translation>Lingua della dichiarazione</translation>
    </message>
    <message>
        <source>Nothing is written in this language yet.</source>
        <translation>In questa lingua non c’è ancora niente.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Scrivila</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bozza</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approva</translation>
    </message>
    <message>
        <source>{name} has approved</source>
        <translation>{name} ha approvato</translation>
    </message>
    <message>
        <source>Approved by {names}</source>
        <translation>Approvata da {names}</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, poi </translation>
    </message>
    <message>
        <source>Somebody who may speak publishes it.</source>
        <translation>La pubblica chi può parlare.</translation>
    </message>
</context>
<context>
    <name>StepEditor</name>
    <message>
        <source>Steps of the protocol</source>
        <translation>Passi del protocollo</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Aggiungi un passo</translation>
    </message>
</context>
<context>
    <name>StepFields</name>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Passo {number}</translation>
    </message>
    <message>
        <source>Who does step {number}</source>
        <translation>Chi fa il passo {number}</translation>
    </message>
    <message>
        <source>Step {number} one up</source>
        <translation>Passo {number} più su</translation>
    </message>
    <message>
        <source>Step {number} one down</source>
        <translation>Passo {number} più giù</translation>
    </message>
    <message>
        <source>Take step {number} away</source>
        <translation>Togli il passo {number}</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Week</source>
        <translation>Settimana</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Move in time</source>
        <translation>Sposta nel tempo</translation>
    </message>
    <message>
        <source>Five minutes</source>
        <translation>Cinque minuti</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Lascia</translation>
    </message>
    <message>
        <source>Cancel move</source>
        <translation>Annulla lo spostamento</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Spostati</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Settimana</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Domani</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
</context>
<context>
    <name>ZoneChip</name>
    <message>
        <source>One clock again</source>
        <translation>Di nuovo una sola ora</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avviso</numerusform>
            <numerusform>%n avvisi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
</context>
</TS>
