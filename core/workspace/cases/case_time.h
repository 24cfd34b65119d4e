#pragma once

#include "core/base/instant.h"
#include "core/model/message.h"
#include "core/model/partner_document.h"

#include <QtCore/QDate>

namespace muniment::workspace {

struct Services;

/// When a message was sent, as a moment: a local time of no known zone is read in that of the workspace. Nothing known
/// is the beginning of time.
[[nodiscard]] Instant momentOf(const MessageTime& time, const Services& services);
/// The same moment as messages of a conversation count it.
[[nodiscard]] std::int64_t localCount(Instant at, bool isUtc, const Services& services);
/// The day on which it was sent.
[[nodiscard]] QDate dayOf(const MessageTime& time, const Services& services);

/// When a document was made, as it says itself, in the zone of the workspace; else when it was captured. A day without
/// a time is its beginning.
struct PaperTime final {
  Instant at;
  bool isOwn = false;
};
[[nodiscard]] PaperTime momentOf(const PartnerDocument& document, const Services& services);

} // namespace muniment::workspace
