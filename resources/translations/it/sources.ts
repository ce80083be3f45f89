<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Source</name>
    <message>
        <source>1250 characters by several third parties; no official number was found (comments-api), so the strict reading.</source>
        <translation>1250 caratteri secondo diverse terze parti; nessun numero ufficiale trovato (comments-api), quindi la lettura più severa.</translation>
    </message>
    <message>
        <source>A Threads profile has the name of its Instagram account: help.instagram.com, letters, digits, full stops and underscores, up to 30.</source>
        <translation>Un profilo Threads ha il nome del suo account Instagram: help.instagram.com, lettere, cifre, punti e trattini bassi, fino a 30.</translation>
    </message>
    <message>
        <source>A name a person keeps inside.</source>
        <translation>Un nome che una persona tiene in casa.</translation>
    </message>
    <message>
        <source>A picture whose file is gone cannot be sent.</source>
        <translation>Un’immagine il cui file non c’è più non si può inviare.</translation>
    </message>
    <message>
        <source>A place to some hundred metres (three decimals of a degree, a plus code) is where somebody is.</source>
        <translation>Un luogo preciso a qualche centinaio di metri (tre decimali di grado, un plus code) dice dov’è qualcuno.</translation>
    </message>
    <message>
        <source>A thread of more than 100 posts is a mistake; it is looked at no further.</source>
        <translation>Un thread di più di 100 post è un errore; oltre non si guarda.</translation>
    </message>
    <message>
        <source>A webhook takes no pictures.</source>
        <translation>Un webhook non accetta immagini.</translation>
    </message>
    <message>
        <source>A word a person added to the list.</source>
        <translation>Una parola aggiunta all’elenco da una persona.</translation>
    </message>
    <message>
        <source>AT Protocol lexicon app.bsky.embed.images (2026-08) and measured on a PDS: 4 pictures of image/*, 2,000,000 bytes by the lexicon, 1,000,000 on older servers, so the smaller; no limit on the alt text. A GIF stands still there. 2000 pixels is our own choice.</source>
        <translation>Lessico AT Protocol app.bsky.embed.images (2026-08) e misure su un PDS: 4 immagini image/*, 2.000.000 byte secondo il lessico, 1.000.000 sui server più vecchi, quindi il minore; nessun limite per il testo alternativo. Lì una GIF resta ferma. 2000 pixel è una nostra scelta.</translation>
    </message>
    <message>
        <source>AT Protocol lexicon app.bsky.feed.post (2026-08) and measured on a PDS: 300 graphemes and 3000 bytes.</source>
        <translation>Lessico AT Protocol app.bsky.feed.post (2026-08) e misure su un PDS: 300 grafemi e 3000 byte.</translation>
    </message>
    <message>
        <source>Admin API, images/upload, and measured on 6.65: JPEG, PNG, GIF, WebP; Ghost itself scales down to 2000 pixels. A cover&apos;s description holds 191 signs (posts_meta.feature_image_alt): a picture with a longer one stays in the text.</source>
        <translation>Admin API, images/upload, e misure su 6.65: JPEG, PNG, GIF, WebP; Ghost stesso riduce a 2000 pixel. La descrizione di una copertina ha al massimo 191 caratteri (posts_meta.feature_image_alt): un’immagine con una più lunga resta nel testo.</translation>
    </message>
    <message>
        <source>Admin API, measured on 6.65: no limit on the text (title 255, excerpt 300).</source>
        <translation>Admin API, misure su 6.65: nessun limite per il testo (titolo 255, estratto 300).</translation>
    </message>
    <message>
        <source>As Mastodon, whose API it speaks.</source>
        <translation>Come Mastodon, di cui parla l’API.</translation>
    </message>
    <message>
        <source>As Mastodon; it reads no links.</source>
        <translation>Come Mastodon; non legge i link.</translation>
    </message>
    <message>
        <source>Assisted: no official number was found; 500 for the words of a pin by third parties (ayrshare.com/docs, read 2026-11), unit not stated, so the strict reading.</source>
        <translation>Assistito: nessun numero ufficiale trovato; 500 per le parole di un pin secondo terze parti (ayrshare.com/docs, letto 2026-11), unità non indicata, quindi la lettura più severa.</translation>
    </message>
    <message>
        <source>Browsers warn before pages without encryption (as of 2026-11).</source>
        <translation>I browser avvisano prima delle pagine senza cifratura (al 2026-11).</translation>
    </message>
    <message>
        <source>Files in a folder of one&apos;s own: no limit but 10 MB and 2048 pixels, for whoever reads on the road.</source>
        <translation>File in una propria cartella: nessun limite, ma 10 MB e 2048 pixel per chi legge in viaggio.</translation>
    </message>
    <message>
        <source>Files in a folder of one&apos;s own: no limit.</source>
        <translation>File in una propria cartella: nessun limite.</translation>
    </message>
    <message>
        <source>Gulpease (Lucisano and Piemontese, 1988) under 40, Flesch (1948) under 30, from 100 words.</source>
        <translation>Gulpease (Lucisano e Piemontese, 1988) sotto 40, Flesch (1948) sotto 30, da 100 parole in su.</translation>
    </message>
    <message>
        <source>Instagram&apos;s own account for creators, 2025-12-18: up to 5, and the limit is being lowered to that; the API&apos;s documents still say 30.</source>
        <translation>L’account di Instagram per i creator, 2025-12-18: fino a 5, e il limite sta scendendo lì; i documenti dell’API dicono ancora 30.</translation>
    </message>
    <message>
        <source>Its web page folds what is taller than 706 pixels, 32 lines of 22 (mastodon/mastodon, status_content, read 2026-11). The card is the first link&apos;s, where no picture is attached.</source>
        <translation>La sua pagina web ripiega ciò che è più alto di 706 pixel, 32 righe di 22 (mastodon/mastodon, status_content, letto 2026-11). La scheda è quella del primo link, se non ci sono immagini allegate.</translation>
    </message>
    <message>
        <source>Mastodon&apos;s defaults, as the API it speaks.</source>
        <translation>I valori predefiniti di Mastodon, come l’API che parla.</translation>
    </message>
    <message>
        <source>Nearly the same words of the last 90 days, from measured pairs; docs/rehearsal.md.</source>
        <translation>Quasi le stesse parole negli ultimi 90 giorni, da coppie misurate; docs/rehearsal.md.</translation>
    </message>
    <message>
        <source>No document gives a number. 3 is our own choice: beyond it they stand before the words.</source>
        <translation>Nessun documento dà un numero. 3 è una nostra scelta: oltre, coprono le parole.</translation>
    </message>
    <message>
        <source>No document gives a number. 5 is our own choice: beyond it they stand before the words.</source>
        <translation>Nessun documento dà un numero. 5 è una nostra scelta: oltre, coprono le parole.</translation>
    </message>
    <message>
        <source>No document gives a number; third parties say three to five. 5 is our own choice.</source>
        <translation>Nessun documento dà un numero; terze parti dicono da tre a cinque. 5 è una nostra scelta.</translation>
    </message>
    <message>
        <source>No official number for the text was found.</source>
        <translation>Nessun numero ufficiale trovato per il testo.</translation>
    </message>
    <message>
        <source>No official number. About 125 characters: third parties agree on it (posttruncate.com, toolsop.com, read 2026-11). Links in a caption lead nowhere; several pictures are a carousel (developers.facebook.com, content-publishing).</source>
        <translation>Nessun numero ufficiale. Circa 125 caratteri: terze parti concordano (posttruncate.com, toolsop.com, letti 2026-11). I link in una didascalia non portano da nessuna parte; più immagini formano un carosello (developers.facebook.com, content-publishing).</translation>
    </message>
    <message>
        <source>No official number. About 210 characters on a computer, 140 on a telephone: third parties agree on it (posttruncate.com, toolsop.com, read 2026-11). No card: the Posts API reads no link by itself (learn.microsoft.com, posts-api).</source>
        <translation>Nessun numero ufficiale. Circa 210 caratteri su un computer, 140 su un telefono: terze parti concordano (posttruncate.com, toolsop.com, letti 2026-11). Nessuna scheda: la Posts API non legge i link da sola (learn.microsoft.com, posts-api).</translation>
    </message>
    <message>
        <source>No official number. About 480 characters on a computer, 110 on a telephone: third parties agree on it (posttruncate.com, toolsop.com, read 2026-11). A card of the link that is sent with the post (developers.facebook.com, pages-api/posts).</source>
        <translation>Nessun numero ufficiale. Circa 480 caratteri su un computer, 110 su un telefono: terze parti concordano (posttruncate.com, toolsop.com, letti 2026-11). Una scheda del link inviato con il post (developers.facebook.com, pages-api/posts).</translation>
    </message>
    <message>
        <source>Nothing is sent that says nothing and shows nothing.</source>
        <translation>Non si invia nulla che non dica e non mostri niente.</translation>
    </message>
    <message>
        <source>Our own careful choice for networks of other packages, which say better for each account.</source>
        <translation>Una nostra scelta prudente per le reti di altri pacchetti, che lo dicono meglio per ogni account.</translation>
    </message>
    <message>
        <source>Our own folder of pages: no limit but 10 MB and 2048 pixels, for whoever reads on the road.</source>
        <translation>La nostra cartella di pagine: nessun limite, ma 10 MB e 2048 pixel per chi legge in viaggio.</translation>
    </message>
    <message>
        <source>Our own folder of pages: no limit.</source>
        <translation>La nostra cartella di pagine: nessun limite.</translation>
    </message>
    <message>
        <source>Our own list, fitted to 131 of the 218 passages of tests/drafts/voice and scored on the others.</source>
        <translation>Un nostro elenco, adattato a 131 dei 218 passaggi di tests/drafts/voice e valutato sugli altri.</translation>
    </message>
    <message>
        <source>Our own list.</source>
        <translation>Un nostro elenco.</translation>
    </message>
    <message>
        <source>Photos under 4 MB, JPG or PNG, by Meta&apos;s error 1366046; no number for the alt text was found; ten pictures and 2048 pixels are our own choice.</source>
        <translation>Foto sotto 4 MB, JPG o PNG, secondo l’errore 1366046 di Meta; nessun numero trovato per il testo alternativo; dieci immagini e 2048 pixel sono una nostra scelta.</translation>
    </message>
    <message>
        <source>Posted by hand wherever the person says: the page itself says what it takes.</source>
        <translation>Pubblicato a mano dove dice la persona: è la pagina stessa a dire che cosa accetta.</translation>
    </message>
    <message>
        <source>Posted by hand wherever the person says: the page itself says what it takes. JPEG and PNG, ten pictures, 10 MB and 2048 pixels are our own choice.</source>
        <translation>Pubblicato a mano dove dice la persona: è la pagina stessa a dire che cosa accetta. JPEG e PNG, dieci immagini, 10 MB e 2048 pixel sono una nostra scelta.</translation>
    </message>
    <message>
        <source>REST API and wp_get_mime_types: JPEG, PNG, GIF, and WebP since 5.8; uploads are limited by each server, seldom below 10 MB. 2048 pixels is our own choice.</source>
        <translation>REST API e wp_get_mime_types: JPEG, PNG, GIF, e WebP dalla 5.8; ogni server limita i caricamenti, di rado sotto 10 MB. 2048 pixel è una nostra scelta.</translation>
    </message>
    <message>
        <source>REST API: no limit of its own on the text; uploads are limited by each server.</source>
        <translation>REST API: nessun limite proprio per il testo; ogni server limita i caricamenti.</translation>
    </message>
    <message>
        <source>Speaks the Mastodon API with Mastodon&apos;s defaults.</source>
        <translation>Parla l’API di Mastodon con i valori predefiniti di Mastodon.</translation>
    </message>
    <message>
        <source>The first 50 characters or so show before a pin is opened (third parties, read 2026-11).</source>
        <translation>Prima di aprire un pin se ne vedono circa i primi 50 caratteri (terze parti, letto 2026-11).</translation>
    </message>
    <message>
        <source>The network&apos;s own page says what it takes: one picture makes a pin, its description 500 (third party). JPEG and PNG, 10 MB and 2048 pixels are our own choice.</source>
        <translation>È la pagina della rete a dire che cosa accetta: un’immagine fa un pin, la sua descrizione 500 (terze parti). JPEG e PNG, 10 MB e 2048 pixel sono una nostra scelta.</translation>
    </message>
    <message>
        <source>The same words of the last 90 days; docs/rehearsal.md.</source>
        <translation>Le stesse parole negli ultimi 90 giorni; docs/rehearsal.md.</translation>
    </message>
    <message>
        <source>U+0000 is no text: databases and servers cut or refuse what holds it.</source>
        <translation>U+0000 non è testo: database e server tagliano o rifiutano ciò che lo contiene.</translation>
    </message>
    <message>
        <source>W3C Micropub, media endpoint: no limit; a server may have its own. 10 MB and 2048 pixels are our own choice.</source>
        <translation>W3C Micropub, media endpoint: nessun limite; un server può averne uno suo. 10 MB e 2048 pixel sono una nostra scelta.</translation>
    </message>
    <message>
        <source>W3C Micropub: no limit; a server may have its own.</source>
        <translation>W3C Micropub: nessun limite; un server può averne uno suo.</translation>
    </message>
    <message>
        <source>W3C WAI, Images Tutorial, Tips and Tricks: screen readers say that it is an image by themselves.</source>
        <translation>W3C WAI, Images Tutorial, Tips and Tricks: i lettori di schermo dicono già da soli che è un’immagine.</translation>
    </message>
    <message>
        <source>W3C, WCAG 2.2 (2023-10-05), 1.1.1: pictures have a text alternative.</source>
        <translation>W3C, WCAG 2.2 (2023-10-05), 1.1.1: le immagini hanno un’alternativa testuale.</translation>
    </message>
    <message>
        <source>W3C, WCAG 2.2, failure F30: the name of a file is no text alternative.</source>
        <translation>W3C, WCAG 2.2, errore F30: il nome di un file non è un’alternativa testuale.</translation>
    </message>
    <message>
        <source>What a diary entry keeps back does not leave before its time.</source>
        <translation>Ciò che una nota del diario trattiene non esce prima del tempo.</translation>
    </message>
    <message>
        <source>What a template leaves open is filled in before it goes out.</source>
        <translation>Ciò che un modello lascia in bianco si compila prima che esca.</translation>
    </message>
    <message>
        <source>What is locked in the diary never leaves.</source>
        <translation>Ciò che è bloccato nel diario non esce mai.</translation>
    </message>
    <message>
        <source>What is meant for a few never goes out where everybody sees it.</source>
        <translation>Ciò che è per pochi non esce mai dove lo vedono tutti.</translation>
    </message>
    <message>
        <source>What its server answered.</source>
        <translation>Ciò che ha risposto il suo server.</translation>
    </message>
    <message>
        <source>What the account&apos;s own server says; else:</source>
        <translation>Ciò che dice il server dell’account; altrimenti:</translation>
    </message>
    <message>
        <source>What was written goes out, or it is said that it does not.</source>
        <translation>Ciò che è stato scritto esce, oppure si dice che non esce.</translation>
    </message>
    <message>
        <source>Where spelling cannot be checked, that is said.</source>
        <translation>Dove l’ortografia non si può controllare, lo si dice.</translation>
    </message>
    <message>
        <source>Who can be recognised in a photo is asked before it is shown.</source>
        <translation>A chi si riconosce in una foto si chiede prima di mostrarla.</translation>
    </message>
    <message>
        <source>Who has the number of a booking, an order or a parcel can change or fetch it.</source>
        <translation>Chi ha il numero di una prenotazione, di un ordine o di un pacco può modificarlo o ritirarlo.</translation>
    </message>
    <message>
        <source>Who refused to be shown in a photo is not shown.</source>
        <translation>Chi ha rifiutato di essere mostrato in una foto non si mostra.</translation>
    </message>
    <message>
        <source>atproto.com/specs/handle: a handle is a domain name of at most 253 characters, its last label begins with a letter.</source>
        <translation>atproto.com/specs/handle: un handle è un nome di dominio di al massimo 253 caratteri, l’ultima etichetta comincia con una lettera.</translation>
    </message>
    <message>
        <source>developers.facebook.com, Page Mentioning: only @[page-id], with a permission of its own; a name behind @ in the words stays text.</source>
        <translation>developers.facebook.com, Page Mentioning: solo @[page-id], con un permesso apposito; un nome dopo @ nelle parole resta testo.</translation>
    </message>
    <message>
        <source>developers.facebook.com, ig-media/comments names no limit, so that of a caption; the 300 characters and 4 hashtags of 2014 were those of an API that was switched off.</source>
        <translation>developers.facebook.com, ig-media/comments non nomina limiti, quindi quello di una didascalia; i 300 caratteri e i 4 hashtag del 2014 erano di un&apos;API poi spenta.</translation>
    </message>
    <message>
        <source>developers.facebook.com, ig-user/media (2026-11): JPEG up to 8 MB, 4:5 to 1.91:1, width 320 (narrower ones it enlarges) to 1440; a carousel holds 10; no number for the alt text.</source>
        <translation>developers.facebook.com, ig-user/media (2026-11): JPEG fino a 8 MB, da 4:5 a 1,91:1, larghezza da 320 (ingrandisce le più strette) a 1440; un carosello ne contiene 10; nessun numero per il testo alternativo.</translation>
    </message>
    <message>
        <source>developers.facebook.com, ig-user/media: caption 2200 characters, unit not stated, so the strict reading; 30 hashtags and 20 mentions.</source>
        <translation>developers.facebook.com, ig-user/media: didascalia di 2200 caratteri, unità non indicata, quindi la lettura più severa; 30 hashtag e 20 menzioni.</translation>
    </message>
    <message>
        <source>developers.facebook.com, pages-api/comments-mentions (2026-04): no number for the text.</source>
        <translation>developers.facebook.com, pages-api/comments-mentions (2026-04): nessun numero per il testo.</translation>
    </message>
    <message>
        <source>developers.facebook.com, threads/posts (2026-11): 500 characters, emoji counted as UTF-8 bytes; 5 distinct links (changelog 2025-12).</source>
        <translation>developers.facebook.com, threads/posts (2026-11): 500 caratteri, le emoji contate in byte UTF-8; 5 link diversi (changelog 2025-12).</translation>
    </message>
    <message>
        <source>developers.facebook.com, threads/posts and overview (2026-11): JPEG or PNG up to 8 MB, width 320 to 1440, sides up to 10:1; taken from a public address only, so none from this computer where no such address is set.</source>
        <translation>developers.facebook.com, threads/posts e overview (2026-11): JPEG o PNG fino a 8 MB, larghezza da 320 a 1440, lati fino a 10:1; prese solo da un indirizzo pubblico, quindi nessuna da questo computer se non ne è impostato uno.</translation>
    </message>
    <message>
        <source>developers.facebook.com, threads/posts: one topic tag in a post.</source>
        <translation>developers.facebook.com, threads/posts: un tag di argomento per post.</translation>
    </message>
    <message>
        <source>developers.mattermost.com, incoming webhooks: the text is Markdown; no number given. 16000 is our own caution: servers since 5.0 are said to cut longer messages into several (16383, third party).</source>
        <translation>developers.mattermost.com, incoming webhooks: il testo è Markdown; nessun numero indicato. 16000 è una nostra prudenza: si dice che i server dalla 5.0 dividano i messaggi più lunghi (16383, terze parti).</translation>
    </message>
    <message>
        <source>docs.joinmastodon.org, entities/Instance and user/posting: defaults of a server, which may answer others at /api/v2/instance; counted by grapheme cluster in status_length_validator.rb.</source>
        <translation>docs.joinmastodon.org, entities/Instance e user/posting: valori predefiniti di un server, che può indicarne altri su /api/v2/instance; contati per grafemi in status_length_validator.rb.</translation>
    </message>
    <message>
        <source>docs.joinmastodon.org, entities/Instance: 4 pictures of 16 MB, which a server may answer otherwise at /api/v2/instance; attachmentable.rb: 33,177,600 pixels, 16,777,216 on older servers, so the smaller, a GIF 921,600; alt text 1500 by media_attachment.rb. 2048 pixels is our own choice.</source>
        <translation>docs.joinmastodon.org, entities/Instance: 4 immagini da 16 MB, ma un server può indicare altro su /api/v2/instance; attachmentable.rb: 33.177.600 pixel, 16.777.216 sui server più vecchi, quindi il minore, una GIF 921.600; testo alternativo 1500 secondo media_attachment.rb. 2048 pixel è una nostra scelta.</translation>
    </message>
    <message>
        <source>docs.slack.dev, formatting: a mention is &lt;@ID&gt;; a name behind @ in a webhook&apos;s words stays text.</source>
        <translation>docs.slack.dev, formatting: una menzione è &lt;@ID&gt;; un nome dopo @ nelle parole di un webhook resta testo.</translation>
    </message>
    <message>
        <source>docs.slack.dev, incoming webhooks: no number given. 4000 is our own caution: longer messages were seen split or cut (third party).</source>
        <translation>docs.slack.dev, incoming webhooks: nessun numero indicato. 4000 è una nostra prudenza: si sono visti messaggi più lunghi divisi o tagliati (terze parti).</translation>
    </message>
    <message>
        <source>docs.x.com, media/quickstart/best-practices (2026-11): 4 photos of 5 MB, JPG, PNG, GIF or WEBP, or 1 animated GIF alone of 15 MB, 1280 by 1080, 350 frames, 300 million pixels in all; alt text 1000 by the OpenAPI description 2.167. 4096 pixels is our own choice.</source>
        <translation>docs.x.com, media/quickstart/best-practices (2026-11): 4 foto da 5 MB, JPG, PNG, GIF o WEBP, oppure 1 sola GIF animata da 15 MB, 1280 per 1080, 350 fotogrammi, 300 milioni di pixel in tutto; testo alternativo 1000 secondo la descrizione OpenAPI 2.167. 4096 pixel è una nostra scelta.</translation>
    </message>
    <message>
        <source>help.instagram.com: letters, digits, full stops and underscores, up to 30; no full stop at either end and no two together (seen, not written).</source>
        <translation>help.instagram.com: lettere, cifre, punti e trattini bassi, fino a 30; nessun punto all’inizio o alla fine né due di seguito (osservato, non scritto).</translation>
    </message>
    <message>
        <source>help.x.com, How to use hashtags: no more than 2 in a post as best practice.</source>
        <translation>help.x.com, How to use hashtags: come buona pratica, non più di 2 per post.</translation>
    </message>
    <message>
        <source>help.x.com, username rules, and docs.x.com, OpenAPI description, UserName: ^[A-Za-z0-9_]{1,15}$.</source>
        <translation>help.x.com, regole dei nomi utente, e docs.x.com, descrizione OpenAPI, UserName: ^[A-Za-z0-9_]{1,15}$.</translation>
    </message>
    <message>
        <source>learn.microsoft.com, Images API (2026-11): JPG, PNG, GIF up to 250 frames, fewer than 36,152,320 pixels, alt text 4086, 20 pictures. 2048 pixels is our own choice.</source>
        <translation>learn.microsoft.com, Images API (2026-11): JPG, PNG, GIF fino a 250 fotogrammi, meno di 36.152.320 pixel, testo alternativo 4086, 20 immagini. 2048 pixel è una nostra scelta.</translation>
    </message>
    <message>
        <source>learn.microsoft.com, Posts API: a mention is an annotation with the URN of a member or company; a name behind @ in the words stays text.</source>
        <translation>learn.microsoft.com, Posts API: una menzione è un’annotazione con l’URN di una persona o di un’azienda; un nome dopo @ nelle parole resta testo.</translation>
    </message>
    <message>
        <source>learn.microsoft.com, Workflows webhooks: adaptive cards; no number given for words. 5000 signs and 15000 bytes are our own caution, below the 28 KB of a message.</source>
        <translation>learn.microsoft.com, Workflows webhooks: adaptive card; nessun numero indicato per le parole. 5000 caratteri e 15000 byte sono una nostra prudenza, sotto i 28 KB di un messaggio.</translation>
    </message>
    <message>
        <source>learn.microsoft.com, adaptive cards: a mention needs an entity with the person&apos;s id; a name behind @ stays text.</source>
        <translation>learn.microsoft.com, adaptive card: una menzione richiede un’entità con l’id della persona; un nome dopo @ resta testo.</translation>
    </message>
    <message>
        <source>linkedin.com/help a528176: 3000 characters, unit not stated, so the strict reading.</source>
        <translation>linkedin.com/help a528176: 3000 caratteri, unità non indicata, quindi la lettura più severa.</translation>
    </message>
    <message>
        <source>mastodon/mastodon, account.rb: USERNAME_RE, and 30 characters for an account of the same server; another server is named behind a second @.</source>
        <translation>mastodon/mastodon, account.rb: USERNAME_RE, e 30 caratteri per un account dello stesso server; un altro server si indica dopo una seconda @.</translation>
    </message>
    <message>
        <source>mattermost/mattermost, model/user.go: letters, digits, full stops, hyphens and underscores, at most 64.</source>
        <translation>mattermost/mattermost, model/user.go: lettere, cifre, punti, trattini e trattini bassi, al massimo 64.</translation>
    </message>
    <message>
        <source>twitter-text configuration v3 and docs.x.com, fundamentals/counting-characters: 280 weighted, a link 23.</source>
        <translation>Configurazione twitter-text v3 e docs.x.com, fundamentals/counting-characters: 280 pesati, un link 23.</translation>
    </message>
</context>
</TS>
