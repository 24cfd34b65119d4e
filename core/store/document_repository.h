#pragma once

#include "core/model/document_file.h"
#include "core/store/connection.h"
#include "core/store/document_filter.h"

namespace muniment::store {

/// A document on its way into the database.
struct NewDocument final {
  PartnerDocument document;
  QByteArray words; ///< folded, a space around each
};

/// A document as a list shows it.
struct StoredDocument final {
  PartnerDocument document;
  QString partner; ///< code
  QString label;   ///< its name where one is known
  DocumentDirection direction = DocumentDirection::Unknown;
  int transport = 0;
  int business = 0;
  bool isDuplicate = false;
};

enum class DocumentOrder : std::uint8_t { NewestCaptured, NewestIssued, Number, Partner };

struct DocumentCursor final {
  QString value; ///< by which the order goes
  DocumentId id;
};

struct DocumentFigures final {
  std::int64_t total = 0;
  std::int64_t withFindings = 0;
  std::map<QString, std::int64_t> kinds;
  std::vector<std::tuple<QString, QString, std::int64_t>> partners; ///< code, name, documents
};

/// Documents of trading partners and the files that they came in.
class DocumentRepository final {
 public:
  explicit DocumentRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const DocumentFile& file);
  [[nodiscard]] Result<std::optional<DocumentFile>> file(const ItemId& item, const Scope& scope);
  /// Documents of one item, in its order. What follows from other documents is settled afterwards.
  [[nodiscard]] Result<void> append(std::span<const NewDocument> documents);
  /// Direction, partner and name, as the partners known now make them; of one item from a document on, or of all that
  /// name a partner.
  [[nodiscard]] Result<void> settleItem(const ItemId& item, std::int64_t firstOrdinal);
  [[nodiscard]] Result<void> settlePartner(const QString& code);
  /// Which of an item's documents came before, from one on.
  [[nodiscard]] Result<void> settleDuplicates(const ItemId& item, std::int64_t firstOrdinal);

  [[nodiscard]] Result<std::optional<StoredDocument>> byId(const DocumentId& id, const Scope& scope);
  [[nodiscard]] Result<std::vector<StoredDocument>> byIds(std::span<const DocumentId> ids, const Scope& scope);
  [[nodiscard]] Result<std::vector<StoredDocument>> page(const DocumentFilter& filter, DocumentOrder order,
                                                         const std::optional<DocumentCursor>& after, int limit,
                                                         const Scope& scope);
  [[nodiscard]] Result<DocumentFigures> figures(const DocumentFilter& filter, int mostPartners, const Scope& scope);
  /// Orders of a partner up to a stamp, oldest first.
  [[nodiscard]] Result<std::vector<StoredDocument>>
  ordersUntil(const QString& partner, const QString& stamp, const std::optional<std::pair<QString, DocumentId>>& after,
              int limit, const Scope& scope);
  /// Of these, the invoices whose number came from their sender before, each with the first one that had it.
  [[nodiscard]] Result<std::map<DocumentId, DocumentId>> numbersAgain(std::span<const DocumentId> ids,
                                                                      const Scope& scope);
  /// The last ordinal that was stored of an item; 0 where none was.
  [[nodiscard]] Result<std::int64_t> lastOrdinal(const ItemId& item, const Scope& scope);
  [[nodiscard]] Result<std::vector<DocumentId>> ofItem(const ItemId& item, const Scope& scope);
  /// In the order of ids, for verification.
  [[nodiscard]] Result<std::vector<StoredDocument>> scan(const std::optional<DocumentId>& after, int limit,
                                                         const Scope& scope);
  [[nodiscard]] Result<std::vector<DocumentFile>> files(const Scope& scope);
  /// The numbers beside the documents, as they stand in their rows.
  [[nodiscard]] Result<std::map<DocumentId, std::vector<DocumentKey>>> keys(std::span<const DocumentId> ids,
                                                                            const Scope& scope);
  /// Documents whose columns no longer follow from the others: direction, partner, name, duplicates.
  [[nodiscard]] Result<std::vector<DocumentId>> unsettled(const Scope& system);
  /// Numbers of records that keep an item.
  [[nodiscard]] Result<QStringList> recordsOf(const ItemId& item, const Scope& scope);
  /// Which of these items some record keeps.
  [[nodiscard]] Result<std::set<ItemId>> declared(std::span<const ItemId> items, const Scope& scope);
  /// Other items with documents that are the same transmission as some of this one, from one on.
  [[nodiscard]] Result<std::vector<ItemId>> repeatedIn(const ItemId& item, std::int64_t firstOrdinal,
                                                       const Scope& system);
  /// All rows about an item that is destroyed.
  [[nodiscard]] Result<void> remove(const ItemId& item);

 private:
  [[nodiscard]] Result<std::vector<StoredDocument>> read(const QByteArray& condition, QVariantList values,
                                                         const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

/// What a cursor of this order holds of a document.
[[nodiscard]] QString cursorValue(DocumentOrder order, const StoredDocument& document);

} // namespace muniment::store
