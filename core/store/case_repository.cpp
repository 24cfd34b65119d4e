#include "core/store/case_repository.h"

#include "core/search/fold.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

QVariant dueColumn(const Case& file) {
  return file.due().isValid() ? QVariant(file.due().toString(Qt::ISODate)) : QVariant();
}

/// What a list is searched by: a space before each word.
QString wordsOf(const Case& file) {
  QByteArray words = " ";
  for (const QLatin1StringView field : {casefield::kTitle, casefield::kPartner, casefield::kParty, casefield::kIssue})
    search::appendIndexText(words, file.value(field));
  for (const auto& field : {u"customer"_s, u"project"_s, u"supplier"_s}) // what business systems go by
    search::appendIndexText(words, file.value(field));
  search::appendIndexText(words, file.number);
  for (const Case::Reference& reference : file.references)
    search::appendIndexText(words, reference.number);
  return QString::fromUtf8(words);
}

Result<Case> readCase(const Rows& rows) {
  MUNIMENT_TRY_LET(file, contentAt(rows, 10, caseFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 8));
  if (file.id.toString() != rows.text(0) || file.number != rows.text(1) ||
      static_cast<std::int64_t>(file.kind) != rows.integer(2) ||
      static_cast<std::int64_t>(file.status()) != rows.integer(3) || file.value(casefield::kPartner) != rows.text(4) ||
      file.value(casefield::kOwner) != rows.text(5) || file.value(casefield::kDeputy) != rows.text(6) ||
      dueColumn(file).toString() != rows.text(7) || file.matter != matter || file.changedAt != instantAt(rows, 9))
    return damagedRow("case_file"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 11));
  file.salt = salt;
  return file;
}

void appendWaiting(const CaseFilter& filter, QByteArray& sql, QVariantList& values) {
  if (filter.dueBefore) {
    const QVariant day = column(*filter.dueBefore);
    sql += " AND status <> 2 AND ((due IS NOT NULL AND due < ?) OR id IN (SELECT case_id FROM case_part WHERE part = 3 "
           "AND waits = 1 AND word <> '' AND word < ?))";
    values << day << day;
  }
  if (filter.withProposals)
    sql += " AND id IN (SELECT case_id FROM case_part WHERE part = 5 AND waits = 1)";
  if (filter.withConflicts)
    sql += " AND id IN (SELECT case_id FROM case_part WHERE part = 6 AND waits = 1)";
}

void appendFilter(const CaseFilter& filter, QByteArray& sql, QVariantList& values) {
  const auto add = [&](const char* condition, const QVariant& value) {
    sql += condition;
    values << value;
  };
  if (filter.kind)
    add(" AND kind = ?", static_cast<int>(*filter.kind));
  if (filter.status)
    add(" AND status = ?", static_cast<int>(*filter.status));
  if (filter.isOpen)
    add(" AND status <> ?", static_cast<int>(Case::Status::Closed));
  if (!filter.partner.isEmpty())
    add(" AND partner = ?", filter.partner);
  if (filter.whose) {
    const QVariant actor = column(*filter.whose);
    sql += " AND (owner = ? OR deputy = ? OR id IN (SELECT case_id FROM case_member WHERE actor = ?))";
    values << actor << actor << actor;
  }
  appendWaiting(filter, sql, values);
  if (!filter.reference.isEmpty())
    add(" AND id IN (SELECT case_id FROM case_reference WHERE number = ?)", referenceKey(filter.reference));
  for (const search::Token& token : search::fold(filter.text))
    add(" AND words LIKE ?", QString(u"% "_s + QString::fromUtf8(token.text) + u'%'));
}

} // namespace

QString referenceKey(const QString& number) { return number.simplified().remove(u' ').toUpper(); }

Result<std::int64_t> CaseRepository::takeNumber(const QString& series) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO case_series (name, next) VALUES (?, 2) ON CONFLICT (name) DO UPDATE SET next = case_series.next + 1",
      {series}));
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT next - 1 FROM case_series WHERE name = ?", {series}));
  if (!rows.next())
    return damagedRow("case_series"_L1);
  return rows.integer(0);
}

