<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MovingSection</name>
    <message numerus="yes">
        <source>%n drafts written to {folder}</source>
        <translation>
            <numerusform>%n draft written to {folder}</numerusform>
            <numerusform>%n drafts written to {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out because of what is locked</source>
        <translation>
            <numerusform>%n left out because of what is locked</numerusform>
            <numerusform>%n left out because of what is locked</numerusform>
        </translation>
    </message>
</context>
</TS>
