<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MissedDecisions</name>
    <message numerus="yes">
        <source>%n posts move to free slots</source>
        <translation>
            <numerusform>%n post moves to a free slot</numerusform>
            <numerusform>%n posts move to free slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedPage</name>
    <message numerus="yes">
        <source>%n posts are still missed. They are not sent when the queue goes on, and stay here.</source>
        <translation>
            <numerusform>%n post is still missed. It is not sent when the queue goes on, and stays here.</numerusform>
            <numerusform>%n posts are still missed. They are not sent when the queue goes on, and stay here.</numerusform>
        </translation>
    </message>
</context>
</TS>
