#pragma once

#include "core/base/clock.h"
#include "core/connect/http/token_source.h"
#include "core/connect/manifest/connection_values.h"

#include <QtCore/QUrl>

namespace muniment::connect {
class HttpLine;
}

namespace muniment::connect::contentserver {

/// How a site lets programs in: `sign_in` of its values.
///   `password` (or nothing)  name and password against a ticket of the server
///   `directory`              name and password against a ticket of the directory service, changed into one of the
///   server `client`                 id and secret of a client against a bearer token, changed likewise
/// The directory service stands at the site value `directory`.
[[nodiscard]] Result<std::unique_ptr<TokenSource>> signInOf(const ConnectionValues& values, const QUrl& api,
                                                            HttpLine& line, const Clock& clock);

} // namespace muniment::connect::contentserver
