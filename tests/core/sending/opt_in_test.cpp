#include "core/workspace/items/capture_files.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/sending/opt_in_queries.h"
#include "core/workspace/sending/record_opt_in.h"
#include "core/workspace/sending/send_template.h"
#include "tests/core/sending/messenger_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Who agreed to be written to, what shows it, and what is sent and not sent for it.
class OptInTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void templatesWaitForAnOptIn();
  void whatShowsItMustBeThere();
  void wordsLikeStopCountByThemselves();
  void aWithdrawalStopsWhatIsQueued();
  void theNoticeGoesWithoutIt();
  void ofOneDayTheWithdrawalCounts();
  void theListHasPages();
};

namespace {

const SendTarget kToAna{std::nullopt, u"wa"_s, QString::fromLatin1(MessengerDesk::kAna)};

SendTemplate invitation() {
  return SendTemplate(kToAna, u"approval_request"_s, u"en_US"_s,
                      {{u"body.1"_s, u"4711"_s}, {u"body.2"_s, u"Friday"_s}});
}

ItemId keptFile(MessengerDesk& desk, const QString& name) {
  const auto receipt = desk.workspace().run(WorkspaceFixture::text(name, "I agree.", std::nullopt)).result();
  const Json::Array* items = receipt ? receipt->outcome.at(u"items").array() : nullptr;
  return items && !items->empty() ? ItemId::parse(items->front().text(u"id")).value_or(ItemId()) : ItemId();
}

RecordOptIn onPaper(const ItemId& item) {
  RecordOptIn command;
  command.target = kToAna;
  command.source = OptIn::Source::Paper;
  command.item = item;
  return command;
}

RecordOptIn withdrawal() {
  RecordOptIn command;
  command.target = kToAna;
  command.act = OptIn::Act::Withdrawn;
  command.source = OptIn::Source::Spoken;
  return command;
}

OptInHistory::Answer history(MessengerDesk& desk) {
  return desk.workspace().ask(OptInHistory{kToAna}).result().value_or(OptInHistory::Answer());
}

QStringList acts(MessengerDesk& desk) {
  QStringList all;
  for (const OptInStep& step : history(desk).steps)
    all.append((step.isRenewed ? u"renewed"_s : QString(nameOf(step.act))) + u' ' + nameOf(step.source));
  return all;
}

} // namespace

