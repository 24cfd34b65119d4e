#pragma once

#include "core/model/message.h"

namespace muniment::tests {

/// One message of each sort that the transcript knows.
[[nodiscard]] std::vector<Message> sampleMessages();

} // namespace muniment::tests
