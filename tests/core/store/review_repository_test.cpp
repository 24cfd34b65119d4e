#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/message_clock_repository.h"
#include "core/store/message_repository.h"
#include "core/store/review_repository.h"
#include "core/store/review_sample_repository.h"
#include "core/store/tag_repository.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using access::ScopeMaker;

namespace {

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);
constexpr std::int64_t kMessages = 30;

Scope contentScope(std::set<MatterId> matters = {}) {
  return ScopeMaker::of({Permission::ViewItem}, std::move(matters));
}

/// A conversation whose messages have the numbers from `first` on; the last one is destroyed.
Result<void> tell(store::Connection& connection, const std::optional<MatterId>& matter, std::int64_t first) {
  const Conversation made{ConversationId::make(kNow), u"PO-4711"_s, ConversationKind::Group, matter, kNow, makeSalt()};
  MUNIMENT_TRY_LET(number, store::ConversationRepository(connection).add(made));
  std::vector<store::NewMessage> messages;
  for (std::int64_t position = 0; position < kMessages; ++position) {
    Message message;
    message.id = MessageId::fromNumber(first + position);
    message.position = kMessages - 1 - position; // the transcript runs the other way than the numbers
    message.time = {kNow.milliseconds() + position * 60'000, true, true, TimePrecision::Minute};
    message.kind = MessageKind::Text;
    if (position == kMessages - 1)
      message.flags = MessageFlag::Destroyed;
    message.text = u"text"_s;
    message.salt = makeSalt();
    messages.push_back({message, "text"});
  }
  MUNIMENT_TRY_LET(rows, store::packMessages(connection.dialect(), number, messages, {}));
  return store::MessageRepository(connection).append(rows);
}

std::vector<MessageId> numbersFrom(std::int64_t first, std::int64_t count) {
  std::vector<MessageId> ids;
  for (std::int64_t i = 0; i < count; ++i)
    ids.push_back(MessageId::fromNumber(first + i));
  return ids;
}

} // namespace

/// Sets under review, their batches and samples, on both databases.
class ReviewRepositoryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void setsAndSamplesComeBack_data() { TestDatabase::addRows(); }
  void setsAndSamplesComeBack();

 private:
  void freeze(store::Connection& connection);
  void code(store::Connection& connection);
  void sample(store::Connection& connection);

  Matter m_matter;
  Actor m_coder;
  TagSet m_question;
  ReviewSet m_set;
};

void ReviewRepositoryTest::setsAndSamplesComeBack() {
  MUNIMENT_DATABASE(database);
  const auto connection = database.open();
  m_matter = {MatterId::make(kNow), u"M-1"_s, u"Secret"_s, {}, kNow, makeSalt()};
  QVERIFY(succeeded(store::MatterRepository(*connection).save(m_matter)));
  m_coder = {ActorId::make(kNow), u"ines"_s, u"Ines"_s, {Role::LegalReviewer}, true, {}, kNow, makeSalt()};
  QVERIFY(succeeded(store::ActorRepository(*connection).save(m_coder)));
  QVERIFY(succeeded(tell(*connection, std::nullopt, 100)));
  QVERIFY(succeeded(tell(*connection, m_matter.id, 200)));
  freeze(*connection);
  code(*connection);
  sample(*connection);
}

void ReviewRepositoryTest::freeze(store::Connection& connection) {
  m_question = {TagSetId::make(kNow), m_matter.id, u"Relevance"_s, false, false, {}, 1, makeSalt()};
  m_question.tags = {{TagId::make(kNow), u"Hot"_s, 1, false, false}};
  QVERIFY(succeeded(store::TagRepository(connection).save(m_question)));
  store::ReviewRepository repository(connection);
  std::vector<MessageId> wanted = numbersFrom(100, kMessages);
  std::ranges::copy(numbersFrom(200, kMessages), std::back_inserter(wanted));
  QCOMPARE(repository.inOrder(wanted, m_matter.id, contentScope()).value().size(), 29U); // outside, only what is open
  const auto ordered = repository.inOrder(wanted, m_matter.id, contentScope({m_matter.id}));
  QVERIFY(succeeded(ordered));
  QCOMPARE(ordered->size(), 58U);
  QCOMPARE(ordered->front(), MessageId::fromNumber(128)); // the order of the transcript; what is destroyed is left out
  QCOMPARE(repository.inOrder(wanted, std::nullopt, contentScope({m_matter.id})).value().size(), 29U);
  m_set = {ReviewSetId::make(kNow), u"Ä 'set'"_s, m_question.id, m_matter.id, Json::Object{}, 58, 20, {}, kNow,
           m_coder.id.toString(),   makeSalt()};
  std::vector<ReviewMember> members;
  for (const MessageId message : *ordered)
    members.push_back({std::ssize(members) + 1, message, std::ssize(members) / 20 + 1});
  QVERIFY(succeeded(repository.add(m_set, members)));
  QCOMPARE(repository.sets(contentScope()).value().size(), 0U);
  const auto read = repository.byId(m_set.id, contentScope({m_matter.id}));
  QVERIFY(succeeded(read) && read->has_value());
  QCOMPARE(canonicalJson(contentOf(**read)).value(), canonicalJson(contentOf(m_set)).value());
  ReviewBatch batch{m_set.id, 2, m_coder.id, kNow, 1, makeSalt()};
  QVERIFY(succeeded(repository.save(batch)));
  batch.reviewer.reset();
  batch.version = 2;
  QVERIFY(succeeded(repository.save(batch)));
  const auto batches = repository.batches(m_set.id, contentScope({m_matter.id}));
  QVERIFY(succeeded(batches));
  QCOMPARE(batches->size(), 1U);
  QVERIFY(!batches->front().reviewer);
  QCOMPARE(repository.batches(m_set.id, contentScope()).value().size(), 0U);
}

