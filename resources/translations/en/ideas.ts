<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FeedsDialog</name>
    <message numerus="yes">
        <source>%n new items</source>
        <translation>
            <numerusform>%n new item</numerusform>
            <numerusform>%n new items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdeasPage</name>
    <message numerus="yes">
        <source>%n ideas for this week</source>
        <translation>
            <numerusform>%n idea for this week</numerusform>
            <numerusform>%n ideas for this week</numerusform>
        </translation>
    </message>
</context>
</TS>
