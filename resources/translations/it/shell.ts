<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Brand Assist</source>
        <translation>Informazioni su Brand Assist</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versione {version}</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt {qt}, under the LGPL 3.</source>
        <translation>Licenza Apache 2.0. Qt {qt}, con licenza LGPL 3.</translation>
    </message>
    <message>
        <source>Type: Inter and Source Serif 4 (OFL). Icons: Phosphor (MIT).</source>
        <translation>Caratteri: Inter e Source Serif 4 (OFL). Icone: Phosphor (MIT).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message>
        <source>{network}: {warning}</source>
        <translation>{network}: {warning}</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts to sign in to again</source>
        <translation>
            <numerusform>Accedi di nuovo a %n account</numerusform>
            <numerusform>Accedi di nuovo a %n account</numerusform>
        </translation>
    </message>
    <message>
        <source>{account}: limit on cost reached. Change it, or post by hand</source>
        <translation>{account}: limite di spesa raggiunto. Cambialo, o pubblica a mano</translation>
    </message>
    <message>
        <source>{account}: the command that puts it online fails</source>
        <translation>{account}: il comando che lo mette online non riesce</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New diary note</source>
        <translation>Nuova nota di diario</translation>
    </message>
    <message>
        <source>New diary entry</source>
        <translation>Nuova pagina di diario</translation>
    </message>
    <message>
        <source>New trip…</source>
        <translation>Nuovo viaggio…</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nuova bozza</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Salva ora</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Aggiungi foto…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importa una cartella…</translation>
    </message>
    <message>
        <source>Import a calendar…</source>
        <translation>Importa un calendario…</translation>
    </message>
    <message>
        <source>Exchange by file…</source>
        <translation>Scambia con file…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Esporta tutto…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Fai ora una copia di sicurezza…</translation>
    </message>
    <message>
        <source>Print or export PDF…</source>
        <translation>Stampa o esporta PDF…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Chiudi la finestra</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Taglia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Incolla</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Incolla come testo semplice</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleziona tutto</translation>
    </message>
    <message>
        <source>Find on this screen</source>
        <translation>Trova in questa schermata</translation>
    </message>
    <message>
        <source>Visit form</source>
        <translation>Scheda della visita</translation>
    </message>
    <message>
        <source>Promises…</source>
        <translation>Promesse…</translation>
    </message>
    <message>
        <source>Split the entry at the caret</source>
        <translation>Dividi la nota al cursore</translation>
    </message>
    <message>
        <source>Add the entry to another…</source>
        <translation>Unisci la nota a un’altra…</translation>
    </message>
    <message>
        <source>Move the entry to the bin</source>
        <translation>Sposta la nota nel cestino</translation>
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
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Word menu</source>
        <translation>Menu della parola</translation>
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
        <source>Keep both versions as two</source>
        <translation>Tieni entrambe le versioni, separate</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Trova o fai</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Feeds…</source>
        <translation>Feed…</translation>
    </message>
    <message>
        <source>Where from?</source>
        <translation>Da dove viene?</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>Che ne è stato?</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Riquadro seguente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Riquadro precedente</translation>
    </message>
    <message>
        <source>Next finding or choice</source>
        <translation>Rilievo o scelta seguente</translation>
    </message>
    <message>
        <source>Previous finding or choice</source>
        <translation>Rilievo o scelta precedente</translation>
    </message>
    <message>
        <source>Trips…</source>
        <translation>Viaggi…</translation>
    </message>
    <message>
        <source>Places…</source>
        <translation>Luoghi…</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barra dei menu</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Tema come il sistema</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema chiaro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema scuro</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testo più grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testo più piccolo</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Solo testo</translation>
    </message>
    <message>
        <source>Main action</source>
        <translation>Azione principale</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Chiedi approvazione</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Chiedi modifiche</translation>
    </message>
    <message>
        <source>Take back the approval</source>
        <translation>Ritira l’approvazione</translation>
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
        <source>Comment on the selection…</source>
        <translation>Commenta la selezione…</translation>
    </message>
    <message>
        <source>Comments…</source>
        <translation>Commenti…</translation>
    </message>
    <message>
        <source>Check links and names</source>
        <translation>Controlla link e nomi</translation>
    </message>
    <message>
        <source>Insert a snippet…</source>
        <translation>Inserisci un frammento…</translation>
    </message>
    <message>
        <source>Save as a snippet…</source>
        <translation>Salva come frammento…</translation>
    </message>
    <message>
        <source>Save as a template…</source>
        <translation>Salva come modello…</translation>
    </message>
    <message>
        <source>Lock passage</source>
        <translation>Blocca il passo</translation>
    </message>
    <message>
        <source>Keep the whole entry private</source>
        <translation>Tieni riservata tutta la nota</translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation>Fanne una bozza</translation>
    </message>
    <message>
        <source>Make an idea of the photo…</source>
        <translation>Fai un’idea della foto…</translation>
    </message>
    <message>
        <source>Drop the idea</source>
        <translation>Scarta l’idea</translation>
    </message>
    <message>
        <source>Revive the idea</source>
        <translation>Riprendi l’idea</translation>
    </message>
    <message>
        <source>Go to where the idea came from</source>
        <translation>Vai da dove viene l’idea</translation>
    </message>
    <message>
        <source>Missed posts</source>
        <translation>Post mancati</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Tocca a te</translation>
    </message>
    <message>
        <source>Copy next part</source>
        <translation>Copia la parte seguente</translation>
    </message>
    <message>
        <source>Freeze everything now</source>
        <translation>Congela tutto ora</translation>
    </message>
    <message>
        <source>Draft from a diary entry…</source>
        <translation>Bozza da una nota del diario…</translation>
    </message>
    <message>
        <source>Draft from an idea…</source>
        <translation>Bozza da un’idea…</translation>
    </message>
    <message>
        <source>Draft from a template…</source>
        <translation>Bozza da un modello…</translation>
    </message>
    <message>
        <source>Draft from a file…</source>
        <translation>Bozza da un file…</translation>
    </message>
    <message>
        <source>Draft from the clipboard</source>
        <translation>Bozza dagli appunti</translation>
    </message>
    <message>
        <source>Draft from a link…</source>
        <translation>Bozza da un link…</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Sospendi la coda</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Riprendi la coda</translation>
    </message>
    <message>
        <source>Open the compose page</source>
        <translation>Apri la pagina per scrivere</translation>
    </message>
    <message>
        <source>Send what is due now</source>
        <translation>Invia ciò che deve partire ora</translation>
    </message>
    <message>
        <source>Rehearse the coming week</source>
        <translation>Prova la settimana che viene</translation>
    </message>
    <message>
        <source>Export what happened…</source>
        <translation>Esporta che cosa è successo…</translation>
    </message>
    <message>
        <source>Check networks now</source>
        <translation>Controlla le reti ora</translation>
    </message>
    <message>
        <source>Add a message by hand…</source>
        <translation>Aggiungi un messaggio a mano…</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rispondi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Rimanda…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Assegna…</translation>
    </message>
    <message>
        <source>Needs no answer…</source>
        <translation>Non serve risposta…</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Say what it is…</source>
        <translation>Di’ che cos’è…</translation>
    </message>
    <message>
        <source>Rules for sorting…</source>
        <translation>Regole di smistamento…</translation>
    </message>
    <message>
        <source>Owed an answer again</source>
        <translation>Serve di nuovo una risposta</translation>
    </message>
    <message>
        <source>Make an idea of the message</source>
        <translation>Fai un’idea del messaggio</translation>
    </message>
    <message>
        <source>How soon people are answered…</source>
        <translation>In quanto tempo si risponde…</translation>
    </message>
    <message>
        <source>Note on the person</source>
        <translation>Nota sulla persona</translation>
    </message>
    <message>
        <source>Never answered yet…</source>
        <translation>Mai avuto risposta…</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Collega un account…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Accedi di nuovo</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tutte le scorciatoie</translation>
    </message>
    <message>
        <source>About Brand Assist</source>
        <translation>Informazioni su Brand Assist</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approva</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Precedente</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Seleziona più messaggi</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Trattieni</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Week or month</source>
        <translation>Settimana o mese</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Pubblica ora</translation>
    </message>
    <message>
        <source>Back to To schedule</source>
        <translation>Rimetti tra i post da programmare</translation>
    </message>
    <message>
        <source>Tick the step</source>
        <translation>Spunta il passo</translation>
    </message>
    <message>
        <source>Add a line to the log</source>
        <translation>Aggiungi una riga al registro</translation>
    </message>
    <message>
        <source>Move to slot</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Apri il post</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Com’era</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La tua</translation>
    </message>
    <message>
        <source>The other’s</source>
        <translation>L’altra</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Entrambe</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Choose the way</source>
        <translation>Scegli il modo</translation>
    </message>