void OptInTest::templatesWaitForAnOptIn() {
  MessengerDesk desk;
  QCOMPARE(desk.run(invitation()), QString()); // nobody asks for it yet
  QCOMPARE(desk.set({{u"opt_in"_s, u"required"_s}}), QString());
  QVERIFY(history(desk).isRequired && !history(desk).isGiven);
  QCOMPARE(desk.run(invitation()), u"sending.no_opt_in"_s);
  const ItemId paper = keptFile(desk, u"agreed.txt"_s);
  QCOMPARE(desk.run(onPaper(paper)), QString());
  QCOMPARE(desk.run(invitation()), QString());
  const auto now = history(desk);
  QVERIFY(now.isGiven && now.mayRecord);
  QCOMPARE(now.steps.size(), 1U);
  QCOMPARE(now.steps.front().item, paper);
  QCOMPARE(now.steps.front().itemName, u"agreed.txt"_s);
  QVERIFY(!now.steps.front().recordedBy.isEmpty());
  QCOMPARE(desk.run(withdrawal()), QString());
  QCOMPARE(desk.run(invitation()), u"sending.opted_out"_s);
  desk.pass(1'000);
  QCOMPARE(desk.run(onPaper(paper)), QString());
  QCOMPARE(acts(desk), (QStringList{u"renewed paper"_s, u"withdrawn spoken"_s, u"given paper"_s}));
  QCOMPARE(desk.run(invitation()), QString());
  QVERIFY(desk.isSound());
}

void OptInTest::whatShowsItMustBeThere() {
  MessengerDesk desk;
  RecordOptIn none = onPaper(ItemId());
  none.item.reset();
  QCOMPARE(desk.run(none), u"opt_in.evidence_missing"_s);
  QCOMPARE(desk.run(onPaper(ItemId::make(desk.fixture().clock().now()))), u"item.unknown"_s);
  RecordOptIn spoken = withdrawal();
  spoken.act = OptIn::Act::Given; // heard, but nothing shows it
  QCOMPARE(desk.run(spoken), u"opt_in.evidence_missing"_s);
  desk.anaWrites(u"You may send me your offers"_s);
  QCOMPARE(desk.send(u"Thank you"_s), QString());
  desk.work();
  RecordOptIn written;
  written.target = {desk.conversation(), {}, {}};
  written.message = desk.messages().back().id;
  QCOMPARE(desk.run(written), u"opt_in.evidence_ours"_s);
  written.message = desk.messages().front().id;
  QCOMPARE(desk.run(written), QString());
  const auto step = history(desk).steps.front();
  QCOMPARE(step.message, desk.messages().front().id);
  QCOMPARE(step.at.milliseconds(), desk.messages().front().time.milliseconds);
  RecordOptIn later = written;
  later.day = QDate(2199, 1, 1);
  QCOMPARE(desk.run(later), u"opt_in.day"_s);
  const auto ledger = desk.workspace().ask(EntriesPage()).result();
  QVERIFY(ledger);
  const auto entry = std::ranges::find(ledger->entries, u"opt-in.given"_s, &LedgerEntry::verb);
  QVERIFY(entry != ledger->entries.end());
  QVERIFY(!entry->line.contains(MessengerDesk::kAna)); // it says that there is one, not whose
  QVERIFY(!entry->line.contains(written.message->toString().toUtf8()));
  QVERIFY(desk.isSound());
}

void OptInTest::wordsLikeStopCountByThemselves() {
  MessengerDesk desk;
  QCOMPARE(desk.set({{u"opt_in"_s, u"required"_s}}), QString());
  desk.anaWrites(u"Start"_s);
  QCOMPARE(desk.run(invitation()), QString());
  desk.anaWrites(u"STOP"_s);
  QCOMPARE(acts(desk), (QStringList{u"withdrawn message"_s, u"given message"_s}));
  const auto steps = history(desk).steps;
  QCOMPARE(steps.front().message, desk.messages().back().id);
  QCOMPARE(steps.back().message, desk.messages().front().id);
  QVERIFY(!steps.front().id);
  QCOMPARE(desk.run(invitation()), u"sending.opted_out"_s);
}

void OptInTest::aWithdrawalStopsWhatIsQueued() {
  MessengerDesk desk;
  QCOMPARE(desk.run(invitation()), QString());
  QCOMPARE(desk.run(withdrawal()), QString());
  desk.work();
  QCOMPARE(desk.standing(), QString());
  QCOMPARE(desk.arrived(), QStringList());
  QCOMPARE(desk.outbox().front().problem, u"sending.opted_out"_s);
}

void OptInTest::theNoticeGoesWithoutIt() {
  MessengerDesk desk;
  desk.addTemplate(u"privacy_notice"_s, {});
  QCOMPARE(desk.set({{u"opt_in"_s, u"required"_s}, {u"notice"_s, u"privacy_notice en_US"_s}}), QString());
  desk.anaWrites(u"Hello"_s);
  desk.work();
  QCOMPARE(desk.arrived(), QStringList(u"template"_s));
  QCOMPARE(desk.run(invitation()), u"sending.no_opt_in"_s);
  QCOMPARE(desk.send(u"Thank you for writing"_s), QString()); // an answer is none that they had to agree to
}

void OptInTest::ofOneDayTheWithdrawalCounts() {
  MessengerDesk desk;
  const QDate today =
      QDateTime::fromMSecsSinceEpoch(desk.fixture().clock().now().milliseconds(), QTimeZone::utc()).date();
  RecordOptIn stop = withdrawal();
  stop.day = today.addDays(-1);
  QCOMPARE(desk.run(stop), QString());
  RecordOptIn given = onPaper(keptFile(desk, u"agreed.txt"_s));
  given.day = stop.day;
  QCOMPARE(desk.run(given), QString());
  QVERIFY(!history(desk).isGiven);
  QCOMPARE(desk.run(invitation()), u"sending.opted_out"_s);
  given.day = today;
  QCOMPARE(desk.run(given), QString());
  QVERIFY(history(desk).isGiven);
}

void OptInTest::theListHasPages() {
  MessengerDesk desk;
  const ItemId paper = keptFile(desk, u"list.csv"_s);
  for (int i = 0; i < 5; ++i) {
    RecordOptIn each = onPaper(paper);
    each.source = OptIn::Source::Import;
    each.target.recipient = u"49151120000%1"_s.arg(i);
    QCOMPARE(desk.run(each), QString());
  }
  OptIns query;
  query.peer = u"wa"_s;
  query.limit = 2;
  QStringList parties;
  for (;;) {
    const auto page = desk.workspace().ask(query).result();
    QVERIFY(page);
    for (const auto& line : page->lines)
      parties.append(line.step.party);
    if (!page->hasMore)
      break;
    query.before = page->lines.back().step.id;
  }
  QCOMPARE(parties, (QStringList{u"phone:491511200004"_s, u"phone:491511200003"_s, u"phone:491511200002"_s,
                                 u"phone:491511200001"_s, u"phone:491511200000"_s}));
  query = {};
  query.peer = u"other"_s;
  QVERIFY(desk.workspace().ask(query).result()->lines.empty());
}

MUNIMENT_TEST(OptInTest);

} // namespace muniment::tests

#include "opt_in_test.moc"
