<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Beside</name>
    <message numerus="yes">
        <source>%n of those chosen are under another post: this does not answer them.</source>
        <translation>
            <numerusform>%n of those chosen is under another post: this does not answer it.</numerusform>
            <numerusform>%n of those chosen are under another post: this does not answer them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also answers %n others here</source>
        <translation>
            <numerusform>Also answers %n other here</numerusform>
            <numerusform>Also answers %n others here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>Closed now, it goes the next time this program or its agent runs, within %n minutes; later it asks you.</source>
        <translation>
            <numerusform>Closed now, it goes the next time this program or its agent runs, within %n minute; later it asks you.</numerusform>
            <numerusform>Closed now, it goes the next time this program or its agent runs, within %n minutes; later it asks you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>Only you and %n others</source>
        <translation>
            <numerusform>Only you and %n other</numerusform>
            <numerusform>Only you and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profiles</source>
        <translation>
            <numerusform>%n profile</numerusform>
            <numerusform>%n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the words of %n messages, and who wrote them</source>
        <translation>
            <numerusform>the words of %n message, and who wrote it</numerusform>
            <numerusform>the words of %n messages, and who wrote them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers you sent: they are yours.</source>
        <translation>
            <numerusform>%n answer you sent: it is yours.</numerusform>
            <numerusform>%n answers you sent: they are yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diary entries that name them, as you wrote them.</source>
        <translation>
            <numerusform>%n diary entry that names them, as you wrote it.</numerusform>
            <numerusform>%n diary entries that name them, as you wrote them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InTheHour</name>
    <message numerus="yes">
        <source>%n messages in the last hour</source>
        <translation>
            <numerusform>%n message in the last hour</numerusform>
            <numerusform>%n messages in the last hour</numerusform>
        </translation>
    </message>
</context>
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
    <name>Remarks</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
    <name>SavedReplies</name>
    <message numerus="yes">
        <source>Used %n times, last {when}</source>
        <translation>
            <numerusform>Used %n time, last {when}</numerusform>
            <numerusform>Used %n times, last {when}</numerusform>
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
<context>
    <name>ZeroState</name>
    <message numerus="yes">
        <source>%n messages were answered today, half of them within {time}.</source>
        <translation>
            <numerusform>%n message was answered today, within {time}.</numerusform>
            <numerusform>%n messages were answered today, half of them within {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies wait for approval.</source>
        <translation>
            <numerusform>%n reply waits for approval.</numerusform>
            <numerusform>%n replies wait for approval.</numerusform>
        </translation>
    </message>
</context>
</TS>
