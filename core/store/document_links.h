#pragma once

#include "core/model/partner_document.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <map>
#include <set>
#include <vector>

namespace muniment::store {

/// Two documents that name the same number.
struct DocumentMeeting final {
  DocumentId self;
  DocumentId other;
  QString kind;       ///< of the number
  QString number;     ///< as the other one has it
  bool isOwn = false; ///< the number is that of `self`: the other one refers to it
  bool isOthersOwn = false;
  bool isCertain = false; ///< same partner and same number; else the one or the other is only alike
  QString otherKind;      ///< word of the reader
};

/// How documents hang together by their numbers. Nothing of it is stored: it is asked anew, so what comes in another
/// order than it was made in is linked all the same.
class DocumentLinks final {
 public:
  explicit DocumentLinks(Connection& connection) : m_connection(&connection) {}

  /// Every document in scope that meets one of these.
  [[nodiscard]] Result<std::vector<DocumentMeeting>> meetings(std::span<const DocumentId> ids, const Scope& scope);
  /// Documents that these say something about.
  [[nodiscard]] Result<std::vector<DocumentId>> answered(std::span<const DocumentId> ids, const Scope& system);

  struct Status final {
    int transport = 0;
    int business = 0;
    friend bool operator==(const Status&, const Status&) = default;
  };
  /// What all answers together make of each of these documents. An answer of a matter moves only what is of it.
  /// `without` are answers that do not count: they were not there yet.
  [[nodiscard]] Result<std::map<DocumentId, Status>> statuses(std::span<const DocumentId> ids, const Scope& system,
                                                              const std::set<DocumentId>& without = {});
  /// Writes what `statuses` gives.
  [[nodiscard]] Result<void> refresh(std::span<const DocumentId> ids, const Scope& system);

 private:
  struct Key;
  enum class Which : std::uint8_t { All, OwnAndAnswers };

  [[nodiscard]] static Status settled(std::vector<const Key*> answers);
  [[nodiscard]] Result<std::vector<Key>> keysOf(std::span<const DocumentId> ids, const Scope& scope);
  [[nodiscard]] Result<std::vector<Key>> keysLike(const std::vector<Key>& keys, Which which, const Scope& scope);
  [[nodiscard]] Result<std::vector<Key>> read(const QByteArray& condition, const QVariant& list, const Scope& scope);

  Connection* m_connection;
};

/// A mere receipt, on both tracks: it covers nothing that was said before.
inline constexpr int kDocumentReceived = 1;
/// From here on the transport failed.
inline constexpr int kDocumentRejected = 5;

} // namespace muniment::store
