#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/conversations/collection.h"
#include "core/workspace/conversations/imports.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/conversations/withdraw_source.h"
#include "core/workspace/disposition/sweep.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>

namespace muniment::tests {

/// What was imported by mistake is taken back as a whole, and nothing that must be kept goes with it.
class WithdrawTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aWrongChatGoesAsAWhole_data() { TestDatabase::addRows(); }
  void aWrongChatGoesAsAWhole();
  void whatAnotherSourceHasStays_data();
  void whatAnotherSourceHasStays();
  void ofThreeSourcesTwoAreComparedOn();
  void theRestOfAConversationMeetsAgain();
  void aStoppedImportIsWithdrawnAndBegunAnew();
  void whatIsDeclaredHeldOrInACaseKeepsIt();
  void itTakesTwoPersons();
  void pagesGoOnWhereTheyEnded();
  void howItWasCollectedIsStatedAndStays();
  void aGreatBatchGoes();
};

namespace {

using workspace::WithdrawalReason;
using workspace::WithdrawSource;

QStringList lines(int count) {
  QStringList all;
  for (int i = 0; i < count; ++i)
    all.append((i % 3 == 0 ? u"Ana Lima: "_s : u"Tom Beck: "_s) + u"delivery %1 of order PO-4711"_s.arg(i));
  return all;
}

/// A workspace of one person, here or on a server.
struct Desk final {
  WorkspaceFixture fixture;
  std::unique_ptr<workspace::Workspace> opened;

  explicit Desk(const QString& postgres = {})
      : opened(postgres.isEmpty() ? fixture.make() : rehearse(fixture, postgres)) {}

