#pragma once

#include "app/agent/stop_signal.h"

#include <string>

namespace muniment::agent {

/// `munimentd receive`: takes webhooks in until a signal asks to stop. Opens no workspace; returns the exit code.
[[nodiscard]] int receive(const std::string& settingsFile, const StopSignal& stop);

} // namespace muniment::agent
