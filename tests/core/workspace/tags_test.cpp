#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/review/tag_commands.h"
#include "core/workspace/review/tag_queries.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;

namespace {

/// A chat of twenty messages and a set of three tags.
struct Review final {
  RecordsFixture fixture;
  ConversationId chat;
  std::vector<MessageId> messages;

  Review() {
    const auto imported = fixture.importChat(20);
    if (!imported)
      qFatal("cannot import");
    chat = *imported;
    for (const Message& message : fixture.transcript(chat))
      messages.push_back(message.id);
  }
  [[nodiscard]] QString save(TagSet set, const QString& login = {}) {
    return fixture.run(SaveTagSet{std::move(set)}, login);
  }
  [[nodiscard]] TagSet set(const QString& name, const QString& login = {}) {
    const auto sets = fixture.as(login).ask(TagSets()).result();
    for (const TagSet& set : sets.value_or(std::vector<TagSet>())) {
      if (set.name == name)
        return set;
    }
    return {};
  }
  [[nodiscard]] QString choose(const TagSet& set, std::vector<std::size_t> which, std::vector<std::size_t> tags,
                               std::vector<std::size_t> takeBack = {}, const QString& login = {}) {
    TagMessages command{set.id, {}, {}, {}};
    for (const std::size_t i : which)
      command.messages.push_back(messages.at(i));
    for (const std::size_t i : tags)
      command.choose.push_back(set.tags.at(i).id);
    for (const std::size_t i : takeBack)
      command.takeBack.push_back(set.tags.at(i).id);
    return fixture.run(std::move(command), login);
  }
  [[nodiscard]] std::int64_t count(const QString& query, const QString& login = {}) {
    return fixture.as(login).ask(CountMessages{query}).result().value_or(-1);
  }
};

TagSet relevance() {
  return {{},
          std::nullopt,
          u"Relevance"_s,
          false,
          true,
          {{{}, u"Hot"_s, 1, false, false},
           {{}, u"Not relevant"_s, 2, false, false},
           {{}, u"Privileged"_s, 3, true, false}},
          1,
          {}};
}

} // namespace

class TagsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneTagGivesWayToAnother();
  void severalTagsStandBesideEachOther();
  void aSetThatCannotBeIsRefused();
  void whatCannotBeChosenIsRefused();
  void aRetiredTagStaysWhereItWas();
  void aSetOfAMatterIsUnknownOutside();
  void alterationsAreFound_data();
  void alterationsAreFound();
};

