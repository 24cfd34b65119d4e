#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/people/fake_keys.h"
#include "ui/kit/theme.h"
#include "ui/people/person_keys_sheet.h"
#include "ui/people/unlock_sheet.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

/// A sheet with what it lists.
template <class S>
struct Shown final {
  FakeKeys desk;
  std::unique_ptr<S> sheet;
  QListWidget* list = nullptr;

  explicit Shown(Roles roles = {Role::Administrator}) {
    desk.roles = std::move(roles);
    sheet = std::make_unique<S>(desk, nullptr);
    list = sheet->template findChild<QListWidget*>();
    sheet->show();
  }
  void type(const char* name, const QString& text) { part<QLineEdit>(*sheet, name)->setText(text); }
  [[nodiscard]] QPushButton* button(const char* name) const { return part<QPushButton>(*sheet, name); }
};

} // namespace

class KeysSheetsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { applyTheme(*qApp, Theme::Light); }

  void aPassphraseIsChangedOrAdded() {
    Shown<UnlockSheet> shown;
    QTRY_COMPARE(shown.list->count(), 3);
    shown.type("unlockSheet.fresh", u"short"_s);
    QVERIFY(!shown.button("sheet.action")->isEnabled());
    shown.type("unlockSheet.fresh", u"battery staple"_s);
    QVERIFY(says(*shown.sheet, u"differ"_s));
    shown.type("unlockSheet.again", u"battery staple"_s);
    shown.type("unlockSheet.old", u"correct horse"_s);
    shown.button("sheet.action")->click();
    QTRY_VERIFY(says(*shown.sheet, u"is saved"_s));
    QVERIFY(part<QLineEdit>(*shown.sheet, "unlockSheet.old")->text().isEmpty());
    shown.type("unlockSheet.fresh", u"battery staple"_s);
    shown.type("unlockSheet.again", u"battery staple"_s);
    shown.button("sheet.action")->click();
    QTRY_COMPARE(shown.list->count(), 4);
    QCOMPARE(shown.desk.told, (QStringList{u"change correct horse"_s, u"add passphrase"_s}));
  }

  void aRefusalKeepsWhatWasTyped() {
    Shown<UnlockSheet> shown;
    QTRY_COMPARE(shown.list->count(), 3);
    for (const char* name : {"unlockSheet.old", "unlockSheet.fresh", "unlockSheet.again"})
      shown.type(name, u"battery staple"_s);
    shown.desk.refusal = makeError(ErrorKind::Refused, "vault.wrong_passphrase"_L1);
    shown.button("sheet.action")->click();
    QTRY_VERIFY(says(*shown.sheet, u"does not open the workspace"_s));
    QCOMPARE(part<QLineEdit>(*shown.sheet, "unlockSheet.old")->text(), u"battery staple"_s);
    QVERIFY(shown.button("sheet.action")->isEnabled());
  }

  void aNewRecoveryKeyIsShownOnce() {
    Shown<UnlockSheet> shown;
    QTRY_VERIFY(shown.button("unlockSheet.renew")->isEnabled());
    QTRY_COMPARE(shown.list->count(), 3);
    QVERIFY(!part<QLineEdit>(*shown.sheet, "unlockSheet.recoveryKey")->isVisible());
    shown.button("unlockSheet.renew")->click();
    QTRY_VERIFY(part<QLineEdit>(*shown.sheet, "unlockSheet.recoveryKey")->isVisible());
    QCOMPARE(part<QLineEdit>(*shown.sheet, "unlockSheet.recoveryKey")->text().size(), 39);
    QCOMPARE(shown.list->count(), 3);
    shown.button("unlockSheet.keychain")->click();
    QTRY_COMPARE(shown.list->count(), 4);
    shown.list->setCurrentRow(1);
    shown.button("unlockSheet.remove")->click();
    QTRY_COMPARE(shown.list->count(), 3);
  }

  void whoMayNotManageKeysRemovesTheirOwn() {
    Shown<UnlockSheet> shown({Role::RecordsCoordinator});
    QTRY_COMPARE(shown.list->count(), 3);
    QVERIFY(!shown.button("unlockSheet.renew")->isEnabled());
    QVERIFY(shown.button("unlockSheet.remove")->isEnabled());
    shown.list->setCurrentRow(1);
    QVERIFY(!shown.button("unlockSheet.remove")->isEnabled());
  }

  void aKeyOfSomebodyElseEndsAndIsReplaced() {
    Shown<PersonKeysSheet> shown;
    auto* person = part<QComboBox>(*shown.sheet, "personKeysSheet.person");
    QTRY_COMPARE(person->count(), 2);
    QTRY_COMPARE(shown.list->count(), 1);
    person->setCurrentIndex(1);
    shown.type("personKeysSheet.reason", u"Laptop stolen on the train"_s);
    part<QComboBox>(*shown.sheet, "personKeysSheet.why")->setCurrentIndex(1);
    QTRY_VERIFY(shown.button("personKeysSheet.end")->isEnabled());
    shown.button("personKeysSheet.end")->click();
    QTRY_VERIFY(says(*shown.sheet, u"The key has ended"_s));
    QVERIFY(!shown.button("personKeysSheet.end")->isEnabled());
    shown.type("personKeysSheet.reason", u"Laptop stolen on the train"_s);
    shown.type("personKeysSheet.fresh", u"battery staple"_s);
    shown.type("personKeysSheet.again", u"battery staple"_s);
    shown.button("sheet.action")->click();
    QTRY_COMPARE(shown.list->count(), 2);
    QCOMPARE(shown.desk.told, (QStringList{u"end compromised"_s, u"enrol"_s}));
  }

  void onesOwnKeyEnds() {
    Shown<PersonKeysSheet> shown({Role::RecordsManager});
    QTRY_COMPARE(shown.list->count(), 1);
    QCOMPARE(part<QComboBox>(*shown.sheet, "personKeysSheet.person")->count(), 1);
    QVERIFY(!shown.button("personKeysSheet.end")->isEnabled());
    shown.type("personKeysSheet.reason", u"Forgotten"_s);
    shown.button("personKeysSheet.end")->click();
    QTRY_COMPARE(shown.desk.told, QStringList{u"end mine lost"_s});
  }

  void pictures_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
  }
  void pictures() {
    QFETCH(const int, mode);
    QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)));
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    const QString place = u"%1/keys-%2-%3.png"_s;
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    Shown<UnlockSheet> unlock;
    QTRY_COMPARE(unlock.list->count(), 3);
    unlock.button("unlockSheet.renew")->click();
    QTRY_VERIFY(part<QLineEdit>(*unlock.sheet, "unlockSheet.recoveryKey")->isVisible());
    QVERIFY(unlock.sheet->grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"unlock"_s, tag)));
    Shown<PersonKeysSheet> keys;
    QTRY_COMPARE(keys.list->count(), 1);
    QVERIFY(keys.sheet->grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"sheet"_s, tag)));
  }
};

MUNIMENT_TEST(KeysSheetsTest);

} // namespace muniment::tests

#include "keys_sheets_test.moc"
