#include "core/store/document_repository.h"

#include "core/store/content_row.h"
#include "core/store/holds_in_force.h"
#include "core/store/paper_repository.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSelect =
    "SELECT d.content, d.salt, d.id, d.item, d.ordinal, d.matter, d.kind, d.number, d.sender, d.receiver, d.issued, "
    "d.captured_at, d.stamp, d.partner, d.label, d.direction, d.transport, d.business, d.duplicate, d.errors, "
    "d.warnings, d.test, d.stated, d.transmission, d.sender_name, d.receiver_name, d.plain_number, d.xml FROM "
    "document d WHERE 1=1";

// What follows from the ids of a document and from who we are.
const QByteArray kOurs = "EXISTS (SELECT 1 FROM trading_partner p WHERE p.ourselves = 1 AND p.code = ";
const QByteArray kDirection = "(CASE WHEN " + kOurs + "document.sender) AND NOT " + kOurs +
                              "document.receiver) THEN 2 WHEN " + kOurs + "document.receiver) AND NOT " + kOurs +
                              "document.sender) THEN 1 ELSE document.stated END)";
const QByteArray kPartner = "(CASE WHEN document.direction = 2 THEN document.receiver WHEN document.direction = 1 OR "
                            "document.sender <> '' THEN document.sender ELSE document.receiver END)";
const QByteArray kLabel =
    "COALESCE((SELECT p.name FROM trading_partner p WHERE p.code = document.partner AND p.name <> "
    "''), NULLIF(CASE WHEN document.partner = document.sender THEN document.sender_name ELSE "
    "document.receiver_name END, ''), document.partner)";
// An earlier document that whoever sees this one sees as well. The index holds what is not empty, and both databases
// want that said of the row they look for.
const QByteArray kDuplicate =
    "(CASE WHEN document.transmission <> '' AND EXISTS (SELECT 1 FROM document e WHERE e.transmission <> '' AND "
    "e.transmission = document.transmission AND (e.matter IS NULL OR e.matter = document.matter) AND (e.captured_at < "
    "document.captured_at OR (e.captured_at = document.captured_at AND (e.item < document.item OR (e.item = "
    "document.item AND e.ordinal < document.ordinal))))) THEN 1 ELSE 0 END)";

/// Partners are named otherwise there than in envelopes.
bool isXml(const Json& facts) {
  const QString dialect = facts.text(u"dialect");
  return dialect != "x12"_L1 && dialect != "edifact"_L1;
}

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<StoredDocument> readDocument(const Rows& rows) {
  MUNIMENT_TRY_LET(document, contentAt(rows, 0, partnerDocumentFrom));
  MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 5));
  const Json& facts = document.facts;
  const bool* const test = facts.at(u"test").boolean();
  const bool agrees =
      document.id.toString() == rows.text(2) && document.item.toString() == rows.text(3) &&
      document.ordinal == rows.integer(4) && document.matter == matter && document.kind == rows.text(6) &&
      document.number == rows.text(7) && document.sender == rows.text(8) && document.receiver == rows.text(9) &&
      document.issued.toString(Qt::ISODate) == rows.text(10) && document.capturedAt == instantAt(rows, 11) &&
      document.stamp == rows.text(12) && facts.number(u"errors") == rows.integer(19) &&
      facts.number(u"warnings") == rows.integer(20) && (test && *test) == (rows.integer(21) != 0) &&
      facts.number(u"stated") == rows.integer(22) && facts.text(u"transmission") == rows.text(23) &&
      facts.text(u"sender_name") == rows.text(24) && facts.text(u"receiver_name") == rows.text(25) &&
      facts.text(u"plain_number") == rows.text(26) && isXml(facts) == (rows.integer(27) != 0);
  if (!agrees)
    return damagedRow("document"_L1);
  document.salt = salt;
  return StoredDocument{std::move(document),
                        rows.text(13),
                        rows.text(14),
                        static_cast<DocumentDirection>(std::clamp<std::int64_t>(rows.integer(15), 0, 2)),
                        static_cast<int>(rows.integer(16)),
                        static_cast<int>(rows.integer(17)),
                        rows.integer(18) != 0};
}

