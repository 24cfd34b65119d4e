#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/aggregate_scan.h"
#include "core/store/conflict_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/message_repository.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using access::ScopeMaker;
using store::Connection;

namespace {

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);
constexpr std::int64_t kMessages = 700;

MessageId messageAt(std::int64_t position) { return MessageId::fromNumber(position + 1); }

/// One conversation of a matter: every seventh message differs, every other one agrees.
Result<Conversation> tell(Connection& connection, const std::optional<MatterId>& matter) {
  Conversation made{ConversationId::make(kNow), u"PO-4711"_s, ConversationKind::Group, matter, kNow, makeSalt()};
  MUNIMENT_TRY_LET(number, store::ConversationRepository(connection).add(made));
  std::vector<store::NewMessage> messages;
  std::vector<Sighting> sightings;
  for (std::int64_t position = 0; position < kMessages; ++position) {
    Message message;
    message.id = messageAt(position);
    message.position = position;
    message.time = {kNow.milliseconds() + position * 60'000, true, false, TimePrecision::Minute};
    message.kind = MessageKind::Text;
    message.flags = position % 7 == 0 ? MessageFlag::TextDiffers : MessageFlag::Agrees;
    message.text = u"text"_s;
    message.salt = makeSalt();
    messages.push_back({message, "text"});
    for (std::int32_t source = 2; source >= 1; --source) {
      Sighting sighting;
      sighting.message = message.id;
      sighting.source = source;
      sighting.ordinal = position;
      sighting.time = message.time;
      if (source == 2 && position % 7 == 0)
        sighting.text = u"other"_s;
      sightings.push_back(sighting);
    }
  }
  store::MessageRepository repository(connection);
  MUNIMENT_TRY_LET(rows, store::packMessages(connection.dialect(), number, messages, sightings));
  MUNIMENT_TRY(repository.append(rows));
  return made;
}

class Names final : public store::AggregateSink {
 public:
  Result<void> take(const QString& aggregate, const Sha256& commitment) override {
    found.emplace(aggregate, commitment);
    return {};
  }
  std::map<QString, Sha256> found;
};

Scope contentScope(std::set<MatterId> matters = {}) {
  return ScopeMaker::of({Permission::ViewItem}, std::move(matters));
}

} // namespace

class ConflictRepositoryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void placesSightingsAndNotesComeBack_data() { TestDatabase::addRows(); }
  void placesSightingsAndNotesComeBack() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const Matter matter{MatterId::make(kNow), u"M-1"_s, u"Secret"_s, {}, kNow, makeSalt()};
    QVERIFY(succeeded(store::MatterRepository(*connection).save(matter)));
    const Actor author{ActorId::make(kNow), u"ines"_s, u"Zoë O'Hara"_s, {Role::Auditor}, true, {}, kNow, makeSalt()};
    QVERIFY(succeeded(store::ActorRepository(*connection).save(author)));
    const auto conversation = tell(*connection, matter.id);
    QVERIFY(succeeded(conversation));
    store::ConflictRepository repository(*connection);
    const Scope inside = contentScope({matter.id});
    const auto places = repository.places(conversation->id, 1000, inside);
    QVERIFY(succeeded(places));
    QCOMPARE(places->size(), 100U);
    QCOMPARE((*places)[1].position, 7);
    QCOMPARE((*places)[1].source, 1);
    QCOMPARE(repository.agreeing(conversation->id, inside).value(), kMessages - 100);
    QCOMPARE(repository.places(conversation->id, 1000, contentScope()).value().size(), 0U);
    QCOMPARE(repository.agreeing(conversation->id, contentScope()).value(), 0);

    std::vector<MessageId> wanted;
    for (std::int64_t position = 0; position < kMessages; ++position)
      wanted.push_back(messageAt(position));
    const auto sightings = store::MessageRepository(*connection).sightings(wanted, inside);
    QVERIFY(succeeded(sightings));
    QCOMPARE(sightings->size(), 2U * kMessages);
    QVERIFY(std::ranges::is_sorted(*sightings, {}, &Sighting::message));
    QCOMPARE((*sightings)[0].source, 1);
    QCOMPARE((*sightings)[1].text, std::optional(u"other"_s));

    std::vector<ConflictNote> notes;
    for (int i = 0; i < 3; ++i) {
      notes.push_back({ConflictNoteId::make(kNow), messageAt(7), u"finding %1 ü '"_s.arg(i), author.id,
                       kNow.plusMilliseconds(i), makeSalt()});
      QVERIFY(succeeded(repository.add(conversation->id, notes.back())));
    }
    const auto read = repository.notes(messageAt(7), inside);
    QVERIFY(succeeded(read));
    QCOMPARE(read->size(), 3U);
    QCOMPARE(read->back().author, author.name);
    QCOMPARE(canonicalJson(contentOf(read->back().note)).value(), canonicalJson(contentOf(notes.back())).value());
    QCOMPARE(repository.notes(messageAt(7), contentScope()).value().size(), 0U);
    Names names;
    QVERIFY(succeeded(store::scanAggregates(*connection, ScopeMaker::system(), names, nullptr)));
    for (const ConflictNote& note : notes)
      QCOMPARE(names.found.at(aggregateOf(note.id)), commitment(note.salt, contentOf(note)).value());
  }
};

MUNIMENT_TEST(ConflictRepositoryTest);

} // namespace muniment::tests

#include "conflict_repository_test.moc"
