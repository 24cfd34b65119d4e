#include "core/model/peer_conflict.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds = {"destroyed-there"_L1, "destroyed-here"_L1, "hold-gone"_L1,
                               "hold-left"_L1,       "class-changed"_L1,  "series-differs"_L1,
                               "done-elsewhere"_L1,  "not-visible"_L1,    "details-changed"_L1};
constexpr std::array kResolutions = {"open"_L1, "ours"_L1, "theirs"_L1, "left"_L1};

} // namespace

QLatin1StringView model::nameOf(PeerConflict::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

QLatin1StringView model::nameOf(PeerConflict::Resolution resolution) {
  return kResolutions[static_cast<std::size_t>(resolution)];
}

std::optional<PeerConflict::Resolution> model::peerResolution(QStringView name) {
  return namedIn<PeerConflict::Resolution>(kResolutions, name);
}

QString model::aggregateOf(const PeerConflictId& id) { return u"peer-conflict:"_s + id.toString(); }

Json model::contentOf(const PeerConflict& conflict) {
  return Json::Object{{u"counterpart"_s, conflict.counterpart.toString()},
                      {u"found_at"_s, conflict.foundAt.toString()},
                      {u"id"_s, conflict.id.toString()},
                      {u"kind"_s, nameOf(conflict.kind)},
                      {u"matter"_s, orNull(conflict.matter)},
                      {u"peer"_s, conflict.peer},
                      {u"reason"_s, conflict.reason},
                      {u"resolution"_s, nameOf(conflict.resolution)},
                      {u"resolved_at"_s, orNull(conflict.resolvedAt)},
                      {u"resolved_by"_s, conflict.resolvedBy},
                      {u"subject"_s, conflict.subject}};
}

Result<PeerConflict> model::peerConflictFrom(const Json& content) {
  PeerConflict conflict;
  conflict.id = valueAt<PeerConflictId>(content, u"id");
  conflict.peer = content.text(u"peer");
  conflict.kind =
      namedIn<PeerConflict::Kind>(kKinds, content.text(u"kind")).value_or(PeerConflict::Kind::DestroyedThere);
  conflict.counterpart = valueAt<CounterpartId>(content, u"counterpart");
  conflict.subject = content.text(u"subject");
  conflict.matter = optionalAt<MatterId>(content, u"matter");
  conflict.foundAt = valueAt<Instant>(content, u"found_at");
  conflict.resolution = peerResolution(content.text(u"resolution")).value_or(PeerConflict::Resolution::Open);
  conflict.reason = content.text(u"reason");
  conflict.resolvedBy = content.text(u"resolved_by");
  conflict.resolvedAt = optionalAt<Instant>(content, u"resolved_at");
  return exactly(std::move(conflict), content);
}

} // namespace muniment
