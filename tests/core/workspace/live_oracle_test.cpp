#include "core/workspace/live/take_webhook.h"
#include "tests/core/workspace/live_office.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <random>

namespace muniment::tests {

/// A conversation that came in pieces, out of order, more than once, with falls in between, ends as it would have ended
/// had everything come once and in order. MUNIMENT_LIVE_MESSAGES says how many messages.
class LiveOracleTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theEndIsTheSameInEveryOrder_data();
  void theEndIsTheSameInEveryOrder();
};

namespace {

/// What a message should be in the end, worked out without the program.
struct Expected final {
  QString text;
  int second = 0;
  bool edited = false;
  bool revoked = false;
  QString reaction;
  QString stage;
};

struct Story final {
  std::map<QString, Expected> ends; ///< by the words that the message began with
  std::vector<QByteArray> items;    ///< members of a webhook: kind, then JSON
};

QByteArray stamp(int second) { return QByteArray::number(1'770'000'000 + second); }

QByteArray told(const QByteArray& id, int second, const QByteArray& rest) {
  return R"({"from":"49170","id":")" + id + R"(","timestamp":")" + stamp(second) + R"(",)" + rest + "}";
}

Story makeStory(int messages, std::mt19937& chance) {
  const auto roll = [&](int sides) { return static_cast<int>(chance() % static_cast<unsigned>(sides)); };
  Story story;
  for (int i = 0; i < messages; ++i) {
    const QByteArray id = "w" + QByteArray::number(i);
    const QByteArray words = "message " + QByteArray::number(i);
    const bool ours = roll(3) == 0;
    const int second = i * 10;
    Expected end{QString::fromUtf8(words), second, false, false, {}, {}};
    const QByteArray body = R"("type":"text","text":{"body":")" + words + "\"}";
    if (ours)
      story.items.push_back("E"
                            R"({"from":"15550001000","to":"49170","id":")" +
                            id + R"(","timestamp":")" + stamp(second) + R"(",)" + body + "}");
    else
      story.items.push_back("M" + told(id, second, body));
    for (int edit = 0, edits = roll(4) == 0 ? roll(3) + 1 : 0; edit < edits; ++edit) {
      const QByteArray fresh = words + " version " + QByteArray::number(edit);
      story.items.push_back("M" + told(id + "e" + QByteArray::number(edit), second + edit + 1,
                                       R"("type":"edit","edit":{"original_message_id":")" + id +
                                           R"(","message":{"type":"text","text":{"body":")" + fresh + R"("}}})"));
      end.text = QString::fromUtf8(fresh);
      end.edited = true;
    }
    for (int turn = 0, turns = roll(5) == 0 ? roll(3) + 1 : 0; turn < turns; ++turn) {
      end.reaction = roll(3) == 0 ? QString() : QString(QChar(u'a' + roll(20)));
      story.items.push_back("M" + told(id + "r" + QByteArray::number(turn), second + turn + 1,
                                       R"("type":"reaction","reaction":{"message_id":")" + id + R"(","emoji":")" +
                                           end.reaction.toUtf8() + R"("})"));
    }
    if (roll(12) == 0) {
      story.items.push_back(
          "M" + told(id + "x", second + 9, R"("type":"revoke","revoke":{"original_message_id":")" + id + R"("})"));
      end.revoked = true;
    }
    static const QByteArrayList kSteps{"sent", "delivered", "read"};
    for (int step = 0, steps = ours ? roll(4) : 0; step < steps; ++step) {
      story.items.push_back("S"
                            R"({"id":")" +
                            id + R"(","status":")" + kSteps[step] + R"(","timestamp":")" + stamp(second + step + 1) +
                            R"(","recipient_id":"49170"})");
      end.stage = QString::fromUtf8(kSteps[step]);
    }
    story.ends.emplace(QString::fromUtf8(id), end);
  }
  return story;
}

/// Some items as one webhook.
QByteArray bodyOf(const std::vector<QByteArray>& items) {
  QByteArrayList messages;
  QByteArrayList statuses;
  QByteArrayList echoes;
  for (const QByteArray& item : items)
    (item[0] == 'M' ? messages : item[0] == 'S' ? statuses : echoes).append(item.sliced(1));
  return webhookOf("messages", R"("messages":[)" + messages.join(',') + R"(],"statuses":[)" + statuses.join(',') +
                                   R"(],"message_echoes":[)" + echoes.join(',') + "]");
}

