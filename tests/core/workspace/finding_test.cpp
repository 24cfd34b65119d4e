#include "core/workspace/finding/find_things.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/journal/journal_page.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using workspace::FindThings;
using Kind = FindThings::Kind;

/// Things by their names and numbers.
class FindingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void aNumberComesFirst();
  void namesAreFoundByTheirParts();
  void aPageFollowsAnother();
  void signsAloneFindNothing();
  void theJournalHearsWhatWasLookedFor();

 private:
  [[nodiscard]] std::vector<FindThings::Line> find(const QString& text, std::vector<Kind> kinds = {});

  std::unique_ptr<RecordsFixture> m_fixture;
  std::optional<ConversationId> m_chat;
};

void FindingTest::initTestCase() {
  m_fixture = std::make_unique<RecordsFixture>();
  const auto in = m_fixture->addClass(classOf(u"04"_s));
  m_chat = m_fixture->importChat(15);
  QVERIFY(in && m_chat);
  for (std::int64_t message = 0; message < 12; ++message)
    QCOMPARE(m_fixture->run(m_fixture->declaration(*in, *m_chat, message, message)), u"done"_s);
}

std::vector<FindThings::Line> FindingTest::find(const QString& text, std::vector<Kind> kinds) {
  FindThings query;
  query.text = text;
  query.kinds = std::move(kinds);
  const auto found = m_fixture->as().ask(query).result();
  return found ? found->lines : std::vector<FindThings::Line>();
}

void FindingTest::aNumberComesFirst() {
  const auto found = find(u" r-1 "_s, {Kind::Record});
  QCOMPARE(found.front().number, u"R-1"_s);
  QVERIFY(found.front().isExact);
  QCOMPARE(found.front().title, u"Order change PO-4711"_s);
  QVERIFY(found.size() > 1); // begin so
  QVERIFY(std::ranges::none_of(found.begin() + 1, found.end(), &FindThings::Line::isExact));
  QCOMPARE(std::ranges::count(found, u"R-1"_s, &FindThings::Line::number), 1);
}

void FindingTest::namesAreFoundByTheirParts() {
  const auto people = find(u"beck"_s, {Kind::Person});
  QCOMPARE(people.size(), 1U);
  QCOMPARE(people.front().title, u"Tom Beck"_s);
  QVERIFY(people.front().subject.isEmpty()); // nobody said yet who that is
  const auto chats = find(u"Tom"_s, {Kind::Conversation});
  QCOMPARE(chats.size(), 1U);
  QCOMPARE(chats.front().subject, aggregateOf(*m_chat));
  QCOMPARE(find(u"order chan"_s, {Kind::Record}).size(), 5U);
  QVERIFY(find(u"nothing of the kind"_s).empty());
}

void FindingTest::aPageFollowsAnother() {
  QStringList numbers;
  FindThings query;
  query.text = u"order"_s;
  query.kinds = {Kind::Record};
  for (int page = 0; page < 4; ++page) {
    const auto found = m_fixture->as().ask(query).result();
    QVERIFY(found);
    for (const FindThings::Line& line : found->lines)
      numbers.append(line.number);
    query.after = found->next;
    if (!query.after)
      break;
  }
  QVERIFY(!query.after);
  QCOMPARE(numbers.size(), 12);
  QCOMPARE(QSet<QString>(numbers.begin(), numbers.end()).size(), 12);
}

void FindingTest::signsAloneFindNothing() {
  for (const QString& text : {QString(), u" "_s, u"--"_s, u"%"_s, u"_"_s})
    QVERIFY2(find(text).empty(), qUtf8Printable(text));
}

void FindingTest::theJournalHearsWhatWasLookedFor() {
  QVERIFY(!find(u"order chan"_s).empty());
  QVERIFY(WorkspaceFixture::enrol(m_fixture->as(), u"vera"_s, {Role::Auditor}));
  const auto journal = m_fixture->as(u"vera"_s).ask(workspace::JournalPage()).result();
  QVERIFY(journal);
  QVERIFY(std::ranges::any_of(*journal, [](const auto& entry) {
    return entry.action.contains(u"search"_s) && entry.subject == u"order chan"_s;
  }));
}

MUNIMENT_TEST(FindingTest);

} // namespace muniment::tests

#include "finding_test.moc"
