#pragma once

#include "core/base/http_transport.h"
#include "core/connect/manifest/manifest.h"

namespace muniment::connect {

/// The document of an answer, or what its failure means to us. What a peer wrote never gets into an error.
[[nodiscard]] Result<ForeignJson> readAnswer(const Manifest& manifest, const Operation& operation,
                                             const HttpResponse& response);
/// The error of an answer that is none.
[[nodiscard]] Error errorOf(const Manifest& manifest, const HttpResponse& response);
/// The words of a peer about what went wrong, for a person who looks at this very answer; empty where there are none.
[[nodiscard]] QString peerMessage(const Manifest& manifest, const HttpResponse& response);

} // namespace muniment::connect
