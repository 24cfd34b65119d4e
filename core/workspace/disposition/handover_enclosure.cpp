#include "core/workspace/disposition/handover_enclosure.h"

#include "core/store/record_repository.h"
#include "core/store/snapshot_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 500;

} // namespace

Result<QByteArray> HandoverEnclosure::object(const QByteArray& address) {
  const auto known = vault::VaultAddress::fromBytes(address);
  if (!known)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  return m_vault.read(*known);
}

Result<Json> HandoverEnclosure::describe(const SnapshotItem& item, const Record& record) const {
  const RecordClass* filed = records::ClassTree(m_plan.classes).find(record.recordClass);
  const Schedule* schedule = m_plan.scheduleOf(record);
  return Json::Object{{u"class"_s, filed ? filed->code : QString()},
                      {u"class_name"_s, filed ? filed->name : QString()},
                      {u"context"_s, record.context},
                      {u"declared_at"_s, record.declaredAt.toString()},
                      {u"due_on"_s, item.dueOn.toString(Qt::ISODate)},
                      {u"items"_s, record.items},
                      {u"manifest_sha256"_s, record.manifestDigest.toHex()},
                      {u"metadata"_s, record.metadata},
                      {u"number"_s, record.number},
                      {u"record"_s, record.id.toString()},
                      {u"record_date"_s, record.recordDate.toString(Qt::ISODate)},
                      {u"schedule"_s, schedule ? Json(schedule->code) : Json()},
                      {u"schedule_version"_s, schedule ? schedule->version : 0},
                      {u"selected"_s, record.selected},
                      {u"title"_s, record.title}};
}

Result<void> HandoverEnclosure::writeRecord(evidence::PackageFolder& folder, const SnapshotItem& item,
                                            const Record& record, ByteSink& list) {
  MUNIMENT_TRY_LET(described, describe(item, record));
  MUNIMENT_TRY_LET(line, canonicalJson(described));
  MUNIMENT_TRY(list.take(line + '\n'));
  MUNIMENT_TRY_LET(manifest, object(record.manifest));
  const QString base = u"transfer/manifests/"_s + record.number;
  MUNIMENT_TRY(folder.write(base + u".json"_s, manifest));
  MUNIMENT_TRY_LET(header, parseJson(manifest));
  const Json::Array* pages = header.at(u"pages").array();
  int number = 0;
  for (const Json& page : pages ? *pages : Json::Array()) {
    MUNIMENT_TRY_LET(bytes, object(QByteArray::fromHex(page.text(u"address").toLatin1())));
    MUNIMENT_TRY(folder.write(u"%1-page-%2.json"_s.arg(base).arg(++number), bytes));
  }
  ++m_records;
  return {};
}

Result<void> HandoverEnclosure::writeInto(evidence::PackageFolder& folder) {
  MUNIMENT_TRY_LET(plan, records::loadPlan(m_connection));
  m_plan = std::move(plan);
  store::SnapshotRepository repository(m_connection);
  MUNIMENT_TRY_LET(list, folder.open(u"transfer/records.jsonl"_s));
  for (int after = -1;;) {
    MUNIMENT_TRY(folder.mayGoOn());
    MUNIMENT_TRY_LET(page,
                     repository.items(m_snapshot.id, {{}, {SnapshotItem::State::HandedOver}}, after, kAtOnce, m_scope));
    std::vector<RecordId> ids;
    for (const SnapshotItem& item : page)
      ids.push_back(item.record);
    MUNIMENT_TRY_LET(records, store::RecordRepository(m_connection).byIds(ids, m_scope));
    for (const SnapshotItem& item : page) {
      const auto found = records.find(item.record);
      if (found == records.end())
        return failure(ErrorKind::NotFound, "record.unknown"_L1);
      MUNIMENT_TRY(writeRecord(folder, item, found->second, *list));
    }
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      break;
    after = page.back().ordinal;
  }
  MUNIMENT_TRY(folder.close(std::move(list)));
  MUNIMENT_TRY_LET(about, canonicalJson(Json::Object{{u"format"_s, u"muniment-transfer"_s},
                                                     {u"receiver"_s, m_receiver},
                                                     {u"records"_s, m_records},
                                                     {u"snapshot"_s, m_snapshot.id.toString()},
                                                     {u"version"_s, 1}}));
  MUNIMENT_TRY(folder.write(u"transfer/transfer.json"_s, about));
  return {};
}

} // namespace muniment::workspace
