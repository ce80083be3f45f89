<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n posts moved; final</source>
        <translation>
            <numerusform>%n post moved; final</numerusform>
            <numerusform>%n posts moved; final</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts stay as they are; final</source>
        <translation>
            <numerusform>%n post stays as it is; final</numerusform>
            <numerusform>%n posts stay as they are; final</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TravelWatch</name>
    <message numerus="yes">
        <source>%n posts follow you and have not moved</source>
        <translation>
            <numerusform>%n post follows you and has not moved</numerusform>
            <numerusform>%n posts follow you and have not moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TravellingDialog</name>
    <message numerus="yes">
        <source>%n posts move with you</source>
        <translation>
            <numerusform>%n post moves with you</numerusform>
            <numerusform>%n posts move with you</numerusform>
        </translation>
    </message>
</context>
</TS>
