<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
