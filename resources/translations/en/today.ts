<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Approving</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n more in Inbox</source>
        <translation>
            <numerusform>%n more in Inbox</numerusform>
            <numerusform>%n more in Inbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_TodayCounts</name>
    <message numerus="yes">
        <source>%n approvals</source>
        <translation>
            <numerusform>one approval</numerusform>
            <numerusform>%n approvals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late replies</source>
        <translation>
            <numerusform>one late reply</numerusform>
            <numerusform>%n late replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes.</source>
        <translation>
            <numerusform>About one minute.</numerusform>
            <numerusform>About %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hours.</source>
        <translation>
            <numerusform>About an hour.</numerusform>
            <numerusform>About %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other checks</source>
        <translation>
            <numerusform>one other check</numerusform>
            <numerusform>%n other checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approves %n posts</source>
        <translation>
            <numerusform>Approves %n post</numerusform>
            <numerusform>Approves %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>one check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_WaitingElsewhere</name>
    <message numerus="yes">
        <source>%n posts missed their time. Nothing was sent.</source>
        <translation>
            <numerusform>One post missed its time. Nothing was sent.</numerusform>
            <numerusform>%n posts missed their time. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were changed on two computers in the same words and wait for your choice.</source>
        <translation>
            <numerusform>One text was changed on two computers in the same words and waits for your choice.</numerusform>
            <numerusform>%n texts were changed on two computers in the same words and wait for your choice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts wait for your hand.</source>
        <translation>
            <numerusform>One post waits for your hand.</numerusform>
            <numerusform>%n posts wait for your hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts follow you and have not moved with your trips yet.</source>
        <translation>
            <numerusform>One post follows you and has not moved with your trips yet.</numerusform>
            <numerusform>%n posts follow you and have not moved with your trips yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts did not go out as planned.</source>
        <translation>
            <numerusform>One post did not go out as planned.</numerusform>
            <numerusform>%n posts did not go out as planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts have no computer that can send them any more.</source>
        <translation>
            <numerusform>One post has no computer that can send it any more.</numerusform>
            <numerusform>%n posts have no computer that can send them any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts need “{computer}”, which has not been on for too long.</source>
        <translation>
            <numerusform>One post needs “{computer}”, which has not been on for too long.</numerusform>
            <numerusform>%n posts need “{computer}”, which has not been on for too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are kept back by the diary.</source>
        <translation>
            <numerusform>One post is kept back by the diary.</numerusform>
            <numerusform>%n posts are kept back by the diary.</numerusform>
        </translation>
    </message>
</context>
</TS>
