<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Alone</name>
    <message>
        <source>You work alone for now.</source>
        <translation>Per ora qui lavori solo tu.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Aggiungi una persona</translation>
    </message>
</context>
<context>
    <name>AlreadyLine</name>
    <message>
        <source>Show it there</source>
        <translation>Mostrala lì</translation>
    </message>
    <message>
        <source>Take them off again</source>
        <translation>Toglile di nuovo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tieni</translation>
    </message>
    <message numerus="yes">
        <source>%n of these photos are already in the diary: {where}.</source>
        <translation>
            <numerusform>%n di queste foto è già nel diario: {where}.</numerusform>
            <numerusform>%n di queste foto sono già nel diario: {where}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Trips from a calendar</source>
        <translation>Viaggi da un calendario</translation>
    </message>
    <message>
        <source>Trips of the calendar</source>
        <translation>Viaggi del calendario</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Prendi tutti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Reading the calendar</source>
        <translation>Leggo il calendario</translation>
    </message>
    <message>
        <source>Home is taken to be {city}.</source>
        <translation>La città di casa sembra {city}.</translation>
    </message>
    <message numerus="yes">
        <source>%n trips were found.</source>
        <translation>
            <numerusform>%n viaggio trovato.</numerusform>
            <numerusform>%n viaggi trovati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it looks like a trip.</source>
        <translation>Niente qui somiglia a un viaggio.</translation>
    </message>
    <message numerus="yes">
        <source>%n events could not be read.</source>
        <translation>
            <numerusform>%n evento non si è potuto leggere.</numerusform>
            <numerusform>%n eventi non si sono potuti leggere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older events were left out.</source>
        <translation>
            <numerusform>%n evento più vecchio è rimasto fuori.</numerusform>
            <numerusform>%n eventi più vecchi sono rimasti fuori.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trips were called off. Tick one to remove it; its entries stay.</source>
        <translation>
            <numerusform>%n viaggio è stato annullato. Spuntalo per eliminarlo; le sue note restano.</numerusform>
            <numerusform>%n viaggi sono stati annullati. Spuntane uno per eliminarlo; le sue note restano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>Non prenderne nessuno</translation>
    </message>
    <message numerus="yes">
        <source>%n trips removed</source>
        <translation>
            <numerusform>%n viaggio eliminato</numerusform>
            <numerusform>%n viaggi eliminati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trips brought in</source>
        <translation>
            <numerusform>%n viaggio importato</numerusform>
            <numerusform>%n viaggi importati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Nothing said</source>
        <translation>Non detto</translation>
    </message>
    <message>
        <source>Nobody recognisable</source>
        <translation>Nessuno riconoscibile</translation>
    </message>
    <message>
        <source>Asked and agreed</source>
        <translation>Chiesto, d’accordo</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Non ancora chiesto</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
</context>
<context>
    <name>ConsentFields</name>
    <message>
        <source>People in this photo</source>
        <translation>Persone in questa foto</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>A chi si è chiesto</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Note on that</source>
        <translation>Appunto a riguardo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Appunto</translation>
    </message>
    <message>
        <source>People in it</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Said on {day}</source>
        <translation>Detto il {day}</translation>
    </message>
</context>
<context>
    <name>DiaryIdeas</name>
    <message>
        <source>Draft</source>
        <translation>Bozza</translation>
    </message>
    <message>
        <source>Draft, awaiting approval</source>
        <translation>Bozza, in attesa di approvazione</translation>
    </message>
    <message>
        <source>Draft, changes requested</source>
        <translation>Bozza, chieste modifiche</translation>
    </message>
    <message>
        <source>Draft, approved</source>
        <translation>Bozza approvata</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>In programma</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Pubblicata</translation>
    </message>
    <message>
        <source>Waits for you in the queue</source>
        <translation>Ti aspetta nella coda</translation>
    </message>
    <message>
        <source>From photo {number}</source>
        <translation>Dalla foto {number}</translation>
    </message>
    <message>
        <source>From this entry</source>
        <translation>Da questa nota</translation>
    </message>
    <message>
        <source>From paragraph {number}</source>
        <translation>Dal paragrafo {number}</translation>
    </message>
    <message>
        <source>{place}, with photo {number}</source>
        <translation>{place}, con la foto {number}</translation>
    </message>
