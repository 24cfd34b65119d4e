#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/records/record_queries.h"
#include "tests/core/rm/rm_desk.h"
#include "tests/support/test_suite.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"
#include "ui/shell/workbench.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace muniment::tests {

using namespace workspace;

/// One record from its declaration to its end, in the window of a workspace that a played Content Server stands beside.
class RmWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void whatIsDeclaredGoesThere();
  void whatIsHeldThereIsShownHere();
  void whatIsReleasedHereIsFreeThere();
  void whatIsDestroyedThereIsFollowedHere();
  void cleanupTestCase() { QVERIFY(m_desk.isSound()); }

 private:
  template <class W>
  [[nodiscard]] W* part(const char* name) {
    return m_window.findChild<W*>(QLatin1StringView(name));
  }
  [[nodiscard]] bool says(const QString& words) {
    return std::ranges::any_of(m_window.findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }
  [[nodiscard]] Record record() { return m_desk.workspace().ask(RecordByName{m_record.toString()}).result()->record; }
  void sign();
  void take(const QString& name);

  RmDesk m_desk;
  QTemporaryDir m_folder;
  QSettings m_settings{m_folder.filePath(u"window.ini"_s), QSettings::IniFormat};
  ui::WindowMemory m_memory{m_settings};
  QWidget m_window; ///< goes before what it uses
  ui::Workbench* m_workbench = nullptr;
  RecordId m_record;
  qint64 m_node = 0;
  qint64 m_hold = 0;
};

void RmWindowTest::initTestCase() {
  QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
  ui::applyTheme(*qApp, ui::Theme::Light);
  QStringList lines;
  for (int i = 0; i < 40; ++i)
    lines.append(u"%1: Crate %2 is ready"_s.arg(i % 2 == 0 ? u"Emil Vogt"_s : u"Rosa Prado"_s).arg(i));
  ImportWish wish;
  wish.owner = u"Emil Vogt"_s;
  QVERIFY(m_desk.fixture().importChat(m_desk.workspace(), u"WhatsApp Chat with Rosa Prado.txt"_s, lines, wish));
  const ConnectionId connection = m_desk.parts().connection.id;
  for (const auto& [name, secret] : {std::pair(u"user"_s, "recman"), std::pair(u"password"_s, "s3cret#1")})
    QVERIFY(m_desk.workspace().keepSecret(connection, name, Secret(QByteArray(secret))).result());
  QCOMPARE(m_desk.run(SwitchConnection{connection, true}), QString());
  auto opened = m_desk.fixture().open();
  QVERIFY(opened);
  m_window.resize(1440, 900);
  auto* column = new QVBoxLayout(&m_window);
  column->setContentsMargins(0, 0, 0, 0);
  m_workbench = new ui::Workbench(std::move(*opened), m_memory, &m_window);
  column->addWidget(m_workbench);
  m_window.show();
  QVERIFY(QTest::qWaitForWindowActive(&m_window));
}

void RmWindowTest::sign() {
  QTRY_VERIFY(part<QLineEdit>("passphraseSheet.passphrase"));
  part<QLineEdit>("passphraseSheet.passphrase")->setText(u"correct horse"_s);
  part<QPushButton>("passphraseSheet.sign")->click();
}