/// The column that an order goes by, whether backwards.
std::pair<QByteArray, bool> columnOf(DocumentOrder order) {
  switch (order) {
  case DocumentOrder::NewestCaptured:
    return {"d.captured_at", true};
  case DocumentOrder::NewestIssued:
    return {"d.issued", true};
  case DocumentOrder::Number:
    return {"d.number", false};
  case DocumentOrder::Partner:
    break;
  }
  return {"d.label", false};
}

void addKeys(BulkRows& rows, const PartnerDocument& document) {
  std::int64_t ordinal = 0;
  for (const DocumentKey& key : document.keys) {
    rows.add(document.id).add(++ordinal).add(key.kind).add(key.number).add(key.loose).add(key.line);
    rows.add(key.isOwn ? 1 : 0).add(key.transport).add(key.business);
  }
}

Result<void> addRow(BulkRows& rows, const NewDocument& added) {
  const PartnerDocument& document = added.document;
  const Json& facts = document.facts;
  const bool* const test = facts.at(u"test").boolean();
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(document)));
  rows.add(document.id).add(document.item).add(document.ordinal).add(document.matter).add(content).add(document.salt);
  rows.add(document.kind).add(document.number).add(document.sender).add(document.receiver);
  rows.add(document.issued.toString(Qt::ISODate)).add(document.capturedAt).add(document.stamp);
  rows.add(facts.text(u"transmission")).add(facts.text(u"plain_number"));
  rows.add(facts.text(u"sender_name")).add(facts.text(u"receiver_name"));
  rows.add(facts.number(u"errors")).add(facts.number(u"warnings")).add(test && *test ? 1 : 0);
  rows.add(isXml(facts) ? 1 : 0).add(facts.number(u"stated")).addUtf8(added.words);
  rows.add(0).add(QStringView(u"")).add(QStringView(u"")).add(0).add(0).add(0);
  return {};
}

Result<void> settle(Connection& connection, const QByteArray& which, const QVariantList& values) {
  MUNIMENT_TRY(connection.change("UPDATE document SET direction = " + kDirection + which, values));
  MUNIMENT_TRY(connection.change("UPDATE document SET partner = " + kPartner + which, values));
  MUNIMENT_TRY(connection.change("UPDATE document SET label = " + kLabel + which, values));
  return {};
}

} // namespace

QString cursorValue(DocumentOrder order, const StoredDocument& document) {
  switch (order) {
  case DocumentOrder::NewestCaptured:
    return QString::number(document.document.capturedAt.milliseconds());
  case DocumentOrder::NewestIssued:
    return document.document.issued.toString(Qt::ISODate);
  case DocumentOrder::Number:
    return document.document.number;
  case DocumentOrder::Partner:
    break;
  }
  return document.label;
}

Result<void> DocumentRepository::save(const DocumentFile& file) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(file)));
  MUNIMENT_TRY(m_connection->change("INSERT INTO document_file (item, content, salt) VALUES (?, ?, ?) ON CONFLICT "
                                    "(item) DO UPDATE SET content = excluded.content, salt = excluded.salt",
                                    {column(file.item), content, file.salt.toBytes()}));
  return {};
}

