#pragma once

#include "core/model/message_kind.h"

#include <cstdint>
#include <string_view>

namespace muniment::formats::whatsapp {

/// `message_type` of the present schema; `media_wa_type` of the legacy one has the same numbers up to 20.
[[nodiscard]] MessageKind androidKind(std::int64_t type);
/// The family of a system line by its `action_type`; empty where it is not known.
[[nodiscard]] std::string_view androidSystemFamily(std::int64_t action);

} // namespace muniment::formats::whatsapp