/// The items in webhooks of up to forty.
std::vector<TakenLetter> lettersOf(const std::vector<QByteArray>& items, Instant now, std::mt19937& chance) {
  std::vector<TakenLetter> letters;
  for (std::size_t first = 0; first < items.size();) {
    const std::size_t size = std::min<std::size_t>(1 + chance() % 40, items.size() - first);
    const auto begin = items.begin() + static_cast<std::ptrdiff_t>(first);
    const QByteArray body = bodyOf({begin, begin + static_cast<std::ptrdiff_t>(size)});
    letters.push_back({DeliveryId::make(now), now, "head\n" + body, 5});
    first += size;
  }
  return letters;
}

QString stageName(LiveReceipt::Stage stage) {
  static const QStringList names{{}, u"sent"_s, u"delivered"_s, u"read"_s};
  return names.value(static_cast<int>(stage));
}

} // namespace

void LiveOracleTest::theEndIsTheSameInEveryOrder_data() {
  QTest::addColumn<unsigned>("seed");
  QTest::addColumn<bool>("server");
  for (const unsigned seed : {1U, 2U})
    QTest::addRow("seed %u", seed) << seed << false;
  QTest::newRow("on a server") << 3U << true;
}

void LiveOracleTest::theEndIsTheSameInEveryOrder() {
  QFETCH(unsigned, seed);
  QFETCH(bool, server);
  if (server && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  std::mt19937 chance(seed);
  const int many = std::max(qEnvironmentVariableIntValue("MUNIMENT_LIVE_MESSAGES"), 300);
  const Story story = makeStory(many, chance);
  std::vector<QByteArray> items = story.items;
  for (std::size_t i = 0; i < story.items.size(); i += 3)
    items.push_back(story.items[i]); // a third of it again, in other company
  std::ranges::shuffle(items, chance);
  LiveOffice office(server ? makeServerDatabase(u"muniment_live"_s) : QString());
  QVERIFY(office.workspace);
  const std::vector<TakenLetter> letters = lettersOf(items, office.fixture.clock().now(), chance);
  std::size_t falls = 0;
  for (std::size_t first = 0; first < letters.size();) {
    const std::size_t size = std::min<std::size_t>(1 + chance() % 6, letters.size() - first);
    const std::vector<TakenLetter> some(letters.begin() + static_cast<std::ptrdiff_t>(first),
                                        letters.begin() + static_cast<std::ptrdiff_t>(first + size));
    QVERIFY(office.runSeated(TakeWebhook(LiveOffice::kPeer, some, {}, std::nullopt)));
    if (chance() % 8 == 0) { // a fall after the commit, before anybody heard of it: the same letters come again
      QVERIFY(office.reopen());
      QVERIFY(office.runSeated(TakeWebhook(LiveOffice::kPeer, some, {}, std::nullopt)));
      ++falls;
    }
    first += size;
  }
  QVERIFY(falls > 0);
  const auto conversations = office.conversations();
  QCOMPARE(conversations.size(), 1U);
  QCOMPARE(conversations.front().messages, std::ssize(story.ends));
  const ConversationId id = conversations.front().conversation.id;
  const std::vector<Message> kept = office.messagesOf(id);
  QCOMPARE(std::ssize(kept), std::ssize(story.ends));
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Message& message = kept[i];
    QCOMPARE(message.position, static_cast<std::int64_t>(i));
    const Expected& end = story.ends.at(u"w"_s + QString::number(i)); // one every ten seconds, so in this order
    QCOMPARE(message.time.milliseconds, (1'770'000'000LL + end.second) * 1000);
    QCOMPARE(message.text, end.text);
    QCOMPARE(message.flags.testFlag(MessageFlag::Edited), end.edited);
    QCOMPARE(message.flags.testFlag(MessageFlag::Deleted), end.revoked);
    QCOMPARE(message.reactions.empty() ? QString() : message.reactions.front().emoji, end.reaction);
  }
  for (std::int64_t first = 0; first < many; first += 500) {
    const auto page = office.workspace->ask(TranscriptPage{id, first, 500}).result();
    for (const Message& message : page->messages) {
      const auto stage = page->stages.find(message.id);
      const Expected& end = story.ends.at(u"w"_s + QString::number(message.position));
      QCOMPARE(stage == page->stages.end() ? QString() : stageName(stage->second), end.stage);
    }
  }
  QVERIFY(office.isSound());
}

MUNIMENT_TEST(LiveOracleTest);

} // namespace muniment::tests

#include "live_oracle_test.moc"