</context>
<context>
    <name>DiaryList</name>
    <message>
        <source>No trip</source>
        <translation>Nessun viaggio</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nuova nota</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>In questo giorno</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Oggi, {time}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>dal {first} al {last}</translation>
    </message>
    <message>
        <source>{days}, planned</source>
        <translation>{days}, in programma</translation>
    </message>
    <message>
        <source>Edited apart</source>
        <translation>Modificata in due</translation>
    </message>
    <message>
        <source>Whole entry locked</source>
        <translation>Tutta la nota è bloccata</translation>
    </message>
    <message>
        <source>Written {time}</source>
        <translation>Scritta alle {time}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloccata</translation>
    </message>
    <message>
        <source>photo: {words}</source>
        <translation>foto: {words}</translation>
    </message>
</context>
<context>
    <name>DiaryMargin</name>
    <message>
        <source>Idea: {idea}</source>
        <translation>Idea: {idea}</translation>
    </message>
    <message>
        <source>Post on {network}</source>
        <translation>Post su {network}</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>What became of it: {steps}</source>
        <translation>Che ne è stato: {steps}</translation>
    </message>
</context>
<context>
    <name>DiaryPage</name>
    <message>
        <source>Save the entry</source>
        <translation>Salva la nota</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nuova nota</translation>
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
        <source>Not saved</source>
        <translation>Non salvato</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Salvato su questo computer</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Salvataggio</translation>
    </message>
    <message>
        <source>Saved at {time}; this version is kept</source>
        <translation>Salvato alle {time}; questa versione resta</translation>
    </message>
    <message>
        <source>Locked: not for publication</source>
        <translation>Bloccato: non si pubblica</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Sbloccato</translation>
    </message>
</context>
<context>
    <name>DiaryStart</name>
    <message>
        <source>Connected</source>
        <translation>Collegato</translation>
    </message>
</context>
<context>
    <name>Dot</name>
    <message>
        <source>Open an entry from here</source>
        <translation>Apri una nota scritta qui</translation>
    </message>
    <message>
        <source>Describe {place}…</source>
        <translation>Descrivi {place}…</translation>
    </message>
    <message>
        <source>Change the trip…</source>
        <translation>Modifica il viaggio…</translation>
    </message>
</context>
<context>
    <name>DraftingDesk</name>
    <message>
        <source>Nothing has come of this entry yet.</source>
        <translation>Da questa nota non è ancora nato nulla.</translation>
    </message>
    <message>
        <source>The draft is made; it stands under Ideas from this entry</source>
        <translation>La bozza è pronta: la trovi tra le idee di questa nota</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop photos here</source>
        <translation>Trascina qui le foto</translation>
    </message>
</context>
<context>
    <name>EmbargoDesk</name>
    <message>
        <source>Not to leave before</source>
        <translation>Non deve uscire prima di</translation>
    </message>
    <message>
        <source>Nothing of this entry is sent before.</source>
        <translation>Prima di allora non viene inviato nulla di questa nota.</translation>
    </message>
