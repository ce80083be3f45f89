<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AskingOut</name>
    <message numerus="yes">
        <source>%n links and names asked</source>
        <translation>
            <numerusform>%n link or name asked</numerusform>
            <numerusform>%n links and names asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not let programs look</source>
        <translation>
            <numerusform>%n does not let programs look</numerusform>
            <numerusform>%n do not let programs look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <translation>
            <numerusform>%n not asked</numerusform>
            <numerusform>%n not asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message numerus="yes">
        <source>And %n more could not be read.</source>
        <translation>
            <numerusform>And %n more could not be read.</numerusform>
            <numerusform>And %n more could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BesideMaster</name>
    <message numerus="yes">
        <source>and %n more changes</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message numerus="yes">
        <source>%n changes stand in sentences that read otherwise here.</source>
        <translation>
            <numerusform>%n change stands in a sentence that reads otherwise here.</numerusform>
            <numerusform>%n changes stand in sentences that read otherwise here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsDialog</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileReading</name>
    <message numerus="yes">
        <source>%n pictures stand on the web and were not fetched: add them as files.</source>
        <translation>
            <numerusform>%n picture stands on the web and was not fetched: add it as a file.</numerusform>
            <numerusform>%n pictures stand on the web and were not fetched: add them as files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures do not lie beside the file.</source>
        <translation>
            <numerusform>%n picture does not lie beside the file.</numerusform>
            <numerusform>%n pictures do not lie beside the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures lie outside the file’s folder and were not read.</source>
        <translation>
            <numerusform>%n picture lies outside the file’s folder and was not read.</numerusform>
            <numerusform>%n pictures lie outside the file’s folder and were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are none that a draft takes, or too many.</source>
        <translation>
            <numerusform>%n picture is none that a draft takes, or one too many.</numerusform>
            <numerusform>%n pictures are none that a draft takes, or too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message numerus="yes">
        <source>%n comments in the margin</source>
        <translation>
            <numerusform>%n comment in the margin</numerusform>
            <numerusform>%n comments in the margin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about passages that were removed</source>
        <translation>
            <numerusform>%n about a passage that was removed</numerusform>
            <numerusform>%n about passages that were removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostView</name>
    <message numerus="yes">
        <source>and %n more posts</source>
        <translation>
            <numerusform>and %n more post</numerusform>
            <numerusform>and %n more posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message numerus="yes">
        <source>{place} and %n more</source>
        <translation>
            <numerusform>{place} and %n more</numerusform>
            <numerusform>{place} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>%n pictures of the page were not taken: they stand elsewhere. Add them as files.</source>
        <translation>
            <numerusform>One picture of the page was not taken: it stands elsewhere. Add it as a file.</numerusform>
            <numerusform>%n pictures of the page were not taken: they stand elsewhere. Add them as files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures in it are none that a draft takes.</source>
        <translation>
            <numerusform>One picture in it is none that a draft takes.</numerusform>
            <numerusform>%n pictures in it are none that a draft takes.</numerusform>
        </translation>
    </message>
</context>
</TS>
