#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/disposition/private_content.h"
#include "core/workspace/disposition/triage_commands.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/plan_changes.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

namespace muniment::tests {

/// What is private is out of sight at once, comes back for whoever marked it, and ends by itself unless it must be
/// kept.
class PrivateTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nobodySeesWhatIsPrivate();
  void whoeverMarkedItTakesItBack();
  void itEndsAfterItsDaysWithACertificate_data() { TestDatabase::addRows(); }
  void itEndsAfterItsDaysWithACertificate();
  void aHoldKeepsItUntilItIsReleased();
  void whatComesLaterIsPrivateToo();
  void nothingEndsWithoutProvenTime();
  void whatIsBusinessIsNotPrivate();
  void nobodyBecomesAMemberOfIt();
};

namespace {

using workspace::DecideTriage;
using Kind = TriageDecision::Kind;

constexpr std::int64_t kDay = 86'400'000;

struct Desk final {
  WorkspaceFixture fixture;
  std::unique_ptr<workspace::Workspace> opened;
  ConversationId chat;
  ItemId file;

  explicit Desk(bool rehearsed = true, const QString& postgres = {})
      : opened(rehearsed ? rehearse(fixture, postgres) : fixture.make()) {
    const auto imported =
        fixture.importChat(*opened, u"Kanaridoctor"_s, {u"Ana: kanariblood test at noon"_s, u"Tom: get well"_s});
    chat = imported ? imported->conversation : ConversationId();
    const auto captured = opened->run(WorkspaceFixture::text(u"kanarislip.txt"_s, "kanarinote")).result();
    file = *ItemId::parse(captured->outcome.at(u"items").array()->front().text(u"id"));
  }
  [[nodiscard]] QStringList both() const { return {chat.toString(), file.toString()}; }
  [[nodiscard]] QString decide(const QStringList& subjects, Kind kind, workspace::Workspace* who = nullptr) const {
    const auto receipt = (who ? who : opened.get())->run(DecideTriage{subjects, kind, {}, {}}).result();
    return receipt ? u"done"_s : receipt.error().id;
  }
  [[nodiscard]] std::size_t lines(std::optional<Kind> standing = Kind::Open) const {
    return opened->ask(workspace::UndecidedPage{standing}).result()->lines.size();
  }
  [[nodiscard]] std::vector<workspace::PrivateContent::Line> marks() const {
    return opened->ask(workspace::PrivateContent()).result()->lines;
  }
  [[nodiscard]] bool isRead() const {
    const auto page = opened->ask(workspace::TranscriptPage{chat, 0, 10}).result();
    return page && !page->messages.empty() && page->messages.front().text.contains(u"kanariblood"_s);
  }
  /// A round of the agent some days later.
  [[nodiscard]] bool pass(int days) {
    fixture.clock().advance(kDay * days);
    return holds(opened->keepHouse());
  }
  [[nodiscard]] bool isClean() const {
    const auto verified = opened->verify({true, std::nullopt}, nullptr).result();
    for (const auto& finding : verified ? verified->findings : std::vector<workspace::Finding>())
      qWarning("%s %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
    return verified && verified->findings.empty();
  }
  /// Files of the workspace in which something of it can be read.
  [[nodiscard]] QStringList traces() const {
    QStringList found;
    QDirIterator walk(fixture.path(u"ws"_s).value, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
      QFile one(walk.next());
      if (one.open(QIODevice::ReadOnly) && one.readAll().contains("anari"))
        found.append(one.fileName());
    }
    return found;
  }
};

} // namespace

void PrivateTest::nobodySeesWhatIsPrivate() {
  Desk desk;
  QVERIFY(desk.isRead());
  QCOMPARE(desk.decide(desk.both(), Kind::Private), u"done"_s);
  QVERIFY(!desk.isRead());
  QCOMPARE(desk.lines(), std::size_t{0});
  QCOMPARE(desk.lines(std::nullopt), std::size_t{0});
  QCOMPARE(desk.opened->ask(workspace::ConversationsPage()).result()->conversations.size(), std::size_t{0});
  QCOMPARE(desk.opened->ask(workspace::ItemsPage()).result()->items.size(), std::size_t{0});
  // Who marked it still knows that, and nothing of what it is.
  const auto own = desk.opened->ask(workspace::UndecidedPage{Kind::Private}).result()->lines;
  QCOMPARE(own.size(), std::size_t{2});
  QVERIFY(own[0].content.title.isEmpty() && own[1].content.title.isEmpty());
  QCOMPARE(own[0].decision->until, std::optional(QDate(2026, 3, 2).addDays(DecideTriage::kPrivateGrace)));
  QVERIFY(desk.isClean());
}

void PrivateTest::whoeverMarkedItTakesItBack() {
  Desk desk;
  QVERIFY(WorkspaceFixture::enrol(*desk.opened, u"vera"_s, {Role::RecordsManager}));
  QVERIFY(WorkspaceFixture::enrol(*desk.opened, u"paul"_s, {Role::PrivacyOfficer}));
  const auto vera = desk.fixture.open(u"ws"_s, u"vera"_s);
  const auto paul = desk.fixture.open(u"ws"_s, u"paul"_s);
  QCOMPARE(desk.decide(desk.both(), Kind::Private), u"done"_s);
  QCOMPARE(desk.decide(desk.both(), Kind::Open, vera->get()), u"triage.unknown"_s);
  QCOMPARE(desk.decide(desk.both(), Kind::NotRecord), u"triage.reason"_s);
  QCOMPARE(desk.decide(desk.both(), Kind::Private, vera->get()), u"triage.unknown"_s);
  QVERIFY((*vera)->ask(workspace::PrivateContent()).result()->lines.empty());
  const auto seen = (*paul)->ask(workspace::PrivateContent()).result()->lines;
  QCOMPARE(seen.size(), std::size_t{2});
  QCOMPARE(seen[0].author, u"Ines Roth"_s);
  QCOMPARE(desk.marks().size(), std::size_t{2});
  QCOMPARE(desk.decide(desk.both(), Kind::Open), u"done"_s);
  QVERIFY(desk.isRead());
  QCOMPARE(desk.lines(), std::size_t{2});
  QVERIFY(desk.marks().empty());
  QVERIFY(desk.pass(30));
  QVERIFY(desk.isRead());
  QVERIFY(desk.isClean());
}

void PrivateTest::itEndsAfterItsDaysWithACertificate() {
  QFETCH(const store::Dialect, dialect);
  const bool onServer = dialect == store::Dialect::Postgres;
  if (onServer && !TestDatabase::hasServer())
    QSKIP("MUNIMENT_TEST_POSTGRES names no server; the shared store was not tested.");
  Desk desk(true, onServer ? makeServerDatabase(u"muniment_private"_s) : QString());
  QCOMPARE(desk.decide(desk.both(), Kind::Private), u"done"_s);
  QVERIFY(desk.pass(DecideTriage::kPrivateGrace - 1));
  QVERIFY(desk.marks()[0].decision.kind == Kind::Private);
  QVERIFY(desk.pass(1));
  const auto ended = desk.marks();
  QCOMPARE(ended.size(), std::size_t{2});
  QVERIFY(ended[0].decision.kind == Kind::Destroyed && ended[0].certificate);
  QCOMPARE(desk.decide(desk.both(), Kind::Open), u"triage.unknown"_s);
  if (!onServer)
    QCOMPARE(desk.traces(), QStringList());
  QVERIFY(WorkspaceFixture::enrol(*desk.opened, u"paul"_s, {Role::PrivacyOfficer}));
  const auto paul = desk.fixture.open(u"ws"_s, u"paul"_s);
  const workspace::CertificateOf proof{*ended[0].decision.execution};
  QCOMPARE(desk.opened->ask(proof).result().error().id, u"snapshot.no_certificate"_s);
  const auto certificate = (*paul)->ask(proof).result();
  QVERIFY(holds(certificate));
  const auto line = parseJson(certificate->line);
  QCOMPARE(line->at(u"private").array()->size(), std::size_t{2});
  QCOMPARE(line->at(u"private").array()->front().number(u"messages"), 2);
  QVERIFY(!certificate->line.contains("anari"));
  QVERIFY(desk.pass(1)); // nothing is certified twice
  QCOMPARE((*paul)->ask(proof).result()->id, certificate->id);
  QVERIFY(desk.isClean());
}

void PrivateTest::aHoldKeepsItUntilItIsReleased() {
  Desk desk;
  const auto made = desk.opened->run(holdOn(HoldTargetKind::Conversation, desk.chat.toString())).result();
  QVERIFY(holds(made));
  QCOMPARE(desk.decide(desk.both(), Kind::Private), u"done"_s);
  QVERIFY(!desk.isRead());
  QVERIFY(desk.pass(DecideTriage::kPrivateGrace));
  auto marks = desk.marks();
  QVERIFY(marks[0].decision.conversation && marks[0].decision.kind == Kind::Private);
  QVERIFY(marks[1].decision.item && marks[1].decision.kind == Kind::Destroyed);
  QCOMPARE(desk.decide({desk.chat.toString()}, Kind::Open), u"done"_s);
  QVERIFY(desk.isRead());
  QVERIFY(desk.isClean());
}

void PrivateTest::whatComesLaterIsPrivateToo() {
  Desk desk;
  QCOMPARE(desk.decide({desk.chat.toString()}, Kind::Private), u"done"_s);
  QVERIFY(desk.pass(DecideTriage::kPrivateGrace));
  QVERIFY(desk.marks()[0].decision.kind == Kind::Destroyed);
  const Deed bring{[](store::Connection& connection, Instant) -> Result<EntryDraft> {
    const auto destroyed = QByteArray::number(MessageFlags(MessageFlag::Destroyed).toInt());
    MUNIMENT_TRY(connection.change(
        "UPDATE message SET flags = flags & ~" + destroyed + " WHERE id = (SELECT max(id) FROM message)", {}));
    MUNIMENT_TRY(connection.change("UPDATE conversation_count SET messages = messages + 1", {}));
    return EntryDraft();
  }};
  QVERIFY(holds(desk.opened->run(bring).result()));
  QVERIFY(desk.pass(1));
  QVERIFY(desk.marks()[0].decision.kind == Kind::Private);
  QCOMPARE(desk.opened->ask(workspace::ConversationsPage()).result()->conversations.size(), std::size_t{0});
  QCOMPARE(*desk.marks()[0].decision.until, QDate(2026, 3, 2).addDays(2 * DecideTriage::kPrivateGrace + 1));
}

void PrivateTest::nothingEndsWithoutProvenTime() {
  Desk desk(false);
  QCOMPARE(desk.decide(desk.both(), Kind::Private), u"done"_s);
  QVERIFY(desk.pass(60));
  QVERIFY(desk.marks()[0].decision.kind == Kind::Private);
  QVERIFY(!desk.traces().isEmpty());
}

void PrivateTest::whatIsBusinessIsNotPrivate() {
  Desk desk;
  RecordClass value;
  value.code = u"04"_s;
  value.name = u"Kept"_s;
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(*desk.opened);
  const auto added = desk.opened->run(workspace::AddClass{value}, options).result();
  workspace::DeclareRecord declare;
  declare.recordClass = *ClassId::parse(added->outcome.text(u"class"));
  declare.title = u"Order"_s;
  declare.selection.conversation = desk.chat;
  declare.selection.runs = {{0, 0, MemberRole::Selected}};
  QVERIFY(holds(desk.opened->run(declare, options).result()));
  QCOMPARE(desk.decide(desk.both(), Kind::Private), u"triage.business"_s);
  QCOMPARE(desk.decide(desk.both(), Kind::Destroyed), u"triage.not_decided"_s);
  QVERIFY(desk.isRead());
  QCOMPARE(desk.lines(), std::size_t{2}); // all or none
}

void PrivateTest::nobodyBecomesAMemberOfIt() {
  Desk desk;
  QCOMPARE(desk.decide(desk.both(), Kind::Private), u"done"_s);
  const auto self = desk.opened->ask(workspace::WhoAmI()).result()->actor.id;
  QVERIFY(desk.opened->ask(workspace::Matters()).result()->empty());
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(*desk.opened);
  const workspace::SetMatterMembers join{privateMatter(), {self}, u"to have a look at it"_s};
  QCOMPARE(desk.opened->run(join, options).result().error().id, u"matter.unknown"_s);
  // Nor does a row that was planted help.
  const Deed plant{[self](store::Connection& connection, Instant) -> Result<EntryDraft> {
    MUNIMENT_TRY(connection.change("INSERT INTO matter_member (matter, actor) VALUES (?, ?)",
                                   {privateMatter().toString(), self.toString()}));
    return EntryDraft();
  }};
  QVERIFY(holds(desk.opened->run(plant).result()));
  QVERIFY(!desk.isRead());
}

MUNIMENT_TEST(PrivateTest);

} // namespace muniment::tests

#include "private_test.moc"
