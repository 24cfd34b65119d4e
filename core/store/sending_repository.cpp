#include "core/store/sending_repository.h"

#include "core/store/bulk_rows.h"
#include "core/store/column.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;
using Status = SendingRepository::Status;
using Step = SendingRepository::Step;

Result<std::vector<Status>> readStatuses(Rows rows) {
  std::vector<Status> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(delivery, idAt<DeliveryId>(rows, 0));
    found.push_back({delivery, rows.text(1), static_cast<Step>(rows.integer(2)), static_cast<int>(rows.integer(3)),
                     instantAt(rows, 4)});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

} // namespace

Result<void> SendingRepository::saveTemplates(const QString& peer, std::span<const Template> templates, Instant now) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM message_template WHERE peer = ?", {peer}));
  BulkRows rows{"message_template", {"peer", "name", "language", "content", "fetched_at"}, BulkRows::Conflicts::Skip};
  for (const Template& each : templates) {
    rows.add(peer).add(each.name).add(each.language);
    rows.addUtf8(each.content).add(now);
  }
  if (!templates.empty())
    MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<SendingRepository::Template>> SendingRepository::templates(const QString& peer) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT name, language, content FROM message_template WHERE peer = ? "
                                              "ORDER BY name, language",
                                              {peer}));
  std::vector<Template> found;
  while (rows.next())
    found.push_back({rows.text(0), rows.text(1), rows.text(2).toUtf8()});
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::optional<SendingRepository::Template>>
SendingRepository::findTemplate(const QString& peer, const QString& name, const QString& language) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT name, language, content FROM message_template WHERE peer = ? AND "
                                              "name = ? AND language = ?",
                                              {peer, name, language}));
  if (rows.next())
    return Template{rows.text(0), rows.text(1), rows.text(2).toUtf8()};
  MUNIMENT_TRY(rows.finish());
  return std::nullopt;
}

Result<void> SendingRepository::saveNumber(const QString& peer, const Number& number, Instant now) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO sending_number (peer, id, phone, name, quality, tier, fetched_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON "
      "CONFLICT (peer) DO UPDATE SET id = excluded.id, phone = excluded.phone, name = excluded.name, quality = "
      "excluded.quality, tier = excluded.tier, fetched_at = excluded.fetched_at",
      {peer, number.id, number.phone, number.name, number.quality, number.tier, column(now)}));
  return {};
}

Result<std::optional<SendingRepository::Number>> SendingRepository::numberOf(const QString& peer) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT id, phone, name, quality, tier, fetched_at FROM sending_number WHERE peer = ?",
                                 {peer}));
  if (rows.next())
    return Number{rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), instantAt(rows, 5)};
  MUNIMENT_TRY(rows.finish());
  return std::nullopt;
}

Result<bool> SendingRepository::hear(const QString& peer, const Status& status) {
  MUNIMENT_TRY_LET(before, heardOf(peer, status.delivery));
  // What was delivered or read did not fail, whatever comes later.
  const bool late =
      before && (before->step >= status.step || (status.step == Step::Failed && before->step >= Step::Delivered));
  if (late)
    return false;
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO sending_status (reference, peer, wamid, step, code, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT "
      "(reference) DO UPDATE SET step = excluded.step, code = excluded.code, at = excluded.at",
      {column(status.delivery), peer, status.wamid, static_cast<int>(status.step), status.code, column(status.at)}));
  return status.step == Step::Failed;
}

Result<std::optional<Status>> SendingRepository::heardOf(const QString& peer, const DeliveryId& delivery) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT reference, wamid, step, code, at FROM sending_status WHERE "
                                              "reference = ? AND peer = ?",
                                              {column(delivery), peer}));
  MUNIMENT_TRY_LET(found, readStatuses(std::move(rows)));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Status>> SendingRepository::failedInLane(const QString& peer, const QString& lane, Instant since,
                                                            int limit) {
  MUNIMENT_TRY_LET(rows, m_connection->select(
                             "SELECT s.reference, s.wamid, s.step, s.code, s.at FROM sending_status s JOIN delivery d "
                             "ON d.id = s.reference WHERE s.peer = ? AND d.lane = ? AND s.step = ? AND s.at >= ? ORDER "
                             "BY s.at DESC, s.reference LIMIT " +
                                 QByteArray::number(limit),
                             {peer, lane, static_cast<int>(Step::Failed), column(since)}));
  return readStatuses(std::move(rows));
}

Result<void> SendingRepository::noteReached(const QString& peer, const QString& lane, Instant now) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO sending_reach (peer, lane, at) VALUES (?, ?, ?) ON CONFLICT (peer, "
                                    "lane) DO UPDATE SET at = excluded.at",
                                    {peer, lane, column(now)}));
  return {};
}

Result<std::int64_t> SendingRepository::reachedSince(const QString& peer, const QString& butLane, Instant since) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT count(*) FROM sending_reach WHERE peer = ? AND at >= ? AND lane "
                                              "<> ?",
                                              {peer, column(since), butLane}));
  return rows.next() ? rows.integer(0) : 0;
}

} // namespace muniment::store
