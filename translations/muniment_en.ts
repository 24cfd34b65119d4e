<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nothing was changed</translation>
    </message>
    <message>
        <source>Passphrase of your key</source>
        <translation>Passphrase of your key</translation>
    </message>
    <message>
        <source>The act is signed in your name.</source>
        <translation>The act is signed in your name.</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Please try again soon</source>
        <translation>Please try again soon</translation>
    </message>
    <message>
        <source>Answers cannot be taken at this moment. Nothing was decided.</source>
        <translation>Answers cannot be taken at this moment. Nothing was decided.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Too many requests</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. Nothing was decided.</source>
        <translation>Wait a minute, then try again. Nothing was decided.</translation>
    </message>
    <message>
        <source>This could not be read. Please answer again.</source>
        <translation>This could not be read. Please answer again.</translation>
    </message>
    <message>
        <source>The PIN is not right. Nothing was decided.</source>
        <translation>The PIN is not right. Nothing was decided.</translation>
    </message>
    <message>
        <source>The PIN takes no more tries. Ask whoever asked you for a new one. Nothing was decided.</source>
        <translation>The PIN takes no more tries. Ask whoever asked you for a new one. Nothing was decided.</translation>
    </message>
    <message>
        <source>This page was too old. Please answer again.</source>
        <translation>This page was too old. Please answer again.</translation>
    </message>
    <message>
        <source>Choose or write an answer, then send it.</source>
        <translation>Choose or write an answer, then send it.</translation>
    </message>
    <message>
        <source>This is too long. Write less, then send it.</source>
        <translation>This is too long. Write less, then send it.</translation>
    </message>
    <message>
        <source>%1 asks you</source>
        <translation>%1 asks you</translation>
    </message>
    <message>
        <source>What it concerns</source>
        <translation>What it concerns</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>In my own words</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Your own words</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Comment (optional)</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Your PIN</translation>
    </message>
    <message>
        <source>This device will be notified of your next question.</source>
        <translation>This device will be notified of your next question.</translation>
    </message>
    <message>
        <source>This device could not be registered. You can still answer here.</source>
        <translation>This device could not be registered. You can still answer here.</translation>
    </message>
    <message>
        <source>You can be notified on this device when there is another question for you.</source>
        <translation>You can be notified on this device when there is another question for you.</translation>
    </message>
    <message>
        <source>Notify This Device</source>
        <translation>Notify This Device</translation>
    </message>
    <message>
        <source>Please answer by %1.</source>
        <translation>Please answer by %1.</translation>
    </message>
    <message>
        <source>Send Answer</source>
        <translation>Send Answer</translation>
    </message>
    <message>
        <source>You can answer once. Your answer is kept as evidence with the time at which it came.</source>
        <translation>You can answer once. Your answer is kept as evidence with the time at which it came.</translation>
    </message>
    <message>
        <source>This link was used before. Nothing was changed.</source>
        <translation>This link was used before. Nothing was changed.</translation>
    </message>
    <message>
        <source>You answered</source>
        <translation>You answered</translation>
    </message>
    <message>
        <source>It came after the deadline. It was kept, and does not count.</source>
        <translation>It came after the deadline. It was kept, and does not count.</translation>
    </message>
    <message>
        <source>An earlier answer said something else. Yours was kept beside it; whoever asked will look at both.</source>
        <translation>An earlier answer said something else. Yours was kept beside it; whoever asked will look at both.</translation>
    </message>
    <message>
        <source>The same was answered before. Yours was kept beside it.</source>
        <translation>The same was answered before. Yours was kept beside it.</translation>
    </message>
    <message>
        <source>To change your answer, speak to whoever asked you.</source>
        <translation>To change your answer, speak to whoever asked you.</translation>
    </message>
    <message>
        <source>This question was withdrawn. No answer is needed.</source>
        <translation>This question was withdrawn. No answer is needed.</translation>
    </message>
    <message>
        <source>This question was answered already. No answer is needed.</source>
        <translation>This question was answered already. No answer is needed.</translation>
    </message>
    <message>
        <source>The time to answer ended on %1. Nothing can be answered here any more; speak to whoever asked you.</source>
        <translation>The time to answer ended on %1. Nothing can be answered here any more; speak to whoever asked you.</translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation>No answer needed</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>This link leads nowhere. Open it again from the message in which you got it, or ask whoever sent it.</source>
        <translation>This link leads nowhere. Open it again from the message in which you got it, or ask whoever sent it.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Document %1</source>
        <comment>a number</comment>
        <translation>Document %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of a document, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Document %1 (%2)</source>
        <comment>a number, a kind</comment>
        <translation>Document %1 (%2)</translation>
    </message>
    <message>
        <source>The group %1 as a whole</source>
        <translation>The group %1 as a whole</translation>
    </message>
    <message>
        <source>The transmission %1 as a whole</source>
        <translation>The transmission %1 as a whole</translation>
    </message>
    <message>
        <source>A document that is not named</source>
        <translation>A document that is not named</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a document, what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: it arrived.</source>
        <translation>%1: it arrived.</translation>
    </message>
    <message>
        <source>%1: its form is in order.</source>
        <translation>%1: its form is in order.</translation>
    </message>
    <message>
        <source>%1: its form has errors; it was taken in all the same.</source>
        <translation>%1: its form has errors; it was taken in all the same.</translation>
    </message>
    <message>
        <source>%1: only a part of it was taken in.</source>
        <translation>%1: only a part of it was taken in.</translation>
    </message>
    <message>
        <source>%1: it was rejected because of its form.</source>
        <translation>%1: it was rejected because of its form.</translation>
    </message>
    <message>
        <source>%1: the whole transmission was rejected.</source>
        <translation>%1: the whole transmission was rejected.</translation>
    </message>
    <message>
        <source>%1: nothing that is known here is said of it.</source>
        <translation>%1: nothing that is known here is said of it.</translation>
    </message>
    <message>
        <source>A fault with the code %1</source>
        <translation>A fault with the code %1</translation>
    </message>
    <message>
        <source>%1 In segment %2, the one at place %3.</source>
        <comment>a sentence, a tag, a number</comment>
        <translation>%1 In segment %2, the one at place %3.</translation>
    </message>
    <message>
        <source>%1 In segment %2.</source>
        <comment>a sentence, a tag</comment>
        <translation>%1 In segment %2.</translation>
    </message>
    <message>
        <source>%1 What stands there: %2</source>
        <comment>a sentence, a value</comment>
        <translation>%1 What stands there: %2</translation>
    </message>
    <message>
        <source>A program looked at the form of what was sent. This does not say that anybody agreed to its content: an order is confirmed only by an answer to the order.</source>
        <translation>A program looked at the form of what was sent. This does not say that anybody agreed to its content: an order is confirmed only by an answer to the order.</translation>
    </message>
    <message>
        <source>A program of the partner looked at the content. No person has answered with this.</source>
        <translation>A program of the partner looked at the content. No person has answered with this.</translation>
    </message>
</context>
<context>
    <name>ApproveRuleSheet</name>
    <message>
        <source>Approve “%1”</source>
        <translation>Approve “%1”</translation>
    </message>
    <message>
        <source>Version %1 by %2. Your approval is signed, and ends with the next change.</source>
        <translation>Version %1 by %2. Your approval is signed, and ends with the next change.</translation>
    </message>
    <message>
        <source>Sign and Approve</source>
        <translation>Sign and Approve</translation>
    </message>
    <message>
        <source>What the rule says</source>
        <translation>What the rule says</translation>
    </message>
    <message>
        <source>Its limits</source>
        <translation>Its limits</translation>
    </message>
    <message>
        <source>What you let it do</source>
        <translation>What you let it do</translation>
    </message>
</context>
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>%1, %2</source>
        <comment>moment, size of a file</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>sender, moment, size of a file</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text copied</translation>
    </message>
</context>
<context>
    <name>AudienceModel</name>
    <message>
        <source>Left out: %1</source>
        <comment>reason</comment>
        <translation>Left out: %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>What they do there</source>
        <translation>What they do there</translation>
    </message>
    <message>
        <source>How, or why not</source>
        <translation>How, or why not</translation>
    </message>
    <message>
        <source>Will be told</source>
        <translation>Will be told</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>AudienceSheet</name>
    <message>
        <source>Who will be told</source>
        <translation>Who will be told</translation>
    </message>
    <message>
        <source>The contacts of partners whom this concerns, one line a person. Nothing is sent from here.</source>
        <translation>The contacts of partners whom this concerns, one line a person. Nothing is sent from here.</translation>
    </message>
    <message>
        <source>Copy List</source>
        <translation>Copy List</translation>
    </message>
    <message>
        <source>Save List…</source>
        <translation>Save List…</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Every partner</source>
        <translation>Every partner</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Every region</source>
        <translation>Every region</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>Product line</translation>
    </message>
    <message>
        <source>Every product line</source>
        <translation>Every product line</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Every issue</source>
        <translation>Every issue</translation>
    </message>
    <message>
        <source>Who will be told and who will not</source>
        <translation>Who will be told and who will not</translation>
    </message>
    <message>
        <source>The contacts could not be read. Nothing was changed.</source>
        <translation>The contacts could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Nobody is a contact for this. Contacts are kept with their partners.</source>
        <translation>Nobody is a contact for this. Contacts are kept with their partners.</translation>
    </message>
    <message>
        <source>Contacts are not open to you. An administrator can grant it.</source>
        <translation>Contacts are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be told</source>
        <translation>
            <numerusform>%n person will be told</numerusform>
            <numerusform>%n persons will be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left out</source>
        <comment>people who will be told; people left out</comment>
        <translation>
            <numerusform>%1, %n left out</numerusform>
            <numerusform>%1, %n left out</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no list to take away</source>
        <translation>There is no list to take away</translation>
    </message>
    <message>
        <source>The list was copied.</source>
        <translation>The list was copied.</translation>
    </message>
    <message>
        <source>Where to save the list</source>
        <translation>Where to save the list</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>The list was saved.</source>
        <translation>The list was saved.</translation>
    </message>
</context>
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
    <name>BoardPage</name>
    <message>
        <source>This case has no checklist. Add what must be done or handed in.</source>
        <translation>This case has no checklist. Add what must be done or handed in.</translation>
    </message>
    <message>
        <source>Add Step…</source>
        <translation>Add Step…</translation>
    </message>
    <message>
        <source>File Evidence…</source>
        <translation>File Evidence…</translation>
    </message>
    <message>
        <source>Show that the step is done (E)</source>
        <translation>Show that the step is done (E)</translation>
    </message>
    <message>
        <source>Note a Claim</source>
        <translation>Note a Claim</translation>
    </message>
    <message>
        <source>Somebody says it is done; the evidence is still to come (M)</source>
        <translation>Somebody says it is done; the evidence is still to come (M)</translation>
    </message>
    <message>
        <source>Not Needed…</source>
        <translation>Not Needed…</translation>
    </message>
    <message>
        <source>Say why the step is not needed (W)</source>
        <translation>Say why the step is not needed (W)</translation>
    </message>
    <message>
        <source>Put Back…</source>
        <translation>Put Back…</translation>
    </message>
    <message>
        <source>Say why the step is missing after all (B)</source>
        <translation>Say why the step is missing after all (B)</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <comment>state</comment>
        <translation>Steps: %1</translation>
    </message>
</context>
<context>
    <name>CaseComposer</name>
    <message>
        <source>Internal comment</source>
        <translation>Internal comment</translation>
    </message>
    <message>
        <source>Reply on WhatsApp</source>
        <translation>Reply on WhatsApp</translation>
    </message>
    <message>
        <source>Write a comment for those who work on this case</source>
        <translation>Write a comment for those who work on this case</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Keep the comment in the case (Ctrl+Enter)</source>
        <translation>Keep the comment in the case (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>File a conversation to this case to reply into it from here</source>
        <translation>File a conversation to this case to reply into it from here</translation>
    </message>
    <message>
        <source>Also show it in %1, where the partner reads it</source>
        <translation>Also show it in %1, where the partner reads it</translation>
    </message>
    <message>
        <source>Another Conversation…</source>
        <translation>Another Conversation…</translation>
    </message>
    <message>
        <source>This goes out. %1 reads it on WhatsApp.</source>
        <comment>conversation</comment>
        <translation>This goes out. %1 reads it on WhatsApp.</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1 from here: the conversation is not live, or sending is not open to you.</source>
        <comment>conversation</comment>
        <translation>Nothing can be sent to %1 from here: the conversation is not live, or sending is not open to you.</translation>
    </message>
    <message>
        <source>Comment and Show There</source>
        <translation>Comment and Show There</translation>
    </message>
    <message>
        <source>The partner will read this.</source>
        <translation>The partner will read this.</translation>
    </message>
    <message>
        <source>Only people in this workspace read this.</source>
        <translation>Only people in this workspace read this.</translation>
    </message>
</context>
<context>
    <name>CaseDetails</name>
    <message>
        <source>%1 %2</source>
        <comment>expected or planned, day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1; planned for %2</source>
        <comment>origin of a day, day</comment>
        <translation>%1; planned for %2</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>no day yet</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Waits for a decision</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Filed here</source>
        <translation>Filed here</translation>
    </message>
    <message>
        <source>In other systems</source>
        <translation>In other systems</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Set…</translation>
    </message>
    <message>
        <source>Set a milestone</source>
        <translation>Set a milestone</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Change what is known</source>
        <translation>Change what is known</translation>
    </message>
    <message>
        <source>File a Document…</source>
        <translation>File a Document…</translation>
    </message>
    <message>
        <source>File a document to this case</source>
        <translation>File a document to this case</translation>
    </message>
    <message>
        <source>Conflict: %1</source>
        <comment>field</comment>
        <translation>Conflict: %1</translation>
    </message>
    <message>
        <source>Here “%1”, in %2 “%3”</source>
        <comment>value, system, value</comment>
        <translation>Here “%1”, in %2 “%3”</translation>
    </message>
    <message>
        <source>Compare and Decide…</source>
        <translation>Compare and Decide…</translation>
    </message>
    <message>
        <source>Decide the conflict of %1</source>
        <translation>Decide the conflict of %1</translation>
    </message>
    <message>
        <source>%1: several readings</source>
        <comment>field</comment>
        <translation>%1: several readings</translation>
    </message>
    <message>
        <source>%1 becomes “%2”</source>
        <comment>field, value</comment>
        <translation>%1 becomes “%2”</translation>
    </message>
    <message>
        <source>No value so far; %1</source>
        <comment>source</comment>
        <translation>No value so far; %1</translation>
    </message>
    <message>
        <source>Was “%1”; %2</source>
        <comment>value, source</comment>
        <translation>Was “%1”; %2</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accept the proposal for %1</source>
        <translation>Accept the proposal for %1</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>Reject the proposal for %1</source>
        <translation>Reject the proposal for %1</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Compare the proposal for %1</source>
        <translation>Compare the proposal for %1</translation>
    </message>
    <message>
        <source>Show the Message</source>
        <translation>Show the Message</translation>
    </message>
    <message>
        <source>Show the message for %1</source>
        <translation>Show the message for %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <comment>number</comment>
        <translation>Order %1</translation>
    </message>
    <message>
        <source>No milestone is set.</source>
        <translation>No milestone is set.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Nobody owns this case.</source>
        <translation>Nobody owns this case.</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>Only the people named here see this case.</source>
        <translation>Only the people named here see this case.</translation>
    </message>
    <message>
        <source>Not open to you</source>
        <translation>Not open to you</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>kind of thing, stance</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Remove %1 from the case</source>
        <translation>Remove %1 from the case</translation>
    </message>
    <message>
        <source>Nothing is filed here. Press C in a conversation or a document to file it.</source>
        <translation>Nothing is filed here. Press C in a conversation or a document to file it.</translation>
    </message>
    <message>
        <source>Last heard of %1</source>
        <comment>a moment</comment>
        <translation>Last heard of %1</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Not there yet</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>day of a milestone, its origin</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>CaseFilters</name>
    <message>
        <source>Find a case</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>Number, title, partner or reference</source>
        <translation>Number, title, partner or reference</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of a case, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No partner is known yet</source>
        <translation>No partner is known yet</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>No case is open.</source>
        <translation>No case is open.</translation>
    </message>
    <message>
        <source>The case could not be read. Nothing was changed.</source>
        <translation>The case could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>This case is not open to you. Its owner or an administrator can grant it.</source>
        <translation>This case is not open to you. Its owner or an administrator can grant it.</translation>
    </message>
    <message>
        <source>Views of the case</source>
        <translation>Views of the case</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Reply on WhatsApp</source>
        <translation>Reply on WhatsApp</translation>
    </message>
    <message>
        <source>Write into the conversation of this case (R)</source>
        <translation>Write into the conversation of this case (R)</translation>
    </message>
    <message>
        <source>The timeline could not be read. Nothing was changed.</source>
        <translation>The timeline could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>nobody owns it</source>
        <translation>nobody owns it</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>owner %1</translation>
    </message>
    <message>
        <source>Checklist %1</source>
        <comment>number of open steps</comment>
        <translation>Checklist %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>File a Document…</source>
        <translation>File a Document…</translation>
    </message>
    <message>
        <source>Add Step…</source>
        <translation>Add Step…</translation>
    </message>
    <message>
        <source>Set Milestone…</source>
        <translation>Set Milestone…</translation>
    </message>
    <message>
        <source>Waits No Longer</source>
        <translation>Waits No Longer</translation>
    </message>
    <message>
        <source>Waits for Somebody…</source>
        <translation>Waits for Somebody…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Open Again…</source>
        <translation>Open Again…</translation>
    </message>
</context>
<context>
    <name>CaseReasonSheet</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>It stays in the case for good.</source>
        <translation>It stays in the case for good.</translation>
    </message>
    <message>
        <source>Something has to be settled first</source>
        <translation>Something has to be settled first</translation>
    </message>
    <message>
        <source>The reason is still missing</source>
        <translation>The reason is still missing</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>New case</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>A case keeps what was said, sent and done about one thing together.</source>
        <translation>A case keeps what was said, sent and done about one thing together.</translation>
    </message>
    <message>
        <source>Open Case</source>
        <translation>Open Case</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>number of a case</comment>
        <translation>Change %1</translation>
    </message>
    <message>
        <source>Save Changes</source>
        <translation>Save Changes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>No trading partner</source>
        <translation>No trading partner</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>With</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Who it is with, where that is no trading partner.</source>
        <translation>Who it is with, where that is no trading partner.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>Product line</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>A day as year-month-day, such as 2026-03-20.</source>
        <translation>A day as year-month-day, such as 2026-03-20.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>References</translation>
    </message>
    <message>
        <source>What other systems call it, such as order: PO-4711, sap: 4500012. The case is found by them.</source>
        <translation>What other systems call it, such as order: PO-4711, sap: 4500012. The case is found by them.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>I do</source>
        <translation>I do</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Escalates to</source>
        <translation>Escalates to</translation>
    </message>
    <message>
        <source>Only its owner, deputy and members see it</source>
        <translation>Only its owner, deputy and members see it</translation>
    </message>
    <message>
        <source>No checklist</source>
        <translation>No checklist</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>What follows</translation>
    </message>
    <message>
        <source>The case gets a number that never changes.</source>
        <translation>The case gets a number that never changes.</translation>
    </message>
    <message>
        <source>Every value is kept with who said it and when.</source>
        <translation>Every value is kept with who said it and when.</translation>
    </message>
    <message>
        <source>Connected systems that have this case are told what changed.</source>
        <translation>Connected systems that have this case are told what changed.</translation>
    </message>
    <message>
        <source>The title is still missing</source>
        <translation>The title is still missing</translation>
    </message>
    <message>
        <source>The due day is no day; write it like 2026-03-20</source>
        <translation>The due day is no day; write it like 2026-03-20</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Nothing was changed yet</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Partner case</source>
        <translation>Partner case</translation>
    </message>
    <message>
        <source>Business case</source>
        <translation>Business case</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message numerus="yes">
        <source>Open, %n day(s)</source>
        <translation>
            <numerusform>Open, %n day</numerusform>
            <numerusform>Open, %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Open since today</source>
        <translation>Open since today</translation>
    </message>
    <message>
        <source>Waits for somebody</source>
        <translation>Waits for somebody</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>a day</comment>
        <translation>Due %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n open step</numerusform>
            <numerusform>%n open steps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of a case, its title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>With</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>Product line</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Escalates to</source>
        <translation>Escalates to</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Delivery date</source>
        <translation>Delivery date</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>from a message</source>
        <translation>from a message</translation>
    </message>
    <message>
        <source>from a document</source>
        <translation>from a document</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a connected system</comment>
        <translation>from %1</translation>
    </message>
    <message>
        <source>from an answer</source>
        <translation>from an answer</translation>
    </message>
    <message>
        <source>from what is filed here</source>
        <translation>from what is filed here</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who said it, a day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>where it comes from, a day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Claimed</translation>
    </message>
    <message>
        <source>Evidence in</source>
        <translation>Evidence in</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Done, no evidence needed</source>
        <translation>Done, no evidence needed</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <comment>a day</comment>
        <translation>Overdue since %1</translation>
    </message>
    <message>
        <source>Said to be done, no evidence yet</source>
        <translation>Said to be done, no evidence yet</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>Order confirmed</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>Dispatched</translation>
    </message>
    <message>
        <source>Customs cleared</source>
        <translation>Customs cleared</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>happened</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Message on its way</source>
        <translation>Message on its way</translation>
    </message>
    <message>
        <source>Takes no stand</source>
        <translation>Takes no stand</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>Approves</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Not at all</translation>
    </message>
    <message>
        <source>By notification</source>
        <translation>By notification</translation>
    </message>
    <message>
        <source>WhatsApp, by template only</source>
        <translation>WhatsApp, by template only</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Looks after another region, product line or issue</source>
        <translation>Looks after another region, product line or issue</translation>
    </message>
    <message>
        <source>No contact of this partner any more</source>
        <translation>No contact of this partner any more</translation>
    </message>
    <message>
        <source>Does not want to be written to</source>
        <translation>Does not want to be written to</translation>
    </message>
    <message>
        <source>Has neither a device nor a conversation</source>
        <translation>Has neither a device nor a conversation</translation>
    </message>
</context>
<context>
    <name>CasesList</name>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Who will be told</source>
        <translation>Who will be told</translation>
    </message>
    <message>
        <source>Find out who would be told something, and by which way</source>
        <translation>Find out who would be told something, and by which way</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Open a case (N)</source>
        <translation>Open a case (N)</translation>
    </message>
    <message>
        <source>No case is open yet. A case keeps what was said, sent and done about one thing together.</source>
        <translation>No case is open yet. A case keeps what was said, sent and done about one thing together.</translation>
    </message>
    <message>
        <source>New Case…</source>
        <translation>New Case…</translation>
    </message>
    <message>
        <source>No case matches these filters.</source>
        <translation>No case matches these filters.</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Show Everything</translation>
    </message>
    <message>
        <source>Cases are not open to you. An administrator can grant it.</source>
        <translation>Cases are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The cases could not be read. Nothing was changed.</source>
        <translation>The cases could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>number of cases</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>No case is open, and the filters let none through.</source>
        <translation>No case is open, and the filters let none through.</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>No case is open.</translation>
    </message>
    <message>
        <source>Case %1 is open</source>
        <comment>number</comment>
        <translation>Case %1 is open</translation>
    </message>
    <message>
        <source>Filed to %1</source>
        <comment>case</comment>
        <translation>Filed to %1</translation>
    </message>
    <message>
        <source>Show Case</source>
        <translation>Show Case</translation>
    </message>
    <message>
        <source>The milestone is set</source>
        <translation>The milestone is set</translation>
    </message>
    <message>
        <source>The step was added</source>
        <translation>The step was added</translation>
    </message>
    <message>
        <source>The changes are saved</source>
        <translation>The changes are saved</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) are still open. File the evidence, or say why they are not needed.</source>
        <translation>
            <numerusform>%n step are still open. File the evidence, or say why they are not needed.</numerusform>
            <numerusform>%n steps are still open. File the evidence, or say why they are not needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) wait for a decision.</source>
        <translation>
            <numerusform>%n proposal wait for a decision.</numerusform>
            <numerusform>%n proposals wait for a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) with other systems wait for a decision.</source>
        <translation>
            <numerusform>%n conflict with other systems wait for a decision.</numerusform>
            <numerusform>%n conflicts with other systems wait for a decision.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>number of a case</comment>
        <translation>Close %1</translation>
    </message>
    <message>
        <source>Close Case</source>
        <translation>Close Case</translation>
    </message>
    <message>
        <source>Nothing is deleted. What is filed here stays, and the case can be opened again.</source>
        <translation>Nothing is deleted. What is filed here stays, and the case can be opened again.</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>The case is closed</translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <comment>number of a case</comment>
        <translation>Open %1 again</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Open Again</translation>
    </message>
    <message>
        <source>The case goes back to its owner.</source>
        <translation>The case goes back to its owner.</translation>
    </message>
    <message>
        <source>The case is open again</source>
        <translation>The case is open again</translation>
    </message>
    <message>
        <source>The case waits no longer</source>
        <translation>The case waits no longer</translation>
    </message>
    <message>
        <source>%1 waits for somebody</source>
        <comment>number of a case</comment>
        <translation>%1 waits for somebody</translation>
    </message>
    <message>
        <source>Let It Wait</source>
        <translation>Let It Wait</translation>
    </message>
    <message>
        <source>Its due day stays as it is.</source>
        <translation>Its due day stays as it is.</translation>
    </message>
    <message>
        <source>The case waits</source>
        <translation>The case waits</translation>
    </message>
    <message>
        <source>The document is filed here</source>
        <translation>The document is filed here</translation>
    </message>
    <message>
        <source>Noted as claimed; the evidence is still missing</source>
        <translation>Noted as claimed; the evidence is still missing</translation>
    </message>
    <message>
        <source>The evidence is filed</source>
        <translation>The evidence is filed</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Put back to missing</source>
        <translation>Put back to missing</translation>
    </message>
    <message>
        <source>It Is Not Needed</source>
        <translation>It Is Not Needed</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Put Back</translation>
    </message>
    <message>
        <source>The step counts as settled, with this reason.</source>
        <translation>The step counts as settled, with this reason.</translation>
    </message>
    <message>
        <source>What was filed for it stays filed.</source>
        <translation>What was filed for it stays filed.</translation>
    </message>
    <message>
        <source>The step is not needed</source>
        <translation>The step is not needed</translation>
    </message>
    <message>
        <source>The step is missing again</source>
        <translation>The step is missing again</translation>
    </message>
    <message>
        <source>The proposal was accepted</source>
        <translation>The proposal was accepted</translation>
    </message>
    <message>
        <source>Reject the proposal</source>
        <translation>Reject the proposal</translation>
    </message>
    <message>
        <source>%1 becomes “%2”</source>
        <comment>field, value</comment>
        <translation>%1 becomes “%2”</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>The value stays as it is. What was proposed, and by whom, stays in the case.</source>
        <translation>The value stays as it is. What was proposed, and by whom, stays in the case.</translation>
    </message>
    <message>
        <source>The proposal was rejected</source>
        <translation>The proposal was rejected</translation>
    </message>
    <message>
        <source>No value so far</source>
        <translation>No value so far</translation>
    </message>
    <message>
        <source>Keep what is known</source>
        <translation>Keep what is known</translation>
    </message>
    <message>
        <source>It may mean</source>
        <translation>It may mean</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>where it comes from, a moment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <comment>field</comment>
        <translation>Compare: %1</translation>
    </message>
    <message>
        <source>The source can be read in several ways. Nothing is decided by itself.</source>
        <translation>The source can be read in several ways. Nothing is decided by itself.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Conflict: %1</source>
        <comment>field</comment>
        <translation>Conflict: %1</translation>
    </message>
    <message>
        <source>Both sides changed it, each in another way. Nothing is overwritten until you decide.</source>
        <translation>Both sides changed it, each in another way. Nothing is overwritten until you decide.</translation>
    </message>
    <message>
        <source>Both had in common: %1</source>
        <comment>value</comment>
        <translation>Both had in common: %1</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>system</comment>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Heard %1</source>
        <comment>moment</comment>
        <translation>Heard %1</translation>
    </message>
    <message>
        <source>The conflict is decided</source>
        <translation>The conflict is decided</translation>
    </message>
    <message>
        <source>Remove from the case</source>
        <translation>Remove from the case</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>It stays where it is; only this case shows it no more.</source>
        <translation>It stays where it is; only this case shows it no more.</translation>
    </message>
    <message>
        <source>Removed from the case</source>
        <translation>Removed from the case</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>a time-stamp authority</source>
        <translation>a time-stamp authority</translation>
    </message>
    <message>
        <source>the clock of the database server</source>
        <translation>the clock of the database server</translation>
    </message>
    <message>
        <source>the clock of a rehearsal, which proves nothing</source>
        <translation>the clock of a rehearsal, which proves nothing</translation>
    </message>
    <message>
        <source>nothing decided</source>
        <translation>nothing decided</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>kept longer</source>
        <translation>kept longer</translation>
    </message>
    <message>
        <source>kept for good</source>
        <translation>kept for good</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>blocked by a hold, stays</source>
        <translation>blocked by a hold, stays</translation>
    </message>
    <message>
        <source>stays, as decided</source>
        <translation>stays, as decided</translation>
    </message>
    <message>
        <source>changed before its turn, stays</source>
        <translation>changed before its turn, stays</translation>
    </message>
    <message>
        <source>handed over, receipt awaited</source>
        <translation>handed over, receipt awaited</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were destroyed for good, as decided and approved. What remains of them here is listed below; the content is not among it.</source>
        <translation>
            <numerusform>%n record were destroyed for good, as decided and approved. What remains of them here is listed below; the content is not among it.</numerusform>
            <numerusform>%n records were destroyed for good, as decided and approved. What remains of them here is listed below; the content is not among it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message numerus="yes">
        <source>%n more in the saved certificate</source>
        <translation>
            <numerusform>%n more in the saved certificate</numerusform>
            <numerusform>%n more in the saved certificate</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Back to the Records</source>
        <translation>Back to the Records</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Save as JSON…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>issued %1</translation>
    </message>
</context>
<context>
    <name>ChainModel</name>
    <message>
        <source>%1 %2</source>
        <comment>kind of a document, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>This document</translation>
    </message>
    <message>
        <source>Probably linked: the numbers are alike</source>
        <translation>Probably linked: the numbers are alike</translation>
    </message>
    <message>
        <source>Linked by order %1</source>
        <translation>Linked by order %1</translation>
    </message>
    <message>
        <source>Linked by invoice %1</source>
        <translation>Linked by invoice %1</translation>
    </message>
    <message>
        <source>Linked by shipment %1</source>
        <translation>Linked by shipment %1</translation>
    </message>
    <message>
        <source>Linked by transmission %1</source>
        <translation>Linked by transmission %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <comment>kind of a document</comment>
        <translation>%1 is missing</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a moment</comment>
        <translation>due %1</translation>
    </message>
    <message numerus="yes">
        <source>Agreed within %n hour(s)</source>
        <translation>
            <numerusform>Agreed within %n hour</numerusform>
            <numerusform>Agreed within %n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Still in time</source>
        <translation>Still in time</translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>What this document hangs together with</source>
        <translation>What this document hangs together with</translation>
    </message>
    <message>
        <source>No other document names this one, and it names none that is here.</source>
        <translation>No other document names this one, and it names none that is here.</translation>
    </message>
</context>
<context>
    <name>ChainStrip</name>
    <message>
        <source>Chain: %1</source>
        <comment>titles of documents</comment>
        <translation>Chain: %1</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>The whole document</source>
        <translation>The whole document</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>In the order</source>
        <translation>In the order</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
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
    <name>ClassDialog</name>
    <message>
        <source>New class</source>
        <translation>New class</translation>
    </message>
    <message>
        <source>A place in the file plan for what belongs together.</source>
        <translation>A place in the file plan for what belongs together.</translation>
    </message>
    <message>
        <source>Add Class</source>
        <translation>Add Class</translation>
    </message>
    <message>
        <source>Edit %1 %2</source>
        <comment>code and name of a class</comment>
        <translation>Edit %1 %2</translation>
    </message>
    <message>
        <source>What was declared before keeps saying which version was in force then.</source>
        <translation>What was declared before keeps saying which version was in force then.</translation>
    </message>
    <message>
        <source>Change Class</source>
        <translation>Change Class</translation>
    </message>
    <message>
        <source>Some records are kept shorter than now, and that is meant</source>
        <translation>Some records are kept shorter than now, and that is meant</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>At the top of the plan</source>
        <translation>At the top of the plan</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Lies in</translation>
    </message>
    <message>
        <source>That of the class above</source>
        <translation>That of the class above</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>code and title of a schedule</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Rule or law behind it</source>
        <translation>Rule or law behind it</translation>
    </message>
    <message>
        <source>Vital: looked through every so many months</source>
        <translation>Vital: looked through every so many months</translation>
    </message>
    <message>
        <source>A declaration needs a second person</source>
        <translation>A declaration needs a second person</translation>
    </message>
    <message>
        <source>Closed: takes no new record</source>
        <translation>Closed: takes no new record</translation>
    </message>
    <message>
        <source>Details that the class asks for</source>
        <translation>Details that the class asks for</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be kept shorter.</source>
        <translation>
            <numerusform>%n record would be kept shorter.</numerusform>
            <numerusform>%n records would be kept shorter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be kept longer.</source>
        <translation>
            <numerusform>%n record would be kept longer.</numerusform>
            <numerusform>%n records would be kept longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would have no date any more.</source>
        <translation>
            <numerusform>%n record would have no date any more.</numerusform>
            <numerusform>%n records would have no date any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) keep their date.</source>
        <translation>
            <numerusform>%n record keep their date.</numerusform>
            <numerusform>%n records keep their date.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, then %3.</source>
        <comment>number of a record, until a day, until another day</comment>
        <translation>%1: %2, then %3.</translation>
    </message>
    <message>
        <source>No record is affected</source>
        <translation>No record is affected</translation>
    </message>
    <message>
        <source>What the change does</source>
        <translation>What the change does</translation>
    </message>
    <message>
        <source>Every date stays as it is.</source>
        <translation>Every date stays as it is.</translation>
    </message>
    <message>
        <source>Another class has this code.</source>
        <translation>Another class has this code.</translation>
    </message>
    <message>
        <source>The code is still missing</source>
        <translation>The code is still missing</translation>
    </message>
    <message>
        <source>The name is still missing</source>
        <translation>The name is still missing</translation>
    </message>
    <message>
        <source>The months are not a number</source>
        <translation>The months are not a number</translation>
    </message>
    <message>
        <source>Looking who is affected</source>
        <translation>Looking who is affected</translation>
    </message>
    <message>
        <source>Say that the shorter keeping is meant</source>
        <translation>Say that the shorter keeping is meant</translation>
    </message>
    <message>
        <source>The passphrase is still missing</source>
        <translation>The passphrase is still missing</translation>
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
    <name>Composer</name>
    <message>
        <source>Attach…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Template…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Write a message</translation>
    </message>
    <message>
        <source>Send the message (Ctrl+Enter)</source>
        <translation>Send the message (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>Remove the file</translation>
    </message>
    <message>
        <source>What may be sent could not be found out. It is tried again.</source>
        <translation>What may be sent could not be found out. It is tried again.</translation>
    </message>
    <message>
        <source>Words of your own cannot be sent now</source>
        <translation>Words of your own cannot be sent now</translation>
    </message>
    <message>
        <source>Choose a file to send</source>
        <translation>Choose a file to send</translation>
    </message>
</context>
<context>
    <name>ComposerQueue</name>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, to which message</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) wait behind</source>
        <translation>
            <numerusform>%n more message wait behind</numerusform>
            <numerusform>%n more messages wait behind</numerusform>
        </translation>
    </message>
    <message>
        <source>Send Although It May Be There</source>
        <translation>Send Although It May Be There</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>Send Again</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
</context>
<context>
    <name>ComposerWords</name>
    <message>
        <source>%1 tomorrow</source>
        <comment>a time of day</comment>
        <translation>%1 tomorrow</translation>
    </message>
    <message>
        <source>%1 yesterday</source>
        <comment>a time of day</comment>
        <translation>%1 yesterday</translation>
    </message>
    <message>
        <source>This conversation belongs to a matter: only templates without values may be sent</source>
        <translation>This conversation belongs to a matter: only templates without values may be sent</translation>
    </message>
    <message>
        <source>This person asked not to be written to</source>
        <translation>This person asked not to be written to</translation>
    </message>
    <message>
        <source>Free text until %1</source>
        <translation>Free text until %1</translation>
    </message>
    <message>
        <source>Nothing can be sent today: as many people as WhatsApp allows were written to first</source>
        <translation>Nothing can be sent today: as many people as WhatsApp allows were written to first</translation>
    </message>
    <message>
        <source>Only templates: the person did not write within the last day</source>
        <translation>Only templates: the person did not write within the last day</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Waits to be sent</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Is being sent</translation>
    </message>
    <message>
        <source>Next try at %1. %2</source>
        <comment>time, reason</comment>
        <translation>Next try at %1. %2</translation>
    </message>
    <message>
        <source>Sent at %1 and not delivered. %2</source>
        <comment>time, reason</comment>
        <translation>Sent at %1 and not delivered. %2</translation>
    </message>
    <message>
        <source>End of the link of button %1</source>
        <translation>End of the link of button %1</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>Value %1</translation>
    </message>
    <message>
        <source>%1 of the heading</source>
        <translation>%1 of the heading</translation>
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
    <name>ConnectionForm</name>
    <message>
        <source>Id of the WhatsApp Business account</source>
        <translation>Id of the WhatsApp Business account</translation>
    </message>
    <message>
        <source>Address of the Graph API</source>
        <translation>Address of the Graph API</translation>
    </message>
    <message>
        <source>Id of the phone number</source>
        <translation>Id of the phone number</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access token</translation>
    </message>
    <message>
        <source>Address at which push services reach you</source>
        <translation>Address at which push services reach you</translation>
    </message>
    <message>
        <source>Hosts of further push services</source>
        <translation>Hosts of further push services</translation>
    </message>
    <message>
        <source>Id of the app</source>
        <translation>Id of the app</translation>
    </message>
    <message>
        <source>Hosts from which media come</source>
        <translation>Hosts from which media come</translation>
    </message>
    <message>
        <source>Messages to one person at once</source>
        <translation>Messages to one person at once</translation>
    </message>
    <message>
        <source>Messages in a second</source>
        <translation>Messages in a second</translation>
    </message>
    <message>
        <source>Ids of further phone numbers</source>
        <translation>Ids of further phone numbers</translation>
    </message>
    <message>
        <source>Address of the page for answers</source>
        <translation>Address of the page for answers</translation>
    </message>
    <message>
        <source>Address of the server, up to api</source>
        <translation>Address of the server, up to api</translation>
    </message>
    <message>
        <source>Codes of classes that are always sent there</source>
        <translation>Codes of classes that are always sent there</translation>
    </message>
    <message>
        <source>Number of the folder for our records</source>
        <translation>Number of the folder for our records</translation>
    </message>
    <message>
        <source>Address of the directory service</source>
        <translation>Address of the directory service</translation>
    </message>
    <message>
        <source>Domain of the user</source>
        <translation>Domain of the user</translation>
    </message>
    <message>
        <source>Code of the type of our holds</source>
        <translation>Code of the type of our holds</translation>
    </message>
    <message>
        <source>Calls in a second</source>
        <translation>Calls in a second</translation>
    </message>
    <message>
        <source>Numbers of users and groups who may see restricted records</source>
        <translation>Numbers of users and groups who may see restricted records</translation>
    </message>
    <message>
        <source>Number of the disposition search</source>
        <translation>Number of the disposition search</translation>
    </message>
    <message>
        <source>Sign-in: password, directory or client</source>
        <translation>Sign-in: password, directory or client</translation>
    </message>
    <message>
        <source>Password, or secret of the client</source>
        <translation>Password, or secret of the client</translation>
    </message>
    <message>
        <source>User, or id of the client</source>
        <translation>User, or id of the client</translation>
    </message>
</context>
<context>
    <name>ConnectionSheet</name>
    <message>
        <source>Legal obligation to keep business letters</source>
        <translation>Legal obligation to keep business letters</translation>
    </message>
    <message>
        <source>Performance of a contract</source>
        <translation>Performance of a contract</translation>
    </message>
    <message>
        <source>Legitimate interest, weighed and documented</source>
        <translation>Legitimate interest, weighed and documented</translation>
    </message>
    <message>
        <source>Establishment or defence of legal claims</source>
        <translation>Establishment or defence of legal claims</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Settings of %1</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Add a connection</translation>
    </message>
    <message>
        <source>It is set up switched off. Nothing is sent and nothing is taken in before somebody switches it on.</source>
        <translation>It is set up switched off. Nothing is sent and nothing is taken in before somebody switches it on.</translation>
    </message>
    <message>
        <source>Save Settings</source>
        <translation>Save Settings</translation>
    </message>
    <message>
        <source>Add Connection</source>
        <translation>Add Connection</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Names its outbox and its inbox, for good: small letters, digits and hyphens.</source>
        <translation>Names its outbox and its inbox, for good: small letters, digits and hyphens.</translation>
    </message>
    <message>
        <source>Why its content is kept</source>
        <translation>Why its content is kept</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Legal ground</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Owner, who answers for it</source>
        <translation>Owner, who answers for it</translation>
    </message>
    <message>
        <source>No matter: open to everybody who may see items</source>
        <translation>No matter: open to everybody who may see items</translation>
    </message>
    <message>
        <source>Matter of what it captures</source>
        <translation>Matter of what it captures</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Capture period</source>
        <translation>Capture period</translation>
    </message>
    <message>
        <source>What nobody declared or held by then is destroyed, after a warning.</source>
        <translation>What nobody declared or held by then is destroyed, after a warning.</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>What it brings</translation>
    </message>
    <message>
        <source>Site-configurable: this system publishes no interface. The connector manifest says how yours is reached and what its answers mean.</source>
        <translation>Site-configurable: this system publishes no interface. The connector manifest says how yours is reached and what its answers mean.</translation>
    </message>
    <message>
        <source>Connector manifest</source>
        <translation>Connector manifest</translation>
    </message>
    <message>
        <source>Edit Manifest…</source>
        <translation>Edit Manifest…</translation>
    </message>
    <message>
        <source>Before it can be switched on</source>
        <translation>Before it can be switched on</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>What follows</translation>
    </message>
    <message>
        <source>It works under an actor of its own that may capture and nothing else. It can never declare, release or destroy.</source>
        <translation>It works under an actor of its own that may capture and nothing else. It can never declare, release or destroy.</translation>
    </message>
    <message>
        <source>Secrets are kept apart from the workspace. They are in no ledger, log or backup.</source>
        <translation>Secrets are kept apart from the workspace. They are in no ledger, log or backup.</translation>
    </message>
    <message>
        <source>The ledger says who set it up, changed it or switched it on.</source>
        <translation>The ledger says who set it up, changed it or switched it on.</translation>
    </message>
    <message>
        <source>“%1”, nothing is wrong with it.</source>
        <translation>“%1”, nothing is wrong with it.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in it must be corrected.</source>
        <translation>
            <numerusform>%n thing in it must be corrected.</numerusform>
            <numerusform>%n things in it must be corrected.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is still missing</source>
        <translation>The name is still missing</translation>
    </message>
    <message>
        <source>The short name is still missing</source>
        <translation>The short name is still missing</translation>
    </message>
    <message>
        <source>The short name has a character that it cannot have</source>
        <translation>The short name has a character that it cannot have</translation>
    </message>
    <message>
        <source>The short name is in use already</source>
        <translation>The short name is in use already</translation>
    </message>
    <message>
        <source>The connector manifest must be corrected first</source>
        <translation>The connector manifest must be corrected first</translation>
    </message>
    <message>
        <source>At most 32 small letters, digits and hyphens.</source>
        <translation>At most 32 small letters, digits and hyphens.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Another connection has this name.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <source>The settings are saved, but not every secret is. %1</source>
        <comment>what went wrong</comment>
        <translation>The settings are saved, but not every secret is. %1</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>Values without a meaning in the connector manifest are kept as they came: %1.</source>
        <comment>fields</comment>
        <translation>Values without a meaning in the connector manifest are kept as they came: %1.</translation>
    </message>
    <message>
        <source>WhatsApp Business, Cloud API</source>
        <translation>WhatsApp Business, Cloud API</translation>
    </message>
    <message>
        <source>Content Server, REST</source>
        <translation>Content Server, REST</translation>
    </message>
    <message>
        <source>Web Push to registered devices</source>
        <translation>Web Push to registered devices</translation>
    </message>
    <message>
        <source>%1, site-configurable</source>
        <translation>%1, site-configurable</translation>
    </message>
    <message>
        <source>Connector manifest</source>
        <translation>Connector manifest</translation>
    </message>
    <message>
        <source>Connector manifest: %1</source>
        <translation>Connector manifest: %1</translation>
    </message>
    <message>
        <source>a purpose</source>
        <translation>a purpose</translation>
    </message>
    <message>
        <source>a legal ground</source>
        <translation>a legal ground</translation>
    </message>
    <message>
        <source>an owner</source>
        <translation>an owner</translation>
    </message>
    <message>
        <source>a setting</source>
        <translation>a setting</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>a secret</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>Still missing: %1.</translation>
    </message>
    <message>
        <source>It was paused. What waits is kept.</source>
        <translation>It was paused. What waits is kept.</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <comment>reason</comment>
        <translation>Paused: %1</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Nothing goes out and nothing is taken in. What waits is kept.</source>
        <translation>Nothing goes out and nothing is taken in. What waits is kept.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Not reachable</translation>
    </message>
    <message>
        <source>It failed several times in a row and is left alone for a moment, then tried again by itself.</source>
        <translation>It failed several times in a row and is left alone for a moment, then tried again by itself.</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Failing</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>No agent works for this workspace now. What is to go out waits until one does.</source>
        <translation>No agent works for this workspace now. What is to go out waits until one does.</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Recovering</translation>
    </message>
    <message>
        <source>It failed before. One request tries whether it is back.</source>
        <translation>It failed before. One request tries whether it is back.</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Healthy</translation>
    </message>
    <message>
        <source>in the system keychain</source>
        <translation>in the system keychain</translation>
    </message>
    <message>
        <source>sealed under the passphrase</source>
        <translation>sealed under the passphrase</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>none needed</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>not entered</translation>
    </message>
    <message>
        <source>%1 of %2 entered</source>
        <translation>%1 of %2 entered</translation>
    </message>
    <message>
        <source>%1 out, %2 in</source>
        <comment>numbers of deliveries that wait</comment>
        <translation>%1 out, %2 in</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>passed, %1</source>
        <comment>when</comment>
        <translation>passed, %1</translation>
    </message>
    <message>
        <source>failed, %1</source>
        <comment>when</comment>
        <translation>failed, %1</translation>
    </message>
    <message>
        <source>Read the number</source>
        <translation>Read the number</translation>
    </message>
    <message>
        <source>Read the settings and secrets</source>
        <translation>Read the settings and secrets</translation>
    </message>
    <message>
        <source>Read the templates</source>
        <translation>Read the templates</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Webhooks are subscribed</source>
        <translation>Webhooks are subscribed</translation>
    </message>
    <message>
        <source>Ask the site for a valid certificate. It is never accepted unseen.</source>
        <translation>Ask the site for a valid certificate. It is never accepted unseen.</translation>
    </message>
    <message>
        <source>Enter the secrets anew in Settings, then test again.</source>
        <translation>Enter the secrets anew in Settings, then test again.</translation>
    </message>
    <message>
        <source>Compare the connector manifest with what the system really answers, then test again.</source>
        <translation>Compare the connector manifest with what the system really answers, then test again.</translation>
    </message>
    <message>
        <source>Ask the administrator of the system for the permission that this step needs.</source>
        <translation>Ask the administrator of the system for the permission that this step needs.</translation>
    </message>
    <message>
        <source>Wait a moment, then test again.</source>
        <translation>Wait a moment, then test again.</translation>
    </message>
    <message>
        <source>Check the address in Settings, and that this computer reaches it. Then test again.</source>
        <translation>Check the address in Settings, and that this computer reaches it. Then test again.</translation>
    </message>
    <message>
        <source>Open the page for answers</source>
        <translation>Open the page for answers</translation>
    </message>
    <message>
        <source>Read the file plan</source>
        <translation>Read the file plan</translation>
    </message>
    <message>
        <source>Open the folder for our records</source>
        <translation>Open the folder for our records</translation>
    </message>
    <message>
        <source>Read the holds</source>
        <translation>Read the holds</translation>
    </message>
    <message>
        <source>Read who may see the folder</source>
        <translation>Read who may see the folder</translation>
    </message>
    <message>
        <source>Read the steps that wait for us</source>
        <translation>Read the steps that wait for us</translation>
    </message>
</context>
<context>
    <name>ConnectionsScreen</name>
    <message numerus="yes">
        <source>%n healthy</source>
        <translation>
            <numerusform>%n healthy</numerusform>
            <numerusform>%n healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) somebody</source>
        <translation>
            <numerusform>%n need somebody</numerusform>
            <numerusform>%n needs somebody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switched off</source>
        <translation>
            <numerusform>%n switched off</numerusform>
            <numerusform>%n switched off</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Add Connection…</source>
        <translation>Add Connection…</translation>
    </message>
    <message>
        <source>Connections are not open to you. An administrator can grant it.</source>
        <translation>Connections are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The connections could not be read. Nothing was changed.</source>
        <translation>The connections could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation>%1 goes on.</translation>
    </message>
    <message>
        <source>%1 is set up and switched off.</source>
        <translation>%1 is set up and switched off.</translation>
    </message>
    <message>
        <source>The settings of %1 are saved.</source>
        <translation>The settings of %1 are saved.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The connector manifest is saved.</source>
        <translation>The connector manifest is saved.</translation>
    </message>
    <message>
        <source>The settings are as they were before. Secrets that were entered stay.</source>
        <translation>The settings are as they were before. Secrets that were entered stay.</translation>
    </message>
    <message>
        <source>The limits are saved.</source>
        <translation>The limits are saved.</translation>
    </message>
    <message>
        <source>The limits are as they were before.</source>
        <translation>The limits are as they were before.</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pause %1</translation>
    </message>
    <message>
        <source>Nothing goes out and nothing is taken in until somebody resumes it.</source>
        <translation>Nothing goes out and nothing is taken in until somebody resumes it.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Everything that waits is kept, and what comes in meanwhile waits too.</source>
        <translation>Everything that waits is kept, and what comes in meanwhile waits too.</translation>
    </message>
    <message>
        <source>The order is kept when it goes on.</source>
        <translation>The order is kept when it goes on.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 is paused.</translation>
    </message>
    <message>
        <source>%1 is switched on.</source>
        <translation>%1 is switched on.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <translation>%1 is switched off.</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>It is as it was before.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>The connection is taken out of this workspace.</source>
        <translation>The connection is taken out of this workspace.</translation>
    </message>
    <message>
        <source>Its settings and its secrets are forgotten.</source>
        <translation>Its settings and its secrets are forgotten.</translation>
    </message>
    <message>
        <source>Its actor can no longer act here.</source>
        <translation>Its actor can no longer act here.</translation>
    </message>
    <message>
        <source>What it captured stays, with its provenance, as do the entries about it.</source>
        <translation>What it captured stays, with its provenance, as do the entries about it.</translation>
    </message>
    <message>
        <source>To connect the system again, everything must be entered anew.</source>
        <translation>To connect the system again, everything must be entered anew.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 is removed.</translation>
    </message>
    <message>
        <source>Pages of the connections</source>
        <translation>Pages of the connections</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systems</translation>
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
    <name>ContentModel</name>
    <message>
        <source>Destroyed</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what is written below it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) left out</source>
        <translation>
            <numerusform>%n message left out</numerusform>
            <numerusform>%n messages left out</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, between %2 and %3</source>
        <comment>12 messages left out, two clocks</comment>
        <translation>%1, between %2 and %3</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>12 messages left out, two days</comment>
        <translation>%1, from %2 to %3</translation>
    </message>
    <message>
        <source>answered or answering</source>
        <translation>answered or answering</translation>
    </message>
    <message>
        <source>context</source>
        <translation>context</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Answer or answered</source>
        <translation>Answer or answered</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
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
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Last 90 days</translation>
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
    <message>
        <source>Not all that is selected is loaded. Scroll to its ends, then file it.</source>
        <translation>Not all that is selected is loaded. Scroll to its ends, then file it.</translation>
    </message>
    <message>
        <source>The past is only looked at. Press Escape to come back to now.</source>
        <translation>The past is only looked at. Press Escape to come back to now.</translation>
    </message>
</context>
<context>
    <name>CoverageAxis</name>
    <message>
        <source>Time shown</source>
        <translation>Time shown</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>CoverageDetails</name>
    <message>
        <source>Details of the coverage</source>
        <translation>Details of the coverage</translation>
    </message>
    <message>
        <source>Open Conversation</source>
        <translation>Open Conversation</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Captured</translation>
    </message>
    <message>
        <source>Missing or in doubt</source>
        <translation>Missing or in doubt</translation>
    </message>
    <message>
        <source>Never in such sources</source>
        <translation>Never in such sources</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) announced in messages were not handed over.</source>
        <translation>
            <numerusform>%n file announced in messages were not handed over.</numerusform>
            <numerusform>%n files announced in messages were not handed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out by whoever exported.</source>
        <translation>
            <numerusform>%n file were left out by whoever exported.</numerusform>
            <numerusform>%n files were left out by whoever exported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known to be missing. That does not show that nothing is: no program sees what was removed before the copy was made.</source>
        <translation>Nothing is known to be missing. That does not show that nothing is: no program sees what was removed before the copy was made.</translation>
    </message>
</context>
<context>
    <name>CoveragePane</name>
    <message>
        <source>Coverage</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>Conversations are not open to you. An administrator can grant it.</source>
        <translation>Conversations are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The coverage could not be read. Nothing was changed.</source>
        <translation>The coverage could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>No conversation was captured yet.</source>
        <translation>No conversation was captured yet.</translation>
    </message>
    <message>
        <source>Coverage of conversations</source>
        <translation>Coverage of conversations</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) of whole connections, last %1: %2</source>
        <translation>
            <numerusform>%n gap of whole connections, last %1: %2</numerusform>
            <numerusform>%n gaps of whole connections, last %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Each line is a source: coloured in weeks with messages, grey between its first and its last one. What somebody left out before the copy was made cannot be seen from it.</source>
        <translation>Each line is a source: coloured in weeks with messages, grey between its first and its last one. What somebody left out before the copy was made cannot be seen from it.</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <source>captured from: not recorded</source>
        <translation>captured from: not recorded</translation>
    </message>
    <message>
        <source>captured from %1</source>
        <translation>captured from %1</translation>
    </message>
    <message>
        <source>Chat exported by a person</source>
        <translation>Chat exported by a person</translation>
    </message>
    <message>
        <source>Database of an Android phone</source>
        <translation>Database of an Android phone</translation>
    </message>
    <message>
        <source>Database of an iPhone</source>
        <translation>Database of an iPhone</translation>
    </message>
    <message>
        <source>Connected business number</source>
        <translation>Connected business number</translation>
    </message>
    <message>
        <source>What a message said before it was edited</source>
        <translation>What a message said before it was edited</translation>
    </message>
    <message>
        <source>Reactions to messages</source>
        <translation>Reactions to messages</translation>
    </message>
    <message>
        <source>Whether and when a message was delivered or read</source>
        <translation>Whether and when a message was delivered or read</translation>
    </message>
    <message>
        <source>Which message a reply answers</source>
        <translation>Which message a reply answers</translation>
    </message>
    <message>
        <source>Pictures and videos to be seen once</source>
        <translation>Pictures and videos to be seen once</translation>
    </message>
    <message>
        <source>Messages that disappeared before the copy was made</source>
        <translation>Messages that disappeared before the copy was made</translation>
    </message>
    <message>
        <source>What messages said that were deleted before the copy was made</source>
        <translation>What messages said that were deleted before the copy was made</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Groups made in the app on a phone</source>
        <translation>Groups made in the app on a phone</translation>
    </message>
    <message>
        <source>Chats on numbers that are not connected</source>
        <translation>Chats on numbers that are not connected</translation>
    </message>
    <message>
        <source>What was said before the number was connected</source>
        <translation>What was said before the number was connected</translation>
    </message>
    <message>
        <source>The export has close to 10,000 messages with files. The app ends an export there; earlier messages may be missing.</source>
        <translation>The export has close to 10,000 messages with files. The app ends an export there; earlier messages may be missing.</translation>
    </message>
    <message>
        <source>The export has close to 40,000 messages without files. The app ends an export there; earlier messages may be missing.</source>
        <translation>The export has close to 40,000 messages without files. The app ends an export there; earlier messages may be missing.</translation>
    </message>
    <message>
        <source>The export holds only lines of the app itself. Exports from a linked device look like this; ask for one from the phone.</source>
        <translation>The export holds only lines of the app itself. Exports from a linked device look like this; ask for one from the phone.</translation>
    </message>
    <message>
        <source>The time zone of the device is not recorded.</source>
        <translation>The time zone of the device is not recorded.</translation>
    </message>
    <message>
        <source>The order of day and month does not follow from the file; it was assumed.</source>
        <translation>The order of day and month does not follow from the file; it was assumed.</translation>
    </message>
    <message>
        <source>The file was not read to its end.</source>
        <translation>The file was not read to its end.</translation>
    </message>
    <message>
        <source>A file arrived that is not the one announced.</source>
        <translation>A file arrived that is not the one announced.</translation>
    </message>
    <message>
        <source>A message came whose kind the messenger does not hand out.</source>
        <translation>A message came whose kind the messenger does not hand out.</translation>
    </message>
    <message>
        <source>The messenger reported a problem: %1</source>
        <translation>The messenger reported a problem: %1</translation>
    </message>
    <message>
        <source>no times known</source>
        <translation>no times known</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealModel</name>
    <message numerus="yes">
        <source>and %n more difference(s)</source>
        <translation>
            <numerusform>and %n more difference</numerusform>
            <numerusform>and %n more differences</numerusform>
        </translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Shown at the time it was captured</source>
        <translation>Shown at the time it was captured</translation>
    </message>
    <message>
        <source>A document that is not open to you</source>
        <translation>A document that is not open to you</translation>
    </message>
    <message>
        <source>Approves %1</source>
        <comment>a document</comment>
        <translation>Approves %1</translation>
    </message>
    <message>
        <source>Disputes %1</source>
        <comment>a document</comment>
        <translation>Disputes %1</translation>
    </message>
    <message>
        <source>Differs between sources</source>
        <translation>Differs between sources</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>As it stood at %1: %2</source>
        <comment>time with seconds, state</comment>
        <translation>As it stood at %1: %2</translation>
    </message>
    <message>
        <source>It was captured only after this message</source>
        <translation>It was captured only after this message</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) since then may say otherwise</source>
        <translation>
            <numerusform>%n answer since then may say otherwise</numerusform>
            <numerusform>%n answers since then may say otherwise</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <comment>digest</comment>
        <translation>Bytes %1</translation>
    </message>
</context>
<context>
    <name>DealPage</name>
    <message>
        <source>Documents and messages of the deal, in the order of time</source>
        <translation>Documents and messages of the deal, in the order of time</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>No document is filed to this case yet. File an order or an invoice, and it stands here beside what was said.</source>
        <translation>No document is filed to this case yet. File an order or an invoice, and it stands here beside what was said.</translation>
    </message>
    <message>
        <source>The deal could not be read. Nothing was changed.</source>
        <translation>The deal could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
</context>
<context>
    <name>DealStrip</name>
    <message>
        <source>All documents and messages of the deal; a click leads there</source>
        <translation>All documents and messages of the deal; a click leads there</translation>
    </message>
</context>
<context>
    <name>DecisionOption</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1, key %2</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Last day of keeping</source>
        <translation>Last day of keeping</translation>
    </message>
    <message>
        <source>Reason, by its digit</source>
        <translation>Reason, by its digit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Decide and Next</source>
        <translation>Decide and Next</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Keep longer</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>until a day</translation>
    </message>
    <message>
        <source>Keep for good</source>
        <translation>Keep for good</translation>
    </message>
    <message>
        <source>never due again</source>
        <translation>never due again</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>stays due</source>
        <translation>stays due</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Key J</source>
        <translation>Key J</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Key U takes the last decision back</source>
        <translation>Key U takes the last decision back</translation>
    </message>
    <message>
        <source>Reviewed, go on</source>
        <translation>Reviewed, go on</translation>
    </message>
    <message>
        <source>blocked by a hold</source>
        <translation>blocked by a hold</translation>
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
        <translation>%1, %2</translation>
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
        <translation>%1, %2.</translation>
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
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>title of a conversation, first day, last day</comment>
        <translation>%1, %2 to %3</translation>
    </message>
</context>
<context>
    <name>DeliveriesModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Came in</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tries</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Next try</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>DeliveriesPane</name>
    <message>
        <source>Deliveries and exchanges</source>
        <translation>Deliveries and exchanges</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Exchanges</translation>
    </message>
    <message>
        <source>Any system</source>
        <translation>Any system</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Send Anew</source>
        <translation>Send Anew</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Drop…</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Deliveries</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>Nothing waits here.</translation>
    </message>
    <message>
        <source>No delivery matches these filters.</source>
        <translation>No delivery matches these filters.</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Show Everything</translation>
    </message>
    <message>
        <source>Deliveries are not open to you. An administrator can grant it.</source>
        <translation>Deliveries are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The deliveries could not be read. Nothing was changed.</source>
        <translation>The deliveries could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Choose a system to see how the program spoke with it. What was said is never kept there.</source>
        <translation>Choose a system to see how the program spoke with it. What was said is never kept there.</translation>
    </message>
    <message>
        <source>Choose a System</source>
        <translation>Choose a System</translation>
    </message>
    <message>
        <source>Nothing was exchanged with this system yet.</source>
        <translation>Nothing was exchanged with this system yet.</translation>
    </message>
    <message>
        <source>Take In Anew</source>
        <translation>Take In Anew</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are tried anew.</source>
        <translation>
            <numerusform>%n delivery are tried anew.</numerusform>
            <numerusform>%n deliveries are tried anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n delivery(ies)</source>
        <translation>
            <numerusform>Drop %n delivery</numerusform>
            <numerusform>Drop %n deliveries</numerusform>
        </translation>
    </message>
    <message>
        <source>They are given up for good. What waits behind them goes on.</source>
        <translation>They are given up for good. What waits behind them goes on.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>What they carry is forgotten. That they were, and why they were dropped, is not.</source>
        <translation>What they carry is forgotten. That they were, and why they were dropped, is not.</translation>
    </message>
    <message>
        <source>What came in and was dropped does not become an item.</source>
        <translation>What came in and was dropped does not become an item.</translation>
    </message>
    <message>
        <source>To try them anew instead, close this and choose that.</source>
        <translation>To try them anew instead, close this and choose that.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) dropped.</source>
        <translation>
            <numerusform>%n delivery dropped.</numerusform>
            <numerusform>%n deliveries dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Tried, waits</source>
        <translation>Tried, waits</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Needs a decision</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Call by connector manifest</source>
        <translation>Call by connector manifest</translation>
    </message>
    <message>
        <source>Fetch a photo, voice note or file</source>
        <translation>Fetch a photo, voice note or file</translation>
    </message>
    <message>
        <source>React to a message</source>
        <translation>React to a message</translation>
    </message>
    <message>
        <source>Mark a message as read</source>
        <translation>Mark a message as read</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Send a message</translation>
    </message>
    <message>
        <source>Notify a device</source>
        <translation>Notify a device</translation>
    </message>
    <message>
        <source>Letter that no key opens</source>
        <translation>Letter that no key opens</translation>
    </message>
    <message>
        <source>News by webhook</source>
        <translation>News by webhook</translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>less than a minute ago</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message>
        <source>in its turn</source>
        <translation>in its turn</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>a person decides</source>
        <translation>a person decides</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <comment>reason</comment>
        <translation>Dropped: %1</translation>
    </message>
    <message>
        <source>A secret of the connection was not entered. Nothing was sent. Enter it, then send this anew.</source>
        <translation>A secret of the connection was not entered. Nothing was sent. Enter it, then send this anew.</translation>
    </message>
    <message>
        <source>A setting of the connection was not entered. Nothing was sent. Enter it, then send this anew.</source>
        <translation>A setting of the connection was not entered. Nothing was sent. Enter it, then send this anew.</translation>
    </message>
    <message>
        <source>A value that the request needs is missing or malformed. Nothing was sent.</source>
        <translation>A value that the request needs is missing or malformed. Nothing was sent.</translation>
    </message>
    <message>
        <source>The connection has no way to do that. Nothing was sent. Check its connector manifest.</source>
        <translation>The connection has no way to do that. Nothing was sent. Check its connector manifest.</translation>
    </message>
    <message>
        <source>News from a list</source>
        <translation>News from a list</translation>
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
    <name>DifferenceSheet</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>It stays in the case for good.</source>
        <translation>It stays in the case for good.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>side, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Another value</translation>
    </message>
    <message>
        <source>A day, such as 2026-03-20</source>
        <translation>A day, such as 2026-03-20</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Nothing is chosen yet</translation>
    </message>
    <message>
        <source>The other value is still missing</source>
        <translation>The other value is still missing</translation>
    </message>
    <message>
        <source>The other value is no day; write it like 2026-03-20</source>
        <translation>The other value is no day; write it like 2026-03-20</translation>
    </message>
</context>
<context>
    <name>DispositionScreen</name>
    <message>
        <source>Disposition</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Disposition is not open to you. An administrator can grant it.</source>
        <translation>Disposition is not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The snapshots could not be read. Nothing was changed.</source>
        <translation>The snapshots could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) approved for destruction. Nothing is destroyed yet.</source>
        <translation>
            <numerusform>%n record approved for destruction. Nothing is destroyed yet.</numerusform>
            <numerusform>%n records approved for destruction. Nothing is destroyed yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ask for second approval</source>
        <translation>Ask for second approval</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n record(s)</source>
        <translation>
            <numerusform>%1, %n record</numerusform>
            <numerusform>%1, %n records</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on nothing in it can be decided otherwise, unless it is returned to the reviewers.</source>
        <translation>From now on nothing in it can be decided otherwise, unless it is returned to the reviewers.</translation>
    </message>
    <message>
        <source>The second person must have decided nothing in it, and must open a sample that nobody can choose.</source>
        <translation>The second person must have decided nothing in it, and must open a sample that nobody can choose.</translation>
    </message>
    <message>
        <source>Ask for Approval</source>
        <translation>Ask for Approval</translation>
    </message>
    <message>
        <source>Approve the disposition</source>
        <translation>Approve the disposition</translation>
    </message>
    <message>
        <source>What is decided to be destroyed will be gone for good once it is carried out. Nobody can bring it back, not even from this workspace.</source>
        <translation>What is decided to be destroyed will be gone for good once it is carried out. Nobody can bring it back, not even from this workspace.</translation>
    </message>
    <message>
        <source>What a hold covers at that moment stays.</source>
        <translation>What a hold covers at that moment stays.</translation>
    </message>
    <message>
        <source>Your approval is in the ledger and on the certificate for ever.</source>
        <translation>Your approval is in the ledger and on the certificate for ever.</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>destroy</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Withdraw the snapshot</source>
        <translation>Withdraw the snapshot</translation>
    </message>
    <message>
        <source>Nothing of it is carried out. Its records stay due and can be taken down again; the decisions made in it are kept with it.</source>
        <translation>Nothing of it is carried out. Its records stay due and can be taken down again; the decisions made in it are kept with it.</translation>
    </message>
    <message>
        <source>Withdraw Snapshot</source>
        <translation>Withdraw Snapshot</translation>
    </message>
    <message>
        <source>Return it to the reviewers</source>
        <translation>Return it to the reviewers</translation>
    </message>
    <message>
        <source>The decisions stay and can be changed. A second person has to approve it again.</source>
        <translation>The decisions stay and can be changed. A second person has to approve it again.</translation>
    </message>
    <message>
        <source>Return to Reviewers</source>
        <translation>Return to Reviewers</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Save the certificate</translation>
    </message>
</context>
<context>
    <name>DispositionWords</name>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Second approval</source>
        <translation>Second approval</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Blocked; ask legal</source>
        <translation>Blocked; ask legal</translation>
    </message>
    <message>
        <source>Blocked by %1</source>
        <translation>Blocked by %1</translation>
    </message>
    <message>
        <source>Being destroyed</source>
        <translation>Being destroyed</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>Changed since, stays</source>
        <translation>Changed since, stays</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Kept until %1</source>
        <translation>Kept until %1</translation>
    </message>
    <message>
        <source>Kept for good</source>
        <translation>Kept for good</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Still needed for the business</source>
        <translation>Still needed for the business</translation>
    </message>
    <message>
        <source>Claim or dispute expected</source>
        <translation>Claim or dispute expected</translation>
    </message>
    <message>
        <source>Audit or inspection under way</source>
        <translation>Audit or inspection under way</translation>
    </message>
    <message>
        <source>Contract still running</source>
        <translation>Contract still running</translation>
    </message>
    <message>
        <source>Request of a person concerned is open</source>
        <translation>Request of a person concerned is open</translation>
    </message>
    <message>
        <source>Wrong class or schedule</source>
        <translation>Wrong class or schedule</translation>
    </message>
    <message>
        <source>Date of the event is wrong or missing</source>
        <translation>Date of the event is wrong or missing</translation>
    </message>
    <message>
        <source>Lasting historical value</source>
        <translation>Lasting historical value</translation>
    </message>
    <message>
        <source>Another reason, see the note</source>
        <translation>Another reason, see the note</translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>Said by: %1 %2, %3</source>
        <comment>kind of a document, its number, a day</comment>
        <translation>Said by: %1 %2, %3</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Refers to</translation>
    </message>
    <message>
        <source>Conversations that name it</source>
        <translation>Conversations that name it</translation>
    </message>
    <message>
        <source>Records and holds</source>
        <translation>Records and holds</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Where it came from</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>As a transmission: %1</source>
        <comment>a state</comment>
        <translation>As a transmission: %1</translation>
    </message>
    <message>
        <source>As business: %1</source>
        <comment>a state</comment>
        <translation>As business: %1</translation>
    </message>
    <message>
        <source>The same transmission was received before.</source>
        <translation>The same transmission was received before.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a conversation</comment>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Declared as %1</source>
        <translation>Declared as %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a record</comment>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Held by %1</translation>
    </message>
    <message>
        <source>Blocked; ask legal</source>
        <translation>Blocked; ask legal</translation>
    </message>
    <message>
        <source>Neither declared nor held.</source>
        <translation>Neither declared nor held.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>Place in the file</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Document %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Captured</translation>
    </message>
    <message numerus="yes">
        <source>Named in %n message(s)</source>
        <translation>
            <numerusform>Named in %n message</numerusform>
            <numerusform>Named in %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentFilters</name>
    <message>
        <source>A step is missing</source>
        <translation>A step is missing</translation>
    </message>
    <message>
        <source>Sent twice</source>
        <translation>Sent twice</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>By date of the document</source>
        <translation>By date of the document</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>By number</translation>
    </message>
    <message>
        <source>By partner</source>
        <translation>By partner</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>Find a document</translation>
    </message>
    <message>
        <source>Number, partner or item</source>
        <translation>Number, partner or item</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>With findings</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>No partner is named yet</source>
        <translation>No partner is named yet</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>No document is open.</source>
        <translation>No document is open.</translation>
    </message>
    <message>
        <source>The document could not be read. What was received is kept.</source>
        <translation>The document could not be read. What was received is kept.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>This document is not open to you. An administrator can grant it.</source>
        <translation>This document is not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>Views of the document</source>
        <translation>Views of the document</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Declare…</source>
        <translation>Declare…</translation>
    </message>
    <message>
        <source>Make a record of the file that this document came in (D)</source>
        <translation>Make a record of the file that this document came in (D)</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Hold…</translation>
    </message>
    <message>
        <source>Put the file that this document came in under hold (H)</source>
        <translation>Put the file that this document came in under hold (H)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Show in the Original</source>
        <translation>Show in the Original</translation>
    </message>
    <message>
        <source>Show in the Document</source>
        <translation>Show in the Document</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>This document is not there any more, or it is not open to you.</source>
        <translation>This document is not there any more, or it is not open to you.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of a document, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A partner that is not named</source>
        <translation>A partner that is not named</translation>
    </message>
    <message>
        <source>To %1, captured %2, %3</source>
        <comment>a partner, a moment, a format</comment>
        <translation>To %1, captured %2, %3</translation>
    </message>
    <message>
        <source>From %1, captured %2, %3</source>
        <comment>a partner, a moment, a format</comment>
        <translation>From %1, captured %2, %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a tab, a count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Segment %1, %2</source>
        <comment>its number, a name in the original</comment>
        <translation>Segment %1, %2</translation>
    </message>
    <message>
        <source>File to a Case…</source>
        <translation>File to a Case…</translation>
    </message>
</context>
<context>
    <name>DocumentSheet</name>
    <message>
        <source>The document, readable</source>
        <translation>The document, readable</translation>
    </message>
    <message>
        <source>%1
Click to see it in the original.</source>
        <translation>%1
Click to see it in the original.</translation>
    </message>
    <message>
        <source>%1
From %2. Click to see it in the original.</source>
        <translation>%1
From %2. Click to see it in the original.</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>Buyer</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>Ship to</translation>
    </message>
    <message>
        <source>Ship from</source>
        <translation>Ship from</translation>
    </message>
    <message>
        <source>Bill to</source>
        <translation>Bill to</translation>
    </message>
    <message>
        <source>Bill and ship to</source>
        <translation>Bill and ship to</translation>
    </message>
    <message>
        <source>Pay to</source>
        <translation>Pay to</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>Shipper</source>
        <translation>Shipper</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>Consignee</translation>
    </message>
    <message>
        <source>Final consignee</source>
        <translation>Final consignee</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>Issuer of the invoice</source>
        <translation>Issuer of the invoice</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Tax representative</source>
        <translation>Tax representative</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Order of the buyer</source>
        <translation>Order of the buyer</translation>
    </message>
    <message>
        <source>Order of the seller</source>
        <translation>Order of the seller</translation>
    </message>
    <message>
        <source>Blanket order</source>
        <translation>Blanket order</translation>
    </message>
    <message>
        <source>Call-off</source>
        <translation>Call-off</translation>
    </message>
    <message>
        <source>Rush order</source>
        <translation>Rush order</translation>
    </message>
    <message>
        <source>Order change</source>
        <translation>Order change</translation>
    </message>
    <message>
        <source>Answer to the order</source>
        <translation>Answer to the order</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Original invoice</source>
        <translation>Original invoice</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Credit note</translation>
    </message>
    <message>
        <source>Debit note</source>
        <translation>Debit note</translation>
    </message>
    <message>
        <source>Ship notice</source>
        <translation>Ship notice</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Delivery note</translation>
    </message>
    <message>
        <source>Delivery order</source>
        <translation>Delivery order</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Shipment</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Packing list</source>
        <translation>Packing list</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Price list</translation>
    </message>
    <message>
        <source>Bill of lading</source>
        <translation>Bill of lading</translation>
    </message>
    <message>
        <source>Reference of the carrier</source>
        <translation>Reference of the carrier</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Reference of the buyer</source>
        <translation>Reference of the buyer</translation>
    </message>
    <message>
        <source>Reference of the customer</source>
        <translation>Reference of the customer</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Number of the vendor</source>
        <translation>Number of the vendor</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Tax number</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Delivery expected</source>
        <translation>Delivery expected</translation>
    </message>
    <message>
        <source>Delivery promised</source>
        <translation>Delivery promised</translation>
    </message>
    <message>
        <source>Delivery requested</source>
        <translation>Delivery requested</translation>
    </message>
    <message>
        <source>Deliver no later than</source>
        <translation>Deliver no later than</translation>
    </message>
    <message>
        <source>Deliver no earlier than</source>
        <translation>Deliver no earlier than</translation>
    </message>
    <message>
        <source>Shipment requested</source>
        <translation>Shipment requested</translation>
    </message>
    <message>
        <source>Shipment planned</source>
        <translation>Shipment planned</translation>
    </message>
    <message>
        <source>Ship no later than</source>
        <translation>Ship no later than</translation>
    </message>
    <message>
        <source>Ship no earlier than</source>
        <translation>Ship no earlier than</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Required by</source>
        <translation>Required by</translation>
    </message>
    <message>
        <source>Cancel after</source>
        <translation>Cancel after</translation>
    </message>
    <message>
        <source>Arrival expected</source>
        <translation>Arrival expected</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Departed</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Invoiced</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>Date of the reference</source>
        <translation>Date of the reference</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Best before</translation>
    </message>
    <message>
        <source>Tax date</source>
        <translation>Tax date</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>Date of the transaction</source>
        <translation>Date of the transaction</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>Sum of the lines</translation>
    </message>
    <message>
        <source>Allowances</source>
        <translation>Allowances</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Total without tax</source>
        <translation>Total without tax</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>Total with tax</translation>
    </message>
    <message>
        <source>Paid before</source>
        <translation>Paid before</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>Total to pay</translation>
    </message>
    <message>
        <source>Total of the order</source>
        <translation>Total of the order</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Allowance</source>
        <translation>Allowance</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Number of lines</translation>
    </message>
    <message>
        <source>Sum of the quantities</source>
        <translation>Sum of the quantities</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Too many</translation>
    </message>
    <message>
        <source>To follow</source>
        <translation>To follow</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>Outstanding</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>In a package</source>
        <translation>In a package</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Item of the buyer</source>
        <translation>Item of the buyer</translation>
    </message>
    <message>
        <source>Item of the seller</source>
        <translation>Item of the seller</translation>
    </message>
    <message>
        <source>Item of the maker</source>
        <translation>Item of the maker</translation>
    </message>
    <message>
        <source>Stock number</source>
        <translation>Stock number</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Instead of</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Replaced by another item</source>
        <translation>Replaced by another item</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>Date changed</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>Price changed</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <translation>Quantity changed</translation>
    </message>
    <message>
        <source>Quantity raised</source>
        <translation>Quantity raised</translation>
    </message>
    <message>
        <source>Quantity lowered</source>
        <translation>Quantity lowered</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Cancels an earlier one</source>
        <translation>Cancels an earlier one</translation>
    </message>
    <message>
        <source>Changes an earlier one</source>
        <translation>Changes an earlier one</translation>
    </message>
    <message>
        <source>Replaces an earlier one</source>
        <translation>Replaces an earlier one</translation>
    </message>
    <message>
        <source>Confirms an earlier one</source>
        <translation>Confirms an earlier one</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Adds to an earlier one</source>
        <translation>Adds to an earlier one</translation>
    </message>
    <message>
        <source>Takes an earlier one back</source>
        <translation>Takes an earlier one back</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Accepted with changes</source>
        <translation>Accepted with changes</translation>
    </message>
    <message>
        <source>Accepted under conditions</source>
        <translation>Accepted under conditions</translation>
    </message>
    <message>
        <source>Received, not answered yet</source>
        <translation>Received, not answered yet</translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation>No answer needed</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Accepted with errors</source>
        <translation>Accepted with errors</translation>
    </message>
    <message>
        <source>Arrived for collection</source>
        <translation>Arrived for collection</translation>
    </message>
    <message>
        <source>Delivery attempted</source>
        <translation>Delivery attempted</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Delayed</translation>
    </message>
    <message>
        <source>Delivery arranged</source>
        <translation>Delivery arranged</translation>
    </message>
    <message>
        <source>Collection arranged</source>
        <translation>Collection arranged</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>On the vehicle</source>
        <translation>On the vehicle</translation>
    </message>
    <message>
        <source>With the carrier</source>
        <translation>With the carrier</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Without a number</source>
        <translation>Without a number</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of a document, partner</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, sent</source>
        <comment>kind of a document</comment>
        <translation>%1, sent</translation>
    </message>
    <message>
        <source>Answer to an order</source>
        <translation>Answer to an order</translation>
    </message>
    <message>
        <source>Order cancellation</source>
        <translation>Order cancellation</translation>
    </message>
    <message>
        <source>Goods receipt</source>
        <translation>Goods receipt</translation>
    </message>
    <message>
        <source>Payment advice</source>
        <translation>Payment advice</translation>
    </message>
    <message>
        <source>Shipment status</source>
        <translation>Shipment status</translation>
    </message>
    <message>
        <source>Check of the content</source>
        <translation>Check of the content</translation>
    </message>
    <message>
        <source>Answer to an invoice</source>
        <translation>Answer to an invoice</translation>
    </message>
    <message>
        <source>Acknowledgement of the form</source>
        <translation>Acknowledgement of the form</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Answers to orders</source>
        <translation>Answers to orders</translation>
    </message>
    <message>
        <source>Order changes</source>
        <translation>Order changes</translation>
    </message>
    <message>
        <source>Order cancellations</source>
        <translation>Order cancellations</translation>
    </message>
    <message>
        <source>Ship notices</source>
        <translation>Ship notices</translation>
    </message>
    <message>
        <source>Goods receipts</source>
        <translation>Goods receipts</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Credit notes</translation>
    </message>
    <message>
        <source>Payment advices</source>
        <translation>Payment advices</translation>
    </message>
    <message>
        <source>Shipment statuses</source>
        <translation>Shipment statuses</translation>
    </message>
    <message>
        <source>Checks of the content</source>
        <translation>Checks of the content</translation>
    </message>
    <message>
        <source>Answers to invoices</source>
        <translation>Answers to invoices</translation>
    </message>
    <message>
        <source>Acknowledgements of the form</source>
        <translation>Acknowledgements of the form</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Other documents</translation>
    </message>
    <message>
        <source>Format not known</source>
        <translation>Format not known</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a format, a kind of document in it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Form accepted</source>
        <translation>Form accepted</translation>
    </message>
    <message>
        <source>Form accepted with errors</source>
        <translation>Form accepted with errors</translation>
    </message>
    <message>
        <source>Form accepted in part</source>
        <translation>Form accepted in part</translation>
    </message>
    <message>
        <source>Form rejected</source>
        <translation>Form rejected</translation>
    </message>
    <message>
        <source>Transmission rejected</source>
        <translation>Transmission rejected</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>Not acknowledged</translation>
    </message>
    <message>
        <source>Received, not answered</source>
        <translation>Received, not answered</translation>
    </message>
    <message>
        <source>Confirmed with changes</source>
        <translation>Confirmed with changes</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>We can put this right.</source>
        <translation>We can put this right.</translation>
    </message>
    <message>
        <source>The partner has to put this right.</source>
        <translation>The partner has to put this right.</translation>
    </message>
    <message>
        <source>The network that carried it has to put this right.</source>
        <translation>The network that carried it has to put this right.</translation>
    </message>
    <message>
        <source>Nobody has to do anything.</source>
        <translation>Nobody has to do anything.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent twice</source>
        <translation>Sent twice</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time of the day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <comment>day, time of the day, zone</comment>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an amount, its currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of a document, its number</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>DocumentsList</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>No partner document is captured yet. Drop a file of a trading partner here, or choose one.</source>
        <translation>No partner document is captured yet. Drop a file of a trading partner here, or choose one.</translation>
    </message>
    <message>
        <source>Capture Files…</source>
        <translation>Capture Files…</translation>
    </message>
    <message>
        <source>No document matches these filters.</source>
        <translation>No document matches these filters.</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Show Everything</translation>
    </message>
    <message>
        <source>Documents are not open to you. An administrator can grant it.</source>
        <translation>Documents are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The documents could not be read. Nothing was changed.</source>
        <translation>The documents could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n with findings</source>
        <comment>number of documents</comment>
        <translation>
            <numerusform>%1, %n with findings</numerusform>
            <numerusform>%1, %n with findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>No document is open, and the filters let none through.</source>
        <translation>No document is open, and the filters let none through.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation>No document is open.</translation>
    </message>
    <message>
        <source>%1 %2. A reading of what was received; the bytes received are what counts.</source>
        <comment>kind of a document, number</comment>
        <translation>%1 %2. A reading of what was received; the bytes received are what counts.</translation>
    </message>
    <message>
        <source>Where to save the PDF</source>
        <translation>Where to save the PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
</context>
<context>
    <name>DuePage</name>
    <message>
        <source>Due now</source>
        <translation>Due now</translation>
    </message>
    <message>
        <source>The day is not proven</source>
        <translation>The day is not proven</translation>
    </message>
    <message>
        <source>Due by class and year</source>
        <translation>Due by class and year</translation>
    </message>
    <message>
        <source>Make Snapshot…</source>
        <translation>Make Snapshot…</translation>
    </message>
    <message>
        <source>Nothing is due that is not in a snapshot already. What becomes due appears here by itself.</source>
        <translation>Nothing is due that is not in a snapshot already. What becomes due appears here by itself.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) until %1</source>
        <translation>
            <numerusform>%n record until %1</numerusform>
            <numerusform>%n records until %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message numerus="yes">
        <source>Edit %n record(s)</source>
        <translation>
            <numerusform>Edit %n record</numerusform>
            <numerusform>Edit %n records</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays empty is left as it is. Every record keeps its earlier version.</source>
        <translation>What stays empty is left as it is. Every record keeps its earlier version.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The classes of these records have no detail in common.</source>
        <translation>The classes of these records have no detail in common.</translation>
    </message>
    <message>
        <source>Nothing is entered yet</source>
        <translation>Nothing is entered yet</translation>
    </message>
    <message>
        <source>Something is not right yet</source>
        <translation>Something is not right yet</translation>
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
    <message>
        <source>This passphrase does not open your key. Nothing was signed. Check the keyboard layout and Caps Lock, then try again.</source>
        <translation>This passphrase does not open your key. Nothing was signed. Check the keyboard layout and Caps Lock, then try again.</translation>
    </message>
    <message>
        <source>The proposal %1 was refused or taken back. Nothing was done.</source>
        <translation>The proposal %1 was refused or taken back. Nothing was done.</translation>
    </message>
    <message>
        <source>The certificate cannot be drawn as a page here. Nothing was written. Save it as JSON instead.</source>
        <translation>The certificate cannot be drawn as a page here. Nothing was written. Save it as JSON instead.</translation>
    </message>
    <message>
        <source>There is no document at this place. Nothing was changed. Read the file from its beginning.</source>
        <translation>There is no document at this place. Nothing was changed. Read the file from its beginning.</translation>
    </message>
    <message>
        <source>This document is a file of its own and is read from its beginning. Nothing was changed.</source>
        <translation>This document is a file of its own and is read from its beginning. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no report called %1. Nothing was printed. Use due, held, destroyed or unscheduled.</source>
        <translation>There is no report called %1. Nothing was printed. Use due, held, destroyed or unscheduled.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before its answer was complete. Whether it did what was asked is not known. Look there before you repeat it.</source>
        <translation>The connection to %1 broke before its answer was complete. Whether it did what was asked is not known. Look there before you repeat it.</translation>
    </message>
    <message>
        <source>The program is closing its connections. What was not finished goes on at the next start.</source>
        <translation>The program is closing its connections. What was not finished goes on at the next start.</translation>
    </message>
    <message>
        <source>The file became shorter while it was sent. Nothing was completed. Try again with the file as it is now.</source>
        <translation>The file became shorter while it was sent. Nothing was completed. Try again with the file as it is now.</translation>
    </message>
    <message>
        <source>%1 is not one of the hosts that this connection may speak to. Nothing was sent. Add it to the connection if it is right.</source>
        <translation>%1 is not one of the hosts that this connection may speak to. Nothing was sent. Add it to the connection if it is right.</translation>
    </message>
    <message>
        <source>%1 is reached without encryption. Nothing was sent. Use an address that begins with https.</source>
        <translation>%1 is reached without encryption. Nothing was sent. Use an address that begins with https.</translation>
    </message>
    <message>
        <source>%1 cannot prove who it is: its certificate is not trusted. Nothing was sent. Ask its administrator, or add the certificate of its authority.</source>
        <translation>%1 cannot prove who it is: its certificate is not trusted. Nothing was sent. Ask its administrator, or add the certificate of its authority.</translation>
    </message>
    <message>
        <source>%1 wanted to send this connection somewhere else. Nothing was sent there. Check the address of the connection.</source>
        <translation>%1 wanted to send this connection somewhere else. Nothing was sent there. Check the address of the connection.</translation>
    </message>
    <message>
        <source>%1 failed several times in a row, so it is left alone for a while. Nothing was sent. It is tried again by itself.</source>
        <translation>%1 failed several times in a row, so it is left alone for a while. Nothing was sent. It is tried again by itself.</translation>
    </message>
    <message>
        <source>A secret of this connection holds a line break. Nothing was sent. Enter it again.</source>
        <translation>A secret of this connection holds a line break. Nothing was sent. Enter it again.</translation>
    </message>
    <message>
        <source>%1 accepted the sign-in but gave nothing to go on with. Nothing was changed. Check the settings of the connection.</source>
        <translation>%1 accepted the sign-in but gave nothing to go on with. Nothing was changed. Check the settings of the connection.</translation>
    </message>
    <message>
        <source>%1 did not accept the sign-in. Nothing was changed. Check the secrets of the connection.</source>
        <translation>%1 did not accept the sign-in. Nothing was changed. Check the secrets of the connection.</translation>
    </message>
    <message>
        <source>%1 cannot take sign-ins now. Nothing was changed. Try again later.</source>
        <translation>%1 cannot take sign-ins now. Nothing was changed. Try again later.</translation>
    </message>
    <message>
        <source>%1 took too long to answer. Whether it did what was asked is not known. Look there before you repeat it.</source>
        <translation>%1 took too long to answer. Whether it did what was asked is not known. Look there before you repeat it.</translation>
    </message>
    <message>
        <source>A file cannot be sent over a connection that signs what it sends. Nothing was sent. Use another way to prove who is asking.</source>
        <translation>A file cannot be sent over a connection that signs what it sends. Nothing was sent. Use another way to prove who is asking.</translation>
    </message>
    <message>
        <source>This address is neither part of a setting of the site nor one that begins with https.</source>
        <translation>This address is neither part of a setting of the site nor one that begins with https.</translation>
    </message>
    <message>
        <source>A decimal has one character as its point and at most one other between groups of digits.</source>
        <translation>A decimal has one character as its point and at most one other between groups of digits.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a header here.</source>
        <translation>&quot;%1&quot; cannot be the name of a header here.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of one host. Write it without wildcard, port or path.</source>
        <translation>&quot;%1&quot; is not the name of one host. Write it without wildcard, port or path.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name here. Use letters, digits, hyphen and underscore, and begin with a letter.</source>
        <translation>&quot;%1&quot; cannot be a name here. Use letters, digits, hyphen and underscore, and begin with a letter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a path. It begins with a slash and holds no question mark.</source>
        <translation>&quot;%1&quot; is not a path. It begins with a slash and holds no question mark.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a JSON pointer. Write one such as /sender/id.</source>
        <translation>&quot;%1&quot; is not a JSON pointer. Write one such as /sender/id.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a brace that does not belong to a name. Write {{ or }} for the brace itself.</source>
        <translation>&quot;%1&quot; has a brace that does not belong to a name. Write {{ or }} for the brace itself.</translation>
    </message>
    <message>
        <source>A request with %1 has no body.</source>
        <translation>A request with %1 has no body.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set by the paging and by the query. Leave it out of the query.</source>
        <translation>&quot;%1&quot; is set by the paging and by the query. Leave it out of the query.</translation>
    </message>
    <message>
        <source>&quot;else&quot; says what becomes of values that a table does not know, but there is no table.</source>
        <translation>&quot;else&quot; says what becomes of values that a table does not know, but there is no table.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>There is nothing in it.</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; is neither that of the base nor listed in allowHosts.</source>
        <translation>The host &quot;%1&quot; is neither that of the base nor listed in allowHosts.</translation>
    </message>
    <message>
        <source>A field has one conversion at the most: enum, date, decimal or url.</source>
        <translation>A field has one conversion at the most: enum, date, decimal or url.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>&quot;%1&quot; is missing.</translation>
    </message>
    <message>
        <source>The resource has no operation &quot;%1&quot;.</source>
        <translation>The resource has no operation &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no ready-made connector manifest of the name %1.</source>
        <translation>There is no ready-made connector manifest of the name %1.</translation>
    </message>
    <message>
        <source>The events come by webhook, but no webhook is described.</source>
        <translation>The events come by webhook, but no webhook is described.</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>This is not JSON: %1.</translation>
    </message>
    <message>
        <source>Exactly one of these must be there: %1.</source>
        <translation>Exactly one of these must be there: %1.</translation>
    </message>
    <message>
        <source>The number must be a whole one from %1 to %2.</source>
        <translation>The number must be a whole one from %1 to %2.</translation>
    </message>
    <message>
        <source>Nothing in the request lets the other system recognise a repetition. Send {idempotencyKey} along, or leave out &quot;repeatable&quot;.</source>
        <translation>Nothing in the request lets the other system recognise a repetition. Send {idempotencyKey} along, or leave out &quot;repeatable&quot;.</translation>
    </message>
    <message>
        <source>A secret has no place here: it would be seen by others. Use it in &quot;auth&quot; or &quot;verify&quot; only.</source>
        <translation>A secret has no place here: it would be seen by others. Use it in &quot;auth&quot; or &quot;verify&quot; only.</translation>
    </message>
    <message>
        <source>A secret is not written into a connector manifest. Declare it under &quot;secrets&quot; and write ${secret.NAME} here.</source>
        <translation>A secret is not written into a connector manifest. Declare it under &quot;secrets&quot; and write ${secret.NAME} here.</translation>
    </message>
    <message>
        <source>The sample gives %2 for &quot;%1&quot;, but %3 is expected.</source>
        <translation>The sample gives %2 for &quot;%1&quot;, but %3 is expected.</translation>
    </message>
    <message>
        <source>This file is larger than any connector manifest. Nothing was read.</source>
        <translation>This file is larger than any connector manifest. Nothing was read.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not declared.</source>
        <translation>&quot;%1&quot; is not declared.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here. Known are: %2.</source>
        <translation>&quot;%1&quot; is not known here. Known are: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible here. Possible are: %2.</source>
        <translation>&quot;%1&quot; is not possible here. Possible are: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is declared but never used.</source>
        <translation>&quot;%1&quot; is declared but never used.</translation>
    </message>
    <message>
        <source>A connection that signs what it sends cannot send files.</source>
        <translation>A connection that signs what it sends cannot send files.</translation>
    </message>
    <message>
        <source>An upload needs a body of the kind multipart.</source>
        <translation>An upload needs a body of the kind multipart.</translation>
    </message>
    <message>
        <source>This must be of the kind %1.</source>
        <translation>This must be of the kind %1.</translation>
    </message>
    <message>
        <source>A matter needs its members, and whoever changes them must stay one. Nothing was changed.</source>
        <translation>A matter needs its members, and whoever changes them must stay one. Nothing was changed.</translation>
    </message>
    <message>
        <source>A value of this request would lead to another address. Nothing was sent. Check the value.</source>
        <translation>A value of this request would lead to another address. Nothing was sent. Check the value.</translation>
    </message>
    <message>
        <source>%1 is busy. Nothing was changed there. It is tried again by itself.</source>
        <translation>%1 is busy. Nothing was changed there. It is tried again by itself.</translation>
    </message>
    <message>
        <source>%1 says that this is there already or was changed meanwhile. Nothing was changed. Look at it there before you repeat it.</source>
        <translation>%1 says that this is there already or was changed meanwhile. Nothing was changed. Look at it there before you repeat it.</translation>
    </message>
    <message>
        <source>%1 reported an error of its own. Whether it did what was asked is not known. Look there before you repeat it.</source>
        <translation>%1 reported an error of its own. Whether it did what was asked is not known. Look there before you repeat it.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number, but must be one for this request. Nothing was sent.</source>
        <translation>&quot;%1&quot; is no number, but must be one for this request. Nothing was sent.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is needed for this request but was not given. Nothing was sent.</source>
        <translation>&quot;%1&quot; is needed for this request but was not given. Nothing was sent.</translation>
    </message>
    <message>
        <source>%1 did not accept what was sent. Nothing was changed. Check the data, then try again.</source>
        <translation>%1 did not accept what was sent. Nothing was changed. Check the data, then try again.</translation>
    </message>
    <message>
        <source>%1 says that its list goes on at another host. Nothing was asked there. Check the address of the connection.</source>
        <translation>%1 says that its list goes on at another host. Nothing was asked there. Check the address of the connection.</translation>
    </message>
    <message>
        <source>%1 does not have what was asked for. Nothing was changed.</source>
        <translation>%1 does not have what was asked for. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 answered with something that is not data, such as a page saying that it restarts. Nothing was taken in. Try again later.</source>
        <translation>%1 answered with something that is not data, such as a page saying that it restarts. Nothing was taken in. Try again later.</translation>
    </message>
    <message>
        <source>This connection has no way to do that (%1). Nothing was sent. Check its connector manifest.</source>
        <translation>This connection has no way to do that (%1). Nothing was sent. Check its connector manifest.</translation>
    </message>
    <message>
        <source>%1 sends the same page again and again. What came before is kept. Tell its administrator.</source>
        <translation>%1 sends the same page again and again. What came before is kept. Tell its administrator.</translation>
    </message>
    <message>
        <source>%1 does not let this connection do that. Nothing was changed. Ask its administrator for the permission.</source>
        <translation>%1 does not let this connection do that. Nothing was changed. Ask its administrator for the permission.</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; of this connection was not entered. Nothing was sent. Enter it, then try again.</source>
        <translation>The secret &quot;%1&quot; of this connection was not entered. Nothing was sent. Enter it, then try again.</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; of this connection was not entered. Nothing was sent. Enter it, then try again.</source>
        <translation>The setting &quot;%1&quot; of this connection was not entered. Nothing was sent. Enter it, then try again.</translation>
    </message>
    <message>
        <source>The answer of %1 does not have the shape that the connector manifest describes. Nothing was taken in. Correct the connector manifest.</source>
        <translation>The answer of %1 does not have the shape that the connector manifest describes. Nothing was taken in. Correct the connector manifest.</translation>
    </message>
    <message>
        <source>%1 does not know who is asking any more. Nothing was changed. Check the secrets of the connection.</source>
        <translation>%1 does not know who is asking any more. Nothing was changed. Check the secrets of the connection.</translation>
    </message>
    <message>
        <source>%1 answered with fewer items than the test expects. Check the settings of the connection.</source>
        <translation>%1 answered with fewer items than the test expects. Check the settings of the connection.</translation>
    </message>
    <message>
        <source>The proposal was carried out already, so it cannot be refused. Nothing was changed; the attempt is recorded.</source>
        <translation>The proposal was carried out already, so it cannot be refused. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>Refusing a proposal needs a reason. Nothing was changed.</source>
        <translation>Refusing a proposal needs a reason. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is nothing that this could be done to, or you may not see it. Nothing was changed; the attempt is recorded.</source>
        <translation>There is nothing that this could be done to, or you may not see it. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>The record %1 would come into the class %2, which takes nothing without a second person. Nothing was changed. Ask for it together with one.</source>
        <translation>The record %1 would come into the class %2, which takes nothing without a second person. Nothing was changed. Ask for it together with one.</translation>
    </message>
    <message>
        <source>The record %1 is blocked in the class where it is, and would not be in %2. Nothing was changed. Ask the legal department.</source>
        <translation>The record %1 is blocked in the class where it is, and would not be in %2. Nothing was changed. Ask the legal department.</translation>
    </message>
    <message>
        <source>The record %1 would be kept shorter in the class %2. Nothing was changed. If that is meant, ask for it together with a second person.</source>
        <translation>The record %1 would be kept shorter in the class %2. Nothing was changed. If that is meant, ask for it together with a second person.</translation>
    </message>
    <message>
        <source>The record %1 is in the class %2 already. Nothing was changed.</source>
        <translation>The record %1 is in the class %2 already. Nothing was changed.</translation>
    </message>
    <message>
        <source>Two tags have the key %1. Nothing was changed. Give each its own digit from 1 to 9, or none.</source>
        <translation>Two tags have the key %1. Nothing was changed. Give each its own digit from 1 to 9, or none.</translation>
    </message>
    <message>
        <source>A tag and a set of tags need a name. Nothing was changed. Enter one.</source>
        <translation>A tag and a set of tags need a name. Nothing was changed. Enter one.</translation>
    </message>
    <message>
        <source>There is another one with the name %1. Nothing was changed. Choose another name.</source>
        <translation>There is another one with the name %1. Nothing was changed. Choose another name.</translation>
    </message>
    <message>
        <source>A set needs at least one tag. Nothing was changed. Add one.</source>
        <translation>A set needs at least one tag. Nothing was changed. Add one.</translation>
    </message>
    <message>
        <source>What you selected is tagged so already. Nothing was changed.</source>
        <translation>What you selected is tagged so already. Nothing was changed.</translation>
    </message>
    <message>
        <source>Of the set %1 one tag can be chosen at a time. Nothing was changed. Choose one.</source>
        <translation>Of the set %1 one tag can be chosen at a time. Nothing was changed. Choose one.</translation>
    </message>
    <message>
        <source>A tag that was in a set stays in it, because it may have been chosen. Nothing was changed. Retire it instead.</source>
        <translation>A tag that was in a set stays in it, because it may have been chosen. Nothing was changed. Retire it instead.</translation>
    </message>
    <message>
        <source>The tag %1 was retired. Nothing was changed. Choose another one.</source>
        <translation>The tag %1 was retired. Nothing was changed. Choose another one.</translation>
    </message>
    <message>
        <source>There is no such set of tags, or you may not see it. Nothing was changed.</source>
        <translation>There is no such set of tags, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>At most %1 messages can be tagged at once. Nothing was changed. Select fewer.</source>
        <translation>At most %1 messages can be tagged at once. Nothing was changed. Select fewer.</translation>
    </message>
    <message>
        <source>There is no such tag, or you may not see it. Nothing was changed.</source>
        <translation>There is no such tag, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>The set %1 was changed meanwhile. Nothing was changed. Look at it again, then repeat your change.</source>
        <translation>The set %1 was changed meanwhile. Nothing was changed. Look at it again, then repeat your change.</translation>
    </message>
    <message>
        <source>The message does not carry the signature that was agreed on. It was not taken in. Check the secret on both sides.</source>
        <translation>The message does not carry the signature that was agreed on. It was not taken in. Check the secret on both sides.</translation>
    </message>
    <message>
        <source>The message was signed too long ago, or by a clock that goes wrong. It was not taken in. Check the clocks on both sides.</source>
        <translation>The message was signed too long ago, or by a clock that goes wrong. It was not taken in. Check the clocks on both sides.</translation>
    </message>
    <message>
        <source>There is no such document, or you may not see it. Nothing was changed.</source>
        <translation>There is no such document, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>A trading partner needs the id that documents name. Nothing was changed. Enter it and try again.</source>
        <translation>A trading partner needs the id that documents name. Nothing was changed. Enter it and try again.</translation>
    </message>
    <message>
        <source>More passed to or from %1 within an hour than is usual. It was paused; nothing is lost. See what came, then resume it.</source>
        <translation>More passed to or from %1 within an hour than is usual. It was paused; nothing is lost. See what came, then resume it.</translation>
    </message>
    <message>
        <source>The program ended while this was on its way. The other system is asked before it is sent again.</source>
        <translation>The program ended while this was on its way. The other system is asked before it is sent again.</translation>
    </message>
    <message>
        <source>This is still being tried, or is settled already. Nothing was changed.</source>
        <translation>This is still being tried, or is settled already. Nothing was changed.</translation>
    </message>
    <message>
        <source>What was to be sent is not what was queued. Nothing was sent. Verify the workspace.</source>
        <translation>What was to be sent is not what was queued. Nothing was sent. Verify the workspace.</translation>
    </message>
    <message>
        <source>The other system did not do it. It is tried again by itself.</source>
        <translation>The other system did not do it. It is tried again by itself.</translation>
    </message>
    <message>
        <source>Give the reason in a few words. Nothing was changed.</source>
        <translation>Give the reason in a few words. Nothing was changed.</translation>
    </message>
    <message>
        <source>The other system refused it and would refuse it again. It waits for a person: send it anew, or drop it.</source>
        <translation>The other system refused it and would refuse it again. It waits for a person: send it anew, or drop it.</translation>
    </message>
    <message>
        <source>This is too large to be queued. Nothing was queued. Keep it as an item, and send its address.</source>
        <translation>This is too large to be queued. Nothing was queued. Keep it as an item, and send its address.</translation>
    </message>
    <message>
        <source>Too much waits for %1 already. Nothing was queued. See why it does not take more, then try again.</source>
        <translation>Too much waits for %1 already. Nothing was queued. See why it does not take more, then try again.</translation>
    </message>
    <message>
        <source>There is no such delivery. Nothing was changed. List the outbox and the inbox to see their ids.</source>
        <translation>There is no such delivery. Nothing was changed. List the outbox and the inbox to see their ids.</translation>
    </message>
    <message>
        <source>The other system could not say whether this arrived. It is asked again by itself.</source>
        <translation>The other system could not say whether this arrived. It is asked again by itself.</translation>
    </message>
    <message>
        <source>The journal of what came in is full. Nothing more was taken. See why the agent does not take it over.</source>
        <translation>The journal of what came in is full. Nothing more was taken. See why the agent does not take it over.</translation>
    </message>
    <message>
        <source>Something in the journal of what came in cannot be read. It was set aside.</source>
        <translation>Something in the journal of what came in cannot be read. It was set aside.</translation>
    </message>
    <message>
        <source>The key to seal to is none. Nothing was sealed. Make the file of the receiver anew.</source>
        <translation>The key to seal to is none. Nothing was sealed. Make the file of the receiver anew.</translation>
    </message>
    <message>
        <source>This was sealed to another key, or changed since. It was not opened.</source>
        <translation>This was sealed to another key, or changed since. It was not opened.</translation>
    </message>
    <message>
        <source>A limit cannot be less than nothing, and something must be allowed to wait. Nothing was changed.</source>
        <translation>A limit cannot be less than nothing, and something must be allowed to wait. Nothing was changed.</translation>
    </message>
    <message>
        <source>Name the system that is meant. Nothing was changed.</source>
        <translation>Name the system that is meant. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no key yet to which the receiver could seal. Make its keys first.</source>
        <translation>There is no key yet to which the receiver could seal. Make its keys first.</translation>
    </message>
    <message>
        <source>A file that should hold a secret is empty. The receiver was not started. Put the secret there.</source>
        <translation>A file that should hold a secret is empty. The receiver was not started. Put the secret there.</translation>
    </message>
    <message>
        <source>The file of the receiver cannot be used: look at %1. The receiver was not started.</source>
        <translation>The file of the receiver cannot be used: look at %1. The receiver was not started.</translation>
    </message>
    <message>
        <source>Only a connection has an actor like this. Nothing was changed. Set the connection up instead.</source>
        <translation>Only a connection has an actor like this. Nothing was changed. Set the connection up instead.</translation>
    </message>
    <message>
        <source>The address &quot;%1&quot; cannot be used. Nothing was changed. Write one that begins with https and leads to a host that the connector manifest allows.</source>
        <translation>The address &quot;%1&quot; cannot be used. Nothing was changed. Write one that begins with https and leads to a host that the connector manifest allows.</translation>
    </message>
    <message>
        <source>The time for which undecided content is kept must be between 1 and %1 days. Nothing was changed.</source>
        <translation>The time for which undecided content is kept must be between 1 and %1 days. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 deliveries of this connection are still open. Nothing was removed. Wait for them, or give them up one by one with a reason.</source>
        <translation>%1 deliveries of this connection are still open. Nothing was removed. Wait for them, or give them up one by one with a reason.</translation>
    </message>
    <message>
        <source>This connection does not say on what legal ground its content is kept. It was not switched on. Enter the ground, then try again.</source>
        <translation>This connection does not say on what legal ground its content is kept. It was not switched on. Enter the ground, then try again.</translation>
    </message>
    <message>
        <source>This version of the program cannot speak to systems of this kind. Nothing was sent.</source>
        <translation>This version of the program cannot speak to systems of this kind. Nothing was sent.</translation>
    </message>
    <message>
        <source>This connection does not know this kind of operation. Nothing was sent. Give it up, or send it to another system.</source>
        <translation>This connection does not know this kind of operation. Nothing was sent. Give it up, or send it to another system.</translation>
    </message>
    <message>
        <source>A connector manifest may have at most one mebibyte. Nothing was changed.</source>
        <translation>A connector manifest may have at most one mebibyte. Nothing was changed.</translation>
    </message>
    <message>
        <source>The connector manifest has a mistake in line %1, column %2. Nothing was changed. Correct it, then try again.</source>
        <translation>The connector manifest has a mistake in line %1, column %2. Nothing was changed. Correct it, then try again.</translation>
    </message>
    <message>
        <source>A connection needs a name. Nothing was changed.</source>
        <translation>A connection needs a name. Nothing was changed.</translation>
    </message>
    <message>
        <source>This connection was never tested.</source>
        <translation>This connection was never tested.</translation>
    </message>
    <message>
        <source>What came in is not what the connector manifest describes. It is kept as it came. Look at it, then correct the connector manifest or give it up.</source>
        <translation>What came in is not what the connector manifest describes. It is kept as it came. Look at it, then correct the connector manifest or give it up.</translation>
    </message>
    <message>
        <source>Nobody answers for this connection. It was not switched on. Name an owner, then try again.</source>
        <translation>Nobody answers for this connection. It was not switched on. Name an owner, then try again.</translation>
    </message>
    <message>
        <source>There is a connection with the short name %1 already. Nothing was changed. Choose another.</source>
        <translation>There is a connection with the short name %1 already. Nothing was changed. Choose another.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the short name of a connection. Use up to 32 lower-case letters, digits and hyphens; &quot;receiver&quot; and &quot;answers&quot; are taken by the program.</source>
        <translation>&quot;%1&quot; cannot be the short name of a connection. Use up to 32 lower-case letters, digits and hyphens; &quot;receiver&quot; and &quot;answers&quot; are taken by the program.</translation>
    </message>
    <message>
        <source>Nobody heard whether the other system did this, and it cannot be asked. It was not sent again. Look there; then try it anew or give it up.</source>
        <translation>Nobody heard whether the other system did this, and it cannot be asked. It was not sent again. Look there; then try it anew or give it up.</translation>
    </message>
    <message>
        <source>This connection does not say what its content is kept for. It was not switched on. Enter the purpose, then try again.</source>
        <translation>This connection does not say what its content is kept for. It was not switched on. Enter the purpose, then try again.</translation>
    </message>
    <message>
        <source>A rehearsal reaches no other system. Nothing was sent.</source>
        <translation>A rehearsal reaches no other system. Nothing was sent.</translation>
    </message>
    <message>
        <source>The secret %1 cannot be opened: its file is damaged. Nothing was sent. Enter the secret again.</source>
        <translation>The secret %1 cannot be opened: its file is damaged. Nothing was sent. Enter the secret again.</translation>
    </message>
    <message>
        <source>The secret %1 of this connection was not entered. Nothing was sent. Enter it, then try again.</source>
        <translation>The secret %1 of this connection was not entered. Nothing was sent. Enter it, then try again.</translation>
    </message>
    <message>
        <source>This connection has no secret named %1. Nothing was kept.</source>
        <translation>This connection has no secret named %1. Nothing was kept.</translation>
    </message>
    <message>
        <source>The secret %1 is empty or far too long. Nothing was kept.</source>
        <translation>The secret %1 is empty or far too long. Nothing was kept.</translation>
    </message>
    <message>
        <source>Some settings of this connection are empty. It was not switched on. Fill them in, then try again.</source>
        <translation>Some settings of this connection are empty. It was not switched on. Fill them in, then try again.</translation>
    </message>
    <message>
        <source>This connection has no setting named %1. Nothing was changed.</source>
        <translation>This connection has no setting named %1. Nothing was changed.</translation>
    </message>
    <message>
        <source>This connection is on. Nothing was removed. Switch it off first.</source>
        <translation>This connection is on. Nothing was removed. Switch it off first.</translation>
    </message>
    <message>
        <source>A workspace may have %1 connections. Nothing was changed. Remove one first.</source>
        <translation>A workspace may have %1 connections. Nothing was changed. Remove one first.</translation>
    </message>
    <message>
        <source>There is no such connection, or you may not see it.</source>
        <translation>There is no such connection, or you may not see it.</translation>
    </message>
    <message>
        <source>This came from a system that no connection belongs to. It is kept as it came. Set the connection up and try it anew, or give it up.</source>
        <translation>This came from a system that no connection belongs to. It is kept as it came. Set the connection up and try it anew, or give it up.</translation>
    </message>
    <message>
        <source>This was not sent from the page of its link. Nothing was decided. Open the link again.</source>
        <translation>This was not sent from the page of its link. Nothing was decided. Open the link again.</translation>
    </message>
    <message>
        <source>There is no such link. Nothing was decided. Ask whoever asked you.</source>
        <translation>There is no such link. Nothing was decided. Ask whoever asked you.</translation>
    </message>
    <message>
        <source>This is none of the answers that the question allows. Nothing was decided. Choose one of them.</source>
        <translation>This is none of the answers that the question allows. Nothing was decided. Choose one of them.</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Nothing was decided. Write less, then send it again.</source>
        <translation>This is longer than %1 characters. Nothing was decided. Write less, then send it again.</translation>
    </message>
    <message>
        <source>The answer page must listen on this computer only, such as 127.0.0.1:8788, and be reached by people under an https address. Nothing was started.</source>
        <translation>The answer page must listen on this computer only, such as 127.0.0.1:8788, and be reached by people under an https address. Nothing was started.</translation>
    </message>
    <message>
        <source>The connection does not say what it must: %1. Nothing was sent. Complete its settings.</source>
        <translation>The connection does not say what it must: %1. Nothing was sent. Complete its settings.</translation>
    </message>
    <message>
        <source>A device has registered through this link, or it is too late for it. Nothing was changed. Wait for the next question.</source>
        <translation>A device has registered through this link, or it is too late for it. Nothing was changed. Wait for the next question.</translation>
    </message>
    <message>
        <source>This person has as many devices as there may be. Nothing was changed. Have one forgotten first.</source>
        <translation>This person has as many devices as there may be. Nothing was changed. Have one forgotten first.</translation>
    </message>
    <message>
        <source>There is no such device, or it takes no notifications any more. Nothing was changed.</source>
        <translation>There is no such device, or it takes no notifications any more. Nothing was changed.</translation>
    </message>
    <message>
        <source>The message that the file belongs to is not kept here. The file was not taken in.</source>
        <translation>The message that the file belongs to is not kept here. The file was not taken in.</translation>
    </message>
    <message>
        <source>A sent message needs its id, our number and who got it. Nothing was recorded.</source>
        <translation>A sent message needs its id, our number and who got it. Nothing was recorded.</translation>
    </message>
    <message>
        <source>What is noted about a file that is to be fetched cannot be read. Nothing was fetched.</source>
        <translation>What is noted about a file that is to be fetched cannot be read. Nothing was fetched.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits and nothing else. Nothing was changed.</source>
        <translation>A PIN has 6 to 12 digits and nothing else. Nothing was changed.</translation>
    </message>
    <message>
        <source>Too many files are being shown at once. Nothing was changed. Close one of them, then try again.</source>
        <translation>Too many files are being shown at once. Nothing was changed. Close one of them, then try again.</translation>
    </message>
    <message>
        <source>Showing the file was ended. The file is kept as it was received.</source>
        <translation>Showing the file was ended. The file is kept as it was received.</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be shown. It is kept as it was received. Ask the sender for it again.</source>
        <translation>The file is damaged and cannot be shown. It is kept as it was received. Ask the sender for it again.</translation>
    </message>
    <message>
        <source>Files of this kind are not shown here. The file is kept as it was received. Save a copy and open it with another program.</source>
        <translation>Files of this kind are not shown here. The file is kept as it was received. Save a copy and open it with another program.</translation>
    </message>
    <message>
        <source>The file is protected by a password and cannot be shown here. It is kept as it was received. Ask the sender for a version without one.</source>
        <translation>The file is protected by a password and cannot be shown here. It is kept as it was received. Ask the sender for a version without one.</translation>
    </message>
    <message>
        <source>The program that shows files could not be started. Nothing was changed. Ask the administrator whether the installation is complete.</source>
        <translation>The program that shows files could not be started. Nothing was changed. Ask the administrator whether the installation is complete.</translation>
    </message>
    <message>
        <source>The program that shows files ended while it read this one. The file is kept as it was received. Try again, or save a copy.</source>
        <translation>The program that shows files ended while it read this one. The file is kept as it was received. Try again, or save a copy.</translation>
    </message>
    <message>
        <source>The file is too large to be shown here. It is kept as it was received. Save a copy and open it with another program.</source>
        <translation>The file is too large to be shown here. It is kept as it was received. Save a copy and open it with another program.</translation>
    </message>
    <message>
        <source>The file takes too long to show, so the attempt was ended. The file is kept as it was received. Try again, or save a copy.</source>
        <translation>The file takes too long to show, so the attempt was ended. The file is kept as it was received. Try again, or save a copy.</translation>
    </message>
    <message>
        <source>This device takes no notifications any more. It will not be told again.</source>
        <translation>This device takes no notifications any more. It will not be told again.</translation>
    </message>
    <message>
        <source>The push service does not accept who is sending. Nothing was delivered. Look at the contact in the settings of the connection.</source>
        <translation>The push service does not accept who is sending. Nothing was delivered. Look at the contact in the settings of the connection.</translation>
    </message>
    <message>
        <source>A key for notifications is damaged. Nothing was sent. Have the device register again.</source>
        <translation>A key for notifications is damaged. Nothing was sent. Have the device register again.</translation>
    </message>
    <message>
        <source>What the browser registered for notifications is incomplete. Nothing was changed. Try again on that device.</source>
        <translation>What the browser registered for notifications is incomplete. Nothing was changed. Try again on that device.</translation>
    </message>
    <message>
        <source>A notification is too long to be sent. Nothing was delivered.</source>
        <translation>A notification is too long to be sent. Nothing was delivered.</translation>
    </message>
    <message>
        <source>A question needs up to ten different choices of at most 120 characters, or must allow own words. Nothing was asked.</source>
        <translation>A question needs up to ten different choices of at most 120 characters, or must allow own words. Nothing was asked.</translation>
    </message>
    <message>
        <source>The deadline must lie ahead, by at most a year. Nothing was asked.</source>
        <translation>The deadline must lie ahead, by at most a year. Nothing was asked.</translation>
    </message>
    <message>
        <source>This person has no device that takes notifications. Nothing was sent. Make a link and hand it over in another way.</source>
        <translation>This person has no device that takes notifications. Nothing was sent. Make a link and hand it over in another way.</translation>
    </message>
    <message>
        <source>This question is answered, withdrawn or past its deadline. Nothing was changed.</source>
        <translation>This question is answered, withdrawn or past its deadline. Nothing was changed.</translation>
    </message>
    <message>
        <source>Where much is at stake the person must have a PIN that is not locked. Nothing was asked. Set one first.</source>
        <translation>Where much is at stake the person must have a PIN that is not locked. Nothing was asked. Set one first.</translation>
    </message>
    <message>
        <source>Say why in a few words. Nothing was changed.</source>
        <translation>Say why in a few words. Nothing was changed.</translation>
    </message>
    <message>
        <source>A question needs words, at most 1000 characters, and what it concerns at most 4000. Nothing was asked.</source>
        <translation>A question needs words, at most 1000 characters, and what it concerns at most 4000. Nothing was asked.</translation>
    </message>
    <message>
        <source>There is no such question, or you do not belong to its matter. Nothing was changed.</source>
        <translation>There is no such question, or you do not belong to its matter. Nothing was changed.</translation>
    </message>
    <message>
        <source>This cannot be sent to WhatsApp by this version. Nothing was sent. Drop it, or update the program.</source>
        <translation>This cannot be sent to WhatsApp by this version. Nothing was sent. Drop it, or update the program.</translation>
    </message>
    <message>
        <source>This person does not want marketing messages. Nothing was queued. Send what their affair needs with a template of another category.</source>
        <translation>This person does not want marketing messages. Nothing was queued. Send what their affair needs with a template of another category.</translation>
    </message>
    <message>
        <source>This message may have arrived although nobody heard so. Nothing was queued. Ask the person, then say that it shall be sent even if it is there twice.</source>
        <translation>This message may have arrived although nobody heard so. Nothing was queued. Ask the person, then say that it shall be sent even if it is there twice.</translation>
    </message>
    <message>
        <source>Nothing is known yet of the business number of %1. Nothing was queued. Test the connection, then try again.</source>
        <translation>Nothing is known yet of the business number of %1. Nothing was queued. Test the connection, then try again.</translation>
    </message>
    <message>
        <source>This conversation was imported. Nothing can be sent in it. Write to the person in a conversation of a connected number.</source>
        <translation>This conversation was imported. Nothing can be sent in it. Write to the person in a conversation of a connected number.</translation>
    </message>
    <message>
        <source>This person asked not to be written to. Nothing was queued. Use another way, such as a letter.</source>
        <translation>This person asked not to be written to. Nothing was queued. Use another way, such as a letter.</translation>
    </message>
    <message>
        <source>What was queued to be sent cannot be read. Nothing was sent. Withdraw it and write it again.</source>
        <translation>What was queued to be sent cannot be read. Nothing was sent. Withdraw it and write it again.</translation>
    </message>
    <message>
        <source>This conversation belongs to a matter. Nothing of what a matter holds goes to WhatsApp. Nothing was queued. Send a template without values, or use another way.</source>
        <translation>This conversation belongs to a matter. Nothing of what a matter holds goes to WhatsApp. Nothing was queued. Send a template without values, or use another way.</translation>
    </message>
    <message>
        <source>There is no template %1 in the language %2. Nothing was queued. List the templates of the connection.</source>
        <translation>There is no template %1 in the language %2. Nothing was queued. List the templates of the connection.</translation>
    </message>
    <message>
        <source>As many people as WhatsApp allows within a day were written to first. Nothing was queued. Try again tomorrow, or wait until the person writes.</source>
        <translation>As many people as WhatsApp allows within a day were written to first. Nothing was queued. Try again tomorrow, or wait until the person writes.</translation>
    </message>
    <message>
        <source>This message is being sent or is sent already. It cannot be taken back.</source>
        <translation>This message is being sent or is sent already. It cannot be taken back.</translation>
    </message>
    <message>
        <source>The person did not write within the last day, so WhatsApp takes approved templates only. Nothing was queued. Choose a template.</source>
        <translation>The person did not write within the last day, so WhatsApp takes approved templates only. Nothing was queued. Choose a template.</translation>
    </message>
    <message>
        <source>WhatsApp has blocked the business account. It was not sent. See the account in the WhatsApp Manager, then send it again.</source>
        <translation>WhatsApp has blocked the business account. It was not sent. See the account in the WhatsApp Manager, then send it again.</translation>
    </message>
    <message>
        <source>The address of this file was good for some minutes only. It is asked for anew by itself.</source>
        <translation>The address of this file was good for some minutes only. It is asked for anew by itself.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; has a line break, a tab or too many spaces. Nothing was queued. WhatsApp does not take these in a template.</source>
        <translation>The value of &quot;%1&quot; has a line break, a tab or too many spaces. Nothing was queued. WhatsApp does not take these in a template.</translation>
    </message>
    <message>
        <source>The template needs a value for &quot;%1&quot;. Nothing was queued. Enter it.</source>
        <translation>The template needs a value for &quot;%1&quot;. Nothing was queued. Enter it.</translation>
    </message>
    <message>
        <source>A message has between one and %1 buttons. Nothing was queued.</source>
        <translation>A message has between one and %1 buttons. Nothing was queued.</translation>
    </message>
    <message>
        <source>A message has between one and %1 contacts. Nothing was queued.</source>
        <translation>A message has between one and %1 contacts. Nothing was queued.</translation>
    </message>
    <message>
        <source>WhatsApp refused it with a code that is not known here. It was not sent. Look the code up in the capture log, then send it again or drop it.</source>
        <translation>WhatsApp refused it with a code that is not known here. It was not sent. Look the code up in the capture log, then send it again or drop it.</translation>
    </message>
    <message>
        <source>WhatsApp does not let this business write to people in that country. It was not sent. Use another way.</source>
        <translation>WhatsApp does not let this business write to people in that country. It was not sent. Use another way.</translation>
    </message>
    <message>
        <source>This file is empty. Nothing was queued. Choose another one.</source>
        <translation>This file is empty. Nothing was queued. Choose another one.</translation>
    </message>
    <message>
        <source>WhatsApp takes files of this kind up to %1 MB. Nothing was queued. Send a smaller one.</source>
        <translation>WhatsApp takes files of this kind up to %1 MB. Nothing was queued. Send a smaller one.</translation>
    </message>
    <message>
        <source>This group does not exist any more, or the number may not write in it. It was not sent. Drop it.</source>
        <translation>This group does not exist any more, or the number may not write in it. It was not sent. Drop it.</translation>
    </message>
    <message>
        <source>The template %1 begins with a file or a place that was not given. Nothing was queued. Choose the file.</source>
        <translation>The template %1 begins with a file or a place that was not given. Nothing was queued. Choose the file.</translation>
    </message>
    <message>
        <source>WhatsApp held the message back, because this person got many of its kind. It did not arrive. Wait at least a day, or use another way.</source>
        <translation>WhatsApp held the message back, because this person got many of its kind. It did not arrive. Wait at least a day, or use another way.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; begins or ends with a space. Nothing was queued. Correct it.</source>
        <translation>The id &quot;%1&quot; begins or ends with a space. Nothing was queued. Correct it.</translation>
    </message>
    <message>
        <source>The phone of this person changed, and WhatsApp wants that confirmed. It was not sent. Confirm who they are, then send it again.</source>
        <translation>The phone of this person changed, and WhatsApp wants that confirmed. It was not sent. Confirm who they are, then send it again.</translation>
    </message>
    <message>
        <source>WhatsApp does not take or pass on this kind of message. It did not arrive. Send it in another form.</source>
        <translation>WhatsApp does not take or pass on this kind of message. It did not arrive. Send it in another form.</translation>
    </message>
    <message>
        <source>This person stopped marketing messages of this business. It did not arrive. Do not send it again.</source>
        <translation>This person stopped marketing messages of this business. It did not arrive. Do not send it again.</translation>
    </message>
    <message>
        <source>This message may have been sent, but nobody heard the answer and no status came. It was not sent again. Ask the person, then send it again or drop it.</source>
        <translation>This message may have been sent, but nobody heard the answer and no status came. It was not sent again. Ask the person, then send it again or drop it.</translation>
    </message>
    <message>
        <source>The file broke off while it was fetched. It is fetched again by itself.</source>
        <translation>The file broke off while it was fetched. It is fetched again by itself.</translation>
    </message>
    <message>
        <source>A file is sent as a picture, a video, a sound, a document or a sticker. Nothing was queued.</source>
        <translation>A file is sent as a picture, a video, a sound, a document or a sticker. Nothing was queued.</translation>
    </message>
    <message>
        <source>WhatsApp could not use this file. It did not arrive. Send it in another format, such as PDF, JPEG or MP4.</source>
        <translation>WhatsApp could not use this file. It did not arrive. Send it in another format, such as PDF, JPEG or MP4.</translation>
    </message>
    <message>
        <source>The file of this message is larger than WhatsApp allows. It was not fetched. Ask the person to send it in another way.</source>
        <translation>The file of this message is larger than WhatsApp allows. It was not fetched. Ask the person to send it in another way.</translation>
    </message>
    <message>
        <source>WhatsApp does not have this file any more. The message is kept without it. Ask the person to send it again.</source>
        <translation>WhatsApp does not have this file any more. The message is kept without it. Ask the person to send it again.</translation>
    </message>
    <message>
        <source>WhatsApp has not approved the name of this number yet. It was not sent. See to it in the WhatsApp Manager, then send it again.</source>
        <translation>WhatsApp has not approved the name of this number yet. It was not sent. See to it in the WhatsApp Manager, then send it again.</translation>
    </message>
    <message>
        <source>A template for codes needs the phone number, which this person hides. It was not sent. Use another template.</source>
        <translation>A template for codes needs the phone number, which this person hides. It was not sent. Use another template.</translation>
    </message>
    <message>
        <source>A sound or a sticker has no caption. Nothing was queued. Send the words by themselves.</source>
        <translation>A sound or a sticker has no caption. Nothing was queued. Send the words by themselves.</translation>
    </message>
    <message>
        <source>Buttons and lists cannot be sent to groups. Nothing was queued. Send words.</source>
        <translation>Buttons and lists cannot be sent to groups. Nothing was queued. Send words.</translation>
    </message>
    <message>
        <source>WhatsApp answered with something that is not data. Whether it did what was asked is not known. Statuses are waited for.</source>
        <translation>WhatsApp answered with something that is not data. Whether it did what was asked is not known. Statuses are waited for.</translation>
    </message>
    <message>
        <source>This is a test number that reaches listed people only. It was not sent. Add the person to the list in the WhatsApp Manager.</source>
        <translation>This is a test number that reaches listed people only. It was not sent. Add the person to the list in the WhatsApp Manager.</translation>
    </message>
    <message>
        <source>WhatsApp could not deliver this: the person has no WhatsApp, has an old version, or blocked it. It did not arrive. Use another way.</source>
        <translation>WhatsApp could not deliver this: the person has no WhatsApp, has an old version, or blocked it. It did not arrive. Use another way.</translation>
    </message>
    <message>
        <source>WhatsApp does not send its webhooks to this app, so answers would be lost. Nothing was changed. Subscribe the app to the account in the WhatsApp Manager.</source>
        <translation>WhatsApp does not send its webhooks to this app, so answers would be lost. Nothing was changed. Subscribe the app to the account in the WhatsApp Manager.</translation>
    </message>
    <message>
        <source>The business account does not have this phone number. Nothing was changed. Check the two ids of the connection.</source>
        <translation>The business account does not have this phone number. Nothing was changed. Check the two ids of the connection.</translation>
    </message>
    <message>
        <source>The business number does not exist any more. It was not sent. Check the connection.</source>
        <translation>The business number does not exist any more. It was not sent. Check the connection.</translation>
    </message>
    <message>
        <source>The business number is not registered with WhatsApp. It was not sent. Register it in the WhatsApp Manager, then send it again.</source>
        <translation>The business number is not registered with WhatsApp. It was not sent. Register it in the WhatsApp Manager, then send it again.</translation>
    </message>
    <message>
        <source>A webhook is about a number that does not belong to this connection. It was set aside. Add the number to the connection and try it again, or drop it.</source>
        <translation>A webhook is about a number that does not belong to this connection. It was set aside. Add the number to the connection and try it again, or drop it.</translation>
    </message>
    <message>
        <source>This person got many messages in a short time. It is sent later by itself.</source>
        <translation>This person got many messages in a short time. It is sent later by itself.</translation>
    </message>
    <message>
        <source>The message has no %1. Nothing was queued. Add it.</source>
        <translation>The message has no %1. Nothing was queued. Add it.</translation>
    </message>
    <message>
        <source>WhatsApp does not deliver, because the payment of the account is not settled. It did not arrive. See to the account, then send it again.</source>
        <translation>WhatsApp does not deliver, because the payment of the account is not settled. It did not arrive. See to the account, then send it again.</translation>
    </message>
    <message>
        <source>The access token does not have the permission for this. Nothing was sent; it is tried again by itself. Give the token its permissions.</source>
        <translation>The access token does not have the permission for this. Nothing was sent; it is tried again by itself. Give the token its permissions.</translation>
    </message>
    <message>
        <source>A place has a latitude between -90 and 90 and a longitude between -180 and 180 degrees. Nothing was queued. Correct them.</source>
        <translation>A place has a latitude between -90 and 90 and a longitude between -180 and 180 degrees. Nothing was queued. Correct them.</translation>
    </message>
    <message>
        <source>This is no phone number with its country code, and no user id of WhatsApp. Nothing was queued. Write it as +49 170 1234567.</source>
        <translation>This is no phone number with its country code, and no user id of WhatsApp. Nothing was queued. Write it as +49 170 1234567.</translation>
    </message>
    <message>
        <source>WhatsApp did not understand this request. It was not sent. Drop it and write it again.</source>
        <translation>WhatsApp did not understand this request. It was not sent. Drop it and write it again.</translation>
    </message>
    <message>
        <source>A list has between one and %1 lines. Nothing was queued.</source>
        <translation>A list has between one and %1 lines. Nothing was queued.</translation>
    </message>
    <message>
        <source>WhatsApp is busy. It is tried again by itself.</source>
        <translation>WhatsApp is busy. It is tried again by itself.</translation>
    </message>
    <message>
        <source>WhatsApp failed while it took this. Statuses tell whether it went; until then it is not sent again.</source>
        <translation>WhatsApp failed while it took this. Statuses tell whether it went; until then it is not sent again.</translation>
    </message>
    <message>
        <source>WhatsApp restricts this number, because many people blocked or reported it. It was not sent. Send less, and see the quality of the number.</source>
        <translation>WhatsApp restricts this number, because many people blocked or reported it. It was not sent. Send less, and see the quality of the number.</translation>
    </message>
    <message>
        <source>The values do not fit the template as WhatsApp has it now. It was not sent. Look at the template again, then write it anew.</source>
        <translation>The values do not fit the template as WhatsApp has it now. It was not sent. Look at the template again, then write it anew.</translation>
    </message>
    <message>
        <source>WhatsApp has disabled this template. It was not sent. Use another one.</source>
        <translation>WhatsApp has disabled this template. It was not sent. Use another one.</translation>
    </message>
    <message>
        <source>WhatsApp has no such template in this language, or has not approved it. It was not sent. Use another one.</source>
        <translation>WhatsApp has no such template in this language, or has not approved it. It was not sent. Use another one.</translation>
    </message>
    <message>
        <source>WhatsApp has paused this template, because people did not like it. It was not sent. Use another one.</source>
        <translation>WhatsApp has paused this template, because people did not like it. It was not sent. Use another one.</translation>
    </message>
    <message>
        <source>The template %1 is paused by WhatsApp. Nothing was queued. Use another one until it is back.</source>
        <translation>The template %1 is paused by WhatsApp. Nothing was queued. Use another one until it is back.</translation>
    </message>
    <message>
        <source>WhatsApp has not approved the template %1 yet. Nothing was queued. Wait for it, or use another one.</source>
        <translation>WhatsApp has not approved the template %1 yet. Nothing was queued. Wait for it, or use another one.</translation>
    </message>
    <message>
        <source>WhatsApp says that the words in this template break its rules. It was not sent. Write it in other words.</source>
        <translation>WhatsApp says that the words in this template break its rules. It was not sent. Write it in other words.</translation>
    </message>
    <message>
        <source>WhatsApp has rejected or disabled the template %1. Nothing was queued. Use another one.</source>
        <translation>WhatsApp has rejected or disabled the template %1. Nothing was queued. Use another one.</translation>
    </message>
    <message>
        <source>With its values the template is too long. It was not sent. Use shorter values.</source>
        <translation>With its values the template is too long. It was not sent. Use shorter values.</translation>
    </message>
    <message>
        <source>This number sent as much as WhatsApp allows. It is sent later by itself.</source>
        <translation>This number sent as much as WhatsApp allows. It is sent later by itself.</translation>
    </message>
    <message>
        <source>A number cannot write to itself. It was not sent. Drop it.</source>
        <translation>A number cannot write to itself. It was not sent. Drop it.</translation>
    </message>
    <message>
        <source>WhatsApp does not accept the access token any more. Nothing was sent; it is tried again by itself. Enter a new token in the connection.</source>
        <translation>WhatsApp does not accept the access token any more. Nothing was sent; it is tried again by itself. Enter a new token in the connection.</translation>
    </message>
    <message>
        <source>The %1 is longer than the %2 characters that WhatsApp takes. Nothing was queued. Shorten it.</source>
        <translation>The %1 is longer than the %2 characters that WhatsApp takes. Nothing was queued. Shorten it.</translation>
    </message>
    <message>
        <source>WhatsApp was asked too often. It is tried again by itself.</source>
        <translation>WhatsApp was asked too often. It is tried again by itself.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands there twice. Nothing was queued. Change one of them.</source>
        <translation>&quot;%1&quot; stands there twice. Nothing was queued. Change one of them.</translation>
    </message>
    <message>
        <source>This waits for its turn, because WhatsApp limits how fast messages may follow each other. It is sent by itself.</source>
        <translation>This waits for its turn, because WhatsApp limits how fast messages may follow each other. It is sent by itself.</translation>
    </message>
    <message>
        <source>A webhook is not the JSON that was expected. It was set aside as it came.</source>
        <translation>A webhook is not the JSON that was expected. It was set aside as it came.</translation>
    </message>
    <message>
        <source>The person did not write within the last day, so WhatsApp did not deliver words of your own. It did not arrive. Send a template.</source>
        <translation>The person did not write within the last day, so WhatsApp did not deliver words of your own. It did not arrive. Send a template.</translation>
    </message>
    <message>
        <source>The description of the bag has an entry that it cannot hold (%1). Nothing counts as written. Remove line breaks and control characters from it, then try again.</source>
        <translation>The description of the bag has an entry that it cannot hold (%1). Nothing counts as written. Remove line breaks and control characters from it, then try again.</translation>
    </message>
    <message>
        <source>A file cannot have this name in a bag (%1): some computer could not store it, or it is there already. Nothing counts as written. Choose another name.</source>
        <translation>A file cannot have this name in a bag (%1): some computer could not store it, or it is there already. Nothing counts as written. Choose another name.</translation>
    </message>
    <message>
        <source>A list in this bag is too large to be read (%1). The bag was not checked. Ask the sender for a bag in several parts.</source>
        <translation>A list in this bag is too large to be read (%1). The bag was not checked. Ask the sender for a bag in several parts.</translation>
    </message>
    <message>
        <source>A line at the top of a mail cannot hold what it was given (%1): it has a line break, a control character or a name that mail does not allow. Nothing counts as written.</source>
        <translation>A line at the top of a mail cannot hold what it was given (%1): it has a line break, a control character or a name that mail does not allow. Nothing counts as written.</translation>
    </message>
    <message>
        <source>The bytes of a file are not those that were captured (%1). Nothing counts as written. Verify the workspace before you export again.</source>
        <translation>The bytes of a file are not those that were captured (%1). Nothing counts as written. Verify the workspace before you export again.</translation>
    </message>
    <message>
        <source>The bytes of a file are not there (%1). Nothing counts as written. Capture the file, or export without it.</source>
        <translation>The bytes of a file are not there (%1). Nothing counts as written. Capture the file, or export without it.</translation>
    </message>
    <message>
        <source>A conversation cannot be exported as it was put together (%1). Nothing counts as written. Report this to the maintainers.</source>
        <translation>A conversation cannot be exported as it was put together (%1). Nothing counts as written. Report this to the maintainers.</translation>
    </message>
    <message>
        <source>The load file is damaged in row %1. Nothing was taken from it. Export it again, or ask for it again.</source>
        <translation>The load file is damaged in row %1. Nothing was taken from it. Export it again, or ask for it again.</translation>
    </message>
    <message>
        <source>A line of the image load file cannot hold this value (%1). Nothing counts as written. Use letters, digits and hyphens.</source>
        <translation>A line of the image load file cannot hold this value (%1). Nothing counts as written. Use letters, digits and hyphens.</translation>
    </message>
    <message>
        <source>A row of the load file has %1 values where its header has %2. Nothing counts as written. Report this to the maintainers.</source>
        <translation>A row of the load file has %1 values where its header has %2. Nothing counts as written. Report this to the maintainers.</translation>
    </message>
    <message>
        <source>The conversation is larger than one RSMF file may be. Nothing was written. Export it in parts, such as one for each day.</source>
        <translation>The conversation is larger than one RSMF file may be. Nothing was written. Export it in parts, such as one for each day.</translation>
    </message>
    <message>
        <source>Several cases have this reference, among them %1 and %2. Give the number of one.</source>
        <translation>Several cases have this reference, among them %1 and %2. Give the number of one.</translation>
    </message>
    <message>
        <source>There is no checklist %1. Nothing was changed.</source>
        <translation>There is no checklist %1. Nothing was changed.</translation>
    </message>
    <message>
        <source>A checklist that comes with the program cannot be read (%1). Install the program anew.</source>
        <translation>A checklist that comes with the program cannot be read (%1). Install the program anew.</translation>
    </message>
    <message>
        <source>A case is closed with a reason. Nothing was changed. Use the command that closes cases.</source>
        <translation>A case is closed with a reason. Nothing was changed. Use the command that closes cases.</translation>
    </message>
    <message>
        <source>Case %1 is closed. Nothing was changed. Open it again first.</source>
        <translation>Case %1 is closed. Nothing was changed. Open it again first.</translation>
    </message>
    <message>
        <source>A comment needs words, at most 4000 characters. Nothing was changed.</source>
        <translation>A comment needs words, at most 4000 characters. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such conflict any more. Nothing was changed.</source>
        <translation>There is no such conflict any more. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 is no field that can be changed in this way. Nothing was changed.</source>
        <translation>%1 is no field that can be changed in this way. Nothing was changed.</translation>
    </message>
    <message>
        <source>This does not belong to the case. Nothing was changed.</source>
        <translation>This does not belong to the case. Nothing was changed.</translation>
    </message>
    <message>
        <source>A case is either restricted to its members or belongs to a matter. Nothing was opened. Choose one of the two.</source>
        <translation>A case is either restricted to its members or belongs to a matter. Nothing was opened. Choose one of the two.</translation>
    </message>
    <message>
        <source>%1 knows this case already. Nothing was changed.</source>
        <translation>%1 knows this case already. Nothing was changed.</translation>
    </message>
    <message>
        <source>Case %1 is not closed. Nothing was changed.</source>
        <translation>Case %1 is not closed. Nothing was changed.</translation>
    </message>
    <message>
        <source>No connected system knows this case yet. Nothing was sent. Make it known there first, or comment only here.</source>
        <translation>No connected system knows this case yet. Nothing was sent. Make it known there first, or comment only here.</translation>
    </message>
    <message>
        <source>A connected system speaks only of its own cases. Nothing was changed.</source>
        <translation>A connected system speaks only of its own cases. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 steps, proposals or conflicts of this case are open. Nothing was changed. Settle them first.</source>
        <translation>%1 steps, proposals or conflicts of this case are open. Nothing was changed. Settle them first.</translation>
    </message>
    <message>
        <source>This belongs to a matter that case %1 does not belong to. Nothing was changed. File it to a case of that matter.</source>
        <translation>This belongs to a matter that case %1 does not belong to. Nothing was changed. File it to a case of that matter.</translation>
    </message>
    <message>
        <source>Say what the connected system calls the partner, or the id of the case there. Nothing was changed.</source>
        <translation>Say what the connected system calls the partner, or the id of the case there. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no connection %1 that takes cases. Nothing was changed.</source>
        <translation>There is no connection %1 that takes cases. Nothing was changed.</translation>
    </message>
    <message>
        <source>This proposal is decided. Nothing was changed.</source>
        <translation>This proposal is decided. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such proposal, or you do not see its case. Nothing was changed.</source>
        <translation>There is no such proposal, or you do not see its case. Nothing was changed.</translation>
    </message>
    <message>
        <source>This can be read in several ways: %1. Nothing was changed. Choose one.</source>
        <translation>This can be read in several ways: %1. Nothing was changed. Choose one.</translation>
    </message>
    <message>
        <source>A reference is a number of at most 80 characters and the name of a system in small letters; a case has at most 50. Nothing was changed.</source>
        <translation>A reference is a number of at most 80 characters and the name of a system in small letters; a case has at most 50. Nothing was changed.</translation>
    </message>
    <message>
        <source>Only messages approve or dispute, and only a document. Nothing was changed.</source>
        <translation>Only messages approve or dispute, and only a document. Nothing was changed.</translation>
    </message>
    <message>
        <source>This step is settled. Nothing was changed.</source>
        <translation>This step is settled. Nothing was changed.</translation>
    </message>
    <message>
        <source>This step is open. Nothing was changed.</source>
        <translation>This step is open. Nothing was changed.</translation>
    </message>
    <message>
        <source>A step needs a title of at most 200 characters. Nothing was changed.</source>
        <translation>A step needs a title of at most 200 characters. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such step in this case. Nothing was changed.</source>
        <translation>There is no such step in this case. Nothing was changed.</translation>
    </message>
    <message>
        <source>A case has at most 200 steps. Nothing was changed.</source>
        <translation>A case has at most 200 steps. Nothing was changed.</translation>
    </message>
    <message>
        <source>What is to be filed is not there, or you may not see it. Nothing was changed.</source>
        <translation>What is to be filed is not there, or you may not see it. Nothing was changed.</translation>
    </message>
    <message>
        <source>A case needs a title. Nothing was changed.</source>
        <translation>A case needs a title. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such case, or you do not belong to it. Nothing was changed.</source>
        <translation>There is no such case, or you do not belong to it. Nothing was changed.</translation>
    </message>
    <message>
        <source>The field %1 does not take this value. Nothing was changed.</source>
        <translation>The field %1 does not take this value. Nothing was changed.</translation>
    </message>
    <message>
        <source>At most 50 regions, product lines and issues of 80 characters. Nothing was changed.</source>
        <translation>At most 50 regions, product lines and issues of 80 characters. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no format %1. Nothing was written. Choose rsmf, loadfile, bagit, pdf or eml.</source>
        <translation>There is no format %1. Nothing was written. Choose rsmf, loadfile, bagit, pdf or eml.</translation>
    </message>
    <message>
        <source>This does not say what to take (%1). Nothing was written. Write it as in record:R-12, hold:H-1 or conversation:ID/1-20.</source>
        <translation>This does not say what to take (%1). Nothing was written. Write it as in record:R-12, hold:H-1 or conversation:ID/1-20.</translation>
    </message>
    <message>
        <source>An item of the package is not what its proof commits to (%1).</source>
        <translation>An item of the package is not what its proof commits to (%1).</translation>
    </message>
    <message>
        <source>A file of the package does not keep the rules of its format (%1).</source>
        <translation>A file of the package does not keep the rules of its format (%1).</translation>
    </message>
    <message>
        <source>An entry of the ledger in the package does not lead to the signed head (%1).</source>
        <translation>An entry of the ledger in the package does not lead to the signed head (%1).</translation>
    </message>
    <message>
        <source>A file of the package is not the one that was written (%1).</source>
        <translation>A file of the package is not the one that was written (%1).</translation>
    </message>
    <message>
        <source>A file of the package is missing (%1).</source>
        <translation>A file of the package is missing (%1).</translation>
    </message>
    <message>
        <source>A file of the package is far larger than any that is written (%1). It was not read.</source>
        <translation>A file of the package is far larger than any that is written (%1). It was not read.</translation>
    </message>
    <message>
        <source>A file was added to the package by somebody (%1).</source>
        <translation>A file was added to the package by somebody (%1).</translation>
    </message>
    <message>
        <source>The signed head of the ledger in the package is not whole (%1).</source>
        <translation>The signed head of the ledger in the package is not whole (%1).</translation>
    </message>
    <message>
        <source>The items of the package do not follow each other without a gap (%1).</source>
        <translation>The items of the package do not follow each other without a gap (%1).</translation>
    </message>
    <message>
        <source>An item of the package does not lead to its entry of the ledger (%1).</source>
        <translation>An item of the package does not lead to its entry of the ledger (%1).</translation>
    </message>
    <message>
        <source>The package does not hold as many items as it states, or others (%1).</source>
        <translation>The package does not hold as many items as it states, or others (%1).</translation>
    </message>
    <message>
        <source>A line of the package cannot be read (%1).</source>
        <translation>A line of the package cannot be read (%1).</translation>
    </message>
    <message>
        <source>What the package says of itself cannot be read (%1).</source>
        <translation>What the package says of itself cannot be read (%1).</translation>
    </message>
    <message>
        <source>The pages could not be drawn. Nothing was written. Try again; tell an administrator if it happens again.</source>
        <translation>The pages could not be drawn. Nothing was written. Try again; tell an administrator if it happens again.</translation>
    </message>
    <message>
        <source>What was read again is not what was written (%1). The package was thrown away. Check the disk, then try again.</source>
        <translation>What was read again is not what was written (%1). The package was thrown away. Check the disk, then try again.</translation>
    </message>
    <message>
        <source>A part of the package cannot be read (%1).</source>
        <translation>A part of the package cannot be read (%1).</translation>
    </message>
    <message>
        <source>There is something at this place already. Nothing was written. Choose a folder that is not there yet.</source>
        <translation>There is something at this place already. Nothing was written. Choose a folder that is not there yet.</translation>
    </message>
    <message>
        <source>The script or the text for checking was changed (%1). Take it from the documentation instead.</source>
        <translation>The script or the text for checking was changed (%1). Take it from the documentation instead.</translation>
    </message>
    <message>
        <source>The list of files is not signed with the key of the package (%1).</source>
        <translation>The list of files is not signed with the key of the package (%1).</translation>
    </message>
    <message>
        <source>A stamp is one line of at most 60 characters. Nothing was written. Shorten it.</source>
        <translation>A stamp is one line of at most 60 characters. Nothing was written. Shorten it.</translation>
    </message>
    <message>
        <source>The time-stamp is not of the head that lies beside it (%1).</source>
        <translation>The time-stamp is not of the head that lies beside it (%1).</translation>
    </message>
    <message>
        <source>There is no package in this folder. Nothing was read. Choose the folder in which hashes.sha256 lies.</source>
        <translation>There is no package in this folder. Nothing was read. Choose the folder in which hashes.sha256 lies.</translation>
    </message>
    <message>
        <source>This time zone is not known. Nothing was written. Choose one such as Europe/Berlin.</source>
        <translation>This time zone is not known. Nothing was written. Choose one such as Europe/Berlin.</translation>
    </message>
    <message>
        <source>Numbers of this prefix are taken up to the one before %1. Nothing was frozen. Begin with that one.</source>
        <translation>Numbers of this prefix are taken up to the one before %1. Nothing was frozen. Begin with that one.</translation>
    </message>
    <message>
        <source>Something in the selection must not leave (%1 items of the first kind). Nothing was frozen. Look at the blockers, then try again.</source>
        <translation>Something in the selection must not leave (%1 items of the first kind). Nothing was frozen. Look at the blockers, then try again.</translation>
    </message>
    <message>
        <source>Something of this production was destroyed or changed since it was frozen. Nothing was written. Freeze a new production.</source>
        <translation>Something of this production was destroyed or changed since it was frozen. Nothing was written. Freeze a new production.</translation>
    </message>
    <message>
        <source>The list of the items of this production is not the one that was frozen. Nothing was written. Verify the workspace.</source>
        <translation>The list of the items of this production is not the one that was frozen. Nothing was written. Verify the workspace.</translation>
    </message>
    <message>
        <source>The selection finds nothing. Nothing was frozen. Select something else.</source>
        <translation>The selection finds nothing. Nothing was frozen. Select something else.</translation>
    </message>
    <message>
        <source>The ledger has no entry of this production. Nothing was written. Verify the workspace.</source>
        <translation>The ledger has no entry of this production. Nothing was written. Verify the workspace.</translation>
    </message>
    <message>
        <source>A prefix has up to 24 letters, digits, hyphens or underscores. Nothing was frozen. Change it.</source>
        <translation>A prefix has up to 24 letters, digits, hyphens or underscores. Nothing was frozen. Change it.</translation>
    </message>
    <message>
        <source>Letting something privileged out needs a reason. Nothing was changed.</source>
        <translation>Letting something privileged out needs a reason. Nothing was changed.</translation>
    </message>
    <message>
        <source>The selection belongs to several matters. Nothing was frozen. Make a production for each of them.</source>
        <translation>The selection belongs to several matters. Nothing was frozen. Make a production for each of them.</translation>
    </message>
    <message>
        <source>A production needs a title of one line and at most 200 characters. Nothing was frozen.</source>
        <translation>A production needs a title of one line and at most 200 characters. Nothing was frozen.</translation>
    </message>
    <message>
        <source>A production has at most %1 items. Nothing was frozen. Make several productions.</source>
        <translation>A production has at most %1 items. Nothing was frozen. Make several productions.</translation>
    </message>
    <message>
        <source>There is no such production. Nothing was changed. List the productions to see their numbers.</source>
        <translation>There is no such production. Nothing was changed. List the productions to see their numbers.</translation>
    </message>
    <message>
        <source>The box does not lie on the page. Nothing was redacted. Draw it again.</source>
        <translation>The box does not lie on the page. Nothing was redacted. Draw it again.</translation>
    </message>
    <message>
        <source>One act redacts between one and %1 things. Nothing was redacted.</source>
        <translation>One act redacts between one and %1 things. Nothing was redacted.</translation>
    </message>
    <message>
        <source>This message was destroyed. There is nothing to redact.</source>
        <translation>This message was destroyed. There is nothing to redact.</translation>
    </message>
    <message>
        <source>This message has no file. Nothing was redacted.</source>
        <translation>This message has no file. Nothing was redacted.</translation>
    </message>
    <message>
        <source>A reason is a code of up to eight capital letters and digits. Nothing was redacted. Change it.</source>
        <translation>A reason is a code of up to eight capital letters and digits. Nothing was redacted. Change it.</translation>
    </message>
    <message>
        <source>The stretch does not lie in the text of the message. Nothing was redacted. Mark it again.</source>
        <translation>The stretch does not lie in the text of the message. Nothing was redacted. Mark it again.</translation>
    </message>
    <message>
        <source>The redaction was signed off or taken back meanwhile. Nothing was changed. Look at it again.</source>
        <translation>The redaction was signed off or taken back meanwhile. Nothing was changed. Look at it again.</translation>
    </message>
    <message>
        <source>There is no such redaction. Nothing was changed.</source>
        <translation>There is no such redaction. Nothing was changed.</translation>
    </message>
    <message>
        <source>This version cannot do what the rule asks for yet (%1). The rule stays off. It can be tried on the past.</source>
        <translation>This version cannot do what the rule asks for yet (%1). The rule stays off. It can be tried on the past.</translation>
    </message>
    <message>
        <source>There is no action called %2 (at %1). Nothing was saved. Choose one of the list.</source>
        <translation>There is no action called %2 (at %1). Nothing was saved. Choose one of the list.</translation>
    </message>
    <message>
        <source>The amount at %1 is not a number such as 1234.50. Nothing was saved. Correct it.</source>
        <translation>The amount at %1 is not a number such as 1234.50. Nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>Whoever wrote or approved the rule may no longer do this here. The rule rests. Somebody else saves and approves it again.</source>
        <translation>Whoever wrote or approved the rule may no longer do this here. The rule rests. Somebody else saves and approves it again.</translation>
    </message>
    <message>
        <source>The rule names the class %1, which is not in the file plan. Nothing was done. Correct the rule, then switch it on again.</source>
        <translation>The rule names the class %1, which is not in the file plan. Nothing was done. Correct the rule, then switch it on again.</translation>
    </message>
    <message>
        <source>Rules cannot watch for what stands at %1. Nothing was saved. Choose an event of the list.</source>
        <translation>Rules cannot watch for what stands at %1. Nothing was saved. Choose an event of the list.</translation>
    </message>
    <message>
        <source>The value at %1 is missing. Nothing was saved. Fill it in.</source>
        <translation>The value at %1 is missing. Nothing was saved. Fill it in.</translation>
    </message>
    <message>
        <source>What the rule waited with is no longer there. Nothing was done.</source>
        <translation>What the rule waited with is no longer there. Nothing was done.</translation>
    </message>
    <message>
        <source>The rule names the hold %1, which is not known here. Nothing was done. Correct the rule, then switch it on again.</source>
        <translation>The rule names the hold %1, which is not known here. Nothing was done. Correct the rule, then switch it on again.</translation>
    </message>
    <message>
        <source>Rules set each other off in a circle. All rules of the circle were stopped. Change one of them, then switch them on again.</source>
        <translation>Rules set each other off in a circle. All rules of the circle were stopped. Change one of them, then switch them on again.</translation>
    </message>
    <message>
        <source>A rule that reaches people cannot meet everything that is captured. Nothing was saved. Add a condition.</source>
        <translation>A rule that reaches people cannot meet everything that is captured. Nothing was saved. Add a condition.</translation>
    </message>
    <message>
        <source>A rule needs a name of at most 120 characters. Nothing was saved.</source>
        <translation>A rule needs a name of at most 120 characters. Nothing was saved.</translation>
    </message>
    <message>
        <source>A rule needs one to ten things that it does. Nothing was saved.</source>
        <translation>A rule needs one to ten things that it does. Nothing was saved.</translation>
    </message>
    <message>
        <source>It was not proved that a message reaches %1 and nobody else. Nothing was sent. Ask the person to register a device, or set a PIN.</source>
        <translation>It was not proved that a message reaches %1 and nobody else. Nothing was sent. Ask the person to register a device, or set a PIN.</translation>
    </message>
    <message>
        <source>There is no ready-made rule called %1. List the library to see them.</source>
        <translation>There is no ready-made rule called %1. List the library to see them.</translation>
    </message>
    <message>
        <source>No rule was saved in this workspace yet. Nothing was done.</source>
        <translation>No rule was saved in this workspace yet. Nothing was done.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; acts on records or reaches people, so somebody else must approve this version first. It stays off.</source>
        <translation>The rule &quot;%1&quot; acts on records or reaches people, so somebody else must approve this version first. It stays off.</translation>
    </message>
    <message>
        <source>What the rule met is nothing that can become a record. Nothing was declared.</source>
        <translation>What the rule met is nothing that can become a record. Nothing was declared.</translation>
    </message>
    <message>
        <source>What the rule met cannot be put under hold by itself. Nothing was changed.</source>
        <translation>What the rule met cannot be put under hold by itself. Nothing was changed.</translation>
    </message>
    <message>
        <source>Only messages can be tagged. Nothing was changed.</source>
        <translation>Only messages can be tagged. Nothing was changed.</translation>
    </message>
    <message>
        <source>The condition at %1 must test its fact in exactly one way. Nothing was saved.</source>
        <translation>The condition at %1 must test its fact in exactly one way. Nothing was saved.</translation>
    </message>
    <message>
        <source>All that rules send is stopped. Nothing was sent, and it is not made up for.</source>
        <translation>All that rules send is stopped. Nothing was sent, and it is not made up for.</translation>
    </message>
    <message>
        <source>Nobody approves a rule of their own. Nothing was changed. Ask somebody else who may approve rules.</source>
        <translation>Nobody approves a rule of their own. Nothing was changed. Ask somebody else who may approve rules.</translation>
    </message>
    <message>
        <source>The pattern of the rule takes too long on some text. That text was left out. Write a simpler pattern.</source>
        <translation>The pattern of the rule takes too long on some text. That text was left out. Write a simpler pattern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used as a pattern. Nothing was saved. Correct it.</source>
        <translation>&quot;%1&quot; cannot be used as a pattern. Nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>Everybody concerned was reached as often as an hour allows. Nothing more was sent.</source>
        <translation>Everybody concerned was reached as often as an hour allows. Nothing more was sent.</translation>
    </message>
    <message>
        <source>The rule names %1, whom nobody or more than one person is called. Nothing was sent. Choose the person again.</source>
        <translation>The rule names %1, whom nobody or more than one person is called. Nothing was sent. Choose the person again.</translation>
    </message>
    <message>
        <source>The text at %1 would tell more than is allowed there. Nothing was saved. Take out the names, amounts or words.</source>
        <translation>The text at %1 would tell more than is allowed there. Nothing was saved. Take out the names, amounts or words.</translation>
    </message>
    <message>
        <source>There is no placeholder called %1. Nothing was saved. Choose one of the list.</source>
        <translation>There is no placeholder called %1. Nothing was saved. Choose one of the list.</translation>
    </message>
    <message>
        <source>What the rule met belongs to a closed matter, of which nothing may be told. Nothing was sent.</source>
        <translation>What the rule met belongs to a closed matter, of which nothing may be told. Nothing was sent.</translation>
    </message>
    <message>
        <source>The rule gives a task to %1, who is neither a role nor a person here. Nothing was done. Correct the rule.</source>
        <translation>The rule gives a task to %1, who is neither a role nor a person here. Nothing was done. Correct the rule.</translation>
    </message>
    <message>
        <source>The rule was switched off before the time came. Nothing was done.</source>
        <translation>The rule was switched off before the time came. Nothing was done.</translation>
    </message>
    <message>
        <source>The rule names the tag %1, which is in no set. Nothing was changed. Correct the rule.</source>
        <translation>The rule names the tag %1, which is in no set. Nothing was changed. Correct the rule.</translation>
    </message>
    <message>
        <source>The condition at %1 tests its fact in a way that is not possible, or has no value. Nothing was saved.</source>
        <translation>The condition at %1 tests its fact in a way that is not possible, or has no value. Nothing was saved.</translation>
    </message>
    <message>
        <source>The condition at %1 has too many parts within each other. Nothing was saved. Make it simpler, or make two rules of it.</source>
        <translation>The condition at %1 has too many parts within each other. Nothing was saved. Make it simpler, or make two rules of it.</translation>
    </message>
    <message>
        <source>The rule met more than its limit for an hour. It was stopped. Narrow its condition, or raise the limit, then switch it on again.</source>
        <translation>The rule met more than its limit for an hour. It was stopped. Narrow its condition, or raise the limit, then switch it on again.</translation>
    </message>
    <message>
        <source>A rule reaches at most %1 persons at once. Nothing was sent. Use a campaign instead.</source>
        <translation>A rule reaches at most %1 persons at once. Nothing was sent. Use a campaign instead.</translation>
    </message>
    <message>
        <source>A workspace has at most %1 rules. Nothing was saved. Remove some first.</source>
        <translation>A workspace has at most %1 rules. Nothing was saved. Remove some first.</translation>
    </message>
    <message>
        <source>There is no such rule, or you do not belong to its matter. Nothing was changed.</source>
        <translation>There is no such rule, or you do not belong to its matter. Nothing was changed.</translation>
    </message>
    <message>
        <source>The value at %1 is not possible there. Nothing was saved. Correct it.</source>
        <translation>The value at %1 is not possible there. Nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>Some values of the rule are not chosen yet: %1. It stays off. Choose them first.</source>
        <translation>Some values of the rule are not chosen yet: %1. It stays off. Choose them first.</translation>
    </message>
    <message>
        <source>Somebody changed the rule &quot;%1&quot; meanwhile. Nothing was changed. Look at it again.</source>
        <translation>Somebody changed the rule &quot;%1&quot; meanwhile. Nothing was changed. Look at it again.</translation>
    </message>
    <message>
        <source>The record %1 is in %2 already, or on its way. Nothing was changed.</source>
        <translation>The record %1 is in %2 already, or on its way. Nothing was changed.</translation>
    </message>
    <message>
        <source>Records Management answered without saying what it made. It is looked up before it is tried again.</source>
        <translation>Records Management answered without saying what it made. It is looked up before it is tried again.</translation>
    </message>
    <message>
        <source>Records Management is busy. Nothing was done. It is tried again by itself.</source>
        <translation>Records Management is busy. Nothing was done. It is tried again by itself.</translation>
    </message>
    <message>
        <source>Nobody said yet which class in Records Management stands for the class of the record %1. It was not sent. Match the classes, then send it again.</source>
        <translation>Nobody said yet which class in Records Management stands for the class of the record %1. It was not sent. Match the classes, then send it again.</translation>
    </message>
    <message>
        <source>A comment may have at most %1 characters. Nothing was sent. Shorten it.</source>
        <translation>A comment may have at most %1 characters. Nothing was sent. Shorten it.</translation>
    </message>
    <message>
        <source>This difference is settled already. Nothing was changed.</source>
        <translation>This difference is settled already. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no such difference, or you may not see it.</source>
        <translation>There is no such difference, or you may not see it.</translation>
    </message>
    <message>
        <source>Nothing in Records Management stands for this, or you may not see it.</source>
        <translation>Nothing in Records Management stands for this, or you may not see it.</translation>
    </message>
    <message>
        <source>This cannot be taken over from Records Management. Nothing was changed. Let what is here count, or leave both as they are.</source>
        <translation>This cannot be taken over from Records Management. Nothing was changed. Let what is here count, or leave both as they are.</translation>
    </message>
    <message>
        <source>This can be changed in Records Management only. Nothing was changed. Take over what is there, or leave both as they are.</source>
        <translation>This can be changed in Records Management only. Nothing was changed. Take over what is there, or leave both as they are.</translation>
    </message>
    <message>
        <source>Somebody changed the record details in Records Management meanwhile. Nothing was overwritten. Look at what is there, then decide what counts.</source>
        <translation>Somebody changed the record details in Records Management meanwhile. Nothing was overwritten. Look at what is there, then decide what counts.</translation>
    </message>
    <message>
        <source>Records Management takes files of at most %1 MiB. Nothing was sent.</source>
        <translation>Records Management takes files of at most %1 MiB. Nothing was sent.</translation>
    </message>
    <message>
        <source>The record is final in Records Management and does not change any more. Nothing was changed there.</source>
        <translation>The record is final in Records Management and does not change any more. Nothing was changed there.</translation>
    </message>
    <message>
        <source>The folder in Records Management is open to people who may not see this record. It was not sent. Close the folder, or choose another one.</source>
        <translation>The folder in Records Management is open to people who may not see this record. It was not sent. Close the folder, or choose another one.</translation>
    </message>
    <message>
        <source>The record is held here. Its copy here was not destroyed. It stays until the hold is released.</source>
        <translation>The record is held here. Its copy here was not destroyed. It stays until the hold is released.</translation>
    </message>
    <message>
        <source>Records Management took the hold but does not show it on the record yet. It is tried again by itself.</source>
        <translation>Records Management took the hold but does not show it on the record yet. It is tried again by itself.</translation>
    </message>
    <message>
        <source>The hold is not on this record in Records Management itself. Nothing was changed there.</source>
        <translation>The hold is not on this record in Records Management itself. Nothing was changed there.</translation>
    </message>
    <message>
        <source>It is in use in Records Management. Nothing was changed there.</source>
        <translation>It is in use in Records Management. Nothing was changed there.</translation>
    </message>
    <message>
        <source>Another one in Records Management, %1, stands for this already. Nothing was changed. Take that back first.</source>
        <translation>Another one in Records Management, %1, stands for this already. Nothing was changed. Take that back first.</translation>
    </message>
    <message>
        <source>Records Management does not take this name. Nothing was made there.</source>
        <translation>Records Management does not take this name. Nothing was made there.</translation>
    </message>
    <message>
        <source>Records Management has another item of this name in the same place. Nothing was overwritten. Rename that one, then try again.</source>
        <translation>Records Management has another item of this name in the same place. Nothing was overwritten. Rename that one, then try again.</translation>
    </message>
    <message>
        <source>There is no connection to Records Management with the name %1. Nothing was sent.</source>
        <translation>There is no connection to Records Management with the name %1. Nothing was sent.</translation>
    </message>
    <message>
        <source>This connection does not say which disposition search to use. Nothing was destroyed. Enter its number, or dispose in Records Management.</source>
        <translation>This connection does not say which disposition search to use. Nothing was destroyed. Enter its number, or dispose in Records Management.</translation>
    </message>
    <message>
        <source>Records Management answered with a page instead of data. It may be restarting. It is tried again by itself.</source>
        <translation>Records Management answered with a page instead of data. It may be restarting. It is tried again by itself.</translation>
    </message>
    <message>
        <source>A text cannot be sent because it holds half a character. Nothing was sent. Correct it, then try again.</source>
        <translation>A text cannot be sent because it holds half a character. Nothing was sent. Correct it, then try again.</translation>
    </message>
    <message>
        <source>Only classes and series can be matched. Nothing was changed.</source>
        <translation>Only classes and series can be matched. Nothing was changed.</translation>
    </message>
    <message>
        <source>Records Management does not have this item, or does not show it to the user of this connection. Nothing was changed there.</source>
        <translation>Records Management does not have this item, or does not show it to the user of this connection. Nothing was changed there.</translation>
    </message>
    <message>
        <source>The item is on hold in Records Management. Nothing was changed there.</source>
        <translation>The item is on hold in Records Management. Nothing was changed there.</translation>
    </message>
    <message>
        <source>An operation for Records Management cannot be read. Nothing was sent. Give it up, then start it anew.</source>
        <translation>An operation for Records Management cannot be read. Nothing was sent. Give it up, then start it anew.</translation>
    </message>
    <message>
        <source>The user of this connection may not do this in Records Management. Nothing was changed. Ask the administrator there for the right.</source>
        <translation>The user of this connection may not do this in Records Management. Nothing was changed. Ask the administrator there for the right.</translation>
    </message>
    <message>
        <source>The file plan in Records Management has more classes than this program reads. Nothing was taken in.</source>
        <translation>The file plan in Records Management has more classes than this program reads. Nothing was taken in.</translation>
    </message>
    <message>
        <source>Nobody knows who may read the folder in Records Management, and this record is restricted. It was not sent. Enter the readers in the settings of the connection.</source>
        <translation>Nobody knows who may read the folder in Records Management, and this record is restricted. It was not sent. Enter the readers in the settings of the connection.</translation>
    </message>
    <message>
        <source>Say in a few words why. Nothing was changed.</source>
        <translation>Say in a few words why. Nothing was changed.</translation>
    </message>
    <message>
        <source>Only declared records are sent to Records Management. %1 was not sent.</source>
        <translation>Only declared records are sent to Records Management. %1 was not sent.</translation>
    </message>
    <message>
        <source>Records Management refused what was asked. Nothing was changed there. The log of the connection says more.</source>
        <translation>Records Management refused what was asked. Nothing was changed there. The log of the connection says more.</translation>
    </message>
    <message>
        <source>Somebody has reserved the item in Records Management. Nothing was changed there. Try again once they are done.</source>
        <translation>Somebody has reserved the item in Records Management. Nothing was changed there. Try again once they are done.</translation>
    </message>
    <message>
        <source>Not every item of the disposition in Records Management is decided. Nothing was carried out. Decide the rest first.</source>
        <translation>Not every item of the disposition in Records Management is decided. Nothing was carried out. Decide the rest first.</translation>
    </message>
    <message>
        <source>Records Management failed while it did what was asked. Whether it was done is not known; it is looked up before it is tried again.</source>
        <translation>Records Management failed while it did what was asked. Whether it was done is not known; it is looked up before it is tried again.</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; must be a number, but it says %2. Nothing was sent. Correct it, then try again.</source>
        <translation>The setting &quot;%1&quot; must be a number, but it says %2. Nothing was sent. Correct it, then try again.</translation>
    </message>
    <message>
        <source>The answer of Records Management does not have the expected shape. Nothing was taken in. Check the address of the connection.</source>
        <translation>The answer of Records Management does not have the expected shape. Nothing was taken in. Check the address of the connection.</translation>
    </message>
    <message>
        <source>Records Management does not know who is asking any more. Nothing was changed. Check the user and the password of the connection.</source>
        <translation>Records Management does not know who is asking any more. Nothing was changed. Check the user and the password of the connection.</translation>
    </message>
    <message>
        <source>The sign-in %1 is not known. Nothing was sent. Use password, directory or client.</source>
        <translation>The sign-in %1 is not known. Nothing was sent. Use password, directory or client.</translation>
    </message>
    <message>
        <source>This step was answered already. Nothing was sent.</source>
        <translation>This step was answered already. Nothing was sent.</translation>
    </message>
    <message>
        <source>Somebody else answered this step in Records Management. Nothing was changed there.</source>
        <translation>Somebody else answered this step in Records Management. Nothing was changed there.</translation>
    </message>
    <message>
        <source>A destruction is followed only with the agreement of a second person. Nothing was changed. Ask for it with &apos;rm follow&apos;.</source>
        <translation>A destruction is followed only with the agreement of a second person. Nothing was changed. Ask for it with &apos;rm follow&apos;.</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Note an event of %1</source>
        <translation>Note an event of %1</translation>
    </message>
    <message>
        <source>Note Event</source>
        <translation>Note Event</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>A short word such as contract-ended: small letters, digits, hyphens.</source>
        <translation>A short word such as contract-ended: small letters, digits, hyphens.</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>On which day</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write the day as 2026-03-17.</source>
        <translation>Write the day as 2026-03-17.</translation>
    </message>
    <message>
        <source>What happened is still missing</source>
        <translation>What happened is still missing</translation>
    </message>
    <message>
        <source>The day is still missing</source>
        <translation>The day is still missing</translation>
    </message>
    <message>
        <source>The schedule waits for: %1</source>
        <comment>words for events</comment>
        <translation>The schedule waits for: %1</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>File a document</source>
        <translation>File a document</translation>
    </message>
    <message>
        <source>File It Here</source>
        <translation>File It Here</translation>
    </message>
    <message>
        <source>File evidence</source>
        <translation>File evidence</translation>
    </message>
    <message>
        <source>File Evidence</source>
        <translation>File Evidence</translation>
    </message>
    <message>
        <source>What shows that it is done</source>
        <translation>What shows that it is done</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>It is filed to the case as well. Without words, what the case has is shown.</source>
        <translation>It is filed to the case as well. Without words, what the case has is shown.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>No document is chosen yet</source>
        <translation>No document is chosen yet</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>RSMF for a review platform</source>
        <translation>RSMF for a review platform</translation>
    </message>
    <message>
        <source>Load file for a review platform</source>
        <translation>Load file for a review platform</translation>
    </message>
    <message>
        <source>BagIt for long-term keeping</source>
        <translation>BagIt for long-term keeping</translation>
    </message>
    <message>
        <source>PDF with Bates numbers</source>
        <translation>PDF with Bates numbers</translation>
    </message>
    <message>
        <source>Mail files (EML)</source>
        <translation>Mail files (EML)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are tagged as privileged</source>
        <translation>
            <numerusform>%n message are tagged as privileged</numerusform>
            <numerusform>%n messages are tagged as privileged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have a redaction that nobody signed off</source>
        <translation>
            <numerusform>%n message have a redaction that nobody signed off</numerusform>
            <numerusform>%n messages have a redaction that nobody signed off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were destroyed meanwhile</source>
        <translation>
            <numerusform>%n message were destroyed meanwhile</numerusform>
            <numerusform>%n messages were destroyed meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %n message(s) should be here and cannot be read</source>
        <translation>
            <numerusform>The files of %n message should be here and cannot be read</numerusform>
            <numerusform>The files of %n messages should be here and cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) between those that are handed out are left out</source>
        <translation>
            <numerusform>%n message between those that are handed out are left out</numerusform>
            <numerusform>%n messages between those that are handed out are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have a time without a time zone</source>
        <translation>
            <numerusform>%n message have a time without a time zone</numerusform>
            <numerusform>%n messages have a time without a time zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %n message(s) were never received</source>
        <translation>
            <numerusform>The files of %n message were never received</numerusform>
            <numerusform>The files of %n messages were never received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) differ between their sources</source>
        <translation>
            <numerusform>%n message differ between their sources</numerusform>
            <numerusform>%n messages differ between their sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are redacted</source>
        <translation>
            <numerusform>%n message are redacted</numerusform>
            <numerusform>%n messages are redacted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are not proven by the ledger</source>
        <translation>
            <numerusform>%n message are not proven by the ledger</numerusform>
            <numerusform>%n messages are not proven by the ledger</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the tag away, leave them out, or have two people let them out.</source>
        <translation>Take the tag away, leave them out, or have two people let them out.</translation>
    </message>
    <message>
        <source>Sign the redactions off in the details of the message, or take them back.</source>
        <translation>Sign the redactions off in the details of the message, or take them back.</translation>
    </message>
    <message>
        <source>Leave them out: nothing of them can be handed out any more.</source>
        <translation>Leave them out: nothing of them can be handed out any more.</translation>
    </message>
    <message>
        <source>Have the workspace verified, and bring the files back from a backup.</source>
        <translation>Have the workspace verified, and bring the files back from a backup.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captured file(s)</source>
        <translation>
            <numerusform>%n captured file</numerusform>
            <numerusform>%n captured files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a moment, a moment</comment>
        <translation>%1 to %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n message(s)</source>
        <translation>
            <numerusform>All %n message</numerusform>
            <numerusform>All %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 messages, from number %3 to number %4</source>
        <translation>%1 of %2 messages, from number %3 to number %4</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n stretch(es)</source>
        <comment>how much of a conversation</comment>
        <translation>
            <numerusform>%1, in %n stretch</numerusform>
            <numerusform>%1, in %n stretches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers</comment>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>ExchangesModel</name>
    <message>
        <source>Answered, %1</source>
        <comment>status of HTTP</comment>
        <translation>Answered, %1</translation>
    </message>
    <message>
        <source>Refused, %1</source>
        <comment>status of HTTP</comment>
        <translation>Refused, %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>You may not hand anything out here. An administrator can grant it.</source>
        <translation>You may not hand anything out here. An administrator can grant it.</translation>
    </message>
    <message>
        <source>What was chosen could not be read. Nothing was handed out.</source>
        <translation>What was chosen could not be read. Nothing was handed out.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>How it is handed out</source>
        <translation>How it is handed out</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>What goes out</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Looking at what was chosen…</source>
        <translation>Looking at what was chosen…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>%n thing stand in the way</numerusform>
            <numerusform>%n things stand in the way</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to hand out</source>
        <translation>There is nothing to hand out</translation>
    </message>
    <message>
        <source>Nothing was handed out</source>
        <translation>Nothing was handed out</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Writing %1</source>
        <translation>Writing %1</translation>
    </message>
    <message>
        <source>%1 is written and verified</source>
        <translation>%1 is written and verified</translation>
    </message>
    <message>
        <source>The package of %1 was not written. The list of productions can write it.</source>
        <translation>The package of %1 was not written. The list of productions can write it.</translation>
    </message>
    <message>
        <source>Verifying a package</source>
        <translation>Verifying a package</translation>
    </message>
    <message>
        <source>Choose what is added to %1, and press E. What it has already is left out.</source>
        <translation>Choose what is added to %1, and press E. What it has already is left out.</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Who gets it</source>
        <translation>Who gets it</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Bates prefix</source>
        <translation>Bates prefix</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>First number</translation>
    </message>
    <message>
        <source>Nothing; this is a production of its own</source>
        <translation>Nothing; this is a production of its own</translation>
    </message>
    <message>
        <source>Adds to</source>
        <translation>Adds to</translation>
    </message>
    <message>
        <source>What that production has is left out here.</source>
        <translation>What that production has is left out here.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Times are printed in it. Where a source names no zone, the package says so.</source>
        <translation>Times are printed in it. Where a source names no zone, the package says so.</translation>
    </message>
    <message>
        <source>Stamp on every page</source>
        <translation>Stamp on every page</translation>
    </message>
    <message>
        <source>Empty for none.</source>
        <translation>Empty for none.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>The package gets a folder of its own in this one.</source>
        <translation>The package gets a folder of its own in this one.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Cover what is redacted</source>
        <translation>Cover what is redacted</translation>
    </message>
    <message>
        <source>Attached files go along</source>
        <translation>Attached files go along</translation>
    </message>
    <message>
        <source>Tags of reviewers go along</source>
        <translation>Tags of reviewers go along</translation>
    </message>
    <message>
        <source>Up to 24 letters, digits, - and _, without blanks.</source>
        <translation>Up to 24 letters, digits, - and _, without blanks.</translation>
    </message>
    <message>
        <source>Numbers below %1 are given already.</source>
        <translation>Numbers below %1 are given already.</translation>
    </message>
    <message>
        <source>A title is missing</source>
        <translation>A title is missing</translation>
    </message>
    <message>
        <source>A Bates prefix is missing</source>
        <translation>A Bates prefix is missing</translation>
    </message>
    <message>
        <source>The first number is given already</source>
        <translation>The first number is given already</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one of the list.</source>
        <translation>There is no such time zone. Choose one of the list.</translation>
    </message>
    <message numerus="yes">
        <source>A stamp is one line of at most %n letter(s).</source>
        <translation>
            <numerusform>A stamp is one line of at most %n letter.</numerusform>
            <numerusform>A stamp is one line of at most %n letters.</numerusform>
        </translation>
    </message>
    <message>
        <source>A time zone is missing</source>
        <translation>A time zone is missing</translation>
    </message>
    <message>
        <source>The stamp is too long</source>
        <translation>The stamp is too long</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>There is no such folder.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder.</source>
        <translation>Nothing can be written into this folder.</translation>
    </message>
    <message>
        <source>A folder is missing</source>
        <translation>A folder is missing</translation>
    </message>
    <message>
        <source>Another folder is needed</source>
        <translation>Another folder is needed</translation>
    </message>
    <message>
        <source>Folder in which the package is made</source>
        <translation>Folder in which the package is made</translation>
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
    <name>FieldsEditor</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Add Detail</source>
        <translation>Add Detail</translation>
    </message>
    <message>
        <source>What the detail is called</source>
        <translation>What the detail is called</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind of detail</source>
        <translation>Kind of detail</translation>
    </message>
    <message>
        <source>Choices, or the form of a text</source>
        <translation>Choices, or the form of a text</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Choices, with commas</source>
        <translation>Choices, with commas</translation>
    </message>
    <message>
        <source>Form, such as PO-[0-9]+</source>
        <translation>Form, such as PO-[0-9]+</translation>
    </message>
</context>
<context>
    <name>FilePlanModel</name>
    <message>
        <source>All records</source>
        <translation>All records</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>no schedule</source>
        <translation>no schedule</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>FilePlanPane</name>
    <message>
        <source>File plan</source>
        <translation>File plan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Change the file plan</source>
        <translation>Change the file plan</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>Find a class</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Code or name</translation>
    </message>
    <message>
        <source>There is no class yet. Records need a place in a file plan.</source>
        <translation>There is no class yet. Records need a place in a file plan.</translation>
    </message>
    <message>
        <source>New Class…</source>
        <translation>New Class…</translation>
    </message>
    <message>
        <source>No class has this code or name.</source>
        <translation>No class has this code or name.</translation>
    </message>
    <message>
        <source>Show All Classes</source>
        <translation>Show All Classes</translation>
    </message>
    <message>
        <source>The file plan is not open to you. An administrator can grant it.</source>
        <translation>The file plan is not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The file plan could not be read. Nothing was changed.</source>
        <translation>The file plan could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>All records</translation>
    </message>
    <message>
        <source>Edit Class…</source>
        <translation>Edit Class…</translation>
    </message>
    <message>
        <source>Remove Class…</source>
        <translation>Remove Class…</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Expand All</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Collapse All</translation>
    </message>
    <message>
        <source>Import Plan…</source>
        <translation>Import Plan…</translation>
    </message>
    <message>
        <source>Export Plan…</source>
        <translation>Export Plan…</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>File to a case</source>
        <translation>File to a case</translation>
    </message>
    <message>
        <source>File It There</source>
        <translation>File It There</translation>
    </message>
    <message>
        <source>New Case…</source>
        <translation>New Case…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Number, title, partner or reference</source>
        <translation>Number, title, partner or reference</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Suggested are open cases of the same partner, and those that name the same number.</source>
        <translation>Suggested are open cases of the same partner, and those that name the same number.</translation>
    </message>
    <message>
        <source>What it says about a document</source>
        <translation>What it says about a document</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>It is pinned as it stood at the second of the message.</source>
        <translation>It is pinned as it stood at the second of the message.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>case, partner</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · filed there already</source>
        <comment>case</comment>
        <translation>%1 · filed there already</translation>
    </message>
    <message>
        <source>No case is chosen yet</source>
        <translation>No case is chosen yet</translation>
    </message>
    <message>
        <source>The case has no document yet; file it there first</source>
        <translation>The case has no document yet; file it there first</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
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
    <name>FinaliseDialog</name>
    <message>
        <source>Finalise %1</source>
        <translation>Finalise %1</translation>
    </message>
    <message>
        <source>Finalise Record</source>
        <translation>Finalise Record</translation>
    </message>
    <message>
        <source>Title and details stay as they are from now on.</source>
        <translation>Title and details stay as they are from now on.</translation>
    </message>
    <message>
        <source>The record cannot be moved to another class any more.</source>
        <translation>The record cannot be moved to another class any more.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message numerus="yes">
        <source>Show All %n Findings</source>
        <translation>
            <numerusform>Show All %n Findings</numerusform>
            <numerusform>Show All %n Findings</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Rule %2.</source>
        <comment>who acts, a published rule</comment>
        <translation>%1 Rule %2.</translation>
    </message>
    <message>
        <source>Show in the Original, Segment %1</source>
        <translation>Show in the Original, Segment %1</translation>
    </message>
    <message>
        <source>Show in the Original</source>
        <translation>Show in the Original</translation>
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
    <name>FormatCards</name>
    <message>
        <source>Short messages with their conversations (RSMF)</source>
        <translation>Short messages with their conversations (RSMF)</translation>
    </message>
    <message>
        <source>Load file with one line for each message (DAT)</source>
        <translation>Load file with one line for each message (DAT)</translation>
    </message>
    <message>
        <source>Review platform</source>
        <translation>Review platform</translation>
    </message>
    <message>
        <source>To be searched and tagged by the other side</source>
        <translation>To be searched and tagged by the other side</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>Pages as people know them, with Bates numbers</source>
        <translation>Pages as people know them, with Bates numbers</translation>
    </message>
    <message>
        <source>Long-term keeping</source>
        <translation>Long-term keeping</translation>
    </message>
    <message>
        <source>Everything as it was captured, in a bag (BagIt)</source>
        <translation>Everything as it was captured, in a bag (BagIt)</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>One mail for each day of a conversation (EML)</source>
        <translation>One mail for each day of a conversation (EML)</translation>
    </message>
</context>
<context>
    <name>GroupsModel</name>
    <message>
        <source>All decided</source>
        <translation>All decided</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>Due in</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What it met</source>
        <translation>What it met</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>It made</source>
        <translation>It made</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>HitsPage</name>
    <message>
        <source>What the rule met</source>
        <translation>What the rule met</translation>
    </message>
    <message>
        <source>This rule has met nothing yet.</source>
        <translation>This rule has met nothing yet.</translation>
    </message>
    <message>
        <source>The history could not be read. Nothing was changed.</source>
        <translation>The history could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
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
    <name>HoldPane</name>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>A hold forbids that anything it covers is destroyed. It is shown here once it is prepared or in force.</source>
        <translation>A hold forbids that anything it covers is destroyed. It is shown here once it is prepared or in force.</translation>
    </message>
    <message>
        <source>No hold is open, and the filters let none through.</source>
        <translation>No hold is open, and the filters let none through.</translation>
    </message>
    <message>
        <source>There is no such hold, or you may not see it.</source>
        <translation>There is no such hold, or you may not see it.</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Apply…</translation>
    </message>
    <message>
        <source>Put on More…</source>
        <translation>Put on More…</translation>
    </message>
    <message>
        <source>Change Notice…</source>
        <translation>Change Notice…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Release…</translation>
    </message>
    <message>
        <source>Show in Tasks</source>
        <translation>Show in Tasks</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Custodians</source>
        <translation>Custodians</translation>
    </message>
    <message>
        <source>Why and when</source>
        <translation>Why and when</translation>
    </message>
    <message>
        <source>What it is on</source>
        <translation>What it is on</translation>
    </message>
    <message>
        <source>What waits for it</source>
        <translation>What waits for it</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Show in Audit</source>
        <translation>Show in Audit</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are due and held by nothing else.</source>
        <translation>
            <numerusform>%n record are due and held by nothing else.</numerusform>
            <numerusform>%n records are due and held by nothing else.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is held before it is applied. It would cover, as of now:</source>
        <translation>Nothing is held before it is applied. It would cover, as of now:</translation>
    </message>
    <message>
        <source>Nothing of this may be destroyed. It covers, as of now:</source>
        <translation>Nothing of this may be destroyed. It covers, as of now:</translation>
    </message>
    <message>
        <source>It covers nothing any more. Without the release it would cover, as of now:</source>
        <translation>It covers nothing any more. Without the release it would cover, as of now:</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Ordered by</translation>
    </message>
    <message>
        <source>Aware since</source>
        <translation>Aware since</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Covers until</source>
        <translation>Covers until</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>None: everybody sees this hold</source>
        <translation>None: everybody sees this hold</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Something that you may not see</source>
        <translation>Something that you may not see</translation>
    </message>
    <message>
        <source>Taken off, covered until %1: %2</source>
        <translation>Taken off, covered until %1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of a target, what it covers</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Take Off…</source>
        <translation>Take Off…</translation>
    </message>
    <message>
        <source>Nothing yet. Put it on people, conversations, records or a query.</source>
        <translation>Nothing yet. Put it on people, conversations, records or a query.</translation>
    </message>
    <message>
        <source>Nobody. Put the hold on people to send them its notice.</source>
        <translation>Nobody. Put the hold on people to send them its notice.</translation>
    </message>
    <message>
        <source>Acknowledged on %1</source>
        <translation>Acknowledged on %1</translation>
    </message>
    <message>
        <source>Asked for by %1</source>
        <translation>Asked for by %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message>
        <source>No number or name in a source is known: nothing is covered</source>
        <translation>No number or name in a source is known: nothing is covered</translation>
    </message>
    <message>
        <source>Note Answer</source>
        <translation>Note Answer</translation>
    </message>
    <message>
        <source>Note Reminder</source>
        <translation>Note Reminder</translation>
    </message>
    <message>
        <source>Person…</source>
        <translation>Person…</translation>
    </message>
    <message>
        <source>Nothing that it covers is due for disposition now.</source>
        <translation>Nothing that it covers is due for disposition now.</translation>
    </message>
    <message>
        <source>Due since %1, held by nothing else</source>
        <translation>Due since %1, held by nothing else</translation>
    </message>
    <message>
        <source>Due since %1, held by other holds as well</source>
        <translation>Due since %1, held by other holds as well</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>The first %n are shown.</numerusform>
            <numerusform>The first %n are shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more due records than were looked at.</source>
        <translation>There are more due records than were looked at.</translation>
    </message>
    <message>
        <source>%1 · %2 · entry %3</source>
        <comment>moment, person, number</comment>
        <translation>%1 · %2 · entry %3</translation>
    </message>
    <message>
        <source>Nothing that you may see.</source>
        <translation>Nothing that you may see.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Release asked for, waits for a second person</source>
        <translation>Release asked for, waits for a second person</translation>
    </message>
    <message>
        <source>Taking something off asked for, waits for a second person</source>
        <translation>Taking something off asked for, waits for a second person</translation>
    </message>
    <message>
        <source>%1 asked on %2. Until a second person agrees, everything stays held. One of the two must be a legal reviewer. The request ends on %3.</source>
        <translation>%1 asked on %2. Until a second person agrees, everything stays held. One of the two must be a legal reviewer. The request ends on %3.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Hand out what this hold covers (E)</source>
        <translation>Hand out what this hold covers (E)</translation>
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
    <message numerus="yes">
        <source>%n file(s) that are selected, with everything in them</source>
        <translation>
            <numerusform>%n file that are selected, with everything in them</numerusform>
            <numerusform>%n files that are selected, with everything in them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldWords</name>
    <message>
        <source>%1 of %2 acknowledged</source>
        <translation>%1 of %2 acknowledged</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Cooling off until %1</source>
        <translation>Cooling off until %1</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>No longer asked</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Custodian</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>The record, and the messages and items it is made of</source>
        <translation>The record, and the messages and items it is made of</translation>
    </message>
    <message>
        <source>Every record of the class and of the classes below it</source>
        <translation>Every record of the class and of the classes below it</translation>
    </message>
    <message>
        <source>All its messages, also those that are captured later</source>
        <translation>All its messages, also those that are captured later</translation>
    </message>
    <message>
        <source>Every conversation in which the person speaks, also later ones</source>
        <translation>Every conversation in which the person speaks, also later ones</translation>
    </message>
    <message>
        <source>The conversations, records and items of the matter</source>
        <translation>The conversations, records and items of the matter</translation>
    </message>
    <message>
        <source>What it found when it was added, and what it finds later</source>
        <translation>What it found when it was added, and what it finds later</translation>
    </message>
    <message>
        <source>Itself</source>
        <translation>Itself</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n custodian(s) acknowledged</source>
        <translation>
            <numerusform>%1 of %n custodian acknowledged</numerusform>
            <numerusform>%1 of %n custodians acknowledged</numerusform>
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
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message>
        <source>This covers %1.</source>
        <translation>This covers %1.</translation>
    </message>
    <message>
        <source>A dispute or an investigation is expected that concerns you.

Please keep everything that you wrote, received or filed about it: messages, photographs, documents, on every device. Do not delete, change or move any of it, also where a rule would allow it.

Acknowledge this notice once you have read it. Ask legal when in doubt.</source>
        <translation>A dispute or an investigation is expected that concerns you.

Please keep everything that you wrote, received or filed about it: messages, photographs, documents, on every device. Do not delete, change or move any of it, also where a rule would allow it.

Acknowledge this notice once you have read it. Ask legal when in doubt.</translation>
    </message>
</context>
<context>
    <name>HoldsList</name>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>New Hold…</source>
        <translation>New Hold…</translation>
    </message>
    <message>
        <source>Code, name, event or authority</source>
        <translation>Code, name, event or authority</translation>
    </message>
    <message>
        <source>Holds with these words</source>
        <translation>Holds with these words</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Any state</translation>
    </message>
    <message>
        <source>Any matter</source>
        <translation>Any matter</translation>
    </message>
    <message>
        <source>No hold was made yet.</source>
        <translation>No hold was made yet.</translation>
    </message>
    <message>
        <source>No hold matches these filters.</source>
        <translation>No hold matches these filters.</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Show Everything</translation>
    </message>
    <message>
        <source>Holds are not open to you. An administrator can grant it.</source>
        <translation>Holds are not open to you. An administrator can grant it.</translation>
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
        <source>Matters and Members…</source>
        <translation>Matters and Members…</translation>
    </message>
</context>
<context>
    <name>HoldsScreen</name>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>The reminder is noted.</source>
        <translation>The reminder is noted.</translation>
    </message>
    <message>
        <source>%1 is in force.</source>
        <translation>%1 is in force.</translation>
    </message>
    <message>
        <source>%1 is prepared.</source>
        <translation>%1 is prepared.</translation>
    </message>
    <message>
        <source>%1 covers more now.</source>
        <translation>%1 covers more now.</translation>
    </message>
    <message>
        <source>The notice is changed.</source>
        <translation>The notice is changed.</translation>
    </message>
    <message>
        <source>%1 is released and cools off.</source>
        <translation>%1 is released and cools off.</translation>
    </message>
    <message>
        <source>It is taken off %1 and cools off.</source>
        <translation>It is taken off %1 and cools off.</translation>
    </message>
    <message>
        <source>Noted for the custodian</source>
        <translation>Noted for the custodian</translation>
    </message>
    <message>
        <source>The acknowledgement is noted.</source>
        <translation>The acknowledgement is noted.</translation>
    </message>
    <message>
        <source>Asked for. A second person finds it in Tasks.</source>
        <translation>Asked for. A second person finds it in Tasks.</translation>
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
    <name>ItemPane</name>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Record under review</source>
        <translation>Record under review</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Choose a record to see why it is due and what keeps it.</source>
        <translation>Choose a record to see why it is due and what keeps it.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>A hold that you may not read is on this record. It can be kept, kept longer or left out, not destroyed.</source>
        <translation>A hold that you may not read is on this record. It can be kept, kept longer or left out, not destroyed.</translation>
    </message>
    <message>
        <source>A hold is on this record. It can be kept, kept longer or left out, not destroyed.</source>
        <translation>A hold is on this record. It can be kept, kept longer or left out, not destroyed.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>No title is kept</source>
        <translation>No title is kept</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Why it is due</source>
        <translation>Why it is due</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Holds on this record</source>
        <translation>Holds on this record</translation>
    </message>
    <message>
        <source>Another hold; ask legal</source>
        <translation>Another hold; ask legal</translation>
    </message>
    <message>
        <source>No hold is on it now. Holds are read again when it is carried out.</source>
        <translation>No hold is on it now. Holds are read again when it is carried out.</translation>
    </message>
    <message>
        <source>What else keeps the same content</source>
        <translation>What else keeps the same content</translation>
    </message>
    <message>
        <source>No other record. Backups keep a copy until they end; the certificate names them.</source>
        <translation>No other record. Backups keep a copy until they end; the certificate names them.</translation>
    </message>
    <message>
        <source>Records that you may not see</source>
        <translation>Records that you may not see</translation>
    </message>
    <message>
        <source>That part stays as long as those records do.</source>
        <translation>That part stays as long as those records do.</translation>
    </message>
</context>
<context>
    <name>ItemViewer</name>
    <message>
        <source>Captured file</source>
        <translation>Captured file</translation>
    </message>
    <message>
        <source>Captured %1, %2</source>
        <comment>moment, size of a file</comment>
        <translation>Captured %1, %2</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text copied</translation>
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
    <name>ItemsModel</name>
    <message>
        <source>No title is kept</source>
        <translation>No title is kept</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
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
    <name>LimitsSheet</name>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>A sudden volume is how a system looks that was taken over. %1 is then paused, and a records manager gets a task.</source>
        <translation>A sudden volume is how a system looks that was taken over. %1 is then paused, and a records manager gets a task.</translation>
    </message>
    <message>
        <source>Save Limits</source>
        <translation>Save Limits</translation>
    </message>
    <message>
        <source>Pause at a number of deliveries in an hour</source>
        <translation>Pause at a number of deliveries in an hour</translation>
    </message>
    <message>
        <source>Deliveries in an hour</source>
        <translation>Deliveries in an hour</translation>
    </message>
    <message>
        <source>Counts what goes out and what comes in. A paused system loses nothing.</source>
        <translation>Counts what goes out and what comes in. A paused system loses nothing.</translation>
    </message>
    <message>
        <source>Deliveries that may wait</source>
        <translation>Deliveries that may wait</translation>
    </message>
    <message>
        <source>In each direction. An act that would queue more is refused, and says so.</source>
        <translation>In each direction. An act that would queue more is refused, and says so.</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Nothing was changed yet</translation>
    </message>
</context>
<context>
    <name>LineChanges</name>
    <message>
        <source>%1 at %2</source>
        <comment>a quantity, a price</comment>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Not in the order</source>
        <translation>Not in the order</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link %1</source>
        <translation>Link %1</translation>
    </message>
    <message>
        <source>Link Records</source>
        <translation>Link Records</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>This record</translation>
    </message>
    <message>
        <source>Number of the other record</source>
        <translation>Number of the other record</translation>
    </message>
    <message>
        <source>The link is shown from both sides.</source>
        <translation>The link is shown from both sides.</translation>
    </message>
    <message>
        <source>That is this record itself.</source>
        <translation>That is this record itself.</translation>
    </message>
    <message>
        <source>The other record is still missing</source>
        <translation>The other record is still missing</translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>played</source>
        <translation>played</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>not delivered</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Sent %1</translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation>Delivered %1</translation>
    </message>
    <message>
        <source>Played or read %1</source>
        <translation>Played or read %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Read %1</translation>
    </message>
    <message>
        <source>Not delivered: reported %1</source>
        <translation>Not delivered: reported %1</translation>
    </message>
    <message>
        <source>Reported %1 as not delivered, and as delivered nevertheless</source>
        <translation>Reported %1 as not delivered, and as delivered nevertheless</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>words that a message had, a moment</comment>
        <translation>%1, until %2</translation>
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
    <name>ManifestSheet</name>
    <message>
        <source>Connector manifest</source>
        <translation>Connector manifest</translation>
    </message>
    <message>
        <source>It says how the system is reached and what its answers mean. It is data only, and holds no secret.</source>
        <translation>It says how the system is reached and what its answers mean. It is data only, and holds no secret.</translation>
    </message>
    <message>
        <source>Use This Manifest</source>
        <translation>Use This Manifest</translation>
    </message>
    <message>
        <source>Ready-made manifest</source>
        <translation>Ready-made manifest</translation>
    </message>
    <message>
        <source>Start From It</source>
        <translation>Start From It</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Text of the manifest</source>
        <translation>Text of the manifest</translation>
    </message>
    <message>
        <source>What differs from the ready-made manifest</source>
        <translation>What differs from the ready-made manifest</translation>
    </message>
    <message>
        <source>What must be corrected</source>
        <translation>What must be corrected</translation>
    </message>
    <message>
        <source>Site-configurable: Push Notifications, Active Documents, Active Community and xConnector publish no interface. The ready-made manifests describe a contract of our own; map them to what your systems really offer.</source>
        <translation>Site-configurable: Push Notifications, Active Documents, Active Community and xConnector publish no interface. The ready-made manifests describe a contract of our own; map them to what your systems really offer.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be corrected first</source>
        <translation>
            <numerusform>%n thing must be corrected first</numerusform>
            <numerusform>%n things must be corrected first</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <comment>place and what is wrong</comment>
        <translation>Line %1, column %2: %3</translation>
    </message>
    <message>
        <source>Nothing is wrong with it</source>
        <translation>Nothing is wrong with it</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct</source>
        <translation>
            <numerusform>%n thing to correct</numerusform>
            <numerusform>%n things to correct</numerusform>
        </translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Title: %1</translation>
    </message>
    <message>
        <source>Asks the site for: %1</source>
        <translation>Asks the site for: %1</translation>
    </message>
    <message>
        <source>Needs these secrets: %1</source>
        <translation>Needs these secrets: %1</translation>
    </message>
    <message>
        <source>Connector manifest to import</source>
        <translation>Connector manifest to import</translation>
    </message>
    <message>
        <source>Manifests (*.json)</source>
        <translation>Manifests (*.json)</translation>
    </message>
    <message>
        <source>This file could not be read. Nothing was changed.</source>
        <translation>This file could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>This file is larger than any connector manifest. Nothing was changed.</source>
        <translation>This file is larger than any connector manifest. Nothing was changed.</translation>
    </message>
    <message>
        <source>Where to write the connector manifest</source>
        <translation>Where to write the connector manifest</translation>
    </message>
    <message>
        <source>The file could not be written. The manifest is as it was.</source>
        <translation>The file could not be written. The manifest is as it was.</translation>
    </message>
    <message>
        <source>The manifest was written.</source>
        <translation>The manifest was written.</translation>
    </message>
</context>
<context>
    <name>MattersSheet</name>
    <message>
        <source>Matters and members</source>
        <translation>Matters and members</translation>
    </message>
    <message>
        <source>Only members see what belongs to a matter: its holds, conversations and records.</source>
        <translation>Only members see what belongs to a matter: its holds, conversations and records.</translation>
    </message>
    <message>
        <source>Save Members</source>
        <translation>Save Members</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Whoever is taken off sees nothing of the matter from then on.</source>
        <translation>Whoever is taken off sees nothing of the matter from then on.</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>New matter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open Matter</source>
        <translation>Open Matter</translation>
    </message>
    <message>
        <source>You become its first member and choose the others afterwards.</source>
        <translation>You become its first member and choose the others afterwards.</translation>
    </message>
    <message>
        <source>There is no matter yet that you belong to</source>
        <translation>There is no matter yet that you belong to</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Nothing was changed yet</translation>
    </message>
    <message>
        <source>The members are saved.</source>
        <translation>The members are saved.</translation>
    </message>
    <message>
        <source>The matter is open.</source>
        <translation>The matter is open.</translation>
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
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>None now</source>
        <translation>None now</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>what was chosen: by whom, when</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Edited by its sender. It said before:</source>
        <translation>Edited by its sender. It said before:</translation>
    </message>
    <message>
        <source>Deleted for everyone %1</source>
        <translation>Deleted for everyone %1</translation>
    </message>
    <message>
        <source>Nothing was reported yet. That does not show that it was not read.</source>
        <translation>Nothing was reported yet. That does not show that it was not read.</translation>
    </message>
    <message>
        <source>our number</source>
        <translation>our number</translation>
    </message>
    <message>
        <source>Redactions</source>
        <translation>Redactions</translation>
    </message>
    <message>
        <source>Sign Off</source>
        <translation>Sign Off</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Take Back</translation>
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
    <message>
        <source>Live from %1</source>
        <comment>a number of ours</comment>
        <translation>Live from %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a time, how far it got</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>As it stood then; changed later</source>
        <translation>As it stood then; changed later</translation>
    </message>
    <message>
        <source>State then unknown</source>
        <translation>State then unknown</translation>
    </message>
    <message>
        <source>%1, not signed off</source>
        <comment>code of a reason</comment>
        <translation>%1, not signed off</translation>
    </message>
</context>
<context>
    <name>MetadataFields</name>
    <message>
        <source>The class asks for it. Enter it.</source>
        <translation>The class asks for it. Enter it.</translation>
    </message>
    <message>
        <source>It does not have the form that the class asks for. Compare it letter by letter.</source>
        <translation>It does not have the form that the class asks for. Compare it letter by letter.</translation>
    </message>
    <message>
        <source>Write digits, with a point before decimals.</source>
        <translation>Write digits, with a point before decimals.</translation>
    </message>
    <message>
        <source>Write the date as 2026-03-17.</source>
        <translation>Write the date as 2026-03-17.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Choose one of the list.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nothing chosen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>MilestoneSheet</name>
    <message>
        <source>Set milestone</source>
        <translation>Set milestone</translation>
    </message>
    <message>
        <source>Set Milestone</source>
        <translation>Set Milestone</translation>
    </message>
    <message>
        <source>It happened on that day</source>
        <translation>It happened on that day</translation>
    </message>
    <message>
        <source>It is expected on that day</source>
        <translation>It is expected on that day</translation>
    </message>
    <message>
        <source>It was planned for that day</source>
        <translation>It was planned for that day</translation>
    </message>
    <message>
        <source>The only order of the case</source>
        <translation>The only order of the case</translation>
    </message>
    <message>
        <source>I say so</source>
        <translation>I say so</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>What the day means</source>
        <translation>What the day means</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>How it is known</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message>
        <source>Internal comment</source>
        <translation>Internal comment</translation>
    </message>
    <message>
        <source>%1 opened the case</source>
        <comment>name</comment>
        <translation>%1 opened the case</translation>
    </message>
    <message>
        <source>%1 closed the case</source>
        <comment>name</comment>
        <translation>%1 closed the case</translation>
    </message>
    <message>
        <source>%1 opened the case again</source>
        <comment>name</comment>
        <translation>%1 opened the case again</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>Something</translation>
    </message>
    <message>
        <source>%1 filed here: %2</source>
        <comment>name, kind of thing</comment>
        <translation>%1 filed here: %2</translation>
    </message>
    <message>
        <source>%1 took away: %2</source>
        <comment>name, kind of thing</comment>
        <translation>%1 took away: %2</translation>
    </message>
    <message>
        <source>Both sides changed %1: here “%2”, in %3 “%4”</source>
        <comment>field, value, system, value</comment>
        <translation>Both sides changed %1: here “%2”, in %3 “%4”</translation>
    </message>
    <message>
        <source>%1 decided the conflict: %2 is “%3”</source>
        <comment>name, field, value</comment>
        <translation>%1 decided the conflict: %2 is “%3”</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <comment>name, field, value</comment>
        <translation>%1 set %2 to “%3”</translation>
    </message>
    <message>
        <source>%1 took the value of %2 away</source>
        <comment>name, field</comment>
        <translation>%1 took the value of %2 away</translation>
    </message>
    <message>
        <source>%1 changed %2 from “%3” to “%4”</source>
        <comment>name, field, values</comment>
        <translation>%1 changed %2 from “%3” to “%4”</translation>
    </message>
    <message>
        <source>%1 added the step “%2”</source>
        <comment>name, step</comment>
        <translation>%1 added the step “%2”</translation>
    </message>
    <message>
        <source>“%1” is done; %2 filed the evidence</source>
        <comment>step, name</comment>
        <translation>“%1” is done; %2 filed the evidence</translation>
    </message>
    <message>
        <source>“%1” is said to be done; the evidence is still missing</source>
        <comment>step</comment>
        <translation>“%1” is said to be done; the evidence is still missing</translation>
    </message>
    <message>
        <source>%1 decided that “%2” is not needed</source>
        <comment>name, step</comment>
        <translation>%1 decided that “%2” is not needed</translation>
    </message>
    <message>
        <source>%1 put “%2” back to missing</source>
        <comment>name, step</comment>
        <translation>%1 put “%2” back to missing</translation>
    </message>
    <message>
        <source>%1, order %2</source>
        <comment>milestone, number</comment>
        <translation>%1, order %2</translation>
    </message>
    <message>
        <source>%1: the day was taken away</source>
        <comment>milestone</comment>
        <translation>%1: the day was taken away</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>milestone, day</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>milestone, planned or expected, day</comment>
        <translation>%1: %2 for %3</translation>
    </message>
    <message>
        <source>Proposed: %1 becomes “%2”</source>
        <comment>field, value</comment>
        <translation>Proposed: %1 becomes “%2”</translation>
    </message>
    <message>
        <source>%1 accepted that %2 is “%3”</source>
        <comment>name, field, value</comment>
        <translation>%1 accepted that %2 is “%3”</translation>
    </message>
    <message>
        <source>%1 rejected “%3” as %2</source>
        <comment>name, field, value</comment>
        <translation>%1 rejected “%3” as %2</translation>
    </message>
    <message>
        <source>This message was destroyed.</source>
        <translation>This message was destroyed.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>This message was deleted.</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Differs between sources</source>
        <translation>Differs between sources</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <comment>partner</comment>
        <translation>Sent to %1</translation>
    </message>
    <message>
        <source>Received from %1</source>
        <comment>partner</comment>
        <translation>Received from %1</translation>
    </message>
    <message>
        <source>Question to %1</source>
        <comment>person</comment>
        <translation>Question to %1</translation>
    </message>
    <message>
        <source>Answer due %1</source>
        <comment>a moment</comment>
        <translation>Answer due %1</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <comment>person</comment>
        <translation>Answer of %1</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>Said before</translation>
    </message>
    <message>
        <source>Says something else than before</source>
        <translation>Says something else than before</translation>
    </message>
    <message>
        <source>%1 began to keep the case alike in %2</source>
        <comment>name, system</comment>
        <translation>%1 began to keep the case alike in %2</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move %1 to another class</source>
        <translation>Move %1 to another class</translation>
    </message>
    <message numerus="yes">
        <source>Move %n record(s) to another class</source>
        <translation>
            <numerusform>Move %n record to another class</numerusform>
            <numerusform>Move %n records to another class</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Choose a class</source>
        <translation>Choose a class</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>New class</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>At least 10 letters; whoever agrees reads it.</source>
        <translation>At least 10 letters; whoever agrees reads it.</translation>
    </message>
    <message>
        <source>It is kept %1 where it is, and %2 in the new class.</source>
        <comment>until a day, until another day</comment>
        <translation>It is kept %1 where it is, and %2 in the new class.</translation>
    </message>
    <message numerus="yes">
        <source>%n would be kept shorter.</source>
        <translation>
            <numerusform>%n would be kept shorter.</numerusform>
            <numerusform>%n would be kept shorter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be kept longer.</source>
        <translation>
            <numerusform>%n would be kept longer.</numerusform>
            <numerusform>%n would be kept longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be kept as long as now.</source>
        <translation>
            <numerusform>%n would be kept as long as now.</numerusform>
            <numerusform>%n would be kept as long as now.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 A second person has to agree.</source>
        <comment>what the move does</comment>
        <translation>%1 A second person has to agree.</translation>
    </message>
    <message>
        <source>Kept shorter than now</source>
        <translation>Kept shorter than now</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>How long it is kept</translation>
    </message>
    <message>
        <source>The class is still missing</source>
        <translation>The class is still missing</translation>
    </message>
    <message>
        <source>That is where it lies already</source>
        <translation>That is where it lies already</translation>
    </message>
    <message>
        <source>The new class asks for more</source>
        <translation>The new class asks for more</translation>
    </message>
    <message>
        <source>The reason is still missing</source>
        <translation>The reason is still missing</translation>
    </message>
    <message>
        <source>The passphrase is still missing</source>
        <translation>The passphrase is still missing</translation>
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
    <name>NewHoldSheet</name>
    <message>
        <source>New hold</source>
        <translation>New hold</translation>
    </message>
    <message>
        <source>What it covers may not be destroyed, whatever its schedule says.</source>
        <translation>What it covers may not be destroyed, whatever its schedule says.</translation>
    </message>
    <message>
        <source>Apply Hold</source>
        <translation>Apply Hold</translation>
    </message>
    <message>
        <source>Save as Prepared</source>
        <translation>Save as Prepared</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No matter: everybody sees this hold</source>
        <translation>No matter: everybody sees this hold</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Only the members of a matter see its holds. Others read that something is held.</source>
        <translation>Only the members of a matter see its holds. Others read that something is held.</translation>
    </message>
    <message>
        <source>Event that makes it necessary</source>
        <translation>Event that makes it necessary</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Ordered by</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Aware since</source>
        <translation>Aware since</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Time to acknowledge</translation>
    </message>
    <message>
        <source>Notice to the custodians</source>
        <translation>Notice to the custodians</translation>
    </message>
    <message>
        <source>Each person on the list is asked to acknowledge this text.</source>
        <translation>Each person on the list is asked to acknowledge this text.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>What follows</translation>
    </message>
    <message>
        <source>Nothing of this can be destroyed from the moment it is applied, also not by an approved disposition.</source>
        <translation>Nothing of this can be destroyed from the moment it is applied, also not by an approved disposition.</translation>
    </message>
    <message>
        <source>What these people write later, and what a query finds later, is held as well.</source>
        <translation>What these people write later, and what a query finds later, is held as well.</translation>
    </message>
    <message>
        <source>Each custodian gets a task to acknowledge the notice, and a reminder when it is late.</source>
        <translation>Each custodian gets a task to acknowledge the notice, and a reminder when it is late.</translation>
    </message>
    <message>
        <source>To end it, two persons must sign, one of them a legal reviewer.</source>
        <translation>To end it, two persons must sign, one of them a legal reviewer.</translation>
    </message>
    <message>
        <source>The name is still missing</source>
        <translation>The name is still missing</translation>
    </message>
    <message>
        <source>The event is still missing</source>
        <translation>The event is still missing</translation>
    </message>
    <message>
        <source>Nobody and nothing is named yet</source>
        <translation>Nobody and nothing is named yet</translation>
    </message>
    <message>
        <source>%1 is prepared, and nothing is held yet. %2</source>
        <comment>code, what went wrong</comment>
        <translation>%1 is prepared, and nothing is held yet. %2</translation>
    </message>
</context>
<context>
    <name>NewMessagesPill</name>
    <message>
        <source>Goes to the newest message</source>
        <translation>Goes to the newest message</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewRuleSheet</name>
    <message>
        <source>Name and purpose</source>
        <translation>Name and purpose</translation>
    </message>
    <message>
        <source>What others read first.</source>
        <translation>What others read first.</translation>
    </message>
    <message>
        <source>Use This Name</source>
        <translation>Use This Name</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>Nothing is saved and nothing happens until you say so.</source>
        <translation>Nothing is saved and nothing happens until you say so.</translation>
    </message>
    <message>
        <source>Continue With the Sentence</source>
        <translation>Continue With the Sentence</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>What it is for</translation>
    </message>
    <message>
        <source>When %1</source>
        <translation>When %1</translation>
    </message>
    <message>
        <source>At a time of the day</source>
        <translation>At a time of the day</translation>
    </message>
    <message>
        <source>Before or after a date</source>
        <translation>Before or after a date</translation>
    </message>
    <message>
        <source>When a question stays unanswered</source>
        <translation>When a question stays unanswered</translation>
    </message>
    <message>
        <source>On no condition</source>
        <translation>On no condition</translation>
    </message>
    <message>
        <source>1. When does it look?</source>
        <translation>1. When does it look?</translation>
    </message>
    <message>
        <source>2. On which condition?</source>
        <translation>2. On which condition?</translation>
    </message>
    <message>
        <source>3. What does it do?</source>
        <translation>3. What does it do?</translation>
    </message>
    <message>
        <source>The rule so far</source>
        <translation>The rule so far</translation>
    </message>
    <message>
        <source>Every value can be changed in the sentence, and further conditions and steps can be added there. Then try it on the past before you switch it on.</source>
        <translation>Every value can be changed in the sentence, and further conditions and steps can be added there. Then try it on the past before you switch it on.</translation>
    </message>
    <message>
        <source>The name is still missing</source>
        <translation>The name is still missing</translation>
    </message>
</context>
<context>
    <name>NoticeSheet</name>
    <message>
        <source>Change the notice of %1</source>
        <translation>Change the notice of %1</translation>
    </message>
    <message>
        <source>Every custodian is asked anew, also those who have acknowledged.</source>
        <translation>Every custodian is asked anew, also those who have acknowledged.</translation>
    </message>
    <message>
        <source>Custodians get it once the hold is applied.</source>
        <translation>Custodians get it once the hold is applied.</translation>
    </message>
    <message>
        <source>Change Notice</source>
        <translation>Change Notice</translation>
    </message>
    <message>
        <source>Notice to the custodians</source>
        <translation>Notice to the custodians</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Time to acknowledge</translation>
    </message>
    <message>
        <source>The text is still missing</source>
        <translation>The text is still missing</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Nothing was changed yet</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>You have a question in Muniment</source>
        <translation>You have a question in Muniment</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>The document as it was received</source>
        <translation>The document as it was received</translation>
    </message>
    <message numerus="yes">
        <source>From byte %1 of the file on; %n byte(s)</source>
        <translation>
            <numerusform>From byte %1 of the file on; %n byte</numerusform>
            <numerusform>From byte %1 of the file on; %n bytes</numerusform>
        </translation>
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
    <message>
        <source>Show Tasks</source>
        <translation>Show Tasks</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) paused, failing or with deliveries to decide</source>
        <translation>
            <numerusform>%n connection paused, failing or with deliveries to decide</numerusform>
            <numerusform>%n connections paused, failing or with deliveries to decide</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: what waits is kept until somebody looks at it.</source>
        <translation>Nothing is lost: what waits is kept until somebody looks at it.</translation>
    </message>
    <message>
        <source>Show Connections</source>
        <translation>Show Connections</translation>
    </message>
</context>
<context>
    <name>PackageSheet</name>
    <message>
        <source>Write Package</source>
        <translation>Write Package</translation>
    </message>
    <message>
        <source>Write a package</source>
        <translation>Write a package</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>%1, %2</source>
        <comment>partner, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No document matches.</source>
        <translation>No document matches.</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>Find a document</translation>
    </message>
    <message>
        <source>Number, partner or item</source>
        <translation>Number, partner or item</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>document, partner and day</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PartnerCode</name>
    <message>
        <source>The segment is not known.</source>
        <translation>The segment is not known.</translation>
    </message>
    <message>
        <source>The segment was not expected here.</source>
        <translation>The segment was not expected here.</translation>
    </message>
    <message>
        <source>A segment that must be there is missing.</source>
        <translation>A segment that must be there is missing.</translation>
    </message>
    <message>
        <source>A loop comes too often.</source>
        <translation>A loop comes too often.</translation>
    </message>
    <message>
        <source>The segment comes too often.</source>
        <translation>The segment comes too often.</translation>
    </message>
    <message>
        <source>The segment is not part of this kind of document.</source>
        <translation>The segment is not part of this kind of document.</translation>
    </message>
    <message>
        <source>The segment is not in the right order.</source>
        <translation>The segment is not in the right order.</translation>
    </message>
    <message>
        <source>The segment has elements with errors.</source>
        <translation>The segment has elements with errors.</translation>
    </message>
    <message>
        <source>The guide of the partner does not use this segment.</source>
        <translation>The guide of the partner does not use this segment.</translation>
    </message>
    <message>
        <source>The guide of the partner needs this segment here.</source>
        <translation>The guide of the partner needs this segment here.</translation>
    </message>
    <message>
        <source>The guide of the partner allows fewer loops.</source>
        <translation>The guide of the partner allows fewer loops.</translation>
    </message>
    <message>
        <source>The guide of the partner allows fewer of these segments.</source>
        <translation>The guide of the partner allows fewer of these segments.</translation>
    </message>
    <message>
        <source>The guide of the partner has a rule that this segment breaks.</source>
        <translation>The guide of the partner has a rule that this segment breaks.</translation>
    </message>
    <message>
        <source>A value that must be there is missing.</source>
        <translation>A value that must be there is missing.</translation>
    </message>
    <message>
        <source>A value that must be there together with another is missing.</source>
        <translation>A value that must be there together with another is missing.</translation>
    </message>
    <message>
        <source>There are too many values.</source>
        <translation>There are too many values.</translation>
    </message>
    <message>
        <source>The value is too short.</source>
        <translation>The value is too short.</translation>
    </message>
    <message>
        <source>The value is too long.</source>
        <translation>The value is too long.</translation>
    </message>
    <message>
        <source>The value has a character that is not allowed.</source>
        <translation>The value has a character that is not allowed.</translation>
    </message>
    <message>
        <source>The value is not in the list of allowed codes.</source>
        <translation>The value is not in the list of allowed codes.</translation>
    </message>
    <message>
        <source>The value is not a date.</source>
        <translation>The value is not a date.</translation>
    </message>
    <message>
        <source>The value is not a time.</source>
        <translation>The value is not a time.</translation>
    </message>
    <message>
        <source>The value must not stand together with another one.</source>
        <translation>The value must not stand together with another one.</translation>
    </message>
    <message>
        <source>The value comes too often.</source>
        <translation>The value comes too often.</translation>
    </message>
    <message>
        <source>The value has too many parts.</source>
        <translation>The value has too many parts.</translation>
    </message>
    <message>
        <source>The guide of the partner does not allow this value.</source>
        <translation>The guide of the partner does not allow this value.</translation>
    </message>
    <message>
        <source>The guide of the partner has a rule that this value breaks.</source>
        <translation>The guide of the partner has a rule that this value breaks.</translation>
    </message>
    <message>
        <source>The guide of the partner does not use this value.</source>
        <translation>The guide of the partner does not use this value.</translation>
    </message>
    <message>
        <source>This kind of document is not supported.</source>
        <translation>This kind of document is not supported.</translation>
    </message>
    <message>
        <source>The end of the document is missing.</source>
        <translation>The end of the document is missing.</translation>
    </message>
    <message>
        <source>The control numbers at the beginning and the end differ.</source>
        <translation>The control numbers at the beginning and the end differ.</translation>
    </message>
    <message>
        <source>The number of segments is not what the end of the document says.</source>
        <translation>The number of segments is not what the end of the document says.</translation>
    </message>
    <message>
        <source>One or more segments have errors.</source>
        <translation>One or more segments have errors.</translation>
    </message>
    <message>
        <source>The kind of document is not valid.</source>
        <translation>The kind of document is not valid.</translation>
    </message>
    <message>
        <source>The control number is not valid.</source>
        <translation>The control number is not valid.</translation>
    </message>
    <message>
        <source>The control number was used before.</source>
        <translation>The control number was used before.</translation>
    </message>
    <message>
        <source>The guide of the partner was not followed.</source>
        <translation>The guide of the partner was not followed.</translation>
    </message>
    <message>
        <source>The version of the guide is not supported.</source>
        <translation>The version of the guide is not supported.</translation>
    </message>
    <message>
        <source>This kind of group is not supported.</source>
        <translation>This kind of group is not supported.</translation>
    </message>
    <message>
        <source>This version is not supported.</source>
        <translation>This version is not supported.</translation>
    </message>
    <message>
        <source>The end of the group is missing.</source>
        <translation>The end of the group is missing.</translation>
    </message>
    <message>
        <source>The number of documents is not what the end of the group says.</source>
        <translation>The number of documents is not what the end of the group says.</translation>
    </message>
    <message>
        <source>No error.</source>
        <translation>No error.</translation>
    </message>
    <message>
        <source>This standard is not supported.</source>
        <translation>This standard is not supported.</translation>
    </message>
    <message>
        <source>This version of the controls is not supported.</source>
        <translation>This version of the controls is not supported.</translation>
    </message>
    <message>
        <source>The segment end is not valid.</source>
        <translation>The segment end is not valid.</translation>
    </message>
    <message>
        <source>The kind of the sender&apos;s id is not valid.</source>
        <translation>The kind of the sender&apos;s id is not valid.</translation>
    </message>
    <message>
        <source>The sender&apos;s id is not valid.</source>
        <translation>The sender&apos;s id is not valid.</translation>
    </message>
    <message>
        <source>The kind of the receiver&apos;s id is not valid.</source>
        <translation>The kind of the receiver&apos;s id is not valid.</translation>
    </message>
    <message>
        <source>The receiver&apos;s id is not valid.</source>
        <translation>The receiver&apos;s id is not valid.</translation>
    </message>
    <message>
        <source>The receiver is not known.</source>
        <translation>The receiver is not known.</translation>
    </message>
    <message>
        <source>The kind of authorization is not valid.</source>
        <translation>The kind of authorization is not valid.</translation>
    </message>
    <message>
        <source>The authorization is not valid.</source>
        <translation>The authorization is not valid.</translation>
    </message>
    <message>
        <source>The kind of security is not valid.</source>
        <translation>The kind of security is not valid.</translation>
    </message>
    <message>
        <source>The security information is not valid.</source>
        <translation>The security information is not valid.</translation>
    </message>
    <message>
        <source>The date is not valid.</source>
        <translation>The date is not valid.</translation>
    </message>
    <message>
        <source>The time is not valid.</source>
        <translation>The time is not valid.</translation>
    </message>
    <message>
        <source>The standards identifier is not valid.</source>
        <translation>The standards identifier is not valid.</translation>
    </message>
    <message>
        <source>The version is not valid.</source>
        <translation>The version is not valid.</translation>
    </message>
    <message>
        <source>The request for an acknowledgement is not valid.</source>
        <translation>The request for an acknowledgement is not valid.</translation>
    </message>
    <message>
        <source>The usage indicator is not valid.</source>
        <translation>The usage indicator is not valid.</translation>
    </message>
    <message>
        <source>The number of groups is not valid.</source>
        <translation>The number of groups is not valid.</translation>
    </message>
    <message>
        <source>The control structure is not valid.</source>
        <translation>The control structure is not valid.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>The file ends too early.</translation>
    </message>
    <message>
        <source>The content is not valid, such as a group without a beginning.</source>
        <translation>The content is not valid, such as a group without a beginning.</translation>
    </message>
    <message>
        <source>The data element separator is not valid.</source>
        <translation>The data element separator is not valid.</translation>
    </message>
    <message>
        <source>The component separator is not valid.</source>
        <translation>The component separator is not valid.</translation>
    </message>
    <message>
        <source>The version of the syntax is not supported.</source>
        <translation>The version of the syntax is not supported.</translation>
    </message>
    <message>
        <source>The receiver is not the one addressed.</source>
        <translation>The receiver is not the one addressed.</translation>
    </message>
    <message>
        <source>A value is not valid.</source>
        <translation>A value is not valid.</translation>
    </message>
    <message>
        <source>A value is not allowed here.</source>
        <translation>A value is not allowed here.</translation>
    </message>
    <message>
        <source>Something is not allowed in this place.</source>
        <translation>Something is not allowed in this place.</translation>
    </message>
    <message>
        <source>There are too many parts.</source>
        <translation>There are too many parts.</translation>
    </message>
    <message>
        <source>There is no agreement.</source>
        <translation>There is no agreement.</translation>
    </message>
    <message>
        <source>There is an error that is not described.</source>
        <translation>There is an error that is not described.</translation>
    </message>
    <message>
        <source>The decimal mark is not valid.</source>
        <translation>The decimal mark is not valid.</translation>
    </message>
    <message>
        <source>A character cannot serve as a separator.</source>
        <translation>A character cannot serve as a separator.</translation>
    </message>
    <message>
        <source>A character is not allowed.</source>
        <translation>A character is not allowed.</translation>
    </message>
    <message>
        <source>A separator is not valid.</source>
        <translation>A separator is not valid.</translation>
    </message>
    <message>
        <source>The sender is not known.</source>
        <translation>The sender is not known.</translation>
    </message>
    <message>
        <source>It is too old.</source>
        <translation>It is too old.</translation>
    </message>
    <message>
        <source>Tests are not supported.</source>
        <translation>Tests are not supported.</translation>
    </message>
    <message>
        <source>It was received before.</source>
        <translation>It was received before.</translation>
    </message>
    <message>
        <source>The security function is not supported.</source>
        <translation>The security function is not supported.</translation>
    </message>
    <message>
        <source>The references at the beginning and the end differ.</source>
        <translation>The references at the beginning and the end differ.</translation>
    </message>
    <message>
        <source>The counts at the end are not those received.</source>
        <translation>The counts at the end are not those received.</translation>
    </message>
    <message>
        <source>Groups and messages are mixed.</source>
        <translation>Groups and messages are mixed.</translation>
    </message>
    <message>
        <source>There is more than one kind of message in a group.</source>
        <translation>There is more than one kind of message in a group.</translation>
    </message>
    <message>
        <source>The message is lower than it may be.</source>
        <translation>The message is lower than it may be.</translation>
    </message>
    <message>
        <source>It stands outside of a message, a group or an interchange.</source>
        <translation>It stands outside of a message, a group or an interchange.</translation>
    </message>
    <message>
        <source>The test indicator is not allowed here.</source>
        <translation>The test indicator is not allowed here.</translation>
    </message>
    <message>
        <source>A segment or group comes too often.</source>
        <translation>A segment or group comes too often.</translation>
    </message>
    <message>
        <source>There are too many repetitions.</source>
        <translation>There are too many repetitions.</translation>
    </message>
    <message>
        <source>A character is of the wrong type.</source>
        <translation>A character is of the wrong type.</translation>
    </message>
    <message>
        <source>A digit is missing before the decimal mark.</source>
        <translation>A digit is missing before the decimal mark.</translation>
    </message>
    <message>
        <source>The separator at the end is missing.</source>
        <translation>The separator at the end is missing.</translation>
    </message>
    <message>
        <source>There is no reason to complain.</source>
        <translation>There is no reason to complain.</translation>
    </message>
    <message>
        <source>A reference is missing or wrong.</source>
        <translation>A reference is missing or wrong.</translation>
    </message>
    <message>
        <source>Something that the law asks for is missing or wrong.</source>
        <translation>Something that the law asks for is missing or wrong.</translation>
    </message>
    <message>
        <source>The quality is not as agreed.</source>
        <translation>The quality is not as agreed.</translation>
    </message>
    <message>
        <source>The delivery is not as agreed.</source>
        <translation>The delivery is not as agreed.</translation>
    </message>
    <message>
        <source>The price is not as agreed.</source>
        <translation>The price is not as agreed.</translation>
    </message>
    <message>
        <source>The quantity is not as agreed.</source>
        <translation>The quantity is not as agreed.</translation>
    </message>
    <message>
        <source>The items are not as agreed.</source>
        <translation>The items are not as agreed.</translation>
    </message>
    <message>
        <source>The terms of payment are not as agreed.</source>
        <translation>The terms of payment are not as agreed.</translation>
    </message>
    <message>
        <source>The transaction is not recognised.</source>
        <translation>The transaction is not recognised.</translation>
    </message>
    <message>
        <source>The terms of financing are not as agreed.</source>
        <translation>The terms of financing are not as agreed.</translation>
    </message>
    <message>
        <source>The invoice is paid in part.</source>
        <translation>The invoice is paid in part.</translation>
    </message>
    <message>
        <source>There is another reason.</source>
        <translation>There is another reason.</translation>
    </message>
    <message>
        <source>A rule is broken.</source>
        <translation>A rule is broken.</translation>
    </message>
    <message>
        <source>A rule gives a warning.</source>
        <translation>A rule gives a warning.</translation>
    </message>
    <message>
        <source>The form is not valid.</source>
        <translation>The form is not valid.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Nothing needs to be done.</translation>
    </message>
    <message>
        <source>More information is needed.</source>
        <translation>More information is needed.</translation>
    </message>
    <message>
        <source>A new invoice is needed.</source>
        <translation>A new invoice is needed.</translation>
    </message>
    <message>
        <source>A credit note for the whole amount is needed.</source>
        <translation>A credit note for the whole amount is needed.</translation>
    </message>
    <message>
        <source>A credit note for a part is needed.</source>
        <translation>A credit note for a part is needed.</translation>
    </message>
    <message>
        <source>A credit note for an amount is needed.</source>
        <translation>A credit note for an amount is needed.</translation>
    </message>
</context>
<context>
    <name>PartnerFinding</name>
    <message>
        <source>There is a finding that this version has no words for.</source>
        <translation>There is a finding that this version has no words for.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark. It was left out of the reading.</source>
        <translation>The file begins with a byte order mark. It was left out of the reading.</translation>
    </message>
    <message>
        <source>The first segment does not have the fixed width that the standard asks for. It was read by its separators.</source>
        <translation>The first segment does not have the fixed width that the standard asks for. It was read by its separators.</translation>
    </message>
    <message>
        <source>The first segment does not name a separator for the parts of a value (ISA16 is missing). Its last character was taken for the end of a segment.</source>
        <translation>The first segment does not name a separator for the parts of a value (ISA16 is missing). Its last character was taken for the end of a segment.</translation>
    </message>
    <message>
        <source>Segments end with a character outside of ASCII (%1). Other programs may not be able to read this file.</source>
        <translation>Segments end with a character outside of ASCII (%1). Other programs may not be able to read this file.</translation>
    </message>
    <message>
        <source>The lines of this file were cut at a fixed width. The line ends were left out.</source>
        <translation>The lines of this file were cut at a fixed width. The line ends were left out.</translation>
    </message>
    <message>
        <source>A segment is longer than any program expects. Only its beginning was read.</source>
        <translation>A segment is longer than any program expects. Only its beginning was read.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a segment. Part of it is missing.</source>
        <translation>The file ends in the middle of a segment. Part of it is missing.</translation>
    </message>
    <message>
        <source>The end of the transmission (%2) is missing. Part of it may not have arrived.</source>
        <translation>The end of the transmission (%2) is missing. Part of it may not have arrived.</translation>
    </message>
    <message>
        <source>The file has no envelope: it names neither sender nor receiver.</source>
        <translation>The file has no envelope: it names neither sender nor receiver.</translation>
    </message>
    <message>
        <source>The end of a group (GE or UNE) is missing. Part of it may not have arrived.</source>
        <translation>The end of a group (GE or UNE) is missing. Part of it may not have arrived.</translation>
    </message>
    <message>
        <source>The end of the document (%2) is missing. Part of the document may be missing.</source>
        <translation>The end of the document (%2) is missing. Part of the document may be missing.</translation>
    </message>
    <message>
        <source>Something stands outside of any document, beginning with %1.</source>
        <translation>Something stands outside of any document, beginning with %1.</translation>
    </message>
    <message>
        <source>Beginning and end of the transmission carry different numbers (%2 and %1).</source>
        <translation>Beginning and end of the transmission carry different numbers (%2 and %1).</translation>
    </message>
    <message>
        <source>Beginning and end of the group carry different numbers (%2 and %1).</source>
        <translation>Beginning and end of the group carry different numbers (%2 and %1).</translation>
    </message>
    <message>
        <source>Beginning and end of the document carry different numbers (%2 and %1).</source>
        <translation>Beginning and end of the document carry different numbers (%2 and %1).</translation>
    </message>
    <message>
        <source>The sender says %1 segments; %2 arrived. Part of the document may be missing.</source>
        <translation>The sender says %1 segments; %2 arrived. Part of the document may be missing.</translation>
    </message>
    <message>
        <source>The sender says %1 segments; %2 arrived. Acknowledgements of this kind are often counted wrong by one.</source>
        <translation>The sender says %1 segments; %2 arrived. Acknowledgements of this kind are often counted wrong by one.</translation>
    </message>
    <message>
        <source>The sender says %1 documents in this group; %2 arrived.</source>
        <translation>The sender says %1 documents in this group; %2 arrived.</translation>
    </message>
    <message>
        <source>The sender says %1 groups in this transmission; %2 arrived.</source>
        <translation>The sender says %1 groups in this transmission; %2 arrived.</translation>
    </message>
    <message>
        <source>The sender says %1 messages in this transmission; %2 arrived.</source>
        <translation>The sender says %1 messages in this transmission; %2 arrived.</translation>
    </message>
    <message>
        <source>Where a count belongs stands &quot;%1&quot;. %2 arrived.</source>
        <translation>Where a count belongs stands &quot;%1&quot;. %2 arrived.</translation>
    </message>
    <message>
        <source>The group says that it holds documents of the kind %1; this one is a %2.</source>
        <translation>The group says that it holds documents of the kind %1; this one is a %2.</translation>
    </message>
    <message>
        <source>A transmission of this sender with the number %1 stands in this file before. It may have been sent twice.</source>
        <translation>A transmission of this sender with the number %1 stands in this file before. It may have been sent twice.</translation>
    </message>
    <message>
        <source>Two documents of one transmission carry the number %1.</source>
        <translation>Two documents of one transmission carry the number %1.</translation>
    </message>
    <message>
        <source>This was sent as a TEST: it is not a business document.</source>
        <translation>This was sent as a TEST: it is not a business document.</translation>
    </message>
    <message>
        <source>Some letters were sent in another encoding than declared (%2); they are shown as %1.</source>
        <translation>Some letters were sent in another encoding than declared (%2); they are shown as %1.</translation>
    </message>
    <message>
        <source>This file is in a format that this program does not read (%1). It can still be kept as a record.</source>
        <translation>This file is in a format that this program does not read (%1). It can still be kept as a record.</translation>
    </message>
    <message>
        <source>This file is not in a format that this program knows (it begins with %1). It can still be kept as a record.</source>
        <translation>This file is not in a format that this program knows (it begins with %1). It can still be kept as a record.</translation>
    </message>
    <message>
        <source>Documents of the kind %1 are shown with what is common to all kinds.</source>
        <translation>Documents of the kind %1 are shown with what is common to all kinds.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The document has no number (%2).</source>
        <translation>The document has no number (%2).</translation>
    </message>
    <message>
        <source>The document has no date (%2).</source>
        <translation>The document has no date (%2).</translation>
    </message>
    <message>
        <source>The document has no lines.</source>
        <translation>The document has no lines.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a calendar date.</source>
        <translation>&quot;%1&quot; is not a calendar date.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>&quot;%1&quot; is not a number.</translation>
    </message>
    <message>
        <source>The amount %1 has a decimal point where none belongs. It was read as written.</source>
        <translation>The amount %1 has a decimal point where none belongs. It was read as written.</translation>
    </message>
    <message>
        <source>Line number %1 comes more than once.</source>
        <translation>Line number %1 comes more than once.</translation>
    </message>
    <message>
        <source>The document says %1 lines; %2 arrived.</source>
        <translation>The document says %1 lines; %2 arrived.</translation>
    </message>
    <message>
        <source>The quantities add up to %2; the document says %1 (difference %3).</source>
        <translation>The quantities add up to %2; the document says %1 (difference %3).</translation>
    </message>
    <message>
        <source>The document says %1 levels; %2 arrived.</source>
        <translation>The document says %1 levels; %2 arrived.</translation>
    </message>
    <message>
        <source>Level %1 stands below level %2, which does not come before it.</source>
        <translation>Level %1 stands below level %2, which does not come before it.</translation>
    </message>
    <message>
        <source>What the document lists adds up to %2; the document says %1 (difference %3).</source>
        <translation>What the document lists adds up to %2; the document says %1 (difference %3).</translation>
    </message>
    <message>
        <source>What the document lists adds up to %2; the document says %1. The difference of %3 may come from rounding.</source>
        <translation>What the document lists adds up to %2; the document says %1. The difference of %3 may come from rounding.</translation>
    </message>
    <message>
        <source>The package number %1 has a wrong check digit.</source>
        <translation>The package number %1 has a wrong check digit.</translation>
    </message>
    <message>
        <source>The item number %1 has a wrong check digit.</source>
        <translation>The item number %1 has a wrong check digit.</translation>
    </message>
    <message>
        <source>The price %1 is negative.</source>
        <translation>The price %1 is negative.</translation>
    </message>
    <message>
        <source>The document does not say which specification it follows.</source>
        <translation>The document does not say which specification it follows.</translation>
    </message>
    <message>
        <source>The invoice does not say what kind of invoice it is.</source>
        <translation>The invoice does not say what kind of invoice it is.</translation>
    </message>
    <message>
        <source>The document has no total of its lines.</source>
        <translation>The document has no total of its lines.</translation>
    </message>
    <message>
        <source>The document gives both a date and a code for the time of the tax. Only one of them is allowed.</source>
        <translation>The document gives both a date and a code for the time of the tax. Only one of them is allowed.</translation>
    </message>
    <message>
        <source>The document gives two amounts of tax in its own currency (%2 and %1).</source>
        <translation>The document gives two amounts of tax in its own currency (%2 and %1).</translation>
    </message>
    <message>
        <source>The document does not name the order it belongs to.</source>
        <translation>The document does not name the order it belongs to.</translation>
    </message>
    <message>
        <source>The acknowledgement does not say what it answers.</source>
        <translation>The acknowledgement does not say what it answers.</translation>
    </message>
    <message>
        <source>The acknowledgement says %1 documents were received; it names %2.</source>
        <translation>The acknowledgement says %1 documents were received; it names %2.</translation>
    </message>
    <message>
        <source>This document is very large: %1 of its details are not shown. They are in the original.</source>
        <translation>This document is very large: %1 of its details are not shown. They are in the original.</translation>
    </message>
    <message>
        <source>The XML breaks off or is not well formed. What stands before the fault is shown.</source>
        <translation>The XML breaks off or is not well formed. What stands before the fault is shown.</translation>
    </message>
    <message>
        <source>The XML brings its own definitions (an internal DTD). They can be used for attacks, so the document was not read further. The original is kept.</source>
        <translation>The XML brings its own definitions (an internal DTD). They can be used for attacks, so the document was not read further. The original is kept.</translation>
    </message>
    <message>
        <source>The XML names a DTD at another place (%1). It was not loaded.</source>
        <translation>The XML names a DTD at another place (%1). It was not loaded.</translation>
    </message>
    <message>
        <source>The XML is nested deeper than any business document. Reading stopped there.</source>
        <translation>The XML is nested deeper than any business document. Reading stopped there.</translation>
    </message>
    <message>
        <source>The XML is larger than %2 megabytes. Reading stopped there; the original is kept.</source>
        <translation>The XML is larger than %2 megabytes. Reading stopped there; the original is kept.</translation>
    </message>
    <message>
        <source>Some letters are not valid in the declared encoding (%2); they were read as %1.</source>
        <translation>Some letters are not valid in the declared encoding (%2); they were read as %1.</translation>
    </message>
    <message>
        <source>The unit %1 is not in the list agreed with this partner.</source>
        <translation>The unit %1 is not in the list agreed with this partner.</translation>
    </message>
    <message>
        <source>This partner agreed to name %2 in every document of this kind; it is missing.</source>
        <translation>This partner agreed to name %2 in every document of this kind; it is missing.</translation>
    </message>
    <message>
        <source>Line %3: ordered %2, here %1.</source>
        <translation>Line %3: ordered %2, here %1.</translation>
    </message>
    <message>
        <source>Line %3: the ordered price is %2, here %1.</source>
        <translation>Line %3: the ordered price is %2, here %1.</translation>
    </message>
    <message>
        <source>Line %1 is not in the order.</source>
        <translation>Line %1 is not in the order.</translation>
    </message>
    <message>
        <source>The order is in %2, this document in %1.</source>
        <translation>The order is in %2, this document in %1.</translation>
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
    <name>PersonSheet</name>
    <message>
        <source>Custodian</source>
        <translation>Custodian</translation>
    </message>
    <message>
        <source>New custodian</source>
        <translation>New custodian</translation>
    </message>
    <message>
        <source>Holds on this person cover every conversation in which somebody speaks under one of these.</source>
        <translation>Holds on this person cover every conversation in which somebody speaks under one of these.</translation>
    </message>
    <message>
        <source>Save Custodian</source>
        <translation>Save Custodian</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>Telephone numbers</translation>
    </message>
    <message>
        <source>One a line, with the country: +49 170 1234567</source>
        <translation>One a line, with the country: +49 170 1234567</translation>
    </message>
    <message>
        <source>Names in sources</source>
        <translation>Names in sources</translation>
    </message>
    <message>
        <source>One a line, written as the chats show it. While a hold covers the person, none can be removed.</source>
        <translation>One a line, written as the chats show it. While a hold covers the person, none can be removed.</translation>
    </message>
    <message>
        <source>Does not use this workspace</source>
        <translation>Does not use this workspace</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Whoever has one gets notices of holds as tasks of their own.</source>
        <translation>Whoever has one gets notices of holds as tasks of their own.</translation>
    </message>
    <message>
        <source>The name is still missing</source>
        <translation>The name is still missing</translation>
    </message>
</context>
<context>
    <name>PersonalKey</name>
    <message>
        <source>This passphrase does not open your key. Check Caps Lock.</source>
        <translation>This passphrase does not open your key. Check Caps Lock.</translation>
    </message>
</context>
<context>
    <name>PreflightPane</name>
    <message>
        <source>What goes out</source>
        <translation>What goes out</translation>
    </message>
    <message>
        <source>Looking at what was chosen…</source>
        <translation>Looking at what was chosen…</translation>
    </message>
    <message numerus="yes">
        <source>About %n page(s)</source>
        <translation>
            <numerusform>About %n page</numerusform>
            <numerusform>About %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n conversation(s) more</source>
        <translation>
            <numerusform>And %n conversation more</numerusform>
            <numerusform>And %n conversations more</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to hand out</source>
        <translation>There is nothing to hand out</translation>
    </message>
    <message>
        <source>Nothing of what was chosen is left, or all of it went out already.</source>
        <translation>Nothing of what was chosen is left, or all of it went out already.</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>What stands in the way</translation>
    </message>
    <message>
        <source>Show the First</source>
        <translation>Show the First</translation>
    </message>
    <message>
        <source>Show It</source>
        <translation>Show It</translation>
    </message>
    <message>
        <source>What the package will say</source>
        <translation>What the package will say</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>How it can be checked</source>
        <translation>How it can be checked</translation>
    </message>
    <message>
        <source>The package holds the hash of every file, the way of every item to the signed ledger with the newest time-stamp, and a short program that checks both without this one. It is read again before it is done.</source>
        <translation>The package holds the hash of every file, the way of every item to the signed ledger with the newest time-stamp, and a short program that checks both without this one. It is read again before it is done.</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>List of pages</source>
        <translation>List of pages</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Smaller (−)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Larger (+)</translation>
    </message>
    <message>
        <source>Turn clockwise (R)</source>
        <translation>Turn clockwise (R)</translation>
    </message>
    <message>
        <source>Fit Width</source>
        <translation>Fit Width</translation>
    </message>
    <message>
        <source>Fit Page</source>
        <translation>Fit Page</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Search in this file</source>
        <translation>Search in this file</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
</context>
<context>
    <name>PreviewCanvas</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>A part of this page could not be drawn.</source>
        <translation>A part of this page could not be drawn.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Save a Copy…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>The attachment before this one</source>
        <translation>The attachment before this one</translation>
    </message>
    <message>
        <source>The attachment behind this one</source>
        <translation>The attachment behind this one</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>List of pages</source>
        <translation>List of pages</translation>
    </message>
</context>
<context>
    <name>ProductionsModel</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Bates numbers</source>
        <translation>Bates numbers</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>No package yet</source>
        <translation>No package yet</translation>
    </message>
</context>
<context>
    <name>ProductionsSheet</name>
    <message>
        <source>Productions</source>
        <translation>Productions</translation>
    </message>
    <message>
        <source>What was handed out of this workspace, the newest first.</source>
        <translation>What was handed out of this workspace, the newest first.</translation>
    </message>
    <message>
        <source>The productions could not be read. Nothing was changed.</source>
        <translation>The productions could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Nothing was handed out yet. Choose messages, hits, records or a hold, and press E.</source>
        <translation>Nothing was handed out yet. Choose messages, hits, records or a hold, and press E.</translation>
    </message>
    <message>
        <source>Productions are not open to you. An administrator can grant it.</source>
        <translation>Productions are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Verify Again…</source>
        <translation>Verify Again…</translation>
    </message>
    <message>
        <source>Write Package…</source>
        <translation>Write Package…</translation>
    </message>
    <message>
        <source>Supplement…</source>
        <translation>Supplement…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No package was finished. Write one.</source>
        <translation>No package was finished. Write one.</translation>
    </message>
    <message>
        <source>%1, %2; verified %3</source>
        <comment>how many files, how many bytes, a moment</comment>
        <translation>%1, %2; verified %3</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the package</source>
        <translation>Folder of the package</translation>
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
    <message>
        <source>a reviewer tagged it so</source>
        <translation>a reviewer tagged it so</translation>
    </message>
</context>
<context>
    <name>QueueFooter</name>
    <message>
        <source>Return to Reviewers…</source>
        <translation>Return to Reviewers…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Next of the Sample</source>
        <translation>Next of the Sample</translation>
    </message>
    <message>
        <source>%1 of %2 records carried out. It may be stopped, and goes on later where it stopped.</source>
        <translation>%1 of %2 records carried out. It may be stopped, and goes on later where it stopped.</translation>
    </message>
    <message>
        <source>All records are carried out. Keys, bytes and the traces in the files of the database go now; then the certificate is signed.</source>
        <translation>All records are carried out. Keys, bytes and the traces in the files of the database go now; then the certificate is signed.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>%1 asked for a second person.</source>
        <translation>%1 asked for a second person.</translation>
    </message>
    <message>
        <source>You decided in it or may not approve, so it has to be somebody else.</source>
        <translation>You decided in it or may not approve, so it has to be somebody else.</translation>
    </message>
    <message>
        <source>This workspace has one person, so you may approve it yourself; the certificate says so.</source>
        <translation>This workspace has one person, so you may approve it yourself; the certificate says so.</translation>
    </message>
    <message numerus="yes">
        <source>Open the sample first: %n record(s) of it left. Nobody can choose which.</source>
        <translation>
            <numerusform>Open the sample first: %n record of it left. Nobody can choose which.</numerusform>
            <numerusform>Open the sample first: %n records of it left. Nobody can choose which.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have opened the whole sample.</source>
        <translation>You have opened the whole sample.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) destroyed</source>
        <translation>
            <numerusform>%n record destroyed</numerusform>
            <numerusform>%n records destroyed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked by a hold</source>
        <translation>
            <numerusform>%n blocked by a hold</numerusform>
            <numerusform>%n blocked by a hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since and kept</source>
        <translation>
            <numerusform>%n changed since and kept</numerusform>
            <numerusform>%n changed since and kept</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is destroyed until all records are decided and a second person approves. Holds are read again at that moment.</source>
        <translation>Nothing is destroyed until all records are decided and a second person approves. Holds are read again at that moment.</translation>
    </message>
    <message>
        <source>Approved by %1 on %2. Holds are read again for each record when it is carried out.</source>
        <translation>Approved by %1 on %2. Holds are read again for each record when it is carried out.</translation>
    </message>
    <message>
        <source>Begun and not finished: %1. Nothing is certified before the rest is done.</source>
        <translation>Begun and not finished: %1. Nothing is certified before the rest is done.</translation>
    </message>
    <message>
        <source>Withdrawn: %1. Its records stay due.</source>
        <translation>Withdrawn: %1. Its records stay due.</translation>
    </message>
    <message>
        <source>Ask for Second Approval…</source>
        <translation>Ask for Second Approval…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Carry Out</source>
        <translation>Carry Out</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Go On</translation>
    </message>
    <message>
        <source>Show Certificate</source>
        <translation>Show Certificate</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Returned to the reviewers</source>
        <translation>Returned to the reviewers</translation>
    </message>
    <message>
        <source>Groups by class and year</source>
        <translation>Groups by class and year</translation>
    </message>
    <message>
        <source>Records of the snapshot</source>
        <translation>Records of the snapshot</translation>
    </message>
    <message>
        <source>The records could not be read. Nothing was changed.</source>
        <translation>The records could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>No record of this snapshot is left here.</source>
        <translation>No record of this snapshot is left here.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Show All</translation>
    </message>
    <message>
        <source>due until %1</source>
        <translation>due until %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>To decide %1</source>
        <translation>To decide %1</translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation>Blocked %1</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Sample %1</translation>
    </message>
    <message>
        <source>Approve Group</source>
        <translation>Approve Group</translation>
    </message>
    <message>
        <source>Approve All Left</source>
        <translation>Approve All Left</translation>
    </message>
    <message numerus="yes">
        <source>Approve Group Except %n</source>
        <translation>
            <numerusform>Approve Group Except %n</numerusform>
            <numerusform>Approve Group Except %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve All Left Except %n</source>
        <translation>
            <numerusform>Approve All Left Except %n</numerusform>
            <numerusform>Approve All Left Except %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Key G. Records that are set aside with Space, decided or held are left alone.</source>
        <translation>Key G. Records that are set aside with Space, decided or held are left alone.</translation>
    </message>
</context>
<context>
    <name>ReachPreview</name>
    <message>
        <source>Messages that it covers, as of now</source>
        <translation>Messages that it covers, as of now</translation>
    </message>
    <message numerus="yes">
        <source>in %n conversation(s)</source>
        <translation>
            <numerusform>in %n conversation</numerusform>
            <numerusform>in %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custodian(s)</source>
        <translation>
            <numerusform>%n custodian</numerusform>
            <numerusform>%n custodians</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n new person(s) wrote counts once they are noted.</source>
        <translation>
            <numerusform>What %n new person wrote counts once they are noted.</numerusform>
            <numerusform>What %n new persons wrote counts once they are noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>It stays in the ledger for good.</source>
        <translation>It stays in the ledger for good.</translation>
    </message>
    <message>
        <source>The reason is still missing</source>
        <translation>The reason is still missing</translation>
    </message>
</context>
<context>
    <name>RecordFacts</name>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an event, a day</comment>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>Noted by %1, %2</source>
        <comment>a person, a moment</comment>
        <translation>Noted by %1, %2</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>It was released and still blocks until %1.</source>
        <translation>It was released and still blocks until %1.</translation>
    </message>
    <message>
        <source>It blocks destruction, whatever the date.</source>
        <translation>It blocks destruction, whatever the date.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>code and name of a hold</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Blocked; ask legal</source>
        <translation>Blocked; ask legal</translation>
    </message>
    <message>
        <source>Nothing of this record may be destroyed. More is not open to you.</source>
        <translation>Nothing of this record may be destroyed. More is not open to you.</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>Other records</translation>
    </message>
</context>
<context>
    <name>RecordFilters</name>
    <message>
        <source>Due now</source>
        <translation>Due now</translation>
    </message>
    <message numerus="yes">
        <source>Due within %n day(s)</source>
        <translation>
            <numerusform>Due within %n day</numerusform>
            <numerusform>Due within %n days</numerusform>
        </translation>
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
        <source>Last 90 days</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation>Find a record</translation>
    </message>
    <message>
        <source>Number, title or detail</source>
        <translation>Number, title or detail</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>Declared by</translation>
    </message>
    <message>
        <source>Vital</source>
        <translation>Vital</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Every state</translation>
    </message>
    <message>
        <source>Nobody is named yet</source>
        <translation>Nobody is named yet</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>The record was not changed</source>
        <translation>The record was not changed</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>A record needs a title. Enter one.</source>
        <translation>A record needs a title. Enter one.</translation>
    </message>
</context>
<context>
    <name>RecordHistory</name>
    <message>
        <source>Title, before: %1</source>
        <translation>Title, before: %1</translation>
    </message>
    <message>
        <source>Moved to another class</source>
        <translation>Moved to another class</translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <comment>a field, its value</comment>
        <translation>%1, before: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Where it comes from</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, captured %2</source>
        <comment>messages, a moment</comment>
        <translation>%1, captured %2</translation>
    </message>
    <message>
        <source>%1, captured %2, export of %3</source>
        <comment>messages, a moment, a person</comment>
        <translation>%1, captured %2, export of %3</translation>
    </message>
    <message>
        <source>Declaration and changes</source>
        <translation>Declaration and changes</translation>
    </message>
    <message>
        <source>Declaration asked for</source>
        <translation>Declaration asked for</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>by %1, as class version %2</source>
        <translation>by %1, as class version %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Only the residual is left</source>
        <translation>Only the residual is left</translation>
    </message>
    <message>
        <source>Number, class, days and digest; title and details ended with the record.</source>
        <translation>Number, class, days and digest; title and details ended with the record.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest, as the ledger has it</source>
        <translation>SHA-256 of the manifest, as the ledger has it</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>No record is open.</source>
        <translation>No record is open.</translation>
    </message>
    <message>
        <source>The record could not be read. Nothing was changed.</source>
        <translation>The record could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>This record is not open to you. An administrator can grant it.</source>
        <translation>This record is not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Parts of the record</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>What the record keeps</source>
        <translation>What the record keeps</translation>
    </message>
    <message>
        <source>Open in Conversation</source>
        <translation>Open in Conversation</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Link…</translation>
    </message>
    <message>
        <source>Note Event…</source>
        <translation>Note Event…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>This record is not there any more, or it is not open to you.</source>
        <translation>This record is not there any more, or it is not open to you.</translation>
    </message>
    <message>
        <source>Class %1 %2</source>
        <comment>code, name</comment>
        <translation>Class %1 %2</translation>
    </message>
    <message>
        <source>%1, declared %2 by %3</source>
        <comment>number, moment, person</comment>
        <translation>%1, declared %2 by %3</translation>
    </message>
    <message>
        <source>Content %1</source>
        <translation>Content %1</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Held by %1</translation>
    </message>
    <message>
        <source>Blocked; ask legal</source>
        <translation>Blocked; ask legal</translation>
    </message>
    <message>
        <source>Vital</source>
        <translation>Vital</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>Move to Another Class…</source>
        <translation>Move to Another Class…</translation>
    </message>
    <message>
        <source>Close Record</source>
        <translation>Close Record</translation>
    </message>
    <message>
        <source>Finalise Record…</source>
        <translation>Finalise Record…</translation>
    </message>
    <message>
        <source>Undeclare…</source>
        <translation>Undeclare…</translation>
    </message>
    <message>
        <source>%1, asked for on %2 by %3</source>
        <comment>number, moment, person</comment>
        <translation>%1, asked for on %2 by %3</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Only the residual is left</source>
        <translation>Only the residual is left</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of a record, what it holds</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Waits for approval</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Finalised</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Undeclared</source>
        <translation>Undeclared</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>Due since %1</source>
        <translation>Due since %1</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>8 messages and 1 document</comment>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>Takes the place of</source>
        <translation>Takes the place of</translation>
    </message>
    <message>
        <source>Its place is taken by</source>
        <translation>Its place is taken by</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Is answered by</source>
        <translation>Is answered by</translation>
    </message>
    <message>
        <source>Is another form of</source>
        <translation>Is another form of</translation>
    </message>
    <message>
        <source>Has another form in</source>
        <translation>Has another form in</translation>
    </message>
    <message>
        <source>Is attached to</source>
        <translation>Is attached to</translation>
    </message>
    <message>
        <source>Has attached</source>
        <translation>Has attached</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>until %1</translation>
    </message>
    <message>
        <source>without a date yet</source>
        <translation>without a date yet</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>without an end</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>for ever</translation>
    </message>
    <message>
        <source>somebody not known here</source>
        <translation>somebody not known here</translation>
    </message>
</context>
<context>
    <name>RecordsList</name>
    <message>
        <source>All records</source>
        <translation>All records</translation>
    </message>
    <message>
        <source>Save View…</source>
        <translation>Save View…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Nothing is declared here yet. Choose messages in a conversation and declare them.</source>
        <translation>Nothing is declared here yet. Choose messages in a conversation and declare them.</translation>
    </message>
    <message>
        <source>Go to Conversations</source>
        <translation>Go to Conversations</translation>
    </message>
    <message>
        <source>No record matches these filters.</source>
        <translation>No record matches these filters.</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Show Everything</translation>
    </message>
    <message>
        <source>Records are not open to you. An administrator can grant it.</source>
        <translation>Records are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The records could not be read. Nothing was changed.</source>
        <translation>The records could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Move…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>RecordsScreen</name>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>No record is open, and the filters let none through.</source>
        <translation>No record is open, and the filters let none through.</translation>
    </message>
    <message>
        <source>No record is open.</source>
        <translation>No record is open.</translation>
    </message>
    <message>
        <source>A second person has to agree</source>
        <translation>A second person has to agree</translation>
    </message>
    <message>
        <source>It is asked for and waits for them. Once they agreed, do the same again to carry it out.</source>
        <translation>It is asked for and waits for them. Once they agreed, do the same again to carry it out.</translation>
    </message>
    <message>
        <source>%1 is linked.</source>
        <translation>%1 is linked.</translation>
    </message>
    <message>
        <source>The event of %1 is noted.</source>
        <translation>The event of %1 is noted.</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 is closed.</translation>
    </message>
    <message>
        <source>%1 is finalised.</source>
        <translation>%1 is finalised.</translation>
    </message>
    <message>
        <source>%1 is undeclared.</source>
        <translation>%1 is undeclared.</translation>
    </message>
    <message>
        <source>Saved. The earlier version is kept.</source>
        <translation>Saved. The earlier version is kept.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) moved.</source>
        <translation>
            <numerusform>%n record moved.</numerusform>
            <numerusform>%n records moved.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these records can be changed any more.</source>
        <translation>None of these records can be changed any more.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed. Their earlier versions are kept.</source>
        <translation>
            <numerusform>%n record changed. Their earlier versions are kept.</numerusform>
            <numerusform>%n records changed. Their earlier versions are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>The class is changed.</source>
        <translation>The class is changed.</translation>
    </message>
    <message>
        <source>The class is added.</source>
        <translation>The class is added.</translation>
    </message>
    <message>
        <source>The class is removed. Nothing ever belonged to it.</source>
        <translation>The class is removed. Nothing ever belonged to it.</translation>
    </message>
    <message>
        <source>A file plan, as JSON or as a table</source>
        <translation>A file plan, as JSON or as a table</translation>
    </message>
    <message>
        <source>File plans (*.json *.csv)</source>
        <translation>File plans (*.json *.csv)</translation>
    </message>
    <message>
        <source>The plan is imported. What was there stayed as it was.</source>
        <translation>The plan is imported. What was there stayed as it was.</translation>
    </message>
    <message>
        <source>Where to keep the file plan</source>
        <translation>Where to keep the file plan</translation>
    </message>
    <message>
        <source>With schedules, for another workspace (*.json)</source>
        <translation>With schedules, for another workspace (*.json)</translation>
    </message>
    <message>
        <source>As a table (*.csv)</source>
        <translation>As a table (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>%1 is declared.</source>
        <translation>%1 is declared.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The declaration is withdrawn.</source>
        <translation>The declaration is withdrawn.</translation>
    </message>
</context>
<context>
    <name>RedactSheet</name>
    <message>
        <source>Redact</source>
        <translation>Redact</translation>
    </message>
    <message>
        <source>What is redacted is shown in no package, in no quote and in no file name. The captured original stays as it is.</source>
        <translation>What is redacted is shown in no package, in no quote and in no file name. The captured original stays as it is.</translation>
    </message>
    <message>
        <source>The whole message, with its file</source>
        <translation>The whole message, with its file</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), with their files</source>
        <translation>
            <numerusform>%n message, with their files</numerusform>
            <numerusform>%n messages, with their files</numerusform>
        </translation>
    </message>
    <message>
        <source>Only its file, with its name</source>
        <translation>Only its file, with its name</translation>
    </message>
    <message>
        <source>Only some of its words</source>
        <translation>Only some of its words</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Words of the message</translation>
    </message>
    <message>
        <source>Select what is to be covered.</source>
        <translation>Select what is to be covered.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Its code is printed in the place of what is covered.</source>
        <translation>Its code is printed in the place of what is covered.</translation>
    </message>
    <message>
        <source>Sign it off now with my key</source>
        <translation>Sign it off now with my key</translation>
    </message>
    <message>
        <source>Until somebody signs it off, nothing that holds these messages can be exported.</source>
        <translation>Until somebody signs it off, nothing that holds these messages can be exported.</translation>
    </message>
    <message>
        <source>A reason is a code of up to eight letters and digits.</source>
        <translation>A reason is a code of up to eight letters and digits.</translation>
    </message>
    <message>
        <source>You may not redact here. An administrator can grant it.</source>
        <translation>You may not redact here. An administrator can grant it.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Select the words that are to be covered</source>
        <translation>Select the words that are to be covered</translation>
    </message>
</context>
<context>
    <name>RedactionWords</name>
    <message>
        <source>Not signed off</source>
        <translation>Not signed off</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signed off</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>The whole message</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of its text</source>
        <translation>
            <numerusform>%n character of its text</numerusform>
            <numerusform>%n characters of its text</numerusform>
        </translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Its file</translation>
    </message>
    <message>
        <source>A box on page %1 of its file</source>
        <translation>A box on page %1 of its file</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>code of a reason, what it stands for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>privileged</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>personal data</translation>
    </message>
    <message>
        <source>concerns third parties</source>
        <translation>concerns third parties</translation>
    </message>
    <message>
        <source>trade secret</source>
        <translation>trade secret</translation>
    </message>
    <message>
        <source>not responsive</source>
        <translation>not responsive</translation>
    </message>
    <message>
        <source>Proposed by %1, %2</source>
        <comment>a person, a moment</comment>
        <translation>Proposed by %1, %2</translation>
    </message>
    <message>
        <source>Signed off by %1, %2</source>
        <comment>a person, a moment</comment>
        <translation>Signed off by %1, %2</translation>
    </message>
    <message>
        <source>Taken back by %1, %2</source>
        <comment>a person, a moment</comment>
        <translation>Taken back by %1, %2</translation>
    </message>
</context>
<context>
    <name>ReleaseSheet</name>
    <message>
        <source>Release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>Take something off %1</source>
        <translation>Take something off %1</translation>
    </message>
    <message>
        <source>Sign and Release %1</source>
        <translation>Sign and Release %1</translation>
    </message>
    <message>
        <source>Sign and Ask for the Release</source>
        <translation>Sign and Ask for the Release</translation>
    </message>
    <message>
        <source>Sign and Take Off</source>
        <translation>Sign and Take Off</translation>
    </message>
    <message>
        <source>Sign and Ask to Take Off</source>
        <translation>Sign and Ask to Take Off</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>A full sentence. It stays with the hold for good.</source>
        <translation>A full sentence. It stays with the hold for good.</translation>
    </message>
    <message>
        <source>The dispute was settled</source>
        <translation>The dispute was settled</translation>
    </message>
    <message>
        <source>The case was decided, and no appeal is possible</source>
        <translation>The case was decided, and no appeal is possible</translation>
    </message>
    <message>
        <source>The claim is time-barred</source>
        <translation>The claim is time-barred</translation>
    </message>
    <message>
        <source>The investigation was closed</source>
        <translation>The investigation was closed</translation>
    </message>
    <message>
        <source>The hold was applied by mistake</source>
        <translation>The hold was applied by mistake</translation>
    </message>
    <message>
        <source>Another ground, as the reason says</source>
        <translation>Another ground, as the reason says</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Legal ground</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Cooling-off</source>
        <translation>Cooling-off</translation>
    </message>
    <message>
        <source>Everything stays held for so long after the release.</source>
        <translation>Everything stays held for so long after the release.</translation>
    </message>
    <message>
        <source>Type “%1” to go on</source>
        <translation>Type “%1” to go on</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>What follows</translation>
    </message>
    <message>
        <source>This workspace has one person, so nobody else agrees. The ledger says so.</source>
        <translation>This workspace has one person, so nobody else agrees. The ledger says so.</translation>
    </message>
    <message>
        <source>Nothing changes until a second person agrees. One of the two must be a legal reviewer.</source>
        <translation>Nothing changes until a second person agrees. One of the two must be a legal reviewer.</translation>
    </message>
    <message>
        <source>The hold ends for good. It cannot be applied again; a new one can be made.</source>
        <translation>The hold ends for good. It cannot be applied again; a new one can be made.</translation>
    </message>
    <message>
        <source>After the cooling-off, what no other hold covers may be destroyed as soon as it is due.</source>
        <translation>After the cooling-off, what no other hold covers may be destroyed as soon as it is due.</translation>
    </message>
    <message>
        <source>Custodians who have not answered are no longer asked.</source>
        <translation>Custodians who have not answered are no longer asked.</translation>
    </message>
    <message>
        <source>After the cooling-off, this is covered only by what else the hold is on, and by other holds.</source>
        <translation>After the cooling-off, this is covered only by what else the hold is on, and by other holds.</translation>
    </message>
    <message>
        <source>Other holds on the same things stay as they are.</source>
        <translation>Other holds on the same things stay as they are.</translation>
    </message>
    <message>
        <source>Your signature, the reason and both persons can be proved.</source>
        <translation>Your signature, the reason and both persons can be proved.</translation>
    </message>
    <message>
        <source>The reason is still missing</source>
        <translation>The reason is still missing</translation>
    </message>
    <message>
        <source>The code is still missing</source>
        <translation>The code is still missing</translation>
    </message>
    <message>
        <source>%1 Ground: %2.</source>
        <comment>reason, legal ground</comment>
        <translation>%1 Ground: %2.</translation>
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
    <name>RetentionSection</name>
    <message>
        <source>Carried out</source>
        <translation>Carried out</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>May be carried out now, if nothing is held</source>
        <translation>May be carried out now, if nothing is held</translation>
    </message>
    <message>
        <source>Its day has not come</source>
        <translation>Its day has not come</translation>
    </message>
    <message>
        <source>Waits; no date is known yet</source>
        <translation>Waits; no date is known yet</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>For ever</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stage %1</translation>
    </message>
    <message>
        <source>%1; a second person approves</source>
        <comment>state of a stage</comment>
        <translation>%1; a second person approves</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day</comment>
        <translation>from %1</translation>
    </message>
    <message>
        <source>Hide the Steps</source>
        <translation>Hide the Steps</translation>
    </message>
    <message>
        <source>Why This Date</source>
        <translation>Why This Date</translation>
    </message>
    <message>
        <source>No schedule: kept until somebody gives it one</source>
        <translation>No schedule: kept until somebody gives it one</translation>
    </message>
    <message>
        <source>Keep until %1</source>
        <translation>Keep until %1</translation>
    </message>
    <message>
        <source>Kept; no date is known yet</source>
        <translation>Kept; no date is known yet</translation>
    </message>
    <message>
        <source>Kept; the schedule does not destroy</source>
        <translation>Kept; the schedule does not destroy</translation>
    </message>
    <message>
        <source>Kept for ever</source>
        <translation>Kept for ever</translation>
    </message>
    <message>
        <source>Schedule %1, %2</source>
        <comment>code, title</comment>
        <translation>Schedule %1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>schedule, the law behind it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source> titled %1</source>
        <translation> titled %1</translation>
    </message>
    <message>
        <source> with %1 messages around it</source>
        <translation> with %1 messages around it</translation>
    </message>
    <message>
        <source> due in %1 hours</source>
        <translation> due in %1 hours</translation>
    </message>
    <message>
        <source> (stake: %1)</source>
        <translation> (stake: %1)</translation>
    </message>
    <message>
        <source> with %1</source>
        <translation> with %1</translation>
    </message>
    <message>
        <source>declare it in class %1</source>
        <translation>declare it in class %1</translation>
    </message>
    <message>
        <source>file what came with it in class %1</source>
        <translation>file what came with it in class %1</translation>
    </message>
    <message>
        <source>put it under hold %1</source>
        <translation>put it under hold %1</translation>
    </message>
    <message>
        <source>tag it %1</source>
        <translation>tag it %1</translation>
    </message>
    <message>
        <source>give %1 the task %2</source>
        <translation>give %1 the task %2</translation>
    </message>
    <message>
        <source>ask %1 %2 with the answers %3, to be answered within %4 hours</source>
        <translation>ask %1 %2 with the answers %3, to be answered within %4 hours</translation>
    </message>
    <message>
        <source>tell %1 %2</source>
        <translation>tell %1 %2</translation>
    </message>
    <message>
        <source>send the WhatsApp template %1 to %2 through %3 in %4</source>
        <translation>send the WhatsApp template %1 to %2 through %3 in %4</translation>
    </message>
    <message>
        <source>open a case of kind %1 titled %2</source>
        <translation>open a case of kind %1 titled %2</translation>
    </message>
    <message>
        <source>file it to case %1</source>
        <translation>file it to case %1</translation>
    </message>
    <message>
        <source>comment the case with %1</source>
        <translation>comment the case with %1</translation>
    </message>
    <message>
        <source>start the campaign %1</source>
        <translation>start the campaign %1</translation>
    </message>
    <message>
        <source>report it to %1 with %2</source>
        <translation>report it to %1 with %2</translation>
    </message>
    <message>
        <source>a message is captured</source>
        <translation>a message is captured</translation>
    </message>
    <message>
        <source>a message is edited or withdrawn</source>
        <translation>a message is edited or withdrawn</translation>
    </message>
    <message>
        <source>the file of a message arrives</source>
        <translation>the file of a message arrives</translation>
    </message>
    <message>
        <source>a message cannot be delivered</source>
        <translation>a message cannot be delivered</translation>
    </message>
    <message>
        <source>a partner document is captured</source>
        <translation>a partner document is captured</translation>
    </message>
    <message>
        <source>a file is captured</source>
        <translation>a file is captured</translation>
    </message>
    <message>
        <source>a conflict between sources is noted</source>
        <translation>a conflict between sources is noted</translation>
    </message>
    <message>
        <source>messages are tagged</source>
        <translation>messages are tagged</translation>
    </message>
    <message>
        <source>approval of a declaration is asked for</source>
        <translation>approval of a declaration is asked for</translation>
    </message>
    <message>
        <source>a record is declared</source>
        <translation>a record is declared</translation>
    </message>
    <message>
        <source>a declaration is not approved</source>
        <translation>a declaration is not approved</translation>
    </message>
    <message>
        <source>a record is undeclared</source>
        <translation>a record is undeclared</translation>
    </message>
    <message>
        <source>details of a record are changed</source>
        <translation>details of a record are changed</translation>
    </message>
    <message>
        <source>a record is moved to another class</source>
        <translation>a record is moved to another class</translation>
    </message>
    <message>
        <source>an event of a record is noted</source>
        <translation>an event of a record is noted</translation>
    </message>
    <message>
        <source>a hold is applied</source>
        <translation>a hold is applied</translation>
    </message>
    <message>
        <source>a hold is put on more</source>
        <translation>a hold is put on more</translation>
    </message>
    <message>
        <source>a hold is released</source>
        <translation>a hold is released</translation>
    </message>
    <message>
        <source>due records are put before reviewers</source>
        <translation>due records are put before reviewers</translation>
    </message>
    <message>
        <source>a disposition waits for approval</source>
        <translation>a disposition waits for approval</translation>
    </message>
    <message>
        <source>a disposition is approved</source>
        <translation>a disposition is approved</translation>
    </message>
    <message>
        <source>a disposition is returned to the reviewers</source>
        <translation>a disposition is returned to the reviewers</translation>
    </message>
    <message>
        <source>a disposition is certified</source>
        <translation>a disposition is certified</translation>
    </message>
    <message>
        <source>a rule opens a task</source>
        <translation>a rule opens a task</translation>
    </message>
    <message>
        <source>a task is decided</source>
        <translation>a task is decided</translation>
    </message>
    <message>
        <source>a task is given to somebody else</source>
        <translation>a task is given to somebody else</translation>
    </message>
    <message>
        <source>a task is reminded of</source>
        <translation>a task is reminded of</translation>
    </message>
    <message>
        <source>a question is asked</source>
        <translation>a question is asked</translation>
    </message>
    <message>
        <source>a question is not answered in time</source>
        <translation>a question is not answered in time</translation>
    </message>
    <message>
        <source>a question is answered</source>
        <translation>a question is answered</translation>
    </message>
    <message>
        <source>something cannot be delivered to another system</source>
        <translation>something cannot be delivered to another system</translation>
    </message>
    <message>
        <source>another system is paused</source>
        <translation>another system is paused</translation>
    </message>
    <message>
        <source>something is refused</source>
        <translation>something is refused</translation>
    </message>
    <message>
        <source>the text has %1</source>
        <translation>the text has %1</translation>
    </message>
    <message>
        <source>the text matches %1</source>
        <translation>the text matches %1</translation>
    </message>
    <message>
        <source>the sender is %1</source>
        <translation>the sender is %1</translation>
    </message>
    <message>
        <source>the conversation is %1</source>
        <translation>the conversation is %1</translation>
    </message>
    <message>
        <source>the case is %1</source>
        <translation>the case is %1</translation>
    </message>
    <message>
        <source>a case reference matches %1</source>
        <translation>a case reference matches %1</translation>
    </message>
    <message>
        <source>the partner is %1</source>
        <translation>the partner is %1</translation>
    </message>
    <message>
        <source>the region is %1</source>
        <translation>the region is %1</translation>
    </message>
    <message>
        <source>the document was %1</source>
        <translation>the document was %1</translation>
    </message>
    <message>
        <source>the document is %1</source>
        <translation>the document is %1</translation>
    </message>
    <message>
        <source>the amount is at least %1</source>
        <translation>the amount is at least %1</translation>
    </message>
    <message>
        <source>the amount is at most %1</source>
        <translation>the amount is at most %1</translation>
    </message>
    <message>
        <source>the status is %1</source>
        <translation>the status is %1</translation>
    </message>
    <message>
        <source>it has a finding of kind %1</source>
        <translation>it has a finding of kind %1</translation>
    </message>
    <message>
        <source>the class is %1 or below it</source>
        <translation>the class is %1 or below it</translation>
    </message>
    <message>
        <source>the schedule is %1</source>
        <translation>the schedule is %1</translation>
    </message>
    <message>
        <source>it is %1</source>
        <translation>it is %1</translation>
    </message>
    <message>
        <source>it is due within %1 days</source>
        <translation>it is due within %1 days</translation>
    </message>
    <message>
        <source>it happens %1 business hours</source>
        <translation>it happens %1 business hours</translation>
    </message>
    <message>
        <source>it is tagged %1</source>
        <translation>it is tagged %1</translation>
    </message>
    <message>
        <source>the message is %1</source>
        <translation>the message is %1</translation>
    </message>
    <message>
        <source>a file of kind %1 comes with it</source>
        <translation>a file of kind %1 comes with it</translation>
    </message>
    <message>
        <source>the number of the document or record</source>
        <translation>the number of the document or record</translation>
    </message>
    <message>
        <source>the kind of document or message</source>
        <translation>the kind of document or message</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>the status</translation>
    </message>
    <message>
        <source>the code of the first finding</source>
        <translation>the code of the first finding</translation>
    </message>
    <message>
        <source>the class</source>
        <translation>the class</translation>
    </message>
    <message>
        <source>the day on which it is due</source>
        <translation>the day on which it is due</translation>
    </message>
    <message>
        <source>how many there are</source>
        <translation>how many there are</translation>
    </message>
    <message>
        <source>the partner</source>
        <translation>the partner</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>the sender</translation>
    </message>
    <message>
        <source>the amount with its currency</source>
        <translation>the amount with its currency</translation>
    </message>
    <message>
        <source>the words of the message</source>
        <translation>the words of the message</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between members of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a text in quotation marks</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>the end of a list</comment>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between events</comment>
        <translation> or </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>a condition of several parts</comment>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>it is not so that %1</source>
        <translation>it is not so that %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between conditions</comment>
        <translation> or </translation>
    </message>
    <message>
        <source> and </source>
        <comment>between conditions</comment>
        <translation> and </translation>
    </message>
    <message>
        <source>a record is due</source>
        <translation>a record is due</translation>
    </message>
    <message>
        <source>a task is due</source>
        <translation>a task is due</translation>
    </message>
    <message>
        <source>an answer is due</source>
        <translation>an answer is due</translation>
    </message>
    <message>
        <source>on day %1 of each month</source>
        <translation>on day %1 of each month</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>every %1</translation>
    </message>
    <message>
        <source>When %1</source>
        <translation>When %1</translation>
    </message>
    <message>
        <source>When %1 and within %2 hours it does not happen that %3</source>
        <translation>When %1 and within %2 hours it does not happen that %3</translation>
    </message>
    <message>
        <source>At %1, %2</source>
        <translation>At %1, %2</translation>
    </message>
    <message>
        <source>At %1, %2 days before %3</source>
        <translation>At %1, %2 days before %3</translation>
    </message>
    <message>
        <source>At %1, %2 days after %3</source>
        <translation>At %1, %2 days after %3</translation>
    </message>
    <message>
        <source>, and </source>
        <comment>between actions</comment>
        <translation>, and </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a rule: when, what</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1, and %2: %3.</source>
        <comment>a rule: when, under which condition, what</comment>
        <translation>%1, and %2: %3.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>RuleDraft</name>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
</context>
<context>
    <name>RuleLimitsSheet</name>
    <message>
        <source>Limits of the rule</source>
        <translation>Limits of the rule</translation>
    </message>
    <message>
        <source>They keep it from doing too much, or at the wrong time.</source>
        <translation>They keep it from doing too much, or at the wrong time.</translation>
    </message>
    <message>
        <source>Use These Limits</source>
        <translation>Use These Limits</translation>
    </message>
    <message>
        <source>Quiet hours: nothing goes out, it waits for their end</source>
        <translation>Quiet hours: nothing goes out, it waits for their end</translation>
    </message>
    <message>
        <source>Runs on imported history too</source>
        <translation>Runs on imported history too</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Minutes between two times about the same conversation</source>
        <translation>Minutes between two times about the same conversation</translation>
    </message>
    <message>
        <source>0: no pause.</source>
        <translation>0: no pause.</translation>
    </message>
    <message>
        <source>Minutes that are told together in a digest</source>
        <translation>Minutes that are told together in a digest</translation>
    </message>
    <message>
        <source>0: each is told at once.</source>
        <translation>0: each is told at once.</translation>
    </message>
    <message>
        <source>Most within an hour</source>
        <translation>Most within an hour</translation>
    </message>
    <message>
        <source>One more stops the rule, and a task says so.</source>
        <translation>One more stops the rule, and a task says so.</translation>
    </message>
    <message>
        <source>Most messages to one person within an hour</source>
        <translation>Most messages to one person within an hour</translation>
    </message>
    <message>
        <source>Whatever is more is not sent.</source>
        <translation>Whatever is more is not sent.</translation>
    </message>
    <message>
        <source>What is read from a file may have been written by anybody.</source>
        <translation>What is read from a file may have been written by anybody.</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Nothing was changed yet</translation>
    </message>
</context>
<context>
    <name>RulePane</name>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Version %1 by %2, %3</source>
        <comment>number, person, moment</comment>
        <translation>Version %1 by %2, %3</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>Switch Off</translation>
    </message>
    <message>
        <source>Switch On</source>
        <translation>Switch On</translation>
    </message>
    <message>
        <source>The rule was stopped</source>
        <translation>The rule was stopped</translation>
    </message>
    <message>
        <source>This version cannot do all of it yet</source>
        <translation>This version cannot do all of it yet</translation>
    </message>
    <message>
        <source>It cannot: %1. The rule can be tried on the past, and stays off.</source>
        <translation>It cannot: %1. The rule can be tried on the past, and stays off.</translation>
    </message>
    <message>
        <source>Some values are still to be chosen</source>
        <translation>Some values are still to be chosen</translation>
    </message>
    <message>
        <source>Choose them in the sentence: %1.</source>
        <translation>Choose them in the sentence: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The change will need approval</source>
        <translation>The change will need approval</translation>
    </message>
    <message>
        <source>The rule acts on records or reaches people. Once saved it rests until somebody else approves this version.</source>
        <translation>The rule acts on records or reaches people. Once saved it rests until somebody else approves this version.</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Waits for approval</translation>
    </message>
    <message>
        <source>The rule acts on records or reaches people, so somebody else has to approve it.</source>
        <translation>The rule acts on records or reaches people, so somebody else has to approve it.</translation>
    </message>
    <message>
        <source>The rule acts on records or reaches people. It does nothing until it is approved.</source>
        <translation>The rule acts on records or reaches people. It does nothing until it is approved.</translation>
    </message>
    <message>
        <source>The rule could not be read. Nothing was changed.</source>
        <translation>The rule could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>A rule does what somebody would do each time. Choose one, or make one.</source>
        <translation>A rule does what somebody would do each time. Choose one, or make one.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Name…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Save Rule</source>
        <translation>Save Rule</translation>
    </message>
    <message>
        <source>Use This Rule</source>
        <translation>Use This Rule</translation>
    </message>
    <message>
        <source>Add Condition</source>
        <translation>Add Condition</translation>
    </message>
    <message>
        <source>Add Step</source>
        <translation>Add Step</translation>
    </message>
    <message>
        <source>Change Limits…</source>
        <translation>Change Limits…</translation>
    </message>
    <message>
        <source>About this rule</source>
        <translation>About this rule</translation>
    </message>
    <message>
        <source>Try on the past</source>
        <translation>Try on the past</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
</context>
<context>
    <name>RuleReasonSheet</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>It stays in the ledger for good.</source>
        <translation>It stays in the ledger for good.</translation>
    </message>
    <message>
        <source>The reason is still missing</source>
        <translation>The reason is still missing</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Parked after errors</source>
        <translation>Parked after errors</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Waits for approval</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Not in this version yet</source>
        <translation>Not in this version yet</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>Ready to use</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Waits until %1</source>
        <translation>Waits until %1</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>Settled in time</source>
        <translation>Settled in time</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Not allowed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Has met nothing yet</source>
        <translation>Has met nothing yet</translation>
    </message>
    <message numerus="yes">
        <source>Met %n thing(s)</source>
        <translation>
            <numerusform>Met %n thing</numerusform>
            <numerusform>Met %n things</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <comment>how often, when</comment>
        <translation>%1, last %2</translation>
    </message>
    <message>
        <source>A value is empty, too long, or not possible where it stands.</source>
        <translation>A value is empty, too long, or not possible where it stands.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>A value is missing.</translation>
    </message>
    <message>
        <source>Choose at least one event.</source>
        <translation>Choose at least one event.</translation>
    </message>
    <message>
        <source>An amount is a number such as 1234.50.</source>
        <translation>An amount is a number such as 1234.50.</translation>
    </message>
    <message>
        <source>A condition has no value.</source>
        <translation>A condition has no value.</translation>
    </message>
    <message>
        <source>The text would tell more than is allowed there: take out names, amounts or words.</source>
        <translation>The text would tell more than is allowed there: take out names, amounts or words.</translation>
    </message>
    <message>
        <source>There is no placeholder called “%1”.</source>
        <translation>There is no placeholder called “%1”.</translation>
    </message>
    <message>
        <source>This cannot be used as a pattern.</source>
        <translation>This cannot be used as a pattern.</translation>
    </message>
    <message>
        <source>The rule does nothing yet. Add one to ten steps.</source>
        <translation>The rule does nothing yet. Add one to ten steps.</translation>
    </message>
    <message>
        <source>The rule needs a name of at most 120 characters.</source>
        <translation>The rule needs a name of at most 120 characters.</translation>
    </message>
    <message>
        <source>A rule that reaches people needs a condition: it would meet everything that is captured.</source>
        <translation>A rule that reaches people needs a condition: it would meet everything that is captured.</translation>
    </message>
    <message>
        <source>The rule has too many conditions. Make two rules of it.</source>
        <translation>The rule has too many conditions. Make two rules of it.</translation>
    </message>
    <message>
        <source>It sends messages out of the workspace, to %1.</source>
        <translation>It sends messages out of the workspace, to %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Names, amounts or words of what it meets leave with them.</source>
        <translation>Names, amounts or words of what it meets leave with them.</translation>
    </message>
    <message>
        <source>Only numbers, kinds and dates leave with them; no names, amounts or words.</source>
        <translation>Only numbers, kinds and dates leave with them; no names, amounts or words.</translation>
    </message>
    <message>
        <source>It acts on evidence: %1.</source>
        <translation>It acts on evidence: %1.</translation>
    </message>
    <message>
        <source>It may do what its author may, and sees what both of you see now.</source>
        <translation>It may do what its author may, and sees what both of you see now.</translation>
    </message>
    <message numerus="yes">
        <source>One person gets at most %n message(s) of it within an hour.</source>
        <translation>
            <numerusform>One person gets at most %n message of it within an hour.</numerusform>
            <numerusform>One person gets at most %n messages of it within an hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet %1 to %2</source>
        <translation>Quiet %1 to %2</translation>
    </message>
    <message>
        <source>No quiet hours</source>
        <translation>No quiet hours</translation>
    </message>
    <message>
        <source>Once a conversation in %1</source>
        <translation>Once a conversation in %1</translation>
    </message>
    <message>
        <source>No pause</source>
        <translation>No pause</translation>
    </message>
    <message>
        <source>Told together every %1</source>
        <translation>Told together every %1</translation>
    </message>
    <message>
        <source>No digest</source>
        <translation>No digest</translation>
    </message>
    <message>
        <source>At most %1 an hour, %2 to a person</source>
        <translation>At most %1 an hour, %2 to a person</translation>
    </message>
    <message>
        <source>Also on imported history</source>
        <translation>Also on imported history</translation>
    </message>
    <message>
        <source>Not on imported history</source>
        <translation>Not on imported history</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Words or phrases, one a line</source>
        <translation>Words or phrases, one a line</translation>
    </message>
    <message>
        <source>Pattern (regular expression)</source>
        <translation>Pattern (regular expression)</translation>
    </message>
    <message>
        <source>Sender, by name or number</source>
        <translation>Sender, by name or number</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Class of the file plan</source>
        <translation>Class of the file plan</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Who gets the task</source>
        <translation>Who gets the task</translation>
    </message>
    <message>
        <source>Trading partner</source>
        <translation>Trading partner</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>Type of document</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Retention schedule</source>
        <translation>Retention schedule</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Days of the week</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Day of the month</translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>Which date</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Texts, one a line</source>
        <translation>Texts, one a line</translation>
    </message>
    <message>
        <source>Approved WhatsApp template</source>
        <translation>Approved WhatsApp template</translation>
    </message>
    <message>
        <source>Language of the template</source>
        <translation>Language of the template</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>a group</source>
        <translation>a group</translation>
    </message>
    <message>
        <source>between two people</source>
        <translation>between two people</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>under hold</source>
        <translation>under hold</translation>
    </message>
    <message>
        <source>not under hold</source>
        <translation>not under hold</translation>
    </message>
    <message>
        <source>inside business hours</source>
        <translation>inside business hours</translation>
    </message>
    <message>
        <source>outside business hours</source>
        <translation>outside business hours</translation>
    </message>
    <message>
        <source>any file</source>
        <translation>any file</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>voice or sound</source>
        <translation>voice or sound</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>sticker</source>
        <translation>sticker</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>place</source>
        <translation>place</translation>
    </message>
    <message>
        <source>poll</source>
        <translation>poll</translation>
    </message>
    <message>
        <source>call</source>
        <translation>call</translation>
    </message>
    <message>
        <source>notice of the system</source>
        <translation>notice of the system</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>of an unknown kind</translation>
    </message>
    <message>
        <source>high: the answer needs a PIN</source>
        <translation>high: the answer needs a PIN</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>ordinary</translation>
    </message>
    <message>
        <source>a record is due</source>
        <translation>a record is due</translation>
    </message>
    <message>
        <source>a task is due</source>
        <translation>a task is due</translation>
    </message>
    <message>
        <source>an answer is due</source>
        <translation>an answer is due</translation>
    </message>
    <message>
        <source>Records managers</source>
        <translation>Records managers</translation>
    </message>
    <message>
        <source>Records coordinators</source>
        <translation>Records coordinators</translation>
    </message>
    <message>
        <source>Legal reviewers</source>
        <translation>Legal reviewers</translation>
    </message>
    <message>
        <source>Approvers</source>
        <translation>Approvers</translation>
    </message>
    <message>
        <source>Business owners</source>
        <translation>Business owners</translation>
    </message>
    <message>
        <source>Case members</source>
        <translation>Case members</translation>
    </message>
    <message>
        <source>Auditors</source>
        <translation>Auditors</translation>
    </message>
    <message>
        <source>Privacy officers</source>
        <translation>Privacy officers</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrators</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Message sent</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>The clock</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
</context>
<context>
    <name>RulesList</name>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>New Rule…</source>
        <translation>New Rule…</translation>
    </message>
    <message>
        <source>Stop All That Rules Send…</source>
        <translation>Stop All That Rules Send…</translation>
    </message>
    <message>
        <source>All that rules send is stopped</source>
        <translation>All that rules send is stopped</translation>
    </message>
    <message>
        <source>Let Rules Send Again…</source>
        <translation>Let Rules Send Again…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>For my approval</source>
        <translation>For my approval</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>There is no rule yet. The library has one for each use.</source>
        <translation>There is no rule yet. The library has one for each use.</translation>
    </message>
    <message>
        <source>Show the Library</source>
        <translation>Show the Library</translation>
    </message>
    <message>
        <source>No rule matches this filter.</source>
        <translation>No rule matches this filter.</translation>
    </message>
    <message>
        <source>Show All Rules</source>
        <translation>Show All Rules</translation>
    </message>
    <message>
        <source>Rules are not open to you. An administrator can grant it.</source>
        <translation>Rules are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The rules could not be read. Nothing was changed.</source>
        <translation>The rules could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>By %1 on %2: %3</source>
        <translation>By %1 on %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>%1 of %2 on</translation>
    </message>
</context>
<context>
    <name>RulesScreen</name>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>The rule is saved.</source>
        <translation>The rule is saved.</translation>
    </message>
    <message>
        <source>The rule is approved. It can be switched on.</source>
        <translation>The rule is approved. It can be switched on.</translation>
    </message>
    <message>
        <source>The rule is on. It looks at what happens from now on.</source>
        <translation>The rule is on. It looks at what happens from now on.</translation>
    </message>
    <message>
        <source>The rule is off.</source>
        <translation>The rule is off.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Remove “%1”</translation>
    </message>
    <message>
        <source>The rule goes with all its versions.</source>
        <translation>The rule goes with all its versions.</translation>
    </message>
    <message>
        <source>Remove Rule</source>
        <translation>Remove Rule</translation>
    </message>
    <message>
        <source>What it waits with is settled and not done.</source>
        <translation>What it waits with is settled and not done.</translation>
    </message>
    <message>
        <source>What it met and did stays in the ledger.</source>
        <translation>What it met and did stays in the ledger.</translation>
    </message>
    <message>
        <source>The rule is removed.</source>
        <translation>The rule is removed.</translation>
    </message>
    <message>
        <source>Stop all that rules send</source>
        <translation>Stop all that rules send</translation>
    </message>
    <message>
        <source>At once, for every rule and everybody.</source>
        <translation>At once, for every rule and everybody.</translation>
    </message>
    <message>
        <source>Stop Everything</source>
        <translation>Stop Everything</translation>
    </message>
    <message>
        <source>No rule reaches people or other systems until somebody lets them again.</source>
        <translation>No rule reaches people or other systems until somebody lets them again.</translation>
    </message>
    <message>
        <source>What is not sent meanwhile is not made up for.</source>
        <translation>What is not sent meanwhile is not made up for.</translation>
    </message>
    <message>
        <source>Rules that only work inside the workspace go on.</source>
        <translation>Rules that only work inside the workspace go on.</translation>
    </message>
    <message>
        <source>Let rules send again</source>
        <translation>Let rules send again</translation>
    </message>
    <message>
        <source>Rules that are on reach people and other systems again.</source>
        <translation>Rules that are on reach people and other systems again.</translation>
    </message>
    <message>
        <source>Let Rules Send</source>
        <translation>Let Rules Send</translation>
    </message>
    <message>
        <source>What was not sent meanwhile is not made up for.</source>
        <translation>What was not sent meanwhile is not made up for.</translation>
    </message>
    <message>
        <source>All that rules send is stopped.</source>
        <translation>All that rules send is stopped.</translation>
    </message>
    <message>
        <source>Rules send again.</source>
        <translation>Rules send again.</translation>
    </message>
    <message>
        <source>Asked for. A second person finds it in Tasks.</source>
        <translation>Asked for. A second person finds it in Tasks.</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>Remove View</source>
        <translation>Remove View</translation>
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
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Hand out the messages that are selected (E)</source>
        <translation>Hand out the messages that are selected (E)</translation>
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
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Choose tags for this (T)</source>
        <translation>Choose tags for this (T)</translation>
    </message>
    <message>
        <source>Redact…</source>
        <translation>Redact…</translation>
    </message>
    <message>
        <source>Say what a package must not show of this (R)</source>
        <translation>Say what a package must not show of this (R)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Hand this out as a package (E)</source>
        <translation>Hand this out as a package (E)</translation>
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
    <name>SentenceControl</name>
    <message>
        <source>%1, to be chosen: %2</source>
        <comment>kind of value: value</comment>
        <translation>%1, to be chosen: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of value: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SheetComposer</name>
    <message>
        <source>Number %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>This was sent as a test. It is not a business document.</source>
        <translation>This was sent as a test. It is not a business document.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is referred to, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Refers to</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens, a day</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a total, its currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more, in the original</source>
        <translation>
            <numerusform>%n more, in the original</numerusform>
            <numerusform>%n more, in the original</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Files inside</source>
        <translation>Files inside</translation>
    </message>
    <message>
        <source>A file without a name</source>
        <translation>A file without a name</translation>
    </message>
    <message>
        <source>Counted by the sender</source>
        <translation>Counted by the sender</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a count, a number</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SheetPages</name>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>SheetRows</name>
    <message>
        <source>%1 %2</source>
        <comment>what it is, its number or day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>What becomes of it</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <comment>a currency</comment>
        <translation>Amount %1</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Type “%1” to go on</source>
        <translation>Type “%1” to go on</translation>
    </message>
    <message>
        <source>Passphrase of your own key</source>
        <translation>Passphrase of your own key</translation>
    </message>
    <message>
        <source>Your key signs this act in the ledger, so that everybody can see it was you.</source>
        <translation>Your key signs this act in the ledger, so that everybody can see it was you.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>The word is still missing</source>
        <translation>The word is still missing</translation>
    </message>
    <message>
        <source>The passphrase is still missing</source>
        <translation>The passphrase is still missing</translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message>
        <source>Make Snapshot</source>
        <translation>Make Snapshot</translation>
    </message>
    <message>
        <source>Make a snapshot</source>
        <translation>Make a snapshot</translation>
    </message>
    <message>
        <source>What is due is taken down as a list that does not move. Nothing is destroyed by this; the records stay where they are until people have decided.</source>
        <translation>What is due is taken down as a list that does not move. Nothing is destroyed by this; the records stay where they are until people have decided.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>Class, with those below it</source>
        <translation>Class, with those below it</translation>
    </message>
    <message>
        <source>Due until</source>
        <translation>Due until</translation>
    </message>
    <message>
        <source>Not after the last day that somebody outside has confirmed.</source>
        <translation>Not after the last day that somebody outside has confirmed.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1, due until %2</source>
        <translation>%1, due until %2</translation>
    </message>
    <message>
        <source>Due until %1</source>
        <translation>Due until %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnapshotsModel</name>
    <message>
        <source>Due now</source>
        <translation>Due now</translation>
    </message>
    <message>
        <source>until %1, in no snapshot yet</source>
        <translation>until %1, in no snapshot yet</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nothing is due</translation>
    </message>
    <message numerus="yes">
        <source>snapshot of %1, %n record(s)</source>
        <translation>
            <numerusform>snapshot of %1, %n record</numerusform>
            <numerusform>snapshot of %1, %n records</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 of %2 decided</translation>
    </message>
    <message numerus="yes">
        <source>Due now: %n record(s)</source>
        <translation>
            <numerusform>Due now: %n record</numerusform>
            <numerusform>Due now: %n records</numerusform>
        </translation>
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
    <name>StepMenu</name>
    <message>
        <source>%1 (not in this version yet)</source>
        <translation>%1 (not in this version yet)</translation>
    </message>
    <message>
        <source>Add to “%1”: %2</source>
        <comment>step: detail</comment>
        <translation>Add to “%1”: %2</translation>
    </message>
</context>
<context>
    <name>StepSheet</name>
    <message>
        <source>Add step</source>
        <translation>Add step</translation>
    </message>
    <message>
        <source>Add Step</source>
        <translation>Add Step</translation>
    </message>
    <message>
        <source>Done only when evidence is filed</source>
        <translation>Done only when evidence is filed</translation>
    </message>
    <message>
        <source>It has a due day</source>
        <translation>It has a due day</translation>
    </message>
    <message>
        <source>What must be done or handed in</source>
        <translation>What must be done or handed in</translation>
    </message>
    <message>
        <source>Whoever owns the case</source>
        <translation>Whoever owns the case</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>What the step is about is still missing</source>
        <translation>What the step is about is still missing</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>Filed evidence</source>
        <translation>Filed evidence</translation>
    </message>
    <message>
        <source>Evidence that is not open to you</source>
        <translation>Evidence that is not open to you</translation>
    </message>
    <message>
        <source>Said by %1, %2</source>
        <comment>name, day</comment>
        <translation>Said by %1, %2</translation>
    </message>
    <message>
        <source>Said %1, %2</source>
        <comment>from a message, day</comment>
        <translation>Said %1, %2</translation>
    </message>
</context>
<context>
    <name>SystemCard</name>
    <message>
        <source>Last exchange</source>
        <translation>Last exchange</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Last test</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>Test…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of system, short name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) need a decision</source>
        <translation>
            <numerusform>%n delivery need a decision</numerusform>
            <numerusform>%n deliveries need a decision</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>system, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Settings of %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>More about %1</translation>
    </message>
    <message>
        <source>Switch On</source>
        <translation>Switch On</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pause…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, system</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show Outbox</source>
        <translation>Show Outbox</translation>
    </message>
    <message>
        <source>Show Inbox</source>
        <translation>Show Inbox</translation>
    </message>
    <message>
        <source>Show Exchanges</source>
        <translation>Show Exchanges</translation>
    </message>
    <message>
        <source>Show Entries</source>
        <translation>Show Entries</translation>
    </message>
    <message>
        <source>Connector Manifest…</source>
        <translation>Connector Manifest…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Limits…</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>Switch Off</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
</context>
<context>
    <name>SystemChoice</name>
    <message>
        <source>Content Server</source>
        <translation>Content Server</translation>
    </message>
    <message>
        <source>Records management: declared records go there, with class, hold and disposition, and both sides agree.</source>
        <translation>Records management: declared records go there, with class, hold and disposition, and both sides agree.</translation>
    </message>
    <message>
        <source>WhatsApp Business</source>
        <translation>WhatsApp Business</translation>
    </message>
    <message>
        <source>Messages to and from the numbers of the business, through the Cloud API, captured as they come.</source>
        <translation>Messages to and from the numbers of the business, through the Cloud API, captured as they come.</translation>
    </message>
    <message>
        <source>Web Push</source>
        <translation>Web Push</translation>
    </message>
    <message>
        <source>Questions and tasks on the devices that people registered themselves. No content, only that something waits.</source>
        <translation>Questions and tasks on the devices that people registered themselves. No content, only that something waits.</translation>
    </message>
    <message>
        <source>Push Notifications</source>
        <translation>Push Notifications</translation>
    </message>
    <message>
        <source>Notices and questions through the service that the site has for it, and the answers to them.</source>
        <translation>Notices and questions through the service that the site has for it, and the answers to them.</translation>
    </message>
    <message>
        <source>Active Documents</source>
        <translation>Active Documents</translation>
    </message>
    <message>
        <source>Orders, invoices and other partner documents with their states, and the decisions on them.</source>
        <translation>Orders, invoices and other partner documents with their states, and the decisions on them.</translation>
    </message>
    <message>
        <source>Active Community</source>
        <translation>Active Community</translation>
    </message>
    <message>
        <source>Trading partners, their people, and the cases with them.</source>
        <translation>Trading partners, their people, and the cases with them.</translation>
    </message>
    <message>
        <source>xConnector</source>
        <translation>xConnector</translation>
    </message>
    <message>
        <source>Captured pages and objects, and the tasks to review them.</source>
        <translation>Captured pages and objects, and the tasks to review them.</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>Another system</translation>
    </message>
    <message>
        <source>Any system with an HTTP interface or webhooks, described by a connector manifest of your own.</source>
        <translation>Any system with an HTTP interface or webhooks, described by a connector manifest of your own.</translation>
    </message>
</context>
<context>
    <name>SystemsPage</name>
    <message>
        <source>Nothing is connected yet</source>
        <translation>Nothing is connected yet</translation>
    </message>
    <message>
        <source>Chats and files can be captured without any connection. A connection takes in what other systems send, and brings them what is decided here.</source>
        <translation>Chats and files can be captured without any connection. A connection takes in what other systems send, and brings them what is decided here.</translation>
    </message>
    <message>
        <source>Connecting a system is not open to you. An administrator can grant it.</source>
        <translation>Connecting a system is not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>Site-configurable: these systems publish no interface. What comes with Muniment is a connector manifest to begin with, which a site maps to what its system really offers.</source>
        <translation>Site-configurable: these systems publish no interface. What comes with Muniment is a connector manifest to begin with, which a site maps to what its system really offers.</translation>
    </message>
    <message>
        <source>Site-configurable</source>
        <translation>Site-configurable</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Connect…</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>Connect %1</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Edit Tags…</source>
        <translation>Edit Tags…</translation>
    </message>
    <message>
        <source>Set of tags</source>
        <translation>Set of tags</translation>
    </message>
    <message>
        <source>Take the last choice back (Backspace)</source>
        <translation>Take the last choice back (Backspace)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Stop tagging (T)</source>
        <translation>Stop tagging (T)</translation>
    </message>
    <message>
        <source>Make Tags…</source>
        <translation>Make Tags…</translation>
    </message>
    <message>
        <source>The tags could not be read.</source>
        <translation>The tags could not be read.</translation>
    </message>
    <message>
        <source>There are no tags yet.</source>
        <translation>There are no tags yet.</translation>
    </message>
    <message>
        <source>Choose a message.</source>
        <translation>Choose a message.</translation>
    </message>
    <message numerus="yes">
        <source>for %n message(s)</source>
        <translation>
            <numerusform>for %n message</numerusform>
            <numerusform>for %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>name of a tag, how many messages have it</comment>
        <translation>%1 (%2 of %3)</translation>
    </message>
    <message>
        <source>Privileged: what has this tag is not handed over</source>
        <translation>Privileged: what has this tag is not handed over</translation>
    </message>
</context>
<context>
    <name>TagSetsSheet</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Answers that reviewers give to each message. They never change it.</source>
        <translation>Answers that reviewers give to each message. They never change it.</translation>
    </message>
    <message>
        <source>Save Tags</source>
        <translation>Save Tags</translation>
    </message>
    <message>
        <source>Add Tag</source>
        <translation>Add Tag</translation>
    </message>
    <message>
        <source>A new set</source>
        <translation>A new set</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>For example: relevance</source>
        <translation>For example: relevance</translation>
    </message>
    <message>
        <source>Everyone who may see the messages</source>
        <translation>Everyone who may see the messages</translation>
    </message>
    <message>
        <source>Several tags of this set may be chosen for one message</source>
        <translation>Several tags of this set may be chosen for one message</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Who sees it</translation>
    </message>
    <message>
        <source>Members of %1</source>
        <translation>Members of %1</translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation>Name of a tag</translation>
    </message>
    <message>
        <source>Key of a tag</source>
        <translation>Key of a tag</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>Privileged</source>
        <translation>Privileged</translation>
    </message>
    <message>
        <source>What has this tag is not handed over without two persons</source>
        <translation>What has this tag is not handed over without two persons</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>It stays where it was chosen and is no longer offered</source>
        <translation>It stays where it was chosen and is no longer offered</translation>
    </message>
    <message>
        <source>Give the set a name.</source>
        <translation>Give the set a name.</translation>
    </message>
    <message>
        <source>Add a tag.</source>
        <translation>Add a tag.</translation>
    </message>
    <message>
        <source>Each tag needs a name.</source>
        <translation>Each tag needs a name.</translation>
    </message>
    <message>
        <source>Two tags have the key %1.</source>
        <translation>Two tags have the key %1.</translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message>
        <source>%1 taken back</source>
        <comment>names of tags</comment>
        <translation>%1 taken back</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <comment>names of tags</comment>
        <translation>%1 instead of %2</translation>
    </message>
</context>
<context>
    <name>TargetPicker</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Kind of what is held</source>
        <translation>Kind of what is held</translation>
    </message>
    <message>
        <source>Words to find it by</source>
        <translation>Words to find it by</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>As in the search: &quot;INV-77&quot; or from:tom after:2026-01-01</source>
        <translation>As in the search: &quot;INV-77&quot; or from:tom after:2026-01-01</translation>
    </message>
    <message>
        <source>Part of its name</source>
        <translation>Part of its name</translation>
    </message>
</context>
<context>
    <name>TargetsEditor</name>
    <message>
        <source>One person a line, pasted from a mail or a table</source>
        <translation>One person a line, pasted from a mail or a table</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Beside people</source>
        <translation>Beside people</translation>
    </message>
    <message numerus="yes">
        <source>%n known: %1</source>
        <translation>
            <numerusform>%n known: %1</numerusform>
            <numerusform>%n known: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, will be noted as custodian(s) under this name: %1</source>
        <translation>
            <numerusform>%n new, will be noted as custodian under this name: %1</numerusform>
            <numerusform>%n new, will be noted as custodians under this name: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Several people are called so, write their number instead: %1</source>
        <translation>Several people are called so, write their number instead: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>TargetsSheet</name>
    <message>
        <source>Apply %1</source>
        <translation>Apply %1</translation>
    </message>
    <message>
        <source>Put %1 on more</source>
        <translation>Put %1 on more</translation>
    </message>
    <message>
        <source>Apply Hold</source>
        <translation>Apply Hold</translation>
    </message>
    <message>
        <source>Put on Hold</source>
        <translation>Put on Hold</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Time to acknowledge</translation>
    </message>
    <message>
        <source>For each person who is asked anew.</source>
        <translation>For each person who is asked anew.</translation>
    </message>
    <message>
        <source>Nobody and nothing is named yet</source>
        <translation>Nobody and nothing is named yet</translation>
    </message>
</context>
<context>
    <name>TaskPane</name>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>What it concerns</source>
        <translation>What it concerns</translation>
    </message>
    <message>
        <source>What is said about it</source>
        <translation>What is said about it</translation>
    </message>
    <message>
        <source>How it came here</source>
        <translation>How it came here</translation>
    </message>
    <message>
        <source>Nothing waits for you. What you must approve, acknowledge or confirm as a second person appears here, the most urgent first.</source>
        <translation>Nothing waits for you. What you must approve, acknowledge or confirm as a second person appears here, the most urgent first.</translation>
    </message>
    <message>
        <source>No task is open, and the filters let none through.</source>
        <translation>No task is open, and the filters let none through.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Open Hold</source>
        <translation>Open Hold</translation>
    </message>
    <message>
        <source>Open Record</source>
        <translation>Open Record</translation>
    </message>
    <message>
        <source>Open in Disposition</source>
        <translation>Open in Disposition</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Custodian</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Reminders</translation>
    </message>
    <message numerus="yes">
        <source>%n, the last one on %1</source>
        <translation>
            <numerusform>%n, the last one on %1</numerusform>
            <numerusform>%n, the last one on %1</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>This is decided in Disposition, where a sample of the records is looked at first.</source>
        <translation>This is decided in Disposition, where a sample of the records is looked at first.</translation>
    </message>
    <message>
        <source>You asked for this yourself. Somebody else must approve it.</source>
        <translation>You asked for this yourself. Somebody else must approve it.</translation>
    </message>
    <message>
        <source>This is for somebody else. You can hand it on.</source>
        <translation>This is for somebody else. You can hand it on.</translation>
    </message>
    <message>
        <source>The custodian has no login. Note here what they answered.</source>
        <translation>The custodian has no login. Note here what they answered.</translation>
    </message>
    <message>
        <source>A second person agreed</source>
        <translation>A second person agreed</translation>
    </message>
    <message>
        <source>Waits for a second person, %1</source>
        <translation>Waits for a second person, %1</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Taken off</translation>
    </message>
    <message>
        <source>Cooling-off</source>
        <translation>Cooling-off</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>What it says is shown to those who may do the same.</source>
        <translation>What it says is shown to those who may do the same.</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Agreed by</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Agreed on</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>Nothing is done until you agree. Your signature stands beside that of whoever asked.</source>
        <translation>Nothing is done until you agree. Your signature stands beside that of whoever asked.</translation>
    </message>
    <message>
        <source>Sign and Agree</source>
        <translation>Sign and Agree</translation>
    </message>
    <message>
        <source>You agreed. Whoever asked can carry it out now.</source>
        <translation>You agreed. Whoever asked can carry it out now.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Refused. Nothing was done.</source>
        <translation>Refused. Nothing was done.</translation>
    </message>
    <message>
        <source>You asked for this, so somebody else with the same permission must agree.</source>
        <translation>You asked for this, so somebody else with the same permission must agree.</translation>
    </message>
    <message>
        <source>Repeat it where you asked for it; it is done at once then.</source>
        <translation>Repeat it where you asked for it; it is done at once then.</translation>
    </message>
    <message>
        <source>Sign and Carry Out</source>
        <translation>Sign and Carry Out</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>It is done.</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Take Back</translation>
    </message>
    <message>
        <source>Taken back. Nothing was done.</source>
        <translation>Taken back. Nothing was done.</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>what a button does, its key</comment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Hand On…</source>
        <translation>Hand On…</translation>
    </message>
    <message>
        <source>Handed on to %1.</source>
        <translation>Handed on to %1.</translation>
    </message>
    <message>
        <source>Needed to refuse or to take back.</source>
        <translation>Needed to refuse or to take back.</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Waits for a second signature</source>
        <translation>Waits for a second signature</translation>
    </message>
    <message>
        <source>Asked for by you, waits for a second person</source>
        <translation>Asked for by you, waits for a second person</translation>
    </message>
    <message>
        <source>A second person agreed; you carry it out</source>
        <translation>A second person agreed; you carry it out</translation>
    </message>
    <message>
        <source>Approve a declaration</source>
        <translation>Approve a declaration</translation>
    </message>
    <message>
        <source>Review a disposition</source>
        <translation>Review a disposition</translation>
    </message>
    <message>
        <source>Approve a disposition</source>
        <translation>Approve a disposition</translation>
    </message>
    <message>
        <source>Acknowledge a hold</source>
        <translation>Acknowledge a hold</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Release a hold</source>
        <translation>Release a hold</translation>
    </message>
    <message>
        <source>Take something off a hold</source>
        <translation>Take something off a hold</translation>
    </message>
    <message>
        <source>Undeclare a record</source>
        <translation>Undeclare a record</translation>
    </message>
    <message>
        <source>An act that takes two persons (%1)</source>
        <translation>An act that takes two persons (%1)</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>Overdue since today</source>
        <translation>Overdue since today</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>Due within a day</source>
        <translation>Due within a day</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>No longer asked</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>Records managers</source>
        <translation>Records managers</translation>
    </message>
    <message>
        <source>Records coordinators</source>
        <translation>Records coordinators</translation>
    </message>
    <message>
        <source>Legal reviewers</source>
        <translation>Legal reviewers</translation>
    </message>
    <message>
        <source>Approvers</source>
        <translation>Approvers</translation>
    </message>
    <message>
        <source>Business owners</source>
        <translation>Business owners</translation>
    </message>
    <message>
        <source>Members of the case</source>
        <translation>Members of the case</translation>
    </message>
    <message>
        <source>Auditors</source>
        <translation>Auditors</translation>
    </message>
    <message>
        <source>Privacy officers</source>
        <translation>Privacy officers</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrators</translation>
    </message>
    <message>
        <source>Connected systems</source>
        <translation>Connected systems</translation>
    </message>
    <message>
        <source>Let something privileged out</source>
        <translation>Let something privileged out</translation>
    </message>
</context>
<context>
    <name>TasksScreen</name>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Of everybody</source>
        <translation>Of everybody</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Any kind</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>Open ones</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>No task matches these filters.</source>
        <translation>No task matches these filters.</translation>
    </message>
    <message>
        <source>Show My Tasks</source>
        <translation>Show My Tasks</translation>
    </message>
    <message>
        <source>Tasks are not open to you. An administrator can grant it.</source>
        <translation>Tasks are not open to you. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The tasks could not be read. Nothing was changed.</source>
        <translation>The tasks could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Second signatures</source>
        <translation>Second signatures</translation>
    </message>
    <message>
        <source>Decided ones</source>
        <translation>Decided ones</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>No longer asked</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Send a template</source>
        <translation>Send a template</translation>
    </message>
    <message>
        <source>Only approved templates can be sent</source>
        <translation>Only approved templates can be sent</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>The templates are being read.</source>
        <translation>The templates are being read.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>As it will look</source>
        <translation>As it will look</translation>
    </message>
    <message>
        <source>This connection has no templates. Make one in the WhatsApp Manager and have it approved.</source>
        <translation>This connection has no templates. Make one in the WhatsApp Manager and have it approved.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of a template, language</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · cannot be sent</source>
        <comment>name of a template, language</comment>
        <translation>%1 · %2 · cannot be sent</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Choose a template.</translation>
    </message>
    <message>
        <source>This template begins with a file, which cannot be chosen here.</source>
        <translation>This template begins with a file, which cannot be chosen here.</translation>
    </message>
    <message>
        <source>Fill in every value.</source>
        <translation>Fill in every value.</translation>
    </message>
</context>
<context>
    <name>TestSheet</name>
    <message>
        <source>Test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>Muniment speaks to the system without changing anything there. Nothing is taken in and nothing is sent on.</source>
        <translation>Muniment speaks to the system without changing anything there. Nothing is taken in and nothing is sent on.</translation>
    </message>
    <message>
        <source>Test Again</source>
        <translation>Test Again</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Step %1</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>The test was stopped.</translation>
    </message>
    <message>
        <source>All steps went well.</source>
        <translation>All steps went well.</translation>
    </message>
    <message>
        <source>The test stopped where it failed.</source>
        <translation>The test stopped where it failed.</translation>
    </message>
    <message>
        <source>went well</source>
        <translation>went well</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>not tried</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Steps of the test</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>The moment that is shown</source>
        <translation>The moment that is shown</translation>
    </message>
    <message>
        <source>The moment that is shown, typed</source>
        <translation>The moment that is shown, typed</translation>
    </message>
    <message>
        <source>Back to Now</source>
        <translation>Back to Now</translation>
    </message>
    <message>
        <source>The past is shown, as it stood on %1</source>
        <translation>The past is shown, as it stood on %1</translation>
    </message>
    <message>
        <source>%1 of %2 messages had been sent.</source>
        <translation>%1 of %2 messages had been sent.</translation>
    </message>
    <message>
        <source>Where a source says only that a message was changed, and not when, its state then is unknown, and the message says so.</source>
        <translation>Where a source says only that a message was changed, and not when, its state then is unknown, and the message says so.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>What happened in this case, in the order of time</source>
        <translation>What happened in this case, in the order of time</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Copy Text</source>
        <translation>Copy Text</translation>
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
    <name>TranscriptRedacting</name>
    <message>
        <source>Shown as it will be produced</source>
        <translation>Shown as it will be produced</translation>
    </message>
    <message>
        <source>What is redacted, also what nobody signed off yet, is covered. The evidence has it all.</source>
        <translation>What is redacted, also what nobody signed off yet, is covered. The evidence has it all.</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Show Everything</translation>
    </message>
    <message numerus="yes">
        <source>At most %n message(s) are redacted at once. Select fewer.</source>
        <translation>
            <numerusform>At most %n message are redacted at once. Select fewer.</numerusform>
            <numerusform>At most %n messages are redacted at once. Select fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) redacted and signed off</source>
        <translation>
            <numerusform>%n message redacted and signed off</numerusform>
            <numerusform>%n messages redacted and signed off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) redacted. Somebody has to sign it off.</source>
        <translation>
            <numerusform>%n message redacted. Somebody has to sign it off.</numerusform>
            <numerusform>%n messages redacted. Somebody has to sign it off.</numerusform>
        </translation>
    </message>
    <message>
        <source>The redaction is taken back. Its history is kept.</source>
        <translation>The redaction is taken back. Its history is kept.</translation>
    </message>
    <message>
        <source>The redaction is signed off.</source>
        <translation>The redaction is signed off.</translation>
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
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Open the Attachment</source>
        <translation>Open the Attachment</translation>
    </message>
    <message>
        <source>File to a Case…</source>
        <translation>File to a Case…</translation>
    </message>
    <message>
        <source>Redact…</source>
        <translation>Redact…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>TrialModel</name>
    <message>
        <source>Imported history</source>
        <translation>Imported history</translation>
    </message>
    <message>
        <source>As it happened</source>
        <translation>As it happened</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>How to recognise it</source>
        <translation>How to recognise it</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Where from</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message numerus="yes">
        <source>%1: %n thing(s)</source>
        <translation>
            <numerusform>%1: %n thing</numerusform>
            <numerusform>%1: %n things</numerusform>
        </translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>How far back</translation>
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
        <source>Last 90 days</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Try on the Past</source>
        <translation>Try on the Past</translation>
    </message>
    <message>
        <source>How much of the past was looked at</source>
        <translation>How much of the past was looked at</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nothing is sent or changed by it.</source>
        <translation>Nothing is sent or changed by it.</translation>
    </message>
    <message>
        <source>When it would have met something</source>
        <translation>When it would have met something</translation>
    </message>
    <message>
        <source>What the rule would have met</source>
        <translation>What the rule would have met</translation>
    </message>
    <message>
        <source>The rule could not be tried. Nothing was changed.</source>
        <translation>The rule could not be tried. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>See what this rule would have met, before it does anything.</source>
        <translation>See what this rule would have met, before it does anything.</translation>
    </message>
    <message>
        <source>The rule would have met nothing in this time.</source>
        <translation>The rule would have met nothing in this time.</translation>
    </message>
    <message>
        <source>Trying rules is for those who write them. An administrator can grant it.</source>
        <translation>Trying rules is for those who write them. An administrator can grant it.</translation>
    </message>
    <message>
        <source>The rule was changed since. Try it again.</source>
        <translation>The rule was changed since. Try it again.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed.</source>
        <translation>Nothing was sent or changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) it would have acted</source>
        <translation>
            <numerusform>%n time it would have acted</numerusform>
            <numerusform>%n times it would have acted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) looked at.</source>
        <translation>
            <numerusform>%n event looked at.</numerusform>
            <numerusform>%n events looked at.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped and looked back as far as %1.</source>
        <translation>It was stopped and looked back as far as %1.</translation>
    </message>
    <message>
        <source>A pattern took too long on some text, which is not counted.</source>
        <translation>A pattern took too long on some text, which is not counted.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n are listed.</source>
        <translation>
            <numerusform>The newest %n are listed.</numerusform>
            <numerusform>The newest %n are listed.</numerusform>
        </translation>
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
    <name>UndeclareDialog</name>
    <message>
        <source>Undeclare %1</source>
        <translation>Undeclare %1</translation>
    </message>
    <message>
        <source>Undeclare</source>
        <translation>Undeclare</translation>
    </message>
    <message>
        <source>Title and details are lost; number, class, days and digest stay.</source>
        <translation>Title and details are lost; number, class, days and digest stay.</translation>
    </message>
    <message>
        <source>A second person has to agree, unless one person alone keeps this workspace.</source>
        <translation>A second person has to agree, unless one person alone keeps this workspace.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>At least 10 letters; whoever agrees reads it.</source>
        <translation>At least 10 letters; whoever agrees reads it.</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>Type %1 to go on</translation>
    </message>
    <message>
        <source>The reason is still missing</source>
        <translation>The reason is still missing</translation>
    </message>
    <message>
        <source>The number is still missing</source>
        <translation>The number is still missing</translation>
    </message>
    <message>
        <source>The passphrase is still missing</source>
        <translation>The passphrase is still missing</translation>
    </message>
    <message>
        <source>What it keeps is ordinary content again; its schedule no longer counts.</source>
        <translation>What it keeps is ordinary content again; its schedule no longer counts.</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation>This value is not possible here.</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Insert a Value of What Is Met</source>
        <translation>Insert a Value of What Is Met</translation>
    </message>
    <message>
        <source>How the amount is compared</source>
        <translation>How the amount is compared</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Currency, empty for any</source>
        <translation>Currency, empty for any</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
</context>
<context>
    <name>ValuesForm</name>
    <message>
        <source>Addresses and settings</source>
        <translation>Addresses and settings</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Entered, %1. Leave this empty to keep it.</source>
        <comment>where</comment>
        <translation>Entered, %1. Leave this empty to keep it.</translation>
    </message>
    <message>
        <source>Not entered yet. It is kept %1 and never shown.</source>
        <comment>where</comment>
        <translation>Not entered yet. It is kept %1 and never shown.</translation>
    </message>
    <message>
        <source>This is no address. Write one that begins with https://.</source>
        <translation>This is no address. Write one that begins with https://.</translation>
    </message>
    <message>
        <source>Leave name and password out of the address. Secrets have their own fields.</source>
        <translation>Leave name and password out of the address. Secrets have their own fields.</translation>
    </message>
    <message>
        <source>This connection would not be encrypted. Write https:// instead of http://.</source>
        <translation>This connection would not be encrypted. Write https:// instead of http://.</translation>
    </message>
    <message>
        <source>“%1” is no address that can be used</source>
        <comment>name of a field</comment>
        <translation>“%1” is no address that can be used</translation>
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
    <message>
        <source>Set of tags saved</source>
        <translation>Set of tags saved</translation>
    </message>
    <message>
        <source>Messages tagged</source>
        <translation>Messages tagged</translation>
    </message>
    <message>
        <source>Members of a matter changed</source>
        <translation>Members of a matter changed</translation>
    </message>
    <message>
        <source>Proposal refused or taken back</source>
        <translation>Proposal refused or taken back</translation>
    </message>
    <message>
        <source>Record moved to another class</source>
        <translation>Record moved to another class</translation>
    </message>
    <message>
        <source>Disposition returned to the reviewers</source>
        <translation>Disposition returned to the reviewers</translation>
    </message>
    <message>
        <source>Reading of a file with partner documents begun</source>
        <translation>Reading of a file with partner documents begun</translation>
    </message>
    <message numerus="yes">
        <source>%n partner document(s) captured</source>
        <translation>
            <numerusform>%n partner document captured</numerusform>
            <numerusform>%n partner documents captured</numerusform>
        </translation>
    </message>
    <message>
        <source>File with partner documents read to its end</source>
        <translation>File with partner documents read to its end</translation>
    </message>
    <message>
        <source>Rules for a trading partner set</source>
        <translation>Rules for a trading partner set</translation>
    </message>
    <message>
        <source>Queued for another system</source>
        <translation>Queued for another system</translation>
    </message>
    <message>
        <source>Done by another system</source>
        <translation>Done by another system</translation>
    </message>
    <message>
        <source>Delivery put before a person</source>
        <translation>Delivery put before a person</translation>
    </message>
    <message>
        <source>Delivery tried anew</source>
        <translation>Delivery tried anew</translation>
    </message>
    <message>
        <source>Delivery given up</source>
        <translation>Delivery given up</translation>
    </message>
    <message>
        <source>Another system paused</source>
        <translation>Another system paused</translation>
    </message>
    <message>
        <source>Another system resumed</source>
        <translation>Another system resumed</translation>
    </message>
    <message>
        <source>Limits of another system changed</source>
        <translation>Limits of another system changed</translation>
    </message>
    <message>
        <source>Key of the receiver created</source>
        <translation>Key of the receiver created</translation>
    </message>
    <message>
        <source>Connection set up</source>
        <translation>Connection set up</translation>
    </message>
    <message>
        <source>Connection changed</source>
        <translation>Connection changed</translation>
    </message>
    <message>
        <source>Connection switched on</source>
        <translation>Connection switched on</translation>
    </message>
    <message>
        <source>Connection switched off</source>
        <translation>Connection switched off</translation>
    </message>
    <message>
        <source>Connection removed</source>
        <translation>Connection removed</translation>
    </message>
    <message>
        <source>Secret of a connection entered</source>
        <translation>Secret of a connection entered</translation>
    </message>
    <message>
        <source>Secret of a connection forgotten</source>
        <translation>Secret of a connection forgotten</translation>
    </message>
    <message>
        <source>Messages edited, withdrawn or answered with a reaction</source>
        <translation>Messages edited, withdrawn or answered with a reaction</translation>
    </message>
    <message>
        <source>File of a message fetched</source>
        <translation>File of a message fetched</translation>
    </message>
    <message>
        <source>Webhooks of a messenger taken in</source>
        <translation>Webhooks of a messenger taken in</translation>
    </message>
    <message>
        <source>Message queued to be sent</source>
        <translation>Message queued to be sent</translation>
    </message>
    <message>
        <source>Message let be sent anew</source>
        <translation>Message let be sent anew</translation>
    </message>
    <message>
        <source>Message withdrawn before it was sent</source>
        <translation>Message withdrawn before it was sent</translation>
    </message>
    <message>
        <source>Message not delivered</source>
        <translation>Message not delivered</translation>
    </message>
    <message>
        <source>Person outside asked a question</source>
        <translation>Person outside asked a question</translation>
    </message>
    <message>
        <source>Person outside reminded of a question</source>
        <translation>Person outside reminded of a question</translation>
    </message>
    <message>
        <source>Notification about a question taken by a push service</source>
        <translation>Notification about a question taken by a push service</translation>
    </message>
    <message>
        <source>Question not answered in time</source>
        <translation>Question not answered in time</translation>
    </message>
    <message>
        <source>Question withdrawn</source>
        <translation>Question withdrawn</translation>
    </message>
    <message>
        <source>Link to answer a question made</source>
        <translation>Link to answer a question made</translation>
    </message>
    <message>
        <source>Link to answer a question opened</source>
        <translation>Link to answer a question opened</translation>
    </message>
    <message>
        <source>Answer to a question taken</source>
        <translation>Answer to a question taken</translation>
    </message>
    <message>
        <source>PIN for answers set</source>
        <translation>PIN for answers set</translation>
    </message>
    <message>
        <source>Right PIN given after wrong ones</source>
        <translation>Right PIN given after wrong ones</translation>
    </message>
    <message>
        <source>Wrong PIN given</source>
        <translation>Wrong PIN given</translation>
    </message>
    <message>
        <source>Device registered for notifications</source>
        <translation>Device registered for notifications</translation>
    </message>
    <message>
        <source>Device takes no notifications any more</source>
        <translation>Device takes no notifications any more</translation>
    </message>
    <message>
        <source>Device no longer told</source>
        <translation>Device no longer told</translation>
    </message>
    <message>
        <source>Redactions proposed</source>
        <translation>Redactions proposed</translation>
    </message>
    <message>
        <source>Redactions signed off</source>
        <translation>Redactions signed off</translation>
    </message>
    <message>
        <source>Redactions taken back</source>
        <translation>Redactions taken back</translation>
    </message>
    <message>
        <source>Privileged messages let out by two persons</source>
        <translation>Privileged messages let out by two persons</translation>
    </message>
    <message>
        <source>Production frozen</source>
        <translation>Production frozen</translation>
    </message>
    <message>
        <source>Package of a production written and read again</source>
        <translation>Package of a production written and read again</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Case opened</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Case changed</translation>
    </message>
    <message>
        <source>Members of a case changed</source>
        <translation>Members of a case changed</translation>
    </message>
    <message>
        <source>Comment made in a case</source>
        <translation>Comment made in a case</translation>
    </message>
    <message>
        <source>Something filed to a case</source>
        <translation>Something filed to a case</translation>
    </message>
    <message>
        <source>Something taken off a case</source>
        <translation>Something taken off a case</translation>
    </message>
    <message>
        <source>Step added to a checklist</source>
        <translation>Step added to a checklist</translation>
    </message>
    <message>
        <source>Step of a checklist taken</source>
        <translation>Step of a checklist taken</translation>
    </message>
    <message>
        <source>Step of a checklist waived</source>
        <translation>Step of a checklist waived</translation>
    </message>
    <message>
        <source>Step of a checklist put back</source>
        <translation>Step of a checklist put back</translation>
    </message>
    <message>
        <source>Step of a checklist overdue</source>
        <translation>Step of a checklist overdue</translation>
    </message>
    <message>
        <source>Milestone of an order noted</source>
        <translation>Milestone of an order noted</translation>
    </message>
    <message>
        <source>Change of a case proposed</source>
        <translation>Change of a case proposed</translation>
    </message>
    <message>
        <source>Message read for changes of a case</source>
        <translation>Message read for changes of a case</translation>
    </message>
    <message>
        <source>Proposed change of a case accepted</source>
        <translation>Proposed change of a case accepted</translation>
    </message>
    <message>
        <source>Proposed change of a case rejected</source>
        <translation>Proposed change of a case rejected</translation>
    </message>
    <message>
        <source>Case made known to another system</source>
        <translation>Case made known to another system</translation>
    </message>
    <message>
        <source>Case changed by another system</source>
        <translation>Case changed by another system</translation>
    </message>
    <message>
        <source>Conflict about a case decided</source>
        <translation>Conflict about a case decided</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Case closed</translation>
    </message>
    <message>
        <source>Case opened again</source>
        <translation>Case opened again</translation>
    </message>
    <message>
        <source>Contact at a trading partner saved</source>
        <translation>Contact at a trading partner saved</translation>
    </message>
    <message>
        <source>Rule saved</source>
        <translation>Rule saved</translation>
    </message>
    <message>
        <source>Rule approved</source>
        <translation>Rule approved</translation>
    </message>
    <message>
        <source>Rule switched on or off</source>
        <translation>Rule switched on or off</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>Rule removed</translation>
    </message>
    <message>
        <source>Rule met something</source>
        <translation>Rule met something</translation>
    </message>
    <message>
        <source>What a rule waited with was settled</source>
        <translation>What a rule waited with was settled</translation>
    </message>
    <message>
        <source>Rule woken by the clock</source>
        <translation>Rule woken by the clock</translation>
    </message>
    <message>
        <source>Rule stopped and put before a person</source>
        <translation>Rule stopped and put before a person</translation>
    </message>
    <message>
        <source>All that rules send stopped</source>
        <translation>All that rules send stopped</translation>
    </message>
    <message>
        <source>Rules allowed to send again</source>
        <translation>Rules allowed to send again</translation>
    </message>
    <message>
        <source>Task opened by a rule</source>
        <translation>Task opened by a rule</translation>
    </message>
    <message>
        <source>Change queued for Records Management</source>
        <translation>Change queued for Records Management</translation>
    </message>
    <message>
        <source>Not sent to Records Management: a person is asked</source>
        <translation>Not sent to Records Management: a person is asked</translation>
    </message>
    <message>
        <source>State in Records Management noted</source>
        <translation>State in Records Management noted</translation>
    </message>
    <message>
        <source>Difference to Records Management found</source>
        <translation>Difference to Records Management found</translation>
    </message>
    <message>
        <source>Difference to Records Management settled</source>
        <translation>Difference to Records Management settled</translation>
    </message>
    <message>
        <source>Hold of Records Management taken over</source>
        <translation>Hold of Records Management taken over</translation>
    </message>
    <message>
        <source>Hold lifted in Records Management</source>
        <translation>Hold lifted in Records Management</translation>
    </message>
    <message>
        <source>File plan of Records Management read</source>
        <translation>File plan of Records Management read</translation>
    </message>
    <message>
        <source>Steps of workflows in Records Management read</source>
        <translation>Steps of workflows in Records Management read</translation>
    </message>
    <message>
        <source>Class or series matched with Records Management</source>
        <translation>Class or series matched with Records Management</translation>
    </message>
    <message>
        <source>Step of a workflow answered</source>
        <translation>Step of a workflow answered</translation>
    </message>
    <message>
        <source>Hold not confirmed by Records Management</source>
        <translation>Hold not confirmed by Records Management</translation>
    </message>
</context>
<context>
    <name>VerificationSheet</name>
    <message>
        <source>Verification report</source>
        <translation>Verification report</translation>
    </message>
    <message>
        <source>The package of %1 is whole</source>
        <translation>The package of %1 is whole</translation>
    </message>
    <message>
        <source>Every file was read again and is what the signed list says. Nothing is missing.</source>
        <translation>Every file was read again and is what the signed list says. Nothing is missing.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in this package are not as they must be</source>
        <translation>
            <numerusform>%n thing in this package are not as they must be</numerusform>
            <numerusform>%n things in this package are not as they must be</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not hand it over. Write the package anew, and compare.</source>
        <translation>Do not hand it over. Write the package anew, and compare.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>What was checked</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Files read</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many files, how many bytes</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Proven by the ledger</source>
        <translation>Proven by the ledger</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <comment>how many of how many</comment>
        <translation>%1 of %2 items</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Redacted</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>No signature was found</source>
        <translation>No signature was found</translation>
    </message>
    <message>
        <source>Time-stamp</source>
        <translation>Time-stamp</translation>
    </message>
    <message>
        <source>None: no third party has seen the ledger yet</source>
        <translation>None: no third party has seen the ledger yet</translation>
    </message>
    <message>
        <source>Hash of the manifest</source>
        <translation>Hash of the manifest</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Show Folder</translation>
    </message>
    <message>
        <source>Copy the Hash of the Manifest</source>
        <translation>Copy the Hash of the Manifest</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>VersionCompare</name>
    <message>
        <source>What changed against the order</source>
        <translation>What changed against the order</translation>
    </message>
    <message>
        <source>Against order %1</source>
        <translation>Against order %1</translation>
    </message>
    <message>
        <source>Nothing differs from the order.</source>
        <translation>Nothing differs from the order.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the order</source>
        <translation>
            <numerusform>%n difference from the order</numerusform>
            <numerusform>%n differences from the order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Versions of the rule</source>
        <translation>Versions of the rule</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>The rule was not saved yet.</source>
        <translation>The rule was not saved yet.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <comment>number, moment, person</comment>
        <translation>Version %1, %2, %3</translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <comment>person, moment</comment>
        <translation>Approved by %1, %2</translation>
    </message>
    <message>
        <source>The approval is signed and holds for this version.</source>
        <translation>The approval is signed and holds for this version.</translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message>
        <source>Save this view</source>
        <translation>Save this view</translation>
    </message>
    <message>
        <source>The place in the file plan and all filters are kept under a name.</source>
        <translation>The place in the file plan and all filters are kept under a name.</translation>
    </message>
    <message>
        <source>Save View</source>
        <translation>Save View</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A view of the same name is replaced.</source>
        <translation>A view of the same name is replaced.</translation>
    </message>
    <message>
        <source>The name is still missing</source>
        <translation>The name is still missing</translation>
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
    <message>
        <source>opened</source>
        <translation>opened</translation>
    </message>
    <message>
        <source>to be opened</source>
        <translation>to be opened</translation>
    </message>
    <message>
        <source>Putting it down</source>
        <translation>Putting it down</translation>
    </message>
    <message>
        <source>destroyed at %1, certificate %2</source>
        <translation>destroyed at %1, certificate %2</translation>
    </message>
    <message>
        <source>destroyed at %1, not certified yet</source>
        <translation>destroyed at %1, not certified yet</translation>
    </message>
    <message>
        <source>This connector manifest is good.</source>
        <translation>This connector manifest is good.</translation>
    </message>
    <message>
        <source>captured before; nothing was added</source>
        <translation>captured before; nothing was added</translation>
    </message>
    <message>
        <source>documents: %1, errors: %2, warnings: %3</source>
        <translation>documents: %1, errors: %2, warnings: %3</translation>
    </message>
    <message>
        <source>Making a key</source>
        <translation>Making a key</translation>
    </message>
    <message>
        <source>%1  %2  our own id</source>
        <translation>%1  %2  our own id</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (probably)</source>
        <translation>%1 (probably)</translation>
    </message>
    <message>
        <source>%1 missing since %2</source>
        <translation>%1 missing since %2</translation>
    </message>
    <message>
        <source>%1 expected until %2</source>
        <translation>%1 expected until %2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>Partner: %1 (%2)</source>
        <translation>Partner: %1 (%2)</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Date: %1</translation>
    </message>
    <message>
        <source>Transmission: %1. Content: %2.</source>
        <translation>Transmission: %1. Content: %2.</translation>
    </message>
    <message>
        <source>Sent as a test: not a business document.</source>
        <translation>Sent as a test: not a business document.</translation>
    </message>
    <message>
        <source>The same transmission was received before.</source>
        <translation>The same transmission was received before.</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>What hangs together</source>
        <translation>What hangs together</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Testing</translation>
    </message>
    <message>
        <source>%1: good</source>
        <translation>%1: good</translation>
    </message>
    <message>
        <source>Asked of %1 by %2 at %3</source>
        <translation>Asked of %1 by %2 at %3</translation>
    </message>
    <message>
        <source>Link opened at %1, by somebody or by a program</source>
        <translation>Link opened at %1, by somebody or by a program</translation>
    </message>
    <message>
        <source>Push service took a notification at %1</source>
        <translation>Push service took a notification at %1</translation>
    </message>
    <message>
        <source>Device did not want a notification any more at %1</source>
        <translation>Device did not want a notification any more at %1</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>Queueing</translation>
    </message>
    <message>
        <source>Keeping the file</source>
        <translation>Keeping the file</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would be told</source>
        <translation>
            <numerusform>%n person would be told</numerusform>
            <numerusform>%n persons would be told</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>proposal</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the order</source>
        <translation>
            <numerusform>%n difference from the order</numerusform>
            <numerusform>%n differences from the order</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Production %1 was written and read again. Items: %2. SHA-256 of the manifest: %3</source>
        <translation>Production %1 was written and read again. Items: %2. SHA-256 of the manifest: %3</translation>
    </message>
    <message>
        <source>Messages: %1. Files: %2.</source>
        <translation>Messages: %1. Files: %2.</translation>
    </message>
    <message>
        <source>Blocked: %1 (%2)</source>
        <translation>Blocked: %1 (%2)</translation>
    </message>
    <message>
        <source>To be stated: %1 (%2)</source>
        <translation>To be stated: %1 (%2)</translation>
    </message>
    <message>
        <source>Freezing</source>
        <translation>Freezing</translation>
    </message>
    <message>
        <source>The package is whole. Items: %1. Signed with the key %2.</source>
        <translation>The package is whole. Items: %1. Signed with the key %2.</translation>
    </message>
    <message>
        <source>The package is not what was written.</source>
        <translation>The package is not what was written.</translation>
    </message>
    <message>
        <source>All that rules send is stopped.</source>
        <translation>All that rules send is stopped.</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>Written by %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Approved by %1</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Trying</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) met</source>
        <translation>
            <numerusform>%n time met</numerusform>
            <numerusform>%n times met</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of the past was looked at: the time was over.</source>
        <translation>Not all of the past was looked at: the time was over.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to settle</source>
        <translation>
            <numerusform>%n difference to settle</numerusform>
            <numerusform>%n differences to settle</numerusform>
        </translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Settling</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Answering</translation>
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
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Go to Records</source>
        <translation>Go to Records</translation>
    </message>
    <message>
        <source>Go to Holds</source>
        <translation>Go to Holds</translation>
    </message>
    <message>
        <source>Go to Disposition</source>
        <translation>Go to Disposition</translation>
    </message>
    <message>
        <source>Go to Tasks</source>
        <translation>Go to Tasks</translation>
    </message>
    <message>
        <source>New Hold…</source>
        <translation>New Hold…</translation>
    </message>
    <message>
        <source>Carrying out %1</source>
        <translation>Carrying out %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) destroyed and certified</source>
        <translation>
            <numerusform>%n record destroyed and certified</numerusform>
            <numerusform>%n records destroyed and certified</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. It goes on where it was.</source>
        <translation>Stopped. It goes on where it was.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Go to Documents</source>
        <translation>Go to Documents</translation>
    </message>
    <message>
        <source>This file was captured before. Nothing was added.</source>
        <translation>This file was captured before. Nothing was added.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) captured</source>
        <translation>
            <numerusform>%n document captured</numerusform>
            <numerusform>%n documents captured</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Go to Connections</source>
        <translation>Go to Connections</translation>
    </message>
    <message>
        <source>Add Connection…</source>
        <translation>Add Connection…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>connection, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>Outbox %1</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) wait in the outbox</source>
        <translation>
            <numerusform>%n delivery wait in the outbox</numerusform>
            <numerusform>%n deliveries wait in the outbox</numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>Go to Coverage</source>
        <translation>Go to Coverage</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Go to Cases</source>
        <translation>Go to Cases</translation>
    </message>
    <message>
        <source>New Case…</source>
        <translation>New Case…</translation>
    </message>
    <message>
        <source>Who Will Be Told…</source>
        <translation>Who Will Be Told…</translation>
    </message>
    <message>
        <source>Productions…</source>
        <translation>Productions…</translation>
    </message>
    <message>
        <source>Verify a Package…</source>
        <translation>Verify a Package…</translation>
    </message>
    <message>
        <source>Conversation as It Stood</source>
        <translation>Conversation as It Stood</translation>
    </message>
    <message>
        <source>The whole conversation, and what comes in it</source>
        <translation>The whole conversation, and what comes in it</translation>
    </message>
    <message>
        <source>The message that is selected</source>
        <translation>The message that is selected</translation>
    </message>
    <message>
        <source>The messages from the first selected one to the last</source>
        <translation>The messages from the first selected one to the last</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found by “%1”</source>
        <translation>
            <numerusform>%n message found by “%1”</numerusform>
            <numerusform>%n messages found by “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the package</source>
        <translation>Folder of the package</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Go to Rules</source>
        <translation>Go to Rules</translation>
    </message>
    <message>
        <source>New Rule…</source>
        <translation>New Rule…</translation>
    </message>
    <message>
        <source>Show the Library of Rules</source>
        <translation>Show the Library of Rules</translation>
    </message>
    <message>
        <source>Stop All That Rules Send…</source>
        <translation>Stop All That Rules Send…</translation>
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
    <name>muniment::records</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>muniment::records::Reader</name>
    <message>
        <source>Certificate of destruction</source>
        <translation>Certificate of destruction</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>By whose decision</source>
        <translation>By whose decision</translation>
    </message>
    <message>
        <source>This workspace has one person. Nobody else was asked.</source>
        <translation>This workspace has one person. Nobody else was asked.</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>Approved at</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Carried out by</translation>
    </message>
    <message>
        <source>On what grounds</source>
        <translation>On what grounds</translation>
    </message>
    <message>
        <source>Schedules and their versions</source>
        <translation>Schedules and their versions</translation>
    </message>
    <message>
        <source>Proven to have passed</source>
        <translation>Proven to have passed</translation>
    </message>
    <message>
        <source>Proven by</source>
        <translation>Proven by</translation>
    </message>
    <message>
        <source>What may still hold the content</source>
        <translation>What may still hold the content</translation>
    </message>
    <message>
        <source>Copies that were made before cannot be destroyed from here. The content is beyond recovery once the last of them has ended.</source>
        <translation>Copies that were made before cannot be destroyed from here. The content is beyond recovery once the last of them has ended.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>made until %1; whoever keeps them must let them end</source>
        <translation>made until %1; whoever keeps them must let them end</translation>
    </message>
    <message>
        <source>none was made</source>
        <translation>none was made</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>nothing known</translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation>How to check it</translation>
    </message>
    <message>
        <source>The digest is that of the certificate in canonical JSON, which is the certificate; this page only shows it. The signature over the same bytes is checked with the key named here.</source>
        <translation>The digest is that of the certificate in canonical JSON, which is the certificate; this page only shows it. The signature over the same bytes is checked with the key named here.</translation>
    </message>
    <message>
        <source>Signature (Ed25519)</source>
        <translation>Signature (Ed25519)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Last head kept outside</source>
        <translation>Last head kept outside</translation>
    </message>
    <message>
        <source>Last time-stamp</source>
        <translation>Last time-stamp</translation>
    </message>
    <message>
        <source>Destroyed records</source>
        <translation>Destroyed records</translation>
    </message>
    <message>
        <source>No record was destroyed.</source>
        <translation>No record was destroyed.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest</source>
        <translation>SHA-256 of the manifest</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>No record of the snapshot was left.</source>
        <translation>No record of the snapshot was left.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
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
    <message>
        <source>Begin and end tagging</source>
        <translation>Begin and end tagging</translation>
    </message>
    <message>
        <source>While tagging: choose a tag, and go on where one is enough</source>
        <translation>While tagging: choose a tag, and go on where one is enough</translation>
    </message>
    <message>
        <source>While tagging: take the last choice back</source>
        <translation>While tagging: take the last choice back</translation>
    </message>
    <message>
        <source>Open the attachment</source>
        <translation>Open the attachment</translation>
    </message>
    <message>
        <source>The conversation as it stood in the past</source>
        <translation>The conversation as it stood in the past</translation>
    </message>
    <message>
        <source>Select nothing; then leave the past</source>
        <translation>Select nothing; then leave the past</translation>
    </message>
    <message>
        <source>File what is selected to a case, or the whole conversation</source>
        <translation>File what is selected to a case, or the whole conversation</translation>
    </message>
    <message>
        <source>Export what is selected, or the whole conversation</source>
        <translation>Export what is selected, or the whole conversation</translation>
    </message>
    <message>
        <source>Redact what is selected</source>
        <translation>Redact what is selected</translation>
    </message>
    <message>
        <source>Show redactions as they will be produced</source>
        <translation>Show redactions as they will be produced</translation>
    </message>
</context>
<context>
    <name>muniment::workspace</name>
    <message>
        <source>Records that are due</source>
        <translation>Records that are due</translation>
    </message>
    <message>
        <source>Records under a hold</source>
        <translation>Records under a hold</translation>
    </message>
    <message>
        <source>Records that were destroyed</source>
        <translation>Records that were destroyed</translation>
    </message>
    <message>
        <source>Records without a schedule</source>
        <translation>Records without a schedule</translation>
    </message>
</context>
<context>
    <name>muniment::workspace::Writer</name>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Due until</source>
        <translation>Due until</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>Record date</source>
        <translation>Record date</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest</source>
        <translation>SHA-256 of the manifest</translation>
    </message>
    <message>
        <source>another hold, ask legal</source>
        <translation>another hold, ask legal</translation>
    </message>
</context>
</TS>
