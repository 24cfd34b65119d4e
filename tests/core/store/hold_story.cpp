#include "tests/core/store/hold_story.h"

#include "core/model/item.h"
#include "core/model/matter.h"
#include "core/model/record.h"
#include "core/search/facet_terms.h"
#include "core/store/conversation_repository.h"
#include "core/store/item_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/message_repository.h"
#include "core/store/person_repository.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

namespace {

constexpr std::int64_t kSecond = 1'767'225'600;
constexpr int kCounterBits = 25;
constexpr std::size_t kTalks = 6;
constexpr std::size_t kMessages = 8;
constexpr std::size_t kRecords = 24;

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);
const QStringList kWords{u"invoice"_s, u"contract"_s, u"lunch"_s};
const QStringList kPhones{u"+49170100"_s, u"+49170200"_s, u"+49170300"_s};
const QStringList kLabels{u"Anna"_s, u"Ben"_s, u"Carla"_s};

template <class T>
bool has(const std::vector<T>& all, const T& one) {
  return std::ranges::find(all, one) != all.end();
}

} // namespace

HoldStory::HoldStory() {
  for (int i = 0; i < 2; ++i)
    matters.push_back(MatterId::make(kNow));
  for (int i = 0; i < 5; ++i)
    classes.push_back(ClassId::make(kNow));
  for (std::size_t i = 0; i < 6; ++i) {
    items.push_back(ItemId::make(kNow));
    itemMatters.push_back(i % 3 == 0 ? std::optional(matters[0]) : std::nullopt);
  }
  for (int i = 0; i < kPhones.size(); ++i) {
    Person person{PersonId::make(kNow), kLabels[i], {}, {}, makeSalt()};
    person.names.push_back({PersonName::Kind::Phone, kPhones[i], kNow, u"system"_s});
    person.names.push_back({PersonName::Kind::Label, kLabels[i], kNow, u"system"_s});
    persons.push_back(person);
  }
  std::int64_t number = 0;
  for (std::size_t t = 0; t < kTalks; ++t) {
    Talk talk{ConversationId::make(kNow), 0, {}, {}, {}, {}, {}};
    if (t == 1)
      talk.matter = matters[1];
    // The first speaker is known by the phone, the second by the label alone.
    talk.phones = {kPhones[qsizetype(t) % 3], QString()};
    talk.labels = {u"somebody"_s, kLabels[qsizetype(t / 2) % 3]};
    for (std::size_t m = 0; m < kMessages; ++m) {
      talk.messages.push_back(MessageId::fromNumber(((kSecond + number * 60) << kCounterBits) | number));
      talk.texts.append(kWords[qsizetype(t + m) % 3] + u" number "_s + QString::number(m));
      ++number;
    }
    talks.push_back(talk);
  }
  addRecords();
}

void HoldStory::addRecords() {
  for (std::size_t r = 0; r < kRecords; ++r) {
    Thing record{RecordId::make(kNow), r % classes.size(), {}, {}, {}, {}, r % 11 == 10};
    if (r % 7 == 3)
      record.matter = matters[r % 2];
    const std::size_t talk = r % kTalks;
    if (r % 4 != 3) {
      record.talk = talk;
      record.messages = {talks[talk].messages[r % kMessages], talks[talk].messages[(r + 3) % kMessages]};
    } else if (r % 8 == 7) { // of two conversations
      record.messages = {talks[talk].messages[0], talks[(talk + 1) % kTalks].messages[1]};
    }
    if (r % 3 == 0 || record.messages.empty())
      record.items = {items[r % items.size()]};
    records.push_back(record);
  }
}

