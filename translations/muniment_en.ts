<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditScreen</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Entries by day</source>
        <translation>Entries by day</translation>
    </message>
    <message>
        <source>Entries of the ledger</source>
        <translation>Entries of the ledger</translation>
    </message>
    <message>
        <source>No entry matches these filters.</source>
        <translation>No entry matches these filters.</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Show Everything</translation>
    </message>
    <message>
        <source>Verify Now</source>
        <translation>Verify Now</translation>
    </message>
    <message>
        <source>Any action</source>
        <translation>Any action</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Captured</translation>
    </message>
</context>
<context>
    <name>ClassChooser</name>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Browse the File Plan</source>
        <translation>Browse the File Plan</translation>
    </message>
    <message>
        <source>Find a class by code or name</source>
        <translation>Find a class by code or name</translation>
    </message>
    <message>
        <source>Another class: code or name</source>
        <translation>Another class: code or name</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>best match</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Nothing fits. Try fewer letters.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Run a command</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Previous conflict</source>
        <translation>Previous conflict</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Next conflict</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>letter of a source</comment>
        <translation>Only %1</translation>
    </message>
    <message>
        <source>Possible match</source>
        <translation>Possible match</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>No conflicts</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>ConsequencesPane</name>
    <message>
        <source>What follows</source>
        <translation>What follows</translation>
    </message>
    <message>
        <source>Choose a class to see how long this is kept, and why.</source>
        <translation>Choose a class to see how long this is kept, and why.</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>Why this date</translation>
    </message>
    <message>
        <source>Holds that will apply</source>
        <translation>Holds that will apply</translation>
    </message>
    <message>
        <source>No hold is on this conversation.</source>
        <translation>No hold is on this conversation.</translation>
    </message>
    <message>
        <source>Nothing of this record is destroyed before the hold is released.</source>
        <translation>Nothing of this record is destroyed before the hold is released.</translation>
    </message>
    <message>
        <source>Blocked; ask legal</source>
        <translation>Blocked; ask legal</translation>
    </message>
    <message>
        <source>Another hold applies. You are not shown which one.</source>
        <translation>Another hold applies. You are not shown which one.</translation>
    </message>
    <message>
        <source>Where sources differ</source>
        <translation>Where sources differ</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) differ between sources</source>
        <translation>
            <numerusform>%n message differ between sources</numerusform>
            <numerusform>%n messages differ between sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Every version becomes part of the record.</source>
        <translation>Every version becomes part of the record.</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>Class %1 needs none.</source>
        <translation>Class %1 needs none.</translation>
    </message>
    <message>
        <source>Whoever may approve declarations</source>
        <translation>Whoever may approve declarations</translation>
    </message>
    <message>
        <source>Class %1 needs a second person. Neither you nor anybody who takes part in this conversation can be that person.</source>
        <translation>Class %1 needs a second person. Neither you nor anybody who takes part in this conversation can be that person.</translation>
    </message>
</context>
<context>
    <name>ConversationFilters</name>
    <message>
        <source>Find a conversation</source>
        <translation>Find a conversation</translation>
    </message>
    <message>
        <source>Title or person</source>
        <translation>Title or person</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, number of conversations</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody is named yet</source>
        <translation>Nobody is named yet</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 30 days {7 ?}</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Last 30 days {90 ?}</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>No conversation was captured yet.</source>
        <translation>No conversation was captured yet.</translation>
    </message>
    <message>
        <source>Import a Chat…</source>
        <translation>Import a Chat…</translation>
    </message>
    <message>
        <source>No conversation matches these filters.</source>
        <translation>No conversation matches these filters.</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Show Everything</translation>
    </message>
    <message>
        <source>Conversations are not open to you. An administrator can grant it.</source>
        <translation>Conversations are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The conversations could not be read. Nothing was changed.</source>
        <translation>The conversations could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
</context>
<context>
    <name>ConversationsScreen</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Nothing is open. Messages are shown here once a chat was imported or dropped on this window.</source>
        <translation>Nothing is open. Messages are shown here once a chat was imported or dropped on this window.</translation>
    </message>
    <message>
        <source>No conversation is open, and the filters let none through.</source>
        <translation>No conversation is open, and the filters let none through.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>The search failed</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Show the place</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) copied</source>
        <translation>
            <numerusform>%n message copied</numerusform>
            <numerusform>%n messages copied</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation>Where to save the copy</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>The copy could not be saved there. Choose another folder.</source>
        <translation>The copy could not be saved there. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>DeclareDialog</name>
    <message>
        <source>Declare as record</source>
        <translation>Declare as record</translation>
    </message>
    <message>
        <source>You may not declare records here. An administrator can grant it.</source>
        <translation>You may not declare records here. An administrator can grant it.</translation>
    </message>
    <message>
        <source>What was selected could not be read. Nothing was declared.</source>
        <translation>What was selected could not be read. Nothing was declared.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>What is declared</source>
        <translation>What is declared</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>What follows from it</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Declare</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title of a conversation, from when to when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Declaring…</source>
        <translation>Declaring…</translation>
    </message>
    <message>
        <source>Choose a class.</source>
        <translation>Choose a class.</translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) to correct: %1</source>
        <translation>
            <numerusform>%n detail to correct: %1</numerusform>
            <numerusform>%n details to correct: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Declared already</source>
        <translation>Declared already</translation>
    </message>
    <message>
        <source>Nothing was declared</source>
        <translation>Nothing was declared</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>the number of a record</comment>
        <translation>Open %1</translation>
    </message>
</context>
<context>
    <name>DeclareFlow</name>
    <message>
        <source>%1 waits for approval</source>
        <translation>%1 waits for approval</translation>
    </message>
    <message>
        <source>Declared as %1</source>
        <translation>Declared as %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Open Record</source>
        <translation>Open Record</translation>
    </message>
    <message>
        <source>%1 was taken back. Nothing is declared by it.</source>
        <translation>%1 was taken back. Nothing is declared by it.</translation>
    </message>
</context>
<context>
    <name>DeclareWords</name>
    <message numerus="yes">
        <source>%n message(s) omitted</source>
        <translation>
            <numerusform>%n message omitted</numerusform>
            <numerusform>%n messages omitted</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>12 messages omitted, from when to when</comment>
        <translation>%1: %2 {1,?}</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) kept</source>
        <translation>
            <numerusform>%n more message kept</numerusform>
            <numerusform>%n more messages kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) selected</source>
        <translation>
            <numerusform>%n message selected</numerusform>
            <numerusform>%n messages selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of context</source>
        <translation>
            <numerusform>%n of context</numerusform>
            <numerusform>%n of context</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 in the conversation</source>
        <translation>of %1 in the conversation</translation>
    </message>
    <message>
        <source>Kept with them: attachments, edits, reactions, every source&apos;s version and the raw capture.</source>
        <translation>Kept with them: attachments, edits, reactions, every source&apos;s version and the raw capture.</translation>
    </message>
    <message>
        <source>%1 and %2, %3.</source>
        <comment>14 messages selected and 2 of context, of 312 in the conversation</comment>
        <translation>%1 and %2, %3.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>14 messages selected, of 312 in the conversation</comment>
        <translation>%1: %2. {1,?}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Until it gets a schedule</source>
        <translation>Until it gets a schedule</translation>
    </message>
    <message>
        <source>This class has no schedule. Nothing becomes due by itself.</source>
        <translation>This class has no schedule. Nothing becomes due by itself.</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>For ever</translation>
    </message>
    <message>
        <source>The schedule never lets it be destroyed.</source>
        <translation>The schedule never lets it be destroyed.</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Without an end</translation>
    </message>
    <message>
        <source>The schedule names no action.</source>
        <translation>The schedule names no action.</translation>
    </message>
    <message>
        <source>then %1, after a second person approved</source>
        <comment>an action</comment>
        <translation>then %1, after a second person approved</translation>
    </message>
    <message>
        <source>then %1</source>
        <comment>an action</comment>
        <translation>then %1</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>The period starts</source>
        <translation>The period starts</translation>
    </message>
    <message>
        <source>Plus %1</source>
        <comment>a period</comment>
        <translation>Plus %1</translation>
    </message>
    <message>
        <source>End of that year</source>
        <translation>End of that year</translation>
    </message>
    <message>
        <source>if no hold applies on that day</source>
        <translation>if no hold applies on that day</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day</comment>
        <translation>from %1</translation>
    </message>
    <message>
        <source>Ask for Approval</source>
        <translation>Ask for Approval</translation>
    </message>
    <message numerus="yes">
        <source>Declare %n Message(s)</source>
        <translation>
            <numerusform>Declare %n Message</numerusform>
            <numerusform>Declare %n Messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declare %n Item(s)</source>
        <translation>
            <numerusform>Declare %n Item</numerusform>
            <numerusform>Declare %n Items</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title of a conversation, day</comment>
        <translation>%1: %2 {1,?}</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>title of a conversation, first day, last day</comment>
        <translation>%1, %2 to %3</translation>
    </message>
</context>
<context>
    <name>DetailField</name>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>The class asks for this. Choose one.</source>
        <translation>The class asks for this. Choose one.</translation>
    </message>
    <message>
        <source>The class asks for this. Enter it.</source>
        <translation>The class asks for this. Enter it.</translation>
    </message>
    <message>
        <source>This is not a number. Write digits, with a point before decimals.</source>
        <translation>This is not a number. Write digits, with a point before decimals.</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 2026-03-17.</source>
        <translation>This is not a date. Write it as 2026-03-17.</translation>
    </message>
    <message>
        <source>This does not have the form that the class asks for.</source>
        <translation>This does not have the form that the class asks for.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a corrected entry</comment>
        <translation>Use %1</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>A record needs a title. Enter one.</source>
        <translation>A record needs a title. Enter one.</translation>
    </message>
    <message>
        <source>As in the last record of this conversation</source>
        <translation>As in the last record of this conversation</translation>
    </message>
    <message>
        <source>Found in the title of the conversation</source>
        <translation>Found in the title of the conversation</translation>
    </message>
    <message>
        <source>Found in the messages</source>
        <translation>Found in the messages</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
