#include "core/model/handover.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"waiting"_L1, "received"_L1, "failed"_L1};

} // namespace

QLatin1StringView model::nameOf(Handover::State state) { return kStates.at(static_cast<std::size_t>(state)); }

QString model::aggregateOf(const HandoverId& id) { return u"handover:"_s + id.toString(); }

Json model::contentOf(const Handover& transfer) {
  return Json::Object{{u"bytes"_s, transfer.bytes},
                      {u"confirmed_by"_s, transfer.confirmedBy},
                      {u"digest"_s, transfer.digest.toHex()},
                      {u"failed_because"_s, transfer.failedBecause},
                      {u"files"_s, transfer.files},
                      {u"handed_over_at"_s, transfer.handedOverAt.toString()},
                      {u"handed_over_by"_s, transfer.handedOverBy},
                      {u"id"_s, transfer.id.toString()},
                      {u"noted_at"_s, orNull(transfer.notedAt)},
                      {u"noted_by"_s, transfer.notedBy},
                      {u"production"_s, transfer.production.toString()},
                      {u"received_on"_s, orNull(transfer.receivedOn)},
                      {u"receiver"_s, transfer.receiver},
                      {u"records"_s, transfer.records},
                      {u"reference"_s, transfer.reference},
                      {u"snapshot"_s, transfer.snapshot.toString()},
                      {u"state"_s, nameOf(transfer.state)}};
}

Result<Handover> model::handoverFrom(const Json& content) {
  Handover transfer;
  transfer.bytes = content.number(u"bytes");
  transfer.confirmedBy = content.text(u"confirmed_by");
  transfer.digest = Sha256::fromHex(content.text(u"digest")).value_or(Sha256());
  transfer.failedBecause = content.text(u"failed_because");
  transfer.files = content.number(u"files");
  transfer.handedOverAt = valueAt<Instant>(content, u"handed_over_at");
  transfer.handedOverBy = content.text(u"handed_over_by");
  transfer.id = valueAt<HandoverId>(content, u"id");
  transfer.notedAt = optionalAt<Instant>(content, u"noted_at");
  transfer.notedBy = content.text(u"noted_by");
  transfer.production = valueAt<ProductionId>(content, u"production");
  transfer.receivedOn = optionalDayAt(content, u"received_on");
  transfer.receiver = content.text(u"receiver");
  transfer.records = content.number(u"records");
  transfer.reference = content.text(u"reference");
  transfer.snapshot = valueAt<SnapshotId>(content, u"snapshot");
  transfer.state = namedIn<Handover::State>(kStates, content.text(u"state")).value_or(Handover::State::Waiting);
  return exactly(std::move(transfer), content);
}

} // namespace muniment
