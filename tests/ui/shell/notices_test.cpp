#include "tests/support/later.h"
#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/command_palette.h"
#include "ui/shell/bell_button.h"
#include "ui/shell/notices_pane.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using workspace::KeepNotices;
using workspace::MyNews;
using workspace::MyNotices;

namespace {

/// Keeps what it is told; answers with the next event.
class FakeNotices final : public ui::NoticeDesk {
 public:
  Answer<MyNotices::Answer> ask(MyNotices) override {
    ++asked;
    return later(broken ? Result<MyNotices::Answer>(failure(ErrorKind::Unavailable, "store.busy"_L1))
                        : Result<MyNotices::Answer>(given));
  }
  Answer<std::map<QString, QString>> ask(workspace::ActorNames) override {
    return later(Result<std::map<QString, QString>>(std::map<QString, QString>{{u"actor-1"_s, u"Rita Berg"_s}}));
  }
  Answer<workspace::Receipt> run(KeepNotices command) override {
    kept.push_back(std::move(command));
    if (given.isBehind) {
      given.isBehind = false;
      given.ahead = 0;
    }
    return later(refuses ? Result<workspace::Receipt>(failure(ErrorKind::Unavailable, "store.busy"_L1))
                         : Result<workspace::Receipt>(workspace::Receipt()));
  }

  void add(std::int64_t entry, MyNews::Item::Kind kind, const QString& title, bool isRead = false,
           bool isOver = false) {
    MyNotices::Line line{
        {kind, u"task:%1"_s.arg(entry), title, false, entry, Instant::fromMilliseconds(entry * 1000), u"actor-1"_s},
        isRead,
        isOver};
    given.unread += isRead || isOver ? 0 : 1;
    given.lines.insert(given.lines.begin(), line);
  }

  MyNotices::Answer given;
  std::vector<KeepNotices> kept;
  int asked = 0;
  bool broken = false;
  bool refuses = false;
};

using Kind = MyNews::Item::Kind;

/// A window with a bell and the pane behind it.
struct Room final {
  FakeNotices desk;
  QWidget window;
  ui::BellButton bell{&window};
  std::unique_ptr<ui::NoticesModel> model;
  std::unique_ptr<ui::NoticesPane> pane;

  void open() {
    window.resize(1000, 700);
    model = std::make_unique<ui::NoticesModel>(desk, nullptr);
    pane = std::make_unique<ui::NoticesPane>(*model, bell, &window);
    window.show();
    window.activateWindow();
    model->refresh();
  }
  [[nodiscard]] QListView* list() const { return pane->findChild<QListView*>(u"notices"_s); }
};

} // namespace

/// What a person was told of, behind the bell.
class NoticesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void linesSayWhatAndOfWhom();
  void keysOpenMarkAndClose();
  void allAreReadAtOnce();
  void whatCannotBeKeptIsNotRead();
  void howFarWasLookedIsKept();
  void everyStateIsSaid();
  void theBellOfTheWindow();
};

void NoticesTest::linesSayWhatAndOfWhom() {
  FakeNotices desk;
  desk.add(1, Kind::Task, u"Approve R-7"_s, false, true);
  desk.add(2, Kind::Alarm, u"Webhooks do not arrive"_s);
  desk.add(3, Kind::Answer, u"May it <b>leave</b>?"_s, true);
  ui::NoticesModel model(desk, nullptr);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  QSignalSpy answered(&model, &ui::NoticesModel::answered);
  model.refresh();
  QTRY_COMPARE(answered.count(), 1);
  QCOMPARE(model.rowCount(), 3);
  QCOMPARE(model.unread(), 1);
  QCOMPARE(model.index(0).data().toString(), u"May it <b>leave</b>?"_s);
  QTRY_COMPARE(model.index(0).data(ui::SecondLineRole).toString(), u"Your question was answered, from Rita Berg"_s);
  QCOMPARE(model.index(0).data(ui::EmphasisRole).toInt(), 0);
  QVERIFY(model.index(1).data(ui::EmphasisRole).toInt() > 0);
  QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().endsWith(u"not read"_s));
  QVERIFY(model.index(2).data(ui::SecondLineRole).toString().contains(u"no longer open"_s));
}

