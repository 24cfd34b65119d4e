#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/review/review_queries.h"
#include "core/workspace/review/review_sample_commands.h"
#include "core/workspace/review/review_set_commands.h"
#include "core/workspace/review/tag_commands.h"
#include "core/workspace/review/tag_queries.h"
#include "core/workspace/review/term_report.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>

#include <set>

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;

namespace {

/// A chat, a set of tags, and two people who may tag: `cora` in cases, `rita` who also manages tags.
struct ReviewRoom final {
  RecordsFixture fixture;
  ConversationId chat;
  std::vector<Message> messages;
  TagSet question;
  ActorId cora;
  ActorId rita;

  explicit ReviewRoom(int lines = 60) {
    const auto enrolled = WorkspaceFixture::enrol(fixture.as(), u"cora"_s, {Role::CaseMember});
    const auto imported = fixture.importChat(lines);
    TagSet set{{},
               std::nullopt,
               u"Relevance"_s,
               false,
               true,
               {{{}, u"Hot"_s, 1, false, false}, {{}, u"Not relevant"_s, 2, false, false}},
               1,
               {}};
    if (!enrolled || !imported || fixture.run(SaveTagSet{std::move(set)}) != u"done"_s)
      qFatal("cannot prepare");
    cora = *enrolled;
    rita = fixture.as(u"rita"_s).ask(WhoAmI()).result()->actor.id;
    chat = *imported;
    messages = fixture.transcript(chat);
    question = fixture.as().ask(TagSets()).result()->front();
  }
  [[nodiscard]] FreezeReviewSet wish(const QString& name, std::int64_t batchSize = 25) const {
    FreezeReviewSet freeze;
    freeze.name = name;
    freeze.tags = question.id;
    freeze.selection.ranges = {{chat, 0, {}}};
    freeze.batchSize = batchSize;
    return freeze;
  }
  [[nodiscard]] ReviewSetId freeze(const QString& name) {
    if (const QString done = fixture.run(wish(name)); done != u"done"_s)
      qFatal("%s", qUtf8Printable(done));
    return *ReviewSetId::parse(fixture.last()->outcome.text(u"set"));
  }
  [[nodiscard]] QString tag(std::size_t first, std::size_t count, std::size_t which, const QString& login) {
    TagMessages command{question.id, {}, {question.tags[which].id}, {}};
    for (std::size_t i = first; i < first + count; ++i)
      command.messages.push_back(messages[i].id);
    fixture.base().clock().advance(1000);
    return fixture.run(std::move(command), login);
  }
  [[nodiscard]] QString give(const ReviewSetId& set, std::int64_t number, std::optional<ActorId> to,
                             std::int64_t version, const QString& login = {}) {
    return fixture.run(AssignReviewBatch{set, number, to, version}, login);
  }
  [[nodiscard]] ReviewProgress::Answer progress(const ReviewSetId& set, const QString& login = {}) {
    return *fixture.as(login).ask(ReviewProgress{set}).result();
  }
  [[nodiscard]] SampleMessages::Answer sampled(const ReviewSampleId& sample, const QString& login) {
    return *fixture.as(login).ask(SampleMessages{sample}).result();
  }
};

} // namespace

/// Frozen sets, batches, second reviews and reports of search terms.
class ReviewTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsFrozenStaysSo();
  void whatCannotBeFrozenIsRefused();
  void aSetOfAMatterHoldsNothingOfAnother();
  void batchesAreGivenAndTaken();
  void batchesAndReviewersAreFound();
  void progressIsCounted();
  void aSampleCanBeTakenAgain();
  void theSecondReviewIsBlind();
  void whatIsOverturnedIsCorrected();
  void termsAreReported();
  void alterationsAreFound_data();
  void alterationsAreFound();
  void largeSetsAreQuick();
};

