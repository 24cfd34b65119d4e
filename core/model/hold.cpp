#include "core/model/hold.h"

#include "core/model/exact_json.h"

namespace muniment {
inline namespace model {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{"record"_L1,  "class"_L1,  "conversation"_L1, "item"_L1,
                            "message"_L1, "person"_L1, "matter"_L1,       "query"_L1};
constexpr std::array kStates{"draft"_L1, "active"_L1, "released"_L1};

} // namespace

QLatin1StringView nameOf(HoldTargetKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<HoldTargetKind> holdTargetKind(QStringView name) { return namedIn<HoldTargetKind>(kKinds, name); }

QLatin1StringView nameOf(Hold::State state) { return kStates[static_cast<std::size_t>(state)]; }

QString aggregateOf(const HoldId& id) { return u"hold:"_s + id.toString(); }

QString aggregateOfTarget(const HoldId& id, const HoldTarget& target) {
  return u"hold-target:%1/%2"_s.arg(id.toString(), QString::number(target.number));
}

Json contentOf(const Hold& hold) {
  return Json::Object{{u"applied_at"_s, orNull(hold.appliedAt)},
                      {u"authority"_s, hold.authority},
                      {u"aware_on"_s, orNull(hold.awareOn)},
                      {u"code"_s, hold.code},
                      {u"cools_until"_s, orNull(hold.coolsUntil)},
                      {u"created_at"_s, hold.createdAt.toString()},
                      {u"id"_s, hold.id.toString()},
                      {u"issued_on"_s, orNull(hold.issuedOn)},
                      {u"matter"_s, orNull(hold.matter)},
                      {u"name"_s, hold.name},
                      {u"notice"_s, hold.noticeText},
                      {u"release_reason"_s, hold.releaseReason},
                      {u"released_at"_s, orNull(hold.releasedAt)},
                      {u"state"_s, nameOf(hold.state)},
                      {u"trigger"_s, hold.trigger}};
}

Result<Hold> holdFrom(const Json& content) {
  Hold hold;
  hold.id = valueAt<HoldId>(content, u"id");
  hold.code = content.text(u"code");
  hold.name = content.text(u"name");
  hold.matter = optionalAt<MatterId>(content, u"matter");
  hold.trigger = content.text(u"trigger");
  hold.authority = content.text(u"authority");
  hold.awareOn = optionalDayAt(content, u"aware_on");
  hold.issuedOn = optionalDayAt(content, u"issued_on");
  hold.noticeText = content.text(u"notice");
  hold.state = namedIn<Hold::State>(kStates, content.text(u"state")).value_or(Hold::State::Draft);
  hold.createdAt = valueAt<Instant>(content, u"created_at");
  hold.appliedAt = optionalAt<Instant>(content, u"applied_at");
  hold.releasedAt = optionalAt<Instant>(content, u"released_at");
  hold.releaseReason = content.text(u"release_reason");
  hold.coolsUntil = optionalDayAt(content, u"cools_until");
  return exactly(std::move(hold), content);
}

Json contentOf(const HoldTarget& target) {
  return Json::Object{{u"added_at"_s, target.addedAt.toString()}, {u"cools_until"_s, orNull(target.coolsUntil)},
                      {u"kind"_s, nameOf(target.kind)},           {u"number"_s, target.number},
                      {u"remove_reason"_s, target.removeReason},  {u"target"_s, target.target}};
}

} // namespace model
} // namespace muniment
