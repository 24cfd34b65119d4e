#include "core/formats/rsmf/event_json.h"

#include "core/formats/exchange/time_text.h"
#include "core/formats/rsmf/custom_list.h"

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using exchange::Edit;
using exchange::Event;
using exchange::EventKind;
using exchange::EventTime;
using exchange::Reaction;
using exchange::ReadReceipt;
using exchange::soundText;

QString textOf(Instant at) { return exchange::utcText({at, {}, TimePrecision::Millisecond, {}}); }

QString actText(const QString& participant, const EventTime& time) {
  QString text = participant.isEmpty() ? QString() : u"by "_s + participant;
  if (time.at)
    text += (text.isEmpty() ? u"at "_s : u" at "_s) + exchange::utcText(time);
  return text.isEmpty() ? u"by nobody named, time not recorded"_s : text;
}

} // namespace

/// One event on its way into the manifest.
class EventJson::Writing final {
 public:
  Writing(EventJson& whole, const Event& event) : m_whole(whole), m_event(event) {}

  Json::Object write() {
    m_json.emplace(u"id"_s, soundText(m_event.id));
    m_json.emplace(u"conversation"_s, soundText(m_whole.m_conversation.id));
    m_json.emplace(u"body"_s, soundText(m_event.body));
    writeKind();
    writeTime();
    writeParent();
    writeMarks();
    writeReactions();
    writeAttachments();
    writeEdits();
    writeReceipts();
    m_custom.add(m_event.custom);
    m_custom.moveInto(m_json);
    return std::move(m_json);
  }

 private:
  [[nodiscard]] bool isFirstVersion() const { return m_whole.m_version == Version::V1_0_0; }
  WriteReport& report() { return m_whole.m_manifest.report; }
  void moveToCustom(const QString& name, const QString& value) {
    m_custom.add(name, value);
    ++report().movedToCustom;
  }

  void writeKind() {
    const bool comesOrGoes = m_event.kind == EventKind::Join || m_event.kind == EventKind::Leave;
    QString type = u"message"_s;
    if (comesOrGoes && m_whole.m_conversation.isGroup)
      type = m_event.kind == EventKind::Join ? u"join"_s : u"leave"_s;
    else if (comesOrGoes || m_event.kind == EventKind::Notice)
      type = u"disclaimer"_s;
    else if (m_event.kind == EventKind::Unknown && !isFirstVersion())
      type = u"unknown"_s;
    if (comesOrGoes && !m_whole.m_conversation.isGroup)
      moveToCustom(u"event-kind"_s, m_event.kind == EventKind::Join ? u"join"_s : u"leave"_s);
    if (m_event.kind == EventKind::Unknown && isFirstVersion())
      moveToCustom(u"event-kind"_s, u"unknown"_s);
    m_json.emplace(u"type"_s, type);
    if (!m_event.participant.isEmpty()) {
      m_json.emplace(u"participant"_s, soundText(m_event.participant));
    } else if (isFirstVersion()) {
      // The first version has no event of nobody.
      const auto& conversation = m_whole.m_conversation;
      m_json.emplace(u"participant"_s, soundText(conversation.custodian.isEmpty() ? conversation.participants.front().id
                                                                                  : conversation.custodian));
      moveToCustom(u"participant-unknown"_s, u"the source names nobody"_s);
    }
  }

  void writeTime() {
    const EventTime& time = m_event.time;
    const auto at = m_whole.m_times.value(m_event.id);
    if (at) {
      m_json.emplace(u"timestamp"_s, textOf(*at));
      auto& manifest = m_whole.m_manifest;
      manifest.first = manifest.first ? std::min(*manifest.first, *at) : *at;
      manifest.last = manifest.last ? std::max(*manifest.last, *at) : *at;
    }
    if (!time.at)
      moveToCustom(u"time-unknown"_s, at ? u"the time is that of a neighbouring event"_s : u"true"_s);
    else if (time.precision == TimePrecision::Day || time.precision == TimePrecision::Minute)
      m_custom.add(u"time-precision"_s, exchange::precisionText(time.precision));
    if (time.at && time.offsetMinutes)
      m_custom.add(u"source-offset"_s, exchange::offsetText(*time.offsetMinutes));
    m_custom.add(u"zone-assumed"_s, time.zoneAssumed);
  }

  /// Readers take an answer that is older than what it answers for a fault of the file.
  void writeParent() {
    if (m_event.parent.isEmpty())
      return;
    const auto parent = m_whole.m_times.constFind(m_event.parent);
    const auto own = m_whole.m_times.value(m_event.id);
    const bool isThere = parent != m_whole.m_times.constEnd() && m_event.parent != m_event.id;
    if (isThere && (!own || !*parent || **parent <= *own))
      m_json.emplace(u"parent"_s, soundText(m_event.parent));
    else
      moveToCustom(u"reply-to"_s, m_event.parent);
  }

  void writeMarks() {
    if (m_event.isImportant)
      m_json.emplace(u"importance"_s, u"high"_s);
    if (m_event.direction != exchange::Direction::Unknown) {
      const QString way = m_event.direction == exchange::Direction::Incoming ? u"incoming"_s : u"outgoing"_s;
      if (isFirstVersion())
        m_custom.add(u"direction"_s, way);
      else
        m_json.emplace(u"direction"_s, way);
    }
    if (m_event.deletion) {
      m_json.emplace(u"deleted"_s, true);
      m_custom.add(u"deleted"_s, actText(m_event.deletion->participant, m_event.deletion->time));
      ++report().deletions;
    }
  }

