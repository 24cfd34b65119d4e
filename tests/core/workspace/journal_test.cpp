#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/journal/journal_page.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using workspace::JournalPage;

/// What the officer reads: `action subject`, oldest first.
QStringList journalOf(WorkspaceFixture& fixture) {
  const auto officer = fixture.open(u"ws"_s, u"olga"_s);
  const auto notes =
      officer ? (*officer)->ask(JournalPage()).result() : Result<std::vector<AccessNote>>(Failure(officer.error()));
  QStringList lines;
  if (notes) {
    for (const AccessNote& note : *notes)
      lines.prepend(note.action + u' ' + note.subject);
  }
  return lines;
}

void alter(const WorkspaceFixture& fixture, const QByteArray& sql) {
  auto connection =
      store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
  QVERIFY(connection);
  const auto changed = (*connection)->change(sql);
  QVERIFY(changed && *changed > 0);
}

std::int64_t closings(workspace::Workspace& workspace) {
  workspace::EntriesPage page;
  page.filter.verbPrefix = u"journal.closed"_s;
  const auto found = workspace.ask(page).result();
  return found ? static_cast<std::int64_t>(found->entries.size()) : -1;
}

} // namespace

class JournalTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void whoLooksIntoAMatterIsNoted();
  void whoReadsAConversationOfAMatterIsNoted();
  void searchesAreNotedWithTheirWords();
  void emergencyAccessIsNotedWhateverItShows();
  void printingAndCopyingAreNoted();
  void onlyOfficersAndAuditorsReadTheJournal();
  void theLedgerTakesUpTheEndOnceADay();
  void whatIsTakenOutOrAlteredIsFound_data();
  void whatIsTakenOutOrAlteredIsFound();

 private:
  [[nodiscard]] ConversationId importChat(const QString& other, bool restricted);

  std::unique_ptr<WorkspaceFixture> m_fixture;
  std::unique_ptr<workspace::Workspace> m_workspace;
  ItemId m_restricted;
  ItemId m_open;
  QString m_matter;
};

void JournalTest::init() {
  m_workspace.reset();
  m_fixture = std::make_unique<WorkspaceFixture>();
  m_workspace = m_fixture->make();
  QVERIFY(m_workspace);
  QVERIFY(WorkspaceFixture::enrol(*m_workspace, u"olga"_s, {Role::PrivacyOfficer}));
  QVERIFY(WorkspaceFixture::enrol(*m_workspace, u"adam"_s, {Role::Administrator}));
  const auto opened = m_workspace->run(workspace::CreateMatter{u"G-1"_s, u"Grievance"_s, {}}).result();
  QVERIFY(opened);
  m_matter = opened->outcome.text(u"matter");
  const auto idOf = [](const Result<workspace::Receipt>& receipt) {
    return *ItemId::parse(receipt->outcome.at(u"items").array()->front().text(u"id"));
  };
  m_open = idOf(m_workspace->run(WorkspaceFixture::text(u"open"_s, "1")).result());
  m_restricted = idOf(m_workspace->run(WorkspaceFixture::text(u"inside"_s, "2", MatterId::parse(m_matter))).result());
}

void JournalTest::whoLooksIntoAMatterIsNoted() {
  QVERIFY(m_workspace->ask(workspace::ItemById{m_open}).result());
  QVERIFY(m_workspace->ask(workspace::ItemById{m_restricted}).result());
  QVERIFY(m_workspace->ask(workspace::ItemsPage()).result());
  const QStringList expected = {u"content.viewed "_s + aggregateOf(m_restricted),
                                u"content.viewed matter:"_s + m_matter};
  QCOMPARE(journalOf(*m_fixture), expected);
  // Reading the journal is a look as well.
  QCOMPARE(journalOf(*m_fixture).last(), u"content.viewed journal:1-2"_s);
}

ConversationId JournalTest::importChat(const QString& other, bool restricted) {
  workspace::ImportWish wish;
  wish.alwaysNew = true;
  if (restricted)
    wish.matter = MatterId::parse(m_matter);
  const auto chat = m_fixture->importChat(*m_workspace, other + u".txt"_s,
                                          {other + u": the pallet is late"_s, u"Ines Roth: noted"_s}, wish);
  return chat ? chat->conversation : ConversationId();
}

void JournalTest::whoReadsAConversationOfAMatterIsNoted() {
  const ConversationId open = importChat(u"Tom Beck"_s, false);
  const ConversationId inside = importChat(u"Ana Lima"_s, true);
  QVERIFY(!open.isNull() && !inside.isNull());
  QCOMPARE(journalOf(*m_fixture), QStringList()); // importing shows nobody anything
  for (const ConversationId& id : {open, inside}) {
    QVERIFY(m_workspace->ask(workspace::ConversationById{id}).result());
    const auto page = m_workspace->ask(workspace::TranscriptPage{id}).result();
    QVERIFY(page && page->messages.size() >= 2);
    QVERIFY(m_workspace->ask(workspace::MessageDetails{page->messages.front().id}).result());
    QVERIFY(m_workspace->ask(workspace::TranscriptDensity{id}).result());
  }
  QVERIFY(m_workspace->ask(workspace::ConversationsPage()).result());
  const auto first = m_workspace->ask(workspace::TranscriptPage{inside, 0, 1}).result();
  QVERIFY(first);
  const QStringList expected = {
      u"content.viewed "_s + aggregateOf(inside), u"content.viewed "_s + aggregateOf(inside) + u"/0-1"_s,
      u"content.viewed "_s + aggregateOf(first->messages.front().id), u"content.viewed matter:"_s + m_matter,
      u"content.viewed "_s + aggregateOf(inside) + u"/0-0"_s};
  QCOMPARE(journalOf(*m_fixture), expected);
}

