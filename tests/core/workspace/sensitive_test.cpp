#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/coverage/coverage_query.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/evidence/production_queries.h"
#include "core/workspace/holds/person_commands.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using Category = SensitiveMark::Category;
using Finding = workspace::ProductionPreflight::Finding;

/// What belongs to a special category is told only to who asks, and leaves only where that was confirmed.
class SensitiveTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itIsSaidWithAReasonAndTakenBack();
  void itsWordsAreLeftOutOfLists();
  void aPersonMakesConversationsSensitive();
  void itLeavesOnlyWhereThatWasConfirmed();
  void advancedChatPrivacyIsSaidBeforehand();
};

namespace {

QString subjectOf(const ConversationId& chat) { return aggregateOf(chat); }

workspace::MarkSensitive mark(const QString& subject, Category category = Category::Health) {
  return {subject, category, u"Somebody speaks of an illness"_s};
}

bool isListed(RecordsFixture& fixture, const ConversationId& chat) {
  const auto page = fixture.as().ask(workspace::ConversationsPage()).result();
  return page && page->sensitive.contains(chat);
}

} // namespace

void SensitiveTest::itIsSaidWithAReasonAndTakenBack() {
  RecordsFixture fixture;
  const auto chat = fixture.importChat(3);
  QVERIFY(chat);
  const QString subject = subjectOf(*chat);
  QCOMPARE(fixture.run(workspace::MarkSensitive{subject, Category::Health, u"no"_s}), u"record.reason_missing"_s);
  QCOMPARE(fixture.run(mark(u"conversation:somewhere"_s)), u"sensitive.unknown"_s);
  QCOMPARE(fixture.run(mark(subject, Category::None)), u"sensitive.same"_s);
  QCOMPARE(fixture.run(mark(subject)), u"done"_s);
  QCOMPARE(fixture.run(mark(subject)), u"sensitive.same"_s);
  QVERIFY(isListed(fixture, *chat));
  QCOMPARE(fixture.run(mark(subject, Category::None)), u"done"_s);
  QVERIFY(!isListed(fixture, *chat));
  const auto said = fixture.as().ask(workspace::SensitiveMarks{subject}).result();
  QVERIFY(said && said->size() == 2);
  QCOMPARE(said->front().mark.category, Category::None);
  QCOMPARE(said->back().mark.category, Category::Health);
  QVERIFY(!said->front().author.isEmpty());
  QVERIFY(fixture.isClean());
}

void SensitiveTest::itsWordsAreLeftOutOfLists() {
  RecordsFixture fixture;
  const auto in = fixture.addClass(classOf(u"04"_s));
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 1, 2)), u"done"_s);
  const QString number = fixture.lastRecord();
  const workspace::SearchMessages search{u"from:Tom"_s, 50, {}};
  const auto before = fixture.as().ask(search).result();
  QVERIFY(before && !before->hits.empty() && !before->hits.front().snippet.isEmpty());
  QVERIFY(!fixture.record(number)->isSensitive);
  QCOMPARE(fixture.run(mark(subjectOf(*chat))), u"done"_s);
  const auto after = fixture.as().ask(search).result();
  QCOMPARE(after->hits.size(), before->hits.size());
  for (const auto& hit : after->hits)
    QVERIFY(hit.isSensitive && hit.snippet.isEmpty() && hit.marks.empty());
  QVERIFY(fixture.as().ask(workspace::ConversationsPage()).result()->conversations.front().lastText.isEmpty());
  QVERIFY(fixture.record(number)->isSensitive);
}

void SensitiveTest::aPersonMakesConversationsSensitive() {
  RecordsFixture fixture;
  const auto chat = fixture.importChat(3);
  QVERIFY(chat);
  QCOMPARE(fixture.run(workspace::SavePerson{{}, u"Thomas Beck"_s, {}, {u"Tom Beck"_s}, {}}), u"done"_s);
  const auto persons = fixture.as().ask(workspace::Persons{}).result();
  QVERIFY(persons && persons->size() == 1);
  QVERIFY(!isListed(fixture, *chat));
  QCOMPARE(fixture.run(mark(aggregateOf(persons->front().id), Category::Union)), u"done"_s);
  QVERIFY(isListed(fixture, *chat));
  const auto opened = fixture.as().ask(workspace::ConversationById{*chat}).result();
  QVERIFY(opened && opened->sensitive.size() == 1);
  QCOMPARE(opened->sensitive.front().category, Category::Union);
  QVERIFY(fixture.isClean());
}

void SensitiveTest::itLeavesOnlyWhereThatWasConfirmed() {
  RecordsFixture fixture;
  const auto chat = fixture.importChat(4);
  QVERIFY(chat);
  QCOMPARE(fixture.run(mark(subjectOf(*chat))), u"done"_s);
  workspace::FreezeProduction freeze;
  freeze.selection.ranges = {{*chat, 0, std::nullopt}};
  freeze.title = u"For counsel"_s;
  freeze.batesPrefix = u"ACME"_s;
  workspace::ProductionPreflight look;
  look.selection = freeze.selection;
  const auto answer = fixture.as().ask(look).result();
  QVERIFY(answer && answer->mayFreeze());
  const auto note =
      std::ranges::find(answer->notes, Finding::Sensitive, &workspace::ProductionPreflight::Note::finding);
  QVERIFY(note != answer->notes.end());
  QCOMPARE(note->count, 4);
  QCOMPARE(fixture.run(freeze), u"production.sensitive"_s);
  freeze.withSensitive = true;
  QCOMPARE(fixture.run(freeze), u"done"_s);
  QVERIFY(fixture.isClean());
}

void SensitiveTest::advancedChatPrivacyIsSaidBeforehand() {
  RecordsFixture fixture;
  QFile file(fixture.base().path(u"restricted.txt"_s).value);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QVERIFY(file.write("13/01/2026, 08:00 - Ana Lima: the order is ready\n"
                     "13/01/2026, 08:05 - Ana Lima turned on advanced chat privacy\n"
                     "13/01/2026, 08:10 - Tom Beck: thank you\n") > 0);
  file.close();
  const auto source = fixture.as().inspect(FilePath{file.fileName()}, {}, nullptr).result();
  QVERIFY(source);
  const auto chats = fixture.as().import(*source, workspace::ImportWish(), nullptr).result();
  QVERIFY(chats);
  const auto plain = fixture.importChat(3);
  QVERIFY(plain);
  for (const bool isRestricted : {true, false}) {
    const ConversationId chat = isRestricted ? chats->front().conversation : *plain;
    workspace::DeclarationPreview declare;
    declare.selection.conversation = chat;
    QCOMPARE(fixture.as().ask(declare).result()->privacyLines, isRestricted ? 1 : 0);
    workspace::ProductionPreflight look;
    look.selection.ranges = {{chat, 0, std::nullopt}};
    const auto notes = fixture.as().ask(look).result()->notes;
    QCOMPARE(std::ranges::count(notes, Finding::ChatPrivacy, &workspace::ProductionPreflight::Note::finding),
             isRestricted ? 1 : 0);
  }
  const auto covered = fixture.as().ask(workspace::Coverage()).result();
  QVERIFY(covered && covered->conversations.size() == 2);
  QCOMPARE(covered->conversations.front().privacyLines + covered->conversations.back().privacyLines, 1);
}

MUNIMENT_TEST(SensitiveTest);

} // namespace muniment::tests

#include "sensitive_test.moc"
