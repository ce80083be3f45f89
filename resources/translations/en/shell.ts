<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FreezeWatch</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedWatch</name>
    <message numerus="yes">
        <source>%n posts missed, nothing was sent</source>
        <translation>
            <numerusform>%n post missed, nothing was sent</numerusform>
            <numerusform>%n posts missed, nothing was sent</numerusform>
        </translation>
    </message>
</context>
</TS>