</context>
<context>
    <name>AgeLine</name>
    <message>
        <source>As of {time}.</source>
        <translation>Ultimo aggiornamento: {time}.</translation>
    </message>
    <message>
        <source>Not connected: texts are kept here and handed over later; sending and approving need the connection.</source>
        <translation>Non connesso: i testi restano qui e vengono consegnati più tardi; per inviare e approvare serve la connessione.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Open it</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>Cities</name>
    <message>
        <source>Addis Ababa</source>
        <translation>Addis Abeba</translation>
    </message>
    <message>
        <source>Algiers</source>
        <translation>Algeri</translation>
    </message>
    <message>
        <source>Athens</source>
        <translation>Atene</translation>
    </message>
    <message>
        <source>Belgrade</source>
        <translation>Belgrado</translation>
    </message>
    <message>
        <source>Berlin</source>
        <translation>Berlino</translation>
    </message>
    <message>
        <source>Brussels</source>
        <translation>Bruxelles</translation>
    </message>
    <message>
        <source>Bucharest</source>
        <translation>Bucarest</translation>
    </message>
    <message>
        <source>Cairo</source>
        <translation>Il Cairo</translation>
    </message>
    <message>
        <source>Copenhagen</source>
        <translation>Copenaghen</translation>
    </message>
    <message>
        <source>Damascus</source>
        <translation>Damasco</translation>
    </message>
    <message>
        <source>Dublin</source>
        <translation>Dublino</translation>
    </message>
    <message>
        <source>Havana</source>
        <translation>L’Avana</translation>
    </message>
    <message>
        <source>Jakarta</source>
        <translation>Giacarta</translation>
    </message>
    <message>
        <source>Jerusalem</source>
        <translation>Gerusalemme</translation>
    </message>
    <message>
        <source>Kyiv</source>
        <translation>Kiev</translation>
    </message>
    <message>
        <source>Lisbon</source>
        <translation>Lisbona</translation>
    </message>
    <message>
        <source>Ljubljana</source>
        <translation>Lubiana</translation>
    </message>
    <message>
        <source>London</source>
        <translation>Londra</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Lussemburgo</translation>
    </message>
    <message>
        <source>Mexico City</source>
        <translation>Città del Messico</translation>
    </message>
    <message>
        <source>Mogadishu</source>
        <translation>Mogadiscio</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Mosca</translation>
    </message>
    <message>
        <source>Paris</source>
        <translation>Parigi</translation>
    </message>
    <message>
        <source>Prague</source>
        <translation>Praga</translation>
    </message>
    <message>
        <source>Rome</source>
        <translation>Roma</translation>
    </message>
    <message>
        <source>Sao Paulo</source>
        <translation>San Paolo</translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation>Seul</translation>
    </message>
    <message>
        <source>Stockholm</source>
        <translation>Stoccolma</translation>
    </message>
    <message>
        <source>Tehran</source>
        <translation>Teheran</translation>
    </message>
    <message>
        <source>Tirane</source>
        <translation>Tirana</translation>
    </message>
    <message>
        <source>Tunis</source>
        <translation>Tunisi</translation>
    </message>
    <message>
        <source>Vatican</source>
        <translation>Vaticano</translation>
    </message>
    <message>
        <source>Warsaw</source>
        <translation>Varsavia</translation>
    </message>
    <message>
        <source>Zagreb</source>
        <translation>Zagabria</translation>
    </message>
    <message>
        <source>Zurich</source>
        <translation>Zurigo</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antartide</translation>
    </message>
    <message>
        <source>Arctic</source>
        <translation>Artico</translation>
    </message>
    <message>
        <source>Atlantic</source>
        <translation>Atlantico</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Indian</source>
        <translation>Oceano Indiano</translation>
    </message>
    <message>
        <source>Pacific</source>
        <translation>Pacifico</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>The article it links to did not go out</source>
        <translation>L’articolo a cui rimanda non è uscito</translation>
    </message>
    <message>
        <source>Held by hand</source>
        <translation>Trattenuta a mano</translation>
    </message>
    <message>
        <source>Somebody in a photo of it has refused to be shown</source>
        <translation>Qualcuno in una sua foto ha rifiutato di essere mostrato</translation>
    </message>
    <message>
        <source>It goes from the computer of the person you exchange files with</source>
        <translation>Parte dal computer della persona con cui scambi i file</translation>
    </message>
    <message>
        <source>Its entry in the diary is not to be told yet</source>
        <translation>La sua nota nel diario non va ancora raccontata</translation>
    </message>
    <message>
        <source>It goes after another network, which does not have it</source>
        <translation>Viene dopo un’altra rete, che non ce l’ha</translation>
    </message>
    <message>
        <source>Held by crisis mode</source>
        <translation>Trattenuta dalla modalità di crisi</translation>
    </message>
    <message>
        <source>Words of it were locked in the diary after its approval</source>
        <translation>Alcune sue parole sono state bloccate nel diario dopo l’approvazione</translation>
    </message>
    <message>
        <source>The queue is paused</source>
        <translation>La coda è in pausa</translation>
    </message>
    <message>
        <source>The account must be signed in again</source>
        <translation>Occorre accedere di nuovo all’account</translation>
    </message>
    <message>
        <source>LinkedIn may let only developer keys with its product Community Management comment, which it grants after a review. Write the comment there yourself and leave it here, or send it again once they have it.</source>
        <translation>LinkedIn può riservare i commenti alle chiavi da sviluppatore con il suo prodotto Community Management, concesso dopo un esame. Scrivilo lì tu e qui lascialo, oppure invialo di nuovo quando le chiavi lo hanno.</translation>
    </message>
    <message>
        <source>Sign in again and grant the permission pages_manage_engagement, then send the comment again; or write it on the Page yourself and leave it here.</source>
        <translation>Accedi di nuovo concedendo il permesso pages_manage_engagement, poi invia di nuovo il commento; oppure scrivilo tu sulla Pagina e qui lascialo.</translation>
    </message>
    <message>
        <source>Sign in again and grant the permission instagram_business_manage_comments, then send the comment again; or write it on Instagram yourself and leave it here.</source>
        <translation>Accedi di nuovo concedendo il permesso instagram_business_manage_comments, poi invia di nuovo il commento; oppure scrivilo tu su Instagram e qui lascialo.</translation>
    </message>
    <message>
        <source>Goes once the first network has it</source>
        <translation>Parte quando la prima rete ce l’ha</translation>
    </message>
    <message>
        <source>Goes once the article shows at its address</source>
        <translation>Parte quando l’articolo compare al suo indirizzo</translation>
    </message>
    <message>
        <source>Goes once the article it links to is live</source>
        <translation>Parte quando l’articolo a cui rimanda è online</translation>
    </message>
    <message>
        <source>The post is out on {network}, its first comment is not</source>
        <translation>Su {network} il post è uscito, il suo primo commento no</translation>
    </message>
    <message>
        <source>{up} of {all} are up on {network}</source>
        <translation>{up} di {all} sono su {network}</translation>
    </message>
    <message>
        <source>The post is out; this is about its first comment.</source>
        <translation>Il post è uscito; si tratta del suo primo commento.</translation>
    </message>
    <message>
        <source>Send the comment again, or write it on {network} yourself and leave it here.</source>
        <translation>Invia di nuovo il commento, oppure scrivilo tu su {network} e qui lascialo.</translation>
    </message>
    <message>
        <source>Looking on {network}</source>
        <translation>Controllo su {network} in corso</translation>
    </message>
    <message>
        <source>Next look {time}</source>
        <translation>Prossimo controllo {time}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find or do</source>
        <translation>Trova o fai</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Actions first, then everything that was written</source>
        <translation>Prima le azioni, poi tutto ciò che è stato scritto</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Ricerca in corso</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>The search did not work; actions are listed</source>
        <translation>La ricerca non ha funzionato; sono elencate le azioni</translation>
    </message>
