#include "core/model/virus_scan.h"

#include "core/model/exact_json.h"
#include "core/model/item.h"

namespace muniment {

using namespace Qt::StringLiterals;

namespace {

using Verdict = VirusScan::Verdict;

constexpr std::array kNames = {"clean"_L1, "infected"_L1, "refused"_L1};

} // namespace

QLatin1StringView model::nameOf(Verdict verdict) { return kNames.at(static_cast<std::size_t>(verdict)); }

QString model::aggregateOf(const VirusScanId& id) { return u"virus-scan:"_s + id.toString(); }

QString model::fileOf(const VirusScan& scan) {
  if (scan.item)
    return aggregateOf(*scan.item);
  return scan.message ? aggregateOfAttachment(*scan.message) : QString();
}

Json model::contentOf(const VirusScan& scan) {
  return Json::Object{{u"at"_s, scan.at.toString()},       {u"id"_s, scan.id.toString()},
                      {u"item"_s, orNull(scan.item)},      {u"message"_s, orNull(scan.message)},
                      {u"scanner"_s, scan.scanner},        {u"threat"_s, scan.threat},
                      {u"verdict"_s, nameOf(scan.verdict)}};
}

Result<VirusScan> model::virusScanFrom(const Json& content) {
  VirusScan scan;
  scan.at = valueAt<Instant>(content, u"at");
  scan.id = valueAt<VirusScanId>(content, u"id");
  scan.item = optionalAt<ItemId>(content, u"item");
  scan.message = optionalAt<MessageId>(content, u"message");
  scan.scanner = content.text(u"scanner");
  scan.threat = content.text(u"threat");
  scan.verdict = namedIn<Verdict>(kNames, content.text(u"verdict")).value_or(Verdict::Clean);
  return exactly(std::move(scan), content);
}

} // namespace muniment
