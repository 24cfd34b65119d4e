#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/sending/messenger_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Somebody who was known by a number, and by a user id, turns out to be one person.
class MeetingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void twoNamesOfOnePersonAreAskedAboutOnce();
};

namespace {

/// A message as the service tells it of somebody with these names.
void say(MessengerDesk& desk, const QString& wamid, const QString& phone, const QString& user) {
  QJsonObject contact{{u"profile"_s, QJsonObject{{u"name"_s, u"Ana"_s}}}};
  QJsonObject message{{u"id"_s, wamid},
                      {u"timestamp"_s, QString::number(desk.fixture().clock().now().milliseconds() / 1'000)},
                      {u"type"_s, u"text"_s},
                      {u"text"_s, QJsonObject{{u"body"_s, wamid}}}};
  if (!phone.isEmpty()) {
    contact.insert(u"wa_id"_s, phone);
    message.insert(u"from"_s, phone);
  }
  if (!user.isEmpty()) {
    contact.insert(u"user_id"_s, user);
    message.insert(u"from_user_id"_s, user);
  }
  const QJsonObject metadata{{u"display_phone_number"_s, u"15550001000"_s},
                             {u"phone_number_id"_s, QString::fromLatin1(MessengerDesk::kNumber)}};
  desk.sandbox().json("POST control/wa/changes", {{u"field"_s, u"messages"_s},
                                                  {u"value"_s, QJsonObject{{u"messaging_product"_s, u"whatsapp"_s},
                                                                           {u"metadata"_s, metadata},
                                                                           {u"contacts"_s, QJsonArray{contact}},
                                                                           {u"messages"_s, QJsonArray{message}}}}});
  desk.hear(1);
  desk.pass(1'000);
}

} // namespace

void MeetingTest::twoNamesOfOnePersonAreAskedAboutOnce() {
  MessengerDesk desk;
  say(desk, u"one"_s, u"49170123"_s, {});
  say(desk, u"two"_s, {}, u"DE.1349"_s);
  const auto conversations = [&] { return desk.workspace().ask(ConversationsPage()).result()->conversations; };
  QCOMPARE(conversations().size(), std::size_t(2));
  const auto tasks = [&] { return desk.workspace().ask(TasksPage()).result()->tasks; };
  QVERIFY(tasks().empty());
  say(desk, u"three"_s, u"49170123"_s, u"DE.1349"_s);
  say(desk, u"four"_s, u"49170123"_s, u"DE.1349"_s);
  QCOMPARE(conversations().size(), std::size_t(2));
  const auto asked = tasks();
  QCOMPARE(asked.size(), std::size_t(1));
  QVERIFY(asked.front().title.contains(u"+49170123"_s) && asked.front().title.contains(u"DE.1349"_s));
  const auto task = desk.workspace().ask(TaskById{asked.front().id}).result();
  QVERIFY(task && !task->why.isEmpty() && !task->about.isEmpty());
  // Whoever looks at the number gets what was said under both names from then on.
  std::vector<std::int64_t> sizes;
  for (const auto& each : conversations())
    sizes.push_back(each.messages);
  std::ranges::sort(sizes);
  QCOMPARE(sizes, (std::vector<std::int64_t>{1, 3}));
  QVERIFY(desk.isSound());
}

MUNIMENT_TEST(MeetingTest);

} // namespace muniment::tests

#include "meeting_test.moc"