Result<std::optional<DocumentFile>> DocumentRepository::file(const ItemId& item, const Scope& scope) {
  if (!sees(scope))
    return std::optional<DocumentFile>();
  QByteArray sql = "SELECT f.content, f.salt FROM document_file f JOIN item i ON i.id = f.item WHERE f.item = ?";
  QVariantList values{column(item)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  if (!rows.next()) {
    MUNIMENT_TRY(rows.finish());
    return std::optional<DocumentFile>();
  }
  MUNIMENT_TRY_LET(file, contentAt(rows, 0, documentFileFrom));
  MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
  file.salt = salt;
  return std::optional(std::move(file));
}

Result<void> DocumentRepository::append(std::span<const NewDocument> documents) {
  BulkRows rows("document", {"id",       "item",         "ordinal",      "matter",      "content",       "salt",
                             "kind",     "number",       "sender",       "receiver",    "issued",        "captured_at",
                             "stamp",    "transmission", "plain_number", "sender_name", "receiver_name", "errors",
                             "warnings", "test",         "xml",          "stated",      "words",         "direction",
                             "partner",  "label",        "transport",    "business",    "duplicate"});
  BulkRows keys("document_key",
                {"document", "ordinal", "kind", "number", "loose", "line", "own", "transport", "business"});
  for (const NewDocument& added : documents) {
    MUNIMENT_TRY(addRow(rows, added));
    addKeys(keys, added.document);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  MUNIMENT_TRY(m_connection->insertMany(keys));
  return {};
}

Result<void> DocumentRepository::settleItem(const ItemId& item, std::int64_t firstOrdinal) {
  return settle(*m_connection, " WHERE item = ? AND ordinal >= ?", {column(item), qlonglong(firstOrdinal)});
}

Result<void> DocumentRepository::settlePartner(const QString& code) {
  return settle(*m_connection, " WHERE sender = ? OR receiver = ?", {code, code});
}

Result<void> DocumentRepository::settleDuplicates(const ItemId& item, std::int64_t firstOrdinal) {
  MUNIMENT_TRY(
      m_connection->change("UPDATE document SET duplicate = " + kDuplicate + " WHERE item = ? AND ordinal >= ?",
                           {column(item), qlonglong(firstOrdinal)}));
  return {};
}

Result<std::vector<StoredDocument>> DocumentRepository::read(const QByteArray& condition, QVariantList values,
                                                             const QByteArray& order, const Scope& scope) {
  std::vector<StoredDocument> documents;
  if (!sees(scope))
    return documents;
  QByteArray sql = kSelect + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(document, readDocument(rows));
    documents.push_back(std::move(document));
  }
  MUNIMENT_TRY(rows.finish());
  return documents;
}

Result<std::optional<StoredDocument>> DocumentRepository::byId(const DocumentId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read(" AND d.id = ?", {column(id)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<StoredDocument>> DocumentRepository::byIds(std::span<const DocumentId> ids, const Scope& scope) {
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  return read(" AND d.id IN " + selectTexts(m_connection->dialect()), {list}, " ORDER BY d.stamp, d.id", scope);
}

Result<std::vector<StoredDocument>> DocumentRepository::page(const DocumentFilter& filter, DocumentOrder order,
                                                             const std::optional<DocumentCursor>& after, int limit,
                                                             const Scope& scope) {
  MUNIMENT_TRY_LET(condition, documentCondition(m_connection->dialect(), filter, scope));
  const auto [by, backwards] = columnOf(order);
  const QByteArray direction = backwards ? " DESC" : "";
  if (after) {
    condition.sql += " AND (" + by + ", d.id) " + (backwards ? '<' : '>') + " (?, ?)";
    if (order == DocumentOrder::NewestCaptured)
      condition.values << after->value.toLongLong();
    else
      condition.values << QString(after->value.isNull() ? u""_s : after->value);
    condition.values << column(after->id);
  }
  return read(condition.sql, condition.values,
              " ORDER BY " + by + direction + ", d.id" + direction + " LIMIT " + QByteArray::number(limit), scope);
}

Result<DocumentFigures> DocumentRepository::figures(const DocumentFilter& filter, int mostPartners,
                                                    const Scope& scope) {
  DocumentFigures figures;
  if (!sees(scope))
    return figures;
  MUNIMENT_TRY_LET(condition, documentCondition(m_connection->dialect(), filter, scope));
  appendMatterCondition(scope, condition.sql, condition.values);
  const QByteArray from = " FROM document d WHERE 1=1" + condition.sql;
  MUNIMENT_TRY_LET(kinds, m_connection->select("SELECT d.kind, count(*), sum(CASE WHEN d.errors > 0 OR d.warnings > 0 "
                                               "THEN 1 ELSE 0 END)" +
                                                   from + " GROUP BY d.kind",
                                               condition.values));
  while (kinds.next()) {
    figures.kinds[kinds.text(0)] = kinds.integer(1);
    figures.total += kinds.integer(1);
    figures.withFindings += kinds.integer(2);
  }
  MUNIMENT_TRY(kinds.finish());
  MUNIMENT_TRY_LET(partners, m_connection->select("SELECT d.partner, max(d.label), count(*) AS documents" + from +
                                                      " AND d.partner <> '' GROUP BY d.partner ORDER BY documents "
                                                      "DESC, d.partner LIMIT " +
                                                      QByteArray::number(mostPartners),
                                                  condition.values));
  while (partners.next())
    figures.partners.emplace_back(partners.text(0), partners.text(1), partners.integer(2));
  MUNIMENT_TRY(partners.finish());
  return figures;
}

Result<std::vector<StoredDocument>>
DocumentRepository::ordersUntil(const QString& partner, const QString& stamp,
                                const std::optional<std::pair<QString, DocumentId>>& after, int limit,
                                const Scope& scope) {
  QByteArray condition = " AND d.partner = ? AND d.kind = 'order' AND d.stamp <> '' AND d.stamp <= ?";
  QVariantList values{partner, stamp};
  if (after) {
    condition += " AND (d.stamp, d.id) > (?, ?)";
    values << after->first << column(after->second);
  }
  return read(condition, values, " ORDER BY d.stamp, d.id LIMIT " + QByteArray::number(limit), scope);
}

Result<std::int64_t> DocumentRepository::lastOrdinal(const ItemId& item, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray sql = "SELECT max(d.ordinal) FROM document d WHERE d.item = ?";
  QVariantList values{column(item)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  const std::int64_t last = rows.next() && !rows.isNull(0) ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return last;
}

Result<std::vector<DocumentId>> DocumentRepository::ofItem(const ItemId& item, const Scope& scope) {
  std::vector<DocumentId> ids;
  if (!sees(scope))
    return ids;
  QByteArray sql = "SELECT d.id FROM document d WHERE d.item = ?";
  QVariantList values{column(item)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY d.ordinal", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<DocumentId>(rows, 0));
    ids.push_back(id);
  }
  MUNIMENT_TRY(rows.finish());
  return ids;
}

Result<std::vector<StoredDocument>> DocumentRepository::scan(const std::optional<DocumentId>& after, int limit,
                                                             const Scope& scope) {
  return read(after ? " AND d.id > ?" : "", after ? QVariantList{column(*after)} : QVariantList(),
              " ORDER BY d.id LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<DocumentFile>> DocumentRepository::files(const Scope& scope) {
  std::vector<DocumentFile> files;
  if (!sees(scope))
    return files;
  QByteArray sql = "SELECT f.content, f.salt, f.item FROM document_file f JOIN item i ON i.id = f.item WHERE 1=1";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(file, contentAt(rows, 0, documentFileFrom));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
    if (file.item.toString() != rows.text(2))
      return damagedRow("document_file"_L1);
    file.salt = salt;
    files.push_back(std::move(file));
  }
  MUNIMENT_TRY(rows.finish());
  return files;
}

Result<std::map<DocumentId, std::vector<DocumentKey>>> DocumentRepository::keys(std::span<const DocumentId> ids,
                                                                                const Scope& scope) {
  std::map<DocumentId, std::vector<DocumentKey>> found;
  if (!sees(scope) || ids.empty())
    return found;
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  QByteArray sql = "SELECT k.document, k.kind, k.number, k.loose, k.line, k.own, k.transport, k.business FROM "
                   "document_key k JOIN document d ON d.id = k.document WHERE k.document IN " +
                   selectTexts(m_connection->dialect());
  QVariantList values{list};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY k.document, k.ordinal", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<DocumentId>(rows, 0));
    found[id].push_back({rows.text(1), rows.text(2), rows.text(3), rows.integer(4), rows.integer(5) != 0,
                         static_cast<int>(rows.integer(6)), static_cast<int>(rows.integer(7))});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::map<DocumentId, DocumentId>> DocumentRepository::numbersAgain(std::span<const DocumentId> ids,
                                                                          const Scope& scope) {
  std::map<DocumentId, DocumentId> found;
  if (!sees(scope))
    return found;
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  QByteArray sql = "SELECT d.id, (SELECT e.id FROM document e WHERE " + earlierNumberCondition() +
                   " ORDER BY e.captured_at, e.item, e.ordinal LIMIT 1) FROM document d WHERE d.id IN " +
                   selectTexts(m_connection->dialect());
  QVariantList values{list};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next()) {
    if (rows.text(1).isEmpty())
      continue;
    MUNIMENT_TRY_LET(id, idAt<DocumentId>(rows, 0));
    MUNIMENT_TRY_LET(earlier, idAt<DocumentId>(rows, 1));
    found.emplace(id, earlier);
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<DocumentId>> DocumentRepository::unsettled(const Scope& /*system*/) {
  std::vector<DocumentId> ids;
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT document.id FROM document WHERE document.direction <> " + kDirection +
                                        " OR document.partner <> " + kPartner + " OR document.label <> " + kLabel +
                                        " OR document.duplicate <> " + kDuplicate + " LIMIT 1000"));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<DocumentId>(rows, 0));
    ids.push_back(id);
  }
  MUNIMENT_TRY(rows.finish());
  return ids;
}

Result<QStringList> DocumentRepository::recordsOf(const ItemId& item, const Scope& scope) {
  QStringList numbers;
  if (!sees(scope))
    return numbers;
  QByteArray sql = "SELECT r.number FROM record_item ri JOIN record r ON r.id = ri.record WHERE ri.item = ?";
  sql += kIsRecord;
  QVariantList values{column(item)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.declared_at, r.id", values));
  while (rows.next())
    numbers.append(rows.text(0));
  MUNIMENT_TRY(rows.finish());
  return numbers;
}

Result<std::set<ItemId>> DocumentRepository::declared(std::span<const ItemId> items, const Scope& scope) {
  std::set<ItemId> found;
  if (!sees(scope) || items.empty())
    return found;
  MUNIMENT_TRY_LET(list, textList(textsOf(items)));
  QByteArray sql = "SELECT DISTINCT ri.item FROM record_item ri JOIN record r ON r.id = ri.record WHERE ri.item IN " +
                   selectTexts(m_connection->dialect());
  sql += kIsRecord;
  QVariantList values{list};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ItemId>(rows, 0));
    found.insert(id);
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<ItemId>> DocumentRepository::repeatedIn(const ItemId& item, std::int64_t firstOrdinal,
                                                           const Scope& /*system*/) {
  std::vector<ItemId> items;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT DISTINCT e.item FROM document d JOIN document e ON "
                                              "e.transmission = d.transmission WHERE d.item = ? AND d.ordinal >= ? AND "
                                              "e.transmission <> '' AND e.item <> d.item",
                                              {column(item), qlonglong(firstOrdinal)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ItemId>(rows, 0));
    items.push_back(id);
  }
  MUNIMENT_TRY(rows.finish());
  return items;
}

Result<void> DocumentRepository::remove(const ItemId& item) {
  const QVariantList values{column(item)};
  MUNIMENT_TRY(PaperRepository(*m_connection).remove(item));
  MUNIMENT_TRY(m_connection->change(
      "DELETE FROM document_key WHERE document IN (SELECT id FROM document WHERE item = ?)", values));
  MUNIMENT_TRY(m_connection->change("DELETE FROM document WHERE item = ?", values));
  MUNIMENT_TRY(m_connection->change("DELETE FROM document_file WHERE item = ?", values));
  return {};
}

} // namespace muniment::store