</context>
<context>
    <name>FreezeWatch</name>
    <message>
        <source>End crisis mode</source>
        <translation>Termina la crisi</translation>
    </message>
    <message>
        <source>Stopped on this computer</source>
        <translation>Fermo su questo computer</translation>
    </message>
    <message>
        <source>Nothing else will be published.</source>
        <translation>Non si pubblica altro.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n risposta</numerusform>
            <numerusform>%n risposte</numerusform>
        </translation>
    </message>
    <message>
        <source>{posts} and {replies} are held.</source>
        <translation>{posts} e {replies} trattenuti.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies are held.</source>
        <translation>
            <numerusform>%n risposta trattenuta.</numerusform>
            <numerusform>%n risposte trattenute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are held.</source>
        <translation>
            <numerusform>%n post trattenuto.</numerusform>
            <numerusform>%n post trattenuti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not stop {posts}.</source>
        <translation>Non è stato possibile fermare {posts}.</translation>
    </message>
    <message>
        <source>Without a connection the server cannot be asked to give back {posts}.</source>
        <translation>Senza connessione non si può chiedere al server di restituire {posts}.</translation>
    </message>
    <message>
        <source>The server has not given back {posts} yet.</source>
        <translation>Il server non ha ancora restituito {posts}.</translation>
    </message>
    <message numerus="yes">
        <source>{posts} and %n more</source>
        <translation>
            <numerusform>{posts} e un altro</numerusform>
            <numerusform>{posts} e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” on {network}</source>
        <translation>«{title}» su {network}</translation>
    </message>
    <message>
        <source>Started by {who}</source>
        <translation>Avviata da {who}</translation>
    </message>
    <message>
        <source>Started by the program</source>
        <translation>Avviata dal programma</translation>
    </message>
    <message>
        <source>{started}, {who} told at {time}</source>
        <translation>{started}, {who} avvisati alle {time}</translation>
    </message>
    <message>
        <source>Nothing will be published.</source>
        <translation>Non si pubblica nulla.</translation>
    </message>
    <message>
        <source>Crisis mode since {time}</source>
        <translation>Modalità di crisi dalle {time}</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Sign in again</source>
        <translation>Accedi di nuovo</translation>
    </message>
    <message>
        <source>Sign in again today</source>
        <translation>Accedi di nuovo oggi</translation>
    </message>
    <message>
        <source>Not everything is allowed</source>
        <translation>Non tutto è permesso</translation>
    </message>
    <message>
        <source>The clock is off</source>
        <translation>L’orologio è sfasato</translation>
    </message>
    <message>
        <source>The network no longer takes this sign-in. Sign in again.</source>
        <translation>La rete non accetta più questo accesso. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>Not allowed so far: {scopes}. Sign in again and allow it.</source>
        <translation>Non ancora permesso: {scopes}. Accedi di nuovo e concedilo.</translation>
    </message>
    <message>
        <source>Its sign-in ends on {day}.</source>
        <translation>L’accesso scade il {day}.</translation>
    </message>
    <message>
        <source>Its sign-in will end about {day}, as it did before.</source>
        <translation>L’accesso scadrà verso il {day}, come le altre volte.</translation>
    </message>
    <message>
        <source>The sign-in will be over by then. Sign in again before.</source>
        <translation>Per allora l’accesso sarà scaduto. Accedi di nuovo prima.</translation>
    </message>
    <message>
        <source>The sign-in will be over by then</source>
        <translation>Per allora l’accesso sarà scaduto</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All shortcuts</source>
        <translation>Tutte le scorciatoie</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Cambia le scorciatoie…</translation>
    </message>