void NoticesTest::keysOpenMarkAndClose() {
  Room room;
  room.desk.add(1, Kind::Task, u"First"_s);
  room.desk.add(2, Kind::Task, u"Second"_s);
  room.open();
  QVERIFY(QTest::qWaitForWindowActive(&room.window));
  QTRY_COMPARE(room.model->rowCount(), 2);
  QSignalSpy opened(room.pane.get(), &ui::NoticesPane::openRequested);
  room.pane->open();
  QTRY_COMPARE(QApplication::focusWidget(), room.list());
  QTest::keyClick(room.list(), Qt::Key_Down);
  QTest::keyClick(room.list(), Qt::Key_Space);
  QCOMPARE(room.model->unread(), 1);
  QCOMPARE(room.desk.kept.back().marks.front().entry, 1);
  QVERIFY(room.desk.kept.back().marks.front().isRead);
  QTest::keyClick(room.list(), Qt::Key_Space);
  QVERIFY(!room.desk.kept.back().marks.front().isRead);
  QCOMPARE(room.model->unread(), 2);
  QTest::keyClick(room.list(), Qt::Key_Escape);
  QVERIFY(!room.pane->isVisible());
  QCOMPARE(QApplication::focusWidget(), &room.bell);
  room.pane->open();
  QTest::keyClick(room.list(), Qt::Key_Return);
  QCOMPARE(opened.count(), 1);
  QCOMPARE(opened.at(0).at(0).toString(), u"task:1"_s);
  QCOMPARE(room.model->unread(), 1);
  QVERIFY(!room.pane->isVisible());
}

void NoticesTest::allAreReadAtOnce() {
  Room room;
  room.desk.add(4, Kind::Task, u"First"_s);
  room.desk.add(9, Kind::Task, u"Second"_s);
  room.open();
  QTRY_COMPARE(room.model->unread(), 2);
  auto* all = room.pane->findChild<QPushButton*>(u"noticesPane.readAll"_s);
  QVERIFY(all->isEnabled());
  all->click();
  QCOMPARE(room.model->unread(), 0);
  QCOMPARE(room.desk.kept.back().readUpTo, std::optional<std::int64_t>(9));
  QVERIFY(!all->isEnabled());
}

void NoticesTest::whatCannotBeKeptIsNotRead() {
  Room room;
  room.desk.add(1, Kind::Task, u"First"_s);
  room.desk.refuses = true;
  room.open();
  QTRY_COMPARE(room.model->unread(), 1);
  QSignalSpy failed(room.model.get(), &ui::NoticesModel::failed);
  room.model->setRead(0, true);
  QCOMPARE(room.model->unread(), 0);
  QTRY_COMPARE(room.model->unread(), 1);
  QCOMPARE(failed.count(), 1);
}

void NoticesTest::howFarWasLookedIsKept() {
  Room room;
  room.desk.given.isBehind = true;
  room.desk.given.ahead = 5000;
  room.open();
  QTRY_COMPARE(room.desk.asked, 2); // and it goes on from there
  QCOMPARE(room.desk.kept.size(), 1U);
  QVERIFY(room.desk.kept.front().marks.empty() && !room.desk.kept.front().readUpTo);
}

void NoticesTest::everyStateIsSaid() {
  Room room;
  room.desk.broken = true;
  room.open();
  room.pane->open();
  const auto shows = [&room](const QString& words) {
    const auto labels = room.pane->findChildren<QLabel*>();
    return std::ranges::any_of(
        labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
  };
  QTRY_VERIFY(shows(u"could not be read"_s));
  room.desk.broken = false;
  room.model->refresh();
  QTRY_VERIFY(shows(u"are listed here"_s));
  room.desk.add(1, Kind::Task, u"First"_s);
  room.model->refresh();
  QTRY_VERIFY(room.list()->isVisible());
}

void NoticesTest::theBellOfTheWindow() {
  SampleWindow sample;
  sample.start();
  QVERIFY(sample.waitOpen());
  auto* bell = sample.window().findChild<ui::BellButton*>();
  auto* pane = sample.window().findChild<ui::NoticesPane*>();
  QVERIFY(bell && pane && !pane->isVisible());
  QTRY_VERIFY(bell->unread() > 0);
  QVERIFY(!bell->accessibleDescription().isEmpty());
  sample.window().activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&sample.window()));
  QTest::mouseClick(bell, Qt::LeftButton);
  QVERIFY(pane->isVisible());
  QDir pictures(QStringLiteral(MUNIMENT_PICTURES));
  pictures.mkpath(u"."_s);
  auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
  for (const auto& [mode, name] : {std::pair(ui::Theme::Light, u"light"_s), std::pair(ui::Theme::Dark, u"dark"_s)}) {
    ui::applyTheme(*application, mode);
    QCoreApplication::processEvents(); // windows hear of it with the next event
    sample.window().grab().save(pictures.filePath(u"notices-%1.png"_s.arg(name)));
  }
  ui::applyTheme(*application, ui::Theme::Light);
  QTest::mouseClick(bell, Qt::LeftButton);
  QVERIFY(!pane->isVisible());
  sample.workbench().showNotices();
  auto* list = pane->findChild<QListView*>(u"notices"_s);
  QTRY_VERIFY(list->currentIndex().isValid());
  const int before = bell->unread();
  QTest::keyClick(list, Qt::Key_Return);
  QVERIFY(!pane->isVisible());
  QVERIFY(bell->unread() <= before);
  QTRY_VERIFY(sample.workbench().page(u"tasks"_s)->isVisible() || sample.workbench().page(u"audit"_s)->isVisible());
}

MUNIMENT_TEST(NoticesTest);

} // namespace muniment::tests

#include "notices_test.moc"