</context>
<context>
    <name>EmbargoLine</name>
    <message>
        <source>Change</source>
        <translation>Cambia</translation>
    </message>
    <message>
        <source>Change until when nothing of it leaves</source>
        <translation>Cambia fino a quando non ne esce nulla</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Togli il vincolo</translation>
    </message>
    <message>
        <source>Let it leave at any time</source>
        <translation>Può uscire in ogni momento</translation>
    </message>
    <message>
        <source>Was not to leave before {when}; it may now.</source>
        <translation>Non doveva uscire prima di {when}; ora può.</translation>
    </message>
    <message>
        <source>Not before you have left: {when}. It follows the trip.</source>
        <translation>Non prima della partenza: {when}. Segue il viaggio.</translation>
    </message>
    <message>
        <source>Nothing of it leaves before {when}.</source>
        <translation>Non ne esce nulla prima di {when}.</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Entries</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>Entry</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation>Fanne una bozza</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>Lock passage</source>
        <translation>Blocca il passo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Nobody else reads this. What you lock is never used in a draft.</source>
        <translation>Nessun altro la legge. Ciò che blocchi non finisce mai in una bozza.</translation>
    </message>
    <message numerus="yes">
        <source>%n approved posts hold words you locked. Without a connection they cannot be stopped: another computer may still send them. They are held as soon as there is a connection.</source>
        <translation>
            <numerusform>%n post approvato contiene parole che hai bloccato. Senza connessione non lo si può fermare: un altro computer potrebbe ancora pubblicarlo. Verrà trattenuto appena torna la connessione.</numerusform>
            <numerusform>%n post approvati contengono parole che hai bloccato. Senza connessione non li si può fermare: un altro computer potrebbe ancora pubblicarli. Verranno trattenuti appena torna la connessione.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open passage</source>
        <translation>Sblocca il passo</translation>
    </message>
    <message>
        <source>Make a draft of this passage</source>
        <translation>Fai una bozza di questo passo</translation>
    </message>
    <message>
        <source>Make a draft of the whole entry</source>
        <translation>Fai una bozza di tutta la nota</translation>
    </message>
    <message>
        <source>Keep the whole entry private</source>
        <translation>Tieni riservata tutta la nota</translation>
    </message>
    <message>
        <source>Not to leave before</source>
        <translation>Non deve uscire prima</translation>
    </message>
    <message>
        <source>I have left</source>
        <translation>Della mia partenza</translation>
    </message>
    <message>
        <source>A day and time…</source>
        <translation>Di un giorno e un’ora…</translation>
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
        <source>Describe the place…</source>
        <translation>Descrivi il luogo…</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>Che ne è stato?</translation>
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
        <source>Written {day}, {time}</source>
        <translation>Scritta il {day}, ore {time}</translation>
    </message>
    <message>
        <source>Written {first} to {last}</source>
        <translation>Scritta {first}–{last}</translation>
    </message>
    <message>
        <source>Written {first}</source>
        <translation>Scritta alle {first}</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trova</translation>
    </message>