</context>
<context>
    <name>Masthead</name>
    <message>
        <source>Find or do</source>
        <translation>Trova o fai</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Salvato su questo computer</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Non in linea</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Begin a draft from</source>
        <translation>&amp;Comincia una bozza da</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Vai</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Post</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Coda</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>Pos&amp;ta</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
</context>
<context>
    <name>MissedWatch</name>
    <message numerus="yes">
        <source>%n posts missed, nothing was sent</source>
        <translation>
            <numerusform>%n post mancato, nulla è partito</numerusform>
            <numerusform>%n post mancati, nulla è partito</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>Practice</source>
        <translation>Palestra</translation>
    </message>
    <message>
        <source>Your site</source>
        <translation>Il tuo sito</translation>
    </message>
    <message>
        <source>Site folder</source>
        <translation>Cartella del sito</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
</context>
<context>
    <name>Online</name>
    <message>
        <source>The command runs.</source>
        <translation>Il comando è in esecuzione.</translation>
    </message>
    <message>
        <source>The command went well ({when}).</source>
        <translation>Il comando è riuscito ({when}).</translation>
    </message>
    <message>
        <source>The command failed ({when}).</source>
        <translation>Il comando non è riuscito ({when}).</translation>
    </message>
    <message>
        <source>The command took longer than five minutes and was ended ({when}).</source>
        <translation>Il comando è durato più di cinque minuti ed è stato fermato ({when}).</translation>
    </message>
    <message>
        <source>The command was ended because the program closed ({when}). It runs again by itself.</source>
        <translation>Il comando è stato fermato alla chiusura del programma ({when}). Ripartirà da solo.</translation>
    </message>
    <message>
        <source>The command could not be started ({when}).</source>
        <translation>Non è stato possibile avviare il comando ({when}).</translation>
    </message>
    <message>
        <source>It is tried again at {time}.</source>
        <translation>Si riprova alle {time}.</translation>
    </message>
    <message>
        <source>The pages are written; the public address does not show them yet.</source>
        <translation>Le pagine sono scritte; l’indirizzo pubblico non le mostra ancora.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Scegli un’altra cartella</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Password del database</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>The shared workspace is copied to this computer, once. Afterwards it opens without a connection.</source>
        <translation>Lo spazio di lavoro condiviso viene copiato su questo computer, una volta sola. Poi si apre anche senza connessione.</translation>
    </message>
    <message>
        <source>{done} of {total} records</source>
        <translation>{done} di {total} record</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Annullamento in corso</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of the workspace is on this computer yet.</source>
        <translation>Annullato. Su questo computer non c’è ancora niente dello spazio di lavoro.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>{place} is open.</source>
        <translation>{place} è aperto.</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>{network} could not be reached in time; nothing was published.</source>
        <translation>Non è stato possibile raggiungere {network} in tempo; nulla è stato pubblicato.</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. The connection broke after the text was sent ({when}).</source>
        <translation>Non sappiamo se {network} l’ha ricevuto. La connessione si è interrotta dopo l’invio del testo ({when}).</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. Its answer made no sense ({when}).</source>
        <translation>Non sappiamo se {network} l’ha ricevuto. La sua risposta era incomprensibile ({when}).</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. It says that this text is there already ({when}).</source>
        <translation>Non sappiamo se {network} l’ha ricevuto. Dice che questo testo c’è già ({when}).</translation>
    </message>
    <message>
        <source>Its time passed and nothing was sent.</source>
        <translation>La sua ora è passata e nulla è partito.</translation>
    </message>
    <message>
        <source>The computer that was to send it, “{computer}”, was struck off; nothing was published.</source>
        <translation>Il computer che doveva inviarlo, «{computer}», è stato escluso; non è stato pubblicato nulla.</translation>
    </message>
    <message>
        <source>It goes only after the first network has it, and that one did not; nothing was sent.</source>
        <translation>Esce solo dopo che la prima rete ce l’ha, e quella non l’ha avuto; non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>You said it is not there. Nothing goes by itself.</source>
        <translation>Hai detto che non c’è. Nulla parte da solo.</translation>
    </message>
    <message>
        <source>What was approved was changed on disk; it was not sent. Approve it again.</source>
        <translation>Il testo approvato è stato modificato su disco; non è partito. Approvalo di nuovo.</translation>
    </message>
    <message>
        <source>A picture is not the one that was approved; it was not sent. Approve it again.</source>
        <translation>Un’immagine non è quella approvata; non è partito. Approvalo di nuovo.</translation>
    </message>
    <message>
        <source>A picture is missing on this computer; it was not sent. Put it back, or edit.</source>
        <translation>Su questo computer manca un’immagine; non è partito. Rimettila al suo posto o modifica il post.</translation>
    </message>
    <message>
        <source>The article it links to is not live; it was not sent. Publish that first.</source>
        <translation>L’articolo a cui rimanda non è online; non è partito. Prima pubblica quello.</translation>
    </message>
    <message>
        <source>What is out on {network} cannot be changed by a program; nothing was sent.</source>
        <translation>Su {network} un programma non può modificare ciò che è pubblicato; non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>The new text makes another number of posts than what is out; nothing was sent.</source>
        <translation>Il nuovo testo richiede un numero di post diverso da quello pubblicato; non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>It is not in the folder any more; nothing was written.</source>
        <translation>Non è più nella cartella; non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>It was taken back meanwhile; nothing was changed.</source>
        <translation>Nel frattempo è stato ritirato; non è cambiato nulla.</translation>
    </message>
    <message>
        <source>With the article’s address the text is too long for {network}; it was not sent. Shorten it.</source>
        <translation>Con l’indirizzo dell’articolo il testo è troppo lungo per {network}; non è stato inviato. Accorciarlo.</translation>
    </message>
    <message>
        <source>This computer’s clock is wrong, so {network} let nothing in; nothing was sent. Set it right.</source>
        <translation>L’orologio di questo computer è sbagliato, perciò {network} non ha accettato nulla; nulla è stato inviato. Regolalo.</translation>
    </message>
    <message>
        <source>Only members may comment on {network}, and you are none yet; it was not sent.</source>
        <translation>Su {network} commentano solo i membri, e tu non lo sei ancora; non è stato inviato.</translation>
    </message>
    <message>
        <source>{network} names no place for pictures; it was not sent. Take them out.</source>
        <translation>{network} non indica dove mettere le immagini; non è stato inviato. Toglile.</translation>
    </message>
    <message>
        <source>{network} shows its posts to more people than you chose; it was not sent. Choose again.</source>
        <translation>{network} mostra i post a più persone di quelle scelte; non è stato inviato. Scegliere di nuovo.</translation>
    </message>
    <message>
        <source>This program does not know the network; it was not sent.</source>
        <translation>Questo programma non conosce la rete; non è partito.</translation>
    </message>
    <message>
        <source>{network} was still preparing the picture when the time passed; nothing went out.</source>
        <translation>{network} stava ancora preparando l’immagine quando l’ora è passata; nulla è uscito.</translation>
    </message>
    <message>
        <source>{network} was still preparing the post when the time passed; nothing went out.</source>
        <translation>{network} stava ancora preparando il post quando il tempo è passato; non è uscito nulla.</translation>
    </message>
    <message>
        <source>{network} takes no words without a picture; it was not sent. Add one.</source>
        <translation>{network} non accetta testi senza immagine: non è stato inviato. Aggiungine una.</translation>
    </message>
    <message>
        <source>Your command that puts the folder for pictures online did not end well; nothing was published. See what it said under Accounts, try it there, then send again.</source>
        <translation>Il tuo comando che mette online la cartella delle immagini non è finito bene; non è stato pubblicato nulla. Guarda in Account che cosa ha detto, provalo lì, poi invia di nuovo.</translation>
    </message>
    <message>
        <source>The folder that is put online for {network} is not there; it was not sent. Put it back, or name another.</source>
        <translation>La cartella online per {network} non c’è: non è stato inviato. Rimettila al suo posto, o indicane un’altra.</translation>
    </message>
    <message>
        <source>The picture did not show at its public address in time; nothing was published. See that the folder is put online, then send again.</source>
        <translation>L’immagine non è comparsa in tempo al suo indirizzo pubblico: non è stato pubblicato nulla. Controlla che la cartella venga messa online, poi invia di nuovo.</translation>
    </message>
    <message>
        <source>The public address shows another picture than the approved one; nothing was published. Whatever puts the folder online must not change pictures.</source>
        <translation>All’indirizzo pubblico compare un’immagine diversa da quella approvata: non è stato pubblicato nulla. Chi mette online la cartella non deve modificare le immagini.</translation>
    </message>
    <message>
        <source>{network} takes pictures only from a public address, not from a computer; it was not sent. Remove them.</source>
        <translation>{network} prende le immagini solo da un indirizzo pubblico, non da un computer; non è stato inviato. Toglile.</translation>
    </message>
    <message>
        <source>{network} holds posts for a month at most; nothing was sent.</source>
        <translation>{network} tiene i post per un mese al massimo; nulla è stato inviato.</translation>
    </message>
    <message>
        <source>{network} takes no more posts from this account today; nothing went out.</source>
        <translation>{network} oggi non accetta altri post da questo account; non è uscito nulla.</translation>
    </message>
    <message>
        <source>{network} could not read a picture; nothing was sent. Choose another one.</source>
        <translation>{network} non ha potuto leggere un’immagine; non è stato inviato nulla. Scegline un’altra.</translation>
    </message>
    <message>
        <source>{network} refused the post; nothing was sent.</source>
        <translation>{network} ha rifiutato il post; nulla è stato inviato.</translation>
    </message>
    <message>
        <source>The practice network did not start in time; nothing was published.</source>
        <translation>Palestra non si è avviata in tempo; nulla è stato pubblicato.</translation>
    </message>
    <message>
        <source>The address or login of {network} holds signs that cannot be sent; nothing went.</source>
        <translation>L’indirizzo o l’accesso di {network} contiene caratteri che non si possono inviare; nulla è partito.</translation>
    </message>
    <message>
        <source>{network} leads on to {words}; it was not sent there. Connect it anew if you trust it.</source>
        <translation>{network} rimanda a {words}; non è stato inviato là. Ricollegalo, se ti fidi.</translation>
    </message>
    <message>
        <source>{words} shows a certificate this computer does not trust; nothing was sent.</source>
        <translation>{words} presenta un certificato di cui questo computer non si fida; nulla è partito.</translation>
    </message>
    <message>
        <source>The proxy of this computer’s network let nothing through; nothing was published.</source>
        <translation>Il proxy della rete di questo computer non ha lasciato passare nulla; nulla è stato pubblicato.</translation>
    </message>
    <message>
        <source>This computer’s proxy is of a kind Brand Assist cannot use; nothing was published.</source>
        <translation>Il proxy di questo computer è di un tipo che Brand Assist non sa usare; nulla è stato pubblicato.</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. It did not answer in time ({when}).</source>
        <translation>Non sappiamo se {network} l’ha ricevuto. Non ha risposto in tempo ({when}).</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. It took too long to answer ({when}).</source>
        <translation>Non sappiamo se {network} l’ha ricevuto. Ha impiegato troppo a rispondere ({when}).</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. The program ended meanwhile ({when}).</source>
        <translation>Non sappiamo se {network} l’ha ricevuto. Nel frattempo il programma è stato chiuso ({when}).</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. Sending was interrupted ({when}).</source>
        <translation>Non sappiamo se {network} l’ha ricevuto. L’invio è stato interrotto ({when}).</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. The computer that was sending it, “{computer}”, was struck off ({when}).</source>
        <translation>Non sappiamo se {network} lo ha ricevuto. Il computer che lo stava inviando, «{computer}», è stato escluso ({when}).</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it. This computer slept meanwhile ({when}).</source>
        <translation>Non sappiamo se {network} l’ha ricevuto. Nel frattempo questo computer era in sospensione ({when}).</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it, and it cannot be read there. Look yourself.</source>
        <translation>Non sappiamo se {network} l’ha ricevuto, e là non si può leggere. Controlla tu.</translation>
    </message>
    <message>
        <source>We looked twice and did not find it on {network}. It may be sent again.</source>
        <translation>Abbiamo guardato due volte e su {network} non c’è. Si può inviare di nuovo.</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it, and could not ask there for a day. Look yourself.</source>
        <translation>Non sappiamo se {network} l’ha ricevuto, e per un giorno non è stato possibile chiederlo. Controlla tu.</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it; its account is connected no more. Look yourself.</source>
        <translation>Non sappiamo se {network} l’ha ricevuto; il suo account non è più collegato. Controlla tu.</translation>
    </message>
    <message>
        <source>We do not know whether {network} has it; this program cannot ask there. Look yourself.</source>
        <translation>Non sappiamo se {network} l’ha ricevuto; questo programma non può chiederlo là. Controlla tu.</translation>
    </message>
    <message>
        <source>The server of {network} was to send it. We looked twice after its time and did not find it.</source>
        <translation>Doveva inviarlo il server di {network}. Dopo la sua ora abbiamo guardato due volte e non c’è.</translation>
    </message>
    <message>
        <source>We do not know whether the server of {network} took it ({when}). It is asked before anything goes.</source>
        <translation>Non sappiamo se il server di {network} l’ha preso in consegna ({when}). Prima di inviare qualsiasi cosa glielo chiediamo.</translation>
    </message>
    <message>
        <source>The server of {network} has not said that it gave it back; it may still publish it. It is asked again.</source>
        <translation>Il server di {network} non ha confermato di averlo restituito: potrebbe ancora pubblicarlo. Glielo chiediamo di nuovo.</translation>
    </message>
    <message>
        <source>{network} answered, but does not hold the post for its time. Look there.</source>
        <translation>{network} ha risposto, ma non trattiene l’articolo fino alla sua ora. Guarda lì.</translation>
    </message>
    <message>
        <source>{network} took it and does not show it as published ({when}). Look there.</source>
        <translation>{network} l’ha preso ma non lo mostra come pubblicato ({when}). Controlla là.</translation>
    </message>
    <message>
        <source>The rest was left; what is up stays.</source>
        <translation>Il resto è stato lasciato; ciò che è online rimane.</translation>
    </message>
    <message>
        <source>The rest has not gone: no computer that is signed in to this account sends it.</source>
        <translation>Il resto non è partito: nessun computer collegato a questo account lo invia.</translation>
    </message>
    <message>
        <source>{network} said: {words}</source>
        <translation>{network} ha detto: {words}</translation>
    </message>
    <message>
        <source>{network} refused it ({code}).</source>
        <translation>{network} l’ha rifiutato ({code}).</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Find</source>
        <translation>Trova</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lettura</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>{count} in elenco</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Everything is frozen since {since}. It is held until you let it go.</source>
        <translation>Tutto è congelato dal {since}. Resta fermo finché non lo liberi.</translation>
    </message>
    <message>
        <source>The queue is paused. It waits until you resume.</source>
        <translation>La coda è in pausa. Aspetta finché non la fai ripartire.</translation>
    </message>
    <message>
        <source>“{entry}” in the diary is not to be told before {until}. Choose a later time.</source>
        <translation>“{entry}” nel diario non va raccontato prima di {until}. Scegli un’ora successiva.</translation>
    </message>
    <message>
        <source>The sign-in to {network} ends on {day}, before this time. Sign in again first.</source>
        <translation>L’accesso a {network} scade il {day}, prima di quest’ora. Accedi di nuovo prima.</translation>
    </message>
    <message>
        <source>Sign in to {network} again, or this does not leave.</source>
        <translation>Accedi di nuovo a {network}, altrimenti questo non parte.</translation>
    </message>
    <message>
        <source>No computer can send to {network} any more. Connect the account here first.</source>
        <translation>Nessun computer può più inviare a {network}. Collega prima l’account qui.</translation>
    </message>
    <message>
        <source>“{computer}” must be on to send to {network}, and was last seen {seen_at}. Switch it on in time.</source>
        <translation>Per inviare a {network} deve essere acceso «{computer}», visto l’ultima volta {seen_at}. Accendilo in tempo.</translation>
    </message>
    <message>
        <source>“{title}” has this slot on {network}. Choose a free one.</source>
        <translation>Questo slot su {network} è di “{title}”. Scegline uno libero.</translation>
    </message>
    <message>
        <source>Only {minutes} min before “{title}” on {network}; you keep {least} min apart.</source>
        <translation>Solo {minutes} min prima di “{title}” su {network}; di regola ne lasci {least}.</translation>
    </message>
    <message>
        <source>Only {minutes} min after “{title}” on {network}; you keep {least} min apart.</source>
        <translation>Solo {minutes} min dopo “{title}” su {network}; di regola ne lasci {least}.</translation>
    </message>
    <message>
        <source>In the same minute as “{title}” on {network}; you keep {least} min apart.</source>
        <translation>Nello stesso minuto di “{title}” su {network}; di regola lasci {least} min.</translation>
    </message>
    <message>
        <source>The same words as on {day} on {network}: “{title}”. Say it another way.</source>
        <translation>Le stesse parole del {day} su {network}: “{title}”. Dillo in un altro modo.</translation>
    </message>
    <message>
        <source>{percent} % alike on {day} on {network}: “{title}”. Say it another way.</source>
        <translation>Uguale al {percent} % a quello del {day} su {network}: “{title}”. Dillo in un altro modo.</translation>
    </message>
    <message>
        <source>The same words on {networks} in one minute: who follows you on all {count} sees them {count} times. Leave some time between.</source>
        <translation>Le stesse parole su {networks} nello stesso minuto: chi ti segue su tutte e {count} le vede {count} volte. Lascia passare un po’ di tempo.</translation>
    </message>
    <message>
        <source>You are on your way from {left} to {towards} then, {hours} before you can answer.</source>
        <translation>A quell’ora sei in viaggio da {left} a {towards}: potrai rispondere solo dopo {hours}.</translation>
    </message>
    <message>
        <source>It is {here} for you in {city} then: replies come while you sleep.</source>
        <translation>Per te a {city} saranno le {here}: le risposte arrivano mentre dormi.</translation>
    </message>
    <message>
        <source>{at} lies in the quiet hours, {from} to {to}.</source>
        <translation>Le {at} cadono nelle ore di silenzio, dalle {from} alle {to}.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d}</source>
        <translation>{hours} h {minutes:02d}</translation>
    </message>
    <message>
        <source>“{name}” has nothing yet for {when}.</source>
        <translation>“{name}” non ha ancora niente per {when}.</translation>
    </message>
    <message>
        <source>Begin it</source>
        <translation>Comincialo</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>{names} are writing here</source>
        <translation>{names} stanno scrivendo qui</translation>
    </message>
    <message>
        <source>{name} is writing here since {time}</source>
        <translation>{name} sta scrivendo qui dalle {time}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Choose a folder for your workspace</source>
        <translation>Scegli una cartella per il tuo spazio di lavoro</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>From diary: {title}, {day}</source>
        <translation>Dal diario: {title}, {day}</translation>
    </message>
    <message>
        <source>From a message of {name}</source>
        <translation>Da un messaggio di {name}</translation>
    </message>
    <message>
        <source>From the web: {title}</source>
        <translation>Dal web: {title}</translation>
    </message>
    <message>
        <source>From an idea: {text}</source>
        <translation>Da un’idea: {text}</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>This needs the connection to the shared workspace.</source>
        <translation>Serve la connessione allo spazio di lavoro condiviso.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Condiviso</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Non in linea</translation>
    </message>
    <message>
        <source>Shared with {name}</source>
        <translation>Condiviso con {name}</translation>
    </message>
    <message>
        <source>Shared with {count} others</source>
        <translation>Condiviso con altri {count}</translation>
    </message>
