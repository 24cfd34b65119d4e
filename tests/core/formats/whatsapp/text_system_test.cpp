#include "core/formats/whatsapp/text_system.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

struct Row {
  const char* line;
  const char* family;
};

const Row kLines[]{
    {"Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.",
     "encryption"},
    {"\u200EMessages to this group are now secured with end-to-end encryption.", "encryption"},
    {"Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Tippe, um mehr zu erfahren.", "encryption"},
    {"Los mensajes y las llamadas están cifrados de extremo a extremo.", "encryption"},
    {"Ana created group \"Plans\"", "created"},
    {"Ana hat die Gruppe \"Pläne\" erstellt.", "created"},
    {"You changed the subject from \"a\" to \"b\"", "subject"},
    {"Du hast den Gruppennamen zu \"b\" geändert.", "subject"},
    {"Ana changed this group's icon", "icon"},
    {"Du hast das Gruppenbild geändert.", "icon"},
    {"Ana changed the group description", "description"},
    {"Ana hat die Gruppenbeschreibung geändert.", "description"},
    {"Ana changed this group's settings to allow only admins to edit this group's info", "settings"},
    {"Ana added Bob", "added"},
    {"You were added", "added"},
    {"Ana hat Bob hinzugefügt.", "added"},
    {"Ana removed Bob", "removed"},
    {"Du hast Bob entfernt.", "removed"},
    {"Bob left", "left"},
    {"Bob hat die Gruppe verlassen.", "left"},
    {"+44 7700 900123 joined using this group's invite link", "joined"},
    {"Bob ist über den Einladungslink der Gruppe beigetreten.", "joined"},
    {"You're now an admin", "admin"},
    {"Du bist jetzt Admin", "admin"},
    {"You're no longer an admin", "no-admin"},
    {"Du bist kein Admin mehr", "no-admin"},
    {"Your security code with Ana changed. Tap to learn more.", "code-changed"},
    {"Deine Sicherheitsnummer für Ana hat sich geändert.", "code-changed"},
    {"Ana changed their phone number to a new number.", "number-changed"},
    {"+44 7700 900123 changed to +44 7700 900124", "number-changed"},
    {"Ana turned on disappearing messages.", "timer"},
    {"You updated the message timer. New messages will disappear from this chat 24 hours after they're sent.", "timer"},
    {"Ana hat selbstlöschende Nachrichten aktiviert.", "timer"},
    {"You blocked this contact. Tap to unblock.", "blocked"},
    {"You unblocked this contact", "unblocked"},
    {"Du hast diesen Kontakt blockiert.", "blocked"},
    {"Ana pinned a message", "pinned"},
    {"Ana started a call", "call"},
    {"This business uses a secure service from Meta to manage this chat.", "business"},
    {"Ana turned on advanced chat privacy.", "privacy"},
    {"words that nobody has seen", ""},
    {"", ""},
};

} // namespace

class TextSystemTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void namesFamilies() {
    for (const Row& row : kLines) {
      const std::string family(formats::whatsapp::systemFamilyOf(row.line));
      QVERIFY2(family == row.family, (std::string(row.line) + " is " + family).c_str());
    }
  }
};

MUNIMENT_TEST(TextSystemTest);

} // namespace muniment::tests

#include "text_system_test.moc"
