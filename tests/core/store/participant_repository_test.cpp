#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/destruction_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/message_repository.h"
#include "core/store/participant_repository.h"
#include "core/store/person_repository.h"
#include "core/store/transcription_repository.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using access::ScopeMaker;
using Known = store::ParticipantFilter::Known;

namespace {

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);

Speaker speaker(int number, const QString& label, const QString& phone = {}) {
  return {number, label, phone, number == 1, makeSalt()};
}

/// A conversation of these people, with one message; gives back its number.
Result<std::int64_t> tell(store::Connection& connection, const std::optional<MatterId>& matter,
                          const std::vector<Speaker>& speakers, MessageId id) {
  const Conversation made{ConversationId::make(kNow), u"PO-4711"_s, ConversationKind::Group, matter, kNow, makeSalt()};
  store::ConversationRepository conversations(connection);
  MUNIMENT_TRY_LET(number, conversations.add(made));
  MUNIMENT_TRY(conversations.addSpeakers(number, speakers));
  Message message;
  message.id = id;
  message.conversation = made.id;
  message.time = {kNow.milliseconds(), true, true, TimePrecision::Minute};
  message.text = u"text"_s;
  message.salt = makeSalt();
  const std::vector<store::NewMessage> messages{{message, "text"}};
  MUNIMENT_TRY_LET(rows, store::packMessages(connection.dialect(), number, messages, {}));
  MUNIMENT_TRY(store::MessageRepository(connection).append(rows));
  return number;
}

} // namespace

/// Who speaks, who that is, and what was written down of files, on both databases.
class ParticipantRepositoryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void peopleComeBackByPages_data() { TestDatabase::addRows(); }
  void peopleComeBackByPages();
  void wordsComeBackAndGo_data() { TestDatabase::addRows(); }
  void wordsComeBackAndGo();
};

void ParticipantRepositoryTest::peopleComeBackByPages() {
  MUNIMENT_DATABASE(database);
  const auto connection = database.open();
  const Matter matter{MatterId::make(kNow), u"G-1"_s, u"Grievance"_s, {}, kNow, makeSalt()};
  QVERIFY(store::MatterRepository(*connection).save(matter));
  const auto open = tell(*connection, {}, {speaker(1, u"Ana_%"_s), speaker(2, u"Tom"_s, u"+491701234567"_s)},
                         MessageId::fromNumber(10));
  QVERIFY(open);
  QVERIFY(tell(*connection, {}, {speaker(1, u"Ana_%"_s), speaker(2, u"Tom"_s)}, MessageId::fromNumber(11)));
  QVERIFY(tell(*connection, matter.id, {speaker(1, u"Zoe"_s), speaker(2, QString())}, MessageId::fromNumber(12)));
  QVERIFY(store::ConversationRepository(*connection)
              .addNames(*open,
                        std::vector<store::SpeakerName>{{1, u"Tom"_s, 2, u"phone"_s}, {2, u"Tommy"_s, 2, u"words"_s}}));
  Person tom{PersonId::make(kNow), u"Thomas"_s, {{PersonName::Kind::Phone, u"+491701234567"_s, kNow, u"x"_s}}, {}, {}};
  Person other{PersonId::make(kNow), u"Other"_s, {{PersonName::Kind::Label, u"Ana_%"_s, kNow, u"x"_s}}, {}, {}};
  other.sameAs = tom.id;
  for (Person* person : {&tom, &other}) {
    person->salt = makeSalt();
    QVERIFY(store::PersonRepository(*connection).save(*person));
  }
  store::ParticipantRepository participants(*connection);
  const Scope scope = ScopeMaker::of({Permission::ViewItem}, {});
  const auto count = [&](const QString& text, Known known) {
    return participants.count({text, known}, scope).value_or(-1);
  };
  QCOMPARE(count({}, Known::All), 3);
  QCOMPARE(participants.count({}, ScopeMaker::of({Permission::ViewItem}, {matter.id})).value_or(-1), 4);
  QCOMPARE(participants.count({}, ScopeMaker::of({}, {})).value_or(-1), 0);
  QCOMPARE(count(u"_%"_s, Known::All), 1);
  QCOMPARE(count(u"0123"_s, Known::All), 1);
  QCOMPARE(count({}, Known::WithPerson), 2); // also by a name of somebody who was merged
  QCOMPARE(count({}, Known::WithoutPerson), 1);
  const auto first = participants.page({}, std::nullopt, 2, scope);
  QCOMPARE(first->size(), std::size_t{2});
  QCOMPARE(first->front().conversations, 2);
  QVERIFY(first->front().isOwner);
  const auto second = participants.page({}, first->back(), 2, scope);
  QCOMPARE(second->size(), std::size_t{1});
  QCOMPARE(second->front().phone, u"+491701234567"_s);
  const auto shared = participants.sharedSpeakers(10, scope);
  QCOMPARE(shared->size(), std::size_t{1});
  QCOMPARE(shared->front().otherLabel, u"Tommy"_s);
  store::PersonRepository persons(*connection);
  QCOMPARE(persons.knownAs({u"Ana_%"_s}, {u"+491701234567"_s}, scope)->size(), std::size_t{1});
  QCOMPARE(persons.all({}, scope)->size(), std::size_t{1});
  QCOMPARE(persons.scan(scope)->size(), std::size_t{2});
}

void ParticipantRepositoryTest::wordsComeBackAndGo() {
  MUNIMENT_DATABASE(database);
  const auto connection = database.open();
  const Actor actor{ActorId::make(kNow), u"rita"_s, u"Rita"_s, {Role::LegalReviewer}, true, {}, kNow, makeSalt()};
  const MessageId message = MessageId::fromNumber(10);
  QVERIFY(store::ActorRepository(*connection).save(actor));
  QVERIFY(tell(*connection, {}, {speaker(1, u"Ana"_s)}, message));
  const auto conversation = store::MessageRepository(*connection).byId(message, ScopeMaker::system());
  store::TranscriptionRepository transcriptions(*connection);
  const Transcription written{TranscriptionId::make(kNow), message,   u"Move it."_s, actor.id, kNow,
                              QByteArray(32, '\1'),        makeSalt()};
  QVERIFY(transcriptions.add((*conversation)->conversation, written));
  const auto found = transcriptions.ofMessage(message, ScopeMaker::of({Permission::ViewItem}, {}));
  QCOMPARE(found->size(), std::size_t{1});
  QCOMPARE(contentOf(found->front().transcription), contentOf(written));
  QCOMPARE(found->front().author, u"Rita"_s);
  QVERIFY(transcriptions.ofMessage(message, ScopeMaker::of({}, {}))->empty());
  QCOMPARE(transcriptions.scan({}, 10, ScopeMaker::system())->size(), std::size_t{1});
  QVERIFY(transcriptions.scan(written.id, 10, ScopeMaker::system())->empty());
  const auto gone = store::DestructionRepository(*connection).takeRemarks({&message, 1}, ScopeMaker::system());
  QCOMPARE(*gone, QStringList{aggregateOf(written.id)});
  QVERIFY(transcriptions.ofMessage(message, ScopeMaker::system())->empty());
}

MUNIMENT_TEST(ParticipantRepositoryTest);

} // namespace muniment::tests

#include "participant_repository_test.moc"
