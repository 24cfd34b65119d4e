#pragma once

#include "core/base/sha256.h"
#include "core/connect/server/http_server.h"
#include "core/model/ids.h"
#include "core/workspace/reading/released.h"

namespace muniment::reading {

/// What a request asks for, as far as it can be understood.
struct ReadRequest final {
  enum class What : std::uint8_t { Nothing, Cases, Document, Content };
  What what = What::Nothing;
  QString key; ///< of cases
  ItemId document;
  QByteArray etag; ///< that the caller has already
};

[[nodiscard]] ReadRequest readRequest(const connect::InboundRequest& request);

/// Who asks: `Authorization: Bearer NAME.TOKEN`.
struct Credentials final {
  QString name;
  Sha256 digest;
};
[[nodiscard]] std::optional<Credentials> credentialsOf(const connect::InboundRequest& request);

/// The part that `Range` asks for; nothing where it asks for none, or for several, or for what nobody can read.
[[nodiscard]] std::optional<workspace::ReadDocuments::Part> rangeOf(const connect::InboundRequest& request);

[[nodiscard]] QByteArray headerOf(const connect::InboundRequest& request, QByteArrayView name);

} // namespace muniment::reading