</context>
<context>
    <name>EntryLook</name>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Somebody not enrolled</source>
        <translation>Somebody not enrolled</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong (%1). Nothing was changed.</source>
        <translation>Something went wrong (%1). Nothing was changed.</translation>
    </message>
    <message>
        <source>You may not act for another person. The attempt is recorded. Ask an administrator.</source>
        <translation>You may not act for another person. The attempt is recorded. Ask an administrator.</translation>
    </message>
    <message>
        <source>You do not have the permission for this (%1). Nothing was changed; the attempt is recorded. Ask an administrator.</source>
        <translation>You do not have the permission for this (%1). Nothing was changed; the attempt is recorded. Ask an administrator.</translation>
    </message>
    <message>
        <source>You are not enrolled in this workspace. Nothing was changed; the attempt is recorded. Ask an administrator to enrol you.</source>
        <translation>You are not enrolled in this workspace. Nothing was changed; the attempt is recorded. Ask an administrator to enrol you.</translation>
    </message>
    <message>
        <source>Emergency access needs a reason in a full sentence. Nothing was changed.</source>
        <translation>Emergency access needs a reason in a full sentence. Nothing was changed.</translation>
    </message>
    <message>
        <source>This act must be signed with your own key. Nothing was changed. Give the passphrase of your key, then try again.</source>
        <translation>This act must be signed with your own key. Nothing was changed. Give the passphrase of your key, then try again.</translation>
    </message>
    <message>
        <source>The signature is not from a key enrolled for you. Nothing was changed; the attempt is recorded.</source>
        <translation>The signature is not from a key enrolled for you. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>A person needs a login and at least one role. Nothing was changed.</source>
        <translation>A person needs a login and at least one role. Nothing was changed.</translation>
    </message>
    <message>
        <source>This login is enrolled already. Nothing was changed.</source>
        <translation>This login is enrolled already. Nothing was changed.</translation>
    </message>
    <message>
        <source>Nobody can change their own roles. Nothing was changed. Ask another administrator.</source>
        <translation>Nobody can change their own roles. Nothing was changed. Ask another administrator.</translation>
    </message>
    <message>
        <source>There is no such person in this workspace. Nothing was changed. List the people to see their ids.</source>
        <translation>There is no such person in this workspace. Nothing was changed. List the people to see their ids.</translation>
    </message>
    <message>
        <source>This backup is not what was written (%1). Nothing was restored. Use another backup.</source>
        <translation>This backup is not what was written (%1). Nothing was restored. Use another backup.</translation>
    </message>
    <message>
        <source>There is no finished backup in this folder. Nothing was changed. Choose another folder.</source>
        <translation>There is no finished backup in this folder. Nothing was changed. Choose another folder.</translation>
    </message>
    <message>
        <source>Stopped at your request. What was finished before is kept.</source>
        <translation>Stopped at your request. What was finished before is kept.</translation>
    </message>
    <message>
        <source>This command id was used for something else. Nothing was changed. Use a new id.</source>
        <translation>This command id was used for something else. Nothing was changed. Use a new id.</translation>
    </message>
    <message>
        <source>A head is written as its size, a colon and its root in hexadecimal digits.</source>
        <translation>A head is written as its size, a colon and its root in hexadecimal digits.</translation>
    </message>
    <message>
        <source>The file with the certificates cannot be read. Nothing was sent. Check its path.</source>
        <translation>The file with the certificates cannot be read. Nothing was sent. Check its path.</translation>
    </message>
    <message>
        <source>The file with the passphrase cannot be read. Nothing was opened. Check its path and permissions.</source>
        <translation>The file with the passphrase cannot be read. Nothing was opened. Check its path and permissions.</translation>
    </message>
    <message>
        <source>No workspace was named. Give its folder with -w or in MUNIMENT_WORKSPACE.</source>
        <translation>No workspace was named. Give its folder with -w or in MUNIMENT_WORKSPACE.</translation>
    </message>
    <message>
        <source>This is not a decimal number. Write it with digits and one point.</source>
        <translation>This is not a decimal number. Write it with digits and one point.</translation>
    </message>
    <message>
        <source>The number is too large to be kept exactly.</source>
        <translation>The number is too large to be kept exactly.</translation>
    </message>
    <message>
        <source>The disk reports an error. What was confirmed before is kept. Check the disk before you go on.</source>
        <translation>The disk reports an error. What was confirmed before is kept. Check the disk before you go on.</translation>
    </message>
    <message>
        <source>The disk is full. What was confirmed before is kept. Free some space, then try again.</source>
        <translation>The disk is full. What was confirmed before is kept. Free some space, then try again.</translation>
    </message>
    <message>
        <source>A file with this name exists already. Nothing was changed. Choose another name.</source>
        <translation>A file with this name exists already. Nothing was changed. Choose another name.</translation>
    </message>
    <message>
        <source>A file could not be read or written. What was confirmed before is kept. The log has the detail.</source>
        <translation>A file could not be read or written. What was confirmed before is kept. The log has the detail.</translation>
    </message>
    <message>
        <source>A file or folder does not exist. Nothing was changed. Check whether it was moved, or whether its disk is connected.</source>
        <translation>A file or folder does not exist. Nothing was changed. Check whether it was moved, or whether its disk is connected.</translation>
    </message>
    <message>
        <source>You may not read or write this file or folder. Nothing was changed. Check its permissions, or ask the administrator.</source>
        <translation>You may not read or write this file or folder. Nothing was changed. Check its permissions, or ask the administrator.</translation>
    </message>
    <message>
        <source>This disk can only be read. Nothing was changed. Choose another folder.</source>
        <translation>This disk can only be read. Nothing was changed. Choose another folder.</translation>
    </message>
    <message>
        <source>A small file is far larger than it should be. Nothing was changed.</source>
        <translation>A small file is far larger than it should be. Nothing was changed.</translation>
    </message>
    <message>
        <source>The other system sent far more than it should. Its answer was thrown away and nothing was changed.</source>
        <translation>The other system sent far more than it should. Its answer was thrown away and nothing was changed.</translation>
    </message>
    <message>
        <source>This is not a web address. Write one that begins with https.</source>
        <translation>This is not a web address. Write one that begins with https.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Nothing was changed. Check the network, then try again.</source>
        <translation>%1 cannot be reached. Nothing was changed. Check the network, then try again.</translation>
    </message>
    <message>
        <source>There is no such item, or you may not see it.</source>
        <translation>There is no such item, or you may not see it.</translation>
    </message>
    <message>
        <source>The text is not the JSON that was expected; it stops making sense at byte %1.</source>
        <translation>The text is not the JSON that was expected; it stops making sense at byte %1.</translation>
    </message>
    <message>
        <source>A value cannot be written in the form that proofs need.</source>
        <translation>A value cannot be written in the form that proofs need.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not give the key. Nothing was changed. Allow access, or unlock with the passphrase or the recovery key.</source>
        <translation>The keychain of this computer did not give the key. Nothing was changed. Allow access, or unlock with the passphrase or the recovery key.</translation>
    </message>
    <message>
        <source>The keychain of this computer has no key for this workspace. Nothing was changed. Unlock with the passphrase or the recovery key.</source>
        <translation>The keychain of this computer has no key for this workspace. Nothing was changed. Unlock with the passphrase or the recovery key.</translation>
    </message>
    <message>
        <source>This computer offers no keychain at the moment. Nothing was changed. Unlock with the passphrase or the recovery key.</source>
        <translation>This computer offers no keychain at the moment. Nothing was changed. Unlock with the passphrase or the recovery key.</translation>
    </message>
    <message>
        <source>The change %1 could not be recorded and was not made. The log has the detail.</source>
        <translation>The change %1 could not be recorded and was not made. The log has the detail.</translation>
    </message>
    <message>
        <source>There is no ledger entry %1. Choose a number from the ledger.</source>
        <translation>There is no ledger entry %1. Choose a number from the ledger.</translation>
    </message>
    <message>
        <source>The ledger has no signed head yet. Nothing was changed.</source>
        <translation>The ledger has no signed head yet. Nothing was changed.</translation>
    </message>
    <message>
        <source>Entry %1 is not covered by a signed head yet. Sign the ledger&apos;s head, then make the proof again.</source>
        <translation>Entry %1 is not covered by a signed head yet. Sign the ledger&apos;s head, then make the proof again.</translation>
    </message>
    <message>
        <source>There is no such entry, or you may not see it.</source>
        <translation>There is no such entry, or you may not see it.</translation>
    </message>
    <message>
        <source>The ledger has lost its head. Nothing was changed. Restore the last backup, then verify it.</source>
        <translation>The ledger has lost its head. Nothing was changed. Restore the last backup, then verify it.</translation>
    </message>
    <message>
        <source>The ledger&apos;s tree has gaps, so nothing can be proved from it. Verify the workspace to see what is missing.</source>
        <translation>The ledger&apos;s tree has gaps, so nothing can be proved from it. Verify the workspace to see what is missing.</translation>
    </message>
    <message>
        <source>A matter needs a code. Nothing was changed.</source>
        <translation>A matter needs a code. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such matter, or you do not belong to it. Nothing was changed.</source>
        <translation>There is no such matter, or you do not belong to it. Nothing was changed.</translation>
    </message>
    <message>
        <source>You may not write to this folder. Nothing was changed. Choose another folder, or change its permissions.</source>
        <translation>You may not write to this folder. Nothing was changed. Choose another folder, or change its permissions.</translation>
    </message>
    <message>
        <source>%1 is using this already (process %2 on %3). Nothing was changed. Close it there, then try again.</source>
        <translation>%1 is using this already (process %2 on %3). Nothing was changed. Close it there, then try again.</translation>
    </message>
    <message>
        <source>This folder is on a network disk (%1), where a workspace can be damaged. Nothing was changed. Choose a folder on this computer, or use a PostgreSQL server to share the workspace.</source>
        <translation>This folder is on a network disk (%1), where a workspace can be damaged. Nothing was changed. Choose a folder on this computer, or use a PostgreSQL server to share the workspace.</translation>
    </message>
    <message>
        <source>This folder is synchronised by %1, which can damage a workspace and copies it to places you do not control. Nothing was changed. Choose a folder that is not synchronised.</source>
        <translation>This folder is synchronised by %1, which can damage a workspace and copies it to places you do not control. Nothing was changed. Choose a folder that is not synchronised.</translation>
    </message>
    <message>
        <source>The sample workspace could not be made. Remove its folder, then try again.</source>
        <translation>The sample workspace could not be made. Remove its folder, then try again.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another port for the agent, then start it again.</source>
        <translation>Port %1 of this computer is taken. Choose another port for the agent, then start it again.</translation>
    </message>
    <message>
        <source>A signing key is damaged and cannot be used. Nothing was signed. Restore the last backup of the keys.</source>
        <translation>A signing key is damaged and cannot be used. Nothing was signed. Restore the last backup of the keys.</translation>
    </message>
    <message>
        <source>The address of the database server makes no sense. Nothing was opened. Write it as host, database and user, then try again.</source>
        <translation>The address of the database server makes no sense. Nothing was opened. Write it as host, database and user, then try again.</translation>
    </message>
    <message>
        <source>The backup could not be written. The workspace is unchanged. Choose another folder or free some space, then try again.</source>
        <translation>The backup could not be written. The workspace is unchanged. Choose another folder or free some space, then try again.</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace. Nothing was changed. Try again in a moment.</source>
        <translation>Another program is writing to this workspace. Nothing was changed. Try again in a moment.</translation>
    </message>
    <message>
        <source>The database of this workspace cannot be opened. Nothing was changed. Check that the folder exists and that you may write to it.</source>
        <translation>The database of this workspace cannot be opened. Nothing was changed. Check that the folder exists and that you may write to it.</translation>
    </message>
    <message>
        <source>Something with this name exists already. Nothing was changed.</source>
        <translation>Something with this name exists already. Nothing was changed.</translation>
    </message>
    <message>
        <source>The database of this workspace is damaged. Nothing was changed. Restore the last backup, then verify it.</source>
        <translation>The database of this workspace is damaged. Nothing was changed. Restore the last backup, then verify it.</translation>
    </message>
    <message>
        <source>Another agent has taken over this workspace. Nothing was changed by this one.</source>
        <translation>Another agent has taken over this workspace. Nothing was changed by this one.</translation>
    </message>
    <message>
        <source>The workspace could not be brought up to date (%1). It is unchanged; a copy from before lies beside it.</source>
        <translation>The workspace could not be brought up to date (%1). It is unchanged; a copy from before lies beside it.</translation>
    </message>
    <message>
        <source>There is no workspace here. Choose another folder, or create a workspace.</source>
        <translation>There is no workspace here. Choose another folder, or create a workspace.</translation>
    </message>
    <message>
        <source>A newer version of Muniment made this workspace (format %1; this program knows %2). Nothing was changed. Update Muniment to open it.</source>
        <translation>A newer version of Muniment made this workspace (format %1; this program knows %2). Nothing was changed. Update Muniment to open it.</translation>
    </message>
    <message>
        <source>The database driver is missing from this installation. Install Muniment again.</source>
        <translation>The database driver is missing from this installation. Install Muniment again.</translation>
    </message>
    <message>
        <source>This folder does not support safe writing. Nothing was changed. Move the workspace to a local disk.</source>
        <translation>This folder does not support safe writing. Nothing was changed. Move the workspace to a local disk.</translation>
    </message>
    <message>
        <source>This schema of the server holds a workspace already. Nothing was changed. Restore into an empty schema.</source>
        <translation>This schema of the server holds a workspace already. Nothing was changed. Restore into an empty schema.</translation>
    </message>
    <message>
        <source>The database server does not let this account do that. Nothing was changed. Ask the administrator.</source>
        <translation>The database server does not let this account do that. Nothing was changed. Ask the administrator.</translation>
    </message>
    <message>
        <source>The connection to the database server broke at the last moment. The change was either kept whole or not at all. Look before you repeat it.</source>
        <translation>The connection to the database server broke at the last moment. The change was either kept whole or not at all. Look before you repeat it.</translation>
    </message>
    <message>
        <source>This workspace can only be read. Nothing was changed. Check the permissions of the folder, then try again.</source>
        <translation>This workspace can only be read. Nothing was changed. Check the permissions of the folder, then try again.</translation>
    </message>
    <message>
        <source>The database refused an operation. Nothing was changed. The log has the detail.</source>
        <translation>The database refused an operation. Nothing was changed. The log has the detail.</translation>
    </message>
    <message>
        <source>A text contains a character that cannot be kept. Nothing was changed. Remove it, then try again.</source>
        <translation>A text contains a character that cannot be kept. Nothing was changed. Remove it, then try again.</translation>
    </message>
    <message>
        <source>The database gave up an operation half-way. Nothing of it was kept. Check the free space on the disk, then try again.</source>
        <translation>The database gave up an operation half-way. Nothing of it was kept. Check the free space on the disk, then try again.</translation>
    </message>
    <message>
        <source>This installation contains two different versions of SQLite and is not safe to use. Nothing was opened. Install Muniment again.</source>
        <translation>This installation contains two different versions of SQLite and is not safe to use. Nothing was opened. Install Muniment again.</translation>
    </message>
    <message>
        <source>The database server cannot be reached. Nothing was changed. Check the network, then try again.</source>
        <translation>The database server cannot be reached. Nothing was changed. Check the network, then try again.</translation>
    </message>
    <message>
        <source>Something unexpected stopped an operation. Nothing of it was kept. The log has the detail.</source>
        <translation>Something unexpected stopped an operation. Nothing of it was kept. The log has the detail.</translation>
    </message>
    <message>
        <source>The time-stamp cannot be read. It was not kept. Check the address of the time-stamp authority.</source>
        <translation>The time-stamp cannot be read. It was not kept. Check the address of the time-stamp authority.</translation>
    </message>
    <message>
        <source>The time-stamp authority declined the request. Nothing was changed. Try again later, or choose another authority.</source>
        <translation>The time-stamp authority declined the request. Nothing was changed. Try again later, or choose another authority.</translation>
    </message>
    <message>
        <source>The time-stamp authority %1 does not answer as it should. Nothing was changed. Try again later.</source>
        <translation>The time-stamp authority %1 does not answer as it should. Nothing was changed. Try again later.</translation>
    </message>
    <message>
        <source>The time-stamp does not fit what was asked, or nobody trusted has signed it. It proves nothing. Check the certificates of the authority.</source>
        <translation>The time-stamp does not fit what was asked, or nobody trusted has signed it. It proves nothing. Check the certificates of the authority.</translation>
    </message>
    <message>
        <source>A passphrase must not be empty. Nothing was changed. Enter one.</source>
        <translation>A passphrase must not be empty. Nothing was changed. Enter one.</translation>
    </message>
    <message>
        <source>This key belongs to another workspace. Nothing was changed. Check that the workspace and its keys come from the same backup.</source>
        <translation>This key belongs to another workspace. Nothing was changed. Check that the workspace and its keys come from the same backup.</translation>
    </message>
    <message>
        <source>The key store of this workspace is damaged. Nothing was changed. Restore the last backup of the keys.</source>
        <translation>The key store of this workspace is damaged. Nothing was changed. Restore the last backup of the keys.</translation>
    </message>
    <message>
        <source>This is the only way to unlock the workspace, so it was kept. Add another one first.</source>
        <translation>This is the only way to unlock the workspace, so it was kept. Add another one first.</translation>
    </message>
    <message>
        <source>This workspace cannot be unlocked in this way. Nothing was changed. Choose another way to unlock it.</source>
        <translation>This workspace cannot be unlocked in this way. Nothing was changed. Choose another way to unlock it.</translation>
    </message>
    <message>
        <source>This content is not in the vault: it was never stored, or it was destroyed. Nothing was changed.</source>
        <translation>This content is not in the vault: it was never stored, or it was destroyed. Nothing was changed.</translation>
    </message>
    <message>
        <source>This way to unlock the workspace does not exist any more. Nothing was changed.</source>
        <translation>This way to unlock the workspace does not exist any more. Nothing was changed.</translation>
    </message>
    <message>
        <source>The stored bytes are not what was stored, so they were not opened. Nothing was changed. Restore this content from the last backup, or capture it again.</source>
        <translation>The stored bytes are not what was stored, so they were not opened. Nothing was changed. Restore this content from the last backup, or capture it again.</translation>
    </message>
    <message>
        <source>The stored bytes are missing from the vault. Nothing was changed. Restore this content from the last backup, or capture it again.</source>
        <translation>The stored bytes are missing from the vault. Nothing was changed. Restore this content from the last backup, or capture it again.</translation>
    </message>
    <message>
        <source>The recovery key is not complete or a letter is wrong. Nothing was changed. Compare all eight groups with your copy.</source>
        <translation>The recovery key is not complete or a letter is wrong. Nothing was changed. Compare all eight groups with your copy.</translation>
    </message>
    <message>
        <source>Object %1 is damaged. Restore it from the last backup, or capture its content again.</source>
        <translation>Object %1 is damaged. Restore it from the last backup, or capture its content again.</translation>
    </message>
    <message>
        <source>%1 was left by an interrupted capture. It is removed after a day.</source>
        <translation>%1 was left by an interrupted capture. It is removed after a day.</translation>
    </message>
    <message>
        <source>Object %1 has a key but no bytes. Restore it from the last backup, or capture its content again.</source>
        <translation>Object %1 has a key but no bytes. Restore it from the last backup, or capture its content again.</translation>
    </message>
    <message>
        <source>%1 does not belong to the vault. It was left alone.</source>
        <translation>%1 does not belong to the vault. It was left alone.</translation>
    </message>
    <message>
        <source>Object %1 has no key and cannot be opened. If it was destroyed, repeat the destruction to remove its bytes; otherwise restore the last backup of the keys.</source>
        <translation>Object %1 has no key and cannot be opened. If it was destroyed, repeat the destruction to remove its bytes; otherwise restore the last backup of the keys.</translation>
    </message>
    <message>
        <source>A sealed key is damaged, so the passphrase could not be tried. Nothing was changed. Unlock in another way, or restore the last backup of the keys.</source>
        <translation>A sealed key is damaged, so the passphrase could not be tried. Nothing was changed. Unlock in another way, or restore the last backup of the keys.</translation>
    </message>
    <message>
        <source>This file is larger than the vault can keep. Nothing was changed.</source>
        <translation>This file is larger than the vault can keep. Nothing was changed.</translation>
    </message>
    <message>
        <source>This content is too large to be shown at once. Nothing was changed. Save a copy instead.</source>
        <translation>This content is too large to be shown at once. Nothing was changed. Save a copy instead.</translation>
    </message>
    <message>
        <source>A stored key is damaged and its content cannot be opened. Nothing was changed. Restore the last backup of the keys.</source>
        <translation>A stored key is damaged and its content cannot be opened. Nothing was changed. Restore the last backup of the keys.</translation>
    </message>
    <message>
        <source>This passphrase does not open the workspace. Nothing was changed. Check the keyboard layout and Caps Lock, then try again, or use the recovery key.</source>
        <translation>This passphrase does not open the workspace. Nothing was changed. Check the keyboard layout and Caps Lock, then try again, or use the recovery key.</translation>
    </message>
    <message>
        <source>This recovery key does not open the workspace. Nothing was changed. Check that it is the one shown last for this workspace.</source>
        <translation>This recovery key does not open the workspace. Nothing was changed. Check that it is the one shown last for this workspace.</translation>
    </message>
    <message>
        <source>An item points at other bytes than it was captured with.</source>
        <translation>An item points at other bytes than it was captured with.</translation>
    </message>
    <message>
        <source>%1 was altered after its last entry in the ledger.</source>
        <translation>%1 was altered after its last entry in the ledger.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow the entry before it: one of the two was changed.</source>
        <translation>Entry %1 does not follow the entry before it: one of the two was changed.</translation>
    </message>
    <message>
        <source>Entry %1 is filed under something else than it says (%2).</source>
        <translation>Entry %1 is filed under something else than it says (%2).</translation>
    </message>
    <message>
        <source>The database file is damaged. Keep it, restore the last backup, then verify that.</source>
        <translation>The database file is damaged. Keep it, restore the last backup, then verify that.</translation>
    </message>
    <message>
        <source>Entry %1 was changed: its line and its hash do not agree.</source>
        <translation>Entry %1 was changed: its line and its hash do not agree.</translation>
    </message>
    <message>
        <source>Entries %1 to %2 are missing.</source>
        <translation>Entries %1 to %2 are missing.</translation>
    </message>
    <message>
        <source>Entry %1 stands in the place of another: its line says %2.</source>
        <translation>Entry %1 stands in the place of another: its line says %2.</translation>
    </message>
    <message>
        <source>Entry %1 lies beyond the end of the ledger.</source>
        <translation>Entry %1 lies beyond the end of the ledger.</translation>
    </message>
    <message>
        <source>A signed head speaks of %1 entries, but there are only %2: the end of the ledger is missing.</source>
        <translation>A signed head speaks of %1 entries, but there are only %2: the end of the ledger is missing.</translation>
    </message>
    <message>
        <source>The head over %1 entries is signed with a key that does not belong to this workspace.</source>
        <translation>The head over %1 entries is signed with a key that does not belong to this workspace.</translation>
    </message>
    <message>
        <source>The first %1 entries are not those that the signed head speaks of.</source>
        <translation>The first %1 entries are not those that the signed head speaks of.</translation>
    </message>
    <message>
        <source>The signed head over %1 entries was changed: its signature does not fit.</source>
        <translation>The signed head over %1 entries was changed: its signature does not fit.</translation>
    </message>
    <message>
        <source>Items are missing from entry %1: it speaks of %2, but %3 are there.</source>
        <translation>Items are missing from entry %1: it speaks of %2, but %3 are there.</translation>
    </message>
    <message>
        <source>Item %2 of entry %1 belongs to nothing that the ledger speaks of.</source>
        <translation>Item %2 of entry %1 belongs to nothing that the ledger speaks of.</translation>
    </message>
    <message>
        <source>The items of entry %1 were changed: they do not lead to its root.</source>
        <translation>The items of entry %1 were changed: they do not lead to its root.</translation>
    </message>
    <message>
        <source>Entry %1 was changed: its line does not have the form of an entry.</source>
        <translation>Entry %1 was changed: its line does not have the form of an entry.</translation>
    </message>
    <message>
        <source>%1 is in the ledger but missing from the workspace.</source>
        <translation>%1 is in the ledger but missing from the workspace.</translation>
    </message>
    <message>
        <source>The first %1 entries are not those of the head kept outside.</source>
        <translation>The first %1 entries are not those of the head kept outside.</translation>
    </message>
    <message>
        <source>The head kept outside speaks of %1 entries, but there are only %2: the end of the ledger is missing.</source>
        <translation>The head kept outside speaks of %1 entries, but there are only %2: the end of the ledger is missing.</translation>
    </message>
    <message>
        <source>The head over %1 entries has a time-stamp but is missing itself.</source>
        <translation>The head over %1 entries has a time-stamp but is missing itself.</translation>
    </message>
    <message>
        <source>The time-stamp of the head over %1 entries was changed or is not from a trusted authority.</source>
        <translation>The time-stamp of the head over %1 entries was changed or is not from a trusted authority.</translation>
    </message>
    <message>
        <source>%1 is in the workspace but the ledger does not know it.</source>
        <translation>%1 is in the workspace but the ledger does not know it.</translation>
    </message>
    <message>
        <source>The tree over entries %1 to %2 does not fit the entries: one of them, or the tree, was changed.</source>
        <translation>The tree over entries %1 to %2 does not fit the entries: one of them, or the tree, was changed.</translation>
    </message>
    <message>
        <source>The tree over entries %1 to %2 is missing.</source>
        <translation>The tree over entries %1 to %2 is missing.</translation>
    </message>
    <message>
        <source>The tree has a part (%1, %2) that belongs to no entry.</source>
        <translation>The tree has a part (%1, %2) that belongs to no entry.</translation>
    </message>
    <message>
        <source>The ledger&apos;s end does not fit entry %1, its last one.</source>
        <translation>The ledger&apos;s end does not fit entry %1, its last one.</translation>
    </message>
    <message>
        <source>The ledger has lost the note of where it ends.</source>
        <translation>The ledger has lost the note of where it ends.</translation>
    </message>
    <message>
        <source>The database is damaged around entry %1, which cannot be read.</source>
        <translation>The database is damaged around entry %1, which cannot be read.</translation>
    </message>
    <message>
        <source>The file workspace.json in this folder is damaged. Nothing was changed. Restore it from the last backup.</source>
        <translation>The file workspace.json in this folder is damaged. Nothing was changed. Restore it from the last backup.</translation>
    </message>
    <message>
        <source>There is a workspace in this folder already. Nothing was changed. Open it, or choose another folder.</source>
        <translation>There is a workspace in this folder already. Nothing was changed. Open it, or choose another folder.</translation>
    </message>
    <message>
        <source>The key that signs the ledger is missing. Nothing was changed. Restore the last backup, then verify it.</source>
        <translation>The key that signs the ledger is missing. Nothing was changed. Restore the last backup, then verify it.</translation>
    </message>
    <message>
        <source>A workspace needs a passphrase or the keychain of this computer. Nothing was made.</source>
        <translation>A workspace needs a passphrase or the keychain of this computer. Nothing was made.</translation>
    </message>
    <message>
        <source>A rehearsal copy reaches nobody outside. Nothing was sent.</source>
        <translation>A rehearsal copy reaches nobody outside. Nothing was sent.</translation>
    </message>
    <message>
        <source>The time of this rehearsal copy is over. Make a new one from the workspace.</source>
        <translation>The time of this rehearsal copy is over. Make a new one from the workspace.</translation>
    </message>
    <message>
        <source>This text is written in UTF-16, which no phone exports. Nothing was read. Save it as UTF-8, or use the file that the phone made.</source>
        <translation>This text is written in UTF-16, which no phone exports. Nothing was read. Save it as UTF-8, or use the file that the phone made.</translation>
    </message>
    <message>
        <source>Your key was enrolled by yourself. A second person needs a key that somebody else enrolled.</source>
        <translation>Your key was enrolled by yourself. A second person needs a key that somebody else enrolled.</translation>
    </message>
    <message>
        <source>The proposal %1 has expired. Nothing was done. Make it again.</source>
        <translation>The proposal %1 has expired. Nothing was done. Make it again.</translation>
    </message>
    <message>
        <source>Whoever proposed this cannot be the second person. Nothing was changed.</source>
        <translation>Whoever proposed this cannot be the second person. Nothing was changed.</translation>
    </message>
    <message>
        <source>The person who confirmed %1 may not do this any more. Nothing was done. Propose it again.</source>
        <translation>The person who confirmed %1 may not do this any more. Nothing was done. Propose it again.</translation>
    </message>
    <message>
        <source>A second person must confirm this. It waits as proposal %1; repeat it with that id once it is confirmed.</source>
        <translation>A second person must confirm this. It waits as proposal %1; repeat it with that id once it is confirmed.</translation>
    </message>
    <message>
        <source>The zip file changed while it was being read. Nothing was taken from it. Copy it to a folder that nobody writes to, then try again.</source>
        <translation>The zip file changed while it was being read. Nothing was taken from it. Copy it to a folder that nobody writes to, then try again.</translation>
    </message>
    <message>
        <source>The list of this zip file is damaged. Nothing was taken from it. Ask for the zip file again.</source>
        <translation>The list of this zip file is damaged. Nothing was taken from it. Ask for the zip file again.</translation>
    </message>
    <message>
        <source>A file in this zip file is damaged: its size or its checksum is not what the zip file states. Nothing was taken from it. Ask for the zip file again.</source>
        <translation>A file in this zip file is damaged: its size or its checksum is not what the zip file states. Nothing was taken from it. Ask for the zip file again.</translation>
    </message>
    <message>
        <source>A file in this zip file is encrypted (%1). It was left out. Ask for the zip file without a password.</source>
        <translation>A file in this zip file is encrypted (%1). It was left out. Ask for the zip file without a password.</translation>
    </message>
    <message>
        <source>This entry of the zip file is a folder, a link or a device (%1). It was left out.</source>
        <translation>This entry of the zip file is a folder, a link or a device (%1). It was left out.</translation>
    </message>
    <message>
        <source>This file is not a zip file, or its end is missing. Nothing was taken from it. Copy it again from where it came from.</source>
        <translation>This file is not a zip file, or its end is missing. Nothing was taken from it. Copy it again from where it came from.</translation>
    </message>
    <message>
        <source>This zip file unpacks to far more than its size allows. Reading stopped; nothing was taken from it. Ask the sender what it is.</source>
        <translation>This zip file unpacks to far more than its size allows. Reading stopped; nothing was taken from it. Ask the sender what it is.</translation>
    </message>
    <message>
        <source>This zip file holds more than %1 files. Nothing was taken from it. Ask for it in several parts.</source>
        <translation>This zip file holds more than %1 files. Nothing was taken from it. Ask for it in several parts.</translation>
    </message>
    <message>
        <source>There is no such file in this zip file. Nothing was changed.</source>
        <translation>There is no such file in this zip file. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 is not a date. Nothing was changed. Write it as 2026-03-17.</source>
        <translation>%1 is not a date. Nothing was changed. Write it as 2026-03-17.</translation>
    </message>
    <message>
        <source>This file can be read only once, from its beginning. Nothing was changed.</source>
        <translation>This file can be read only once, from its beginning. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such conversation, or you may not see it. Nothing was changed.</source>
        <translation>There is no such conversation, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>The backup changed while it was being read. Nothing was taken from it. Copy it to a folder that nobody writes to, then try again.</source>
        <translation>The backup changed while it was being read. Nothing was taken from it. Copy it to a folder that nobody writes to, then try again.</translation>
    </message>
    <message>
        <source>The backup was opened and is authentic, but what it holds cannot be unpacked. Nothing was taken from it. Try an older backup of the same phone.</source>
        <translation>The backup was opened and is authentic, but what it holds cannot be unpacked. Nothing was taken from it. Try an older backup of the same phone.</translation>
    </message>
    <message>
        <source>The key of a backup has 64 digits, each 0 to 9 or a to f. Nothing was opened. Check the digits.</source>
        <translation>The key of a backup has 64 digits, each 0 to 9 or a to f. Nothing was opened. Check the digits.</translation>
    </message>
    <message>
        <source>This key file is damaged: its own checksum does not fit. Nothing was opened. Copy the key file from the phone again.</source>
        <translation>This key file is damaged: its own checksum does not fit. Nothing was opened. Copy the key file from the phone again.</translation>
    </message>
    <message>
        <source>This is not a key file of WhatsApp. Nothing was opened. Choose the file named key or encrypted_backup.key, or enter the 64 digits.</source>
        <translation>This is not a key file of WhatsApp. Nothing was opened. Choose the file named key or encrypted_backup.key, or enter the 64 digits.</translation>
    </message>
    <message>
        <source>This backup opens with the 158-byte file named key, not with a 64-digit key. Nothing was opened. Choose the other key.</source>
        <translation>This backup opens with the 158-byte file named key, not with a 64-digit key. Nothing was opened. Choose the other key.</translation>
    </message>
    <message>
        <source>This backup opens with the 64-digit key or the file encrypted_backup.key, not with the file named key. Nothing was opened. Choose the other key.</source>
        <translation>This backup opens with the 64-digit key or the file encrypted_backup.key, not with the file named key. Nothing was opened. Choose the other key.</translation>
    </message>
    <message>
        <source>This is not an encrypted WhatsApp backup of a known kind. Nothing was opened. Choose a file that ends in crypt12, crypt14 or crypt15.</source>
        <translation>This is not an encrypted WhatsApp backup of a known kind. Nothing was opened. Choose a file that ends in crypt12, crypt14 or crypt15.</translation>
    </message>
    <message>
        <source>The backup was opened and is authentic, but it holds no database. Nothing was taken from it. Choose the backup named msgstore or wa.</source>
        <translation>The backup was opened and is authentic, but it holds no database. Nothing was taken from it. Choose the backup named msgstore or wa.</translation>
    </message>
    <message>
        <source>This key belongs to another phone or to another installation of WhatsApp. Nothing was opened. Take the key from the phone that made the backup.</source>
        <translation>This key belongs to another phone or to another installation of WhatsApp. Nothing was opened. Take the key from the phone that made the backup.</translation>
    </message>
    <message>
        <source>The backup is damaged or incomplete, or the key is not the right one. Nothing was taken from it. Copy the backup again and check the key.</source>
        <translation>The backup is damaged or incomplete, or the key is not the right one. Nothing was taken from it. Copy the backup again and check the key.</translation>
    </message>
    <message>
        <source>The backup unpacks to far more than it should. Reading stopped; nothing was taken from it.</source>
        <translation>The backup unpacks to far more than it should. Reading stopped; nothing was taken from it.</translation>
    </message>
    <message>
        <source>The backup was opened and is authentic, but its database ends too early. Nothing was taken from it. Try an older backup of the same phone.</source>
        <translation>The backup was opened and is authentic, but its database ends too early. Nothing was taken from it. Try an older backup of the same phone.</translation>
    </message>
    <message>
        <source>The file is whole, but this key does not open it. Nothing was taken from it. Check the key.</source>
        <translation>The file is whole, but this key does not open it. Nothing was taken from it. Check the key.</translation>
    </message>
    <message>
        <source>A command id is a UUID. Nothing was changed.</source>
        <translation>A command id is a UUID. Nothing was changed.</translation>
    </message>
    <message>
        <source>This database cannot be opened. Nothing was taken from it. Check that the file is there and may be read.</source>
        <translation>This database cannot be opened. Nothing was taken from it. Check that the file is there and may be read.</translation>
    </message>
    <message>
        <source>This database is damaged. What was read before is kept. Ask for another copy of it.</source>
        <translation>This database is damaged. What was read before is kept. Ask for another copy of it.</translation>
    </message>
    <message>
        <source>This file holds no contacts of WhatsApp. Nothing was taken from it. Choose wa.db or ContactsV2.sqlite, or go on without names.</source>
        <translation>This file holds no contacts of WhatsApp. Nothing was taken from it. Choose wa.db or ContactsV2.sqlite, or go on without names.</translation>
    </message>
    <message>
        <source>This file is not a database. Nothing was taken from it. An encrypted backup must be opened with its key first.</source>
        <translation>This file is not a database. Nothing was taken from it. An encrypted backup must be opened with its key first.</translation>
    </message>
    <message>
        <source>This database takes far longer to read than it should. Reading stopped; what was read before is kept.</source>
        <translation>This database takes far longer to read than it should. Reading stopped; what was read before is kept.</translation>
    </message>
    <message>
        <source>There is no such chat in this database. Nothing was changed.</source>
        <translation>There is no such chat in this database. Nothing was changed.</translation>
    </message>
    <message>
        <source>This database is not one of WhatsApp that can be read. Nothing was taken from it. Choose msgstore.db or ChatStorage.sqlite.</source>
        <translation>This database is not one of WhatsApp that can be read. Nothing was taken from it. Choose msgstore.db or ChatStorage.sqlite.</translation>
    </message>
    <message>
        <source>The file holds %1 chats. Nothing was kept. Choose the chats that you have a ground to keep.</source>
        <translation>The file holds %1 chats. Nothing was kept. Choose the chats that you have a ground to keep.</translation>
    </message>
    <message>
        <source>%1 is not an order of dates. Nothing was kept. Use auto, dmy, mdy or ymd.</source>
        <translation>%1 is not an order of dates. Nothing was kept. Use auto, dmy, mdy or ymd.</translation>
    </message>
    <message>
        <source>The file has no chat with the number %1. Nothing was kept. List its chats and choose again.</source>
        <translation>The file has no chat with the number %1. Nothing was kept. List its chats and choose again.</translation>
    </message>
    <message>
        <source>%1 is not a chat export, device database or backup that Muniment can read. Nothing was kept. Capture it as a file to keep it unread.</source>
        <translation>%1 is not a chat export, device database or backup that Muniment can read. Nothing was kept. Capture it as a file to keep it unread.</translation>
    </message>
    <message>
        <source>The backup is larger than can be opened in memory. Nothing was kept. Decrypt it with another tool and import the database.</source>
        <translation>The backup is larger than can be opened in memory. Nothing was kept. Decrypt it with another tool and import the database.</translation>
    </message>
    <message>
        <source>There is no such message, or you may not see it. Nothing was changed.</source>
        <translation>There is no such message, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>The proposal is not the one that you saw, or it was confirmed already. Nothing was changed. Look at it again.</source>
        <translation>The proposal is not the one that you saw, or it was confirmed already. Nothing was changed. Look at it again.</translation>
    </message>
    <message>
        <source>There is no such proposal. Nothing was changed.</source>
        <translation>There is no such proposal. Nothing was changed.</translation>
    </message>
    <message>
        <source>At place %1: “%2” is not a date. Write 2026, 2026-03, 2026-03-17, today, yesterday or 7d.</source>
        <translation>At place %1: “%2” is not a date. Write 2026, 2026-03, 2026-03-17, today, yesterday or 7d.</translation>
    </message>
    <message>
        <source>At place %1: %2 does not know “%3”. The page about searching lists what it knows.</source>
        <translation>At place %1: %2 does not know “%3”. The page about searching lists what it knows.</translation>
    </message>
    <message>
        <source>At place %1: a star needs two letters before it.</source>
        <translation>At place %1: a star needs two letters before it.</translation>
    </message>
    <message>
        <source>There is no word to look for. Type a word, a phrase in quotation marks, or a filter such as from:anna.</source>
        <translation>There is no word to look for. Type a word, a phrase in quotation marks, or a filter such as from:anna.</translation>
    </message>
    <message>
        <source>At place %1: the filter %2 is kept for later. Put the text in quotation marks to look for it as it stands.</source>
        <translation>At place %1: the filter %2 is kept for later. Put the text in quotation marks to look for it as it stands.</translation>
    </message>
    <message>
        <source>At place %1: %2 needs something to look for next to it. To look for the word itself, put it in quotation marks.</source>
        <translation>At place %1: %2 needs something to look for next to it. To look for the word itself, put it in quotation marks.</translation>
    </message>
    <message>
        <source>At place %1: there is nothing between these parentheses.</source>
        <translation>At place %1: there is nothing between these parentheses.</translation>
    </message>
    <message>
        <source>The parenthesis at place %1 is not closed.</source>
        <translation>The parenthesis at place %1 is not closed.</translation>
    </message>
    <message>
        <source>The closing parenthesis at place %1 has no opening one.</source>
        <translation>The closing parenthesis at place %1 has no opening one.</translation>
    </message>
    <message>
        <source>The quotation mark at place %1 is not closed.</source>
        <translation>The quotation mark at place %1 is not closed.</translation>
    </message>
    <message>
        <source>At place %1: there are too many parentheses inside each other. Make the search simpler.</source>
        <translation>At place %1: there are too many parentheses inside each other. Make the search simpler.</translation>
    </message>
    <message>
        <source>A search has at most %2 characters. Make it shorter.</source>
        <translation>A search has at most %2 characters. Make it shorter.</translation>
    </message>
    <message>
        <source>A search has at most %2 words and filters. Make it shorter.</source>
        <translation>A search has at most %2 words and filters. Make it shorter.</translation>
    </message>
    <message>
        <source>At place %1: there is no filter %2. Put the text in quotation marks to look for it as it stands.</source>
        <translation>At place %1: there is no filter %2. Put the text in quotation marks to look for it as it stands.</translation>
    </message>
    <message>
        <source>At place %1: the filter %2 needs a value right after its colon.</source>
        <translation>At place %1: the filter %2 needs a value right after its colon.</translation>
    </message>
    <message>
        <source>There is no such source, or you may not see it. Nothing was changed.</source>
        <translation>There is no such source, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>The head over %1 entries is signed with a key that had been replaced before.</source>
        <translation>The head over %1 entries is signed with a key that had been replaced before.</translation>
    </message>
    <message>
        <source>The head over %1 entries does not follow the signed head before it: a head between them was taken out, or the one before was changed.</source>
        <translation>The head over %1 entries does not follow the signed head before it: a head between them was taken out, or the one before was changed.</translation>
    </message>
    <message>
        <source>Note %1 of the access journal does not follow the note before it: one of the two was changed or taken out.</source>
        <translation>Note %1 of the access journal does not follow the note before it: one of the two was changed or taken out.</translation>
    </message>
    <message>
        <source>The access journal is not the one that the ledger speaks of at note %1.</source>
        <translation>The access journal is not the one that the ledger speaks of at note %1.</translation>
    </message>
    <message>
        <source>The note of a command&apos;s answer was changed. Repeating that command would give a wrong answer.</source>
        <translation>The note of a command&apos;s answer was changed. Repeating that command would give a wrong answer.</translation>
    </message>
    <message>
        <source>A table of the database is not as this program made it.</source>
        <translation>A table of the database is not as this program made it.</translation>
    </message>
    <message>
        <source>The copy of the keys in this backup is older than 90 days: what was destroyed since could come back. Nothing was restored. Use a newer backup, or give the list destroyed.json of one.</source>
        <translation>The copy of the keys in this backup is older than 90 days: what was destroyed since could come back. Nothing was restored. Use a newer backup, or give the list destroyed.json of one.</translation>
    </message>
    <message>
        <source>The list of what was destroyed cannot be read. Nothing was restored. Take the file destroyed.json from another backup.</source>
        <translation>The list of what was destroyed cannot be read. Nothing was restored. Take the file destroyed.json from another backup.</translation>
    </message>
    <message>
        <source>The list of what was destroyed belongs to another workspace. Nothing was restored. Take the file destroyed.json from a newer backup of this workspace.</source>
        <translation>The list of what was destroyed belongs to another workspace. Nothing was restored. Take the file destroyed.json from a newer backup of this workspace.</translation>
    </message>
    <message>
        <source>This backup is of a workspace in a folder, not on a server. Nothing was restored. Leave out the server.</source>
        <translation>This backup is of a workspace in a folder, not on a server. Nothing was restored. Leave out the server.</translation>
    </message>
    <message>
        <source>The sources have this message alike, so there is no conflict to note. Nothing was changed.</source>
        <translation>The sources have this message alike, so there is no conflict to note. Nothing was changed.</translation>
    </message>
    <message>
        <source>A note has between 1 and %1 characters. Nothing was kept. Write a shorter one.</source>
        <translation>A note has between 1 and %1 characters. Nothing was kept. Write a shorter one.</translation>
    </message>
    <message>
        <source>What stands at %1 is not a date. Nothing was imported. Write it as 2026-03-17.</source>
        <translation>What stands at %1 is not a date. Nothing was imported. Write it as 2026-03-17.</translation>
    </message>
    <message>
        <source>What stands at %1 is not an id. Nothing was imported. Leave it out to get a new one.</source>
        <translation>What stands at %1 is not an id. Nothing was imported. Leave it out to get a new one.</translation>
    </message>
    <message>
        <source>Nobody knows what %1 means. Nothing was imported. Correct the name, or remove it.</source>
        <translation>Nobody knows what %1 means. Nothing was imported. Correct the name, or remove it.</translation>
    </message>
    <message>
        <source>The word %2 is not known at %1. Nothing was imported. Choose a word that the documentation lists.</source>
        <translation>The word %2 is not known at %1. Nothing was imported. Choose a word that the documentation lists.</translation>
    </message>
    <message>
        <source>What stands at %1 is missing or of the wrong kind, such as a text in the place of a number. Nothing was imported. Correct it.</source>
        <translation>What stands at %1 is missing or of the wrong kind, such as a text in the place of a number. Nothing was imported. Correct it.</translation>
    </message>
    <message>
        <source>This file is larger than %1 MiB, too large for this. It is kept unchanged.</source>
        <translation>This file is larger than %1 MiB, too large for this. It is kept unchanged.</translation>
    </message>
    <message>
        <source>The file of this message is not in the workspace. Nothing was changed. Import a source that has it.</source>
        <translation>The file of this message is not in the workspace. Nothing was changed. Import a source that has it.</translation>
    </message>
    <message>
        <source>The period in stage %1 is longer than %2 years. The schedule cannot be put in force. Shorten it, or keep for ever.</source>
        <translation>The period in stage %1 is longer than %2 years. The schedule cannot be put in force. Shorten it, or keep for ever.</translation>
    </message>
    <message>
        <source>Stage %1 comes after the record is destroyed. The schedule cannot be put in force. Remove the stage, or put it before the destruction.</source>
        <translation>Stage %1 comes after the record is destroyed. The schedule cannot be put in force. Remove the stage, or put it before the destruction.</translation>
    </message>
    <message>
        <source>Stage %1 comes after a stage that keeps for ever, so it would never begin. The schedule cannot be put in force. Remove one of the two.</source>
        <translation>Stage %1 comes after a stage that keeps for ever, so it would never begin. The schedule cannot be put in force. Remove one of the two.</translation>
    </message>
    <message>
        <source>Stage %1 acts on a record that was transferred before. The schedule cannot be put in force. Put the stage before the transfer.</source>
        <translation>Stage %1 acts on a record that was transferred before. The schedule cannot be put in force. Put the stage before the transfer.</translation>
    </message>
    <message>
        <source>The days for confirming stage %1 are below 0 or beyond ten years. The schedule cannot be put in force. Correct the number.</source>
        <translation>The days for confirming stage %1 are below 0 or beyond ten years. The schedule cannot be put in force. Correct the number.</translation>
    </message>
    <message>
        <source>A stage has the number %1; stages are counted from 1. The schedule cannot be put in force. Correct the number.</source>
        <translation>A stage has the number %1; stages are counted from 1. The schedule cannot be put in force. Correct the number.</translation>
    </message>
    <message>
        <source>The version of a schedule is counted from 1. The schedule cannot be put in force. Correct the number.</source>
        <translation>The version of a schedule is counted from 1. The schedule cannot be put in force. Correct the number.</translation>
    </message>
    <message>
        <source>The number of versions that stage %1 keeps is below 0. The schedule cannot be put in force. Correct the number.</source>
        <translation>The number of versions that stage %1 keeps is below 0. The schedule cannot be put in force. Correct the number.</translation>
    </message>
    <message>
        <source>The year of stage %1 ends on day %2 of month %3, which does not exist. The schedule cannot be put in force. Correct the day.</source>
        <translation>The year of stage %1 ends on day %2 of month %3, which does not exist. The schedule cannot be put in force. Correct the day.</translation>
    </message>
    <message>
        <source>Stage %1 closes a record that is closed already. The schedule cannot be put in force. Remove one of the two stages.</source>
        <translation>Stage %1 closes a record that is closed already. The schedule cannot be put in force. Remove one of the two stages.</translation>
    </message>
    <message>
        <source>The schedule has no code. It cannot be put in force. Give it one.</source>
        <translation>The schedule has no code. It cannot be put in force. Give it one.</translation>
    </message>
    <message>
        <source>Stage %1 does not say from which date its period is counted. The schedule cannot be put in force. Choose the date.</source>
        <translation>Stage %1 does not say from which date its period is counted. The schedule cannot be put in force. Choose the date.</translation>
    </message>
    <message>
        <source>Stage %1 destroys, but nothing says when. The schedule cannot be put in force. Give it a date, a period or an event.</source>
        <translation>Stage %1 destroys, but nothing says when. The schedule cannot be put in force. Give it a date, a period or an event.</translation>
    </message>
    <message>
        <source>Stage %1 waits for an event without a code, which can never happen. The schedule cannot be put in force. Name the event.</source>
        <translation>Stage %1 waits for an event without a code, which can never happen. The schedule cannot be put in force. Name the event.</translation>
    </message>
    <message>
        <source>Stage %1 names the event %2 and does not wait for it. The schedule cannot be put in force. Remove the event, or wait for it.</source>
        <translation>Stage %1 names the event %2 and does not wait for it. The schedule cannot be put in force. Remove the event, or wait for it.</translation>
    </message>
    <message>
        <source>This is not a file of schedules, or it is from a later version. Nothing was imported. Choose another file.</source>
        <translation>This is not a file of schedules, or it is from a later version. Nothing was imported. Choose another file.</translation>
    </message>
    <message>
        <source>Stage %1 has a fixed date, but the date is missing. The schedule cannot be put in force. Enter the date.</source>
        <translation>Stage %1 has a fixed date, but the date is missing. The schedule cannot be put in force. Enter the date.</translation>
    </message>
    <message>
        <source>Stage %1 names a fixed date and does not use it. The schedule cannot be put in force. Remove the date, or use it.</source>
        <translation>Stage %1 names a fixed date and does not use it. The schedule cannot be put in force. Remove the date, or use it.</translation>
    </message>
    <message>
        <source>Stage %1 repeats its period, which cannot be calculated here. The schedule cannot be put in force. Enter the whole period instead.</source>
        <translation>Stage %1 repeats its period, which cannot be calculated here. The schedule cannot be put in force. Enter the whole period instead.</translation>
    </message>
    <message>
        <source>The period in stage %1 is below 0. The schedule cannot be put in force. Correct the period.</source>
        <translation>The period in stage %1 is below 0. The schedule cannot be put in force. Correct the period.</translation>
    </message>
    <message>
        <source>Stage %1 counts from the day on which stage %2 is carried out, but that stage has no action. The schedule cannot be put in force. Count from its last day instead.</source>
        <translation>Stage %1 counts from the day on which stage %2 is carried out, but that stage has no action. The schedule cannot be put in force. Count from its last day instead.</translation>
    </message>
    <message>
        <source>Stage %1 counts from the stage before it, but it is the first. The schedule cannot be put in force. Choose another date.</source>
        <translation>Stage %1 counts from the stage before it, but it is the first. The schedule cannot be put in force. Choose another date.</translation>
    </message>
    <message>
        <source>The schedule has no stages, so it says nothing. It cannot be put in force. Add a stage.</source>
        <translation>The schedule has no stages, so it says nothing. It cannot be put in force. Add a stage.</translation>
    </message>
    <message>
        <source>Stage %1 comes after a stage with a higher number. The schedule cannot be put in force. Put the stages in order.</source>
        <translation>Stage %1 comes after a stage with a higher number. The schedule cannot be put in force. Put the stages in order.</translation>
    </message>
    <message>
        <source>There are two stages with the number %1. The schedule cannot be put in force. Give one of them another number.</source>
        <translation>There are two stages with the number %1. The schedule cannot be put in force. Give one of them another number.</translation>
    </message>
    <message>
        <source>Stage %1 names a period and does not use it. The schedule cannot be put in force. Remove the period, or count from a date.</source>
        <translation>Stage %1 names a period and does not use it. The schedule cannot be put in force. Remove the period, or count from a date.</translation>
    </message>
    <message>
        <source>Stage %1 keeps for ever and has an action, which would never be carried out. The schedule cannot be put in force. Remove the action.</source>
        <translation>Stage %1 keeps for ever and has an action, which would never be carried out. The schedule cannot be put in force. Remove the action.</translation>
    </message>
    <message>
        <source>Stage %1 keeps for ever and names dates as well. The schedule cannot be put in force. Choose one of the two.</source>
        <translation>Stage %1 keeps for ever and names dates as well. The schedule cannot be put in force. Choose one of the two.</translation>
    </message>
    <message>
        <source>Stage %1 keeps for ever and destroys. The schedule cannot be put in force. Choose one of the two.</source>
        <translation>Stage %1 keeps for ever and destroys. The schedule cannot be put in force. Choose one of the two.</translation>
    </message>
    <message>
        <source>Content Server cannot express what stands at %1. Nothing was sent. Change the schedule, or keep it in this workspace alone.</source>
        <translation>Content Server cannot express what stands at %1. Nothing was sent. Change the schedule, or keep it in this workspace alone.</translation>
    </message>
    <message>
        <source>The schedule from Content Server has the code %2 at %1, which is not known here. It was not taken over, because guessing could shorten a retention. Ask an administrator.</source>
        <translation>The schedule from Content Server has the code %2 at %1, which is not known here. It was not taken over, because guessing could shorten a retention. Ask an administrator.</translation>
    </message>
    <message>
        <source>Nothing says when stage %1 begins. The schedule cannot be put in force. Give it a date, a period or an event.</source>
        <translation>Nothing says when stage %1 begins. The schedule cannot be put in force. Give it a date, a period or an event.</translation>
    </message>
    <message>
        <source>Stage %1 gives the record the status %2, which an earlier stage has left or given. It would go round in a circle. The schedule cannot be put in force. Choose another status.</source>
        <translation>Stage %1 gives the record the status %2, which an earlier stage has left or given. It would go round in a circle. The schedule cannot be put in force. Choose another status.</translation>
    </message>
    <message>
        <source>Stage %1 asks for the status %2, which an earlier stage takes away. The schedule cannot be put in force. Choose another status.</source>
        <translation>Stage %1 asks for the status %2, which an earlier stage takes away. The schedule cannot be put in force. Choose another status.</translation>
    </message>
    <message>
        <source>Stage %1 changes the status, but to none. The schedule cannot be put in force. Enter the new status.</source>
        <translation>Stage %1 changes the status, but to none. The schedule cannot be put in force. Enter the new status.</translation>
    </message>
    <message>
        <source>Stage %1 names a new status and does not change it. The schedule cannot be put in force. Remove the status, or change it.</source>
        <translation>Stage %1 names a new status and does not change it. The schedule cannot be put in force. Remove the status, or change it.</translation>
    </message>
    <message>
        <source>A line has more or fewer cells than there are columns (%1). Nothing was imported. Correct the line.</source>
        <translation>A line has more or fewer cells than there are columns (%1). Nothing was imported. Correct the line.</translation>
    </message>
    <message>
        <source>A cell that is needed is empty, or its column is missing (%1). Nothing was imported. Add it.</source>
        <translation>A cell that is needed is empty, or its column is missing (%1). Nothing was imported. Add it.</translation>
    </message>
    <message>
        <source>Two lines of one schedule or of one stage do not agree (%1). Nothing was imported. Make them alike.</source>
        <translation>Two lines of one schedule or of one stage do not agree (%1). Nothing was imported. Make them alike.</translation>
    </message>
    <message>
        <source>A table cannot hold these schedules, because their codes or the numbers of their stages repeat. Nothing was written. Correct them, or choose JSON.</source>
        <translation>A table cannot hold these schedules, because their codes or the numbers of their stages repeat. Nothing was written. Correct them, or choose JSON.</translation>
    </message>
    <message>
        <source>This is not a table with commas and quotation marks as expected (%1). Nothing was imported. Save it again as CSV in UTF-8.</source>
        <translation>This is not a table with commas and quotation marks as expected (%1). Nothing was imported. Save it again as CSV in UTF-8.</translation>
    </message>
    <message>
        <source>A column occurs twice (%1). Nothing was imported. Remove one of the two.</source>
        <translation>A column occurs twice (%1). Nothing was imported. Remove one of the two.</translation>
    </message>
    <message>
        <source>The schedule has no title. It cannot be put in force. Give it one.</source>
        <translation>The schedule has no title. It cannot be put in force. Give it one.</translation>
    </message>
    <message>
        <source>The schedule has more than 100 stages, or a stage has more than 100 triggers. It cannot be put in force. Make it simpler.</source>
        <translation>The schedule has more than 100 stages, or a stage has more than 100 triggers. It cannot be put in force. Make it simpler.</translation>
    </message>
    <message>
        <source>Stage %1 ends with a year of account, but no day says when that year ends. The schedule cannot be put in force. Enter the day.</source>
        <translation>Stage %1 ends with a year of account, but no day says when that year ends. The schedule cannot be put in force. Enter the day.</translation>
    </message>
    <message>
        <source>The hold %1 is applied already. Nothing was changed; the attempt is recorded. Put it on more instead.</source>
        <translation>The hold %1 is applied already. Nothing was changed; the attempt is recorded. Put it on more instead.</translation>
    </message>
    <message>
        <source>Only of a record, a conversation, a message or an item can be said which holds are on it. Nothing was changed.</source>
        <translation>Only of a record, a conversation, a message or an item can be said which holds are on it. Nothing was changed.</translation>
    </message>
    <message>
        <source>This is not an id of what a hold can be put on (%1). Nothing was changed. Copy the id from a list.</source>
        <translation>This is not an id of what a hold can be put on (%1). Nothing was changed. Copy the id from a list.</translation>
    </message>
    <message>
        <source>The number of days is between 1 and %1. Nothing was changed. Correct it.</source>
        <translation>The number of days is between 1 and %1. Nothing was changed. Correct it.</translation>
    </message>
    <message>
        <source>A hold needs a name. Nothing was changed.</source>
        <translation>A hold needs a name. Nothing was changed.</translation>
    </message>
    <message>
        <source>One of the two persons who end a hold must be a legal reviewer. Nothing was changed; the attempt is recorded. Ask one.</source>
        <translation>One of the two persons who end a hold must be a legal reviewer. Nothing was changed; the attempt is recorded. Ask one.</translation>
    </message>
    <message>
        <source>Nothing was named that the hold should be put on. Nothing was changed. Name at least one thing.</source>
        <translation>Nothing was named that the hold should be put on. Nothing was changed. Name at least one thing.</translation>
    </message>
    <message>
        <source>The hold %1 is not applied, so it covers nothing and cannot be released. Nothing was changed; the attempt is recorded.</source>
        <translation>The hold %1 is not applied, so it covers nothing and cannot be released. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>The hold %1 is not on this. Nothing was changed; the attempt is recorded. Look at what it is on.</source>
        <translation>The hold %1 is not on this. Nothing was changed; the attempt is recorded. Look at what it is on.</translation>
    </message>
    <message>
        <source>The hold %1 is on nothing. Nothing was changed. Name what it should cover.</source>
        <translation>The hold %1 is on nothing. Nothing was changed. Name what it should cover.</translation>
    </message>
    <message>
        <source>The hold %1 is on all of this already. Nothing was changed; the attempt is recorded.</source>
        <translation>The hold %1 is on all of this already. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>A hold cannot ask for what is held. Nothing was changed. Take is:held out of the query.</source>
        <translation>A hold cannot ask for what is held. Nothing was changed. Take is:held out of the query.</translation>
    </message>
    <message>
        <source>Ending a hold needs a reason in a full sentence. Nothing was changed.</source>
        <translation>Ending a hold needs a reason in a full sentence. Nothing was changed.</translation>
    </message>
    <message>
        <source>The hold %1 is released, for good. Nothing was changed; the attempt is recorded. Prepare a new hold.</source>
        <translation>The hold %1 is released, for good. Nothing was changed; the attempt is recorded. Prepare a new hold.</translation>
    </message>
    <message>
        <source>There is no such hold, or you may not see it. Nothing was changed.</source>
        <translation>There is no such hold, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such thing to hold (%1 %2), or you may not see it. Nothing was changed. Check the id.</source>
        <translation>There is no such thing to hold (%1 %2), or you may not see it. Nothing was changed. Check the id.</translation>
    </message>
    <message>
        <source>A label is empty. Nothing was changed. Write it as the source shows it.</source>
        <translation>A label is empty. Nothing was changed. Write it as the source shows it.</translation>
    </message>
    <message>
        <source>%1 is not a telephone number with its country. Nothing was changed. Write it as +49 170 1234567.</source>
        <translation>%1 is not a telephone number with its country. Nothing was changed. Write it as +49 170 1234567.</translation>
    </message>
    <message>
        <source>A hold covers this person, so no number or label can be taken away. Nothing was changed; the attempt is recorded. Ask legal.</source>
        <translation>A hold covers this person, so no number or label can be taken away. Nothing was changed; the attempt is recorded. Ask legal.</translation>
    </message>
    <message>
        <source>A person needs a name. Nothing was changed.</source>
        <translation>A person needs a name. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such person among the custodians. Nothing was changed. List them to see their ids.</source>
        <translation>There is no such person among the custodians. Nothing was changed. List them to see their ids.</translation>
    </message>
    <message>
        <source>The record %1 is blocked. Nothing was changed. Ask the legal department.</source>
        <translation>The record %1 is blocked. Nothing was changed. Ask the legal department.</translation>
    </message>
    <message>
        <source>Only a records manager sees the tasks of everybody. Ask for your own.</source>
        <translation>Only a records manager sees the tasks of everybody. Ask for your own.</translation>
    </message>
    <message>
        <source>This task was decided or withdrawn before. Nothing was changed; the attempt is recorded.</source>
        <translation>This task was decided or withdrawn before. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>This task is not for you. Nothing was changed; the attempt is recorded. Ask whoever has it to give it to you.</source>
        <translation>This task is not for you. Nothing was changed; the attempt is recorded. Ask whoever has it to give it to you.</translation>
    </message>
    <message>
        <source>Whoever does not belong to the matter of this task cannot be given it. Nothing was changed; the attempt is recorded.</source>
        <translation>Whoever does not belong to the matter of this task cannot be given it. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>This task is decided where its subject is (%1), because more follows from it. Nothing was changed; the attempt is recorded.</source>
        <translation>This task is decided where its subject is (%1), because more follows from it. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>Nobody approves what they asked for themselves. Nothing was changed; the attempt is recorded. Ask somebody else.</source>
        <translation>Nobody approves what they asked for themselves. Nothing was changed; the attempt is recorded. Ask somebody else.</translation>
    </message>
    <message>
        <source>There is no such task, or you may not see it. Nothing was changed.</source>
        <translation>There is no such task, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>This task cannot be decided with %1. Nothing was changed. Choose one of: %2.</source>
        <translation>This task cannot be decided with %1. Nothing was changed. Choose one of: %2.</translation>
    </message>
    <message>
        <source>A cell or the column %1 is missing from the table. Nothing was imported. Compare it with an exported plan.</source>
        <translation>A cell or the column %1 is missing from the table. Nothing was imported. Compare it with an exported plan.</translation>
    </message>
    <message>
        <source>The class %1 is closed and takes no new records. Nothing was declared. Choose another class.</source>
        <translation>The class %1 is closed and takes no new records. Nothing was declared. Choose another class.</translation>
    </message>
    <message>
        <source>There is a class with the code %1 already. Nothing was changed. Choose another code.</source>
        <translation>There is a class with the code %1 already. Nothing was changed. Choose another code.</translation>
    </message>
    <message>
        <source>The class %1 exists and is not the same. Nothing was imported. Change it by itself, which takes a second person.</source>
        <translation>The class %1 exists and is not the same. Nothing was imported. Change it by itself, which takes a second person.</translation>
    </message>
    <message>
        <source>The field %1 has no codes to choose from. Nothing was changed. Add them.</source>
        <translation>The field %1 has no codes to choose from. Nothing was changed. Add them.</translation>
    </message>
    <message>
        <source>The name %1 of a field is not made of small letters, digits and hyphens. Nothing was changed. Correct it.</source>
        <translation>The name %1 of a field is not made of small letters, digits and hyphens. Nothing was changed. Correct it.</translation>
    </message>
    <message>
        <source>The pattern of the field %1 cannot be read. Nothing was changed. Correct it.</source>
        <translation>The pattern of the field %1 cannot be read. Nothing was changed. Correct it.</translation>
    </message>
    <message>
        <source>There are two fields with the name %1. Nothing was changed. Give one of them another name.</source>
        <translation>There are two fields with the name %1. Nothing was changed. Give one of them another name.</translation>
    </message>
    <message>
        <source>The class %1 would stand below itself. Nothing was changed. Choose another place in the plan.</source>
        <translation>The class %1 would stand below itself. Nothing was changed. Choose another place in the plan.</translation>
    </message>
    <message>
        <source>The class %1 has records or classes below it, or had them. Nothing was changed. Close it instead.</source>
        <translation>The class %1 has records or classes below it, or had them. Nothing was changed. Close it instead.</translation>
    </message>
    <message>
        <source>A class needs a code and a name. Nothing was changed. Enter both.</source>
        <translation>A class needs a code and a name. Nothing was changed. Enter both.</translation>
    </message>
    <message>
        <source>There is no such class. Nothing was changed. Choose one from the file plan.</source>
        <translation>There is no such class. Nothing was changed. Choose one from the file plan.</translation>
    </message>
    <message>
        <source>The class %1 was changed meanwhile. Nothing was changed. Look at it again, then repeat your change.</source>
        <translation>The class %1 was changed meanwhile. Nothing was changed. Look at it again, then repeat your change.</translation>
    </message>
    <message>
        <source>Vital records are looked through after a number of months. Nothing was changed. Enter 0 or more.</source>
        <translation>Vital records are looked through after a number of months. Nothing was changed. Enter 0 or more.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind what the workspace has seen already. Nothing was done. Set the clock, then try again.</source>
        <translation>The clock of this computer is behind what the workspace has seen already. Nothing was done. Set the clock, then try again.</translation>
    </message>
    <message>
        <source>The clock of this computer and that of the server differ by more than ten minutes. Nothing was done. Set the clocks, then try again.</source>
        <translation>The clock of this computer and that of the server differ by more than ten minutes. Nothing was done. Set the clocks, then try again.</translation>
    </message>
    <message>
        <source>It is not proven yet that %1 has come. Nothing was done. Have the head time-stamped, or choose an earlier day.</source>
        <translation>It is not proven yet that %1 has come. Nothing was done. Have the head time-stamped, or choose an earlier day.</translation>
    </message>
    <message>
        <source>Nobody outside has confirmed the time within the last day, so nothing is due for certain. Nothing was done. Have the head time-stamped, then try again.</source>
        <translation>Nobody outside has confirmed the time within the last day, so nothing is due for certain. Nothing was done. Have the head time-stamped, then try again.</translation>
    </message>
    <message>
        <source>%1 items are not decided yet. Nothing was submitted. Decide them first.</source>
        <translation>%1 items are not decided yet. Nothing was submitted. Decide them first.</translation>
    </message>
    <message>
        <source>Something of what was destroyed is still in the workspace. No certificate was issued. Carry the snapshot out again; it goes on where it stopped.</source>
        <translation>Something of what was destroyed is still in the workspace. No certificate was issued. Carry the snapshot out again; it goes on where it stopped.</translation>
    </message>
    <message>
        <source>This decision needs a reason. Nothing was decided.</source>
        <translation>This decision needs a reason. Nothing was decided.</translation>
    </message>
    <message>
        <source>The second person must look at a sample; %1 items of it were not opened. Nothing was approved. Open them first.</source>
        <translation>The second person must look at a sample; %1 items of it were not opened. Nothing was approved. Open them first.</translation>
    </message>
    <message>
        <source>There is no decision called %1. Nothing was decided. Use approve, extend, keep or leave-out.</source>
        <translation>There is no decision called %1. Nothing was decided. Use approve, extend, keep or leave-out.</translation>
    </message>
    <message>
        <source>An extension needs the last day of keeping. Nothing was decided.</source>
        <translation>An extension needs the last day of keeping. Nothing was decided.</translation>
    </message>
    <message>
        <source>An event needs a date and a code of small letters, digits and hyphens that is not one of a disposition. Nothing was changed. Enter both.</source>
        <translation>An event needs a date and a code of small letters, digits and hyphens that is not one of a disposition. Nothing was changed. Enter both.</translation>
    </message>
    <message>
        <source>One thing at a time is taken off a hold, because a second person confirms each. Nothing was changed.</source>
        <translation>One thing at a time is taken off a hold, because a second person confirms each. Nothing was changed.</translation>
    </message>
    <message>
        <source>The member %1 is not what was expected here. Nothing was changed. Compare it with the documentation of the format.</source>
        <translation>The member %1 is not what was expected here. Nothing was changed. Compare it with the documentation of the format.</translation>
    </message>
    <message>
        <source>What you selected is declared in this class already: %1. Nothing was declared. Open that record.</source>
        <translation>What you selected is declared in this class already: %1. Nothing was declared. Open that record.</translation>
    </message>
    <message>
        <source>%1 must be one of these: %2. Nothing was changed. Choose one of them.</source>
        <translation>%1 must be one of these: %2. Nothing was changed. Choose one of them.</translation>
    </message>
    <message>
        <source>%1 is answered by yes or no. Nothing was changed. Choose one of them.</source>
        <translation>%1 is answered by yes or no. Nothing was changed. Choose one of them.</translation>
    </message>
    <message>
        <source>%1 is required by the class and is empty. Nothing was changed. Enter it.</source>
        <translation>%1 is required by the class and is empty. Nothing was changed. Enter it.</translation>
    </message>
    <message>
        <source>%1 is not a number. Nothing was changed. Write digits, with a point before decimals.</source>
        <translation>%1 is not a number. Nothing was changed. Write digits, with a point before decimals.</translation>
    </message>
    <message>
        <source>%1 does not have the form that the class asks for. Nothing was changed. Compare it letter by letter.</source>
        <translation>%1 does not have the form that the class asks for. Nothing was changed. Compare it letter by letter.</translation>
    </message>
    <message>
        <source>The class does not know the field %1. Nothing was changed. Remove it, or choose another class.</source>
        <translation>The class does not know the field %1. Nothing was changed. Remove it, or choose another class.</translation>
    </message>
    <message>
        <source>The record %1 is not in a state that allows this. Nothing was changed.</source>
        <translation>The record %1 is not in a state that allows this. Nothing was changed.</translation>
    </message>
    <message>
        <source>The record %1 does not wait for approval. Nothing was changed.</source>
        <translation>The record %1 does not wait for approval. Nothing was changed.</translation>
    </message>
    <message>
        <source>Nothing was selected, so nothing was declared. Select messages or items.</source>
        <translation>Nothing was selected, so nothing was declared. Select messages or items.</translation>
    </message>
    <message>
        <source>You asked for this declaration, so somebody else has to decide it. Nothing was changed.</source>
        <translation>You asked for this declaration, so somebody else has to decide it. Nothing was changed.</translation>
    </message>
    <message>
        <source>You take part in this conversation, so somebody else has to decide. Nothing was changed.</source>
        <translation>You take part in this conversation, so somebody else has to decide. Nothing was changed.</translation>
    </message>
    <message>
        <source>A reason is needed. Nothing was changed. Enter one of at least 10 letters.</source>
        <translation>A reason is needed. Nothing was changed. Enter one of at least 10 letters.</translation>
    </message>
    <message>
        <source>A record cannot be linked to itself. Nothing was changed.</source>
        <translation>A record cannot be linked to itself. Nothing was changed.</translation>
    </message>
    <message>
        <source>What you selected lies in several conversations. Nothing was declared. Declare each conversation by itself, then link the records.</source>
        <translation>What you selected lies in several conversations. Nothing was declared. Declare each conversation by itself, then link the records.</translation>
    </message>
    <message>
        <source>What you selected belongs to different matters. Nothing was declared. Declare each matter by itself.</source>
        <translation>What you selected belongs to different matters. Nothing was declared. Declare each matter by itself.</translation>
    </message>
    <message>
        <source>There is no state %1 of a record. Nothing was listed. Use a state such as declared or waiting.</source>
        <translation>There is no state %1 of a record. Nothing was listed. Use a state such as declared or waiting.</translation>
    </message>
    <message>
        <source>A record needs a title. Nothing was changed. Enter one.</source>
        <translation>A record needs a title. Nothing was changed. Enter one.</translation>
    </message>
    <message>
        <source>There is no such record, or you may not see it. Nothing was changed.</source>
        <translation>There is no such record, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>The record %1 was changed meanwhile. Nothing was changed. Look at it again, then repeat your change.</source>
        <translation>The record %1 was changed meanwhile. Nothing was changed. Look at it again, then repeat your change.</translation>
    </message>
    <message>
        <source>A declaration can be withdrawn for ten minutes by the person who made it. Nothing was changed. Ask for it to be undeclared instead.</source>
        <translation>A declaration can be withdrawn for ten minutes by the person who made it. Nothing was changed. Ask for it to be undeclared instead.</translation>
    </message>
    <message>
        <source>There is a schedule with the code %1 already. Nothing was changed. Choose another code.</source>
        <translation>There is a schedule with the code %1 already. Nothing was changed. Choose another code.</translation>
    </message>
    <message>
        <source>The schedule %1 exists and is not the same. Nothing was imported. Change it by itself, which takes a second person.</source>
        <translation>The schedule %1 exists and is not the same. Nothing was imported. Change it by itself, which takes a second person.</translation>
    </message>
    <message>
        <source>The schedule %1 belongs to classes or records, or did. Nothing was changed. Discontinue it instead.</source>
        <translation>The schedule %1 belongs to classes or records, or did. Nothing was changed. Discontinue it instead.</translation>
    </message>
    <message>
        <source>The schedule %1 is not in force. Nothing was changed. Put it in force first.</source>
        <translation>The schedule %1 is not in force. Nothing was changed. Put it in force first.</translation>
    </message>
    <message>
        <source>The change would end the keeping of records earlier than now. Nothing was changed. If that is meant, say so.</source>
        <translation>The change would end the keeping of records earlier than now. Nothing was changed. If that is meant, say so.</translation>
    </message>
    <message>
        <source>There is no such schedule. Nothing was changed. Choose one from the list.</source>
        <translation>There is no such schedule. Nothing was changed. Choose one from the list.</translation>
    </message>
    <message>
        <source>The schedule %1 was changed meanwhile. Nothing was changed. Look at it again, then repeat your change.</source>
        <translation>The schedule %1 was changed meanwhile. Nothing was changed. Look at it again, then repeat your change.</translation>
    </message>
    <message>
        <source>Nothing is due up to that day that is not in a snapshot already. No snapshot was taken.</source>
        <translation>Nothing is due up to that day that is not in a snapshot already. No snapshot was taken.</translation>
    </message>
    <message>
        <source>A snapshot needs a name and a day. Nothing was done.</source>
        <translation>A snapshot needs a name and a day. Nothing was done.</translation>
    </message>
    <message>
        <source>There is no certificate for this snapshot yet. Carry it out first.</source>
        <translation>There is no certificate for this snapshot yet. Carry it out first.</translation>
    </message>
    <message>
        <source>The snapshot has no such item, or you may not see it. Nothing was changed.</source>
        <translation>The snapshot has no such item, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such snapshot, or you may not see it. Nothing was changed.</source>
        <translation>There is no such snapshot, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>The snapshot is %1, so this cannot be done now. Nothing was changed.</source>
        <translation>The snapshot is %1, so this cannot be done now. Nothing was changed.</translation>
    </message>
    <message>
        <source>A file that this refers to was destroyed a moment ago. Nothing was kept. Try again.</source>
        <translation>A file that this refers to was destroyed a moment ago. Nothing was kept. Try again.</translation>
    </message>
    <message>
        <source>Records cannot be linked as %1. Nothing was changed. Use a kind such as supersedes or replies-to.</source>
        <translation>Records cannot be linked as %1. Nothing was changed. Use a kind such as supersedes or replies-to.</translation>
    </message>