Result<void> HoldStory::saveTalks(store::Connection& connection) {
  for (Talk& talk : talks) {
    store::ConversationRepository conversations(connection);
    MUNIMENT_TRY_LET(number,
                     conversations.add({talk.id, u"Talk"_s, ConversationKind::Group, talk.matter, kNow, makeSalt()}));
    talk.number = number;
    std::vector<Speaker> speakers;
    for (int i = 0; i < talk.labels.size(); ++i)
      speakers.push_back({i + 1, talk.labels[i], talk.phones[i], false, makeSalt()});
    MUNIMENT_TRY(conversations.addSpeakers(number, speakers));
    std::vector<store::NewMessage> added;
    for (std::size_t i = 0; i < talk.messages.size(); ++i) {
      Message message;
      message.id = talk.messages[i];
      message.conversation = talk.id;
      message.position = static_cast<std::int64_t>(i);
      message.time = {(talk.messages[i].number() >> kCounterBits) * 1000, true, true, TimePrecision::Second};
      message.speaker = 1;
      message.kind = MessageKind::Text;
      message.text = talk.texts[qsizetype(i)];
      message.salt = makeSalt();
      QByteArray words;
      search::appendMessageIndex(words, message, search::speakerTerms(speakers.front()));
      added.push_back({message, words});
    }
    MUNIMENT_TRY_LET(rows, store::packMessages(connection.dialect(), number, added, {}));
    MUNIMENT_TRY(store::MessageRepository(connection).append(rows));
    MUNIMENT_TRY(conversations.recount(number));
  }
  return {};
}

Result<void> HoldStory::saveRecords(store::Connection& connection) const {
  store::BulkRows classRows{"record_class", {"id", "code", "parent", "content", "salt"}};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    classRows.add(classes[i]).add(QString::number(i));
    if (i == 0)
      classRows.addNull();
    else
      classRows.add(classes[(i - 1) / 2]);
    classRows.addUtf8("{}").add(makeSalt());
  }
  MUNIMENT_TRY(connection.insertMany(classRows));
  store::BulkRows rows{"record",
                       {"id", "number", "class", "state", "matter", "conversation", "record_date", "declared_at",
                        "content", "words", "salt"}};
  store::BulkRows messages{"record_message", {"record", "message", "role"}};
  store::BulkRows parts{"record_item", {"record", "item"}};
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Thing& record = records[i];
    rows.add(record.id).add(QString::number(i)).add(classes[record.recordClass]);
    rows.add(static_cast<std::int64_t>(record.isDestroyed ? RecordState::Destroyed : RecordState::Declared));
    rows.add(record.matter).add(record.talk ? std::optional(talks[*record.talk].id) : std::nullopt);
    rows.add(u"2026-03-01"_s).add(kNow).addUtf8("{}").add(QString()).add(makeSalt());
    for (const MessageId message : record.messages)
      messages.add(record.id).add(message.number()).add(std::int64_t{0});
    for (const ItemId& item : record.items)
      parts.add(record.id).add(item);
  }
  MUNIMENT_TRY(connection.insertMany(rows));
  MUNIMENT_TRY(connection.insertMany(messages));
  MUNIMENT_TRY(connection.insertMany(parts));
  return {};
}

Result<void> HoldStory::saveTo(store::Connection& connection) {
  MUNIMENT_TRY(connection.begin(store::TransactionKind::Write));
  for (std::size_t i = 0; i < matters.size(); ++i)
    MUNIMENT_TRY(
        store::MatterRepository(connection).save({matters[i], u"M-%1"_s.arg(i), u"Matter"_s, {}, kNow, makeSalt()}));
  for (const Person& person : persons)
    MUNIMENT_TRY(store::PersonRepository(connection).save(person));
  std::vector<CapturedItem> captured;
  for (std::size_t i = 0; i < items.size(); ++i) {
    CapturedItem item;
    item.id = items[i];
    item.matter = itemMatters[i];
    item.digest = sha256(QByteArray::number(qulonglong(i)));
    item.address = "a";
    item.capturedAt = kNow;
    item.salt = makeSalt();
    captured.push_back(item);
  }
  MUNIMENT_TRY(store::ItemRepository(connection).appendMany(captured));
  MUNIMENT_TRY(saveTalks(connection));
  MUNIMENT_TRY(saveRecords(connection));
  return connection.commit();
}

HoldTarget HoldStory::target(Kind kind, std::uint32_t choice) const {
  HoldTarget target{kind, {}, 0, kNow, {}, {}, 0, makeSalt()};
  const auto among = [&](const auto& all) { return all[choice % all.size()].toString(); };
  const Talk& talk = talks[choice % talks.size()];
  switch (kind) {
  case Kind::Record:
    target.target = records[choice % records.size()].id.toString();
    break;
  case Kind::Class:
    target.target = among(classes);
    break;
  case Kind::Conversation:
    target.target = talk.id.toString();
    break;
  case Kind::Item:
    target.target = among(items);
    break;
  case Kind::Message:
    target.target = talk.messages[choice / 7 % talk.messages.size()].toString();
    break;
  case Kind::Person:
    target.target = persons[choice % persons.size()].id.toString();
    break;
  case Kind::Matter:
    target.target = among(matters);
    break;
  case Kind::Query:
    target.target = kWords[qsizetype(choice) % kWords.size()];
    break;
  }
  return target;
}

