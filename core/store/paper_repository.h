#pragma once

#include "core/model/partner_document.h"
#include "core/model/scope.h"
#include "core/search/search_plan.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What was read of the pages of a paper.
struct PaperReading final {
  DocumentId document;
  QString outcome;   ///< `read`, or why not: `password`, `damaged`, `large`, `failed`
  QStringList pages; ///< their texts, in order
};

/// A page that a search found.
struct FoundPage final {
  std::int64_t number = 0; ///< the later read, the higher
  DocumentId document;
  int page = 0; ///< from 1
  QString text;
};

/// The texts of papers and the index of their words. Rows follow from the files: they are replaced and removed whole.
class PaperRepository final {
 public:
  explicit PaperRepository(Connection& connection) : m_connection(&connection) {}

  /// PDFs that nobody tried to read, the oldest first.
  [[nodiscard]] Result<std::vector<DocumentId>> unread(int limit, const Scope& scope);
  /// In the place of what was there.
  [[nodiscard]] Result<void> save(const PaperReading& reading);
  /// The newest first, behind one of the page before.
  [[nodiscard]] Result<std::vector<FoundPage>> find(const search::IndexedQuery& query,
                                                    std::optional<std::int64_t> before, int limit, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const search::IndexedQuery& query, const Scope& scope);
  /// All that was read of the documents of an item that is destroyed.
  [[nodiscard]] Result<void> remove(const ItemId& item);

 private:
  [[nodiscard]] Result<void> removePages(const QByteArray& whose, const QVariant& value);

  Connection* m_connection;
};

} // namespace muniment::store
