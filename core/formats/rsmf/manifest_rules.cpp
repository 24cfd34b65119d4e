#include "core/formats/rsmf/manifest_rules.h"

#include "core/formats/rsmf/iso_time.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using exchange::Weight;

constexpr qsizetype kMany = 10'000; ///< more than this many of anything is slow to review

struct ConversationFacts final {
  bool isDirect = true;
  bool hasEvents = false;
  QSet<QString> people; ///< those named, and those who joined
};

struct EventFacts final {
  QString conversation;
  std::optional<Instant> at;
};

QString textOf(const QJsonObject& object, QLatin1StringView name) { return object.value(name).toString(); }

QString placeOf(QLatin1StringView list, qsizetype index) { return u'/' + list + u'/' + QString::number(index); }

class RuleCheck final {
 public:
  RuleCheck(const QJsonObject& manifest, ManifestFacts& facts)
      : m_participants(manifest.value("participants"_L1).toArray()),
        m_conversations(manifest.value("conversations"_L1).toArray()), m_events(manifest.value("events"_L1).toArray()),
        m_facts(facts) {}

  void run() {
    checkCount(m_participants, "ManifestParticipantArrayEmpty"_L1, "ManifestParticipantCount"_L1);
    checkCount(m_conversations, "ManifestConversationArrayEmpty"_L1, "ManifestConversationCount"_L1);
    checkCount(m_events, "ManifestEventArrayEmpty"_L1, "ManifestEventCount"_L1);
    collect();
    // Names that stand for two things make every other rule a guess.
    if (m_facts.contents.verdict.has("ManifestDuplicateId"_L1))
      return;
    for (qsizetype i = 0; i < m_conversations.size(); ++i)
      checkConversation(m_conversations.at(i).toObject(), placeOf("conversations"_L1, i));
    for (qsizetype i = 0; i < m_events.size(); ++i)
      checkEvent(m_events.at(i).toObject(), placeOf("events"_L1, i));
  }

 private:
  void warn(QLatin1StringView code, const QString& place) {
    m_facts.contents.verdict.add(Weight::Warning, code, place);
  }
  void checkCount(const QJsonArray& list, QLatin1StringView empty, QLatin1StringView many) {
    if (list.isEmpty())
      warn(empty, {});
    else if (list.size() > kMany)
      warn(many, QString::number(list.size()));
  }
  void duplicate(const QString& place) { m_facts.contents.verdict.add(Weight::Error, "ManifestDuplicateId"_L1, place); }

  void collect() {
    for (qsizetype i = 0; i < m_participants.size(); ++i) {
      const QJsonObject person = m_participants.at(i).toObject();
      if (m_people.contains(textOf(person, "id"_L1)))
        duplicate(placeOf("participants"_L1, i));
      m_people.insert(textOf(person, "id"_L1));
      m_facts.displays += textOf(person, "display"_L1);
      if (person.contains("avatar"_L1))
        m_facts.avatars.insert(textOf(person, "avatar"_L1));
    }
    for (qsizetype i = 0; i < m_conversations.size(); ++i) {
      const QJsonObject conversation = m_conversations.at(i).toObject();
      if (m_known.contains(textOf(conversation, "id"_L1)))
        duplicate(placeOf("conversations"_L1, i));
      ConversationFacts& known = m_known[textOf(conversation, "id"_L1)];
      known.isDirect = textOf(conversation, "type"_L1) != "channel"_L1;
      for (const auto& id : conversation.value("participants"_L1).toArray())
        known.people.insert(id.toString());
      if (conversation.contains("icon"_L1))
        m_facts.avatars.insert(textOf(conversation, "icon"_L1));
    }
    for (qsizetype i = 0; i < m_events.size(); ++i)
      collectEvent(m_events.at(i).toObject(), placeOf("events"_L1, i));
  }

  void collectEvent(const QJsonObject& event, const QString& place) {
    const QString conversation = textOf(event, "conversation"_L1);
    const QString id = textOf(event, "id"_L1);
    const auto at = parseIsoTime(textOf(event, "timestamp"_L1));
    if (!id.isEmpty()) {
      const std::pair key(conversation, id);
      if (m_seen.contains(key))
        duplicate(place);
      m_seen.insert(key, {conversation, at});
    }
    if (at) {
      m_facts.first = m_facts.first ? std::min(*m_facts.first, *at) : *at;
      m_facts.last = m_facts.last ? std::max(*m_facts.last, *at) : *at;
    }
    if (const auto known = m_known.find(conversation); known != m_known.end()) {
      known->hasEvents = true;
      if (!known->isDirect && textOf(event, "type"_L1) == "join"_L1)
        known->people.insert(textOf(event, "participant"_L1));
    }
    count(event);
  }