</context>
<context>
    <name>EntryText</name>
    <message>
        <source>What you saw</source>
        <translation>Che cosa hai visto</translation>
    </message>
    <message>
        <source>What did you see today? Three lines are enough.</source>
        <translation>Che cosa hai visto oggi? Bastano tre righe.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked passages</source>
        <translation>
            <numerusform>%n passo bloccato</numerusform>
            <numerusform>%n passi bloccati</numerusform>
        </translation>
    </message>
    <message>
        <source>Not for publication</source>
        <translation>Non si pubblica</translation>
    </message>
    <message>
        <source>The marked words are not for publication</source>
        <translation>Le parole segnate non si pubblicano</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>Describe the place</source>
        <translation>Descrivi il luogo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Names, set apart by commas</source>
        <translation>Nomi, separati da virgole</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Words, set apart by commas</source>
        <translation>Parole, separate da virgole</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Viaggio</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Riservata</translation>
    </message>
    <message>
        <source>No trip</source>
        <translation>Nessun viaggio</translation>
    </message>
    <message>
        <source>Whole entry private</source>
        <translation>Tutta riservata</translation>
    </message>
    <message numerus="yes">
        <source>%n passages locked</source>
        <translation>
            <numerusform>%n passo bloccato</numerusform>
            <numerusform>%n passi bloccati</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing locked</source>
        <translation>Niente di bloccato</translation>
    </message>
    <message>
        <source>Change this trip…</source>
        <translation>Modifica questo viaggio…</translation>
    </message>
    <message>
        <source>New trip…</source>
        <translation>Nuovo viaggio…</translation>
    </message>
    <message>
        <source>Trips from a calendar…</source>
        <translation>Viaggi da un calendario…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Find an entry</source>
        <translation>Trova una nota</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Con foto</translation>
    </message>
    <message>
        <source>with:photos</source>
        <comment>typed to find entries with photos</comment>
        <translation>con:foto</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloccate</translation>
    </message>
    <message>
        <source>is:locked</source>
        <comment>typed to find locked entries</comment>
        <translation>è:bloccata</translation>
    </message>
    <message>
        <source>Became a post</source>
        <translation>Diventate post</translation>
    </message>
    <message>
        <source>is:posted</source>
        <comment>typed to find what became a post</comment>
        <translation>è:post</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>More filters: tag, person, place, trip, date</source>
        <translation>Altri filtri: etichetta, persona, luogo, viaggio, data</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>place:</source>
        <comment>typed before a name</comment>
        <translation>luogo:</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Viaggio</translation>
    </message>
    <message>
        <source>trip:</source>
        <comment>typed before a name</comment>
        <translation>viaggio:</translation>
    </message>
    <message>
        <source>from:</source>
        <comment>typed before a day</comment>
        <translation>dal:</translation>
    </message>
    <message>
        <source>to:</source>
        <comment>typed before a day</comment>
        <translation>al:</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Questo mese</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Il mese scorso</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Quest’anno</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’anno scorso</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Three things, when you like</source>
        <translation>Tre cose, quando vuoi</translation>
    </message>
    <message>
        <source>Write three lines</source>
        <translation>Scrivi tre righe</translation>
    </message>
    <message>
        <source>They are saved while you type, on this computer.</source>
        <translation>Si salvano mentre scrivi, su questo computer.</translation>
    </message>
    <message>
        <source>Turn one line into a draft</source>
        <translation>Fai di una riga una bozza</translation>
    </message>
    <message>
        <source>Select it and choose Make a draft.</source>
        <translation>Selezionala e scegli Fanne una bozza.</translation>
    </message>
    <message>
        <source>Send it to Practice</source>
        <translation>Mandala in Palestra</translation>
    </message>
    <message>
        <source>It behaves like a network and nobody sees it.</source>
        <translation>Si comporta come una rete e non la vede nessuno.</translation>
    </message>
    <message>
        <source>Hide these hints</source>
        <translation>Nascondi i suggerimenti</translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message>
        <source>Ideas from this entry</source>
        <translation>Idee da questa nota</translation>
    </message>
    <message>
        <source>Add an idea</source>
        <translation>Aggiungi un’idea</translation>
    </message>
    <message>
        <source>One sentence, then Enter</source>
        <translation>Una frase, poi Invio</translation>
    </message>
    <message>
        <source>None yet. An idea is one sentence worth a post.</source>
        <translation>Ancora nessuna. Un’idea è una frase che merita un post.</translation>
    </message>
    <message>
        <source>All ideas, and those for this week</source>
        <translation>Tutte le idee, e quelle per questa settimana</translation>
    </message>
    <message>
        <source>This entry is private: no idea, no draft, no export takes from it.</source>
        <translation>Questa nota è riservata: nessuna idea, bozza o esportazione ne prende nulla.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked passages are left out of ideas, drafts and exports.</source>
        <translation>
            <numerusform>Il passo bloccato resta fuori da idee, bozze ed esportazioni.</numerusform>
            <numerusform>%n passi bloccati restano fuori da idee, bozze ed esportazioni.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open draft</source>
        <translation>Apri la bozza</translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation>Fanne una bozza</translation>
    </message>
    <message>
        <source>One sentence about the photo, then Enter</source>
        <translation>Una frase sulla foto, poi Invio</translation>
    </message>