  /// One line a minute; of an empty one only the minute passes.
  workspace::ImportedChat import(const QString& name, const QStringList& lines, workspace::ImportWish wish = {}) {
    QDateTime at(QDate(2026, 1, 13), QTime(8, 0), Qt::UTC);
    {
      QFile file(fixture.path(name).value);
      if (!file.open(QIODevice::WriteOnly))
        qFatal("the export cannot be written");
      for (const QString& line : lines) {
        if (!line.isEmpty())
          file.write((at.toString(u"dd/MM/yyyy, HH:mm") + u" - "_s + line + u'\n').toUtf8());
        at = at.addSecs(60);
      }
    }
    const auto file = opened->inspect(fixture.path(name), {}, nullptr).result();
    const auto imported = opened->import(*file, std::move(wish), nullptr).result();
    return holds(imported) ? imported->front() : workspace::ImportedChat();
  }
  QString withdraw(const SourceId& source, WithdrawalReason reason = WithdrawalReason::WrongChat) {
    workspace::RunOptions options;
    options.signer = WorkspaceFixture::signerOf(*opened);
    const auto receipt = opened->run(WithdrawSource{source, reason}, options).result();
    if (!receipt)
      return receipt.error().id;
    const auto swept = workspace::sweepAway(*opened, nullptr);
    return swept ? u"%1 %2"_s.arg(receipt->outcome.number(u"destroyed")).arg(receipt->outcome.number(u"kept"))
                 : swept.error().id;
  }
  std::vector<Message> transcript(const ConversationId& id) {
    const auto page = opened->ask(workspace::TranscriptPage{id, 0, 100'000}).result();
    return page ? page->messages : std::vector<Message>();
  }
  std::int64_t found(const QString& query) {
    return opened->ask(workspace::CountMessages{query}).result().value_or(-1);
  }
  QStringList objects() {
    QStringList names;
    QDirIterator walk(fixture.path(u"ws/vault"_s).value, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
      names.append(walk.next());
    return names;
  }
  bool isClean() {
    const auto verified = opened->verify({true, std::nullopt}, nullptr).result();
    for (const auto& finding : verified ? verified->findings : std::vector<workspace::Finding>())
      qWarning("%s %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
    return verified && verified->findings.empty();
  }
};

bool isGone(const Message& message) { return message.flags.testFlag(MessageFlag::Destroyed) && message.text.isEmpty(); }

} // namespace

void WithdrawTest::aWrongChatGoesAsAWhole() {
  QFETCH(const store::Dialect, dialect);
  const bool isShared = dialect == store::Dialect::Postgres;
  if (isShared && !TestDatabase::hasServer())
    QSKIP("MUNIMENT_TEST_POSTGRES names no server; the shared store was not tested.");
  Desk desk(isShared ? makeServerDatabase(u"muniment_withdraw"_s) : QString());
  const QStringList said{u"Zenobia Quill: wolframite at noon"_s, u"Tom Beck: fine"_s};
  const auto chat = desk.import(u"Zenobia.txt"_s, said);
  QCOMPARE(desk.found(u"noon"_s), 1); // words that are looked for stand in the access journal
  QCOMPARE(desk.withdraw(chat.source), u"2 0"_s);
  QCOMPARE(desk.found(u"noon"_s), 0);
  const auto messages = desk.transcript(chat.conversation);
  QCOMPARE(messages.size(), std::size_t{2});
  QVERIFY(std::ranges::all_of(messages, isGone));
  const auto listed = desk.opened->ask(workspace::ImportsPage()).result();
  QVERIFY(holds(listed));
  QCOMPARE(listed->size(), std::size_t{1});
  const ConversationSource& left = listed->front().source;
  QVERIFY(left.name.isEmpty() && left.digest == Sha256() && listed->front().conversation.title.isEmpty());
  QCOMPARE(left.messages, 2);
  const auto withdrawal = workspace::withdrawalOf(left);
  QVERIFY(withdrawal && withdrawal->reason == WithdrawalReason::WrongChat && !withdrawal->by.isEmpty());
  QVERIFY(desk.isClean());
  QCOMPARE(desk.withdraw(chat.source), u"source.withdrawn"_s);
  if (!isShared) {
    QVERIFY(desk.objects().isEmpty());
    desk.opened.reset();
    for (const QString& name : {u"ws/muniment.db"_s, u"ws/muniment.db-wal"_s}) {
      QFile file(desk.fixture.path(name).value);
      const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
      for (const char* word : {"wolframite", "Zenobia", "zenobia"})
        QVERIFY2(!bytes.contains(word), word);
    }
    desk.opened = std::move(*desk.fixture.open());
  }
  // It is as if the file had never been there.
  const auto again = desk.import(u"Zenobia.txt"_s, said);
  QVERIFY(!again.wasThere && again.conversation != chat.conversation);
  QCOMPARE(again.added, 2);
  QCOMPARE(again.conflicts, 0);
  QCOMPARE(desk.found(u"noon"_s), 1);
  QVERIFY(desk.isClean());
}

void WithdrawTest::whatAnotherSourceHasStays_data() {
  QTest::addColumn<bool>("forgedFirst");
  QTest::newRow("the forged export came second") << false;
  QTest::newRow("the forged export came first") << true;
}

void WithdrawTest::whatAnotherSourceHasStays() {
  QFETCH(const bool, forgedFirst);
  Desk desk;
  const QStringList genuine = lines(40);
  QStringList forged = genuine;
  forged[10] = u"Tom Beck: forgery of the tenth"_s;
  forged[20].clear();
  forged.append(u"Ana Lima: never said before"_s);
  const auto first = desk.import(u"a.txt"_s, forgedFirst ? forged : genuine);
  const auto second = desk.import(u"b.txt"_s, forgedFirst ? genuine : forged);
  QCOMPARE(second.conversation, first.conversation);
  QVERIFY(desk.found(u"is:conflict"_s) >= 2);
  QCOMPARE(desk.withdraw(forgedFirst ? first.source : second.source, WithdrawalReason::Doubtful), u"1 39"_s);
  QCOMPARE(desk.found(u"is:conflict"_s), 0);
  QCOMPARE(desk.found(u"forgery"_s), 0);
  QCOMPARE(desk.found(u"before"_s), 0);
  QCOMPARE(desk.found(u"PO-4711"_s), 40);
  QStringList kept;
  for (const Message& message : desk.transcript(first.conversation)) {
    if (isGone(message))
      continue;
    kept.append(message.text);
    QCOMPARE(message.sightings, 1);
    const auto details = desk.opened->ask(workspace::MessageDetails{message.id}).result();
    QCOMPARE(details->sightings.size(), std::size_t{1});
    QVERIFY(!details->sightings.front().text);
  }
  QStringList expected;
  for (const QString& line : genuine)
    expected.append(line.section(u": "_s, 1));
  kept.sort();
  expected.sort();
  QCOMPARE(kept, expected);
  QVERIFY(desk.isClean());
}

void WithdrawTest::ofThreeSourcesTwoAreComparedOn() {
  Desk desk;
  const QStringList whole = lines(60);
  QStringList lacking = whole;
  lacking[25].clear();
  QStringList wrong = whole;
  wrong[40] = u"Tom Beck: something else"_s;
  const auto first = desk.import(u"wrong.txt"_s, wrong);
  const auto second = desk.import(u"lacking.txt"_s, lacking);
  const auto third = desk.import(u"whole.txt"_s, whole);
  QCOMPARE(second.conversation, first.conversation);
  QCOMPARE(third.conversation, first.conversation);
  QCOMPARE(desk.withdraw(first.source), u"0 60"_s);
  const auto messages = desk.transcript(first.conversation);
  QCOMPARE(messages[40].text, u"delivery 40 of order PO-4711"_s);
  QVERIFY(messages[40].flags.testFlag(MessageFlag::Agrees) && !(messages[40].flags & kConflicts));
  QCOMPARE(messages[40].sightings, 2);
  QVERIFY(messages[25].flags.testFlag(MessageFlag::OnlyInOneSource)); // the second still does not have it
  QCOMPARE(desk.found(u"is:conflict"_s), 1);
  QVERIFY(desk.isClean());
}

void WithdrawTest::theRestOfAConversationMeetsAgain() {
  Desk desk;
  const QStringList whole = lines(50);
  const auto first = desk.import(u"a.txt"_s, whole.first(30));
  const auto second = desk.import(u"b.txt"_s, whole);
  QCOMPARE(desk.withdraw(second.source), u"20 30"_s);
  const auto again = desk.import(u"b.txt"_s, whole);
  QCOMPARE(again.conversation, first.conversation);
  QCOMPARE(again.added, 20);
  QCOMPARE(again.corroborated, 30);
  QCOMPARE(again.conflicts, 0); // tombstones contradict nobody
  QCOMPARE(desk.found(u"is:conflict"_s), 0);
  QVERIFY(desk.isClean());
}

void WithdrawTest::aStoppedImportIsWithdrawnAndBegunAnew() {
  Desk desk;
  const QStringList all = lines(20'000);
  auto progress = std::make_shared<Progress>();
  const auto chat = desk.import(u"a.txt"_s, all.first(10));
  QCOMPARE(desk.withdraw(chat.source), u"10 0"_s);
  const auto file = desk.opened->inspect(desk.fixture.path(u"a.txt"_s), {}, nullptr).result();
  QVERIFY(holds(file));
  progress->cancel();
  QVERIFY(!desk.opened->import(*file, {}, progress).result()); // begun and stopped
  const auto listed = desk.opened->ask(workspace::ImportsPage()).result();
  QCOMPARE(listed->size(), std::size_t{2});
  QVERIFY(listed->front().source.state == ConversationSource::State::Reading);
  QCOMPARE(desk.withdraw(listed->front().source.id), u"0 0"_s);
  const auto again = desk.import(u"a.txt"_s, all.first(10));
  QCOMPARE(again.added, 10);
  QVERIFY(desk.isClean());
}

void WithdrawTest::whatIsDeclaredHeldOrInACaseKeepsIt() {
  RecordsFixture fixture;
  const auto chat = fixture.importChat(12);
  QVERIFY(chat);
  const auto recordClass = fixture.addClass(classOf(u"01"_s));
  QVERIFY(recordClass);
  const SourceId source = fixture.as().ask(workspace::ImportsPage{chat}).result()->front().source.id;
  const auto keeps = [&](const QString& login = {}) {
    const auto preview = fixture.as(login).ask(workspace::WithdrawalPreview{source}).result();
    return holds(preview) ? preview->keeps : workspace::KeepsSource();
  };
  QVERIFY(!keeps().any());
  QCOMPARE(fixture.run(fixture.declaration(*recordClass, *chat, 3, 5)), u"done"_s);
  const QString number = fixture.lastRecord();
  QCOMPARE(keeps().records, QStringList{number});
  const MessageId eighth = fixture.transcript(*chat)[8].id;
  QVERIFY(holds(fixture.as().run(holdOn(HoldTargetKind::Message, eighth.toString())).result()));
  QCOMPARE(keeps().holds, QStringList{u"H-1"_s});
  workspace::OpenCase open;
  open.fields = {{u"title"_s, u"Late order"_s}};
  QCOMPARE(fixture.run(open), u"done"_s);
  const QString file = fixture.last()->outcome.text(u"number");
  const CaseId id = *CaseId::parse(fixture.last()->outcome.text(u"case"));
  QCOMPARE(fixture.run(workspace::LinkToCase{id, CaseLink::Kind::Conversation, aggregateOf(*chat)}), u"done"_s);
  QCOMPARE(keeps().cases, QStringList{file});
  QVERIFY(!keeps().hidden);
  QCOMPARE(fixture.agree(WithdrawSource{source, WithdrawalReason::WrongFile}), u"source.kept"_s);
  QCOMPARE(fixture.last().error().arguments, (QStringList{number + u", H-1, "_s + file}));
  QCOMPARE(fixture.transcript(*chat)[0].text, u"delivery 0 of order PO-4711"_s);
  QVERIFY(fixture.isClean());
}

void WithdrawTest::itTakesTwoPersons() {
  RecordsFixture fixture;
  const auto chat = fixture.importChat(12);
  const SourceId source = fixture.as().ask(workspace::ImportsPage{chat}).result()->front().source.id;
  const WithdrawSource command{source, WithdrawalReason::NoGround};
  QCOMPARE(fixture.run(command, u"otto"_s), u"access.no_permission"_s);
  QVERIFY(!fixture.as(u"otto"_s).ask(workspace::WithdrawalPreview{source}).result());
  QCOMPARE(fixture.agree(command), u"done"_s); // asks whether it is refused before the second person agreed
  QVERIFY(std::ranges::all_of(fixture.transcript(*chat), isGone));
  QVERIFY(fixture.isClean());
}

void WithdrawTest::pagesGoOnWhereTheyEnded() {
  Desk desk;
  std::vector<SourceId> sources;
  for (int i = 0; i < 5; ++i) {
    workspace::ImportWish wish;
    wish.alwaysNew = true;
    sources.push_back(desk.import(u"%1.txt"_s.arg(i), {u"Ana: number %1"_s.arg(i)}, wish).source);
    if (i % 2 == 0)
      desk.fixture.clock().advance(1000);
  }
  std::ranges::reverse(sources);
  std::vector<SourceId> seen;
  workspace::ImportsPage page;
  page.limit = 2;
  for (;;) {
    const auto some = desk.opened->ask(page).result();
    QVERIFY(holds(some));
    for (const workspace::ImportLine& line : *some)
      seen.push_back(line.source.id);
    if (some->size() < 2)
      break;
    page.after = {some->back().source.capturedAt, some->back().source.id};
  }
  QCOMPARE(seen, sources);
}

void WithdrawTest::howItWasCollectedIsStatedAndStays() {
  Desk desk;
  const auto chat = desk.import(u"a.txt"_s, lines(5));
  const auto source = [&] { return desk.opened->ask(workspace::ImportsPage()).result()->front().source; };
  const auto state = [&](const workspace::CollectionFacts& facts) {
    const auto receipt = desk.opened->run(workspace::StateCollection{chat.source, facts}).result();
    return receipt ? receipt->outcome.at(u"agrees") : Json(receipt.error().id);
  };
  QCOMPARE(state({}), Json(u"collection.empty"_s));
  workspace::CollectionFacts facts;
  facts.collector = u"Ana Lima"_s;
  facts.custodian = u"Tom Beck"_s;
  facts.device = u"Pixel 8"_s;
  facts.system = u"Android 15"_s;
  facts.app = u"2.26.3"_s;
  facts.number = u"+491701234567"_s;
  facts.handOver = u"mail"_s;
  facts.handedOverOn = QDate(2026, 2, 27);
  facts.withMedia = false;
  QCOMPARE(state(facts), Json());
  workspace::CollectionFacts digest;
  digest.announced = source().digest;
  QCOMPARE(state(digest), Json(true));
  digest.announced = sha256("another file");
  QCOMPARE(state(digest), Json(false));
  const auto statements = workspace::collectionOf(source());
  QCOMPARE(statements.size(), std::size_t{3});
  QCOMPARE(statements.front().facts, facts);
  QCOMPARE(statements.front().at, desk.fixture.clock().now());
  QCOMPARE(workspace::agreesWithAnnounced(source(), statements[1].facts), std::optional(true));
  QCOMPARE(workspace::agreesWithAnnounced(source(), statements[2].facts), std::optional(false));
  facts.handedOverOn = QDate(2026, 3, 9);
  QCOMPARE(state(facts), Json(u"collection.day"_s));
  facts.handedOverOn.reset();
  facts.device = QString(201, u'x');
  QCOMPARE(state(facts), Json(u"collection.too_long"_s));
  QVERIFY(holds(WorkspaceFixture::enrol(*desk.opened, u"vera"_s, {Role::Auditor})));
  const auto other = desk.fixture.open(u"ws"_s, u"vera"_s);
  QCOMPARE((*other)->run(workspace::StateCollection{chat.source, digest}).result().error().id,
           u"access.no_permission"_s);
  QVERIFY(desk.isClean());
  QVERIFY(desk.import(u"a.txt"_s, lines(5)).wasThere);
  QCOMPARE(desk.withdraw(chat.source), u"5 0"_s);
  QVERIFY(workspace::collectionOf(source()).empty()); // it names people
  QCOMPARE(state(digest), Json(u"source.withdrawn"_s));
  QVERIFY(desk.isClean());
}

/// MUNIMENT_WITHDRAW_MESSAGES says how great.
void WithdrawTest::aGreatBatchGoes() {
  const int count = std::max(5000, qEnvironmentVariableIntValue("MUNIMENT_WITHDRAW_MESSAGES"));
  Desk desk;
  const QStringList all = lines(count);
  const auto first = desk.import(u"a.txt"_s, all.first(count / 2));
  const auto second = desk.import(u"b.txt"_s, all);
  QElapsedTimer timer;
  timer.start();
  QCOMPARE(desk.withdraw(second.source), u"%1 %2"_s.arg(count - count / 2).arg(count / 2));
  qInfo("%d messages withdrawn in %lld ms", count, static_cast<long long>(timer.elapsed()));
  QCOMPARE(desk.found(u"PO-4711"_s), count / 2);
  QCOMPARE(desk.transcript(first.conversation).front().sightings, 1);
  QVERIFY(desk.isClean());
}

MUNIMENT_TEST(WithdrawTest);

} // namespace muniment::tests

#include "withdraw_test.moc"
