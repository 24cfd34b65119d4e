#include "tests/support/test_suite.h"
#include "tests/ui/participants/fake_participants.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/participants/who_is_who_sheet.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

/// The sheet with its people in the list.
struct Opened final {
  FakeParticipants desk;
  std::unique_ptr<WhoIsWhoSheet> sheet;

  explicit Opened(const QString& filter = {}) {
    sheet = std::make_unique<WhoIsWhoSheet>(desk, filter, nullptr);
    sheet->show();
  }
  template <class W>
  [[nodiscard]] W* part(const char* name) const {
    return sheet->findChild<W*>(QLatin1StringView(name));
  }
  [[nodiscard]] TableView* people() const { return part<TableView>("whoIsWho.people"); }
  [[nodiscard]] TableView* proposals() const { return part<TableView>("whoIsWho.proposals"); }
  [[nodiscard]] QPushButton* action() const { return part<QPushButton>("sheet.action"); }
  [[nodiscard]] QPushButton* undo() const { return part<QPushButton>("whoIsWho.undo"); }
  [[nodiscard]] bool says(const QString& words) const {
    return std::ranges::any_of(sheet->findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }
  [[nodiscard]] int rowOf(const QString& name) const {
    const QAbstractItemModel* rows = people()->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
      if (rows->index(row, 0).data().toString() == name)
        return row;
    }
    return -1;
  }
  [[nodiscard]] bool choose(const QString& name) const {
    return QTest::qWaitFor([&] {
      if (rowOf(name) < 0)
        return false;
      people()->setCurrentIndex(people()->model()->index(rowOf(name), 0));
      return true;
    });
  }
  [[nodiscard]] QString personIn(int row) const {
    return people()->model()->index(row, ParticipantsModel::PersonName).data().toString();
  }
};

} // namespace

class WhoIsWhoTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { applyTheme(*qApp, Theme::Light); }
  void somebodyNewIsNoted();
  void aNameBecomesOneOfAKnownPersonAndBack();
  void aProposalIsAccepted();
  void twoPersonsAreMergedAndSplit();
  void aRefusalIsShown();
  void listsNarrow();
  void anEmptyListSaysSo();
  void pictures_data();
  void pictures();
};

void WhoIsWhoTest::somebodyNewIsNoted() {
  Opened opened;
  const QAbstractItemModelTester tester(opened.people()->model());
  QVERIFY(opened.choose(u"Kim"_s));
  auto* name = opened.part<QLineEdit>("participantPane.newName");
  QCOMPARE(name->text(), u"Kim"_s);
  name->clear();
  QVERIFY(!opened.action()->isEnabled());
  QVERIFY(opened.says(u"The name is still missing"_s));
  name->setText(u"Kim Lee"_s);
  QVERIFY(opened.action()->isEnabled());
  opened.action()->click();
  QTRY_COMPARE(opened.personIn(opened.rowOf(u"Kim"_s)), u"Kim Lee"_s);
  QTRY_VERIFY(opened.says(u"Kim, by Ines Roth"_s) || opened.part<QListWidget>("participantPane.names")->count() == 1);
  QTRY_VERIFY(opened.undo()->isEnabled());
  opened.undo()->click();
  QTRY_COMPARE(opened.personIn(opened.rowOf(u"Kim"_s)), u"Not said yet"_s);
  QVERIFY(opened.desk.person(u"Kim Lee"_s).names.empty());
  QTRY_VERIFY(!opened.undo()->isEnabled());
}

void WhoIsWhoTest::aNameBecomesOneOfAKnownPersonAndBack() {
  Opened opened;
  QVERIFY(opened.choose(u"+49 170 1234567"_s));
  auto* who = opened.part<QComboBox>("participantPane.who");
  QTRY_COMPARE(who->count(), 3);
  who->setCurrentIndex(who->findText(u"Thomas Beck"_s));
  QVERIFY(!opened.part<QLineEdit>("participantPane.newName")->isVisible());
  opened.action()->click();
  QTRY_COMPARE(opened.desk.person(u"Thomas Beck"_s).names.size(), std::size_t{3}); // the number as such and as a label
  QTRY_VERIFY(opened.undo()->isEnabled());
  opened.undo()->click();
  QTRY_COMPARE(opened.desk.person(u"Thomas Beck"_s).names.size(), std::size_t{1});
  QVERIFY(opened.choose(u"Tom Beck"_s));
  QTRY_COMPARE(opened.part<QListWidget>("participantPane.names")->count(), 1);
  QTRY_VERIFY(opened.part<QPushButton>("participantPane.takeOff")->isVisible());
  opened.part<QPushButton>("participantPane.takeOff")->click();
  QTRY_VERIFY(opened.desk.person(u"Thomas Beck"_s).names.empty());
}