</context>
<context>
    <name>LargeView</name>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Foto {number} di {count}</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>The entry goes to the bin</source>
        <translation>La nota va nel cestino</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Trips</source>
        <translation>Viaggi</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Trova una nota</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nuova nota</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>No entry has these words.</source>
        <translation>Nessuna nota ha queste parole.</translation>
    </message>
    <message>
        <source>Entries from other days and trips gather here.</source>
        <translation>Qui si raccolgono le note di altri giorni e viaggi.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Map</source>
        <translation>Mappa</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Rimpicciolisci</translation>
    </message>
    <message>
        <source>No place of this entry is on the map.</source>
        <translation>Nessun luogo di questa nota è sulla mappa.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, poi </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>dal {first} al {last}</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>in programma</translation>
    </message>
    <message>
        <source>this entry</source>
        <translation>questa nota</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
    <message>
        <source>Works without a connection</source>
        <translation>Funziona senza connessione</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>Months</source>
        <translation>Mesi</translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be read. The files may have moved.</source>
        <translation>
            <numerusform>%n foto non si può leggere. Il file forse è stato spostato.</numerusform>
            <numerusform>%n foto non si possono leggere. I file forse sono stati spostati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding photos, {done} of {total}</source>
        <translation>Aggiungo le foto, {done} di {total}</translation>
    </message>
    <message>
        <source>The photo leaves the entry</source>
        <translation>La foto esce dalla nota</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>What this photo shows</source>
        <translation>Che cosa mostra la foto</translation>
    </message>
    <message>
        <source>What it shows, for those who do not see it</source>
        <translation>Che cosa mostra, per chi non la vede</translation>
    </message>
    <message>
        <source>Make an idea of this photo</source>
        <translation>Fanne un’idea</translation>
    </message>
    <message>
        <source>Photo {number} of {count}, {name}</source>
        <translation>Foto {number} di {count}, {name}</translation>
    </message>
    <message>
        <source>Its camera says {day}, which cannot be.</source>
        <translation>La fotocamera dice {day}, che non può essere.</translation>
    </message>
    <message>
        <source>Its file is from {day}.</source>
        <translation>Il file è di {day}.</translation>
    </message>
    <message>
        <source>Photo {name}, not described yet</source>
        <translation>Foto {name}, non ancora descritta</translation>
    </message>
</context>
<context>
    <name>PiecesDesk</name>
    <message>
        <source>Two entries now; this is the second.</source>
        <translation>Ora le note sono due: questa è la seconda.</translation>
    </message>
    <message>
        <source>Two entries now; this is the second. Photos stayed with the first.</source>
        <translation>Ora le note sono due: questa è la seconda. Le foto sono rimaste con la prima.</translation>
    </message>
    <message>
        <source>One entry now; the words stand at its end.</source>
        <translation>Ora la nota è una sola: le parole stanno in fondo.</translation>
    </message>
    <message>
        <source>Add this entry to another</source>
        <translation>Unisci questa nota a un’altra</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Trova una nota</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>There is no other entry.</source>
        <translation>Non ci sono altre note.</translation>
    </message>
    <message>
        <source>private, and so will be what is added</source>
        <translation>riservata, e lo sarà anche ciò che vi si unisce</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>New place</source>
        <translation>Nuovo luogo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Make the two one</source>
        <translation>Unisci i due</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>As you call it</source>
        <translation>Come lo chiami</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Of the store</source>
        <translation>Del punto vendita</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordinate</translation>
    </message>
    <message>
        <source>As the city</source>
        <translation>Come la città</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>It is the same as another place…</source>
        <translation>È lo stesso di un altro luogo…</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Lo stesso di</translation>
    </message>
    <message>
        <source>The name that stays</source>
        <translation>Il nome che resta</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>Togli dal cestino</translation>
    </message>
    <message>
        <source>Move to the bin; its entries keep it</source>
        <translation>Sposta nel cestino; le sue note lo tengono</translation>
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
        <source>Also found as: {names}</source>
        <translation>Si trova anche come: {names}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>no. {number}</source>
        <translation>n. {number}</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Places</source>
        <translation>Luoghi</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Cerca un luogo</translation>
    </message>
    <message>
        <source>Number, name or city</source>
        <translation>Numero, nome o città</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Noti</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Nel cestino</translation>
    </message>
    <message>
        <source>Which places</source>
        <translation>Quali luoghi</translation>
    </message>
    <message>
        <source>New place…</source>
        <translation>Nuovo luogo…</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Sposta nel cestino</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>Togli dal cestino</translation>
    </message>
    <message>
        <source>No place is called so.</source>
        <translation>Nessun luogo si chiama così.</translation>
    </message>
    <message>
        <source>The bin holds no place.</source>
        <translation>Nel cestino non c’è nessun luogo.</translation>
    </message>
    <message>
        <source>No place is known yet. The first entry with a place makes one.</source>
        <translation>Ancora nessun luogo. Il primo nasce con una nota che ne nomina uno.</translation>
    </message>
</context>
<context>
    <name>Promised</name>
    <message>
        <source>Promised</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>All promises</source>
        <translation>Tutte le promesse</translation>
    </message>
    <message numerus="yes">
        <source>%n more on this trip</source>
        <translation>
            <numerusform>un’altra in questo viaggio</numerusform>
            <numerusform>altre %n in questo viaggio</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Its entry</source>
        <translation>La sua nota</translation>
    </message>
