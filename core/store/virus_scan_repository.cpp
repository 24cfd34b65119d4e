#include "core/store/virus_scan_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<std::optional<VirusScan>> newest(Result<std::vector<VirusScan>> found) {
  MUNIMENT_TRY(found);
  return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

} // namespace

Result<void> VirusScanRepository::add(const VirusScan& scan) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(scan)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO virus_scan (id, item, message, verdict, content, salt) VALUES (?, ?, ?, ?, ?, ?)",
      {column(scan.id), scan.item ? column(*scan.item) : QVariant(u""_s),
       qlonglong(scan.message ? scan.message->number() : 0), static_cast<int>(scan.verdict), content,
       scan.salt.toBytes()}));
  return {};
}

Result<std::vector<VirusScan>> VirusScanRepository::read(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(
                             "SELECT id, item, message, verdict, content, salt FROM virus_scan WHERE " + rest, values));
  std::vector<VirusScan> scans;
  while (rows.next()) {
    MUNIMENT_TRY_LET(scan, contentAt(rows, 4, virusScanFrom));
    const QString item = scan.item ? scan.item->toString() : QString();
    const std::int64_t message = scan.message ? scan.message->number() : 0;
    if (scan.id.toString() != rows.text(0) || item != rows.text(1) || message != rows.integer(2) ||
        static_cast<int>(scan.verdict) != rows.integer(3))
      return damagedRow("virus_scan"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 5));
    scan.salt = salt;
    scans.push_back(std::move(scan));
  }
  MUNIMENT_TRY(rows.finish());
  return scans;
}

Result<std::optional<VirusScan>> VirusScanRepository::ofItem(const ItemId& item) {
  return newest(read("item <> '' AND item = ? ORDER BY id DESC LIMIT 1", {column(item)}));
}

Result<std::set<ItemId>> VirusScanRepository::infected(std::span<const ItemId> items) {
  MUNIMENT_TRY_LET(list, textList(textsOf(items)));
  MUNIMENT_TRY_LET(scans, read("item <> '' AND verdict = 1 AND item IN " + selectTexts(m_connection->dialect()) +
                                   " AND id = (SELECT max(o.id) FROM virus_scan o WHERE o.item <> '' AND o.item = "
                                   "virus_scan.item)",
                               {list}));
  std::set<ItemId> found;
  for (const VirusScan& scan : scans)
    found.insert(*scan.item);
  return found;
}

Result<std::optional<VirusScan>> VirusScanRepository::ofMessage(const MessageId& message) {
  return newest(read("message <> 0 AND message = ? ORDER BY id DESC LIMIT 1", {qlonglong(message.number())}));
}

Result<std::map<MessageId, VirusScan>> VirusScanRepository::infected(std::span<const MessageId> messages) {
  std::vector<std::int64_t> numbers;
  std::ranges::transform(messages, std::back_inserter(numbers), &MessageId::number);
  MUNIMENT_TRY_LET(scans, read("message <> 0 AND verdict = 1 AND message IN " + selectNumbers(m_connection->dialect()) +
                                   " AND id = (SELECT max(o.id) FROM virus_scan o WHERE o.message <> 0 AND o.message = "
                                   "virus_scan.message)",
                               {numberList(numbers)}));
  std::map<MessageId, VirusScan> found;
  for (VirusScan& scan : scans)
    found.emplace(*scan.message, std::move(scan));
  return found;
}

Result<std::optional<VirusScan>> VirusScanRepository::infectedObject(const QByteArray& address) {
  return newest(read("verdict = 1 AND (item <> '' AND item IN (SELECT i.id FROM item i WHERE i.address = ?) OR message "
                     "<> 0 AND message IN (SELECT a.message FROM attachment a WHERE a.address = ?)) AND id = (SELECT "
                     "max(o.id) FROM virus_scan o WHERE o.item = virus_scan.item AND o.message = virus_scan.message) "
                     "ORDER BY id DESC LIMIT 1",
                     {address, address}));
}

Result<std::vector<FileToScan>> VirusScanRepository::files(const std::optional<FileToScan>& after, bool again,
                                                           int limit, const Scope& scope) {
  std::vector<FileToScan> files;
  if (!sees(scope))
    return files;
  if (!after || after->item)
    MUNIMENT_TRY(addItems(after ? after->item : std::nullopt, again, limit, scope, files));
  if (const int left = limit - static_cast<int>(files.size()); left > 0)
    MUNIMENT_TRY(addAttachments(after ? after->message : std::nullopt, again, left, scope, files));
  return files;
}

Result<void> VirusScanRepository::addItems(const std::optional<ItemId>& after, bool again, int limit,
                                           const Scope& scope, std::vector<FileToScan>& into) {
  QByteArray sql = "SELECT i.id, i.address, i.size FROM item i WHERE length(i.address) > 0 AND i.id > ?";
  QVariantList values{after ? column(*after) : QVariant(u""_s)};
  if (!again)
    sql += " AND NOT EXISTS (SELECT 1 FROM virus_scan s WHERE s.item <> '' AND s.item = i.id)";
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY i.id LIMIT " + QByteArray::number(limit), values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ItemId>(rows, 0));
    into.push_back({id, std::nullopt, rows.bytes(1), rows.integer(2)});
  }
  MUNIMENT_TRY(rows.finish());
  return {};
}

Result<void> VirusScanRepository::addAttachments(const std::optional<MessageId>& after, bool again, int limit,
                                                 const Scope& scope, std::vector<FileToScan>& into) {
  QByteArray sql =
      "SELECT a.message, a.address, a.size FROM attachment a JOIN message m ON m.id = a.message JOIN "
      "conversation c ON c.n = m.conversation WHERE a.state = 0 AND length(a.address) > 0 AND a.message > ?";
  QVariantList values{qlonglong(after ? after->number() : 0)};
  if (!again)
    sql += " AND NOT EXISTS (SELECT 1 FROM virus_scan s WHERE s.message <> 0 AND s.message = a.message)";
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY a.message LIMIT " + QByteArray::number(limit), values));
  while (rows.next())
    into.push_back({std::nullopt, MessageId::fromNumber(rows.integer(0)), rows.bytes(1), rows.integer(2)});
  MUNIMENT_TRY(rows.finish());
  return {};
}

Result<std::vector<VirusScan>> VirusScanRepository::scan(const std::optional<VirusScanId>& after, int limit) {
  return read("id > ? ORDER BY id LIMIT ?", {after ? column(*after) : QVariant(u""_s), limit});
}

} // namespace muniment::store