</context>
<context>
    <name>ReachState</name>
    <message numerus="yes">
        <source>%n texts wait to be handed over</source>
        <translation>
            <numerusform>%n testo attende la consegna</numerusform>
            <numerusform>%n testi attendono la consegna</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>The shared workspace</source>
        <translation>Lo spazio di lavoro condiviso</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Password del database</translation>
    </message>
    <message>
        <source>Password, kept in this computer’s keychain alone</source>
        <translation>Password, conservata solo nel portachiavi di questo computer</translation>
    </message>
    <message>
        <source>What you write waits on this computer and is handed over afterwards.</source>
        <translation>Quello che scrivi aspetta su questo computer e viene consegnato dopo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Interrogo il server</translation>
    </message>
</context>
<context>
    <name>RefusedWatch</name>
    <message>
        <source>The server asks for a password</source>
        <translation>Il server chiede una password</translation>
    </message>
    <message>
        <source>The workspace on the server is of an older version</source>
        <translation>Lo spazio di lavoro sul server è di una versione precedente</translation>
    </message>
    <message>
        <source>The server does not let this computer in</source>
        <translation>Il server non lascia entrare questo computer</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>This is not for you to do on this workspace.</source>
        <translation>In questo spazio di lavoro non tocca a te.</translation>
    </message>