bool HoldStory::isInForce(const Held& held, const HoldTarget& target, QDate today) {
  if (target.coolsUntil && *target.coolsUntil < today)
    return false;
  return held.hold.state == Hold::State::Active ||
         (held.hold.state == Hold::State::Released && held.hold.coolsUntil && *held.hold.coolsUntil >= today);
}

bool HoldStory::speaks(const QString& person, const Talk& talk) const {
  for (const Person& known : persons) {
    if (known.id.toString() != person)
      continue;
    for (const PersonName& name : known.names) {
      const bool isPhone = name.kind == PersonName::Kind::Phone;
      if ((isPhone ? talk.phones : talk.labels).contains(name.value))
        return true;
    }
  }
  return false;
}

bool HoldStory::coversMessageItself(const HoldTarget& target, std::size_t talk, std::size_t index) const {
  const Talk& in = talks[talk];
  switch (target.kind) {
  case Kind::Message:
    return target.target == in.messages[index].toString();
  case Kind::Conversation:
    return target.target == in.id.toString();
  case Kind::Person:
    return speaks(target.target, in);
  case Kind::Matter:
    return in.matter && target.target == in.matter->toString();
  case Kind::Query:
    return in.texts[qsizetype(index)].contains(target.target);
  default:
    return false;
  }
}

bool HoldStory::coversItemItself(const HoldTarget& target, std::size_t item) const {
  return (target.kind == Kind::Item && target.target == items[item].toString()) ||
         (target.kind == Kind::Matter && itemMatters[item] && target.target == itemMatters[item]->toString());
}

bool HoldStory::coversRecordItself(const HoldTarget& target, const Thing& record) const {
  if (target.kind == Kind::Record)
    return target.target == record.id.toString();
  if (target.kind == Kind::Matter)
    return record.matter && target.target == record.matter->toString();
  if (target.kind != Kind::Class)
    return false;
  for (std::size_t at = record.recordClass;; at = (at - 1) / 2) {
    if (target.target == classes[at].toString())
      return true;
    if (at == 0)
      return false;
  }
}

template <class Covers>
std::set<HoldId> HoldStory::every(QDate today, Covers covers) const {
  std::set<HoldId> found;
  for (const Held& held : holds) {
    for (const HoldTarget& target : held.targets) {
      if (isInForce(held, target, today) && covers(target))
        found.insert(held.hold.id);
    }
  }
  return found;
}

std::set<HoldId> HoldStory::onRecord(const Thing& record, QDate today) const {
  return every(today, [&](const HoldTarget& target) {
    if (coversRecordItself(target, record))
      return true;
    for (std::size_t t = 0; t < talks.size(); ++t) {
      for (std::size_t m = 0; m < talks[t].messages.size(); ++m) {
        if (has(record.messages, talks[t].messages[m]) && coversMessageItself(target, t, m))
          return true;
      }
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (has(record.items, items[i]) && coversItemItself(target, i))
        return true;
    }
    return false;
  });
}

std::set<HoldId> HoldStory::onMessage(std::size_t talk, std::size_t index, QDate today) const {
  return every(today, [&](const HoldTarget& target) {
    return coversMessageItself(target, talk, index) || std::ranges::any_of(records, [&](const Thing& record) {
             return !record.isDestroyed && has(record.messages, talks[talk].messages[index]) &&
                    coversRecordItself(target, record);
           });
  });
}

std::set<HoldId> HoldStory::onItem(std::size_t item, QDate today) const {
  return every(today, [&](const HoldTarget& target) {
    return coversItemItself(target, item) || std::ranges::any_of(records, [&](const Thing& record) {
             return !record.isDestroyed && has(record.items, items[item]) && coversRecordItself(target, record);
           });
  });
}

} // namespace muniment::tests
