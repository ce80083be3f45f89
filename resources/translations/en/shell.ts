<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountNotices</name>
    <message numerus="yes">
        <source>%n accounts to sign in to again</source>
        <translation>
            <numerusform>%n account to sign in to again</numerusform>
            <numerusform>%n accounts to sign in to again</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n replies are held.</source>
        <translation>
            <numerusform>%n reply is held.</numerusform>
            <numerusform>%n replies are held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are held.</source>
        <translation>
            <numerusform>%n post is held.</numerusform>
            <numerusform>%n posts are held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{posts} and %n more</source>
        <translation>
            <numerusform>{posts} and %n more</numerusform>
            <numerusform>{posts} and %n more</numerusform>
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
<context>
    <name>ReachState</name>
    <message numerus="yes">
        <source>%n texts wait to be handed over</source>
        <translation>
            <numerusform>%n text waits to be handed over</numerusform>
            <numerusform>%n texts wait to be handed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n drafts wait for your approval</source>
        <translation>
            <numerusform>%n draft waits for your approval</numerusform>
            <numerusform>%n drafts wait for your approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>Sign in again in %n days</source>
        <translation>
            <numerusform>Sign in again in %n day</numerusform>
            <numerusform>Sign in again in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts after its end</source>
        <translation>
            <numerusform>%n post after its end</numerusform>
            <numerusform>%n posts after its end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are planned after that.</source>
        <translation>
            <numerusform>%n post is planned after that.</numerusform>
            <numerusform>%n posts are planned after that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes off; posts go at the wrong time.</source>
        <translation>
            <numerusform>This computer’s clock is %n minute off; posts go at the wrong time.</numerusform>
            <numerusform>This computer’s clock is %n minutes off; posts go at the wrong time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It failed %n times in a row and is not tried again by itself.</source>
        <translation>
            <numerusform>It failed %n time and is not tried again by itself.</numerusform>
            <numerusform>It failed %n times in a row and is not tried again by itself.</numerusform>
        </translation>
    </message>
</context>
</TS>