  void count(const QJsonObject& event) {
    RsmfContents& contents = m_facts.contents;
    ++contents.events;
    contents.deletions += event.value("deleted"_L1).toBool() ? 1 : 0;
    contents.edits += static_cast<int>(event.value("edits"_L1).toArray().size());
    contents.receipts += static_cast<int>(event.value("read_receipts"_L1).toArray().size());
    for (const auto& each : event.value("reactions"_L1).toArray())
      contents.reactions += each.toObject().value("count"_L1).toInt();
    for (const auto& each : event.value("attachments"_L1).toArray()) {
      ++contents.attachments;
      m_facts.attachments.insert(textOf(each.toObject(), "id"_L1));
    }
  }

  void checkConversation(const QJsonObject& conversation, const QString& place) {
    const ConversationFacts& known = m_known[textOf(conversation, "id"_L1)];
    if (known.isDirect && !known.hasEvents)
      warn("ManifestOrphanedDirectConversation"_L1, place);
    for (const auto& each : conversation.value("participants"_L1).toArray()) {
      if (!m_people.contains(each.toString()))
        warn("ManifestInvalidConversationParticipant"_L1, place);
    }
    const QString custodian = textOf(conversation, "custodian"_L1);
    if (!custodian.isEmpty() && (!m_people.contains(custodian) || !known.people.contains(custodian)))
      warn("ManifestInvalidConversationCustodian"_L1, place);
  }

  void checkEvent(const QJsonObject& event, const QString& place) {
    const QString conversation = textOf(event, "conversation"_L1);
    const auto known = m_known.constFind(conversation);
    if (!conversation.isEmpty() && known == m_known.constEnd())
      warn("ManifestOrphanedEvent"_L1, place);
    const QString person = textOf(event, "participant"_L1);
    if (!person.isEmpty() && !m_people.isEmpty() && !m_people.contains(person))
      warn("ManifestUndefinedParticipantId"_L1, place);
    checkParent(event, conversation, place);
    for (const auto& each : event.value("read_receipts"_L1).toArray()) {
      if (!m_people.contains(textOf(each.toObject(), "participant"_L1)))
        warn("ManifestInvalidEventReceiptParticipant"_L1, place);
    }
    checkEditTimes(event, place);
    if (known != m_known.constEnd())
      checkMembers(event, *known, place);
  }

  void checkParent(const QJsonObject& event, const QString& conversation, const QString& place) {
    const QString parent = textOf(event, "parent"_L1);
    if (parent.isEmpty())
      return;
    const auto found = m_seen.constFind(std::pair(conversation, parent));
    const auto at = parseIsoTime(textOf(event, "timestamp"_L1));
    const bool isEarlier = found != m_seen.constEnd() && found->at && at && *at < *found->at;
    if (found == m_seen.constEnd() || parent == textOf(event, "id"_L1) || isEarlier)
      warn("ManifestParentIdInvalid"_L1, place);
  }

  void checkEditTimes(const QJsonObject& event, const QString& place) {
    const auto at = parseIsoTime(textOf(event, "timestamp"_L1));
    for (const auto& each : event.value("edits"_L1).toArray()) {
      const QString text = textOf(each.toObject(), "timestamp"_L1);
      const auto edited = parseIsoTime(text);
      if (!text.isEmpty() && (!edited || (at && *edited < *at)))
        warn("ManifestInvalidEventEditTimestamp"_L1, place);
    }
  }

  /// Whoever does something in a conversation has to be in it.
  void checkMembers(const QJsonObject& event, const ConversationFacts& conversation, const QString& place) {
    const QString type = textOf(event, "type"_L1);
    if (conversation.isDirect && (type == "join"_L1 || type == "leave"_L1))
      warn("ManifestJoinLeaveInDirectConversation"_L1, place);
    const QString person = textOf(event, "participant"_L1);
    if (!person.isEmpty() && !conversation.people.contains(person))
      warn("ManifestInvalidEventParticipant"_L1, place);
    for (const auto& each : event.value("edits"_L1).toArray()) {
      if (!conversation.people.contains(textOf(each.toObject(), "participant"_L1)))
        warn("ManifestInvalidEventEditParticipant"_L1, place);
    }
    for (const auto& reaction : event.value("reactions"_L1).toArray()) {
      for (const auto& each : reaction.toObject().value("participants"_L1).toArray()) {
        if (!conversation.people.contains(each.toString()))
          warn("ManifestInvalidEventReactionParticipants"_L1, place);
      }
    }
  }

  QJsonArray m_participants;
  QJsonArray m_conversations;
  QJsonArray m_events;
  ManifestFacts& m_facts;
  QSet<QString> m_people;
  QHash<QString, ConversationFacts> m_known;
  QHash<std::pair<QString, QString>, EventFacts> m_seen;
};

} // namespace

void checkRules(const QJsonObject& manifest, ManifestFacts& facts) { RuleCheck(manifest, facts).run(); }

} // namespace muniment::formats::rsmf
