#pragma once

#include "core/base/json.h"
#include "core/connect/manifest/page_reader.h"

#include <optional>

namespace muniment::workspace {

/// One operation of a manifest that is to be done at the other system: what an outgoing `manifest.call` carries. The id
/// of its delivery goes along as the input `idempotencyKey`.
struct ManifestCall final {
  static constexpr auto kKind = QLatin1StringView("manifest.call");

  /// A file that goes along: bytes, or an object of the vault.
  struct File final {
    QString name;
    QString type;
    QByteArray bytes;
    QByteArray address; ///< of the vault; empty: `bytes` are meant
    std::int64_t size = 0;

    friend bool operator==(const File&, const File&) = default;
  };

  QString resource;
  QString operation;
  connect::CallInputs inputs;
  std::optional<File> file;

  friend bool operator==(const ManifestCall&, const ManifestCall&) = default;
};

[[nodiscard]] Result<QByteArray> bytesOf(const ManifestCall& call);
/// VerificationFailed `delivery.payload_damaged` when it was not written by bytesOf.
[[nodiscard]] Result<ManifestCall> manifestCallFrom(const QByteArray& bytes);

} // namespace muniment::workspace
