<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ComputersSection</name>
    <message numerus="yes">
        <source>%n posts were being sent there and ask for you in the Queue.</source>
        <translation>
            <numerusform>One post was being sent there and asks for you in the Queue.</numerusform>
            <numerusform>%n posts were being sent there and ask for you in the Queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveryField</name>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diary entries</source>
        <translation>
            <numerusform>%n diary entry</numerusform>
            <numerusform>%n diary entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved texts</source>
        <translation>
            <numerusform>%n saved text</numerusform>
            <numerusform>%n saved texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned posts</source>
        <translation>
            <numerusform>%n planned post</numerusform>
            <numerusform>%n planned posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approvals</source>
        <translation>
            <numerusform>%n approval</numerusform>
            <numerusform>%n approvals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts that are out</source>
        <translation>
            <numerusform>%n post that is out</numerusform>
            <numerusform>%n posts that are out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked entries stay here.</source>
        <translation>
            <numerusform>%n locked entry stays here.</numerusform>
            <numerusform>%n locked entries stay here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts stay here because they repeat locked words.</source>
        <translation>
            <numerusform>%n text stays here because it repeats locked words.</numerusform>
            <numerusform>%n texts stay here because they repeat locked words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were here already.</source>
        <translation>
            <numerusform>%n text was here already.</numerusform>
            <numerusform>%n texts were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts come with the next file, because both made the same.</source>
        <translation>
            <numerusform>%n text comes with the next file, because both made the same.</numerusform>
            <numerusform>%n texts come with the next file, because both made the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n places both wrote something else; both versions are kept.</source>
        <translation>
            <numerusform>In %n place both wrote something else; both versions are kept.</numerusform>
            <numerusform>In %n places both wrote something else; both versions are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diary entries</source>
        <translation>
            <numerusform>%n diary entry</numerusform>
            <numerusform>%n diary entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>ShareDialog</name>
    <message numerus="yes">
        <source>Diary entries with locked words stay on this computer alone, in no backup of the server: %Ln now.</source>
        <translation>
            <numerusform>Diary entries with locked words stay on this computer alone, in no backup of the server: %Ln now.</numerusform>
            <numerusform>Diary entries with locked words stay on this computer alone, in no backup of the server: %Ln now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records were read back from the server and are the same as here.</source>
        <translation>
            <numerusform>%Ln record was read back from the server and is the same as here.</numerusform>
            <numerusform>%Ln records were read back from the server and are the same as here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of %Ln tables was counted and compared.</source>
        <translation>
            <numerusform>%Ln table was counted and compared.</numerusform>
            <numerusform>Each of %Ln tables was counted and compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries with locked words stay on this computer: save them yourself.</source>
        <translation>
            <numerusform>%Ln entry with locked words stays on this computer: save it yourself.</numerusform>
            <numerusform>%Ln entries with locked words stay on this computer: save them yourself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotLine</name>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
</context>
</TS>
