#include "tests/support/test_suite.h"
#include "tests/ui/imports/fake_imports.h"
#include "ui/imports/collection_sheet.h"
#include "ui/imports/imports_sheet.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/kit/typed_confirmation.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

/// The sheet with its imports in the list.
struct Opened final {
  FakeImports desk;
  std::unique_ptr<ImportsSheet> sheet;

  void open(const std::optional<ConversationId>& conversation = {}) {
    sheet = std::make_unique<ImportsSheet>(desk, conversation, nullptr);
    sheet->show();
  }
  template <class W>
  [[nodiscard]] W* part(const char* name) const {
    return sheet->findChild<W*>(QLatin1StringView(name));
  }
  [[nodiscard]] TableView* list() const { return part<TableView>("imports.list"); }
  [[nodiscard]] QPushButton* action() const { return part<QPushButton>("sheet.action"); }
  [[nodiscard]] QComboBox* reason() const { return part<QComboBox>("imports.reason"); }
  [[nodiscard]] bool says(const QString& words) const {
    return std::ranges::any_of(sheet->findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }
  /// Types the word of the confirmation and goes on.
  [[nodiscard]] bool confirm() const {
    action()->click();
    auto* asked = sheet->findChild<TypedConfirmation*>();
    if (!asked || asked->action()->isEnabled())
      return false;
    asked->field()->setText(u"withdraw"_s);
    if (!asked->action()->isEnabled())
      return false;
    asked->action()->click();
    return true;
  }
};

} // namespace

class ImportsSheetTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { applyTheme(*qApp, Theme::Light); }
  void anImportIsWithdrawn();
  void whatMustBeKeptIsSaid();
  void aSecondPersonIsAskedFor();
  void aRefusalIsShown();
  void howItWasCollectedIsStated();
  void listsGrowAndNarrow();
  void emptyAndFailedListsSaySo();
  void pictures_data();
  void pictures();
};

void ImportsSheetTest::anImportIsWithdrawn() {
  Opened opened;
  opened.open();
  const QAbstractItemModelTester tester(opened.list()->model());
  QSignalSpy withdrawn(opened.sheet.get(), &ImportsSheet::withdrawn);
  QTRY_COMPARE(opened.list()->model()->rowCount(), 3);
  QTRY_VERIFY(opened.says(u"The reason is still missing"_s));
  QVERIFY(!opened.action()->isEnabled());
  QTRY_VERIFY(opened.says(u"1192 message(s) are destroyed"_s));
  opened.reason()->setCurrentIndex(1);
  QVERIFY(opened.action()->isEnabled());
  QVERIFY(opened.confirm());
  QTRY_COMPARE(withdrawn.count(), 1);
  QCOMPARE(opened.desk.commands.size(), std::size_t{1});
  QVERIFY(opened.desk.commands.front().reason == workspace::WithdrawalReason::WrongChat);
  QTRY_VERIFY(opened.says(u"It was withdrawn already"_s));
  QVERIFY(!opened.action()->isEnabled());
  QVERIFY(!opened.reason()->isVisible());
  QTRY_VERIFY(opened.says(u"It is the wrong chat"_s));
  QCOMPARE(opened.list()->model()->index(0, ImportsModel::File).data().toString(), u"Withdrawn"_s);
}

void ImportsSheetTest::whatMustBeKeptIsSaid() {
  Opened opened;
  opened.desk.keeps[opened.desk.lines[0].source.id] = {{u"2026-0001"_s}, {u"H-3"_s}, {}, false};
  opened.desk.keeps[opened.desk.lines[1].source.id].hidden = true;
  opened.open();
  QTRY_VERIFY(opened.says(u"2026-0001, H-3"_s));
  QVERIFY(!opened.reason()->isVisible());
  QVERIFY(!opened.action()->isEnabled());
  opened.list()->setCurrentIndex(opened.list()->model()->index(1, 0));
  QTRY_VERIFY(opened.says(u"Ask legal."_s));
  QVERIFY(!opened.says(u"H-3"_s));
  QVERIFY(!opened.action()->isEnabled());
}

void ImportsSheetTest::aSecondPersonIsAskedFor() {
  Opened opened;
  opened.open();
  QSignalSpy withdrawn(opened.sheet.get(), &ImportsSheet::withdrawn);
  opened.desk.refusal = Error{ErrorKind::Refused, u"access.second_person_needed"_s, {u"p1"_s}, {}, false};
  QTRY_VERIFY(opened.says(u"The reason is still missing"_s));
  opened.reason()->setCurrentIndex(2);
  QVERIFY(opened.confirm());
  QTRY_VERIFY(opened.says(u"A second person has to agree"_s));
  QCOMPARE(withdrawn.count(), 0);
  QTRY_VERIFY(opened.action()->isEnabled());
}