</context>
<context>
    <name>PromisesDialog</name>
    <message>
        <source>Promises</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Nothing is owed.</source>
        <translation>Niente in sospeso.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Un altro giorno</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>Apri la nota</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
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
        <source>In a week</source>
        <translation>Tra una settimana</translation>
    </message>
    <message>
        <source>In four weeks</source>
        <translation>Tra quattro settimane</translation>
    </message>
    <message>
        <source>{when}, {day}</source>
        <translation>{when}, {day}</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Senza un giorno</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Nessun giorno</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>In ritardo da {day}</translation>
    </message>
</context>
<context>
    <name>ProposalRows</name>
    <message>
        <source>changed</source>
        <translation>cambiato</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>già presente</translation>
    </message>
    <message>
        <source>called off: remove the trip</source>
        <translation>annullato: elimina il viaggio</translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message>
        <source>Make a visit</source>
        <translation>Crea una visita</translation>
    </message>
    <message>
        <source>Add to an entry</source>
        <translation>Aggiungi a una nota</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Do without them</source>
        <translation>Fanne a meno</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message numerus="yes">
        <source>%n more such groups wait.</source>
        <translation>
            <numerusform>Ne aspetta un altro gruppo.</numerusform>
            <numerusform>Ne aspettano altri %n gruppi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n already in the diary</source>
        <translation>
            <numerusform>Tralascia %n già nel diario</numerusform>
            <numerusform>Tralascia %n già nel diario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>Leave out what is already in the diary</source>
        <translation>Tralascia ciò che è già nel diario</translation>
    </message>
    <message>
        <source>near {city}</source>
        <translation>vicino a {city}</translation>
    </message>
    <message>
        <source>by the time of their files, as they tell none</source>
        <translation>secondo l’ora dei file, perché le foto non la dicono</translation>
    </message>
    <message>
        <source>{facts}: make a visit?</source>
        <translation>{facts}: farne una visita?</translation>
    </message>
    <message>
        <source>The watched folder {folder} is not there at the moment. It is looked at again when it is back.</source>
        <translation>La cartella osservata {folder} al momento non c’è. Verrà riletta quando torna.</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Ready to use</source>
        <translation>Pronti all’uso</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>LinkedIn, X, Mastodon and others can wait.</source>
        <translation>LinkedIn, X, Mastodon e gli altri possono aspettare.</translation>
    </message>
    <message>
        <source>Connect one</source>
        <translation>Collegane uno</translation>
    </message>
    <message>
        <source>Stays on this computer</source>
        <translation>Resta su questo computer</translation>
    </message>
    <message>
        <source>Pages in a folder</source>
        <translation>Pagine in una cartella</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Could not save to disk. The text is still here; copy it or choose another folder.</source>
        <translation>Non è stato possibile salvare su disco. Il testo è ancora qui: copialo o scegli un’altra cartella.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Save a copy of this entry</source>
        <translation>Salva una copia di questa nota</translation>
    </message>
    <message>
        <source>A copy was saved</source>
        <translation>Copia salvata</translation>
    </message>
    <message>
        <source>The copy could not be written there. Choose another folder.</source>
        <translation>Lì la copia non si può scrivere. Scegli un’altra cartella.</translation>
    </message>
</context>
<context>
    <name>SaveProblem</name>
    <message>
        <source>Copy the text</source>
        <translation>Copia il testo</translation>
    </message>
    <message>
        <source>Save it in another folder…</source>
        <translation>Salvalo in un’altra cartella…</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Ideas</source>
        <translation>Idee</translation>
    </message>
</context>
<context>
    <name>StopRow</name>
    <message>
        <source>City of the stop</source>
        <translation>Città della tappa</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>There from</source>
        <translation>Lì dal</translation>
    </message>
    <message>
        <source>There until</source>
        <translation>Lì fino al</translation>
    </message>
    <message>
        <source>Time zone of the stop</source>
        <translation>Fuso orario della tappa</translation>
    </message>
    <message>
        <source>Time zone of the city</source>
        <translation>Fuso orario della città</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>Arrives at</source>
        <translation>Arriva alle</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>Parte alle</translation>
    </message>
    <message>
        <source>Remove this stop</source>
        <translation>Togli questa tappa</translation>
    </message>
    <message>
        <source>from</source>
        <translation>dal</translation>
    </message>
    <message>
        <source>until</source>
        <translation>al</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>Where are you?</source>
        <translation>Dove sei?</translation>
    </message>
