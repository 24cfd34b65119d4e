#pragma once

#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// What connected systems know a thing by.
struct RemotePage final {
  QString peer;
  QString remoteId;
  QString link; ///< address of its page there, as it came from outside
};
/// Of a case its mirrors; of a document or a file what handed it over.
[[nodiscard]] Result<std::vector<RemotePage>> remotePagesOf(store::Connection& connection, const QString& aggregate,
                                                            const Scope& scope);
/// The address of the page of a thing in a connected system, where it leads to the host of that connection and to no
/// other; empty where there is none.
[[nodiscard]] Result<QString> pageOf(store::Connection& connection, const QString& aggregate, const Scope& scope);

} // namespace muniment::workspace