void ImportsSheetTest::aRefusalIsShown() {
  Opened opened;
  opened.open();
  opened.desk.refusal = Error{ErrorKind::Refused, u"source.kept"_s, {u"H-3"_s}, {}, false};
  QTRY_VERIFY(opened.says(u"The reason is still missing"_s));
  opened.reason()->setCurrentIndex(3);
  QVERIFY(opened.confirm());
  QTRY_VERIFY(opened.says(u"must be kept: H-3"_s));
}

void ImportsSheetTest::howItWasCollectedIsStated() {
  Opened opened;
  opened.open();
  QTRY_VERIFY(opened.says(u"Nothing is stated about how it was collected."_s));
  opened.part<QPushButton>("imports.state")->click();
  auto* form = opened.sheet->findChild<CollectionSheet*>();
  QVERIFY(form);
  auto* action = form->findChild<QPushButton*>(u"sheet.action"_s);
  const auto field = [form](const char* name) { return form->findChild<QLineEdit*>(QLatin1StringView(name)); };
  QVERIFY(!action->isEnabled());
  field("collection.collector")->setText(u" Ana Lima "_s);
  QVERIFY(action->isEnabled());
  field("collection.day")->setText(u"yesterday"_s);
  QVERIFY(!action->isEnabled());
  field("collection.day")->setText(u"2026-02-27"_s);
  field("collection.digest")->setText(u"ab"_s);
  QVERIFY(!action->isEnabled());
  field("collection.digest")->setText(Sha256().toHex()); // that of the file in this test
  QVERIFY(opened.says(u"It is the digest of this file."_s));
  QVERIFY(action->isEnabled());
  action->click();
  QTRY_COMPARE(opened.desk.statements.size(), std::size_t{1});
  const workspace::CollectionFacts& facts = opened.desk.statements.front().facts;
  QCOMPARE(facts.collector, u"Ana Lima"_s);
  QCOMPARE(facts.handedOverOn, std::optional(QDate(2026, 2, 27)));
  QVERIFY(!facts.withMedia);
  QTRY_VERIFY(opened.says(u"The announced digest is that of the file"_s));
}

void ImportsSheetTest::listsGrowAndNarrow() {
  Opened opened;
  for (int i = 0; i < 240; ++i)
    (void)opened.desk.add(u"Chat %1"_s.arg(i), u"%1.txt"_s.arg(i), i + 20);
  opened.open();
  const QAbstractItemModelTester tester(opened.list()->model());
  auto* rows = opened.list()->model();
  QTRY_VERIFY(rows->rowCount() >= 100);
  const auto isWhole = [rows] {
    rows->fetchMore({});
    return rows->rowCount() == 243;
  };
  QTRY_VERIFY(isWhole());
  opened.open(opened.desk.lines[200].conversation.id);
  QTRY_COMPARE(opened.list()->model()->rowCount(), 1);
}

void ImportsSheetTest::emptyAndFailedListsSaySo() {
  Opened opened;
  opened.desk.lines.clear();
  opened.open();
  QTRY_VERIFY(opened.says(u"Nothing that you may see was imported."_s));
  QVERIFY(!opened.action()->isEnabled());
  opened.desk.pageError = Error{ErrorKind::Failed, u"store.busy"_s, {}, {}, true};
  opened.open();
  QTRY_VERIFY(opened.says(u"Another program is writing"_s));
}

void ImportsSheetTest::pictures_data() {
  QTest::addColumn<bool>("dark");
  QTest::newRow("light") << false;
  QTest::newRow("dark") << true;
}

void ImportsSheetTest::pictures() {
  QFETCH(const bool, dark);
  applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
  Opened opened;
  opened.desk.keeps[opened.desk.lines[1].source.id] = {{u"2026-0001"_s}, {u"H-3"_s}, {}, false};
  opened.open();
  QTRY_VERIFY(opened.says(u"The reason is still missing"_s));
  QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)));
  const QString place = QStringLiteral(MUNIMENT_PICTURES "/imports-%1-%2.png");
  const QString theme = dark ? u"dark"_s : u"light"_s;
  QVERIFY(opened.sheet->grab().save(place.arg(u"sheet"_s, theme)));
  opened.list()->setCurrentIndex(opened.list()->model()->index(1, 0));
  QTRY_VERIFY(opened.says(u"H-3"_s));
  QVERIFY(opened.sheet->grab().save(place.arg(u"kept"_s, theme)));
  CollectionSheet form(opened.desk.lines.front().source, nullptr);
  form.show();
  QVERIFY(form.grab().save(place.arg(u"collection"_s, theme)));
}

MUNIMENT_TEST(ImportsSheetTest);

} // namespace muniment::tests

#include "imports_sheet_test.moc"
