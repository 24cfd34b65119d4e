#pragma once

#include "tests/scenarios/conditions.h"

#include <span>
#include <vector>

namespace muniment::tests {

/// One of the uses that the program was made for, played from one end to the other.
struct UseCase final {
  const char* id;
  const char* name;
  void (*play)(const Conditions& conditions);
  const char* lacks = ""; ///< what of it the program does not do by itself yet; empty: nothing
};

[[nodiscard]] std::span<const UseCase> messengerUseCases();
[[nodiscard]] std::span<const UseCase> pushUseCases();
[[nodiscard]] std::span<const UseCase> documentUseCases();
[[nodiscard]] std::span<const UseCase> communityUseCases();
[[nodiscard]] std::span<const UseCase> connectorUseCases();

/// All of them, in the order of their ids.
[[nodiscard]] std::vector<UseCase> allUseCases();

} // namespace muniment::tests
