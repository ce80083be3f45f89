<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Beside</name>
    <message numerus="yes">
        <source>%n posts, at the prices of {when}.</source>
        <translation>
            <numerusform>%n post, at the prices of {when}.</numerusform>
            <numerusform>%n posts, at the prices of {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer on, %n times</source>
        <translation>
            <numerusform>This computer on, once</numerusform>
            <numerusform>This computer on, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} on, %n times</source>
        <translation>
            <numerusform>{name} on, once</numerusform>
            <numerusform>{name} on, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Servers, %n posts</source>
        <translation>
            <numerusform>Servers, %n post</numerusform>
            <numerusform>Servers, %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You, %n times</source>
        <translation>
            <numerusform>You, once</numerusform>
            <numerusform>You, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked, last on {day}</source>
        <translation>
            <numerusform>%n asked, last on {day}</numerusform>
            <numerusform>%n asked, last on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never asked</source>
        <translation>
            <numerusform>%n never asked</numerusform>
            <numerusform>%n never asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningWatch</name>
    <message numerus="yes">
        <source>Rehearsed: %n new findings for the coming week</source>
        <translation>
            <numerusform>Rehearsed: %n new finding for the coming week</numerusform>
            <numerusform>Rehearsed: %n new findings for the coming week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RehearsalPage</name>
    <message numerus="yes">
        <source>Nothing found in %n posts.</source>
        <translation>
            <numerusform>Nothing found in %n post.</numerusform>
            <numerusform>Nothing found in %n posts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be fixed</source>
        <translation>
            <numerusform>%n must be fixed</numerusform>
            <numerusform>%n must be fixed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are worth a look</source>
        <translation>
            <numerusform>%n is worth a look</numerusform>
            <numerusform>%n are worth a look</numerusform>
        </translation>
    </message>
</context>
</TS>
