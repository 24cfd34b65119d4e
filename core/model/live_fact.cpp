#include "core/model/live_fact.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;
using Kind = LiveFact::Kind;

constexpr std::array kKinds = {"said"_L1,  "edit"_L1,   "revoke"_L1,         "reaction"_L1,         "status"_L1,
                               "stop"_L1,  "resume"_L1, "marketing-stop"_L1, "marketing-resume"_L1, "gap"_L1,
                               "group"_L1, "notice"_L1};

/// Nothing but where they stood tells two of them apart.
bool isOfItsPlace(Kind kind) { return kind >= Kind::Stop; }

} // namespace

QLatin1StringView model::nameOf(LiveFact::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

QString model::aggregateOf(const LiveFactId& id) { return u"live-fact:"_s + id.toString(); }

Sha256 model::identityOf(const LiveFact& fact) {
  QStringList parts{QString(nameOf(fact.kind)), fact.target};
  if (isOfItsPlace(fact.kind))
    parts << fact.arrival.toString() << QString::number(fact.first) << fact.word;
  else if (fact.kind == Kind::Status)
    parts << fact.word << fact.by << fact.at.toString();
  else if (fact.kind != Kind::Said)
    parts << fact.wamid << (fact.wamid.isEmpty() ? fact.by + fact.at.toString() + fact.text : QString());
  return sha256(parts.join(QChar(u'\n')).toUtf8());
}

Json model::contentOf(const LiveFact& fact) {
  return Json::Object{{u"arrival"_s, fact.arrival.toString()},
                      {u"at"_s, fact.at.toString()},
                      {u"by"_s, fact.by},
                      {u"first"_s, fact.first},
                      {u"id"_s, fact.id.toString()},
                      {u"kind"_s, nameOf(fact.kind)},
                      {u"number"_s, fact.numberId},
                      {u"peer"_s, fact.peer},
                      {u"size"_s, fact.size},
                      {u"target"_s, fact.target},
                      {u"text"_s, fact.text},
                      {u"wamid"_s, fact.wamid},
                      {u"who"_s, fact.who},
                      {u"word"_s, fact.word}};
}

Result<LiveFact> model::liveFactFrom(const Json& content) {
  LiveFact fact;
  fact.id = valueAt<LiveFactId>(content, u"id");
  fact.arrival = valueAt<DeliveryId>(content, u"arrival");
  fact.peer = content.text(u"peer");
  fact.numberId = content.text(u"number");
  fact.kind = namedIn<Kind>(kKinds, content.text(u"kind")).value_or(Kind::Notice);
  fact.target = content.text(u"target");
  fact.wamid = content.text(u"wamid");
  fact.at = valueAt<Instant>(content, u"at");
  fact.by = content.text(u"by");
  fact.who = content.text(u"who");
  fact.word = content.text(u"word");
  fact.text = content.text(u"text");
  fact.first = content.number(u"first");
  fact.size = content.number(u"size");
  return exactly(std::move(fact), content);
}

} // namespace muniment
