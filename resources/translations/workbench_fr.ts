<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Be&amp;tween parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the se&amp;cretariat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a package of what the secretariat lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send a package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Receive packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was received &amp;last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invite a party…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may speak, and from where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New conference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open conference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a conference file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an in&amp;vitation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file of a party from the invitation and the code that the secretariat gave you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sa&amp;mple conference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read &amp;back a marked-up document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clean text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rolling text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tracked changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pilation of proposals…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;omparison in columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ledger of decisions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hanges between two texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it, or save it as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passp&amp;hrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect your drafts, notes and key in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replac&amp;e in drafts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search everywhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to a provision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;lter the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy c&amp;itation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;he room&apos;s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the room&apos;s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hold this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this article on the room&apos;s screen wherever you go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what I &amp;type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the room the open draft and what you type from now on, before it is tabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;White on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger on the room&apos;s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller on the room&apos;s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size on the room&apos;s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ho&amp;w texts are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the two compared texts in one, or beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the provisions that changed, under those in which they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap the two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rolling text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pos&amp;itions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;vergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pict&amp;ure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous bracket or change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next bracket or change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next settle&amp;d words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled words before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nor&amp;mal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;g of acts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak &amp;for a delegation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;party…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft &amp;amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New provision &amp;after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New provision &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New provision &amp;under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve the provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Before the one above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;After the one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Out of what it stands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Under the one above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;co-sponsor to the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;iscard draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join as co-sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ke its words as they read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Oppose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flexible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position with a &amp;note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the &amp;meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is said of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Adopt this variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lift, or keep the current words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compromise text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ject the amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen what was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status of the provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed in the &amp;working group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed ad &amp;referendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Circulate next version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do by name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of the manual on what you are doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Treaty Workbench</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Draft, table, compare and decide on treaty text. Nothing is lost; no network is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Treaty Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, this system and its screens; no file, no name, no words of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Open an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It invites {party} to “{title}”. The code was told to you by telephone or on paper. With it this laptop makes keys of its own, which never leave the new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces, hyphens and small letters do not matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laptop 1 (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others see it beside what is said from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the file as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} signs of the code are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has {count} letters and digits; there are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making the keys and the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmendmentsModel</name>
    <message>
        <source>Private draft of {parties}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {sponsors}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmendmentsPanel</name>
    <message>
        <source>Which amendments are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No amendments here yet.

