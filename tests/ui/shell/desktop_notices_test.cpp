#include "tests/support/test_suite.h"
#include "ui/shell/desktop_notices.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QWidget>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::DesktopNotices;
using workspace::MyNews;
using Kind = MyNews::Item::Kind;

class DesktopNoticesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatWasThereBeforeIsNoNews();
  void oneThingIsNamedAndOpened();
  void ofRestrictedMattersNothingIsSaid();
  void severalAreCounted();
  void theyCanBeTurnedOff();
  void whoLooksAtTheWindowIsNotTold(); // last: the program stays the active one
};

namespace {

class FakeNews final : public ui::NewsDesk {
 public:
  Answer news(std::optional<std::int64_t> after) override {
    asked.push_back(after.value_or(-1));
    MyNews::Answer given{after ? 9 : 7, {}};
    if (after)
      given.items = std::exchange(items, {});
    return QtFuture::makeReadyFuture(Result<MyNews::Answer>(given));
  }

  std::vector<std::int64_t> asked;
  std::vector<MyNews::Item> items;
};

class FakePort final : public ui::NoticePort {
 public:
  void show(const QString& title, const QString& text) override { shown.append(title + u": "_s + text); }
  void withdraw() override { ++withdrawn; }

  QStringList shown;
  int withdrawn = 0;
};

struct Desk final {
  FakeNews news;
  FakePort port;
  DesktopNotices notices{news, port, nullptr};

  Desk() { settle(); }
  void happen(std::vector<MyNews::Item> items) {
    news.items = std::move(items);
    notices.look();
    settle();
  }
  /// Answers come with the next event.
  static void settle() { QCoreApplication::processEvents(); }
};

} // namespace

void DesktopNoticesTest::whatWasThereBeforeIsNoNews() {
  Desk desk;
  QCOMPARE(desk.news.asked, std::vector<std::int64_t>{-1});
  desk.happen({});
  QCOMPARE(desk.news.asked, (std::vector<std::int64_t>{-1, 7}));
  desk.happen({});
  QCOMPARE(desk.news.asked.back(), 9);
  QVERIFY(desk.port.shown.isEmpty());
}

void DesktopNoticesTest::oneThingIsNamedAndOpened() {
  Desk desk;
  QSignalSpy opened(&desk.notices, &DesktopNotices::openRequested);
  desk.happen({{Kind::Answer, u"question:1"_s, u"May shipment 4711 <b>leave</b>?"_s, false}});
  QTRY_COMPARE(desk.port.shown, QStringList(u"Your question was answered: May shipment 4711 <b>leave</b>?"_s));
  Q_EMIT desk.port.opened();
  QCOMPARE(opened.at(0).at(0).toString(), u"question:1"_s);
  desk.happen({{Kind::Alarm, u"task:1"_s, u"whatsapp · Webhooks do not arrive any more"_s, false}});
  QTRY_COMPARE(desk.port.shown.last(), u"Something stands in the way of messages: whatsapp · Webhooks do not arrive "
                                       u"any more"_s);
}

void DesktopNoticesTest::ofRestrictedMattersNothingIsSaid() {
  Desk desk;
  desk.happen({{Kind::Task, u"task:1"_s, u"Grievance of Nora Lind"_s, true}});
  QTRY_COMPARE(desk.port.shown, QStringList(u"A new task: Open Muniment to see it."_s));
}

void DesktopNoticesTest::severalAreCounted() {
  Desk desk;
  QSignalSpy opened(&desk.notices, &DesktopNotices::openRequested);
  desk.happen({{Kind::Task, u"task:1"_s, u"One"_s, false}, {Kind::Task, u"task:2"_s, u"Two"_s, true}});
  QTRY_COMPARE(desk.port.shown.size(), 1);
  QVERIFY(!desk.port.shown.front().contains(u"One"_s));
  QVERIFY(desk.port.shown.front().contains(u"2"_s));
  Q_EMIT desk.port.opened();
  QVERIFY(opened.at(0).at(0).toString().isEmpty());
}

void DesktopNoticesTest::whoLooksAtTheWindowIsNotTold() {
  Desk desk;
  QWidget window;
  window.show();
  window.activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  QTRY_COMPARE(QGuiApplication::applicationState(), Qt::ApplicationActive);
  QVERIFY(desk.port.withdrawn > 0);
  desk.happen({{Kind::Task, u"task:1"_s, u"One"_s, false}});
  desk.happen({});
  QVERIFY(desk.port.shown.isEmpty());
}

void DesktopNoticesTest::theyCanBeTurnedOff() {
  Desk desk;
  desk.notices.setOn(false);
  desk.happen({{Kind::Task, u"task:1"_s, u"One"_s, false}});
  desk.notices.setOn(true);
  desk.happen({{Kind::Task, u"task:2"_s, u"Two"_s, false}});
  QTRY_COMPARE(desk.port.shown, QStringList(u"A new task: Two"_s));
}

MUNIMENT_TEST(DesktopNoticesTest);

} // namespace muniment::tests

#include "desktop_notices_test.moc"