</context>
<context>
    <name>FeedModel</name>
    <message>
        <source>%1, entry %2</source>
        <translation>%1, entry %2</translation>
    </message>
</context>
<context>
    <name>FilterPill</name>
    <message>
        <source>%1: %2</source>
        <comment>filter name: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Press Delete to remove this filter</source>
        <translation>Press Delete to remove this filter</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>required</source>
        <translation>required</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, required</translation>
    </message>
</context>
<context>
    <name>HoldFlow</name>
    <message>
        <source>Held by %1</source>
        <translation>Held by %1</translation>
    </message>
</context>
<context>
    <name>HoldSheet</name>
    <message>
        <source>Put under hold</source>
        <translation>Put under hold</translation>
    </message>
    <message>
        <source>No hold is open to you. A legal reviewer prepares one under Holds.</source>
        <translation>No hold is open to you. A legal reviewer prepares one under Holds.</translation>
    </message>
    <message>
        <source>The holds could not be read. Nothing was changed.</source>
        <translation>The holds could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Nothing that it covers is destroyed before it is released, which takes two persons.</source>
        <translation>Nothing that it covers is destroyed before it is released, which takes two persons.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that are selected</source>
        <translation>
            <numerusform>%n message that are selected</numerusform>
            <numerusform>%n messages that are selected</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole conversation, also what is captured later</source>
        <translation>The whole conversation, also what is captured later</translation>
    </message>
    <message numerus="yes">
        <source>More than %n message(s) are selected, so the whole conversation is put under hold.</source>
        <translation>
            <numerusform>More than %n message are selected, so the whole conversation is put under hold.</numerusform>
            <numerusform>More than %n messages are selected, so the whole conversation is put under hold.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Put Under Hold</source>
        <translation>Put Under Hold</translation>
    </message>
    <message>
        <source>%1 (comes into force with this)</source>
        <comment>code and name of a hold</comment>
        <translation>%1 (comes into force with this)</translation>
    </message>
    <message>
        <source>Nothing was put under hold</source>
        <translation>Nothing was put under hold</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a chat</source>
        <translation>Import a chat</translation>
    </message>
    <message>
        <source>Choose the chats that you have a ground to keep. Nothing of the others is kept.</source>
        <translation>Choose the chats that you have a ground to keep. Nothing of the others is kept.</translation>
    </message>
    <message>
        <source>Chats in the file</source>
        <translation>Chats in the file</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Whose export is it?</source>
        <translation>Whose export is it?</translation>
    </message>
    <message>
        <source>Their messages stand on the other side of the transcript.</source>
        <translation>Their messages stand on the other side of the transcript.</translation>
    </message>
    <message>
        <source>Time zone of the phone</source>
        <translation>Time zone of the phone</translation>
    </message>
    <message>
        <source>The file does not say it. Times are shown as written; the zone is noted beside them.</source>
        <translation>The file does not say it. Times are shown as written; the zone is noted beside them.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>They deserve a look and are marked in the transcript. They prove nothing.</source>
        <translation>They deserve a look and are marked in the transcript. They prove nothing.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title of a chat, what it holds</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Why is it kept?</source>
        <translation>Why is it kept?</translation>
    </message>
    <message>
        <source>The purpose or legal ground; it becomes part of what is proved of this source.</source>
        <translation>The purpose or legal ground; it becomes part of what is proved of this source.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>WhatsApp chat exported from an iPhone</source>
        <translation>WhatsApp chat exported from an iPhone</translation>
    </message>
    <message>
        <source>WhatsApp chat exported from an Android phone</source>
        <translation>WhatsApp chat exported from an Android phone</translation>
    </message>
    <message>
        <source>WhatsApp database of an Android phone</source>
        <translation>WhatsApp database of an Android phone</translation>
    </message>
    <message>
        <source>WhatsApp database of an iPhone</source>
        <translation>WhatsApp database of an iPhone</translation>
    </message>
    <message>
        <source>Exported WhatsApp chat</source>
        <translation>Exported WhatsApp chat</translation>
    </message>
    <message>
        <source>In at least one date, part %1 is %2, which can only be a day.</source>
        <translation>In at least one date, part %1 is %2, which can only be a day.</translation>
    </message>
    <message>
        <source>Read in another order, dates would not exist or lie outside the years of WhatsApp.</source>
        <translation>Read in another order, dates would not exist or lie outside the years of WhatsApp.</translation>
    </message>
    <message>
        <source>The place of the year leaves no other order.</source>
        <translation>The place of the year leaves no other order.</translation>
    </message>
    <message>
        <source>%1 of %2 names of media files carry the same date.</source>
        <translation>%1 of %2 names of media files carry the same date.</translation>
    </message>
    <message>
        <source>In the other order, time would go back on %1 days.</source>
        <translation>In the other order, time would go back on %1 days.</translation>
    </message>
    <message>
        <source>This order was chosen by hand.</source>
        <translation>This order was chosen by hand.</translation>
    </message>
    <message>
        <source>It is the usual order of such files.</source>
        <translation>It is the usual order of such files.</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>day, month, year</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>month, day, year</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>year, month, day</translation>
    </message>
    <message>
        <source>Written %1; the file itself proves it.</source>
        <translation>Written %1; the file itself proves it.</translation>
    </message>
    <message>
        <source>Taken to be %1; nothing in the file proves it.</source>
        <translation>Taken to be %1; nothing in the file proves it.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>number of messages, first and last day</comment>
        <translation>%1, %2 to %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Cancel: %1</translation>
    </message>
