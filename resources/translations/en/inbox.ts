<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n over</numerusform>
            <numerusform>%n over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>Show %n other messages here</source>
        <translation>
            <numerusform>Show %n other message here</numerusform>
            <numerusform>Show %n other messages here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>%n chosen.</numerusform>
            <numerusform>%n chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n characters that cannot be seen are left out.</source>
        <translation>
            <numerusform>%n character that cannot be seen is left out.</numerusform>
            <numerusform>%n characters that cannot be seen are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n characters</source>
        <translation>
            <numerusform>Show all %n characters</numerusform>
            <numerusform>Show all %n characters</numerusform>
        </translation>
    </message>
</context>
</TS>