  void writeReactions() {
    std::vector<std::pair<QString, QStringList>> together;
    for (const Reaction& each : m_event.reactions) {
      if (each.isRemoved || each.value.isEmpty() || each.participant.isEmpty()) {
        moveToCustom(each.isRemoved ? u"reaction-taken-back"_s : u"reaction-incomplete"_s,
                     each.value + u' ' + actText(each.participant, each.time));
        continue;
      }
      const auto same =
          std::find_if(together.begin(), together.end(), [&](const auto& one) { return one.first == each.value; });
      auto& people = (same == together.end() ? together.emplace_back(each.value, QStringList()) : *same).second;
      people += people.contains(each.participant) ? QStringList() : QStringList(each.participant);
      if (each.time.at)
        m_custom.add(u"reaction-time"_s, each.value + u' ' + actText(each.participant, each.time));
    }
    Json::Array array;
    for (const auto& [value, people] : together) {
      Json::Array ids;
      for (const QString& id : people)
        ids.emplace_back(soundText(id));
      report().reactions += static_cast<int>(people.size());
      array.emplace_back(Json::Object{
          {u"value"_s, soundText(value)}, {u"count"_s, people.size()}, {u"participants"_s, std::move(ids)}});
    }
    put(u"reactions"_s, std::move(array));
  }

  void writeAttachments() {
    Json::Array array;
    auto& files = m_whole.m_manifest.files;
    for (const exchange::Attachment& each : m_event.attachments) {
      const QString display = exchange::plainLine(each.name);
      if (!each.bytes) {
        m_custom.add(u"attachment-not-captured"_s, display.isEmpty() ? u"(no name)"_s : display);
        ++report().missingAttachments;
        continue;
      }
      const QString name = exchange::generatedName(u'A', static_cast<int>(files.size()) + 1, each.name);
      array.emplace_back(
          Json::Object{{u"id"_s, name}, {u"display"_s, display.isEmpty() ? name : display}, {u"size"_s, each.size}});
      m_custom.add(u"attachment-sha256"_s, name + u' ' + each.sha256.toHex());
      files.push_back({name.toLatin1(), &each});
      ++report().attachments;
    }
    put(u"attachments"_s, std::move(array));
  }

  void writeEdits() {
    Json::Array array;
    int number = 0;
    for (const Edit& each : m_event.edits) {
      const QString name = u"edit-%1"_s.arg(++number);
      const QString person = each.participant.isEmpty() ? m_event.participant : each.participant;
      const auto own = m_whole.m_times.value(m_event.id);
      const bool isTimed = each.time.at && (!own || *own <= *each.time.at);
      const bool isWritten = !person.isEmpty() && (isTimed || !isFirstVersion());
      if (!isWritten || !isTimed)
        moveToCustom(name, actText(person, each.time));
      if (!isWritten || isFirstVersion()) {
        m_custom.add(name + u"-before"_s, each.before.value_or(QString()));
        m_custom.add(name + u"-after"_s, each.after.value_or(QString()));
      }
      if (!isWritten)
        continue;
      Json::Object edit{{u"participant"_s, soundText(person)}};
      if (isTimed)
        edit.emplace(u"timestamp"_s, exchange::utcText(each.time));
      if (!isFirstVersion() && each.before)
        edit.emplace(u"previous"_s, soundText(*each.before));
      if (!isFirstVersion() && each.after)
        edit.emplace(u"new"_s, soundText(*each.after));
      array.emplace_back(std::move(edit));
      ++report().edits;
    }
    put(u"edits"_s, std::move(array));
  }

  void writeReceipts() {
    Json::Array array;
    for (const ReadReceipt& each : m_event.receipts) {
      const QString action = each.kind == ReadReceipt::Kind::Read ? u"read"_s : u"delivered"_s;
      if (isFirstVersion() || each.participant.isEmpty()) {
        moveToCustom(action, actText(each.participant, each.time));
        continue;
      }
      Json::Object receipt{{u"participant"_s, soundText(each.participant)}, {u"action"_s, action}};
      if (each.time.at)
        receipt.emplace(u"timestamp"_s, exchange::utcText(each.time));
      array.emplace_back(std::move(receipt));
      ++report().receipts;
    }
    put(u"read_receipts"_s, std::move(array));
  }

  void put(const QString& name, Json::Array array) {
    if (!array.empty())
      m_json.emplace(name, std::move(array));
  }

  EventJson& m_whole;
  const Event& m_event;
  Json::Object m_json;
  CustomList m_custom;
};

EventJson::EventJson(const exchange::Conversation& conversation, Version version, Manifest& into)
    : m_conversation(conversation), m_version(version), m_manifest(into) {
  findTimes();
}

void EventJson::findTimes() {
  const auto& events = m_conversation.events;
  const auto known =
      std::find_if(events.begin(), events.end(), [](const Event& each) { return each.time.at.has_value(); });
  // The first version asks for a time where there is none: that of a neighbour, and a custom field says so.
  Instant neighbour = known == events.end() ? Instant() : *known->time.at;
  for (const Event& each : events) {
    neighbour = each.time.at.value_or(neighbour);
    m_times.insert(each.id, m_version == Version::V1_0_0 ? std::optional(neighbour) : each.time.at);
  }
}

Json::Object EventJson::write(const Event& event) {
  ++m_manifest.report.events;
  return Writing(*this, event).write();
}

} // namespace muniment::formats::rsmf
