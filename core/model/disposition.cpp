#include "core/model/disposition.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kActions = {"destroy"_L1, "review"_L1, "transfer"_L1};
constexpr std::array kDecisions = {"undecided"_L1, "approve"_L1, "extend"_L1, "keep"_L1, "leave-out"_L1};
constexpr std::array kStates = {"open"_L1, "waiting"_L1, "approved"_L1, "executing"_L1, "done"_L1, "withdrawn"_L1};
constexpr std::array kItemStates = {"pending"_L1, "blocked"_L1, "destroying"_L1, "destroyed"_L1,
                                    "kept"_L1,    "changed"_L1, "handed-over"_L1};

} // namespace

QLatin1StringView model::nameOf(DisposalAction action) { return kActions.at(static_cast<std::size_t>(action)); }
QLatin1StringView model::nameOf(DisposalDecision decision) { return kDecisions.at(static_cast<std::size_t>(decision)); }

std::optional<DisposalDecision> model::disposalDecision(QStringView name) {
  return namedIn<DisposalDecision>(kDecisions, name);
}

QLatin1StringView model::nameOf(Snapshot::State state) { return kStates.at(static_cast<std::size_t>(state)); }
QLatin1StringView model::nameOf(SnapshotItem::State state) { return kItemStates.at(static_cast<std::size_t>(state)); }

QString model::aggregateOf(const SnapshotId& id) { return u"snapshot:"_s + id.toString(); }
QString model::aggregateOf(const CertificateId& id) { return u"certificate:"_s + id.toString(); }

QString model::aggregateOfItem(const SnapshotId& id, int ordinal) {
  return u"snapshot-item:%1/%2"_s.arg(id.toString()).arg(ordinal);
}

Json model::contentOf(const Snapshot& snapshot) {
  return Json::Object{{u"approved_at"_s, orNull(snapshot.approvedAt)},
                      {u"approved_by"_s, snapshot.approvedBy},
                      {u"certificate"_s, orNull(snapshot.certificate)},
                      {u"class"_s, orNull(snapshot.recordClass)},
                      {u"due_until"_s, snapshot.dueUntil.toString(Qt::ISODate)},
                      {u"id"_s, snapshot.id.toString()},
                      {u"items"_s, snapshot.items},
                      {u"name"_s, snapshot.name},
                      {u"state"_s, nameOf(snapshot.state)},
                      {u"submitted_by"_s, snapshot.submittedBy},
                      {u"taken_at"_s, snapshot.takenAt.toString()},
                      {u"taken_by"_s, snapshot.takenBy},
                      {u"withdrawn_because"_s, snapshot.withdrawnBecause}};
}

Result<Snapshot> model::snapshotFrom(const Json& content) {
  Snapshot snapshot;
  snapshot.approvedAt = optionalAt<Instant>(content, u"approved_at");
  snapshot.approvedBy = content.text(u"approved_by");
  snapshot.certificate = optionalAt<CertificateId>(content, u"certificate");
  snapshot.recordClass = optionalAt<ClassId>(content, u"class");
  snapshot.dueUntil = QDate::fromString(content.text(u"due_until"), Qt::ISODate);
  snapshot.id = valueAt<SnapshotId>(content, u"id");
  snapshot.items = content.number(u"items");
  snapshot.name = content.text(u"name");
  snapshot.state = namedIn<Snapshot::State>(kStates, content.text(u"state")).value_or(Snapshot::State::Open);
  snapshot.submittedBy = content.text(u"submitted_by");
  snapshot.takenAt = valueAt<Instant>(content, u"taken_at");
  snapshot.takenBy = content.text(u"taken_by");
  snapshot.withdrawnBecause = content.text(u"withdrawn_because");
  return exactly(std::move(snapshot), content);
}

Json model::contentOf(const SnapshotItem& item) {
  return Json::Object{{u"action"_s, nameOf(item.action)},
                      {u"blocked_by"_s, item.blockedBy},
                      {u"decided_by"_s, item.decidedBy},
                      {u"decision"_s, nameOf(item.decision)},
                      {u"due_on"_s, item.dueOn.toString(Qt::ISODate)},
                      {u"facts"_s, item.facts.toHex()},
                      {u"ordinal"_s, item.ordinal},
                      {u"reason"_s, item.reason},
                      {u"record"_s, item.record.toString()},
                      {u"stage"_s, item.stage},
                      {u"state"_s, nameOf(item.state)},
                      {u"until"_s, orNull(item.until)}};
}

} // namespace muniment