</context>
<context>
    <name>KeptModel</name>
    <message>
        <source>Differs</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>context</source>
        <translation>context</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>quoted</translation>
    </message>
</context>
<context>
    <name>KeptPane</name>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>Whole days</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>Messages that are kept, and what is left out</source>
        <translation>Messages that are kept, and what is left out</translation>
    </message>
    <message>
        <source>Messages of context before and after</source>
        <translation>Messages of context before and after</translation>
    </message>
    <message>
        <source>Keep what is quoted, and what answers it</source>
        <translation>Keep what is quoted, and what answers it</translation>
    </message>
    <message>
        <source>Keep everything of the days on which something is selected</source>
        <translation>Keep everything of the days on which something is selected</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Nothing was selected, so the whole conversation is declared up to now. What is written later is not part of this record.</source>
        <translation>Nothing was selected, so the whole conversation is declared up to now. What is written later is not part of this record.</translation>
    </message>
</context>
<context>
    <name>KeyboardHelp</name>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LoadingRows</name>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>LockDelayDialog</name>
    <message>
        <source>Lock the window</source>
        <translation>Lock the window</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>When nobody types or points</source>
        <translation>When nobody types or points</translation>
    </message>
    <message>
        <source>Nothing stays on the screen, and the keys leave the memory.</source>
        <translation>Nothing stays on the screen, and the keys leave the memory.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>My workspace</translation>
    </message>
    <message>
        <source>The passphrase of the sample is: %1</source>
        <translation>The passphrase of the sample is: %1</translation>
    </message>