void TagsTest::oneTagGivesWayToAnother() {
  Review review;
  QCOMPARE(review.save(relevance()), u"done"_s);
  const TagSet set = review.set(u"Relevance"_s);
  QCOMPARE(review.choose(set, {3, 4, 5, 3}, {0}), u"done"_s);
  QCOMPARE(review.fixture.last()->outcome.number(u"changed"), 3);
  QCOMPARE(review.count(u"tag:hot"_s), 3);
  QCOMPARE(review.count(u"-tag:hot"_s), 17);
  review.fixture.base().clock().advance(60'000);
  QCOMPARE(review.choose(set, {4, 5, 6}, {1}), u"done"_s);
  QCOMPARE(review.count(u"tag:hot"_s), 1);
  QCOMPARE(review.count(u"tag:\"not relevant\""_s), 3);
  QCOMPARE(review.count(u"tag:NOT*"_s), 3);
  QCOMPARE(review.count(u"tag:relevant"_s), 0);
  const auto history = review.fixture.as().ask(TagHistory{review.messages[4]}).result();
  QCOMPARE(history->size(), std::size_t{2});
  QCOMPARE(history->at(1).before, std::vector{set.tags[0].id});
  QCOMPARE(history->at(1).after, std::vector{set.tags[1].id});
  QCOMPARE(history->at(1).author, u"Ines Roth"_s);
  QVERIFY(history->at(0).at < history->at(1).at);
  QCOMPARE(review.choose(set, {4}, {1}), u"tag.nothing_changes"_s);
  QCOMPARE(review.choose(set, {4}, {}, {1}), u"done"_s);
  QVERIFY(!review.fixture.as().ask(TagsOfMessages{review.messages}).result()->contains(review.messages[4]));
  QCOMPARE(review.fixture.as().ask(TagCounts{set.id}).result()->at(set.tags[1].id), 2);
  QVERIFY(review.fixture.isClean());
}

void TagsTest::severalTagsStandBesideEachOther() {
  Review review;
  TagSet issues = relevance();
  issues.name = u"Issues"_s;
  issues.multiple = true;
  QCOMPARE(review.save(issues), u"done"_s);
  const TagSet set = review.set(u"Issues"_s);
  QCOMPARE(review.choose(set, {0, 1}, {0, 2}), u"done"_s);
  QCOMPARE(review.choose(set, {1}, {1}), u"done"_s);
  const auto tags = review.fixture.as().ask(TagsOfMessages{review.messages}).result();
  QCOMPARE(tags->at(review.messages[0]).size(), std::size_t{2});
  QCOMPARE(tags->at(review.messages[1]).size(), std::size_t{3});
  QCOMPARE(review.count(u"tag:hot tag:privileged -tag:\"not relevant\""_s), 1);
}

void TagsTest::aSetThatCannotBeIsRefused() {
  Review review;
  TagSet set = relevance();
  set.name = u" "_s;
  QCOMPARE(review.save(set), u"tag.name_missing"_s);
  set = relevance();
  set.tags.clear();
  QCOMPARE(review.save(set), u"tag.none"_s);
  set = relevance();
  set.tags[1].name = u"HÓT"_s;
  QCOMPARE(review.save(set), u"tag.name_taken"_s);
  set = relevance();
  set.tags[1].key = 1;
  QCOMPARE(review.save(set), u"tag.key_taken"_s);
  QCOMPARE(review.save(relevance(), u"otto"_s), u"access.no_permission"_s);
  QCOMPARE(review.save(relevance()), u"done"_s);
  QCOMPARE(review.save(relevance()), u"tag.name_taken"_s);
  set = review.set(u"Relevance"_s);
  TagSet shorter = set;
  shorter.tags.pop_back();
  QCOMPARE(review.save(shorter), u"tag.removed"_s);
  QCOMPARE(review.save(set), u"done"_s);
  QCOMPARE(review.save(set), u"tag.version_outdated"_s);
  QVERIFY(review.fixture.isClean());
}

void TagsTest::whatCannotBeChosenIsRefused() {
  Review review;
  QCOMPARE(review.save(relevance()), u"done"_s);
  const TagSet set = review.set(u"Relevance"_s);
  QCOMPARE(review.choose(set, {0}, {0, 1}), u"tag.one_only"_s);
  QCOMPARE(review.choose(set, {0}, {0}, {}, u"otto"_s), u"access.no_permission"_s);
  const TagId strange = TagId::make(review.fixture.base().clock().now());
  QCOMPARE(review.fixture.run(TagMessages{set.id, {review.messages[0]}, {strange}, {}}), u"tag.unknown"_s);
  QCOMPARE(review.fixture.run(TagMessages{set.id, {MessageId::fromNumber(77)}, {set.tags[0].id}, {}}),
           u"message.unknown"_s);
  const TagSetId other = TagSetId::make(review.fixture.base().clock().now());
  QCOMPARE(review.fixture.run(TagMessages{other, {review.messages[0]}, {set.tags[0].id}, {}}), u"tag.set_unknown"_s);
  QCOMPARE(review.count(u"tag:hot"_s), 0);
}

void TagsTest::aRetiredTagStaysWhereItWas() {
  Review review;
  QCOMPARE(review.save(relevance()), u"done"_s);
  TagSet set = review.set(u"Relevance"_s);
  QCOMPARE(review.choose(set, {0}, {0}), u"done"_s);
  set.tags[0].retired = true;
  set.tags[1].name = u"Irrelevant"_s;
  QCOMPARE(review.save(set), u"done"_s);
  QCOMPARE(review.choose(set, {1}, {0}), u"tag.retired"_s);
  QCOMPARE(review.count(u"tag:hot"_s), 1);
  QCOMPARE(review.choose(set, {0}, {1}), u"done"_s);
  QCOMPARE(review.count(u"tag:irrelevant"_s), 1);
}

void TagsTest::aSetOfAMatterIsUnknownOutside() {
  Review review;
  QCOMPARE(review.fixture.run(CreateMatter{u"G-7"_s, u"Grievance"_s, {}}), u"done"_s);
  TagSet set = relevance();
  set.matter = MatterId::parse(review.fixture.last()->outcome.text(u"matter"));
  QVERIFY(set.matter);
  QCOMPARE(review.save(set), u"done"_s);
  set = review.set(u"Relevance"_s);
  QCOMPARE(review.choose(set, {0, 1}, {0}), u"done"_s); // messages that everybody sees
  QCOMPARE(review.count(u"tag:hot"_s), 2);
  const QString rita = u"rita"_s;
  QVERIFY(review.set(u"Relevance"_s, rita).id.isNull());
  QCOMPARE(review.count(u"tag:hot"_s, rita), 0);
  QCOMPARE(review.count(u"-tag:hot"_s, rita), 20);
  QVERIFY(review.fixture.as(rita).ask(TagsOfMessages{review.messages}).result()->empty());
  QVERIFY(review.fixture.as(rita).ask(TagHistory{review.messages[0]}).result()->empty());
  QVERIFY(review.fixture.as(rita).ask(TagCounts{set.id}).result()->empty());
  QCOMPARE(review.choose(set, {2}, {0}, {}, rita), u"tag.set_unknown"_s);
  // A set of the same name outside the matter neither clashes nor tells.
  QCOMPARE(review.save(relevance(), rita), u"done"_s);
  QVERIFY(review.fixture.isClean());
}

void TagsTest::alterationsAreFound_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::newRow("another tag") << QByteArray("UPDATE tag_change SET tags_after = ''");
  QTest::newRow("another author") << QByteArray("UPDATE tagging SET at = at + 1");
  QTest::newRow("another message") << QByteArray("UPDATE tag_change SET message = message + 1 WHERE message = (SELECT "
                                                 "max(message) FROM tag_change)");
  QTest::newRow("an act gone") << QByteArray("DELETE FROM tag_change");
  QTest::newRow("a set gone over") << QByteArray("UPDATE tag_set SET salt = zeroblob(16)");
}

void TagsTest::alterationsAreFound() {
  QFETCH(const QByteArray, sql);
  Review review;
  QCOMPARE(review.save(relevance()), u"done"_s);
  QCOMPARE(review.choose(review.set(u"Relevance"_s), {0, 1}, {0}), u"done"_s);
  QVERIFY(review.fixture.isClean());
  auto connection = store::Connection::open(
      store::Address::sqlite(review.fixture.base().path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
  QVERIFY(connection && (*connection)->change(sql).value_or(0) > 0);
  QVERIFY(!review.fixture.isClean());
}

MUNIMENT_TEST(TagsTest);

} // namespace muniment::tests

#include "tags_test.moc"