void ReviewTest::whatIsFrozenStaysSo() {
  ReviewRoom room;
  FreezeReviewSet wish = room.wish(u"  Order 4711 "_s);
  wish.selection = {};
  wish.selection.query = u"delivery -\"order PO-4711 x\""_s;
  QCOMPARE(room.fixture.run(wish), u"done"_s);
  const Json outcome = room.fixture.last()->outcome;
  QCOMPARE(outcome.number(u"messages"), 60);
  QCOMPARE(outcome.number(u"batches"), 3);
  QCOMPARE(outcome.number(u"left_out"), 0);
  const auto set = *ReviewSetId::parse(outcome.text(u"set"));
  QVERIFY(room.fixture.importChat(70)); // more that the query would find
  const ReviewProgress::Answer progress = room.progress(set);
  QCOMPARE(progress.set.name, u"Order 4711"_s);
  QCOMPARE(progress.batches.size(), std::size_t{3});
  QCOMPARE(progress.batches[2].count.messages, 10);
  // A batch reads on in the order of the transcript.
  ReviewMessages page{set, 2, 0, 10};
  auto answer = room.fixture.as().ask(page).result();
  QVERIFY(answer && answer->hasMore);
  QCOMPARE(answer->lines.size(), std::size_t{10});
  QCOMPARE(answer->lines.front().message.id, room.messages[25].id);
  QCOMPARE(answer->lines.front().names.sender, u"Tom Beck"_s);
  page.after = answer->lines.back().ordinal;
  page.limit = 100;
  answer = room.fixture.as().ask(page).result();
  QVERIFY(!answer->hasMore);
  QCOMPARE(answer->lines.size(), std::size_t{15});
  QCOMPARE(answer->lines.back().message.id, room.messages[49].id);
  QVERIFY(room.fixture.isClean());
}

