#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/evidence/fake_evidence.h"
#include "ui/evidence/export_dialog.h"
#include "ui/evidence/export_profile.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::ExportDialog;
using ui::ExportProfile;

/// The dialog on answers that are made up.
class ExportDialogTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    ui::applyTheme(*qApp, ui::Theme::Light);
  }

  void theUsualCaseIsOneKey() {
    FakeEvidence fake;
    keepProfile(fake);
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    QSignalSpy frozen(&dialog, &ExportDialog::frozen);
    dialog.show();
    auto* act = part<QPushButton>(dialog, "exportAct");
    QTRY_VERIFY(act->isEnabled());
    QVERIFY(says(dialog, u"138 message(s) · 9 attachment(s)"_s));
    QVERIFY(says(dialog, u"NORD0000042 to NORD0000188"_s));
    QVERIFY(says(dialog, u"138 of 420 messages, from number 103 to number 240, in 2 stretch(es)"_s));
    QVERIFY(says(dialog, u"12 message(s) between those that are handed out are left out"_s));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE(frozen.size(), 1);
    QCOMPARE(fake.frozen.size(), 1U);
    QCOMPARE(fake.frozen.front().title, u"PO-4711 Harbour Freight"_s);
    QCOMPARE(fake.frozen.front().batesPrefix, u"NORD"_s);
    QCOMPARE(fake.frozen.front().firstBates, 0);
    const auto package = frozen.front().at(0).value<workspace::PackageWish>();
    QVERIFY(package.options.format == evidence::PackageFormat::LoadFile);
    QCOMPARE(package.options.zone, u"Europe/Berlin"_s);
    QCOMPARE(package.folder.value, m_folder.path() + u"/P-7-loadfile"_s);
    QVERIFY(!dialog.isVisible());
  }

  void whatIsSensitiveLeavesOnlyIfThatIsSaid() {
    using Finding = workspace::ProductionPreflight::Finding;
    FakeEvidence fake;
    keepProfile(fake);
    fake.answer.notes.push_back({Finding::Sensitive, 4, {}});
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    dialog.show();
    auto* act = part<QPushButton>(dialog, "exportAct");
    auto* confirm = part<QCheckBox>(dialog, "exportSensitive");
    QTRY_VERIFY(confirm->isVisible());
    QVERIFY(says(dialog, u"4 item(s) are marked as sensitive"_s));
    QTRY_VERIFY(says(dialog, u"Say that what is sensitive may leave"_s));
    QVERIFY(!act->isEnabled());
    QVERIFY(dialog.grab().save(QStringLiteral(MUNIMENT_PICTURES "/export-sensitive.png")));
    confirm->click();
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QTRY_COMPARE(fake.frozen.size(), 1U);
    QVERIFY(fake.frozen.front().withSensitive);
  }

  void whatWasChosenIsRememberedForTheMatter() {
    FakeEvidence fake;
    keepProfile(fake);
    {
      ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
      dialog.show();
      QTRY_VERIFY(part<QPushButton>(dialog, "exportAct")->isEnabled());
      part<QAbstractButton>(dialog, "formatArchive")->click();
      part<QLineEdit>(dialog, "batesPrefix")->setText(u"OTHER"_s);
      part<QCheckBox>(dialog, "exportTags")->setChecked(false);
      part<QComboBox>(dialog, "exportStamp")->setEditText({});
      QTRY_VERIFY(part<QPushButton>(dialog, "exportAct")->isEnabled());
      part<QPushButton>(dialog, "exportAct")->click();
      QTRY_COMPARE(fake.frozen.size(), 1U);
    }
    const ExportProfile kept = ExportProfile::fromText(fake.kept[ExportProfile::nameFor(fake.answer.matter)]);
    QVERIFY(kept.options.format == evidence::PackageFormat::BagIt);
    QCOMPARE(kept.batesPrefix, u"OTHER"_s);
    QVERIFY(!kept.options.tags);
    QVERIFY(kept.options.confidentiality.isEmpty());
    QVERIFY(!fake.kept.contains(ExportProfile::nameFor(std::nullopt)));
  }

  void whatStandsInTheWayIsShownAndLedTo() {
    FakeEvidence fake;
    keepProfile(fake);
    fake.findEverything();
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    QSignalSpy wanted(&dialog, &ExportDialog::messageRequested);
    dialog.show();
    QTRY_VERIFY(says(dialog, u"4 thing(s) stand in the way"_s));
    QVERIFY(!part<QPushButton>(dialog, "exportAct")->isEnabled());
    QVERIFY(says(dialog, u"3 message(s) are tagged as privileged"_s));
    QVERIFY(says(dialog, u"Sign the redactions off"_s));
    const auto links = dialog.findChildren<QPushButton*>(u"showBlocker"_s);
    QCOMPARE(links.size(), 4);
    links.front()->click();
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(wanted.front().at(0).value<MessageId>() == MessageId::fromNumber(110));
    QVERIFY(!dialog.isVisible());
  }

  void anotherPrefixHasOtherNumbers() {
    FakeEvidence fake;
    keepProfile(fake);
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    dialog.show();
    auto* act = part<QPushButton>(dialog, "exportAct");
    QTRY_VERIFY(act->isEnabled());
    auto* first = part<QSpinBox>(dialog, "batesFirst");
    QCOMPARE(first->value(), 42);
    first->setValue(7);
    QVERIFY(says(dialog, u"Numbers below 42 are given already"_s));
    QVERIFY(!act->isEnabled());
    first->setValue(1000);
    QTRY_VERIFY(act->isEnabled());
    QTRY_VERIFY(says(dialog, u"NORD0001000"_s));
    part<QLineEdit>(dialog, "batesPrefix")->setText(u"NEW"_s);
    QVERIFY(!act->isEnabled()); // until the numbers of the prefix are known
    QTRY_COMPARE(first->value(), 1);
    QTRY_VERIFY(act->isEnabled());
    part<QLineEdit>(dialog, "batesPrefix")->setText(u"two words"_s);
    QVERIFY(says(dialog, u"without blanks"_s));
    QTRY_VERIFY(!act->isEnabled());
  }

  void whatIsWrongIsSaidAtItsField() {
    FakeEvidence fake;
    keepProfile(fake);
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    dialog.show();
    auto* act = part<QPushButton>(dialog, "exportAct");
    QTRY_VERIFY(act->isEnabled());
    part<QLineEdit>(dialog, "exportFolder")->setText(m_folder.path() + u"/nowhere"_s);
    QVERIFY(says(dialog, u"There is no such folder"_s));
    QVERIFY(!act->isEnabled());
    part<QLineEdit>(dialog, "exportFolder")->setText(m_folder.path());
    part<QComboBox>(dialog, "exportZone")->setEditText(u"Mars/Olympus"_s);
    QVERIFY(says(dialog, u"There is no such time zone"_s));
    QVERIFY(!act->isEnabled());
    part<QComboBox>(dialog, "exportZone")->setEditText(u"UTC"_s);
    part<QLineEdit>(dialog, "exportTitle")->clear();
    QVERIFY(says(dialog, u"A title is missing"_s));
    QVERIFY(!act->isEnabled());
    part<QLineEdit>(dialog, "exportTitle")->setText(u"Second set"_s);
    QVERIFY(act->isEnabled());
  }

  void aSupplementLeavesOutWhatWasHandedOut() {
    FakeEvidence fake;
    keepProfile(fake);
    fake.addProductions(2);
    ExportDialog dialog(fake, wish(), fake.lines[1].production.id, nullptr);
    dialog.show();
    QTRY_VERIFY(part<QPushButton>(dialog, "exportAct")->isEnabled());
    QVERIFY(fake.asked.back().supplements == fake.lines[1].production.id);
    QCOMPARE(part<QComboBox>(dialog, "supplements")->currentText(), u"P-1 Dispute about the berth 1"_s);
    part<QPushButton>(dialog, "exportAct")->click();
    QTRY_COMPARE(fake.frozen.size(), 1U);
    QVERIFY(fake.frozen.front().supplements == fake.lines[1].production.id);
  }

  void nothingIsHandedOutTwiceByMistake() {
    FakeEvidence fake;
    keepProfile(fake);
    fake.answer.messages = 0;
    fake.answer.chats.clear();
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    dialog.show();
    QTRY_VERIFY(says(dialog, u"There is nothing to hand out"_s));
    QVERIFY(!part<QPushButton>(dialog, "exportAct")->isEnabled());
  }

  void aRefusalKeepsWhatWasChosen() {
    FakeEvidence fake;
    keepProfile(fake);
    fake.freezeError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    QSignalSpy frozen(&dialog, &ExportDialog::frozen);
    dialog.show();
    auto* act = part<QPushButton>(dialog, "exportAct");
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QTRY_VERIFY(says(dialog, u"Nothing was handed out"_s));
    QVERIFY(dialog.isVisible());
    QVERIFY(frozen.isEmpty());
    QTRY_VERIFY(act->isEnabled());
    fake.freezeError = makeError(ErrorKind::Cancelled, "base.cancelled"_L1); // the passphrase was not given
    act->click();
    QTRY_VERIFY(!says(dialog, u"Nothing was handed out"_s));
    QVERIFY(dialog.isVisible());
  }

  void whoMayNotIsTold() {
    FakeEvidence fake;
    fake.preflightError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    dialog.show();
    QTRY_VERIFY(says(dialog, u"You may not hand anything out here"_s));
  }

  void whatCannotBeReadIsTriedAgain() {
    FakeEvidence fake;
    keepProfile(fake);
    fake.preflightError = makeError(ErrorKind::Failed, "file.failed"_L1);
    ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
    dialog.show();
    QTRY_VERIFY(says(dialog, u"What was chosen could not be read"_s));
    fake.preflightError.reset();
    for (auto* button : dialog.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text() == u"Try Again")
        button->click();
    }
    QTRY_VERIFY(part<QPushButton>(dialog, "exportAct")->isEnabled());
  }

  void aProfileThatCannotBeReadIsAsUsual() {
    const ExportProfile usual = ExportProfile::usual();
    for (const QString& text : {u""_s, u"{"_s, u"[]"_s, u"{\"zone\":\"Mars/Olympus\",\"format\":\"floppy\"}"_s}) {
      const ExportProfile read = ExportProfile::fromText(text);
      QCOMPARE(read.options.zone, usual.options.zone);
      QVERIFY(read.options.format == usual.options.format);
      QCOMPARE(read.batesPrefix, usual.batesPrefix);
    }
    ExportProfile profile = usual;
    profile.options.tags = false;
    profile.options.confidentiality = u"ATTORNEYS’ EYES ONLY"_s;
    QCOMPARE(ExportProfile::fromText(profile.toText()).toText(), profile.toText());
  }

  void picture() {
    FakeEvidence fake;
    keepProfile(fake);
    fake.findEverything();
    fake.answer.blockers.resize(2);
    for (const ui::Theme::Mode mode : {ui::Theme::Dark, ui::Theme::Light}) {
      ui::applyTheme(*qApp, mode);
      ExportDialog dialog(fake, wish(), std::nullopt, nullptr);
      dialog.show();
      QTRY_VERIFY(says(dialog, u"2 thing(s) stand in the way"_s));
      QTest::qWait(80);
      QVERIFY(dialog.grab().save(u"%1/export-%2.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES),
                                                           mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
    }
  }

 private:
  [[nodiscard]] static ui::ExportWish wish() {
    ui::ExportWish wish;
    wish.selection.ranges = {{ConversationId::make(Instant()), 102, 239}};
    wish.name = u"PO-4711 Harbour Freight"_s;
    return wish;
  }
  /// As somebody did it the last time.
  void keepProfile(FakeEvidence& fake) const {
    ExportProfile profile = ExportProfile::usual();
    profile.batesPrefix = u"NORD"_s;
    profile.folder = m_folder.path();
    profile.options.format = evidence::PackageFormat::LoadFile;
    profile.options.zone = u"Europe/Berlin"_s;
    fake.kept[ExportProfile::nameFor(fake.answer.matter)] = profile.toText();
  }

  QTemporaryDir m_folder;
};

MUNIMENT_TEST(ExportDialogTest);

} // namespace muniment::tests

#include "export_dialog_test.moc"
