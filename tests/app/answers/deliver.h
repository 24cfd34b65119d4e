#pragma once

#include "tests/app/answers/answer_house.h"

namespace muniment::tests {

/// Sends what is queued to push services on this computer, as the connection for notifications does.
[[nodiscard]] bool deliver(AnswerHouse& house, connect::HttpLine& line);

} // namespace muniment::tests