/// The window with what lies over it, as a person sees it.
void RmWindowTest::take(const QString& name) {
  for (const ui::Theme::Mode mode : {ui::Theme::Dark, ui::Theme::Light}) {
    ui::applyTheme(*qApp, mode);
    for (int pass = 0; pass < 3; ++pass) // what was shown a moment ago asks for its room
      QCoreApplication::sendPostedEvents();
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    for (QDialog* dialog : m_window.findChildren<QDialog*>()) {
      const QSize room = (m_window.size() - dialog->size()) / 2;
      if (dialog->isVisible())
        painter.drawPixmap(room.width(), room.height(), dialog->grab());
    }
    painter.end();
    QVERIFY(picture.save(u"%1/rm-window-%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                                         mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
  }
}

void RmWindowTest::whatIsDeclaredGoesThere() {
  m_workbench->show(u"conversations"_s);
  auto* list = part<QListView>("conversations");
  QTRY_VERIFY(list->model()->rowCount() > 0);
  list->setCurrentIndex(list->model()->index(0, 0));
  auto* view = part<ui::TranscriptView>("transcript");
  QTRY_VERIFY(view->geometryOfRows().count() > 20);
  QTRY_VERIFY(view->geometryOfRows().find(view->geometryOfRows().count() - 1)->layout);
  view->select(3, 5);
  view->setFocus();
  QTest::keyClick(view, Qt::Key_D);
  QTRY_VERIFY(part<QLineEdit>("classSearch") && part<QLineEdit>("classSearch")->isVisible());
  QTest::keyClicks(part<QLineEdit>("classSearch"), u"04.20"_s);
  QTest::keyClick(part<QLineEdit>("classSearch"), Qt::Key_Return);
  QTRY_VERIFY(part<QComboBox>("sendChoice")->count() > 1);
  part<QComboBox>("sendChoice")->setCurrentIndex(1);
  QTRY_VERIFY(part<QPushButton>("declareAct")->isEnabled());
  take(u"declare"_s);
  part<QPushButton>("declareAct")->click();
  sign();
  QTRY_VERIFY(says(u"on its way to Records Management"_s));
  RecordsPage newest;
  newest.limit = 1;
  m_record = m_desk.workspace().ask(newest).result()->records.front().record.id;
  m_desk.settle();
  const auto there = m_desk.there(m_record);
  QVERIFY(there && there->state == Counterpart::State::There);
  m_node = there->node;
  QCOMPARE(m_desk.nodeThere(m_node).value("record"_L1).toObject().value("class_id"_L1).toInteger(), RmDesk::kContracts);
  QPushButton* open = nullptr;
  for (QPushButton* button : m_window.findChildren<QPushButton*>()) {
    if (button->text() == u"Open Record"_s)
      open = button;
  }
  QVERIFY(open);
  open->click();
  QTRY_VERIFY(says(QString::number(m_node)));
  take(u"there"_s);
}

void RmWindowTest::whatIsHeldThereIsShownHere() {
  m_hold = m_desk.makeHold("Court order 7");
  m_desk.call("POST v1/nodes/" + QByteArray::number(m_node) + "/holds", "hold_id=" + QByteArray::number(m_hold));
  m_desk.settle();
  m_workbench->show(u"holds"_s);
  QTRY_VERIFY(says(u"Court order 7"_s));
  take(u"held"_s);
  QCOMPARE(m_desk.holdsHere(m_record), QStringList{u"Court order 7"_s});
}

void RmWindowTest::whatIsReleasedHereIsFreeThere() {
  QTRY_VERIFY(part<QPushButton>("releaseHold") && part<QPushButton>("releaseHold")->isVisible());
  part<QPushButton>("releaseHold")->click();
  auto* sheet = part<QDialog>("releaseSheet");
  QVERIFY(sheet);
  const QString code = m_desk.workspace().ask(HoldsPage{Hold::State::Active}).result()->lines.front().hold.code;
  part<QPlainTextEdit>("releaseSheet.reason")->setPlainText(u"The court decided."_s);
  part<QLineEdit>("releaseSheet.word")->setText(code);
  auto* go = sheet->findChild<QPushButton*>(u"sheet.action"_s);
  QTRY_VERIFY(go->isEnabled());
  go->click();
  const auto released = [&] { return m_desk.workspace().ask(HoldById{code}).result()->hold.state; };
  QTRY_COMPARE(released(), Hold::State::Released); // the key is open since it declared
  take(u"released"_s);
  m_desk.settle();
  QCOMPARE(m_desk.holdsThere(m_node).size(), 1); // it cools off
  m_desk.pass(15 * std::int64_t{86'400'000});
  m_desk.settle();
  QVERIFY(m_desk.holdsThere(m_node).isEmpty());
}

void RmWindowTest::whatIsDestroyedThereIsFollowedHere() {
  QVERIFY(m_desk.destroyThere(m_node));
  m_desk.settle();
  m_workbench->show(u"connections"_s);
  QTRY_VERIFY(part<QTableView>("differences.rows"));
  for (auto* tabs : part<QWidget>("connectionsScreen")->findChildren<QTabBar*>()) {
    for (int tab = 0; tab < tabs->count(); ++tab) {
      if (tabs->tabText(tab).startsWith("Differences"_L1))
        tabs->setCurrentIndex(tab);
    }
  }
  auto* rows = part<QTableView>("differences.rows");
  QTRY_VERIFY(rows->model()->rowCount() == 1);
  rows->selectRow(0);
  QTRY_VERIFY(part<QPushButton>("differences.settle")->isEnabled());
  part<QPushButton>("differences.settle")->click();
  QTRY_VERIFY(part<QRadioButton>("settleSheet.theirs"));
  part<QRadioButton>("settleSheet.theirs")->setChecked(true);
  part<QPlainTextEdit>("settleSheet.reason")->setPlainText(u"Disposed of there."_s);
  auto* sheet = part<QDialog>("settleSheet");
  auto* go = sheet->findChild<QPushButton*>(u"sheet.action"_s);
  QTRY_VERIFY(go->isEnabled());
  take(u"settle"_s);
  go->click();
  QTRY_COMPARE(record().state, RecordState::Destroyed);
  QTRY_VERIFY(!part<QDialog>("settleSheet"));
  m_desk.settle();
  QVERIFY(m_desk.conflicts().empty());
  m_workbench->show(u"records"_s);
  QTRY_VERIFY(says(u"Destroyed"_s));
  take(u"destroyed"_s);
}

MUNIMENT_TEST(RmWindowTest);

} // namespace muniment::tests

#include "window_test.moc"
