#pragma once

#include "core/base/sha256.h"

#include <QtCore/QByteArray>

#include <optional>

namespace muniment::ledger {

/// The members of an entry line as views into it. Strings are as written, without their quotes, escapes unresolved.
struct ScannedEntry final {
  QByteArrayView actor;
  QByteArrayView at;
  QByteArrayView matter; ///< empty when there is none
  QByteArrayView payload;
  QByteArrayView previous;
  std::int64_t seq = 0;
  QByteArrayView state;
  QByteArrayView subject;
  QByteArrayView verb;
  qsizetype afterAt = 0; ///< where the `hash` member goes in the published line
};

/// Reads a line that `encodeEntry` wrote; nothing for any other order, spacing or member.
[[nodiscard]] std::optional<ScannedEntry> scanEntryLine(QByteArrayView line);

/// Whether a string as written in JSON says `plain` (UTF-8).
[[nodiscard]] bool saysSame(QByteArrayView written, QByteArrayView plain);

/// The digest written as 64 lower-case hexadecimal digits.
[[nodiscard]] std::optional<Sha256> digestFromHex(QByteArrayView hex);

/// Walks the members of an object as views: names without quotes, values as written.
class MemberScan final {
 public:
  explicit MemberScan(QByteArrayView object) : m_at(object.begin()), m_end(object.end()) {}
  /// False at the end, or where the object is malformed.
  [[nodiscard]] bool next();
  [[nodiscard]] QByteArrayView name() const { return m_name; }
  [[nodiscard]] QByteArrayView value() const { return m_value; }

 private:
  const char* m_at;
  const char* m_end;
  QByteArrayView m_name;
  QByteArrayView m_value;
};

/// What a bulk entry says about its leaves.
struct BatchClaim final {
  Sha256 root;
  std::int64_t count = 0;
};
/// Nothing when the payload has no `root`.
[[nodiscard]] std::optional<BatchClaim> batchClaim(QByteArrayView payload);

} // namespace muniment::ledger