</context>
<context>
    <name>RoleLine</name>
    <message>
        <source>What all share here is for others to set; what is of this computer is yours.</source>
        <translation>Ciò che è di tutti lo impostano gli altri; ciò che riguarda questo computer lo imposti tu.</translation>
    </message>
    <message>
        <source>You read here. What you propose, you write in Composer and Ideas.</source>
        <translation>Qui leggi. Ciò che proponi lo scrivi in Scrittura e in Idee.</translation>
    </message>
    <message>
        <source>You read here; writing and deciding are for the others.</source>
        <translation>Qui leggi: scrivere e decidere tocca agli altri.</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Scrittura</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posta</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Resoconti</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Scorciatoie</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Tocca a te</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Mancati</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Due versioni</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Draft</source>
        <translation>Bozza</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>In attesa di approvazione</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Modifiche richieste</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approvato</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmato</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Affidato al server</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Tocca a te</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Invio in corso</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Pubblicato</translation>
    </message>
    <message>
        <source>Partly published</source>
        <translation>Pubblicato in parte</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Non confermato</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Mancato</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Trattenuto</translation>
    </message>
    <message>
        <source>Recalling</source>
        <translation>Richiamo in corso</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ritirato</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Il server</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>{network}: sent by this computer, which must be on</source>
        <translation>{network}: lo invia questo computer, che deve essere acceso</translation>
    </message>
    <message>
        <source>{network}: its server sends it, this computer may be off</source>
        <translation>{network}: lo invia il suo server, questo computer può essere spento</translation>
    </message>
    <message>
        <source>{network}: you send it</source>
        <translation>{network}: lo invii tu</translation>
    </message>
    <message>
        <source>{network}: no computer holds its login any more</source>
        <translation>{network}: nessun computer ne ha più l’accesso</translation>
    </message>
    <message>
        <source>{network}: sent by “{computer}”, which must be on</source>
        <translation>{network}: lo invia «{computer}», che deve essere acceso</translation>
    </message>
    <message>
        <source>{network}: sent by one of these, which must be on: {computers}</source>
        <translation>{network}: lo invia uno di questi computer, che deve essere acceso: {computers}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>{notice} (1 of {count})</source>
        <translation>{notice} (1 di {count})</translation>
    </message>
    <message>
        <source>{what} in {seconds} s</source>
        <translation>{what} tra {seconds} s</translation>
    </message>
