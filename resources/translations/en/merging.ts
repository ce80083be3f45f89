<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AsChosen</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices still open</source>
        <translation>
            <numerusform>%n choice still open</numerusform>
            <numerusform>%n choices still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message numerus="yes">
        <source>%n paragraphs nobody changed</source>
        <translation>
            <numerusform>%n paragraph nobody changed</numerusform>
            <numerusform>%n paragraphs nobody changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ended</name>
    <message numerus="yes">
        <source>Next text (%n waiting)</source>
        <translation>
            <numerusform>Next text (%n waiting)</numerusform>
            <numerusform>Next text (%n waiting)</numerusform>
        </translation>
    </message>
</context>
</TS>
