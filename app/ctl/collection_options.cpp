#include "app/ctl/collection_options.h"

#include "app/ctl/arguments.h"

namespace muniment::ctl {

using namespace Qt::StringLiterals;

void CollectionOptions::addTo(Line& line) {
  line.option("--collector", collector, "Who made the export");
  line.option("--custodian", custodian, "Whose device it was");
  line.option("--device", device, "Make and model of the device");
  line.option("--system", system, "System of the device, with its version");
  line.option("--app", app, "Version of the messenger");
  line.option("--number", number, "Number that the messenger ran under");
  line.option("--hand-over", handOver, "By which means the export reached us");
  line.option("--handed-over-on", handedOverOn, "Day of that, such as 2026-03-17");
  line.option("--exported", media, "with-media or without-media");
  line.option("--announced-sha256", announced, "Digest of the file that the sender told us");
}

Result<workspace::CollectionFacts> CollectionOptions::read() const {
  workspace::CollectionFacts facts{textOf(collector),
                                   textOf(custodian),
                                   textOf(device),
                                   textOf(system),
                                   textOf(app),
                                   textOf(number),
                                   textOf(handOver),
                                   {},
                                   {},
                                   {}};
  if (!handedOverOn.empty()) {
    const QDate day = QDate::fromString(textOf(handedOverOn), Qt::ISODate);
    if (!day.isValid())
      return failure(ErrorKind::Usage, "base.not_a_date"_L1, {textOf(handedOverOn)});
    facts.handedOverOn = day;
  }
  if (!media.empty()) {
    if (media != "with-media" && media != "without-media")
      return failure(ErrorKind::Usage, "collection.media"_L1);
    facts.withMedia = media == "with-media";
  }
  if (!announced.empty()) {
    facts.announced = Sha256::fromHex(textOf(announced).trimmed().toLower());
    if (!facts.announced)
      return failure(ErrorKind::Usage, "collection.digest"_L1);
  }
  return facts;
}

namespace {

Json orNull(const std::optional<bool>& value) {
  Json json;
  if (value)
    json = *value;
  return json;
}

} // namespace

Json statementJson(const workspace::CollectionStatement& statement, const ConversationSource& source) {
  const workspace::CollectionFacts& facts = statement.facts;
  return Json::Object{
      {u"agrees"_s, orNull(workspace::agreesWithAnnounced(source, facts))},
      {u"announced_sha256"_s, facts.announced ? Json(facts.announced->toHex()) : Json()},
      {u"app"_s, facts.app},
      {u"at"_s, statement.at.toString()},
      {u"by"_s, statement.by},
      {u"collector"_s, facts.collector},
      {u"custodian"_s, facts.custodian},
      {u"device"_s, facts.device},
      {u"hand_over"_s, facts.handOver},
      {u"handed_over_on"_s, facts.handedOverOn ? Json(facts.handedOverOn->toString(Qt::ISODate)) : Json()},
      {u"number"_s, facts.number},
      {u"system"_s, facts.system},
      {u"with_media"_s, orNull(facts.withMedia)}};
}

} // namespace muniment::ctl
