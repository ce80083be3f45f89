<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlreadyLine</name>
    <message numerus="yes">
        <source>%n of these photos are already in the diary: {where}.</source>
        <translation>
            <numerusform>%n of these photos is already in the diary: {where}.</numerusform>
            <numerusform>%n of these photos are already in the diary: {where}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message numerus="yes">
        <source>%n trips were found.</source>
        <translation>
            <numerusform>%n trip was found.</numerusform>
            <numerusform>%n trips were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events could not be read.</source>
        <translation>
            <numerusform>%n event could not be read.</numerusform>
            <numerusform>%n events could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older events were left out.</source>
        <translation>
            <numerusform>%n older event was left out.</numerusform>
            <numerusform>%n older events were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trips were called off. Tick one to remove it; its entries stay.</source>
        <translation>
            <numerusform>%n trip was called off. Tick it to remove it; its entries stay.</numerusform>
            <numerusform>%n trips were called off. Tick one to remove it; its entries stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trips brought in</source>
        <translation>
            <numerusform>%n trip brought in</numerusform>
            <numerusform>%n trips brought in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trips removed</source>
        <translation>
            <numerusform>%n trip removed</numerusform>
            <numerusform>%n trips removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message numerus="yes">
        <source>%n approved posts hold words you locked. Without a connection they cannot be stopped: another computer may still send them. They are held as soon as there is a connection.</source>
        <translation>
            <numerusform>%n approved post holds words you locked. Without a connection it cannot be stopped: another computer may still send it. It is held as soon as there is a connection.</numerusform>
            <numerusform>%n approved posts hold words you locked. Without a connection they cannot be stopped: another computer may still send them. They are held as soon as there is a connection.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryText</name>
    <message numerus="yes">
        <source>%n locked passages</source>
        <translation>
            <numerusform>%n locked passage</numerusform>
            <numerusform>%n locked passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n passages locked</source>
        <translation>
            <numerusform>%n passage locked</numerusform>
            <numerusform>%n passages locked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message numerus="yes">
        <source>%n locked passages are left out of ideas, drafts and exports.</source>
        <translation>
            <numerusform>The locked passage is left out of ideas, drafts and exports.</numerusform>
            <numerusform>%n locked passages are left out of ideas, drafts and exports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message numerus="yes">
        <source>%n photos could not be read. The files may have moved.</source>
        <translation>
            <numerusform>%n photo could not be read. The file may have moved.</numerusform>
            <numerusform>%n photos could not be read. The files may have moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Promised</name>
    <message numerus="yes">
        <source>%n more on this trip</source>
        <translation>
            <numerusform>%n more on this trip</numerusform>
            <numerusform>%n more on this trip</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message numerus="yes">
        <source>%n more such groups wait.</source>
        <translation>
            <numerusform>One more such group waits.</numerusform>
            <numerusform>%n more such groups wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n already in the diary</source>
        <translation>
            <numerusform>Leave out %n already in the diary</numerusform>
            <numerusform>Leave out %n already in the diary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitDesk</name>
    <message numerus="yes">
        <source>%n promises are followed up</source>
        <translation>
            <numerusform>%n promise is followed up</numerusform>
            <numerusform>%n promises are followed up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n photos are still to come; their folder or card is away.</source>
        <translation>
            <numerusform>%n photo is still to come; its folder or card is away.</numerusform>
            <numerusform>%n photos are still to come; their folder or card is away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos tell no date, nor do their files. Add them to an entry by hand.</source>
        <translation>
            <numerusform>%n photo tells no date, nor does its file. Add it to an entry by hand.</numerusform>
            <numerusform>%n photos tell no date, nor do their files. Add them to an entry by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>a year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
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
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Said</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
</TS>
