#pragma once

#include "core/model/message_kind.h"

#include <cstdint>
#include <string_view>

namespace muniment::formats::whatsapp {

/// `ZMESSAGETYPE`, with `ZGROUPEVENTTYPE` where the type alone does not tell a call from a notice.
[[nodiscard]] MessageKind iosKind(std::int64_t type, std::int64_t event);
/// The family of a system line; empty where it is not known.
[[nodiscard]] std::string_view iosSystemFamily(std::int64_t type, std::int64_t event);
[[nodiscard]] bool isIosViewOnce(std::int64_t type);

} // namespace muniment::formats::whatsapp
