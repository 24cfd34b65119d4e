#include "core/store/paper_repository.h"

#include "core/search/fold.h"
#include "core/store/bulk_rows.h"
#include "core/store/column.h"
#include "core/store/scope_sql.h"
#include "core/store/search_match.h"

namespace muniment::store {
namespace {

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

QByteArray wordsOf(const QString& text) {
  QByteArray words;
  search::appendIndexText(words, text);
  return words;
}

/// From FROM on: the pages that a query finds, whoever may see them.
std::pair<QByteArray, QVariantList> found(Dialect dialect, const search::IndexedQuery& query) {
  if (dialect == Dialect::Sqlite)
    return {" FROM paper_words CROSS JOIN paper_page p CROSS JOIN document d WHERE paper_words MATCH ? AND p.n = "
            "paper_words.rowid AND d.id = p.document",
            {fullTextMatch(query)}};
  return {" FROM paper_words w JOIN paper_page p ON p.n = w.page JOIN document d ON d.id = p.document WHERE w.words @@ "
          "?::tsquery",
          {tsQuery(query)}};
}

} // namespace

Result<std::vector<DocumentId>> PaperRepository::unread(int limit, const Scope& scope) {
  std::vector<DocumentId> ids;
  if (!sees(scope))
    return ids;
  QByteArray sql = "SELECT d.id FROM document d WHERE d.kind = 'paper' AND NOT EXISTS (SELECT 1 FROM paper_reading r "
                   "WHERE r.document = d.id)";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY d.id LIMIT " + QByteArray::number(limit), values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<DocumentId>(rows, 0));
    ids.push_back(id);
  }
  MUNIMENT_TRY(rows.finish());
  return ids;
}

Result<void> PaperRepository::save(const PaperReading& reading) {
  const bool sqlite = m_connection->dialect() == Dialect::Sqlite;
  MUNIMENT_TRY(removePages("document = ?", column(reading.document)));
  MUNIMENT_TRY_LET(last, m_connection->select("SELECT coalesce(max(n), 0) FROM paper_page"));
  std::int64_t number = last.next() ? last.integer(0) : 0;
  MUNIMENT_TRY(last.finish());
  BulkRows pages("paper_page", {"n", "document", "page", "text"});
  BulkRows words("paper_words", {sqlite ? "rowid" : "page", "words"});
  std::int64_t page = 0;
  for (const QString& text : reading.pages) {
    ++page;
    const QByteArray tokens = wordsOf(text);
    if (tokens.isEmpty())
      continue;
    pages.add(++number).add(reading.document).add(page).add(QStringView(text));
    words.add(number).addUtf8(sqlite ? tokens : tsVector(tokens));
  }
  MUNIMENT_TRY(m_connection->insertMany(pages));
  MUNIMENT_TRY(m_connection->insertMany(words));
  MUNIMENT_TRY(m_connection->change("INSERT INTO paper_reading (document, outcome, pages) VALUES (?, ?, ?) ON CONFLICT "
                                    "(document) DO UPDATE SET outcome = excluded.outcome, pages = excluded.pages",
                                    {column(reading.document), reading.outcome, qlonglong(reading.pages.size())}));
  return {};
}

Result<std::vector<FoundPage>> PaperRepository::find(const search::IndexedQuery& query,
                                                     std::optional<std::int64_t> before, int limit,
                                                     const Scope& scope) {
  std::vector<FoundPage> pages;
  if (!sees(scope))
    return pages;
  auto [sql, values] = found(m_connection->dialect(), query);
  if (before) {
    sql += " AND p.n < ?";
    values << qlonglong(*before);
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT p.n, p.document, p.page, p.text" + sql +
                                                  " ORDER BY p.n DESC LIMIT " + QByteArray::number(limit),
                                              values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<DocumentId>(rows, 1));
    pages.push_back({rows.integer(0), id, static_cast<int>(rows.integer(2)), rows.text(3)});
  }
  MUNIMENT_TRY(rows.finish());
  return pages;
}

Result<std::int64_t> PaperRepository::count(const search::IndexedQuery& query, const Scope& scope) {
  if (!sees(scope))
    return 0;
  auto [sql, values] = found(m_connection->dialect(), query);
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT count(*)" + sql, values));
  const std::int64_t count = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return count;
}

Result<void> PaperRepository::remove(const ItemId& item) {
  const QByteArray whose = "document IN (SELECT id FROM document WHERE item = ?)";
  MUNIMENT_TRY(removePages(whose, column(item)));
  MUNIMENT_TRY(m_connection->change("DELETE FROM paper_reading WHERE " + whose, {column(item)}));
  return {};
}

Result<void> PaperRepository::removePages(const QByteArray& whose, const QVariant& value) {
  if (m_connection->dialect() == Dialect::Postgres) {
    MUNIMENT_TRY(m_connection->change(
        "DELETE FROM paper_words WHERE page IN (SELECT n FROM paper_page WHERE " + whose + ')', {value}));
  } else {
    // An index without content forgets a row only when it is told which words the row had.
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT n, text FROM paper_page WHERE " + whose, {value}));
    BulkRows old("paper_words", {"paper_words", "rowid", "words"});
    while (rows.next())
      old.add(QStringView(u"delete")).add(rows.integer(0)).addUtf8(wordsOf(rows.text(1)));
    MUNIMENT_TRY(rows.finish());
    MUNIMENT_TRY(m_connection->insertMany(old));
  }
  MUNIMENT_TRY(m_connection->change("DELETE FROM paper_page WHERE " + whose, {value}));
  return {};
}

} // namespace muniment::store