</context>
<context>
    <name>MessageDetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation>Source %1</translation>
    </message>
    <message>
        <source>Has instead: %1</source>
        <translation>Has instead: %1</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>owner of the export</source>
        <translation>owner of the export</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>no zone stated</source>
        <translation>no zone stated</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Message %1</translation>
    </message>
    <message>
        <source>Sightings</source>
        <translation>Sightings</translation>
    </message>
    <message>
        <source>Entry %1 at byte %2</source>
        <translation>Entry %1 at byte %2</translation>
    </message>
    <message>
        <source>Claims %1, %2</source>
        <comment>a moment, how precise</comment>
        <translation>Claims %1, %2</translation>
    </message>
    <message>
        <source>Noted by %1, %2</source>
        <translation>Noted by %1, %2</translation>
    </message>
    <message>
        <source>Note a Finding</source>
        <translation>Note a Finding</translation>
    </message>
    <message>
        <source>Note on this conflict</source>
        <translation>Note on this conflict</translation>
    </message>
    <message>
        <source>What you found out. It is kept with your name and cannot be changed.</source>
        <translation>What you found out. It is kept with your name and cannot be changed.</translation>
    </message>
    <message>
        <source>Keep Note</source>
        <translation>Keep Note</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Original kept</source>
        <translation>Original kept</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Import a source that has the file to see it here. The message itself is kept.</source>
        <translation>Import a source that has the file to see it here. The message itself is kept.</translation>
    </message>
    <message>
        <source>Of the copy that was received: WhatsApp compresses media again.</source>
        <translation>Of the copy that was received: WhatsApp compresses media again.</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Save a Copy…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Edited by its sender. Its earlier words are in no source of this conversation.</source>
        <translation>Edited by its sender. Its earlier words are in no source of this conversation.</translation>
    </message>
    <message>
        <source>Deleted by its sender before any source was made. Its words are in no source.</source>
        <translation>Deleted by its sender before any source was made. Its words are in no source.</translation>
    </message>
    <message>
        <source>Deleted by its sender. Its words were captured before and are shown.</source>
        <translation>Deleted by its sender. Its words were captured before and are shown.</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>No source of this conversation states when it was delivered or read.</source>
        <translation>No source of this conversation states when it was delivered or read.</translation>
    </message>
    <message>
        <source>Kept for: %1</source>
        <translation>Kept for: %1</translation>
    </message>
    <message>
        <source>No ledger entry that you may see speaks of this message.</source>
        <translation>No ledger entry that you may see speaks of this message.</translation>
    </message>
    <message>
        <source>Item %1 of ledger entry %2</source>
        <translation>Item %1 of ledger entry %2</translation>
    </message>
    <message>
        <source>Show Proof</source>
        <translation>Show Proof</translation>
    </message>
    <message>
        <source>The message is in the entry</source>
        <translation>The message is in the entry</translation>
    </message>
    <message>
        <source>Item %1 of its batch</source>
        <translation>Item %1 of its batch</translation>
    </message>
    <message>
        <source>The entry is in the ledger</source>
        <translation>The entry is in the ledger</translation>
    </message>
    <message numerus="yes">
        <source>Path of %n hash(es) to head %1</source>
        <translation>
            <numerusform>Path of %n hash to head %1</numerusform>
            <numerusform>Path of %n hashes to head %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The head is signed</source>
        <translation>The head is signed</translation>
    </message>
    <message>
        <source>Ed25519, %1</source>
        <translation>Ed25519, %1</translation>
    </message>
    <message>
        <source>A third party saw it</source>
        <translation>A third party saw it</translation>
    </message>
    <message>
        <source>Time-stamp of %1</source>
        <translation>Time-stamp of %1</translation>
    </message>
    <message>
        <source>No third party has seen it yet</source>
        <translation>No third party has seen it yet</translation>
    </message>
    <message>
        <source>Keep a head outside, or have one time-stamped</source>
        <translation>Keep a head outside, or have one time-stamped</translation>
    </message>
    <message>
        <source>Copy Proof</source>
        <translation>Copy Proof</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>selected</translation>
    </message>
    <message>
        <source>kept as context</source>
        <translation>kept as context</translation>
    </message>
    <message>
        <source>kept because it is quoted</source>
        <translation>kept because it is quoted</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>the number of a record</comment>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>%1; waits for approval</source>
        <comment>how a message belongs to a record</comment>
        <translation>%1; waits for approval</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>edited %1</source>
        <translation>edited %1</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>time unknown</translation>
    </message>
    <message>
        <source>day only</source>
        <translation>day only</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>Time unknown</translation>
    </message>
    <message>
        <source>%1, time of day not given</source>
        <translation>%1, time of day not given</translation>
    </message>
    <message>
        <source>zone not stated</source>
        <translation>zone not stated</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Voice or audio</source>
        <translation>Voice or audio</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Contact card</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Poll</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>Deleted message</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Not understood</translation>
    </message>
    <message>
        <source>original kept</source>
        <translation>original kept</translation>
    </message>
    <message>
        <source>not in the export</source>
        <translation>not in the export</translation>
    </message>
    <message>
        <source>left out when exported</source>
        <translation>left out when exported</translation>
    </message>
    <message numerus="yes">
        <source>Differs between %n source(s)</source>
        <translation>
            <numerusform>Differs between %n source</numerusform>
            <numerusform>Differs between %n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>The sources have different words for this message. All versions are kept; none is preferred.</source>
        <translation>The sources have different words for this message. All versions are kept; none is preferred.</translation>
    </message>
    <message>
        <source>Times differ</source>
        <translation>Times differ</translation>
    </message>
    <message>
        <source>The sources give times that are further apart than their precision allows.</source>
        <translation>The sources give times that are further apart than their precision allows.</translation>
    </message>
    <message>
        <source>Only in one source</source>
        <translation>Only in one source</translation>
    </message>
    <message>
        <source>Another source covers this time and does not have this message.</source>
        <translation>Another source covers this time and does not have this message.</translation>
    </message>
    <message>
        <source>Possible match</source>
        <translation>Possible match</translation>
    </message>
    <message>
        <source>This may be the same as another message. Both are kept apart because their match is not certain.</source>
        <translation>This may be the same as another message. Both are kept apart because their match is not certain.</translation>
    </message>
    <message>
        <source>Framing inconsistent</source>
        <translation>Framing inconsistent</translation>
    </message>
    <message>
        <source>Framing inconsistent: this passage does not have the file&apos;s own record framing. Possible causes: pasted text, inserted after export, or re-saved by an editor. It is not proof of any of them.</source>
        <translation>Framing inconsistent: this passage does not have the file&apos;s own record framing. Possible causes: pasted text, inserted after export, or re-saved by an editor. It is not proof of any of them.</translation>
    </message>
    <message>
        <source>Framing ambiguous</source>
        <translation>Framing ambiguous</translation>
    </message>
    <message>
        <source>Framing ambiguous: the file can be read in more than one way here, because a line inside a message looks like the start of another message. The reading shown is the likelier one.</source>
        <translation>Framing ambiguous: the file can be read in more than one way here, because a line inside a message looks like the start of another message. The reading shown is the likelier one.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>To be viewed once</source>
        <translation>To be viewed once</translation>
    </message>
    <message>
        <source>Not understood; shown as it stands in the file</source>
        <translation>Not understood; shown as it stands in the file</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>This message was deleted</translation>
    </message>
    <message>
        <source>%1 deleted this message</source>
        <translation>%1 deleted this message</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) in the details</source>
        <translation>
            <numerusform>%n more character in the details</numerusform>
            <numerusform>%n more characters in the details</numerusform>
        </translation>
    </message>
    <message>
        <source>to the day</source>
        <translation>to the day</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>to the minute</translation>
    </message>
    <message>
        <source>to the second</source>
        <translation>to the second</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <comment>letter of a source</comment>
        <translation>Only in %1</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>Export of %1</translation>
    </message>
    <message>
        <source>Agrees with source %1 (owner not stated: independence not known)</source>
        <translation>Agrees with source %1 (owner not stated: independence not known)</translation>
    </message>
    <message>
        <source>Agrees with source %1 (same owner: not independent)</source>
        <translation>Agrees with source %1 (same owner: not independent)</translation>
    </message>
    <message>
        <source>Agrees with source %1 (other owner: independent)</source>
        <translation>Agrees with source %1 (other owner: independent)</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Has this message</source>
        <translation>Has this message</translation>
    </message>
    <message>
        <source>Does not have this message</source>
        <translation>Does not have this message</translation>
    </message>
    <message>
        <source>Not shown: save a copy from the details</source>
        <translation>Not shown: save a copy from the details</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Collapse</source>
        <translation>Collapse</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Screens</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expand</translation>
    </message>
