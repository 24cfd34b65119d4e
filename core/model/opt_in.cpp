#include "core/model/opt_in.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kActs = {"given"_L1, "withdrawn"_L1};
constexpr std::array kSources = {"message"_L1, "form"_L1, "paper"_L1, "import"_L1, "spoken"_L1};

} // namespace

QLatin1StringView model::nameOf(OptIn::Act act) { return kActs.at(static_cast<std::size_t>(act)); }

QLatin1StringView model::nameOf(OptIn::Source source) { return kSources.at(static_cast<std::size_t>(source)); }

std::optional<OptIn::Source> model::optInSource(QStringView name) { return namedIn<OptIn::Source>(kSources, name); }

QString model::aggregateOf(const OptInId& id) { return u"opt-in:"_s + id.toString(); }

Json model::contentOf(const OptIn& optIn) {
  return Json::Object{{u"act"_s, nameOf(optIn.act)},
                      {u"at"_s, optIn.at.toString()},
                      {u"conversation"_s, orNull(optIn.conversation)},
                      {u"evidence"_s, optIn.evidence},
                      {u"id"_s, optIn.id.toString()},
                      {u"number"_s, optIn.numberId},
                      {u"party"_s, optIn.party},
                      {u"peer"_s, optIn.peer},
                      {u"recorded_at"_s, optIn.recordedAt.toString()},
                      {u"recorded_by"_s, optIn.recordedBy},
                      {u"source"_s, nameOf(optIn.source)}};
}

Result<OptIn> model::optInFrom(const Json& content) {
  OptIn optIn;
  optIn.id = valueAt<OptInId>(content, u"id");
  optIn.peer = content.text(u"peer");
  optIn.numberId = content.text(u"number");
  optIn.party = content.text(u"party");
  optIn.act = namedIn<OptIn::Act>(kActs, content.text(u"act")).value_or(OptIn::Act::Given);
  optIn.source = optInSource(content.text(u"source")).value_or(OptIn::Source::Message);
  optIn.at = valueAt<Instant>(content, u"at");
  optIn.recordedAt = valueAt<Instant>(content, u"recorded_at");
  optIn.recordedBy = content.text(u"recorded_by");
  optIn.evidence = content.text(u"evidence");
  optIn.conversation = optionalAt<ConversationId>(content, u"conversation");
  return exactly(std::move(optIn), content);
}

} // namespace muniment