void WhoIsWhoTest::aProposalIsAccepted() {
  Opened opened;
  opened.sheet->showTab(WhoIsWhoSheet::MayBeSame);
  const QAbstractItemModelTester tester(opened.proposals()->model());
  QTRY_VERIFY(opened.says(u"Sources have the same messages under both names"_s));
  QVERIFY(opened.says(u"This is a guess"_s));
  QTRY_VERIFY(opened.action()->isEnabled());
  opened.action()->click();
  QTRY_COMPARE(opened.desk.person(u"Thomas Beck"_s).names.size(), std::size_t{3});
}

void WhoIsWhoTest::twoPersonsAreMergedAndSplit() {
  Opened opened;
  QVERIFY(opened.choose(u"Tom Beck"_s));
  auto* other = opened.part<QComboBox>("participantPane.other");
  QTRY_COMPARE(other->count(), 2); // nobody is merged with themselves
  auto* merge = opened.part<QPushButton>("participantPane.merge");
  QVERIFY(!merge->isEnabled());
  other->setCurrentIndex(1);
  merge->click();
  QTRY_COMPARE(opened.desk.person(u"Ana Maria Souza"_s).sameAs, std::optional(opened.desk.person(u"Thomas Beck"_s).id));
  auto* split = opened.part<QPushButton>("participantPane.split");
  QTRY_VERIFY(split->isVisible());
  QCOMPARE(split->text(), u"Split Off Ana Maria Souza"_s);
  split->click();
  QTRY_VERIFY(!split->isVisible());
  QVERIFY(!opened.desk.person(u"Ana Maria Souza"_s).sameAs);
  QTRY_VERIFY(opened.undo()->isEnabled());
  opened.undo()->click();
  QTRY_VERIFY(opened.desk.person(u"Ana Maria Souza"_s).sameAs);
}

void WhoIsWhoTest::aRefusalIsShown() {
  Opened opened;
  opened.desk.refusal = makeError(ErrorKind::Refused, "person.held"_L1);
  QVERIFY(opened.choose(u"Kim"_s));
  opened.action()->click();
  QTRY_VERIFY(opened.says(u"A hold covers this person"_s));
  QVERIFY(!opened.undo()->isEnabled());
  QVERIFY(opened.action()->isEnabled());
}

void WhoIsWhoTest::listsNarrow() {
  Opened opened(u"souza"_s);
  QTRY_COMPARE(opened.people()->model()->rowCount(), 2);
  opened.sheet->showTab(WhoIsWhoSheet::NotSaid);
  QTRY_COMPARE(opened.people()->model()->rowCount(), 1);
  opened.part<QLineEdit>("whoIsWho.filter")->clear();
  QTRY_COMPARE(opened.people()->model()->rowCount(), 3);
}

void WhoIsWhoTest::anEmptyListSaysSo() {
  Opened opened(u"nobody like that"_s);
  QTRY_VERIFY(opened.says(u"Nobody in the conversations"_s));
  QVERIFY(!opened.action()->isEnabled());
  opened.desk.pageError = makeError(ErrorKind::Failed, "file.failed"_L1);
  opened.part<QLineEdit>("whoIsWho.filter")->setText(u"other"_s);
  QTRY_VERIFY(opened.says(u"could not be read"_s));
}

void WhoIsWhoTest::pictures_data() {
  QTest::addColumn<int>("mode");
  QTest::newRow("light") << int(Theme::Light);
  QTest::newRow("dark") << int(Theme::Dark);
}

void WhoIsWhoTest::pictures() {
  QFETCH(const int, mode);
  QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)));
  applyTheme(*qApp, static_cast<Theme::Mode>(mode));
  const QString place = u"%1/who-is-who-%2-%3.png"_s;
  const QString tag = QString::fromLatin1(QTest::currentDataTag());
  Opened opened;
  QVERIFY(opened.choose(u"Tom Beck"_s));
  QTRY_COMPARE(opened.part<QListWidget>("participantPane.names")->count(), 1);
  QVERIFY(opened.sheet->grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"person"_s, tag)));
  QVERIFY(opened.choose(u"Kim"_s));
  QVERIFY(opened.sheet->grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"new"_s, tag)));
  opened.sheet->showTab(WhoIsWhoSheet::MayBeSame);
  QTRY_VERIFY(opened.says(u"This is a guess"_s));
  const auto* ground = opened.part<QLabel>("whoIsWho.ground");
  QTRY_VERIFY(ground->height() >= ground->heightForWidth(ground->width())); // not cut
  QVERIFY(opened.sheet->grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"same"_s, tag)));
}

MUNIMENT_TEST(WhoIsWhoTest);

} // namespace muniment::tests

#include "who_is_who_test.moc"