</context>
<context>
    <name>NavigationItem</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsList</name>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nothing waits for you.</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Needs you now</source>
        <translation>Needs you now</translation>
    </message>
    <message>
        <source>Drop files here to capture them</source>
        <translation>Drop files here to capture them</translation>
    </message>
    <message>
        <source>Any file is kept as it is, with its provenance</source>
        <translation>Any file is kept as it is, with its provenance</translation>
    </message>
    <message>
        <source>Choose Files…</source>
        <translation>Choose Files…</translation>
    </message>
    <message>
        <source>Not verified since this window was opened.</source>
        <translation>Not verified since this window was opened.</translation>
    </message>
    <message>
        <source>Verify Now</source>
        <translation>Verify Now</translation>
    </message>
    <message>
        <source>Items captured</source>
        <translation>Items captured</translation>
    </message>
    <message>
        <source>Keep a Head Outside…</source>
        <translation>Keep a Head Outside…</translation>
    </message>
    <message>
        <source>Ledger entries</source>
        <translation>Ledger entries</translation>
    </message>
    <message>
        <source>Refused attempts</source>
        <translation>Refused attempts</translation>
    </message>
    <message>
        <source>Last outside anchor</source>
        <translation>Last outside anchor</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Captures</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>What just happened</source>
        <translation>What just happened</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Go On</translation>
    </message>
    <message>
        <source>one unbroken chain</source>
        <translation>one unbroken chain</translation>
    </message>
    <message>
        <source>all recorded</source>
        <translation>all recorded</translation>
    </message>
    <message>
        <source>last backup: %1</source>
        <translation>last backup: %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Whoever owns this computer could rewrite everything unnoticed. A small file that lies elsewhere, or a time-stamp, puts an end to that.</source>
        <translation>Whoever owns this computer could rewrite everything unnoticed. A small file that lies elsewhere, or a time-stamp, puts an end to that.</translation>
    </message>
    <message>
        <source>A damaged disk would lose everything. Choose a folder on another disk.</source>
        <translation>A damaged disk would lose everything. Choose a folder on another disk.</translation>
    </message>
    <message>
        <source>Back Up…</source>
        <translation>Back Up…</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Emergency access</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation>Last verified backup</translation>
    </message>
    <message numerus="yes">
        <source>%n emergency access(es) in the last seven days</source>
        <translation>
            <numerusform>%n emergency access in the last seven days</numerusform>
            <numerusform>%n emergency accesses in the last seven days</numerusform>
        </translation>
    </message>
    <message>
        <source>An administrator opened content without a role for it. See who it was, and the reason.</source>
        <translation>An administrator opened content without a role for it. See who it was, and the reason.</translation>
    </message>
    <message>
        <source>Show Entries</source>
        <translation>Show Entries</translation>
    </message>
    <message>
        <source>No recent head of this ledger is kept outside</source>
        <translation>No recent head of this ledger is kept outside</translation>
    </message>
    <message>
        <source>This workspace has no recent backup</source>
        <translation>This workspace has no recent backup</translation>
    </message>
    <message>
        <source>Somebody else with the same permission must confirm before anything is done.</source>
        <translation>Somebody else with the same permission must confirm before anything is done.</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>For you</translation>
    </message>
    <message>
        <source>Nothing is done until a second person with the same permission agrees.</source>
        <translation>Nothing is done until a second person with the same permission agrees.</translation>
    </message>
    <message>
        <source>From you</source>
        <translation>From you</translation>
    </message>
    <message>
        <source>Import the same file again: it goes on where it was interrupted.</source>
        <translation>Import the same file again: it goes on where it was interrupted.</translation>
    </message>
    <message>
        <source>Import Chats…</source>
        <translation>Import Chats…</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>Captured per day</source>
        <translation>Captured per day</translation>
    </message>
    <message>
        <source>Messages captured</source>
        <translation>Messages captured</translation>
    </message>
    <message>
        <source>each with its provenance</source>
        <translation>each with its provenance</translation>
    </message>
    <message>
        <source>as their sources have them</source>
        <translation>as their sources have them</translation>
    </message>
    <message>
        <source>at most seven days are good</source>
        <translation>at most seven days are good</translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n today</numerusform>
            <numerusform>%n today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n captured</source>
        <translation>
            <numerusform>%1: %n captured</numerusform>
            <numerusform>%1: %n captured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) for you to confirm</source>
        <translation>
            <numerusform>%n proposal for you to confirm</numerusform>
            <numerusform>%n proposals for you to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) of yours without a second person yet</source>
        <translation>
            <numerusform>%n proposal of yours without a second person yet</numerusform>
            <numerusform>%n proposals of yours without a second person yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished import(s) of yours</source>
        <translation>
            <numerusform>%n unfinished import of yours</numerusform>
            <numerusform>%n unfinished imports of yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Passphrase of your key</source>
        <translation>Passphrase of your key</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Sign with your key</source>
        <translation>Sign with your key</translation>
    </message>
    <message>
        <source>The ledger keeps your signature with this act. Your key stays open at this desk until it locks.</source>
        <translation>The ledger keeps your signature with this act. Your key stays open at this desk until it locks.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PersonalKey</name>
    <message>
        <source>This passphrase does not open your key. Check the keyboard layout and Caps Lock.</source>
        <translation>This passphrase does not open your key. Check the keyboard layout and Caps Lock.</translation>
    </message>