Type in the text to draft one, or list those of the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting in which decisions are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting in which decisions are taken now, such as 3rd meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthorsModel</name>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthorsTable</name>
    <message>
        <source>Authors of the document and their parties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>The older text, as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer text, as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Between</name>
    <message>
        <source>Send to the secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file speaks for {party}. Send your first package to the secretariat, so that it knows this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what {party} last said that it holds, it lacks nothing: no package was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, for {party}: {acts}, {size}. Send it by e-mail or carry it on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received: nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received: {acts} ({parties}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New amendments: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered: {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seats: {seats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused packages: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {party}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {parties} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>versions of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amendments tabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amendments revised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sponsors who joined or withdrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions of the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers given to amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the conference, its parties and seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts} of the seat {seat} of {party} wait for its act {missing}, which has not come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts} of the seat {seat} of {party} wait for the invitation that enrolled it: ask the secretariat for a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts} of the seat {seat} of {party} wait for acts of others that have not come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: the seat {seat} of {party} is enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: the seat {seat} of {party} is enrolled, its seat number {count}. Ask {party} whether it is theirs; if not, revoke it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts} more have no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts} are of a kind that only a newer program knows: kept, without effect here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Brackets</name>
    <message>
        <source>Reopening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s sponsors these words itself: to change that, withdraw from the amendment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a position was not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s and %d others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Private draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fate} (drafted on {version})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesOptions</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two texts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hottest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these parties and groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contested only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out parties that say nothing, of themselves or through a group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {citation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this text: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved: in {name} it is {citation}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved: in {name} it was {citation}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words went to or came from its neighbours; they are not marked as new or gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As {party} would have it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>The older text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Both texts in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the same text.

Choose another one to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one text so far.

Circulate the next version, or let a party table something, and compare the two here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing {old} with {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two texts are the same, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was called off.

Choose the texts again to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} and what {new} makes of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonOptions</name>
    <message>
        <source>Texts side by side (the most active parties if none is ticked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column for the &amp;compromise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only rows with a difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page has room for {} texts at most: tick fewer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompilationOptions</name>
    <message>
        <source>Also proposals that were &amp;withdrawn or decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compromise</name>
    <message>
        <source>The words of the compromise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room sees what you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these words in the place of all variants (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conference</name>
    <message>
        <source>{parties} and {count} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} was not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conference file cannot be read any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Convergence</name>
    <message>
        <source>Open brackets by article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to %d open brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ fewer, ▲ more than in the version before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without brackets throughout: %d others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who stands with whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agree on all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: never spoke on the same amendment; frame: a bloc, two thirds agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement: share of the same side, half where one is in between (Lijphart)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConvergencePanel</name>
    <message>
        <source>Which picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open brackets by article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who stands with whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s cannot be written there (%s): choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not drawn. Leave this view and come back to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No party has taken a position or tabled anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln acts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln adopted amendments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drafts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live amendments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open brackets</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parties</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln placeholders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln provisions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracked changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln voices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Your draft could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editing the draft on {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning the draft on {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discarding the draft on {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving {place} where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>splitting {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new provision at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joining to {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>a provision that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room sees its words as you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft is kept on your desk; nobody else sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add co-sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; the draft stays on your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {relation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article 7, paragraph 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provision beside which it shall stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, for the other delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes; they never leave your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your capital says; never leaves your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fallback wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you could live with; never leaves your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your own eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Unlock it with its passphrase above the text; then you can draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desk is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provision} was not moved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provision} stays where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafted: {provision} moves {relation} {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak for a delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom do you speak?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add co-sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who tables it with you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to table yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you propose; the draft says the same as the text so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>Did somebody mark up the text in it, or is it the next draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read its &amp;changes back as amendments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it as the next &amp;version…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see is made of the finished document; where its pages break may differ in Word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling text, in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals as tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compilation of proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison in columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger of decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes between two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first pages are shown; the document has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a fault of the program, not of yours, and what you did last may not have happened. Nothing that the window acknowledged is lost: what was tabled and decided is in your file, and so are your drafts, but for the last second of typing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the log: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold none of your words. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the &amp;program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Speak for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a provision that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reason and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drafts could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match capitals and accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview as drafts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing to replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change: these words stand nowhere in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replacing “{0}” in {1} drafts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Floor</name>
    <message>
        <source>Joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} does not sponsor {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a sponsor can revise an amendment: speak for one of them (F4), or join it first (Ctrl+J).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no other sponsor and will be withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its other sponsors keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw {party} from {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stance}. Note for the record:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>Go to: 12, 5(2)(a), L.7, or words of a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an action, a provision or a delegation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Headlines</name>
    <message>
        <source>Hottest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles with most live proposals and opposition to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%d opposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none opposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties that alone are for or against what others dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alone on its side of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree with both of the two largest camps that are at odds, half at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no two camps at odds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes the next version. Amendments stay attached to the provisions they are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked changes in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the text before them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Become amendments of their authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the document was understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text as it was understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tracked changes in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What, for whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it fares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a version of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose above for which party these wrote, or leave them out: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite a party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invitation is a file with the whole record. Whoever opens it with its code speaks for the party from a laptop of their own, with keys that are made there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the invitation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or code of the party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parties, a file for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} has a seat already; this enrols another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the invitations be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell a code by telephone or on paper, not in the message that brings the file: who has both can speak for the party. It stands nowhere else and is not shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party}: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of the invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a sheet to hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of the invitations. Hand over each to its party alone, apart from the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Through a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a group&apos;s row bars go up for those for and down for those against</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Which lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Conference files (*.treaty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages (*.treatypack)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (*.docx *.txt *.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png);;SVG drawings (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents (*.docx);;Web pages (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewConference</name>
    <message>
        <source>One file will hold the text, every amendment and every decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention on …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A/CONF.999/L.1 (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to keep it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewParty</name>
    <message>
        <source>It is added to this file alone: a group, an observer, or another party that takes part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends of the Convention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FRA, JPN, Kenya (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New amendments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsModel</name>
    <message>
        <source>a provision that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>{party} has no one reading of the text: in {places} its own amendments rival each other, and none of them can be taken before the others.

Withdraw or revise all but one of each (choose one to read it), or compare with another text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {amendment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and in {places} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Move {provision} {relation} {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no live amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a private draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your private draft moves it {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Find a provision: 5(2), or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnNotesCard</name>
    <message>
        <source>Private notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes; they never leave your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your capital says; never leaves your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fallback wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you could live with; never leaves your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes on the amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Pages of the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Of the source {paragraphs} stand in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} kept their identity; new: {new}; gone: {gone}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paperwork</name>
    <message>
        <source>Import text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} tabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back a marked-up document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabled from {}: {} ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next version takes in {taken}; {carried} will be carried over to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circulate next version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circulating {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes in {taken}. Carried over: {carried}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it fared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circulated {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act} (not applied: {why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts}, the last one first. The record is only ever added to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here opens it; you find it at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyChooser</name>
    <message>
        <source>Name or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or code of the delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Sealing the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the passphrase away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no passphrase now: whoever has it can read your desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desk has a passphrase now. It is asked for whenever this file is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} backups are not under it: remove them if nobody shall read in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Whoever has this file but not the passphrase can read the public record, and nothing of your drafts and notes. Keep it safe: nothing can bring a forgotten one back. The record could still be read then, and a new invitation would give you a new seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take the passphrase away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same &amp;once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than {0} characters are soon guessed: take several words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>The place in the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>The bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variant before (Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next variant (Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of the provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the room has come with this provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting in which decisions are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting in which decisions are taken now, such as 3rd meeting (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Positions</name>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>itself %s; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voices for: %d, against: %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for %d times, against %d times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and %d others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oppose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sponsors it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opposes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserves its position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is flexible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is divided: its groups differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionsPanel</name>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading positions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S O R F record, N with a note; Enter opens, Space folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show: no live amendment, or none that passes what is chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionsTable</name>
    <message>
        <source>Positions of parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close all groups (Shift+Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made from the record alone: your private drafts are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be printed there. Choose another printer or another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: choose another folder or name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>How far the room has come with this provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rolling text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptsModel</name>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts} new ({parties})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} set aside until others come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party}, seat {seat}
{made}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Receive packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is taken in until you say so. A refused package changes nothing and keeps no other out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take what is sound of a package in which something is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in them is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts} would be new: {parties}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments that would get a number: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them can be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Taking a position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded: %s Only another position of that party takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s. Note for the record:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a position of the group itself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s speaks for those of its %s that say nothing themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position is on an amendment: press Enter to see those of this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row stands for several parties: open it (Space) and choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s sponsors this amendment: to change that, withdraw from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the secretariat records positions of others: you speak for %s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Each is a draft of {0} on your desk; nobody else sees it until you table it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace in drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts that would be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {0} of them change a draft that you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplacementDelegate</name>
    <message>
        <source>changes your draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Search in {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <source>{file} could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. It is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rescue what can be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest backup is from {when} UTC, in “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;backup of {when} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} rescued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the rescued file as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescuing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescued: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found, and what to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>On provisions that are gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Nothing is tabled until you say so. Every change is in an amendment or in a line that says why not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as the changes of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every party that marked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take changes of other parties in it, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the document was read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read as the changes of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What, for whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be tabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the table already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} in amendments, {} not taken, {} of form alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} LOST: please tell us of this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} made without tracking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose above on which version to read it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Revision</name>
    <message>
        <source>{what}, {place}. What you write takes the place of what was tabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revise {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redline against the current text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke the seat {seat} of {party}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the last act that still counts, or from when nothing does. What comes before stays valid. A revoked seat cannot be taken back; its party gets a new invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the seat said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing counts from (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing counts &amp;from then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or by &amp;time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that has come of it so far still counts; nothing that it says from now on does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts up to act {last}. No longer counts: {acts}, and what it says from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rolling</name>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the decision back: the brackets stand again (Ctrl+U, R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the current words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words in the bracket stay (Ctrl+U, L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the proposals is taken (Ctrl+U, L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands here any more (Ctrl+U, D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compromise text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write other words (Ctrl+U, C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject %s with all that it asks for (Ctrl+U, X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words stand, in the place of all variants (Ctrl+U, A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt this variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt %s with all that it asks for (Ctrl+U, A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record this as the position of %s (Ctrl+K, %s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopting variant %d in %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lifting a bracket in %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping the current words in %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting words in %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compromise in %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopting %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejecting %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopening %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status “%s” of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be kept as it is: {parties}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed beside %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variant %d of %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to be kept by %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a sub-amendment: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly the same as %s, but for %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the current words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is nearly the same, but for %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided on %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open: %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabled %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revised %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to amend %s of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to keep the provision as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollingBar</name>
    <message>
        <source>Which provisions are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose reading is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bracket as few words as can be, not whole phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in each bracket the parties that want its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As {party} would have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is contested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what touches us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first for whom you speak (F4): the text shows what names that party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since which day (such as 2026-03-31)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollingOptions</name>
    <message>
        <source>&amp;Name who wants which words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brackets as small as can be</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollingPage</name>
    <message>
        <source>Rolling text of {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>the secretariat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomBar</name>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room sees what you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>The text that the room sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomScreen</name>
    <message>
        <source>no open brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room&apos;s screen – Treaty Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft of %1, not tabled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaidModel</name>
    <message>
        <source>counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>On this provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the whole text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words or their beginnings; put “words together” in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the outline (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the text, amendments, reasons, positions and your own drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {0} of {1} places; say more to narrow the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places where the words stand, by article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatsDialog</name>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seat is one laptop of one party, with a key of its own. What it says counts until it is revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke the seat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the &amp;invitation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>act {number}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts up to act {number}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}; this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open: enrols whoever has it and its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this invitation of {party}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is enrolled by it. The seats that it enrolled stay: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the invitation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package is a small file with what was said in public, signed. Send it by e-mail or carry it on a stick; whoever receives it twice, or late, loses nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody: the whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of your desk goes: no draft, no note, no instruction, no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what {party} last said that it holds, it lacks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{acts}: {parties}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said between {since} and {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all that is in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is what {party} lacks, as far as its packages said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>No dictionary is installed for {0}: put a Hunspell dictionary (its .aff and .dic files) into {1}. Those of LibreOffice and of the system are found by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add “{0}” to my dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word could not be kept in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent conferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conferences you open will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft, table, compare and decide on treaty text. Nothing is lost; no network is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (not found)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a conference file or a Word document here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tabling</name>
    <message>
        <source>Table amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the others will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, instructions and fallback wording are told to nobody; they go when the draft is tabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackedOptions</name>
    <message>
        <source>Proposals of these alone (of all if none is ticked)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockBar</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desk is locked. The text and all that was said in public can be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionName</name>
    <message>
        <source>&amp;Name of the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a version of this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Keep the conference as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conference could not be begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for “{title}”. Open the file of that conference, then receive it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not opened by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the sample conference be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the sample conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program and start it again, and the window will be in this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You draft and speak for this delegation (F4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file speaks for {party} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save by hand: all you do is written to the file at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts are saved as you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desk is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} was not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was {0}. It may have been moved, or the disk it is on is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Your wording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>without a number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed in the working group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed ad referendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed in the working group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed ad referendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by settled words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shifted: its provision changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfied: the current text already says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicting: the same words have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orphaned: its provision is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oppose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opposed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flexible:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a provision that is gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>The program met a fault of its own ({fault}). What you had saved is safe in your file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This is the secretariat&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file speaks for {party} only; the secretariat does this in its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the draft from Word, plain text or Markdown; it becomes the first version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import text…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_PartyBoxes</name>
    <message>
        <source>As the name says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a party…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>The program came to a sudden end the last time. What you had tabled, decided and drafted is in your file, but for the last second of typing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