</context>
<context>
    <name>TripDesk</name>
    <message>
        <source>Calendars</source>
        <translation>Calendari</translation>
    </message>
    <message>
        <source>Trips from a calendar</source>
        <translation>Viaggi da un calendario</translation>
    </message>
</context>
<context>
    <name>TripDialog</name>
    <message>
        <source>New trip</source>
        <translation>Nuovo viaggio</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Viaggio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Dove si va</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Tappe</translation>
    </message>
    <message>
        <source>Add a stop</source>
        <translation>Aggiungi una tappa</translation>
    </message>
    <message>
        <source>Remove the trip; its entries stay</source>
        <translation>Elimina il viaggio; le note restano</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Plan the trip</source>
        <translation>Metti in programma</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
</context>
<context>
    <name>TripsDialog</name>
    <message>
        <source>Trips</source>
        <translation>Viaggi</translation>
    </message>
    <message>
        <source>No trip is planned, and none was written down.</source>
        <translation>Nessun viaggio in programma, e nessuno già segnato.</translation>
    </message>
    <message>
        <source>New trip…</source>
        <translation>Nuovo viaggio…</translation>
    </message>
    <message>
        <source>From a calendar…</source>
        <translation>Da un calendario…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>{days}, planned</source>
        <translation>{days}, in programma</translation>
    </message>
    <message>
        <source>{days}, now</source>
        <translation>{days}, ora</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>dal {first} al {last}</translation>
    </message>
    <message>
        <source>{place} ({city} time)</source>
        <translation>{place} (ora di {city})</translation>
    </message>
</context>
<context>
    <name>VisitDesk</name>
    <message>
        <source>The promise is kept</source>
        <translation>Promessa mantenuta</translation>
    </message>
    <message numerus="yes">
        <source>%n promises are followed up</source>
        <translation>
            <numerusform>%n promessa è tra quelle da mantenere</numerusform>
            <numerusform>%n promesse sono tra quelle da mantenere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Sentito</translation>
    </message>
    <message>
        <source>Surprised</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promesso</translation>
    </message>
    <message>
        <source>What was there, what was not</source>
        <translation>Che cosa c&apos;era, che cosa no</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Con le loro parole</translation>
    </message>
    <message>
        <source>What you had not expected</source>
        <translation>Quello che non ti aspettavi</translation>
    </message>
    <message>
        <source>A line each: what, to @whom, by when</source>
        <translation>Una per riga: che cosa, a @chi, entro quando</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>All promises</source>
        <translation>Tutte le promesse</translation>
    </message>
    <message>
        <source>{promise}: by {day}</source>
        <translation>{promise}: entro {day}</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n photos are still to come; their folder or card is away.</source>
        <translation>
            <numerusform>%n foto deve ancora arrivare: la sua cartella o scheda non c’è.</numerusform>
            <numerusform>%n foto devono ancora arrivare: la loro cartella o scheda non c’è.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos tell no date, nor do their files. Add them to an entry by hand.</source>
        <translation>
            <numerusform>%n foto non dice la data, e nemmeno il suo file. Aggiungila a mano a una nota.</numerusform>
            <numerusform>%n foto non dicono la data, e nemmeno i loro file. Aggiungile a mano a una nota.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at photos, {done} of {total}</source>
        <translation>Esamino le foto, {done} di {total}</translation>
    </message>
    <message>
        <source>Adding photos, {done} of {total}</source>
        <translation>Aggiungo le foto, {done} di {total}</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>un anno fa</numerusform>
            <numerusform>%n anni fa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foto</numerusform>
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
        <source>%n drafts</source>
        <translation>
            <numerusform>%n bozza</numerusform>
            <numerusform>%n bozze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Said</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n risposta</numerusform>
            <numerusform>%n risposte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
</context>
</TS>