Result<void> CaseRepository::save(const Case& file) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(file)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO case_file (id, number, kind, status, partner, owner, deputy, due, words, matter, changed_at, "
      "content, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET status = "
      "excluded.status, partner = excluded.partner, owner = excluded.owner, deputy = excluded.deputy, due = "
      "excluded.due, words = excluded.words, changed_at = excluded.changed_at, content = excluded.content, salt = "
      "excluded.salt",
      {column(file.id), file.number, static_cast<int>(file.kind), static_cast<int>(file.status()),
       file.value(casefield::kPartner), file.value(casefield::kOwner), file.value(casefield::kDeputy), dueColumn(file),
       wordsOf(file), column(file.matter), column(file.changedAt), content, file.salt.toBytes()}));
  MUNIMENT_TRY(m_connection->change("DELETE FROM case_reference WHERE case_id = ?", {column(file.id)}));
  MUNIMENT_TRY(m_connection->change("DELETE FROM case_member WHERE case_id = ?", {column(file.id)}));
  BulkRows references{"case_reference", {"number", "case_id", "system"}};
  std::set<std::pair<QString, QString>> known;
  for (const Case::Reference& reference : file.references) {
    if (known.emplace(referenceKey(reference.number), reference.system).second)
      references.add(referenceKey(reference.number)).add(file.id).add(reference.system);
  }
  BulkRows members{"case_member", {"actor", "case_id"}};
  for (const ActorId& member : file.members)
    members.add(member).add(file.id);
  if (!known.empty())
    MUNIMENT_TRY(m_connection->insertMany(references));
  if (!file.members.empty())
    MUNIMENT_TRY(m_connection->insertMany(members));
  return {};
}

Result<void> CaseRepository::lock(const CaseId& id) {
  MUNIMENT_TRY(m_connection->change("UPDATE case_file SET status = status WHERE id = ?", {column(id)}));
  return {};
}

Result<std::vector<Case>> CaseRepository::read(const QByteArray& condition, QVariantList values,
                                               const QByteArray& order, const Scope& scope) {
  std::vector<Case> cases;
  if (!sees(scope))
    return cases;
  QByteArray sql = "SELECT id, number, kind, status, partner, owner, deputy, due, matter, changed_at, content, salt "
                   "FROM case_file WHERE " +
                   condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(file, readCase(rows));
    cases.push_back(std::move(file));
  }
  MUNIMENT_TRY(rows.finish());
  return cases;
}

Result<std::optional<Case>> CaseRepository::byId(const CaseId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Case>> CaseRepository::byIds(std::span<const CaseId> ids, const Scope& scope) {
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  return read("id IN " + selectTexts(m_connection->dialect()), {list}, " ORDER BY id", scope);
}

Result<std::optional<Case>> CaseRepository::byNumber(const QString& number, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("number = ?", {number.trimmed().toUpper()}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Case>> CaseRepository::byReference(const QString& number, int limit, const Scope& scope) {
  return read("id IN (SELECT case_id FROM case_reference WHERE number = ?)", {referenceKey(number)},
              " ORDER BY changed_at DESC, id DESC LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<Case>> CaseRepository::page(const CaseFilter& filter, const std::optional<CaseCursor>& after,
                                               int limit, const Scope& scope) {
  QByteArray condition = "1 = 1";
  QVariantList values;
  appendFilter(filter, condition, values);
  if (after) {
    condition += " AND (changed_at, id) < (?, ?)";
    values << column(after->changedAt) << column(after->id);
  }
  return read(condition, values, " ORDER BY changed_at DESC, id DESC LIMIT " + QByteArray::number(limit), scope);
}

Result<std::int64_t> CaseRepository::count(const CaseFilter& filter, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray sql = "SELECT count(*) FROM case_file WHERE 1 = 1";
  QVariantList values;
  appendFilter(filter, sql, values);
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::vector<Case>> CaseRepository::scan(const std::optional<CaseId>& after, int limit, const Scope& scope) {
  return read(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
              " ORDER BY id LIMIT " + QByteArray::number(limit), scope);
}

} // namespace muniment::store