</context>
<context>
    <name>ProofPane</name>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>What was recorded</translation>
    </message>
    <message>
        <source>Check it without this program</source>
        <translation>Check it without this program</translation>
    </message>
    <message>
        <source>Save Proof…</source>
        <translation>Save Proof…</translation>
    </message>
    <message>
        <source>Proof of entry %1</source>
        <translation>Proof of entry %1</translation>
    </message>
    <message>
        <source>The entry is what was written</source>
        <translation>The entry is what was written</translation>
    </message>
    <message>
        <source>The entry is in the ledger</source>
        <translation>The entry is in the ledger</translation>
    </message>
    <message>
        <source>The head is signed</source>
        <translation>The head is signed</translation>
    </message>
    <message>
        <source>Ed25519, %1</source>
        <translation>Ed25519, %1</translation>
    </message>
    <message>
        <source>A third party saw it</source>
        <translation>A third party saw it</translation>
    </message>
    <message>
        <source>Time-stamp of %1</source>
        <translation>Time-stamp of %1</translation>
    </message>
    <message>
        <source>No third party has seen it yet</source>
        <translation>No third party has seen it yet</translation>
    </message>
    <message>
        <source>Keep a head outside, or have one time-stamped</source>
        <translation>Keep a head outside, or have one time-stamped</translation>
    </message>
    <message>
        <source>Every command is in docs/verify.md.</source>
        <translation>Every command is in docs/verify.md.</translation>
    </message>
    <message>
        <source>Folder for the proof</source>
        <translation>Folder for the proof</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Saved in %1</translation>
    </message>
    <message>
        <source>The proof could not be saved there. Choose another folder.</source>
        <translation>The proof could not be saved there. Choose another folder.</translation>
    </message>
    <message numerus="yes">
        <source>Path of %n hash(es) to head %1</source>
        <translation>
            <numerusform>Path of %n hash to head %1</numerusform>
            <numerusform>Path of %n hashes to head %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>How to search</source>
        <translation>How to search</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>these words one after the other</source>
        <translation>these words one after the other</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>words that begin so</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>one or the other</translation>
    </message>
    <message>
        <source>messages without the word</source>
        <translation>messages without the word</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>Who and where</translation>
    </message>
    <message>
        <source>the sender has this name or number</source>
        <translation>the sender has this name or number</translation>
    </message>
    <message>
        <source>the title of the conversation has this word</source>
        <translation>the title of the conversation has this word</translation>
    </message>
    <message>
        <source>conversations of a matter</source>
        <translation>conversations of a matter</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>a year, a month or a day</source>
        <translation>a year, a month or a day</translation>
    </message>
    <message>
        <source>before a day; after: works likewise</source>
        <translation>before a day; after: works likewise</translation>
    </message>
    <message>
        <source>the last seven days</source>
        <translation>the last seven days</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>came with something; also has:link, has:reaction</source>
        <translation>came with something; also has:link, has:reaction</translation>
    </message>
    <message>
        <source>two sources differ; also is:edited, is:deleted, is:held, is:declared</source>
        <translation>two sources differ; also is:edited, is:deleted, is:held, is:declared</translation>
    </message>
    <message>
        <source>of this kind; also video, audio, document, location</source>
        <translation>of this kind; also video, audio, document, location</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>Stage %1: %2.</source>
        <translation>Stage %1: %2.</translation>
    </message>
    <message>
        <source>The period starts on %1, %2.</source>
        <translation>The period starts on %1, %2.</translation>
    </message>
    <message>
        <source>The period starts on %1, the date in attribute %3 of category %2.</source>
        <translation>The period starts on %1, the date in attribute %3 of category %2.</translation>
    </message>
    <message>
        <source>The period starts on %1, the day of the event %2.</source>
        <translation>The period starts on %1, the day of the event %2.</translation>
    </message>
    <message>
        <source>The period starts on %1, the last day of stage %2.</source>
        <translation>The period starts on %1, the last day of stage %2.</translation>
    </message>
    <message>
        <source>The period starts on %1, the day on which stage %2 was carried out.</source>
        <translation>The period starts on %1, the day on which stage %2 was carried out.</translation>
    </message>
    <message>
        <source>That is the date of %1 in the time zone %2.</source>
        <translation>That is the date of %1 in the time zone %2.</translation>
    </message>
    <message>
        <source>The source states the time with its zone: that is the date of %1 in the time zone %2.</source>
        <translation>The source states the time with its zone: that is the date of %1 in the time zone %2.</translation>
    </message>
    <message>
        <source>The source states no time zone, or no hour: the date is taken as it is written.</source>
        <translation>The source states no time zone, or no hour: the date is taken as it is written.</translation>
    </message>
    <message>
        <source>The event %1 happened more than once: the last time counts.</source>
        <translation>The event %1 happened more than once: the last time counts.</translation>
    </message>
    <message>
        <source>Plus %1: %2.</source>
        <translation>Plus %1: %2.</translation>
    </message>
    <message>
        <source>That month has no day %1: its last day counts.</source>
        <translation>That month has no day %1: its last day counts.</translation>
    </message>
    <message>
        <source>Moved to the end of the year: %1.</source>
        <translation>Moved to the end of the year: %1.</translation>
    </message>
    <message>
        <source>The schedule names the date: %1.</source>
        <translation>The schedule names the date: %1.</translation>
    </message>
    <message>
        <source>Kept for ever.</source>
        <translation>Kept for ever.</translation>
    </message>
    <message>
        <source>Waits for a date that is not known yet: %1.</source>
        <translation>Waits for a date that is not known yet: %1.</translation>
    </message>
    <message>
        <source>Waits for the date in attribute %2 of category %1.</source>
        <translation>Waits for the date in attribute %2 of category %1.</translation>
    </message>
    <message>
        <source>Waits for the event %1.</source>
        <translation>Waits for the event %1.</translation>
    </message>
    <message>
        <source>Waits until the last day of stage %1 is known.</source>
        <translation>Waits until the last day of stage %1 is known.</translation>
    </message>
    <message>
        <source>Waits until stage %1 is carried out.</source>
        <translation>Waits until stage %1 is carried out.</translation>
    </message>
    <message>
        <source>Waits until the record has the status %1.</source>
        <translation>Waits until the record has the status %1.</translation>
    </message>
    <message>
        <source>Waits for stage %1, which comes before it.</source>
        <translation>Waits for stage %1, which comes before it.</translation>
    </message>
    <message>
        <source>The latest of these dates counts: %1.</source>
        <translation>The latest of these dates counts: %1.</translation>
    </message>
    <message>
        <source>The earliest of these dates counts: %1.</source>
        <translation>The earliest of these dates counts: %1.</translation>
    </message>
    <message>
        <source>The earliest of the dates known so far counts: %1.</source>
        <translation>The earliest of the dates known so far counts: %1.</translation>
    </message>
    <message>
        <source>Not before stage %1: %2.</source>
        <translation>Not before stage %1: %2.</translation>
    </message>
    <message>
        <source>Extended until %1.</source>
        <translation>Extended until %1.</translation>
    </message>
    <message>
        <source>Carried out on %1.</source>
        <translation>Carried out on %1.</translation>
    </message>
    <message>
        <source>The last day is %1; due from %2.</source>
        <translation>The last day is %1; due from %2.</translation>
    </message>
    <message>
        <source>Stage %1 has to be carried out first.</source>
        <translation>Stage %1 has to be carried out first.</translation>
    </message>
    <message>
        <source>Several schedules apply to this record; it is kept as long as the longest of them says.</source>
        <translation>Several schedules apply to this record; it is kept as long as the longest of them says.</translation>
    </message>
    <message>
        <source>Schedule %1 allows destruction from %2.</source>
        <translation>Schedule %1 allows destruction from %2.</translation>
    </message>
    <message>
        <source>Schedule %1 never destroys.</source>
        <translation>Schedule %1 never destroys.</translation>
    </message>
    <message>
        <source>Schedule %1 keeps for ever.</source>
        <translation>Schedule %1 keeps for ever.</translation>
    </message>
    <message>
        <source>Schedule %1 has no date for destruction yet.</source>
        <translation>Schedule %1 has no date for destruction yet.</translation>
    </message>
    <message>
        <source>Schedule %1 decides.</source>
        <translation>Schedule %1 decides.</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>no action</translation>
    </message>
    <message>
        <source>change the status</source>
        <translation>change the status</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>finalise</source>
        <translation>finalise</translation>
    </message>
    <message>
        <source>mark as official</source>
        <translation>mark as official</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>transfer</translation>
    </message>
    <message>
        <source>move to other storage</source>
        <translation>move to other storage</translation>
    </message>
    <message>
        <source>delete the electronic format</source>
        <translation>delete the electronic format</translation>
    </message>
    <message>
        <source>delete old versions</source>
        <translation>delete old versions</translation>
    </message>
    <message>
        <source>make a rendition</source>
        <translation>make a rendition</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>destroy</translation>
    </message>
    <message>
        <source>review</source>
        <translation>review</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>the day it was created</source>
        <translation>the day it was created</translation>
    </message>
    <message>
        <source>the day it was reserved</source>
        <translation>the day it was reserved</translation>
    </message>
    <message>
        <source>the day it was last changed</source>
        <translation>the day it was last changed</translation>
    </message>
    <message>
        <source>the day its status changed</source>
        <translation>the day its status changed</translation>
    </message>
    <message>
        <source>the date of the record</source>
        <translation>the date of the record</translation>
    </message>
    <message>
        <source>the first day that its container covers</source>
        <translation>the first day that its container covers</translation>
    </message>
    <message>
        <source>the last day that its container covers</source>
        <translation>the last day that its container covers</translation>
    </message>
    <message>
        <source>the day something was last added</source>
        <translation>the day something was last added</translation>
    </message>
    <message>
        <source>the day its last version was added</source>
        <translation>the day its last version was added</translation>
    </message>
    <message>
        <source>the day its version was created</source>
        <translation>the day its version was created</translation>
    </message>
    <message>
        <source>the day its source was created</source>
        <translation>the day its source was created</translation>
    </message>
    <message>
        <source>the day the last version of its source was created</source>
        <translation>the day the last version of its source was created</translation>
    </message>
    <message>
        <source>the day it was declared</source>
        <translation>the day it was declared</translation>
    </message>
    <message>
        <source>the day of its last message</source>
        <translation>the day of its last message</translation>
    </message>
    <message>
        <source>the day of the last action in its case</source>
        <translation>the day of the last action in its case</translation>
    </message>
    <message>
        <source>the last day of the stage before</source>
        <translation>the last day of the stage before</translation>
    </message>
    <message>
        <source>the day the stage before was carried out</source>
        <translation>the day the stage before was carried out</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Messages found</translation>
    </message>
    <message>
        <source>The search could not be finished. Nothing was changed.</source>
        <translation>The search could not be finished. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Type above what you look for. The newest message comes first.</source>
        <translation>Type above what you look for. The newest message comes first.</translation>
    </message>
    <message>
        <source>No message matches. Take a word away, or look at the spelling.</source>
        <translation>No message matches. Take a word away, or look at the spelling.</translation>
    </message>
    <message>
        <source>Messages are not open to you. An administrator can grant it.</source>
        <translation>Messages are not open to you. An administrator can grant it.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n message(s)</source>
        <translation>
            <numerusform>More than %n message</numerusform>
            <numerusform>More than %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>This search cannot be read yet</source>
        <translation>This search cannot be read yet</translation>
    </message>
    <message>
        <source>Declare…</source>
        <translation>Declare…</translation>
    </message>
    <message>
        <source>Make a record of the messages that are selected (D)</source>
        <translation>Make a record of the messages that are selected (D)</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Messages of context before and after</source>
        <translation>Messages of context before and after</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) selected</source>
        <translation>
            <numerusform>%n message selected</numerusform>
            <numerusform>%n messages selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n of context</source>
        <translation>
            <numerusform>%1, and %n of context</numerusform>
            <numerusform>%1, and %n of context</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 messages are copied at once</source>
        <translation>At most %1 messages are copied at once</translation>
    </message>
    <message>
        <source>Declare…</source>
        <translation>Declare…</translation>
    </message>
    <message>
        <source>Make a record of this (D)</source>
        <translation>Make a record of this (D)</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Hold…</translation>
    </message>
    <message>
        <source>Put this under hold (H)</source>
        <translation>Put this under hold (H)</translation>
    </message>
</context>
<context>
    <name>SelectionCopy</name>
    <message>
        <source>(context) %1</source>
        <translation>(context) %1</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Search everything (%1)</source>
        <comment>keys</comment>
        <translation>Search everything (%1)</translation>
    </message>
    <message>
        <source>Commands (%1)</source>
        <comment>keys</comment>
        <translation>Commands (%1)</translation>
    </message>
</context>
<context>
    <name>TranscriptHeader</name>
    <message>
        <source>Previous hit</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Search in this conversation</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Search here</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>No hits</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Go to a day (G)</source>
        <translation>Go to a day (G)</translation>
    </message>
    <message>
        <source>Keyboard (F1)</source>
        <translation>Keyboard (F1)</translation>
    </message>
    <message>
        <source>Search failed</source>
        <translation>Search failed</translation>
    </message>
