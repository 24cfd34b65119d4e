#pragma once

#include "core/connect/server/http_server.h"
#include "core/workspace/reading/released.h"

namespace muniment::reading {

// What goes out: JSON as docs/reading.md tells it, and bytes.

[[nodiscard]] connect::InboundReply casesReply(const std::vector<workspace::ReleasedCase>& cases);
[[nodiscard]] connect::InboundReply documentReply(const workspace::ReleasedDocument& document);
/// `isPart` where a range was asked for.
[[nodiscard]] connect::InboundReply contentReply(workspace::ReadDocuments::Answer answer, bool isPart);
/// `{error:{code,message}}`.
[[nodiscard]] connect::InboundReply problemReply(int status, const Error& error);
[[nodiscard]] connect::InboundReply problemReply(const Error& error);
[[nodiscard]] QByteArray etagOf(const CapturedItem& item);

} // namespace muniment::reading
