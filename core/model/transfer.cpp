#include "core/model/transfer.h"

#include "core/base/json_list.h"
#include "core/model/case_value.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"review"_L1, "ready"_L1, "filed"_L1, "returned"_L1};

} // namespace

QLatin1StringView model::nameOf(Transfer::State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<Transfer::State> model::transferStateFrom(QStringView name) {
  return namedIn<Transfer::State>(kStates, name);
}

QString model::aggregateOf(const TransferId& id) { return u"transfer:"_s + id.toString(); }

Json model::contentOf(const Transfer& transfer) {
  Json::Object fields;
  for (const auto& [name, value] : transfer.fields)
    fields.emplace(name, contentOf(value));
  Json::Object json{{u"announced"_s, transfer.announced}, {u"approval"_s, transfer.approval},
                    {u"at"_s, transfer.at.toString()},    {u"by"_s, transfer.by},
                    {u"case"_s, orNull(transfer.file)},   {u"class"_s, transfer.recordClass},
                    {u"failure"_s, transfer.failure},     {u"fields"_s, std::move(fields)},
                    {u"folder"_s, transfer.folder},       {u"id"_s, transfer.id.toString()},
                    {u"item"_s, orNull(transfer.item)},   {u"matter"_s, orNull(transfer.matter)},
                    {u"name"_s, transfer.name},           {u"object"_s, transfer.object},
                    {u"peer"_s, transfer.peer},           {u"problems"_s, listOf(transfer.problems)},
                    {u"reason"_s, transfer.reason},       {u"record"_s, transfer.record},
                    {u"remote_id"_s, transfer.remoteId},  {u"since"_s, transfer.since.toString()},
                    {u"state"_s, nameOf(transfer.state)}, {u"type"_s, transfer.type},
                    {u"version"_s, transfer.version}};
  if (!transfer.link.isEmpty()) // what was handed over before there were links has no such member
    json.emplace(u"link"_s, transfer.link);
  return json;
}

Result<Transfer> model::transferFrom(const Json& content) {
  Transfer transfer;
  transfer.id = valueAt<TransferId>(content, u"id");
  transfer.peer = content.text(u"peer");
  transfer.remoteId = content.text(u"remote_id");
  transfer.object = content.text(u"object");
  transfer.file = optionalAt<CaseId>(content, u"case");
  transfer.type = content.text(u"type");
  transfer.name = content.text(u"name");
  transfer.version = content.text(u"version");
  transfer.approval = content.text(u"approval");
  if (const Json::Object* fields = content.at(u"fields").object()) {
    for (const auto& [name, value] : *fields)
      transfer.fields.emplace(name, caseValueFrom(value));
  }
  transfer.announced = content.text(u"announced");
  transfer.item = optionalAt<ItemId>(content, u"item");
  transfer.failure = content.text(u"failure");
  transfer.folder = content.text(u"folder");
  transfer.link = content.text(u"link");
  transfer.recordClass = content.text(u"class");
  transfer.problems = textsAt(content, u"problems");
  transfer.state = transferStateFrom(content.text(u"state")).value_or(Transfer::State::Review);
  transfer.record = content.text(u"record");
  transfer.reason = content.text(u"reason");
  transfer.by = content.text(u"by");
  transfer.since = valueAt<Instant>(content, u"since");
  transfer.at = valueAt<Instant>(content, u"at");
  transfer.matter = optionalAt<MatterId>(content, u"matter");
  return exactly(std::move(transfer), content);
}

} // namespace muniment
