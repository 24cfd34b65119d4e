#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/records/record_queries.h"
#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/toast.h"
#include "ui/signing/personal_key.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Messages of which the sample keeps nothing.
constexpr std::int64_t kFirst = 100;
constexpr std::int64_t kLast = 105;

/// Declaring in the real window, on the sample.
class DeclareWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
    m_sample.workbench().show(u"conversations"_s);
    QTRY_VERIFY(view().geometryOfRows().count() > 40);
    QTRY_VERIFY(view().geometryOfRows().find(view().geometryOfRows().count() - 1)->layout);
    for (const Record& record : declared())
      m_ofTheSample.insert(record.id);
  }

  /// What a failed test leaves open must not meet the next one.
  void cleanup() { m_sample.workbench().closeDialogs(); }

  void theUsualCaseIsTwoKeys();
  void whatIsDeclaredIsTakenBack();
  void whatIsWrongIsSaidAndCorrected();
  void whatIsDeclaredIsNotDeclaredAgain();
  void aHoldIsPutOnAndShown();
  void hitsAreDeclaredTogether();
  void theKeyIsForgottenWhenTheDeskLocks();

 private:
  [[nodiscard]] ui::TranscriptView& view() {
    return *m_sample.window().findChild<ui::TranscriptView*>(u"transcript"_s);
  }
  template <class W>
  [[nodiscard]] W* part(const char* name) {
    return m_sample.window().findChild<W*>(QLatin1StringView(name));
  }
  [[nodiscard]] QPushButton* act() { return part<QPushButton>("declareAct"); }
  void importChat();
  [[nodiscard]] QModelIndex listed(const QString& conversation);
  void open(const QString& conversation);
  void choose(const QString& code);
  void select(std::int64_t first, std::int64_t last);
  void sign(bool picture = false);
  [[nodiscard]] std::vector<Record> declared();
  [[nodiscard]] QPushButton* findUndo();
  void take(const QString& name);

  SampleWindow m_sample;
  std::set<RecordId> m_ofTheSample;
};

