<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