</context>
<context>
    <name>TranscriptStrip</name>
    <message>
        <source>Overview of the conversation</source>
        <translation>Overview of the conversation</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s) a day</source>
        <translation>
            <numerusform>%1: %n message a day</numerusform>
            <numerusform>%1: %n messages a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Save a Copy…</translation>
    </message>
    <message>
        <source>Select the Whole Conversation</source>
        <translation>Select the Whole Conversation</translation>
    </message>
    <message>
        <source>Declare…</source>
        <translation>Declare…</translation>
    </message>
    <message>
        <source>Put Under Hold…</source>
        <translation>Put Under Hold…</translation>
    </message>
</context>
<context>
    <name>TypedConfirmation</name>
    <message>
        <source>Type “%1” to go on</source>
        <translation>Type “%1” to go on</translation>
    </message>
    <message>
        <source>The word is still missing</source>
        <translation>The word is still missing</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>Workspace created</source>
        <translation>Workspace created</translation>
    </message>
    <message>
        <source>Workspace restored from a backup</source>
        <translation>Workspace restored from a backup</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Backup made</translation>
    </message>
    <message>
        <source>Workspace verified</source>
        <translation>Workspace verified</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) captured</source>
        <translation>
            <numerusform>%n item captured</numerusform>
            <numerusform>%n items captured</numerusform>
        </translation>
    </message>
    <message>
        <source>Person enrolled</source>
        <translation>Person enrolled</translation>
    </message>
    <message>
        <source>Roles changed</source>
        <translation>Roles changed</translation>
    </message>
    <message>
        <source>Matter opened</source>
        <translation>Matter opened</translation>
    </message>
    <message>
        <source>Emergency access opened for four hours</source>
        <translation>Emergency access opened for four hours</translation>
    </message>
    <message>
        <source>Signing key created</source>
        <translation>Signing key created</translation>
    </message>
    <message>
        <source>Signing key replaced</source>
        <translation>Signing key replaced</translation>
    </message>
    <message>
        <source>Head kept outside the workspace</source>
        <translation>Head kept outside the workspace</translation>
    </message>
    <message>
        <source>Head time-stamped</source>
        <translation>Head time-stamped</translation>
    </message>
    <message>
        <source>Access journal of the day closed</source>
        <translation>Access journal of the day closed</translation>
    </message>
    <message>
        <source>Backup read again and found whole</source>
        <translation>Backup read again and found whole</translation>
    </message>
    <message>
        <source>Import begun</source>
        <translation>Import begun</translation>
    </message>
    <message>
        <source>Messages captured</source>
        <translation>Messages captured</translation>
    </message>
    <message>
        <source>Import completed</source>
        <translation>Import completed</translation>
    </message>
    <message>
        <source>Proposed to a second person</source>
        <translation>Proposed to a second person</translation>
    </message>
    <message>
        <source>Confirmed by a second person</source>
        <translation>Confirmed by a second person</translation>
    </message>
    <message>
        <source>Conflict between sources noted</source>
        <translation>Conflict between sources noted</translation>
    </message>
    <message>
        <source>Hold prepared</source>
        <translation>Hold prepared</translation>
    </message>
    <message>
        <source>Hold applied</source>
        <translation>Hold applied</translation>
    </message>
    <message>
        <source>Hold put on more</source>
        <translation>Hold put on more</translation>
    </message>
    <message>
        <source>Something taken off a hold</source>
        <translation>Something taken off a hold</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Hold released</translation>
    </message>
    <message>
        <source>Notice of a hold changed</source>
        <translation>Notice of a hold changed</translation>
    </message>
    <message>
        <source>Custodian noted</source>
        <translation>Custodian noted</translation>
    </message>
    <message>
        <source>Number or label taken to be a custodian&apos;s</source>
        <translation>Number or label taken to be a custodian&apos;s</translation>
    </message>
    <message>
        <source>Task decided</source>
        <translation>Task decided</translation>
    </message>
    <message>
        <source>Task given to somebody else</source>
        <translation>Task given to somebody else</translation>
    </message>
    <message>
        <source>Reminder of a task noted</source>
        <translation>Reminder of a task noted</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Class added to the file plan</source>
        <translation>Class added to the file plan</translation>
    </message>
    <message>
        <source>Class of the file plan changed</source>
        <translation>Class of the file plan changed</translation>
    </message>
    <message>
        <source>Class removed from the file plan</source>
        <translation>Class removed from the file plan</translation>
    </message>
    <message>
        <source>Retention schedule added</source>
        <translation>Retention schedule added</translation>
    </message>
    <message>
        <source>Retention schedule changed</source>
        <translation>Retention schedule changed</translation>
    </message>
    <message>
        <source>Retention schedule removed</source>
        <translation>Retention schedule removed</translation>
    </message>
    <message>
        <source>Approval of a declaration asked for</source>
        <translation>Approval of a declaration asked for</translation>
    </message>
    <message>
        <source>Record declared</source>
        <translation>Record declared</translation>
    </message>
    <message>
        <source>Declaration not approved</source>
        <translation>Declaration not approved</translation>
    </message>
    <message>
        <source>Declaration withdrawn</source>
        <translation>Declaration withdrawn</translation>
    </message>
    <message>
        <source>Record undeclared</source>
        <translation>Record undeclared</translation>
    </message>
    <message>
        <source>Details of a record changed</source>
        <translation>Details of a record changed</translation>
    </message>
    <message>
        <source>Record closed</source>
        <translation>Record closed</translation>
    </message>
    <message>
        <source>Record finalised</source>
        <translation>Record finalised</translation>
    </message>
    <message>
        <source>Records linked</source>
        <translation>Records linked</translation>
    </message>
    <message>
        <source>Event of a record noted</source>
        <translation>Event of a record noted</translation>
    </message>
    <message numerus="yes">
        <source>%n due record(s) put before reviewers</source>
        <translation>
            <numerusform>%n due record put before reviewers</numerusform>
            <numerusform>%n due records put before reviewers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided about %n due record(s)</source>
        <translation>
            <numerusform>Decided about %n due record</numerusform>
            <numerusform>Decided about %n due records</numerusform>
        </translation>
    </message>
    <message>
        <source>Second person asked to approve a disposition</source>
        <translation>Second person asked to approve a disposition</translation>
    </message>
    <message>
        <source>Due record looked at</source>
        <translation>Due record looked at</translation>
    </message>
    <message>
        <source>Disposition approved by a second person</source>
        <translation>Disposition approved by a second person</translation>
    </message>
    <message>
        <source>Disposition withdrawn</source>
        <translation>Disposition withdrawn</translation>
    </message>
    <message>
        <source>Disposition carried out in part</source>
        <translation>Disposition carried out in part</translation>
    </message>
    <message>
        <source>Disposition certified</source>
        <translation>Disposition certified</translation>
    </message>
    <message>
        <source>Conversation put in order after destruction</source>
        <translation>Conversation put in order after destruction</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Conversations and documents, kept as records that can prove themselves.</source>
        <translation>Conversations and documents, kept as records that can prove themselves.</translation>
    </message>
    <message>
        <source>Every step is proved in a ledger</source>
        <translation>Every step is proved in a ledger</translation>
    </message>
    <message>
        <source>Files are encrypted in the vault</source>
        <translation>Files are encrypted in the vault</translation>
    </message>
    <message>
        <source>Works without any connection</source>
        <translation>Works without any connection</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Where do you want to begin?</translation>
    </message>
    <message>
        <source>A workspace holds what you capture, its proofs and its people in one folder.</source>
        <translation>A workspace holds what you capture, its proofs and its people in one folder.</translation>
    </message>
    <message>
        <source>Create a Workspace</source>
        <translation>Create a Workspace</translation>
    </message>
    <message>
        <source>On this computer, encrypted, with your own passphrase.</source>
        <translation>On this computer, encrypted, with your own passphrase.</translation>
    </message>
    <message>
        <source>Open a Workspace…</source>
        <translation>Open a Workspace…</translation>
    </message>
    <message>
        <source>Choose the folder of a workspace that exists.</source>
        <translation>Choose the folder of a workspace that exists.</translation>
    </message>
    <message>
        <source>Explore the Sample</source>
        <translation>Explore the Sample</translation>
    </message>
    <message>
        <source>Two months of orders, invoices and a confidential matter. Remove its folder when you are done.</source>
        <translation>Two months of orders, invoices and a confidential matter. Remove its folder when you are done.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Create a workspace</source>
        <translation>Create a workspace</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>At least eight characters. A short sentence is easy to keep in mind and hard to guess.</source>
        <translation>At least eight characters. A short sentence is easy to keep in mind and hard to guess.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Choose a Folder…</source>
        <translation>Choose a Folder…</translation>
    </message>
    <message>
        <source>Folder of the new workspace</source>
        <translation>Folder of the new workspace</translation>
    </message>
    <message>
        <source>Also unlock with the keychain of this computer</source>
        <translation>Also unlock with the keychain of this computer</translation>
    </message>
    <message>
        <source>Create Workspace</source>
        <translation>Create Workspace</translation>
    </message>
    <message>
        <source>Say where the workspace shall be.</source>
        <translation>Say where the workspace shall be.</translation>
    </message>
    <message>
        <source>The passphrase has fewer than eight characters.</source>
        <translation>The passphrase has fewer than eight characters.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>Unlock the workspace</source>
        <translation>Unlock the workspace</translation>
    </message>
    <message>
        <source>Or the recovery key that was shown when the workspace was made.</source>
        <translation>Or the recovery key that was shown when the workspace was made.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Write down the recovery key</source>
        <translation>Write down the recovery key</translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere. Without it, a lost passphrase cannot be replaced and nothing in this workspace can be read again. Keep it on paper, away from this computer.</source>
        <translation>It is shown this once and kept nowhere. Without it, a lost passphrase cannot be replaced and nothing in this workspace can be read again. Keep it on paper, away from this computer.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>I have written it down</translation>
    </message>
    <message>
        <source>Open the Workspace</source>
        <translation>Open the Workspace</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Folder of the workspace</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>Unlock with the Keychain of This Computer</source>
        <translation>Unlock with the Keychain of This Computer</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Nothing is shown, and the keys leave the memory. Work that is still running is finished first.</source>
        <translation>Nothing is shown, and the keys leave the memory. Work that is still running is finished first.</translation>
    </message>
    <message>
        <source>I work alone: no second person will approve</source>
        <translation>I work alone: no second person will approve</translation>
    </message>
    <message>
        <source>Printed on every certificate; it cannot be changed later.</source>
        <translation>Printed on every certificate; it cannot be changed later.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>imported before; nothing was added</source>
        <translation>imported before; nothing was added</translation>
    </message>
    <message>
        <source>messages: %1, new: %2, also in another source: %3, conflicts: %4</source>
        <translation>messages: %1, new: %2, also in another source: %3, conflicts: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) due until %1</source>
        <translation>
            <numerusform>%n record due until %1</numerusform>
            <numerusform>%n records due until %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Due until %1</source>
        <translation>Due until %1</translation>
    </message>
    <message>
        <source>Taking the snapshot</source>
        <translation>Taking the snapshot</translation>
    </message>
    <message>
        <source>held</source>
        <translation>held</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>Deciding</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Withdrawing</source>
        <translation>Withdrawing</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Carrying out</source>
        <translation>Carrying out</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Applying</translation>
    </message>
    <message>
        <source>Releasing</source>
        <translation>Releasing</translation>
    </message>
    <message>
        <source>%1 messages, %2 records, %3 conversations, %4 items, %5 people</source>
        <translation>%1 messages, %2 records, %3 conversations, %4 items, %5 people</translation>
    </message>
    <message>
        <source>Capturing</source>
        <translation>Capturing</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>Nothing was altered. Entries: %1.</source>
        <translation>Nothing was altered. Entries: %1.</translation>
    </message>
    <message>
        <source>Not everything is as it was. Keep this workspace as it is and call your records manager.</source>
        <translation>Not everything is as it was. Keep this workspace as it is and call your records manager.</translation>
    </message>
    <message>
        <source>Entry %1 is proved by head %2; docs/verify.md says how to check it.</source>
        <translation>Entry %1 is proved by head %2; docs/verify.md says how to check it.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>Entries: %1, objects: %2</source>
        <translation>Entries: %1, objects: %2</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Reading the backup</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>Detail: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>Confirming</translation>
    </message>
    <message>
        <source>Replacing the signing key</source>
        <translation>Replacing the signing key</translation>
    </message>
    <message>
        <source>Enrolling</source>
        <translation>Enrolling</translation>
    </message>
    <message>
        <source>Setting roles</source>
        <translation>Setting roles</translation>
    </message>
    <message>
        <source>Asking for emergency access</source>
        <translation>Asking for emergency access</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Linking</source>
        <translation>Linking</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Asking</translation>
    </message>
    <message>
        <source>Declaring</source>
        <translation>Declaring</translation>
    </message>
    <message>
        <source>Write the recovery key down and keep it away from this computer. It is not shown again.</source>
        <translation>Write the recovery key down and keep it away from this computer. It is not shown again.</translation>
    </message>
    <message>
        <source>Workspace: %1
Recovery key: %2</source>
        <translation>Workspace: %1
Recovery key: %2</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>%1 (rehearsal)</source>
        <translation>%1 (rehearsal)</translation>
    </message>
    <message>
        <source>Go to Overview</source>
        <translation>Go to Overview</translation>
    </message>
    <message>
        <source>Go to Audit</source>
        <translation>Go to Audit</translation>
    </message>
    <message>
        <source>Capture Files…</source>
        <translation>Capture Files…</translation>
    </message>
    <message>
        <source>Verify Now</source>
        <translation>Verify Now</translation>
    </message>
    <message>
        <source>Keep a Head Outside…</source>
        <translation>Keep a Head Outside…</translation>
    </message>
    <message>
        <source>Back Up…</source>
        <translation>Back Up…</translation>
    </message>
    <message>
        <source>Switch Between Light and Dark</source>
        <translation>Switch Between Light and Dark</translation>
    </message>
    <message>
        <source>Close the Workspace</source>
        <translation>Close the Workspace</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Capturing %n file(s)</source>
        <translation>
            <numerusform>Capturing %n file</numerusform>
            <numerusform>Capturing %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) captured</source>
        <translation>
            <numerusform>%n file captured</numerusform>
            <numerusform>%n files captured</numerusform>
        </translation>
    </message>
    <message>
        <source>Files to capture</source>
        <translation>Files to capture</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifying</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was altered. %n entry(ies) verified at %1.</source>
        <translation>
            <numerusform>Nothing was altered. %n entry verified at %1.</numerusform>
            <numerusform>Nothing was altered. %n entries verified at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s): not everything is as it was.</source>
        <translation>
            <numerusform>%n finding: not everything is as it was.</numerusform>
            <numerusform>%n findings: not everything is as it was.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified at %1</source>
        <translation>Verified at %1</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Altered</translation>
    </message>
    <message>
        <source>Where to keep the head: a folder outside this computer</source>
        <translation>Where to keep the head: a folder outside this computer</translation>
    </message>
    <message>
        <source>The head was written. Keep it away from this computer.</source>
        <translation>The head was written. Keep it away from this computer.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Folder of the backup</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Backing up</translation>
    </message>
    <message numerus="yes">
        <source>Backup made: %n object(s)</source>
        <translation>
            <numerusform>Backup made: %n object</numerusform>
            <numerusform>Backup made: %n objects</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Go to Conversations</source>
        <translation>Go to Conversations</translation>
    </message>
    <message>
        <source>Import Chats…</source>
        <translation>Import Chats…</translation>
    </message>
    <message>
        <source>Exported chats, phone databases or backups</source>
        <translation>Exported chats, phone databases or backups</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Reading %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importing %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported</source>
        <translation>
            <numerusform>%n message imported</numerusform>
            <numerusform>%n messages imported</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search Everything</source>
        <translation>Search Everything</translation>
    </message>
    <message>
        <source>Lock Now</source>
        <translation>Lock Now</translation>
    </message>
    <message>
        <source>Lock After…</source>
        <translation>Lock After…</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Save a picture of every screen.</source>
        <translation>Save a picture of every screen.</translation>
    </message>
    <message>
        <source>Open the sample workspace there.</source>
        <translation>Open the sample workspace there.</translation>
    </message>
    <message>
        <source>Print how long the first window took, and end.</source>
        <translation>Print how long the first window took, and end.</translation>
    </message>
    <message>
        <source>Folder of a workspace.</source>
        <translation>Folder of a workspace.</translation>
    </message>
</context>
<context>
    <name>muniment::ui</name>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Previous and next message</source>
        <translation>Previous and next message</translation>
    </message>
    <message>
        <source>A page up and down</source>
        <translation>A page up and down</translation>
    </message>
    <message>
        <source>First and newest message</source>
        <translation>First and newest message</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Go to a day</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Search in this conversation</translation>
    </message>
    <message>
        <source>Previous and next hit</source>
        <translation>Previous and next hit</translation>
    </message>
    <message>
        <source>Previous and next conflict</source>
        <translation>Previous and next conflict</translation>
    </message>
    <message>
        <source>Note a finding on a conflict</source>
        <translation>Note a finding on a conflict</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Select or deselect the message</source>
        <translation>Select or deselect the message</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>Extend the selection</translation>
    </message>
    <message>
        <source>Select the whole conversation</source>
        <translation>Select the whole conversation</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copy what is selected</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Select nothing</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Declare what is selected, or the whole conversation</source>
        <translation>Declare what is selected, or the whole conversation</translation>
    </message>
    <message>
        <source>Put it under hold; again to confirm</source>
        <translation>Put it under hold; again to confirm</translation>
    </message>
</context>
</TS>