/// The window with what lies over it, as a person sees it.
void DeclareWindowTest::take(const QString& name) {
  for (const ui::Theme::Mode mode : {ui::Theme::Dark, ui::Theme::Light}) {
    ui::applyTheme(*qApp, mode);
    QTest::qWait(60);
    QPixmap picture = m_sample.window().grab();
    QPainter painter(&picture);
    for (QDialog* dialog : m_sample.window().findChildren<QDialog*>()) {
      if (!dialog->isVisible())
        continue;
      const QSize room = (m_sample.window().size() - dialog->size()) / 2;
      painter.drawPixmap(room.width(), room.height(), dialog->grab());
    }
    painter.end();
    QVERIFY(picture.save(u"%1/%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                               mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
  }
}

/// A chat of people whom no hold names.
void DeclareWindowTest::importChat() {
  QByteArray text;
  for (int minute = 10; minute < 40; ++minute)
    text += "01/02/2026, 09:" + QByteArray::number(minute) + (minute % 2 ? " - Rosa Prado: " : " - Emil Vogt: ") +
            "Crate " + QByteArray::number(minute) + " is ready\n";
  auto file = capture::openSourceBytes(u"WhatsApp Chat with Rosa Prado.txt"_s, text, {});
  QVERIFY(file);
  workspace::ImportWish wish;
  wish.owner = u"Emil Vogt"_s;
  wish.zone = u"Europe/Berlin"_s;
  QVERIFY(m_sample.workbench()
              .workspace()
              .import(workspace::SharedSourceFile(std::move(*file)), std::move(wish), nullptr)
              .result());
}

QModelIndex DeclareWindowTest::listed(const QString& conversation) {
  const QAbstractItemModel& model = *part<QListView>("conversations")->model();
  for (int row = 0; row < model.rowCount(); ++row) {
    if (model.index(row, 0).data().toString().contains(conversation))
      return model.index(row, 0);
  }
  return {};
}

void DeclareWindowTest::open(const QString& conversation) {
  QTRY_VERIFY(listed(conversation).isValid());
  part<QListView>("conversations")->setCurrentIndex(listed(conversation));
  QTRY_VERIFY(view().geometryOfRows().count() > 20);
  QTRY_VERIFY(view().geometryOfRows().find(view().geometryOfRows().count() - 1)->layout);
}

void DeclareWindowTest::choose(const QString& code) {
  QTRY_VERIFY(part<QLineEdit>("classSearch") && part<QLineEdit>("classSearch")->isVisible());
  auto* search = part<QLineEdit>("classSearch");
  search->setFocus();
  QTest::keyClicks(search, code);
  QTest::keyClick(search, Qt::Key_Return);
}

void DeclareWindowTest::sign(bool picture) {
  QTRY_VERIFY(part<QDialog>("passphraseSheet"));
  if (picture)
    take(u"declare-sign"_s);
  QTest::keyClicks(part<QLineEdit>("passphraseSheet.passphrase"), u"sample"_s);
  QTest::keyClick(part<QLineEdit>("passphraseSheet.passphrase"), Qt::Key_Return);
}

/// Records that are kept or wait, newest first, but those that the sample came with.
std::vector<Record> DeclareWindowTest::declared() {
  workspace::RecordsPage page;
  page.limit = 200;
  page.filter.states = {RecordState::Declared, RecordState::Waiting};
  std::vector<Record> records;
  if (const auto answer = m_sample.workbench().workspace().ask(page).result()) {
    for (const store::RecordSummary& summary : answer->records) {
      if (!m_ofTheSample.contains(summary.record.id))
        records.push_back(summary.record);
    }
  }
  return records;
}

QPushButton* DeclareWindowTest::findUndo() {
  QPushButton* undo = nullptr;
  for (ui::Toast* toast : m_sample.window().findChildren<ui::Toast*>()) {
    for (QPushButton* button : toast->findChildren<QPushButton*>()) {
      if (button->text() == u"Undo"_s)
        undo = button; // of the newest toast
    }
  }
  return undo;
}

void DeclareWindowTest::select(std::int64_t first, std::int64_t last) {
  view().select(first, last);
  view().setFocus();
}

void DeclareWindowTest::theUsualCaseIsTwoKeys() {
  select(kFirst, kLast);
  QTest::keyClick(&view(), Qt::Key_D);
  QTRY_VERIFY(act() && act()->text().contains(u"Approval"_s)); // the class this conversation had last
  take(u"declare-suggested"_s);
  choose(u"04.40"_s);
  QTRY_VERIFY(act()->isEnabled() && act()->text().contains(u"Declare 6 "_s));
  QTRY_VERIFY(part<QLabel>("keepUntil"));
  take(u"declare-usual"_s);
  act()->click();
  sign(true);
  QTRY_VERIFY(!act());
  QTRY_VERIFY(part<ui::Toast>("toast"));
  QVERIFY(view().selection().isEmpty());
  view().setCurrent(kLast);
  QTRY_VERIFY(part<QPushButton>("openRecord"));
  take(u"declare-done"_s);
  // The class is suggested now and the key is open: two keys declare.
  select(kLast + 3, kLast + 4);
  QTest::keyClick(&view(), Qt::Key_D);
  QTRY_VERIFY(act() && act()->isEnabled());
  QVERIFY(act()->text().contains(u"Declare 2 "_s));
  QTest::keyClick(part<QDialog>("declareDialog"), Qt::Key_Return);
  QTRY_VERIFY(!act());
  QTRY_COMPARE(declared().size(), 2U);
  QVERIFY(declared().front().conversation.has_value());
  QVERIFY(!findUndo()); // a hold covers the conversation
}

void DeclareWindowTest::whatIsDeclaredIsTakenBack() {
  importChat();
  open(u"Rosa"_s);
  const std::size_t before = declared().size();
  select(2, 3);
  QTest::keyClick(&view(), Qt::Key_D);
  choose(u"04.40"_s);
  QTRY_VERIFY(act()->isEnabled() && act()->text().contains(u"Declare 2 "_s));
  act()->click();
  QTRY_VERIFY(!act());
  QTRY_COMPARE(declared().size(), before + 1);
  QTRY_VERIFY(findUndo());
  findUndo()->click();
  QTRY_COMPARE(declared().size(), before);
  open(u"Harbour"_s);
}

void DeclareWindowTest::whatIsWrongIsSaidAndCorrected() {
  view().clearSelection();
  view().setFocus();
  QTest::keyClick(&view(), Qt::Key_D);
  QTRY_VERIFY(act() && act()->isVisible());
  QTRY_VERIFY(part<QWidget>("keptNote") && part<QWidget>("keptNote")->isVisible()); // "up to now"
  choose(u"Order changes"_s);
  QTRY_VERIFY(part<QLineEdit>("detail.order-number"));
  QTRY_COMPARE(part<QLineEdit>("detail.order-number")->text(), u"PO-4711"_s);
  QTRY_VERIFY(act()->text().contains(u"Approval"_s));
  auto* centre = part<QLineEdit>("detail.cost-centre");
  centre->clear(); // the one of the record before was proposed
  QTest::keyClicks(centre, u"412O"_s);
  QVERIFY(!act()->isEnabled());
  QVERIFY(part<QLabel>("declareMissing")->text().contains(u"Cost centre"_s));
  take(u"declare-errors"_s);
  QPushButton* fix = nullptr;
  for (QPushButton* each : part<QDialog>("declareDialog")->findChildren<QPushButton*>()) {
    if (each->isVisible() && each->text().contains(u"4120"_s))
      fix = each;
  }
  QVERIFY(fix);
  fix->click();
  QCOMPARE(centre->text(), u"4120"_s);
  QTRY_VERIFY(act()->isEnabled());
  take(u"declare-approval"_s);
  act()->click();
  QTRY_VERIFY(!act());
  QTRY_COMPARE(declared().size(), 3U);
  const std::vector<Record> records = declared(); // of one moment: the clock stands still
  const auto waiting = std::ranges::find(records, RecordState::Waiting, &Record::state);
  QVERIFY(waiting != records.end());
  QCOMPARE(waiting->metadata.text(u"cost-centre"), u"4120"_s);
}

void DeclareWindowTest::whatIsDeclaredIsNotDeclaredAgain() {
  select(kFirst, kLast);
  QTest::keyClick(&view(), Qt::Key_D);
  QTRY_VERIFY(act() && act()->isVisible());
  choose(u"04.40"_s);
  QTRY_VERIFY(act()->isEnabled());
  act()->click();
  QTRY_VERIFY(part<QWidget>("declareProblem") && part<QWidget>("declareProblem")->isVisible());
  take(u"declare-again"_s);
  auto* jump = part<QWidget>("declareProblem")->findChild<QPushButton*>();
  QVERIFY(jump->isVisible());
  jump->click();
  QTRY_VERIFY(!act());
  QTRY_VERIFY(!view().isVisible()); // the record is shown
  m_sample.workbench().show(u"conversations"_s);
  QTRY_VERIFY(view().isVisible());
}

void DeclareWindowTest::aHoldIsPutOnAndShown() {
  workspace::Workspace& workspace = m_sample.workbench().workspace();
  workspace::CreateHold create;
  create.name = u"Invoice dispute INV-77"_s;
  create.trigger = u"Letter of 3 March"_s;
  create.authority = u"Legal"_s;
  QVERIFY(workspace.run(create).result());
  select(2, 4);
  QTest::keyClick(&view(), Qt::Key_H);
  QTRY_VERIFY(part<QPushButton>("holdAct") && part<QPushButton>("holdAct")->isEnabled());
  take(u"hold-sheet"_s);
  QTest::keyClick(part<QDialog>("holdSheet"), Qt::Key_H); // H again confirms
  QTRY_VERIFY(!part<QDialog>("holdSheet"));
  // The next time on all of it, with the same two keys: the hold is the one used last.
  view().clearSelection();
  view().setFocus();
  QTest::keyClick(&view(), Qt::Key_H);
  QTRY_VERIFY(part<QPushButton>("holdAct") && part<QPushButton>("holdAct")->isEnabled());
  part<QPushButton>("holdAct")->click();
  QTRY_VERIFY(!part<QDialog>("holdSheet"));
  select(20, 33);
  QTest::keyClick(&view(), Qt::Key_D);
  QTRY_VERIFY(part<QWidget>("holdThatApplies"));
  choose(u"04.20.10"_s);
  QTRY_VERIFY(act()->isEnabled());
  take(u"declare-held"_s);
  part<QDialog>("declareDialog")->reject();
  view().clearSelection();
  take(u"transcript-declared"_s);
}

void DeclareWindowTest::hitsAreDeclaredTogether() {
  m_sample.workbench().search(u"from:\"Tom Beck\""_s);
  auto* hits = part<QListView>("searchHits");
  QTRY_VERIFY(hits->model()->rowCount() > 3);
  QTRY_VERIFY(hits->isVisible());
  QTest::qWait(400); // the query is asked once more when the person pauses
  m_sample.window().activateWindow();
  hits->setFocus();
  hits->setCurrentIndex(hits->model()->index(0, 0));
  for (const int row : {0, 2})
    hits->selectionModel()->select(hits->model()->index(row, 0), QItemSelectionModel::Select);
  QVERIFY(part<QPushButton>("declareHits")->isVisible());
  QTRY_VERIFY(hits->hasFocus());
  QTest::keyClick(hits, Qt::Key_D);
  QTRY_VERIFY(act());
  take(u"declare-hits"_s);
  QTRY_VERIFY(part<QLabel>("keptCounts")->text().startsWith(u"2 message(s) selected"_s));
  part<QDialog>("declareDialog")->reject();
  QTRY_VERIFY(!act());
}

void DeclareWindowTest::theKeyIsForgottenWhenTheDeskLocks() {
  m_sample.workbench().show(u"conversations"_s);
  auto* key = m_sample.workbench().findChild<ui::PersonalKey*>();
  QVERIFY(key && key->isOpen());
  m_sample.workbench().forgetKey();
  QVERIFY(!key->isOpen());
  auto given = key->ask(&m_sample.window());
  QTRY_VERIFY(part<QDialog>("passphraseSheet"));
  QTest::keyClicks(part<QLineEdit>("passphraseSheet.passphrase"), u"wrong"_s);
  part<QPushButton>("passphraseSheet.sign")->click();
  QTRY_VERIFY(part<QLineEdit>("passphraseSheet.passphrase")->isEnabled());
  take(u"declare-wrong-passphrase"_s);
  QVERIFY(!given.isFinished() && !key->isOpen());
  part<QDialog>("passphraseSheet")->reject();
  QTRY_VERIFY(given.isFinished());
  QVERIFY(given.result().error().kind == ErrorKind::Cancelled);
}

MUNIMENT_TEST(DeclareWindowTest);

} // namespace muniment::tests

#include "declare_window_test.moc"
