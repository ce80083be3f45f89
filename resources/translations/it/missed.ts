<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Beside</name>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Riprendi la coda</translation>
    </message>
    <message>
        <source>Crisis mode</source>
        <translation>Modalità crisi</translation>
    </message>
    <message>
        <source>Queue paused</source>
        <translation>Coda in pausa</translation>
    </message>
    <message>
        <source>Queue runs</source>
        <translation>Coda attiva</translation>
    </message>
    <message>
        <source>Next: {when}, {network}</source>
        <translation>Prossimo: {when}, {network}</translation>
    </message>
    <message>
        <source>Asks first about this one.</source>
        <translation>Prima chiede di questo.</translation>
    </message>
    <message>
        <source>Asks first about these {number}.</source>
        <translation>Prima chiede di questi {number}.</translation>
    </message>
    <message>
        <source>Went out all the same</source>
        <translation>Usciti lo stesso</translation>
    </message>
    <message>
        <source>A little late, go by themselves</source>
        <translation>Un po’ in ritardo, escono da soli</translation>
    </message>
    <message>
        <source>Waiting for you to send</source>
        <translation>Aspettano che li pubblichi tu</translation>
    </message>
    <message>
        <source>Brand Assist was last at work on this computer.</source>
        <translation>Fin qui Brand Assist era al lavoro su questo computer.</translation>
    </message>
    <message>
        <source>Back.</source>
        <translation>Di nuovo al lavoro.</translation>
    </message>
    <message>
        <source>Back. The queue paused itself; what was missed is not sent.</source>
        <translation>Di nuovo al lavoro. La coda si è messa in pausa; ciò che è mancato non viene inviato.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>First post missed. {network} is sent by this computer, which must be on.</source>
        <translation>Primo post mancato. Per {network} invia questo computer, che deve essere acceso.</translation>
    </message>
    <message>
        <source>First post missed. {network} are sent by this computer, which must be on.</source>
        <translation>Primo post mancato. Per {network} invia questo computer, che deve essere acceso.</translation>
    </message>
    <message>
        <source>The queue was paused.</source>
        <translation>La coda è stata messa in pausa.</translation>
    </message>
    <message>
        <source>Could not ask {network} what it sent. It is shown as unconfirmed.</source>
        <translation>Non è stato possibile chiedere a {network} che cosa ha inviato. Risulta non confermato.</translation>
    </message>
    <message>
        <source>By the site</source>
        <translation>Dal sito</translation>
    </message>
    <message>
        <source>By its server</source>
        <translation>Dal suo server</translation>
    </message>
</context>
<context>
    <name>Missed</name>
    <message>
        <source>two three four five six seven eight nine ten</source>
        <translation>due tre quattro cinque sei sette otto nove dieci</translation>
    </message>
    <message>
        <source>One post missed its time</source>
        <translation>Un post ha mancato la sua ora</translation>
    </message>
    <message>
        <source>{number} posts missed their time</source>
        <translation>{number} post hanno mancato la loro ora</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} g {hours} h</translation>
    </message>
    <message>
        <source>“{word}” was {when}</source>
        <translation>«{word}» era {when}</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>e altro</translation>
    </message>
    <message>
        <source>the week of {day}</source>
        <translation>la settimana del {day}</translation>
    </message>
    <message>
        <source>the weekend of {day}</source>
        <translation>il fine settimana del {day}</translation>
    </message>
    <message>
        <source>It was not approved in time. Posting it waits for approval.</source>
        <translation>Non è stato approvato in tempo. Per pubblicarlo serve l’approvazione.</translation>
    </message>
    <message>
        <source>Press Post now again to post it with these words.</source>
        <translation>Premi di nuovo Pubblica ora per pubblicarlo con queste parole.</translation>
    </message>
    <message>
        <source>Written anew since it was approved.</source>
        <translation>Riscritto dopo l’approvazione.</translation>
    </message>
    <message>
        <source>{past} minutes past the grace time of {grace}.</source>
        <translation>{past} minuti oltre la tolleranza di {grace}.</translation>
    </message>
    <message>
        <source>No words that depend on the day.</source>
        <translation>Nessuna parola che dipenda dal giorno.</translation>
    </message>
    <message>
        <source>Post now…</source>
        <translation>Pubblica ora…</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Pubblica ora</translation>
    </message>
    <message>
        <source>Move to {slot}</source>
        <translation>Sposta a {slot}</translation>
    </message>
    <message>
        <source>Looking for free slots</source>
        <translation>Cerco orari liberi</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Sposta a…</translation>
    </message>
    <message>
        <source>Another slot</source>
        <translation>Un altro orario</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Edit the words</source>
        <translation>Modifica le parole</translation>
    </message>
    <message>
        <source>Open in Composer</source>
        <translation>Apri in Scrittura</translation>
    </message>
    <message>
        <source>Moves to {when}</source>
        <translation>Si sposta a {when}</translation>
    </message>
</context>
<context>
    <name>MissedDecisions</name>
    <message>
        <source>Goes out</source>
        <translation>Esce</translation>
    </message>
    <message numerus="yes">
        <source>%n posts move to free slots</source>
        <translation>
            <numerusform>%n post si sposta in un orario libero</numerusform>
            <numerusform>%n post si spostano in orari liberi</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be dropped</source>
        <translation>Verrà scartato</translation>
    </message>
</context>
<context>
    <name>MissedPage</name>
    <message>
        <source>Nothing has been sent.</source>
        <translation>Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Missed, longest ago first</source>
        <translation>Mancati, dal più vecchio</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Missed posts</source>
        <translation>Post mancati</translation>
    </message>
    <message>
        <source>Nothing is missed any more.</source>
        <translation>Non c’è più nulla di mancato.</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>Alla coda</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>Edit the words</source>
        <translation>Modifica le parole</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>Post successivo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Controllo in corso</translation>
    </message>
    <message>
        <source>{city} time, {when}</source>
        <translation>Ora di {city}, {when}</translation>
    </message>
    <message>
        <source>Choose for each; the queue waits until you resume it.</source>
        <translation>Scegli per ognuno; la coda aspetta finché non la riprendi.</translation>
    </message>
    <message>
        <source>Choose for each.</source>
        <translation>Scegli per ognuno.</translation>
    </message>
    <message>
        <source>Brand Assist was not at work on this computer from {since} to {until}.</source>
        <translation>Brand Assist non era al lavoro su questo computer da {since} a {until}.</translation>
    </message>
    <message>
        <source>Move all {number} to free slots</source>
        <translation>Sposta tutti e {number} in orari liberi</translation>
    </message>
    <message>
        <source>Move {number} of them to free slots</source>
        <translation>Spostane {number} in orari liberi</translation>
    </message>
    <message numerus="yes">
        <source>%n posts are still missed. They are not sent when the queue goes on, and stay here.</source>
        <translation>
            <numerusform>C’è ancora %n post mancato. Quando la coda riprende non viene inviato, e resta qui.</numerusform>
            <numerusform>Ci sono ancora %n post mancati. Quando la coda riprende non vengono inviati, e restano qui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Resume the queue again to go on.</source>
        <translation>Premi di nuovo Riprendi la coda per continuare.</translation>
    </message>
</context>
</TS>
