<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CountedLine</name>
    <message numerus="yes">
        <source>%n likes</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shares</source>
        <translation>
            <numerusform>%n share</numerusform>
            <numerusform>%n shares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyWeek</name>
    <message numerus="yes">
        <source>%n approved drafts are ready.</source>
        <translation>
            <numerusform>%n approved draft is ready.</numerusform>
            <numerusform>%n approved drafts are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free slots this week.</source>
        <translation>
            <numerusform>%n free slot this week.</numerusform>
            <numerusform>%n free slots this week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts have no time yet.</source>
        <translation>
            <numerusform>%n draft has no time yet.</numerusform>
            <numerusform>%n drafts have no time yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n lines written to {file}</source>
        <translation>
            <numerusform>%n line written to {file}</numerusform>
            <numerusform>%n lines written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message numerus="yes">
        <source>%n posts held</source>
        <translation>
            <numerusform>%n post held</numerusform>
            <numerusform>%n posts held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies held</source>
        <translation>
            <numerusform>%n reply held</numerusform>
            <numerusform>%n replies held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthCounts</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} slots used</source>
        <translation>
            <numerusform>%n of {all} slots used</numerusform>
            <numerusform>%n of {all} slots used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free slots</source>
        <translation>
            <numerusform>%n free slot</numerusform>
            <numerusform>%n free slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} to {last}: nothing planned, %n free slots.</source>
        <translation>
            <numerusform>{first} to {last}: nothing planned, %n free slot.</numerusform>
            <numerusform>{first} to {last}: nothing planned, %n free slots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them by your hand</source>
        <translation>
            <numerusform>%n of them by your hand</numerusform>
            <numerusform>%n of them by your hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to go</source>
        <translation>
            <numerusform>%n still to go</numerusform>
            <numerusform>%n still to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting approval</source>
        <translation>
            <numerusform>%n awaiting approval</numerusform>
            <numerusform>%n awaiting approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n unconfirmed</numerusform>
            <numerusform>%n unconfirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Noted</name>
    <message numerus="yes">
        <source>%n posts have a time</source>
        <translation>
            <numerusform>%n post has a time</numerusform>
            <numerusform>%n posts have a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message numerus="yes">
        <source>%n posts held, nothing is lost</source>
        <translation>
            <numerusform>%n post held, nothing is lost</numerusform>
            <numerusform>%n posts held, nothing is lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ask for you in other weeks</source>
        <translation>
            <numerusform>%n asks for you in other weeks</numerusform>
            <numerusform>%n ask for you in other weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting approval</source>
        <translation>
            <numerusform>%n awaiting approval</numerusform>
            <numerusform>%n awaiting approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n unconfirmed</numerusform>
            <numerusform>%n unconfirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