void ReviewRepositoryTest::code(store::Connection& connection) {
  const TagId hot = m_question.tags.front().id;
  Tagging tagging{TaggingId::make(kNow), m_question.id, m_coder.id, kNow, {}, makeSalt()};
  for (const MessageId message : numbersFrom(200, 6))
    tagging.changes.push_back({message, {}, {hot}});
  QVERIFY(succeeded(store::TagRepository(connection).add(tagging)));
  Tagging back{TaggingId::make(kNow), m_question.id, m_coder.id, kNow.plusMilliseconds(5), {}, makeSalt()};
  back.changes.push_back({MessageId::fromNumber(203), {hot}, {}});
  QVERIFY(succeeded(store::TagRepository(connection).add(back)));
  const Scope inside = contentScope({m_matter.id});
  store::ReviewRepository repository(connection);
  const auto counts = repository.counts(m_set, inside);
  QVERIFY(succeeded(counts));
  std::int64_t messages = 0;
  std::int64_t coded = 0;
  for (const auto& [number, count] : *counts) {
    messages += count.messages;
    coded += count.coded;
  }
  QCOMPARE(messages, 58);
  QCOMPARE(coded, 5);
  QCOMPARE(repository.tagCounts(m_set, inside).value().at(hot), 5);
  const auto page = repository.page(m_set, 3, 45, 5, inside);
  QVERIFY(succeeded(page));
  QCOMPARE(page->size(), 5U);
  QCOMPARE(page->front().ordinal, 46);
  QCOMPARE(repository.messages(m_set.id, inside).value().size(), 58U);
  store::MessageClockRepository clocks(connection);
  const auto conversations = clocks.conversationsOf(numbersFrom(100, 200), inside);
  QCOMPARE(conversations.value().size(), 2U);
  QCOMPARE(clocks.conversationsOf(numbersFrom(100, 200), contentScope()).value().size(), 1U);
  QCOMPARE(clocks.ticks(conversations->front(), inside).value().size(), 29U);
}

void ReviewRepositoryTest::sample(store::Connection& connection) {
  const Scope inside = contentScope({m_matter.id});
  store::ReviewSampleRepository repository(connection);
  const auto coded = repository.coded(m_set, inside);
  QVERIFY(succeeded(coded));
  QCOMPARE(coded->size(), 5U); // the choice that was taken back counts no more
  QCOMPARE(coded->front().coder, m_coder.id);
  ReviewSample drawn;
  drawn.id = ReviewSampleId::make(kNow);
  drawn.set = m_set.id;
  drawn.seed = u"07"_s;
  drawn.checker = m_coder.id;
  drawn.salt = makeSalt();
  std::vector<SampledMessage> items;
  for (const store::CodedMessage& each : *coded)
    items.push_back({std::ssize(items) + 1, each.message, each.coder, each.tags});
  QVERIFY(succeeded(repository.add(drawn, items)));
  for (std::int64_t version = 1; version <= 2; ++version)
    QVERIFY(succeeded(repository.add(ReviewCheck{drawn.id, items[1].message, version,
                                                 version == 1 ? std::vector<TagId>() : items[1].tags, kNow,
                                                 m_coder.id.toString(), makeSalt()})));
  const auto count = repository.count(drawn.id, inside);
  QVERIFY(succeeded(count));
  QCOMPARE(count->messages, 5);
  QCOMPARE(count->checked, 1);
  QCOMPARE(count->agreed, 1); // the last answer counts
  const auto page = repository.page(drawn.id, 1, 2, inside);
  QCOMPARE(page.value().size(), 2U);
  QCOMPARE(page->front().check->version, 2);
  QVERIFY(!page->back().check);
  QCOMPARE(repository.page(drawn.id, 0, 9, contentScope()).value().size(), 0U);
  QCOMPARE(repository.ofSet(m_set.id, contentScope()).value().size(), 0U);
  QCOMPARE(repository.checks(drawn.id, ScopeMaker::system()).value().size(), 2U);
  QCOMPARE(repository.items(drawn.id, ScopeMaker::system()).value().size(), 5U);
}

MUNIMENT_TEST(ReviewRepositoryTest);

} // namespace muniment::tests

#include "review_repository_test.moc"
