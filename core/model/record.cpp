#include "core/model/record.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"draft"_L1,     "waiting"_L1,     "refused"_L1,    "declared"_L1, "closed"_L1,
                                "finalised"_L1, "transferred"_L1, "undeclared"_L1, "destroyed"_L1};
constexpr std::array kRoles = {"selected"_L1, "context"_L1, "quoted"_L1};
constexpr std::array kLinks = {"supersedes"_L1,   "superseded-by"_L1, "replies-to"_L1,    "replied-by"_L1,
                               "rendition-of"_L1, "rendered-as"_L1,   "attachment-of"_L1, "attached"_L1};

} // namespace

QLatin1StringView model::nameOf(RecordState state) { return kStates.at(static_cast<std::size_t>(state)); }

std::optional<RecordState> model::recordState(QStringView name) { return namedIn<RecordState>(kStates, name); }

QLatin1StringView model::nameOf(MemberRole role) { return kRoles.at(static_cast<std::size_t>(role)); }

QLatin1StringView model::nameOf(LinkKind kind) { return kLinks.at(static_cast<std::size_t>(kind)); }

std::optional<LinkKind> model::linkKind(QStringView name) { return namedIn<LinkKind>(kLinks, name); }

LinkKind model::inverseOf(LinkKind kind) { return static_cast<LinkKind>(static_cast<int>(kind) ^ 1); }

bool model::isKept(RecordState state) {
  return state == RecordState::Declared || state == RecordState::Closed || state == RecordState::Finalised;
}

QString model::aggregateOf(const RecordId& id) { return u"record:"_s + id.toString(); }

QString model::aggregateOfVersion(const RecordId& id, int version) {
  return u"record-version:%1/%2"_s.arg(id.toString()).arg(version);
}

QString model::aggregateOf(const RecordLink& link) {
  return u"record-link:%1/%2/%3"_s.arg(link.record.toString(), nameOf(link.kind), link.other.toString());
}

QString model::aggregateOf(const RecordEvent& event) {
  return u"record-event:%1/%2/%3"_s.arg(event.record.toString(), event.code, event.happenedOn.toString(Qt::ISODate));
}

QString model::aggregateOf(const RecordStage& stage) {
  return u"record-stage:%1/%2"_s.arg(stage.record.toString()).arg(stage.stage);
}

Json model::contentOf(const Record& record) {
  return Json::Object{{u"class"_s, record.recordClass.toString()},
                      {u"class_version"_s, record.classVersion},
                      {u"context"_s, record.context},
                      {u"conversation"_s, orNull(record.conversation)},
                      {u"declared_at"_s, record.declaredAt.toString()},
                      {u"declared_by"_s, record.declaredBy},
                      {u"id"_s, record.id.toString()},
                      {u"items"_s, record.items},
                      {u"manifest"_s, QString::fromLatin1(record.manifest.toHex())},
                      {u"manifest_sha256"_s, record.manifestDigest.toHex()},
                      {u"matter"_s, orNull(record.matter)},
                      {u"metadata"_s, record.metadata},
                      {u"number"_s, record.number},
                      {u"record_date"_s, record.recordDate.toString(Qt::ISODate)},
                      {u"schedule"_s, orNull(record.schedule)},
                      {u"schedule_version"_s, record.scheduleVersion},
                      {u"selected"_s, record.selected},
                      {u"state"_s, nameOf(record.state)},
                      {u"title"_s, record.title},
                      {u"version"_s, record.version}};
}

Result<Record> model::recordFrom(const Json& content) {
  Record record;
  record.recordClass = valueAt<ClassId>(content, u"class");
  record.classVersion = static_cast<std::int32_t>(content.number(u"class_version"));
  record.context = content.number(u"context");
  record.conversation = optionalAt<ConversationId>(content, u"conversation");
  record.declaredAt = valueAt<Instant>(content, u"declared_at");
  record.declaredBy = content.text(u"declared_by");
  record.id = valueAt<RecordId>(content, u"id");
  record.items = content.number(u"items");
  record.manifest = QByteArray::fromHex(content.text(u"manifest").toLatin1());
  record.manifestDigest = Sha256::fromHex(content.text(u"manifest_sha256")).value_or(Sha256());
  record.matter = optionalAt<MatterId>(content, u"matter");
  record.metadata = content.at(u"metadata");
  record.number = content.text(u"number");
  record.recordDate = QDate::fromString(content.text(u"record_date"), Qt::ISODate);
  record.schedule = optionalAt<ScheduleId>(content, u"schedule");
  record.scheduleVersion = static_cast<std::int32_t>(content.number(u"schedule_version"));
  record.selected = content.number(u"selected");
  record.state = recordState(content.text(u"state")).value_or(RecordState::Draft);
  record.title = content.text(u"title");
  record.version = static_cast<std::int32_t>(content.number(u"version"));
  return exactly(std::move(record), content);
}

Json model::contentOf(const RecordLink& link) {
  return Json::Object{
      {u"kind"_s, nameOf(link.kind)}, {u"other"_s, link.other.toString()}, {u"record"_s, link.record.toString()}};
}

Json model::contentOf(const RecordEvent& event) {
  return Json::Object{{u"code"_s, event.code},        {u"happened_on"_s, event.happenedOn.toString(Qt::ISODate)},
                      {u"note"_s, event.note},        {u"noted_at"_s, event.notedAt.toString()},
                      {u"noted_by"_s, event.notedBy}, {u"record"_s, event.record.toString()}};
}

Json model::contentOf(const RecordStage& stage) {
  return Json::Object{{u"action"_s, stage.action},
                      {u"done_on"_s, stage.doneOn.toString(Qt::ISODate)},
                      {u"record"_s, stage.record.toString()},
                      {u"stage"_s, stage.stage}};
}

} // namespace muniment