</context>
<context>
    <name>StruckNotice</name>
    <message>
        <source>This computer was struck off and sends nothing any more</source>
        <translation>Questo computer è stato escluso e non invia più nulla</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>When does it go?</source>
        <translation>Quando parte?</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>The others wait until the first has it</source>
        <translation>Le altre aspettano che la prima ce l’abbia</translation>
    </message>
    <message>
        <source>Whose clock it means</source>
        <translation>Secondo quale orologio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>Imposta l’ora</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>It means</source>
        <translation>Vale come</translation>
    </message>
    <message>
        <source>{time} for readers in {city}</source>
        <translation>le {time} per i lettori a {city}</translation>
    </message>
    <message>
        <source>{time} where I am</source>
        <translation>le {time} dove sono io</translation>
    </message>
    <message>
        <source>This instant, whatever clocks do</source>
        <translation>Questo istante, qualunque cosa facciano gli orologi</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>tutte insieme</translation>
    </message>
    <message>
        <source>Minutes between networks</source>
        <translation>Minuti tra una rete e l’altra</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation>Scegli almeno un account.</translation>
    </message>
    <message>
        <source>The clocks are set back then, so this time comes twice. Which one?</source>
        <translation>In quel momento l’ora torna indietro, quindi questa ora arriva due volte. Quale?</translation>
    </message>
    <message>
        <source>The clocks are set forward then, so this time never comes. Which one instead?</source>
        <translation>In quel momento l’ora va avanti, quindi questa ora non arriva mai. Quale invece?</translation>
    </message>
    <message>
        <source>{time} ({offset}), which is {utc} UTC</source>
        <translation>{time} ({offset}), cioè {utc} UTC</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New note…</source>
        <translation>Nuova nota…</translation>
    </message>
    <message>
        <source>Open Brand Assist</source>
        <translation>Apri Brand Assist</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Next: {what}</source>
        <translation>Prossimo: {what}</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Non c&apos;è nulla in programma</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts wait for your approval</source>
        <translation>
            <numerusform>%n bozza aspetta la tua approvazione</numerusform>
            <numerusform>%n bozze aspettano la tua approvazione</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Riprendi la coda</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Sospendi la coda</translation>
    </message>
    <message>
        <source>Freeze everything now</source>
        <translation>Congela tutto ora</translation>
    </message>
