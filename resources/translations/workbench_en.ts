<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln acts</source>
        <translation>
            <numerusform>%Ln act</numerusform>
            <numerusform>%Ln acts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln adopted amendments</source>
        <translation>
            <numerusform>%Ln adopted amendment</numerusform>
            <numerusform>%Ln adopted amendments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendments</source>
        <translation>
            <numerusform>%Ln amendment</numerusform>
            <numerusform>%Ln amendments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocs</source>
        <translation>
            <numerusform>%Ln bloc</numerusform>
            <numerusform>%Ln blocs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drafts</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live amendments</source>
        <translation>
            <numerusform>%Ln live amendment</numerusform>
            <numerusform>%Ln live amendments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open brackets</source>
        <translation>
            <numerusform>%Ln open bracket</numerusform>
            <numerusform>%Ln open brackets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln package</numerusform>
            <numerusform>%Ln packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parties</source>
        <translation>
            <numerusform>%Ln party</numerusform>
            <numerusform>%Ln parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln placeholders</source>
        <translation>
            <numerusform>%Ln placeholder</numerusform>
            <numerusform>%Ln placeholders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposals</source>
        <translation>
            <numerusform>%Ln proposal</numerusform>
            <numerusform>%Ln proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln provisions</source>
        <translation>
            <numerusform>%Ln provision</numerusform>
            <numerusform>%Ln provisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracked changes</source>
        <translation>
            <numerusform>%Ln tracked change</numerusform>
            <numerusform>%Ln tracked changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln voices</source>
        <translation>
            <numerusform>%Ln voice</numerusform>
            <numerusform>%Ln voices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message numerus="yes">
        <source>Table %Ln amendments</source>
        <translation>
            <numerusform>Table %Ln amendment</numerusform>
            <numerusform>Table %Ln amendments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabling</name>
    <message numerus="yes">
        <source>Table %Ln amendments</source>
        <translation>
            <numerusform>Table %Ln amendment</numerusform>
            <numerusform>Table %Ln amendments</numerusform>
        </translation>
    </message>
</context>
</TS>
