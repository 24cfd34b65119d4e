#pragma once

#include <cstdint>

namespace muniment::ui {

/// What somebody may do with a step of a checklist.
enum class StepAct : std::uint8_t {
  Claim,    ///< it is said to be done
  Evidence, ///< here is what shows it
  Waive,    ///< it is not needed
  Return    ///< it is missing after all
};

} // namespace muniment::ui