</context>
<context>
    <name>Warned</name>
    <message>
        <source>Worth a look</source>
        <translation>Da guardare</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Domani</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>oggi alle {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>domani alle {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} alle {time}</translation>
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
        <source>{days} d</source>
        <translation>{days} g</translation>
    </message>
</context>
<context>
    <name>WhichHour</name>
    <message>
        <source>Which hour?</source>
        <translation>Quale ora?</translation>
    </message>
    <message>
        <source>That hour comes twice.</source>
        <translation>Quell’ora c’è due volte.</translation>
    </message>
    <message>
        <source>That hour never comes.</source>
        <translation>Quell’ora non c’è.</translation>
    </message>
    <message>
        <source>The clocks change that night; choose when it should go.</source>
        <translation>Quella notte cambia l’ora; scegli quando deve uscire.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Salvato su questo computer</translation>
    </message>
</context>
<context>
    <name>Writers</name>
    <message>
        <source>{names} are writing</source>
        <translation>{names} stanno scrivendo</translation>
    </message>
    <message>
        <source>{name} is writing</source>
        <translation>{name} sta scrivendo</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>Sign in again in %n days</source>
        <translation>
            <numerusform>Accedi di nuovo entro %n giorno</numerusform>
            <numerusform>Accedi di nuovo entro %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts after its end</source>
        <translation>
            <numerusform>%n post dopo la scadenza</numerusform>
            <numerusform>%n post dopo la scadenza</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are planned after that.</source>
        <translation>
            <numerusform>%n post è previsto dopo.</numerusform>
            <numerusform>%n post sono previsti dopo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes off; posts go at the wrong time.</source>
        <translation>
            <numerusform>L’orologio di questo computer è sfasato di %n minuto; i post escono all’ora sbagliata.</numerusform>
            <numerusform>L’orologio di questo computer è sfasato di %n minuti; i post escono all’ora sbagliata.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It failed %n times in a row and is not tried again by itself.</source>
        <translation>
            <numerusform>Non è riuscito %n volta e non si riprova da solo.</numerusform>
            <numerusform>Non è riuscito %n volte di fila e non si riprova da solo.</numerusform>
        </translation>
    </message>
</context>
</TS>
