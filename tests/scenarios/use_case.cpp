#include "tests/scenarios/use_case.h"

namespace muniment::tests {

std::vector<UseCase> allUseCases() {
  std::vector<UseCase> all;
  for (const auto family :
       {messengerUseCases(), pushUseCases(), documentUseCases(), communityUseCases(), connectorUseCases()})
    all.insert(all.end(), family.begin(), family.end());
  return all;
}

} // namespace muniment::tests