void ReviewTest::whatCannotBeFrozenIsRefused() {
  ReviewRoom room;
  QCOMPARE(room.fixture.run(room.wish(u" "_s)), u"review.name_wrong"_s);
  QCOMPARE(room.fixture.run(room.wish(u"one\ntwo"_s)), u"review.name_wrong"_s);
  QCOMPARE(room.fixture.run(room.wish(u"Set"_s, 0)), u"review.batch_size"_s);
  QCOMPARE(room.fixture.run(room.wish(u"Set"_s, 10'001)), u"review.batch_size"_s);
  QCOMPARE(room.fixture.run(room.wish(u"Set"_s), u"cora"_s), u"access.no_permission"_s);
  FreezeReviewSet wish = room.wish(u"Set"_s);
  wish.tags = TagSetId::make(Instant());
  QCOMPARE(room.fixture.run(wish), u"tag.set_unknown"_s);
  wish = room.wish(u"Set"_s);
  wish.selection = {};
  wish.selection.query = u"nowhere"_s;
  QCOMPARE(room.fixture.run(wish), u"review.empty"_s);
  (void)room.freeze(u"Set"_s);
  QCOMPARE(room.fixture.run(room.wish(u"SET"_s)), u"review.name_taken"_s);
  QCOMPARE(room.fixture.as().ask(ReviewSets()).result()->size(), std::size_t{1});
}

void ReviewTest::aSetOfAMatterHoldsNothingOfAnother() {
  ReviewRoom room;
  QCOMPARE(room.fixture.run(CreateMatter{u"G-7"_s, u"Grievance"_s, {}}), u"done"_s);
  const auto matter = MatterId::parse(room.fixture.last()->outcome.text(u"matter"));
  const auto secret = room.fixture.importChat(7, matter);
  QVERIFY(secret);
  FreezeReviewSet open = room.wish(u"Open"_s);
  open.selection.ranges.push_back({*secret, 0, {}});
  QCOMPARE(room.fixture.run(open), u"done"_s);
  QCOMPARE(room.fixture.last()->outcome.number(u"messages"), 60);
  QCOMPARE(room.fixture.last()->outcome.number(u"left_out"), 7);
  FreezeReviewSet closed = open;
  closed.name = u"Closed"_s;
  closed.matter = matter;
  QCOMPARE(room.fixture.run(closed), u"done"_s);
  QCOMPARE(room.fixture.last()->outcome.number(u"messages"), 67);
  const auto set = *ReviewSetId::parse(room.fixture.last()->outcome.text(u"set"));
  // Nobody outside knows of it, and nobody outside can be given a part of it.
  QCOMPARE(room.fixture.as(u"rita"_s).ask(ReviewSets()).result()->size(), std::size_t{1});
  QCOMPARE(room.fixture.as(u"rita"_s).ask(ReviewProgress{set}).result().error().id, u"review.unknown"_s);
  QCOMPARE(room.fixture.as(u"rita"_s).ask(ReviewMessages{set}).result().error().id, u"review.unknown"_s);
  QCOMPARE(room.give(set, 1, room.rita, 0), u"review.reviewer_unfit"_s);
  QCOMPARE(room.give(set, 1, room.rita, 0, u"rita"_s), u"review.unknown"_s);
  const auto reviewers = room.fixture.as().ask(Reviewers{set}).result();
  QCOMPARE(reviewers->size(), std::size_t{1}); // who made the matter
  QVERIFY(room.fixture.isClean());
}

void ReviewTest::batchesAreGivenAndTaken() {
  ReviewRoom room;
  const ReviewSetId set = room.freeze(u"First pass"_s);
  QCOMPARE(room.give(set, 9, room.cora, 0), u"review.batch_unknown"_s);
  QCOMPARE(room.give(set, 1, room.cora, 0, u"cora"_s), u"done"_s); // she takes it herself
  QCOMPARE(room.give(set, 2, room.rita, 0, u"cora"_s), u"review.not_yours"_s);
  QCOMPARE(room.give(set, 2, room.rita, 0), u"done"_s);
  QCOMPARE(room.give(set, 2, room.cora, 1, u"cora"_s), u"review.not_yours"_s);
  QCOMPARE(room.give(set, 2, std::nullopt, 1, u"cora"_s), u"review.not_yours"_s);
  QCOMPARE(room.give(set, 2, room.cora, 0), u"review.batch_outdated"_s);
  QCOMPARE(room.give(set, 2, room.rita, 1), u"review.nothing_changes"_s);
  QCOMPARE(room.give(set, 1, std::nullopt, 1, u"cora"_s), u"done"_s); // and gives it back
  QCOMPARE(room.give(set, 1, room.cora, 2), u"done"_s);
  const auto otto = room.fixture.as(u"otto"_s).ask(WhoAmI()).result();
  QCOMPARE(room.give(set, 3, otto->actor.id, 0), u"review.reviewer_unfit"_s);
  QCOMPARE(room.give(set, 3, otto->actor.id, 0, u"otto"_s), u"access.no_permission"_s);
  const ReviewProgress::Answer progress = room.progress(set, u"cora"_s);
  QCOMPARE(progress.batches[0].batch.reviewer, std::optional(room.cora));
  QCOMPARE(progress.batches[0].batch.version, 3);
  QCOMPARE(progress.batches[1].reviewer, u"rita Person"_s);
  QVERIFY(!progress.batches[2].batch.reviewer);
  QVERIFY(room.fixture.isClean());
}

void ReviewTest::batchesAndReviewersAreFound() {
  ReviewRoom room;
  const auto count = [&](const QString& query, const QString& login = {}) {
    return room.fixture.as(login).ask(CountMessages{query}).result().value_or(-1);
  };
  QCOMPARE(count(u"batch:1"_s), 0);
  QCOMPARE(count(u"-reviewed:anybody"_s), 60);
  (void)room.freeze(u"First Pass"_s);
  FreezeReviewSet some = room.wish(u"Privilege Pass"_s, 10);
  some.selection.ranges = {{room.chat, 20, 34}};
  QCOMPARE(room.fixture.run(some), u"done"_s);
  QCOMPARE(count(u"batch:first"_s), 60);
  QCOMPARE(count(u"batch:\"pass first\""_s), 60);
  QCOMPARE(count(u"batch:\"first pass/3\""_s), 10);
  QCOMPARE(count(u"batch:priv*"_s), 15);
  QCOMPARE(count(u"batch:2"_s), 25 + 5 - 5); // 25 to 49 of one set, 30 to 34 of the other
  QCOMPARE(count(u"batch:nothing"_s), 0);
  QCOMPARE(room.tag(0, 12, 0, u"rita"_s), u"done"_s);
  QCOMPARE(room.tag(10, 5, 1, u"cora"_s), u"done"_s);
  QCOMPARE(count(u"reviewed:rita"_s), 12);
  QCOMPARE(count(u"reviewed:cora tag:\"not relevant\""_s), 5);
  QCOMPARE(count(u"reviewed:rita reviewed:cora"_s), 2);
  QCOMPARE(count(u"batch:first -reviewed:anybody"_s), 45);
  QCOMPARE(count(u"reviewed:nobody"_s), 0);
  QCOMPARE(count(u"batch:first OR reviewed:rita"_s), 60);
}

void ReviewTest::progressIsCounted() {
  ReviewRoom room;
  const ReviewSetId set = room.freeze(u"First pass"_s);
  QCOMPARE(room.give(set, 1, room.cora, 0), u"done"_s);
  QCOMPARE(room.give(set, 2, room.cora, 0), u"done"_s);
  QCOMPARE(room.tag(0, 25, 1, u"cora"_s), u"done"_s);
  QCOMPARE(room.tag(25, 5, 0, u"cora"_s), u"done"_s);
  const ReviewProgress::Answer progress = room.progress(set);
  QCOMPARE(progress.batches[0].count.coded, 25);
  QCOMPARE(progress.batches[1].count.coded, 5);
  QCOMPARE(progress.reviewers.size(), std::size_t{2});
  QCOMPARE(progress.reviewers[0].name, u"cora Person"_s);
  QCOMPARE(progress.reviewers[0].batches, 2);
  QCOMPARE(progress.reviewers[0].count.messages, 50);
  QCOMPARE(progress.reviewers[0].count.coded, 30);
  QVERIFY(!progress.reviewers[1].actor); // what nobody has comes last
  QCOMPARE(progress.tags.at(room.question.tags[0].id), 5);
  QCOMPARE(progress.tags.at(room.question.tags[1].id), 25);
  const auto lines = room.fixture.as().ask(ReviewSets()).result();
  QCOMPARE(lines->front().count.coded, 30);
  QCOMPARE(lines->front().count.messages, 60);
  QCOMPARE(lines->front().author, u"Ines Roth"_s);
}

void ReviewTest::aSampleCanBeTakenAgain() {
  ReviewRoom room;
  const ReviewSetId set = room.freeze(u"First pass"_s);
  QCOMPARE(room.fixture.run(TakeReviewSample{set, 5, room.rita}), u"review.nothing_coded"_s);
  QCOMPARE(room.tag(0, 40, 1, u"cora"_s), u"done"_s);
  QCOMPARE(room.tag(38, 4, 0, u"rita"_s), u"done"_s); // two of hers are now rita's, and two more
  QCOMPARE(room.fixture.run(TakeReviewSample{set, 0, room.rita}), u"review.sample_size"_s);
  QCOMPARE(room.fixture.run(TakeReviewSample{set, 5, room.rita}, u"cora"_s), u"access.no_permission"_s);
  QCOMPARE(room.fixture.run(TakeReviewSample{set, 10, room.rita}), u"done"_s);
  const Json outcome = room.fixture.last()->outcome;
  QCOMPARE(outcome.number(u"population"), 38); // what rita chose is no part of it
  QCOMPARE(outcome.number(u"size"), 10);
  const auto sample = *ReviewSampleId::parse(outcome.text(u"sample"));
  // Anybody who has the seed comes to the same messages.
  std::map<QByteArray, MessageId> ranks;
  for (std::size_t i = 0; i < 38; ++i) {
    const QString text = outcome.text(u"seed") + u':' + room.messages[i].id.toString();
    ranks.emplace(QCryptographicHash::hash(text.toLatin1(), QCryptographicHash::Sha256).toHex(), room.messages[i].id);
  }
  std::set<MessageId> expected;
  for (const auto& [rank, message] : ranks) {
    if (expected.size() < 10)
      expected.insert(message);
  }
  std::set<MessageId> drawn;
  for (const auto& line : room.sampled(sample, {}).lines)
    drawn.insert(line.message.id);
  QCOMPARE(drawn, expected);
  // The ledger has the seed, so that nobody can say later that it was another one.
  const auto entries = room.fixture.as().ask(EntriesPage{}).result();
  QVERIFY(std::ranges::any_of(entries->entries, [&](const LedgerEntry& entry) {
    return entry.verb == u"review.sampled"_s && entry.line.contains(outcome.text(u"seed").toLatin1());
  }));
  QVERIFY(room.fixture.isClean());
}

void ReviewTest::theSecondReviewIsBlind() {
  ReviewRoom room;
  const ReviewSetId set = room.freeze(u"First pass"_s);
  QCOMPARE(room.tag(0, 6, 1, u"cora"_s), u"done"_s);
  QCOMPARE(room.fixture.run(TakeReviewSample{set, 6, room.rita}), u"done"_s);
  const auto sample = *ReviewSampleId::parse(room.fixture.last()->outcome.text(u"sample"));
  QVERIFY(room.sampled(sample, u"rita"_s).lines.front().first.empty());
  QVERIFY(room.sampled(sample, u"rita"_s).lines.front().coder.isEmpty());
  QCOMPARE(room.sampled(sample, {}).lines.front().coder, u"cora Person"_s);
  const MessageId message = room.messages[0].id;
  const TagId answer = room.question.tags[1].id;
  QCOMPARE(room.fixture.run(CheckSampled{sample, message, {answer}}), u"review.not_checker"_s);
  QCOMPARE(room.fixture.run(CheckSampled{sample, message, {}}, u"rita"_s), u"review.no_answer"_s);
  QCOMPARE(room.fixture.run(CheckSampled{sample, message, {answer, room.question.tags[0].id}}, u"rita"_s),
           u"tag.one_only"_s);
  QCOMPARE(room.fixture.run(CheckSampled{sample, room.messages[20].id, {answer}}, u"rita"_s), u"message.unknown"_s);
  QCOMPARE(room.fixture.run(CheckSampled{sample, message, {answer}}, u"rita"_s), u"done"_s);
  QCOMPARE(room.fixture.run(CheckSampled{sample, message, {answer}}, u"rita"_s), u"tag.nothing_changes"_s);
  const auto line = room.sampled(sample, u"rita"_s).lines.front();
  QVERIFY(line.isChecked && line.agrees);
  QCOMPARE(line.coder, u"cora Person"_s); // now it may be told
  QVERIFY(room.fixture.isClean());
}

void ReviewTest::whatIsOverturnedIsCorrected() {
  ReviewRoom room;
  const ReviewSetId set = room.freeze(u"First pass"_s);
  QCOMPARE(room.tag(0, 6, 1, u"cora"_s), u"done"_s);
  QCOMPARE(room.fixture.run(TakeReviewSample{set, 6, room.rita}), u"done"_s);
  const auto sample = *ReviewSampleId::parse(room.fixture.last()->outcome.text(u"sample"));
  const TagId hot = room.question.tags[0].id;
  const TagId notRelevant = room.question.tags[1].id;
  for (std::size_t i = 0; i < 4; ++i) {
    room.fixture.base().clock().advance(1000);
    QCOMPARE(room.fixture.run(CheckSampled{sample, room.messages[i].id, {i == 2 ? hot : notRelevant}}, u"rita"_s),
             u"done"_s);
  }
  auto samples = room.fixture.as().ask(ReviewSamples{set}).result();
  QCOMPARE(samples->front().count.checked, 4);
  QCOMPARE(samples->front().count.agreed, 3);
  QCOMPARE(samples->front().checker, u"rita Person"_s);
  // The right answer is what counts from now on; what was chosen first stays in the history and in the sample.
  const auto tags = room.fixture.as().ask(TagsOfMessages{{room.messages[2].id}}).result();
  QCOMPARE(tags->at(room.messages[2].id), std::vector{hot});
  const auto history = room.fixture.as().ask(TagHistory{room.messages[2].id}).result();
  QCOMPARE(history->back().author, u"rita Person"_s);
  QCOMPARE(history->back().before, std::vector{notRelevant});
  QCOMPARE(room.sampled(sample, {}).lines[2].first, std::vector{notRelevant});
  // She may think better of it; both answers are kept.
  QCOMPARE(room.fixture.run(CheckSampled{sample, room.messages[2].id, {notRelevant}}, u"rita"_s), u"done"_s);
  QCOMPARE(room.fixture.last()->outcome.number(u"version"), 2);
  samples = room.fixture.as().ask(ReviewSamples{set}).result();
  QCOMPARE(samples->front().count.agreed, 4);
  QVERIFY(room.fixture.isClean());
}

void ReviewTest::termsAreReported() {
  ReviewRoom room(200); // 144 of the first day from 8:00, then the next one
  const ReviewSetId set = room.freeze(u"First pass"_s);
  TermReport report{{u"\"delivery 3\""_s, u" delivery "_s, u"\"delivery 199\" OR \"delivery 3\""_s, u"(broken"_s, u""_s,
                     u"delivery"_s, u"nowhere"_s},
                    set};
  const auto answer = room.fixture.as().ask(report).result();
  QVERIFY(answer);
  QCOMPARE(answer->rows.size(), std::size_t{5});
  QCOMPARE(answer->rows[0].messages, 1);
  QCOMPARE(answer->rows[0].withFamily, 96); // from 8:00 to midnight, six an hour
  QCOMPARE(answer->rows[0].unique, 0);
  QCOMPARE(answer->rows[1].messages, 200);
  QCOMPARE(answer->rows[1].withFamily, 200);
  QCOMPARE(answer->rows[1].unique, 198);
  QCOMPARE(answer->rows[2].messages, 2);
  QCOMPARE(answer->rows[2].withFamily, 200);
  QVERIFY(answer->rows[3].error.has_value());
  QCOMPARE(answer->rows[4].messages, 0);
  QCOMPARE(answer->all.messages, 200);
  QCOMPARE(answer->all.withFamily, 200);
  const QByteArray csv = csvOf(*answer);
  QVERIFY(csv.contains("First pass"));
  QVERIFY(csv.contains("delivery,200,200,198\r\n"));
  QVERIFY(csv.contains("Any of them,200,200,"));
  QCOMPARE(room.fixture.as().ask(TermReport{{u" "_s}, {}}).result().error().id, u"review.no_terms"_s);
  QStringList many;
  for (int i = 0; i < 201; ++i)
    many.append(u"word%1"_s.arg(i));
  QCOMPARE(room.fixture.as().ask(TermReport{many, {}}).result().error().id, u"review.too_many_terms"_s);
}

void ReviewTest::alterationsAreFound_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::newRow("a message out of a set") << QByteArray("DELETE FROM review_member WHERE ordinal = 7");
  QTest::newRow("another batch") << QByteArray("UPDATE review_member SET batch = 2 WHERE ordinal = 7");
  QTest::newRow("another reviewer") << QByteArray("UPDATE review_batch SET reviewer = NULL, content = replace(content, "
                                                  "'\"version\":1', '\"version\":2')");
  QTest::newRow("a message out of a sample") << QByteArray("DELETE FROM review_sample_item WHERE ordinal = 2");
  QTest::newRow("another first answer") << QByteArray("UPDATE review_sample_item SET tags = '' WHERE ordinal = 2");
  QTest::newRow("a second answer gone") << QByteArray("DELETE FROM review_check");
  QTest::newRow("another seed") << QByteArray("UPDATE review_sample SET salt = zeroblob(16)");
}

void ReviewTest::alterationsAreFound() {
  QFETCH(const QByteArray, sql);
  ReviewRoom room;
  const ReviewSetId set = room.freeze(u"First pass"_s);
  QCOMPARE(room.give(set, 1, room.cora, 0), u"done"_s);
  QCOMPARE(room.tag(0, 6, 1, u"cora"_s), u"done"_s);
  QCOMPARE(room.fixture.run(TakeReviewSample{set, 6, room.rita}), u"done"_s);
  const auto sample = *ReviewSampleId::parse(room.fixture.last()->outcome.text(u"sample"));
  QCOMPARE(room.fixture.run(CheckSampled{sample, room.messages[0].id, {room.question.tags[0].id}}, u"rita"_s),
           u"done"_s);
  QVERIFY(room.fixture.isClean());
  auto connection = store::Connection::open(store::Address::sqlite(room.fixture.base().path(u"ws/muniment.db"_s).value),
                                            store::OpenMode::Write);
  QVERIFY(connection && (*connection)->change(sql).value_or(0) > 0);
  QVERIFY(!room.fixture.isClean());
}

/// MUNIMENT_REVIEW_MESSAGES makes it larger.
void ReviewTest::largeSetsAreQuick() {
  const int lines = qEnvironmentVariable("MUNIMENT_REVIEW_MESSAGES", u"2000"_s).toInt();
  ReviewRoom room(lines);
  QElapsedTimer watch;
  watch.start();
  const ReviewSetId set = room.freeze(u"All"_s);
  const qint64 frozen = watch.restart();
  QCOMPARE(room.tag(0, room.messages.size(), 1, u"cora"_s), u"done"_s);
  watch.restart();
  QCOMPARE(room.progress(set).reviewers.front().count.coded, lines);
  const qint64 counted = watch.restart();
  QCOMPARE(room.fixture.run(TakeReviewSample{set, 500, room.rita}), u"done"_s);
  QCOMPARE(room.fixture.last()->outcome.number(u"size"), std::min(lines, 500));
  const qint64 sampled = watch.restart();
  const auto report = room.fixture.as().ask(TermReport{{u"delivery"_s, u"order"_s, u"\"delivery 7\""_s}, {}}).result();
  QVERIFY(report);
  QCOMPARE(report->all.messages, lines);
  qInfo("%d messages: frozen in %lld ms, progress in %lld ms, sample in %lld ms, report of three terms in %lld ms",
        lines, frozen, counted, sampled, watch.elapsed());
}

MUNIMENT_TEST(ReviewTest);

} // namespace muniment::tests

#include "review_test.moc"
