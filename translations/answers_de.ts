<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerPage</name>
    <message>
        <source>%1 asks you</source>
        <translation>%1 fragt Sie</translation>
    </message>
    <message>
        <source>What it concerns</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>Mit eigenen Worten</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Ihre eigenen Worte</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Anmerkung (freiwillig)</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Ihre PIN</translation>
    </message>
    <message>
        <source>This device will be notified of your next question.</source>
        <translation>Dieses Gerät wird bei Ihrer nächsten Frage benachrichtigt.</translation>
    </message>
    <message>
        <source>This device could not be registered. You can still answer here.</source>
        <translation>Dieses Gerät konnte nicht angemeldet werden. Sie können trotzdem hier antworten.</translation>
    </message>
    <message>
        <source>You can be notified on this device when there is another question for you.</source>
        <translation>Sie können auf diesem Gerät benachrichtigt werden, wenn es eine weitere Frage an Sie gibt.</translation>
    </message>
    <message>
        <source>Notify This Device</source>
        <translation>Auf diesem Gerät benachrichtigen</translation>
    </message>
    <message>
        <source>Please answer by %1.</source>
        <translation>Bitte antworten Sie bis %1.</translation>
    </message>
    <message>
        <source>Send Answer</source>
        <translation>Antwort senden</translation>
    </message>
    <message>
        <source>You can answer once. Your answer is kept as evidence with the time at which it came.</source>
        <translation>Sie können einmal antworten. Ihre Antwort wird mit dem Zeitpunkt ihres Eingangs als Nachweis aufbewahrt.</translation>
    </message>
    <message>
        <source>This link was used before. Nothing was changed.</source>
        <translation>Dieser Link wurde schon benutzt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>You answered</source>
        <translation>Sie haben geantwortet</translation>
    </message>
    <message>
        <source>It came after the deadline. It was kept, and does not count.</source>
        <translation>Die Antwort kam nach Ablauf der Frist. Sie wurde aufbewahrt und zählt nicht.</translation>
    </message>
    <message>
        <source>An earlier answer said something else. Yours was kept beside it; whoever asked will look at both.</source>
        <translation>Eine frühere Antwort sagte etwas anderes. Ihre wurde daneben aufbewahrt; wer gefragt hat, sieht sich beide an.</translation>
    </message>
    <message>
        <source>The same was answered before. Yours was kept beside it.</source>
        <translation>Dasselbe wurde schon geantwortet. Ihre Antwort wurde daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>To change your answer, speak to whoever asked you.</source>
        <translation>Um Ihre Antwort zu ändern, sprechen Sie mit der Person, die Sie gefragt hat.</translation>
    </message>
    <message>
        <source>This question was withdrawn. No answer is needed.</source>
        <translation>Diese Frage wurde zurückgezogen. Es ist keine Antwort nötig.</translation>
    </message>
    <message>
        <source>This question was answered already. No answer is needed.</source>
        <translation>Diese Frage wurde bereits beantwortet. Es ist keine Antwort nötig.</translation>
    </message>
    <message>
        <source>The time to answer ended on %1. Nothing can be answered here any more; speak to whoever asked you.</source>
        <translation>Die Frist endete am %1. Hier kann nicht mehr geantwortet werden; sprechen Sie mit der Person, die Sie gefragt hat.</translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation>Keine Antwort nötig</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>This link leads nowhere. Open it again from the message in which you got it, or ask whoever sent it.</source>
        <translation>Dieser Link führt ins Leere. Öffnen Sie ihn noch einmal aus der Nachricht, in der Sie ihn bekommen haben, oder fragen Sie, wer ihn gesendet hat.</translation>
    </message>
    <message>
        <source>This could not be read. Please answer again.</source>
        <translation>Das konnte nicht gelesen werden. Bitte antworten Sie noch einmal.</translation>
    </message>
    <message>
        <source>The PIN is not right. Nothing was decided.</source>
        <translation>Die PIN stimmt nicht. Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>The PIN takes no more tries. Ask whoever asked you for a new one. Nothing was decided.</source>
        <translation>Die PIN lässt keine weiteren Versuche zu. Bitten Sie die Person, die Sie gefragt hat, um eine neue. Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>This page was too old. Please answer again.</source>
        <translation>Diese Seite war zu alt. Bitte antworten Sie noch einmal.</translation>
    </message>
    <message>
        <source>Choose or write an answer, then send it.</source>
        <translation>Wählen oder schreiben Sie eine Antwort und senden Sie sie dann.</translation>
    </message>
    <message>
        <source>This is too long. Write less, then send it.</source>
        <translation>Das ist zu lang. Schreiben Sie weniger und senden Sie es dann.</translation>
    </message>
    <message>
        <source>Please try again soon</source>
        <translation>Bitte versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>Answers cannot be taken at this moment. Nothing was decided.</source>
        <translation>Im Moment können keine Antworten angenommen werden. Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. Nothing was decided.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es dann noch einmal. Es wurde nichts entschieden.</translation>
    </message>
</context>
</TS>