void JournalTest::searchesAreNotedWithTheirWords() {
  const ConversationId open = importChat(u"Tom Beck"_s, false);
  QVERIFY(!importChat(u"Ana Lima"_s, true).isNull());
  workspace::SearchMessages search;
  search.query = u"pallet"_s;
  search.limit = 1;
  const auto found = m_workspace->ask(search).result();
  QVERIFY(found && found->hits.size() == 1 && found->hasMore);
  search.after = found->hits.front().message;
  QVERIFY(m_workspace->ask(search).result());
  QVERIFY(m_workspace->ask(workspace::CountMessages{u"nobody"_s}).result());
  QVERIFY(m_workspace->ask(workspace::HitsInConversation{open, u"late"_s}).result());
  // One of the two hits is inside the matter; which one comes first is no concern of the journal.
  QStringList lines = journalOf(*m_fixture);
  QCOMPARE(lines.removeAll(u"content.searched matter:"_s + m_matter), 1);
  const QStringList expected = {u"content.searched pallet"_s, u"content.searched nobody"_s, u"content.searched late"_s,
                                u"content.searched "_s + aggregateOf(open)};
  QCOMPARE(lines, expected);
}

void JournalTest::emergencyAccessIsNotedWhateverItShows() {
  const auto adam = m_fixture->open(u"ws"_s, u"adam"_s);
  QVERIFY(adam);
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(**adam);
  QVERIFY((*adam)->run(workspace::BreakGlass{u"The regulator waits for the file"_s}, options).result());
  QVERIFY((*adam)->ask(workspace::ItemById{m_open}).result());
  QCOMPARE(journalOf(*m_fixture), QStringList{u"content.viewed "_s + aggregateOf(m_open)});
  const ConversationId open = importChat(u"Tom Beck"_s, false);
  QVERIFY((*adam)->ask(workspace::TranscriptPage{open}).result());
  QCOMPARE(journalOf(*m_fixture).last(), u"content.viewed "_s + aggregateOf(open) + u"/0-1"_s);
}

void JournalTest::printingAndCopyingAreNoted() {
  for (const AccessAct act : {AccessAct::Printed, AccessAct::Copied, AccessAct::Exported, AccessAct::Previewed})
    QVERIFY(m_workspace->note(act, aggregateOf(m_open)).result());
  const QStringList lines = journalOf(*m_fixture);
  QCOMPARE(lines.size(), 4);
  QCOMPARE(lines.first(), u"content.printed "_s + aggregateOf(m_open));
  const auto stranger = m_fixture->open(u"ws"_s, u"mallory"_s);
  QVERIFY(!(*stranger)->note(AccessAct::Copied, aggregateOf(m_open)).result());
  QVERIFY(m_workspace->verify({true, std::nullopt}, nullptr).result()->isClean());
}

void JournalTest::onlyOfficersAndAuditorsReadTheJournal() {
  const auto refused = m_workspace->ask(JournalPage()).result();
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, u"access.no_permission"_s);
}

void JournalTest::theLedgerTakesUpTheEndOnceADay() {
  QVERIFY(m_workspace->keepHouse());
  QCOMPARE(closings(*m_workspace), 0); // nobody looked
  QVERIFY(m_workspace->ask(workspace::ItemById{m_restricted}).result());
  QVERIFY(m_workspace->keepHouse());
  QVERIFY(m_workspace->ask(workspace::ItemById{m_restricted}).result());
  QVERIFY(m_workspace->keepHouse());
  QCOMPARE(closings(*m_workspace), 1);
  m_fixture->clock().advance(86'400'000);
  QVERIFY(m_workspace->keepHouse());
  QVERIFY(m_workspace->keepHouse());
  QCOMPARE(closings(*m_workspace), 2);
  m_fixture->clock().advance(86'400'000);
  QVERIFY(m_workspace->keepHouse());
  QCOMPARE(closings(*m_workspace), 2); // nothing was added since
  QVERIFY(m_workspace->verify({true, std::nullopt}, nullptr).result()->isClean());
}

void JournalTest::whatIsTakenOutOrAlteredIsFound_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::addColumn<QString>("id");
  QTest::newRow("altered") << QByteArray("UPDATE access_journal SET subject = 'item:x' WHERE seq = 2")
                           << u"verify.journal_broken"_s;
  QTest::newRow("taken out") << QByteArray("DELETE FROM access_journal WHERE seq = 2") << u"verify.journal_broken"_s;
  QTest::newRow("end cut off") << QByteArray("DELETE FROM access_journal WHERE seq = 3") << u"verify.journal_differs"_s;
  QTest::newRow("emptied") << QByteArray("DELETE FROM access_journal") << u"verify.journal_differs"_s;
}

void JournalTest::whatIsTakenOutOrAlteredIsFound() {
  QFETCH(const QByteArray, sql);
  QFETCH(const QString, id);
  for (int i = 0; i < 3; ++i)
    QVERIFY(m_workspace->ask(workspace::ItemById{m_restricted}).result());
  QVERIFY(m_workspace->keepHouse());
  QVERIFY(m_workspace->verify({true, std::nullopt}, nullptr).result()->isClean());
  alter(*m_fixture, sql);
  const auto after = m_workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(after);
  QCOMPARE(after->findings.size(), std::size_t{1});
  QCOMPARE(after->findings.front().what.id, id);
}

MUNIMENT_TEST(JournalTest);

} // namespace muniment::tests

#include "journal_test.moc"
