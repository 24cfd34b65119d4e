#include "core/model/case_event.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds = {"opened"_L1,   "comment"_L1,   "changed"_L1,  "linked"_L1,   "unlinked"_L1,
                               "step"_L1,     "milestone"_L1, "proposed"_L1, "accepted"_L1, "rejected"_L1,
                               "conflict"_L1, "settled"_L1,   "closed"_L1,   "reopened"_L1, "version"_L1};

} // namespace

QLatin1StringView model::nameOf(CaseEvent::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

QString model::aggregateOf(const CaseEventId& id) { return u"case-event:"_s + id.toString(); }

Json model::contentOf(const CaseEvent& event) {
  return Json::Object{{u"at"_s, event.at.toString()},
                      {u"by"_s, event.by},
                      {u"case"_s, event.file.toString()},
                      {u"details"_s, event.details},
                      {u"id"_s, event.id.toString()},
                      {u"kind"_s, nameOf(event.kind)},
                      {u"matter"_s, orNull(event.matter)},
                      {u"source"_s, event.source},
                      {u"text"_s, event.text}};
}

Result<CaseEvent> model::caseEventFrom(const Json& content) {
  CaseEvent event;
  event.id = valueAt<CaseEventId>(content, u"id");
  event.file = valueAt<CaseId>(content, u"case");
  event.kind = namedIn<CaseEvent::Kind>(kKinds, content.text(u"kind")).value_or(CaseEvent::Kind::Opened);
  event.at = valueAt<Instant>(content, u"at");
  event.by = content.text(u"by");
  event.source = content.text(u"source");
  event.text = content.text(u"text");
  event.details = content.at(u"details");
  event.matter = optionalAt<MatterId>(content, u"matter");
  return exactly(std::move(event), content);
}

} // namespace muniment
